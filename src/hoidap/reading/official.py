"""Official papers: the number, who issues them and who signed, told by where these stand."""

from __future__ import annotations

import dataclasses
import re

from hoidap.reading.dates import find_date
from hoidap.reading.forms import Span, is_capitals, is_name
from hoidap.reading.page import Page
from hoidap.reading.patterns import OFFICIAL_MOTTO, OFFICIAL_NUMBER
from hoidap.types import FactName, Kind

_TOP = 10
_BOTTOM = 14
_ABOVE_NAME = 4
_LONGEST_ISSUER = 90
_NUMBER_VALUE = re.compile(r"số\s*:\s*(?P<value>\d\S*(?:\s*[-/]\s*\S+)*)", re.IGNORECASE)
_SIGNS_FOR = re.compile(
    r"(?:tm|kt|tl|tuq|q)\.|\(?\s*đã ký|ký tên|ký và ghi rõ|"
    r"(?:phó )?(?:chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|giám đốc|hiệu trưởng|trưởng|cục trưởng|chánh|tổng giám đốc|"
    r"chủ nhiệm|bí thư)",
    re.IGNORECASE,
)


def mark_official(page: Page) -> None:
    """Keep number, issuer and signatory as facts; a page without any stays as it is."""
    head = [n for n in range(min(_TOP, len(page))) if OFFICIAL_MOTTO.fullmatch(_plain(page, n).value)]
    for number in range(min(_TOP, len(page))):
        found = _NUMBER_VALUE.search(page.texts[number])
        if found and OFFICIAL_NUMBER.fullmatch(_plain(page, number).value):
            page.add_fact(
                FactName.NUMBER, number, Span(found["value"], found.start("value"), found.end("value"))
            )
            head.append(number)
            break
    if not head:
        return
    for number in range(min(_TOP, len(page))):
        line = _plain(page, number)
        date = find_date(line.value)
        if date and date.complete and date.place and page.kinds[number] is None:
            page.add_date(
                number, dataclasses.replace(date, start=date.start + line.start, end=date.end + line.start)
            )
    _mark_issuer(page, min(head), max(head))
    _mark_signatory(page)


def _mark_issuer(page: Page, first: int, last: int) -> None:
    """The line in capitals above the motto, or beside it above the number."""
    for number in (*reversed(range(first)), *range(first, last)):
        line = _plain(page, number)
        if (
            OFFICIAL_MOTTO.fullmatch(line.value)
            or len(line.value) > _LONGEST_ISSUER
            or not is_capitals(line.value)
        ):
            continue
        page.kinds[number] = page.kinds[number] or Kind.BODY
        page.add_fact(FactName.ISSUER, number, line)
        return


def _mark_signatory(page: Page) -> None:
    """A name at the bottom, beneath an office or "(Đã ký)"."""
    for number in reversed(range(max(len(page) - _BOTTOM, 0), len(page))):
        line = _plain(page, number)
        above = [_plain(page, n).value for n in range(max(0, number - _ABOVE_NAME), number)]
        short = [text for text in above if len(text) <= _LONGEST_ISSUER and not text.endswith(".")]
        if is_name(line.value) and not is_capitals(line.value) and any(_SIGNS_FOR.match(t) for t in short):
            page.kinds[number] = page.kinds[number] or Kind.BYLINE
            page.add_fact(FactName.SIGNATORY, number, line)
            return


def _plain(page: Page, number: int) -> Span:
    """A paragraph without the signs of emphasis around it."""
    text = page.texts[number]
    value = text.strip("*_# ")
    start = text.find(value)
    return Span(value, start, start + len(value))
