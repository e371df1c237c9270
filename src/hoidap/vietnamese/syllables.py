"""Syllables of a text, each with its place in the source; what the lexical index counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hoidap.vietnamese.normalising import canonical, strip_marks

_UNITS = "km2|km²|km|m2|m²|m3|m³|cm|mm|ml|m|ha|kg|kwh|kw|mw|đ"
"""Units that are written right behind their number: "61,5km", "86m2"; "17h30" stays one word."""
_WORD = re.compile(rf"\d+(?=(?:{_UNITS})(?![^\W_]))|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A run of letters or digits, a number and its unit apart: ``text[start:end]``.

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


def where(form: str, text: str) -> tuple[int, int] | None:
    """Where the syllables of ``form`` (canonical, with marks) first stand in a text one after another, if they do."""
    wanted, words = form.split(), syllables(text)
    forms = [word.form for word in words]
    size = len(wanted)
    at = next((i for i in range(len(forms) - size + 1) if forms[i : i + size] == wanted), None)
    return None if at is None else (words[at].start, words[at + size - 1].end)


@lru_cache(maxsize=20_000)
def spelled(text: str, *, marked: bool) -> str:
    """Canonical syllables of ``text`` (NFC) joined and padded with single spaces, with their marks or without.

    A phrase so spelled stands in a text exactly if it is a substring of the text so spelled.
    """
    return f" {' '.join(s.form if marked else s.bare for s in syllables(text))} "
