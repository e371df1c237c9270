"""The lexical side: BM25 over syllables and syllable bigrams, once with Vietnamese marks and once without."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from hoidap.types import Passage
from hoidap.vietnamese import Syllable, nfc, syllables

K1 = 1.2
B = 0.75
BARE_SHARE = 0.25
"""Weight of a match without marks for a question typed with marks; 1 - BARE_SHARE for one with them."""

logging.getLogger("bm25s").setLevel(logging.WARNING)

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TermWeight:
    """What one term of a question added to a passage's BM25 score."""

    term: str
    weight: float


class LexicalIndex:
    """BM25 (Lucene's variant, k1 = 1.2, b = 0.75) over two spellings of every passage."""

    def __init__(self, marked: bm25s.BM25, bare: bm25s.BM25, size: int) -> None:
        self._marked = marked
        self._bare = bare
        self._size = size

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> LexicalIndex:
        """Index the text and the label of each passage."""
        found = [syllables(nfc(f"{passage.label}\n{passage.text}")) for passage in passages]
        return cls(
            _index([_terms([s.form for s in each]) for each in found]),
            _index([_terms([s.bare for s in each]) for each in found]),
            len(passages),
        )

    def save(self, folder: Path) -> None:
        """Write both spellings below ``folder`` as arrays and JSON."""
        for name, index in (("marked", self._marked), ("bare", self._bare)):
            index.save(folder / name, show_progress=False)

    @classmethod
    def load(cls, folder: Path, size: int) -> LexicalIndex:
        """Read what ``save`` wrote; ``size`` is the number of passages.

        Raises:
            OSError, ValueError, KeyError: The files are missing or damaged.
        """
        marked, bare = (bm25s.BM25.load(folder / name, load_corpus=False) for name in ("marked", "bare"))
        return cls(marked, bare, size)

    def scores(self, question: str, *, marked: bool) -> Scores:
        """Score every passage, in index order: float32 of shape (passages,), 0 where nothing matches.

        Args:
            question: NFC text.
            marked: Whether it was typed with marks, so that its marks count.
        """
        found = syllables(question)
        bare = _score(self._bare, _terms([s.bare for s in found]), self._size)
        if not marked:
            return bare
        exact = _score(self._marked, _terms([s.form for s in found]), self._size)
        return (1 - BARE_SHARE) * exact + BARE_SHARE * bare

    def explain(self, question: str, positions: Sequence[int], *, marked: bool) -> list[list[TermWeight]]:
        """Say for each of the passages at ``positions`` which terms gave it its score, heaviest first."""
        found = syllables(question)
        weights: list[dict[str, float]] = [{} for _ in positions]
        for spelling, index, share in self._spellings(marked=marked):
            # A term that the question has twice counts twice in its score.
            for term, times in Counter(_terms([_spelled(s, spelling) for s in found])).items():
                scores = times * share * _score(index, [term], self._size)
                for passage, position in zip(weights, positions, strict=True):
                    if scores[position]:
                        passage[term] = passage.get(term, 0.0) + float(scores[position])
        return [sorted((TermWeight(*w) for w in each.items()), key=lambda t: -t.weight) for each in weights]

    def _spellings(self, *, marked: bool) -> list[tuple[str, bm25s.BM25, float]]:
        if marked:
            return [("form", self._marked, 1 - BARE_SHARE), ("bare", self._bare, BARE_SHARE)]
        return [("bare", self._bare, 1.0)]


def _spelled(syllable: Syllable, spelling: str) -> str:
    return syllable.form if spelling == "form" else syllable.bare


def _terms(found: Sequence[str]) -> list[str]:
    return [*found, *(f"{first}_{second}" for first, second in pairwise(found))]


def _index(corpus: list[list[str]]) -> bm25s.BM25:
    index = bm25s.BM25(method="lucene", k1=K1, b=B)
    index.index(corpus, show_progress=False)
    return index


def _score(index: bm25s.BM25, terms: list[str], size: int) -> Scores:
    known = [term for term in terms if term in index.vocab_dict]
    if not known:
        return np.zeros(size, dtype=np.float32)
    return np.asarray(index.get_scores(known), dtype=np.float32)
