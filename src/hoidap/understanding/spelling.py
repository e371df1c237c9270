"""What was meant by what was typed, judged by the documents' own words: marks restored, slips mended.

A question typed without marks gets those that make its words the likeliest sequence (see ``restoring``). In one typed
with marks, so do the words that were left bare or have a tone that sounds like another, where this is much likelier;
a pair of words that the documents hold with other marks gets theirs. A syllable that is none gets the spelling of a
word of the documents that is one slip away (a letter missing, added, changed, or two swapped: Damerau, 1964), by the
words beside it or else by its marks. What is short for the first letters of one word of the documents is spelled out.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoidap.understanding.requirements import code_spans, name_spans
from hoidap.understanding.restoring import Options, Pair, Restorer
from hoidap.understanding.typed import typed_code_spans
from hoidap.vietnamese import (
    Syllable,
    canonical,
    is_compound,
    is_syllable,
    spelled,
    strip_marks,
    syllable_counts,
    syllables,
)
from hoidap.vietnamese.sequences import OTHER, sequences

_LEFT_BARE, _ONCE_LEFT_BARE = math.log(1 / 60), math.log(1 / 300)
"""How likely a word that has marks is typed without them by one who types marks, before one that has none; the second
where it would be the only one in the question."""
_SOUNDS_ALIKE = math.log(1 / 1000)
"""How likely a word with hỏi is typed with ngã, or the other way round."""
_MARKED_OTHERWISE = math.log(1 / 30_000)
"""How likely a word is typed with other marks than those it has in a usual pair, or a rare one for a common one."""
_SLIPPED = math.log(1 / 100)
"""How likely a syllable that is none has a wrong letter, before one that only has wrong marks."""
_USUAL = 6.0
"""Occurrences among a million pairs from which on a pair is usual."""
_SLIPS_FROM, _SLIPS_TO = 4, 9
"""Shorter syllables are too like one another for a slip to be mended; longer ones there are none, even with a slip."""
_FIRST_LETTERS = re.compile(r"[^aeiouyw\W\d_]{2}")
_MEANT_OFTEN, _MEANT_RATHER = 2, 3
"""How often the documents must hold what is short, and how many times oftener than anything else it may stand for."""
_HOOK, _TILDE = "\u0309", "\u0303"

_SOUND_ALIKE = tuple(
    pair
    for one, other in (("ch", "tr"), ("s", "x"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"), ("c", "k"))
    for pair in ((one, other), (other, one))
)
"""Beginnings that are spoken alike in one part of the country or another."""


WRITTEN_BESIDE = (
    (
        r"^may(?! (?:bay|mac|anh|tinh|cay|bom|lanh|giat|mo|do|in|phat|moc|nuoc|dien)\b)(?= \w+ (?:nao|gi|chi)\b)",
        ("mấy",),
    ),
    (r"(?<=\b(?:tuoi|ngay) la )may(?=[\s?.!]*$)", ("mấy",)),
    (r"(?<=\d )thi(?! (?:tran|xa|truong|uy|sat|luc)\b)", ("thì", "thi")),
)
"""How a word without marks is meant by the bare words beside it, whatever is likelier elsewhere."""


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
        self._restorer = Restorer(vocabulary.singles, vocabulary.pairs)
        self._bare_forms = {strip_marks(form) for form in (*self._language, *vocabulary.singles)}
        self._pairs: defaultdict[Pair, Counter[Pair]] = defaultdict(Counter)
        self._first_letters: defaultdict[str, Counter[Pair]] = defaultdict(Counter)
        for (first, second), count in vocabulary.pairs.items():
            self._pairs[strip_marks(first), strip_marks(second)][first, second] += count
            if is_compound(f"{first} {second}") or f"{first} {second}" in vocabulary.names:
                self._first_letters[strip_marks(first[0] + second[0])][first, second] += count
        common = {strip_marks(form) for form in self._language}
        self._foreign = frozenset(
            form for form in vocabulary.singles if form.isascii() and form.isalpha() and form not in common
        )
        self._known = {strip_marks(form) for form in vocabulary.singles}
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        for name in vocabulary.names:
            self._names[strip_marks(name)].add(name)

    @property
    def names(self) -> frozenset[str]:
        """The names in the documents, in small letters."""
        return self._vocabulary.names

    @property
    def foreign(self) -> frozenset[str]:
        """The documents' words without marks that are no Vietnamese syllables, such as "thoong" in a name."""
        return self._foreign

    def mended(self, text: str, *, marked: bool) -> str:
        """Mend slips in ``text`` and, where it has marks, marks that the documents write otherwise."""
        words = syllables(text)
        typed = [word.form for word in words]
        names = [] if text.isupper() else name_spans(text)
        codes = [*code_spans(text), *typed_code_spans(text)]
        # Another name is another person or place, another code another paper.
        fixed = [_within(word, [*names, *codes]) for word in words]
        if marked:
            typed = self._with_their_names(words, names)
        meant = self._without_slips(self._parted(self._spelled_out(text, words, typed), marked=marked))
        if marked:
            meant = self._with_likely_marks(
                [form if keep else changed for keep, form, changed in zip(fixed, typed, meant, strict=True)],
                fixed,
            )
        kept = [form if keep else changed for keep, form, changed in zip(fixed, typed, meant, strict=True)]
        return _replaced(text, words, kept)

    def restored(self, text: str) -> str:
        """Give ``text``, typed without marks, the marks that its words most likely have; codes keep theirs."""
        words = syllables(text)
        if not words:
            return text
        codes = [*code_spans(text), *typed_code_spans(text)]
        told = {
            match.start(): meant
            for form, meant in WRITTEN_BESIDE
            for match in re.finditer(form, text.lower())
        }
        told |= {word.start: (word.form,) for word in words if _within(word, codes)}
        ways = (told.get(word.start) or self._ways_to_write(word.form) for word in words)
        options = [dict.fromkeys(forms, 0.0) for forms in ways]
        return _replaced(text, words, self._restorer.likeliest(options))

    def _ways_to_write(self, bare: str) -> Sequence[str]:
        return self._restorer.written(bare) or [bare]

    def _with_their_names(self, words: Sequence[Syllable], names: list[tuple[int, int]]) -> list[str]:
        """Give a name that was typed without marks those of the one name in the documents that is so spelled."""
        meant = [word.form for word in words]
        for start, end in names:
            places = [place for place, word in enumerate(words) if start <= word.start < end]
            written = " ".join(meant[place] for place in places)
            known = self._names.get(written, set()) if written.isascii() else set()
            if len(known) == 1 and written not in self.names:
                for place, form in zip(places, next(iter(known)).split(), strict=True):
                    meant[place] = form
        return meant

    def _spelled_out(self, text: str, words: Sequence[Syllable], typed: list[str]) -> list[str]:
        """Spell out two first letters that the documents lack, if they hold one word that is so begun far oftener."""
        meant = list(typed)
        for place, (word, form) in enumerate(zip(words, typed, strict=True)):
            small = text[word.start : word.end].islower()
            if (
                not small
                or not _FIRST_LETTERS.fullmatch(strip_marks(form))
                or form in self._vocabulary.singles
            ):
                continue
            found = self._first_letters.get(strip_marks(form), Counter()).most_common(2)
            often = [count for _, count in found]
            if often and often[0] >= max(_MEANT_OFTEN, _MEANT_RATHER * sum(often[1:])):
                whole = " ".join(found[0][0])
                meant[place] = whole if not text.isascii() else strip_marks(whole)
        return meant

    def _with_likely_marks(self, forms: list[str], fixed: Sequence[bool]) -> list[str]:
        """Change words that were left bare, or that sound like another, where the sequence is much likelier so."""
        meant = self._likely_marks(forms, fixed, _LEFT_BARE)
        filled = sum(form.isascii() and form != read for form, read in zip(forms, meant, strict=True))
        return meant if filled != 1 else self._likely_marks(forms, fixed, _ONCE_LEFT_BARE)

    def _likely_marks(self, forms: list[str], fixed: Sequence[bool], left_bare: float) -> list[str]:
        options: list[Options] = []
        theirs = self._marked_otherwise(forms)
        for place, (form, keep, others) in enumerate(zip(forms, fixed, theirs, strict=True)):
            if keep or " " in form or not form.isalpha():
                options.append({form: 0.0})
            elif form.isascii():
                options.append(dict.fromkeys(self._restorer.written(form), left_bare) | {form: 0.0})
            elif not self._is_word(form):
                slipped = dict.fromkeys(self._beside(forms, place), _SLIPPED)
                options.append(
                    slipped | (dict.fromkeys(self._restorer.written(strip_marks(form)), 0.0) or {form: 0.0})
                )
            else:
                alike = dict.fromkeys(self._alike(form), _SOUNDS_ALIKE)
                options.append(dict.fromkeys(others, _MARKED_OTHERWISE) | alike | {form: 0.0})
        return self._restorer.likeliest(options) if options else []

    def _alike(self, form: str) -> list[str]:
        """The word that ``form`` is with ngã for hỏi, or the other way round, if it is one."""
        letters = unicodedata.normalize("NFD", form)
        turned = letters.translate({ord(_HOOK): _TILDE, ord(_TILDE): _HOOK})
        other = canonical(unicodedata.normalize("NFC", turned))
        return [other] if other != form and self._is_word(other) else []

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
            in_other_marks = not form.isascii() and self._restorer.written(strip_marks(form))
            if not fits or self._is_word(form) or in_other_marks:
                continue
            found = self._beside(meant, place) or self._with_the_same_marks(form)
            if len(found) == 1:
                meant[place] = found.pop() if not form.isascii() else strip_marks(found.pop())
        return meant

    def _with_the_same_marks(self, form: str) -> set[str]:
        """The words one slip away that the documents hold more than once, with the marks that were typed."""
        if form.isascii():
            return set()
        return {
            written
            for other in self._one_slip_away(strip_marks(form))
            for written in self._restorer.written(other)
            if self._vocabulary.singles[written] > 1 and _marks(written) == _marks(form)
        }

    def _beside(self, forms: list[str], place: int) -> set[str]:
        """The words one slip away from one of ``forms`` that the documents hold beside its neighbours."""
        before = strip_marks(forms[place - 1]).split()[-1] if place else ""
        after = strip_marks(forms[place + 1]).split()[0] if place + 1 < len(forms) else ""
        return {
            written
            for other in self._one_slip_away(strip_marks(forms[place]))
            for written in (
                *(pair[1] for pair in self._pairs.get((before, other), ())),
                *(pair[0] for pair in self._pairs.get((other, after), ())),
            )
        }

    def _is_word(self, form: str) -> bool:
        if form.isascii():
            return form in self._bare_forms
        return sequences().number(form) != OTHER or self._is_common(form)

    def _one_slip_away(self, bare: str) -> list[str]:
        letters = "abcdeghiklmnopqrstuvxy"
        halves = [(bare[:i], bare[i:]) for i in range(len(bare) + 1)]
        slips = {a + b[1:] for a, b in halves if b} | {a + c + b for a, b in halves for c in letters}
        slips |= {a + c + b[1:] for a, b in halves if b for c in letters}
        slips |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
        for one, other in _SOUND_ALIKE:
            slips |= {other + bare.removeprefix(one)} if bare.startswith(one) else set()
        return sorted(slips & self._known)

    def _marked_otherwise(self, forms: list[str]) -> list[set[str]]:
        """What each word may be with other marks: in a usual pair with a neighbour, or anything if it is rare."""
        others = [
            set() if self._is_common(form) else set(self._restorer.written(strip_marks(form)))
            for form in forms
        ]
        for place, (first, second) in enumerate(pairwise(forms)):
            if (first, second) in self._vocabulary.pairs or _usual((first, second)):
                continue
            others[place] |= {w for w in self._restorer.written(strip_marks(first)) if _usual((w, second))}
            others[place + 1] |= {
                w for w in self._restorer.written(strip_marks(second)) if _usual((first, w))
            }
        return others

    def _is_common(self, form: str) -> bool:
        return form in self._language or form in self._vocabulary.singles


def _marks(form: str) -> list[str]:
    return sorted(filter(unicodedata.combining, unicodedata.normalize("NFD", form)))


def _usual(pair: Pair) -> bool:
    return sequences().among_million(*pair) >= _USUAL


def _within(word: Syllable, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


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
