"""Which marks the words of a question most likely have: those that make them the likeliest sequence.

How likely a syllable is after two others is told by the language, in texts and questions (``hoidap.vietnamese
.sequences``), and by the documents, whose names and subjects it lacks. The best sequence is found by Viterbi's
algorithm, keeping the best few endings at each step.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hoidap.understanding.empty_words import QUESTION_WORDS
from hoidap.vietnamese import strip_marks
from hoidap.vietnamese.sequences import EDGE, OTHER, sequences

Pair = tuple[str, str]
Options = dict[str, float]
"""What a word may be, and the logarithm of how likely it is typed as it was."""

_IN_DOCUMENTS = 0.25
"""Share of the documents in a probability; the language has the rest."""
_KEPT = 20
"""Endings kept at each step."""
_ANY_NUMBER = "0"
_UNSEEN = 1e-9
_UNKNOWN = 1e-7
"""Probability in the language of a syllable that it does not know."""


@dataclass(frozen=True, slots=True)
class _Ending:
    """The best sequence that ends with two syllables, by their numbers, and how likely it is."""

    before: int
    last: int
    likely: float
    forms: tuple[str, ...]


class Restorer:
    """Gives bare words marks in the light of the syllables and pairs of some documents."""

    def __init__(self, singles: Counter[str], pairs: Counter[Pair]) -> None:
        self._singles: Counter[str] = Counter()
        self._pairs: Counter[Pair] = Counter()
        for form, count in singles.items():
            self._singles[_figure(form)] += count
        for (first, second), count in pairs.items():
            self._pairs[_figure(first), _figure(second)] += count
        self._total = max(singles.total(), 1)
        self._followers = Counter(first for first, _ in self._pairs)
        self._novelty = len(self._pairs) / max(len(self._pairs) + pairs.total(), 1)
        self._written: defaultdict[str, list[str]] = defaultdict(list)
        for form in singles:
            self._written[strip_marks(form)].append(form)

    def written(self, bare: str) -> list[str]:
        """The syllables of the language and the documents that are ``bare`` without their marks."""
        return list(dict.fromkeys([*sequences().written(bare), *self._written.get(bare, ())]))

    def likeliest(self, words: Sequence[Options]) -> list[str]:
        """The likeliest sequence that takes one of the options of each of ``words``."""
        endings = [_Ending(EDGE, EDGE, 0.0, ())]
        for options in words:
            endings = self._further(endings, options)
        before, last = (
            np.array([getattr(e, name) for e in endings], np.int64) for name in ("before", "last")
        )
        ends = sequences().probability(before, last, np.full(len(endings), EDGE), begins=not words)
        best = max(range(len(endings)), key=lambda i: endings[i].likely + math.log(ends[i] + _UNSEEN))
        return list(endings[best].forms)

    def _further(self, endings: Sequence[_Ending], options: Options) -> list[_Ending]:
        language = sequences()
        forms = list(options)
        numbers = np.array([language.number(form) for form in forms], np.int64)
        before, last = (
            np.repeat(np.array([getattr(e, name) for e in endings], np.int64), len(forms))
            for name in ("before", "last")
        )
        new = np.tile(numbers, len(endings))
        usual = language.probability(before, last, new, begins=not endings[0].forms)
        usual = np.where(new == OTHER, _UNKNOWN, usual)
        here = np.array(
            [self._after(e.forms[-1] if e.forms else "", form) for e in endings for form in forms]
        )
        likely = np.log((1 - _IN_DOCUMENTS) * usual + _IN_DOCUMENTS * here + _UNSEEN)
        likely += np.repeat([e.likely for e in endings], len(forms)) + np.tile(
            list(options.values()), len(endings)
        )
        best: dict[tuple[str, str], _Ending] = {}
        for place in np.argsort(-likely):
            ending, form = endings[place // len(forms)], forms[place % len(forms)]
            two = (ending.forms[-1] if ending.forms else "", form)
            if two not in best:
                best[two] = _Ending(ending.last, int(new[place]), float(likely[place]), (*ending.forms, form))
            if len(best) == _KEPT:
                break
        return list(best.values())

    def _after(self, last: str, form: str) -> float:
        """How likely ``form`` is after ``last``, empty at first, in the documents (smoothed: Witten and Bell, 1991).

        What follows a syllable that they lack is as likely new as what follows theirs is on average: else the one that
        they lack would be the likelier to go on with any of their words. Not so where it asks: documents seldom do.
        What stands before a number stands before others: "to 8" is "tổ 8" by "tổ 7".
        """
        last, form = _figure(last), _figure(form)
        alone = self._singles[form] / self._total
        if last and last not in self._singles and last not in QUESTION_WORDS:
            return self._novelty * alone
        left = self._followers[last] + 1
        return (self._pairs[last, form] + left * alone) / (self._singles[last] + left)


def _figure(form: str) -> str:
    return _ANY_NUMBER if form.isdigit() else form
