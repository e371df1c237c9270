"""Small numbers in figures and in words: "5", "05" and "7", "bảy"."""

from __future__ import annotations

WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_AMBIGUOUS = frozenset({"không", "năm", "ba"})
"""Words that mean something else far more often: not, year, father."""


def other_spellings(number: str) -> tuple[str, ...]:
    """Other spellings of a number up to 99 in figures, or up to ten in words; none for anything else."""
    if number.isascii() and number.isdigit() and len(number) <= 2:
        value = int(number)
        word = WORDS[value] if value < len(WORDS) else ""
        found = [str(value), f"{value:02d}", "" if word in _AMBIGUOUS else word]
    elif number in WORDS[1:] and number not in _AMBIGUOUS:
        value = WORDS.index(number)
        found = [str(value), f"{value:02d}"]
    else:
        found = []
    return tuple(spelling for spelling in found if spelling and spelling != number)
