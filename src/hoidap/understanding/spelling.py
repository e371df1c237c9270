"""What was meant by what was typed, judged by the documents' own words: marks restored, slips mended.

A question typed without marks gets those that make its words the likeliest sequence (a bigram model of the
documents, over word frequencies of the language; Viterbi's algorithm). In one typed with marks, a pair of words
that the documents hold with other marks gets theirs. A syllable that is none gets the spelling of a word of the
documents that is one slip away (a letter missing, added, changed, or two swapped: Damerau, 1964).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoidap.understanding.question_pairs import PAIRS, USUAL
from hoidap.understanding.requirements import code_spans, name_spans
from hoidap.vietnamese import (
    Syllable,
    canonical,
    is_syllable,
    pair_counts,
    spelled,
    strip_marks,
    syllable_counts,
    syllables,
)

_IN_DOCUMENTS = 0.3
"""Share of the documents in a syllable's probability; the language has the rest."""
_FOLLOWS_IN_DOCUMENTS, _FOLLOWS_USUALLY = 0.45, 0.35
"""Shares of the documents' pairs and of the language's in the probability of a pair."""
Pair = tuple[str, str]
_PAIRS: tuple[Pair, ...] = tuple((canonical(first), canonical(second)) for first, second in PAIRS)
_ASKING = {"mấy": math.log(300.0)}
"""Words of questions, likelier there by about this much than in the texts that were counted."""
_UNSEEN = 1e-9
_MILLION = 1e6
_SLIPS_FROM, _SLIPS_TO = 4, 9
"""Shorter syllables are too like one another for a slip to be mended; longer ones there are none, even with a slip."""

