"""Lists that run over several lines: what a heading or a colon announces, item by item."""

from __future__ import annotations

import re

_ITEM = re.compile(r"\s*\n[ \t]*(?:[a-zđ]\)|\d{1,2}[.)]|[-–•+*])\s+[^\n]*\S")
_BLANK = re.compile(r"[ \t]*\n[ \t]*\n")
_LONGEST = 1200


def enumeration_end(text: str, end: int) -> int:
    """Where the list ends whose items stand on the lines after ``end``; ``end`` itself if there is none.

    A list goes on over single blank lines while its items bear the same sort of sign, and is not read on beyond
    1,200 characters.
    """
    reached, sign = end, ""
    while item := _ITEM.match(text, reached):
        own = _sign(item.group())
        nested = text[:reached].endswith(":")
        if item.end() - end > _LONGEST or (
            sign not in ("", own) and not nested and _BLANK.match(text, reached)
        ):
            break
        sign = own if nested or not sign else sign
        reached = item.end()
    return reached


def items(quote: str) -> list[str]:
    """The lines of a quote, each in one piece."""
    return [" ".join(line.split()) for line in quote.splitlines() if line.strip()]


def _sign(item: str) -> str:
    first = item.lstrip()[0]
    return "1" if first.isdigit() else "a" if first.isalpha() else first
