"""Lists that run over several lines: what a heading or a colon announces, item by item."""

from __future__ import annotations

import re
from collections.abc import Sequence

ITEM_SIGN = r"(?:[a-zđ]\)|\d{1,2}[.)]|[-–•+*])"
"""What an item of a list bears before it."""
_ITEM = re.compile(rf"\s*\n[ \t]*{ITEM_SIGN}\s+[^\n]*\S")
_HEADING_MARKS = re.compile(r"#+[ \t]+")
_LINE = re.compile(r"\s*\n\s*([^\n]*\S)")
_SIGNED = re.compile(rf"{ITEM_SIGN}\s")
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s")
_BLANK = re.compile(r"[ \t]*\n[ \t]*\n")
_LEADS_IN = re.compile(r"\s*\n\s*([^\n]{2,300}:)[ \t]*(?=\n)")
_COLON = re.compile(r":\s+(?=[^\s])")
_SEPARATED = re.compile(r";\s+")
_LONGEST = 1200


def enumeration_end(text: str, end: int) -> int:
    """Where the list ends whose items stand on the lines after ``end``; ``end`` itself if there is none.

    A list goes on over single blank lines while its items bear the same sort of sign, and is not read on beyond
    1,200 characters.
    """
    reached, sign = end, ""
    head = text[text.rfind("\n", 0, end) + 1 : end].lstrip()
    beside = _sign(head) if _SIGNED.match(head) else ""
    while item := _ITEM.match(text, reached):
        own = _sign(item.group())
        if own == beside and sign not in ("", own):
            break  # "4. …" follows "3. …:", not the items beneath that
        nested = text[:reached].endswith(":")
        if item.end() - end > _LONGEST or (
            sign not in ("", own) and not nested and _BLANK.match(text, reached)
        ):
            break
        sign = own if nested or not sign else sign
        reached = item.end()
    return reached


def line_beneath(text: str, at: int) -> tuple[int, int] | None:
    """The line beneath the list whose item stands ``at`` a place; None where no item does, or nothing is beneath."""
    begin = text.rfind("\n", 0, at) + 1
    item = _ITEM.match(text, max(0, begin - 1))
    line = _LINE.match(text, enumeration_end(text, item.end())) if item else None
    return line.span(1) if line else None


def line_above(text: str, at: int) -> tuple[int, int] | None:
    """The line above the list whose item stands ``at`` a place; None where no item does, or nothing is above.

    A line that bears another sort of sign than the item announces it as well ("2. Trước khi sạc" above "- Kiểm tra").
    """
    begin = text.rfind("\n", 0, at) + 1
    item = _ITEM.match(text, begin - 1) if begin else None
    if item is None:
        return None
    sign = _sign(item.group())
    while begin:
        end = begin - 1
        begin = text.rfind("\n", 0, end) + 1
        line = _ITEM.match(text, begin - 1) if begin else None
        if text[begin:end].strip() and (line is None or _sign(line.group()) != sign):
            marks = _HEADING_MARKS.match(text, begin)
            return marks.end() if marks else begin, begin + len(text[begin:end].rstrip())
    return None


def announced(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The list that ``text[start:end]``, a heading or the words before a colon, announces, with what announces it.

    Beneath a heading a line may come first that ends in a colon; the quote begins there.
    """
    stop = enumeration_end(text, end)
    if stop > end:
        return start, stop
    line = _LEADS_IN.match(text, end)
    if line is None:
        return None
    stop = enumeration_end(text, line.end(1))
    return (line.start(1), stop) if stop > line.end(1) else None


def told_after_a_colon(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last enumeration within the sentence ``text[start:end]``: from its colon to the sentence's end.

    Only what semicolons part is one; a comma may stand within an item.
    """
    found = None
    for colon in _COLON.finditer(text, start, end):
        if _SEPARATED.search(text, colon.end(), end) and not _SEPARATED.search(text, start, colon.start()):
            found = colon.start(), end
    return found


def is_announced(lines: Sequence[str]) -> bool:
    """Whether the first of several lines announces the others: it ends in a colon, or bears another sort of sign.

    So it does where it bears a number that theirs don't follow: "5. Dấu hiệu" above "1. Pin phồng".
    """
    signs = [_sign(line) if _SIGNED.match(line) else "" for line in lines[:2]]
    if lines[0].endswith(":") or (len(signs) > 1 and signs[0] != signs[1]):
        return True
    numbers = [int(number[1]) for line in lines[:2] if (number := _NUMBERED.match(line))]
    return len(numbers) > 1 and numbers[1] != numbers[0] + 1


def items(quote: str) -> list[str]:
    """The lines of a quote, each in one piece."""
    return [" ".join(line.split()) for line in quote.splitlines() if line.strip()]


def parts(quote: str) -> list[str]:
    """The items of a list, one by one, after what announces them: its lines, or what semicolons part after a colon."""
    lines = items(quote)
    told = told_after_a_colon(quote, 0, len(quote)) if len(lines) == 1 else None
    if told is None:
        return lines
    listed = [" ".join(part.split()) for part in re.split(r"(?<=;)\s+", quote[told[0] + 1 :])]
    return [" ".join(quote[: told[0] + 1].split()), *listed]


def _sign(item: str) -> str:
    first = item.lstrip()[0]
    return "1" if first.isdigit() else "a" if first.isalpha() else first
