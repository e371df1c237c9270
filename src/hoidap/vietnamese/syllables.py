"""Syllables of a text, each with its place in the source; what the lexical index counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoidap.vietnamese.normalising import canonical, strip_marks

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A run of letters or digits: ``text[start:end]``.

    Attributes:
        form: Its canonical spelling, with marks.
        bare: The same without marks.
        start: Offset of its first character.
        end: Offset after its last character.
    """

    form: str
    bare: str
    start: int
    end: int


def syllables(text: str, start: int = 0, end: int | None = None) -> list[Syllable]:
    """Find the syllables of ``text[start:end]``, offsets counted from the start of ``text``.

    ``text`` must be NFC, which keeps a letter and its marks in one run.
    """
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        form = canonical(match.group())
        found.append(Syllable(form, strip_marks(form), match.start(), match.end()))
    return found
