"""Of which level something is: how many members the province has is not told by how many the district has."""

from __future__ import annotations

import re
from functools import cache

from hoidap.answering.home import home
from hoidap.answering.naming import LEVELS as OF_STATE
from hoidap.types import Document, Query
from hoidap.vietnamese import spelled

_LINE = "\n"
LEVELS = (*OF_STATE, "thôn")
_ONE_OF_THEM = "|".join(sorted(LEVELS, key=len, reverse=True))
_LEVEL = rf"(?<!hợp tác )(?<!nông )(?<!công )(?P<level>{_ONE_OF_THEM})(?! (?:hội|lỵ|viên|giao))"
_ASKED = (
    r"(?<! (?:mấy|mỗi|một|hai|các|tại|đến)) (?<!bao nhiêu )(?<!những )"
    rf"{_LEVEL}(?= (?:có|còn|là|hiện|năm|tháng|đã|đang|sẽ|đạt|được|thu|chi|bao nhiêu|mấy|mỗi) | $)"
)
"""How a level is asked about without a name: "của cả tỉnh", "Hội Phụ nữ tỉnh hiện có …"."""


def of_another_level(query: Query, document: Document, above: str, told: tuple[int, int], at: int) -> bool:
    """Whether something is asked of one level, and it is told of another one.

    Args:
        query: A question for an amount or a time.
        document: What it is asked of.
        above: The headings above what would be quoted.
        told: Where that begins and ends in the document; what its paragraph says before counts too.
        at: Where in it what is asked for stands; which level has it is said before that.
    """
    if query.language != "vi":
        return False
    asked = {
        found["level"]
        for found in _compiled(_ASKED).finditer(spelled(query.reading or query.text, marked=True))
    }
    if not asked:
        return False
    start, end = told
    around = _levels(f"{above} {document.text[document.text.rfind(_LINE, 0, start) + 1 : end]}")
    own = home(document)
    said = _levels(f"{above} {document.text[start:at]}") or ({own[1]} if own else set())
    return bool(said) and asked.isdisjoint(around | said)


def _levels(text: str) -> set[str]:
    return {
        found["level"] for found in _compiled(rf"(?<= ){_LEVEL}(?= )").finditer(spelled(text, marked=True))
    }


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form)