_SOUND_ALIKE = tuple(
    pair
    for one, other in (("ch", "tr"), ("s", "x"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"), ("c", "k"))
    for pair in ((one, other), (other, one))
)
"""Beginnings that are spoken alike in one part of the country or another."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The documents' syllables and pairs, counted with their marks.

    Attributes:
        singles: Occurrences of each syllable.
        pairs: Occurrences of each two that stand side by side.
        total: Occurrences of all.
        names: The names in them, in small letters.
    """

    singles: Counter[str]
    pairs: Counter[Pair]
    total: int
    names: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """Count ``texts``."""
        singles: Counter[str] = Counter()
        pairs: Counter[Pair] = Counter()
        names: set[str] = set()
        for text in texts:
            found = syllables(text)
            singles.update(syllable.form for syllable in found)
            for start, end in name_spans(text):
                words = spelled(text[start:end], marked=True).split()
                names.add(" ".join(words))
                names.add(
                    " ".join(words[len(words) > 2 :])
                )  # "Xã Phú Lạc" begins a sentence: so "phú lạc" too
            pairs.update((a.form, b.form) for a, b in pairwise(found) if text[a.end : b.start].isspace())
        return cls(singles, pairs, sum(singles.values()), frozenset(names))


class Speller:
    """Reads questions in the light of some documents' vocabulary; safe to use from several threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._language = syllable_counts()
        self._forms: defaultdict[str, set[str]] = defaultdict(set)
        for form in (*self._language, *vocabulary.singles):
            self._forms[strip_marks(form)].add(form)
        self._pairs: defaultdict[Pair, Counter[Pair]] = defaultdict(Counter)
        for (first, second), count in vocabulary.pairs.items():
            self._pairs[strip_marks(first), strip_marks(second)][first, second] += count
        self._known = {strip_marks(form) for form in vocabulary.singles}
        usual = pair_counts()
        self._usual = usual | {pair: max(USUAL, usual.get(pair, 0.0)) for pair in _PAIRS}

    @property
    def names(self) -> frozenset[str]:
        """The names in the documents, in small letters."""
        return self._vocabulary.names

    def mended(self, text: str, *, marked: bool) -> str:
        """Mend slips in ``text`` and, where it has marks, marks that the documents write otherwise."""
        words = syllables(text)
        typed = [word.form for word in words]
        meant = self._without_slips(self._parted(typed, marked=marked))
        if marked:
            meant = self._with_their_marks(meant)
        # Another name is another person or place, another code another paper.
        named = [*([] if text.isupper() else name_spans(text)), *code_spans(text)]
        kept = [
            form if any(start <= word.start < end for start, end in named) else changed
            for word, form, changed in zip(words, typed, meant, strict=True)
        ]
        return _replaced(text, words, kept)

    def restored(self, text: str) -> str:
        """Give ``text``, typed without marks, the marks that its words most likely have."""
        words = syllables(text)
        return _replaced(text, words, self._likeliest([word.form for word in words])) if words else text

    def _parted(self, typed: list[str], *, marked: bool) -> list[str]:
        """Put a space where it was left out between two syllables that usually stand together."""
        pairs = self._vocabulary.pairs if marked else self._pairs
        meant = []
        for form in typed:
            halves = [(form[:i], form[i:]) for i in range(1, len(form))]
            found = [half for half in halves if half in pairs] if not is_syllable(form) else []
            meant.append(" ".join(found[0]) if len(found) == 1 else form)
        return meant

    def _without_slips(self, typed: list[str]) -> list[str]:
        meant = list(typed)
        for place, form in enumerate(typed):
            fits = _SLIPS_FROM - (not form.isascii()) <= len(form) <= _SLIPS_TO and form.isalpha()
            if not fits or self._is_word(form):
                continue
            before = strip_marks(meant[place - 1]).split()[-1] if place else ""
            after = strip_marks(typed[place + 1]).split()[0] if place + 1 < len(typed) else ""
            beside = {
                written
                for other in self._one_slip_away(strip_marks(form))
                for written in (
                    *(pair[1] for pair in self._pairs.get((before, other), ())),
                    *(pair[0] for pair in self._pairs.get((other, after), ())),
                )
            }
            if len(beside) == 1:
                meant[place] = beside.pop() if not form.isascii() else strip_marks(beside.pop())
        return meant

    def _is_word(self, form: str) -> bool:
        if form.isascii():
            return form in self._forms
        return form in self._language or form in self._vocabulary.singles

    def _one_slip_away(self, bare: str) -> list[str]:
        letters = "abcdeghiklmnopqrstuvxy"
        halves = [(bare[:i], bare[i:]) for i in range(len(bare) + 1)]
        slips = {a + b[1:] for a, b in halves if b} | {a + c + b for a, b in halves for c in letters}
        slips |= {a + c + b[1:] for a, b in halves if b for c in letters}
        slips |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
        for one, other in _SOUND_ALIKE:
            slips |= {other + bare.removeprefix(one)} if bare.startswith(one) else set()
        return sorted(slips & self._known)

    def _with_their_marks(self, forms: list[str]) -> list[str]:
        """Change one of two neighbours, or two bare ones, where the documents hold a usual pair with other marks."""
        meant = list(forms)
        for place in range(len(forms) - 1):
            pair = (meant[place], meant[place + 1])
            if pair in self._vocabulary.pairs or pair in self._usual:
                continue
            for other in self._pairs.get((strip_marks(pair[0]), strip_marks(pair[1])), ()):
                bare = pair[0].isascii() and pair[1].isascii()
                changed = place + (other[0] == pair[0])
                if not bare and self._fits_elsewhere(meant, changed, place):
                    continue
                if other in self._usual and (bare or (other[0] == pair[0]) != (other[1] == pair[1])):
                    meant[place], meant[place + 1] = other
        return meant

    def _fits_elsewhere(self, forms: list[str], place: int, paired: int) -> bool:
        """Whether a syllable is at home beside its neighbour outside the pair: "những văn bản" holds no "vấn"."""
        first = place - 1 if place == paired else place
        if first < 0 or first + 1 >= len(forms):
            return False
        beside = (forms[first], forms[first + 1])
        return beside in self._vocabulary.pairs or beside in self._usual

    def _likeliest(self, bare: Sequence[str]) -> list[str]:
        best: dict[str, tuple[float, tuple[str, ...]]] = {"": (0.0, ())}
        for syllable in bare:
            best = {
                form: max(
                    (score + self._log_probability(before, form), (*path, form))
                    for before, (score, path) in best.items()
                )
                for form in sorted(self._forms.get(syllable, {syllable}))
            }
        return list(max(best.values())[1])

    def _log_probability(self, before: str, form: str) -> float:
        vocabulary = self._vocabulary
        alone = _IN_DOCUMENTS * vocabulary.singles[form] / max(vocabulary.total, 1)
        alone += (1 - _IN_DOCUMENTS) * self._language.get(form, 0.0) / _MILLION
        here = vocabulary.pairs[before, form] / max(vocabulary.singles[before], 1)
        usually = self._usual.get((before, form), 0.0) / max(self._language.get(before, 0.0), 1.0)
        pair = _FOLLOWS_IN_DOCUMENTS * here + _FOLLOWS_USUALLY * min(usually, 1.0)
        pair += (1 - _FOLLOWS_IN_DOCUMENTS - _FOLLOWS_USUALLY) * alone
        return math.log(pair + _UNSEEN) + _ASKING.get(form, 0.0)


def _replaced(text: str, words: Sequence[Syllable], meant: Sequence[str]) -> str:
    """``text`` with each of ``words`` that is meant otherwise written so, in its own case."""
    pieces = []
    end = 0
    for word, form in zip(words, meant, strict=True):
        typed = text[word.start : word.end]
        same = form in {word.form, typed.lower()}
        pieces += [text[end : word.start], typed if same else _in_case_of(typed, form)]
        end = word.end
    return re.sub(r"\s+", " ", "".join([*pieces, text[end:]]))


def _in_case_of(typed: str, form: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return form.upper()
    return form.capitalize() if typed[:1].isupper() else form
