"""The second part of the lexical score: how much of a question a passage says, by the question's words.

BM25 counts syllables and their pairs, as often as they stand in a passage. This counts the words of the question, each
once: whether the passage holds the word, or another one that may stand for it; and whether they stand together, in
one sentence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoidap.indexing.phrases import PhraseIndex, Places
from hoidap.indexing.weights import word_weight
from hoidap.vietnamese import segment, strip_marks, synonyms
from hoidap.vietnamese.thesaurus import alternatives

Scores = NDArray[np.float32]

OTHER_WORD = 0.75
"""Credit for another word that may stand for the one asked with."""

_LONGEST_RUN = 3
"""Words that may have other words together."""


@dataclass(frozen=True, slots=True)
class Covered:
    """What one word of a question added to a passage's score.

    Attributes:
        word: The word, canonical; bare if marks don't count.
        by: What stands for it in the passage: itself, or another word.
        weight: What it added.
    """

    word: str
    by: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Word:
    word: str
    weight: float
    found: tuple[tuple[str, Places], ...]
    """The word and its alternatives, each with the sentences that hold it."""


def other_words(word: str, marked: bool) -> tuple[str, ...]:
    """Words that may stand for ``word`` (canonical; bare if not ``marked``), in the same spelling."""
    # Without marks a word is spelled like too many others to look for all that may stand for them.
    if marked:
        return alternatives(word)
    return tuple(strip_marks(other) for other in synonyms(word, marked=False))


@dataclass(frozen=True, slots=True)
class Coverage:
    """Scores passages by the words of a question that they hold.

    A passage's score is the sum of the words that stand in it, each weighed by ``word_weight`` and, for another word in
    its place, by ``OTHER_WORD``; and the same again for the one of its sentences that holds most.

    Attributes:
        phrases: Where words stand.
        others: What may stand for a word.
    """

    phrases: PhraseIndex
    others: Callable[[str, bool], tuple[str, ...]] = other_words

    def scores(self, question: str, *, marked: bool) -> Scores:
        """Score every passage, in index order: float32 of shape (passages,)."""
        total = np.zeros(self.phrases.size, dtype=np.float32)
        anywhere = np.zeros(len(self.phrases.first), dtype=np.float32)
        for word in self._words(question, marked=marked):
            given = self._given(word)
            total += given
            anywhere += np.maximum.reduceat(given, self.phrases.first)
        together: Scores = np.maximum.reduceat(total, self.phrases.first)
        return anywhere + together

    def explain(self, question: str, positions: Sequence[int], *, marked: bool) -> list[list[Covered]]:
        """Say for each of the passages at ``positions`` what each word added; the sum is its score."""
        words = self._words(question, marked=marked)
        given = [self._given(word) for word in words]
        ends = [*self.phrases.first[1:].tolist(), self.phrases.size]
        explained = []
        for position in positions:
            first, end = int(self.phrases.first[position]), ends[position]
            best = (
                first + int(np.sum([each[first:end] for each in given], axis=0).argmax()) if given else first
            )
            weights = [float(each[first:end].max() + each[best]) for each in given]
            explained.append(
                [
                    Covered(word.word, _standing(word, first, end), weight)
                    for word, weight in zip(words, weights, strict=True)
                    if weight
                ]
            )
        return explained

    def _words(self, question: str, *, marked: bool) -> list[_Word]:
        segments = [word.form if marked else word.bare for word in segment(question)]
        together = self._others_of_runs(segments, marked=marked)
        found = []
        for word, times in Counter(segments).items():
            weight = times * word_weight(word, marked=marked)
            if weight:
                forms = dict.fromkeys((word, *self.others(word, marked), *together.get(word, ())))
                held = tuple((form, self.phrases.holding(form, marked=marked)) for form in forms)
                found.append(_Word(word, weight, held))
        return found

    def _others_of_runs(self, segments: Sequence[str], *, marked: bool) -> dict[str, list[str]]:
        """What may stand for several words together ("phải đóng bao nhiêu") stands for each of them."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for length in range(2, _LONGEST_RUN + 1):
            for first in range(len(segments) - length + 1):
                run = segments[first : first + length]
                others = self.others(" ".join(run), marked)
                for word in run if others else ():
                    found[word] += others
        return found

    def _given(self, word: _Word) -> Scores:
        """What the word gives to each sentence: shape (sentences,)."""
        given = np.zeros(self.phrases.size, dtype=np.float32)
        for _, sentences in word.found[1:]:
            given[sentences] = OTHER_WORD * word.weight
        given[word.found[0][1]] = word.weight
        return given


def _standing(word: _Word, first: int, end: int) -> str:
    """The first of the word and its alternatives that stands in the sentences from ``first`` to ``end``."""
    return next(
        (form for form, held in word.found if np.searchsorted(held, end) > np.searchsorted(held, first)), ""
    )
