"""The lexical side: BM25 over syllables and syllable bigrams, with Vietnamese marks and without, and word coverage."""

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

from hoidap.indexing.coverage import Coverage
from hoidap.indexing.passages import views
from hoidap.indexing.phrases import PhraseIndex
from hoidap.indexing.weights import term_weight
from hoidap.types import Passage
from hoidap.vietnamese import nfc, syllables

K1 = 1.2
B = 0.75
BARE_SHARE = 0.25
"""Weight of a match without marks for a question typed with marks; 1 - BARE_SHARE for one with them."""

logging.getLogger("bm25s").setLevel(logging.WARNING)

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TermWeight:
    """What one term of a question added to a passage's lexical score.

    Attributes:
        term: For BM25 a syllable, or two joined by "_"; for coverage a word, its syllables apart.
        weight: What it added.
        by: For coverage, what stands for the word in the passage: itself, or another word; empty for BM25.
    """

    term: str
    weight: float
    by: str = ""


class LexicalIndex:
    """Searches by the question's own words, and by others that may stand for them.

    A passage's score is the sum of two: BM25 (Lucene's variant, k1 = 1.2, b = 0.75) of two spellings, each term times
    ``term_weight``; and ``Coverage``.

    Attributes:
        coverage: The second part.
    """

    def __init__(self, marked: bm25s.BM25, bare: bm25s.BM25, phrases: PhraseIndex, size: int) -> None:
        self._marked = marked
        self._bare = bare
        self._phrases = phrases
        self.coverage = Coverage(phrases)
        self._size = size

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> LexicalIndex:
        """Index the text and the label of each passage."""
        found = [syllables(nfc(f"{passage.label}\n{passage.text}")) for passage in passages]
        return cls(
            _index([_terms([s.form for s in each]) for each in found]),
            _index([_terms([s.bare for s in each]) for each in found]),
            PhraseIndex.build([_sentences(passage) for passage in passages]),
            len(passages),
        )

    def save(self, folder: Path) -> None:
        """Write both spellings and the phrases below ``folder`` as arrays and JSON."""
        for name, index in (("marked", self._marked), ("bare", self._bare)):
            index.save(folder / name, show_progress=False)
        self._phrases.save(folder / "phrases")

    @classmethod
    def load(cls, folder: Path, size: int) -> LexicalIndex:
        """Read what ``save`` wrote; ``size`` is the number of passages.

        Raises:
            OSError, ValueError, KeyError: The files are missing or damaged.
        """
        marked, bare = (bm25s.BM25.load(folder / name, load_corpus=False) for name in ("marked", "bare"))
        return cls(marked, bare, PhraseIndex.load(folder / "phrases"), size)

    def scores(self, question: str, *, marked: bool) -> Scores:
        """Score every passage, in index order: float32 of shape (passages,), 0 where nothing matches.

        Args:
            question: NFC text.
            marked: Whether it was typed with marks, so that its marks count.
        """
        scores = np.zeros(self._size, dtype=np.float32)
        if not self._size:
            return scores
        for spelling in self._spellings(marked=marked):
            for term, weight in spelling.terms(question):
                positions, parts = spelling.parts(term)
                scores[positions] += weight * parts
        return scores + self.coverage.scores(question, marked=marked)

    def explain(self, question: str, positions: Sequence[int], *, marked: bool) -> list[list[TermWeight]]:
        """Say for each of the passages at ``positions`` which terms gave it its score, heaviest first."""
        weights: list[dict[str, float]] = [{} for _ in positions]
        for spelling in self._spellings(marked=marked):
            for term, weight in spelling.terms(question):
                given = dict(zip(*(array.tolist() for array in spelling.parts(term)), strict=True))
                for passage, position in zip(weights, positions, strict=True):
                    if given.get(position):
                        passage[term] = passage.get(term, 0.0) + weight * given[position]
        covered = self.coverage.explain(question, positions, marked=marked)
        return [
            sorted(
                [
                    *(TermWeight(*each) for each in terms.items()),
                    *(TermWeight(each.word, each.weight, each.by) for each in words),
                ],
                key=lambda term: -term.weight,
            )
            for terms, words in zip(weights, covered, strict=True)
        ]

    def _spellings(self, *, marked: bool) -> list[_Spelling]:
        if marked:
            return [
                _Spelling(index=self._marked, share=1 - BARE_SHARE, marked=True),
                _Spelling(index=self._bare, share=BARE_SHARE, marked=False),
            ]
        return [_Spelling(index=self._bare, share=1.0, marked=False)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spelling:
    """BM25 over one spelling, and its share in the score."""

    index: bm25s.BM25
    share: float
    marked: bool

    def terms(self, question: str) -> list[tuple[str, float]]:
        """The terms of the question that the index knows, each with its factor: twice what stands there twice."""
        found = syllables(question)
        counted = Counter(_terms([s.form if self.marked else s.bare for s in found]))
        return [
            (term, self.share * times * term_weight(term, marked=self.marked))
            for term, times in counted.items()
            if term in self.index.vocab_dict
        ]

    def parts(self, term: str) -> tuple[NDArray[np.intp], Scores]:
        """Positions of the passages that hold ``term``, and its BM25 in each."""
        scores = self.index.scores
        number = self.index.vocab_dict[term]
        begin, end = scores["indptr"][number], scores["indptr"][number + 1]
        return scores["indices"][begin:end].astype(np.intp), scores["data"][begin:end]


def _terms(found: Sequence[str]) -> list[str]:
    return [*found, *(f"{first}_{second}" for first, second in pairwise(found))]


def _sentences(passage: Passage) -> list[str]:
    """The sentences of a passage, each after the label, as the dense side has them."""
    whole, *sentences = views(passage)
    return sentences or [whole]


def _index(corpus: list[list[str]]) -> bm25s.BM25:
    index = bm25s.BM25(method="lucene", k1=K1, b=B)
    index.index(corpus, show_progress=False)
    return index
