"""Word segments: Vietnamese words of one or more syllables, by longest match against a lexicon.

Where two words overlap ("người dân" and "dân tộc" in "người dân tộc"), the cut with the likelier words is made.

A compound carries a meaning that its syllables do not: both may stand in a text that never uses the word.
The lexicon was learned from news, law and encyclopaedia texts by ``hoidap_lab.segments``; some words that it lacks
were chosen by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import prod

from hoidap.vietnamese.frequencies import share
from hoidap.vietnamese.normalising import canonical, strip_marks
from hoidap.vietnamese.syllables import Syllable, syllables

LONGEST = 4
_BOUND = 20e-6
"""Share of the words of the language up to which a syllable hardly stands alone ("dụng", "tịch")."""
_MUCH = 5.0
"""How many times likelier the words must be for which the longest one is given up."""
_AT = "ở"


@dataclass(frozen=True, slots=True)
class Segment:
    """A word of one or more syllables: ``text[start:end]``.

    Attributes:
        form: Canonical syllables joined by one space.
        bare: The same without marks.
        start: Offset of its first character.
        end: Offset after its last character.
    """

    form: str
    bare: str
    start: int
    end: int

    @property
    def compound(self) -> bool:
        """Whether it has more than one syllable."""
        return " " in self.form


def segment(
    text: str, start: int = 0, end: int | None = None, *, extra: frozenset[str] = frozenset()
) -> list[Segment]:
    """Cut ``text[start:end]`` into word segments; offsets count from the start of ``text`` (NFC).

    Text typed without marks is matched against the lexicon without marks. ``extra`` holds further compounds,
    spelled as ``text`` is (with or without marks).
    """
    found = syllables(text, start, end)
    marked = any(syllable.form != syllable.bare for syllable in found)
    lexicon = _compounds() if marked else _bare_compounds()
    segments = []
    position = 0
    while position < len(found):
        length = _longest(text, found, position, (lexicon, extra), marked=marked)
        if length > 1 and _lives_in(text, found, position + length):
            length -= 1
        if marked and length > 1 and _overlaps(text, found, position, length, (lexicon, extra)):
            length -= 1
        segments.append(_join(found[position : position + length]))
        position += length
    return segments


def is_compound(form: str) -> bool:
    """Whether the lexicon holds this canonical form."""
    return form in _compounds()


def _longest(
    text: str, found: Sequence[Syllable], position: int, lexicons: Sequence[frozenset[str]], *, marked: bool
) -> int:
    for length in range(min(LONGEST, len(found) - position), 1, -1):
        window = found[position : position + length]
        if any(text[a.end : b.start].strip() for a, b in pairwise(window)):
            continue
        word = " ".join(s.form if marked else s.bare for s in window)
        if any(word in lexicon for lexicon in lexicons):
            return length
    return 1


def _lives_in(text: str, found: Sequence[Syllable], after: int) -> bool:
    """Whether a name with a capital follows "ở": "37 nhà ở Phú Lạng" are houses there, no dwellings called so."""
    return found[after - 1].form == _AT and after < len(found) and text[found[after].start].isupper()


def _overlaps(
    text: str, found: Sequence[Syllable], position: int, length: int, lexicons: Sequence[frozenset[str]]
) -> bool:
    """Whether the last syllable of a word much likelier begins the next one.

    How frequent a word is that was chosen by hand is not known: it is only given up where what it leaves is no word.
    """
    last, stop = position + length - 1, position + length
    following = _longest(text, found, last, lexicons, marked=True)
    if following == 1 or stop == len(found):
        return False
    kept, moved = _form(found[position:last]), _form(found[last : last + following])
    if " " in kept and not any(kept in lexicon for lexicon in lexicons):
        return False
    rest, place = [], stop
    while place < last + following:
        after = _longest(text, found, place, lexicons, marked=True)
        rest.append(_form(found[place : place + after]))
        place += after
    whole = _form(found[position:stop])
    if place != last + following or (whole not in _learned() and any(map(_stands_alone, rest))):
        return False
    return _likelihood(kept, moved) > _MUCH * _likelihood(whole, *rest)


def _stands_alone(word: str) -> bool:
    return share(word, marked=True) > _BOUND


def _likelihood(*words: str) -> float:
    return prod(share(word, marked=True) for word in words)


def _form(window: Sequence[Syllable]) -> str:
    return " ".join(syllable.form for syllable in window)


def _join(window: Sequence[Syllable]) -> Segment:
    return Segment(
        " ".join(s.form for s in window), " ".join(s.bare for s in window), window[0].start, window[-1].end
    )


@cache
def _compounds() -> frozenset[str]:
    return _learned() | _words_of("compounds_chosen.txt")


@cache
def _learned() -> frozenset[str]:
    return _words_of("compounds.txt")


def _words_of(name: str) -> frozenset[str]:
    lines = files("hoidap.vietnamese").joinpath(name).read_text(encoding="utf-8").splitlines()
    return frozenset(
        " ".join(canonical(syllable) for syllable in line.split())
        for line in lines
        if line[:1] not in ("", "#")
    )


@cache
def _bare_compounds() -> frozenset[str]:
    return frozenset(strip_marks(form) for form in _compounds())
