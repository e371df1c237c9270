"""Word segments: Vietnamese words of one or more syllables, by longest match against a lexicon.

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

from hoidap.vietnamese.normalising import canonical, strip_marks
from hoidap.vietnamese.syllables import Syllable, syllables

LONGEST = 4


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


def _join(window: Sequence[Syllable]) -> Segment:
    return Segment(
        " ".join(s.form for s in window), " ".join(s.bare for s in window), window[0].start, window[-1].end
    )


@cache
def _compounds() -> frozenset[str]:
    folder = files("hoidap.vietnamese")
    return frozenset(
        " ".join(canonical(syllable) for syllable in line.split())
        for name in ("compounds.txt", "compounds_chosen.txt")
        for line in folder.joinpath(name).read_text(encoding="utf-8").splitlines()
        if line[:1] not in ("", "#")
    )


@cache
def _bare_compounds() -> frozenset[str]:
    return frozenset(strip_marks(form) for form in _compounds())
