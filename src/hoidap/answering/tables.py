"""Tables, one row a line and bars between the cells: which line heads the columns, and what a column is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from hoidap.answering.forms import Candidate
from hoidap.types import Query
from hoidap.understanding.empty_words import FUNCTION_WORDS
from hoidap.vietnamese import spelled, strip_marks

_RULE = re.compile(r"[\s|:=+-]+$")
_ROW = re.compile(r"[^\n]*\S *\|(?: [^\n]*)?\S")
_MONEY = re.compile(r" (?:đồng|vnđ|vnd|usd|nghìn|triệu|giá|phí|lệ phí|học phí|tiền|lương|mức|phạt) ")
_LONGEST = 500
"""Rows of a table at most that are gone back over."""
_FIGURES = re.compile(r"[\d\s.,/+()-]*\d{2}[\d\s.,/+()-]*")
_FIGURE = re.compile(r"(?<![\w.,/-])(?:\d+(?:[.,]\d+)+|\d{2,}|\d+(?=[A-Z]))[A-Z]?(?![\w/-])")
"""A number that names a thing; of one figure it may count what is asked for, or the rows."""
_LONGEST_TABLE = 20_000
"""Characters of a table that are looked at."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEXT_LINE = re.compile(r"\n+([^\n]+)")
_DENIED = re.compile(r"\bkhông \w+")
"""What a row is told without: "không bật điều hòa"."""
_EMPTY = FUNCTION_WORDS - {"ngày", "tháng", "năm", "giờ", "đợt", "hôm"}
"""Words that name no row; one for a stretch of time may."""
_TITLE_WORDS = 8
"""Words of a column's title at most."""

Span = tuple[int, int]


def header_of(text: str, start: int) -> Span | None:
    """The line that heads the columns of the table whose row stands at ``start``; None elsewhere, and for itself."""
    opens, closes = _line(text, start)
    if not _is_row(text[opens:closes]):
        return None
    apart = text[:opens].endswith("\n\n")
    columns = len(_cells(text, opens, closes))
    head, at = None, opens
    for _ in range(_LONGEST):
        stop = at - 1 - apart
        if stop < 0 or text[stop:at] != "\n" * (1 + apart):
            break
        before = text.rfind("\n", 0, stop) + 1
        line = text[before:stop]
        if apart and before and text[before - 2 : before] != "\n\n":
            break  # a row of a table whose rows stand line by line
        if not _RULE.fullmatch(line):
            if not _is_row(line) or len(_cells(text, before, stop)) != columns:
                break
            head = before, before + len(line.rstrip())
        at = before
    else:
        return None
    return head if head and all(_is_title(text[a:b]) for a, b in _cells(text, *head)) else None


def in_column_asked_for(
    query: Query, unit: str, text: str, start: int, found: Sequence[Candidate]
) -> list[Candidate]:
    """Those of ``found`` in a table's row that stand in the column which the question calls by most words.

    Args:
        query: The question.
        unit: What it asks the number of, in the question's spelling; the column has to be called so. Empty for money.
        text: The document.
        start: Where the row stands.
        found: Stretches of the row.
    """
    head = header_of(text, start)
    if head is None:
        return []
    opens, closes = _line(text, start)
    titles = [spelled(text[a:b], marked=True) for a, b in _cells(text, *head)]
    cells = _cells(text, opens, closes)
    asked = spelled(query.reading or query.text, marked=True)
    called = [sum(f" {word} " in asked for word in set(title.split())) for title in titles]
    most = max(called[1:], default=0)
    columns = [
        (a, b)
        for (a, b), title, words in zip(cells[1:], titles[1:], called[1:], strict=True)
        if words == most
        and most
        and (
            f" {unit} " in (title if query.marked else strip_marks(title))
            if unit
            else _MONEY.search(f"{title}{spelled(text[a:b], marked=True)}")
        )
    ]
    return [c for c in found if any(a <= c.start and c.end <= b for a, b in columns)]


def other_row_asked_for(asked: str, text: str, start: int) -> bool:
    """Whether the row at ``start`` lacks a number in the question, which stands in another row of its table."""
    head = header_of(text, start)
    figures = set(_FIGURE.findall(asked)) if head else set()
    if not head or not figures:
        return False
    opens, closes = _line(text, start)
    own = set(_FIGURE.findall(text[opens:closes]))
    others = set(_FIGURE.findall("\n".join(_rows(text, head))))
    return not figures & own and bool(figures & others)


def heads_table(text: str, start: int) -> bool:
    """Whether the line at ``start`` heads the columns of a table, which a line of mere bars parts from its rows."""
    opens, closes = _line(text, start)
    if not _is_row(text[opens:closes]):
        return False
    rule = _NEXT_LINE.match(text, closes)
    return rule is not None and "|" in rule[1] and _RULE.fullmatch(rule[1]) is not None


def other_row_named(asked: str, text: str, start: int) -> bool:
    """Whether the question (spelled, with marks) holds a word that another row of the table begins with, not this one.

    Words of the columns' titles say which column is asked for.
    """
    head = header_of(text, start)
    if head is None:
        return False
    opens, closes = _line(text, start)
    own = _words(f"{text[opens:closes]} {text[slice(*head)]}")
    return any(f" {word} " in asked for word in _row_words(text, head) - own)


def names_row(asked: str, text: str, start: int) -> bool:
    """Whether the question (spelled, with marks) holds a word that a row of the table at ``start`` begins with."""
    head = header_of(text, start)
    return head is not None and any(f" {word} " in asked for word in _row_words(text, head))


def _row_words(text: str, head: Span) -> set[str]:
    """The words by which the rows of a table are told apart."""
    words = {word for row in _rows(text, head) for word in _words(_DENIED.sub("", first_cell(row)))}
    return {word for word in words - _EMPTY if not word.isdigit()}


def _words(text: str) -> set[str]:
    return set(spelled(text, marked=True).split())


def _rows(text: str, head: Span) -> list[str]:
    """The rows of the table beneath the line that heads its columns."""
    lines = text[head[1] : head[1] + _LONGEST_TABLE].split("\n")
    rows = takewhile(lambda line: _is_row(line) or _RULE.fullmatch(line) or not line.strip(), lines)
    return [row for row in rows if _is_row(row)]


def first_cell(row: str) -> str:
    """The first cell of a row that holds words, not a number."""
    cells = (cell.strip() for cell in row.split("|"))
    return next((cell for cell in cells if any(c.isalpha() for c in cell)), row)


def _is_title(cell: str) -> bool:
    figures = _FIGURES.fullmatch(cell.strip()) and not _YEAR.fullmatch(cell.strip())
    return not figures and len(cell.split()) <= _TITLE_WORDS


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _is_row(line: str) -> bool:
    return _ROW.match(line) is not None and not _RULE.fullmatch(line)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The cells of a row, without the bars at its ends."""
    spans, at = [], start
    for cell in text[start:end].split("|"):
        spans.append((at, at + len(cell)))
        at += len(cell) + 1
    return [span for n, span in enumerate(spans) if text[slice(*span)].strip() or 0 < n < len(spans) - 1]
