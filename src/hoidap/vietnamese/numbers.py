"""Small numbers in figures, in words and in Roman numerals: "5", "05", "7", "bảy", "lần thứ XXIII"."""

from __future__ import annotations

import re

WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_AMBIGUOUS = frozenset({"không", "năm", "ba"})
"""Words that mean something else far more often: not, year, father."""
_NEVER = frozenset({"không"})

_NUMBERED = ("khóa", "lần", "thứ", "kỳ", "kỷ", "quý", "hạng", "cấp", "tập", "chương", "phần")
"""Words behind which a number may be a Roman one."""
_ROMAN = ((90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_NUMERAL = re.compile("(?=[ivxl]{2})(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)


def is_roman(word: str) -> bool:
    """Whether ``word`` is a Roman numeral of several letters, up to 89."""
    return _NUMERAL.fullmatch(word) is not None


def roman_spellings(before: str, number: str) -> tuple[str, ...]:
    """The word ``before`` with ``number`` (1 to 89) in Roman numerals, where that is how such things are numbered."""
    if before not in _NUMBERED or not (
        number.isascii() and number.isdigit() and 0 < int(number) < _ROMAN[0][0]
    ):
        return ()
    rest, numeral = int(number), ""
    for value, sign in _ROMAN:
        numeral += sign * (rest // value)
        rest %= value
    return (f"{before} {numeral}", f"{before} thứ {numeral}")


def other_spellings(number: str, *, counts: bool = False) -> tuple[str, ...]:
    """Other spellings of a number up to 99 in figures, or up to ten in words; none for anything else.

    Words that seldom are numbers ("ba", "năm") are taken for one where it is known that they count something.
    """
    unsure = _NEVER if counts else _AMBIGUOUS
    if number.isascii() and number.isdigit() and len(number) <= 2:
        value = int(number)
        word = WORDS[value] if value < len(WORDS) else ""
        found = [str(value), f"{value:02d}", "" if word in unsure else word]
    elif number in WORDS[1:] and number not in unsure:
        value = WORDS.index(number)
        found = [str(value), f"{value:02d}"]
    else:
        found = []
    return tuple(spelling for spelling in found if spelling and spelling != number)
