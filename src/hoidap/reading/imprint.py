"""Imprints of leaflets and books: "Biên soạn: …", "Trung tâm … phát hành, tháng 5/2025", "Người chấp bút: …".

An imprint is a line at a page's top or bottom whose statements, each a sentence of its own, have these forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.reading.dates import find_date, find_month
from hoidap.reading.forms import Span
from hoidap.reading.page import Page
from hoidap.types import FactName, Kind

_TOP = 6
_BOTTOM = 6
_LONGEST_STATEMENT = 160
_STATEMENT = re.compile(
    r"[^.;|\n\s](?:[^.;|\n]|\.(?!\s|$)|(?<=\b[A-ZĐ])\.|(?<=\b(?:TS|GS|BS|KS|LS|DS|CN|TP|Tp))\.|(?<=\bThS)\.)*"
)
_WRITES = r"(?:biên soạn|soạn thảo|chấp bút|chủ biên|sưu tầm|tổng hợp)"
_ISSUES = r"(?:phát hành|ấn hành|ban hành|xuất bản|công bố)"
_WHEN = r"(?P<when>(?:ngày|tháng|năm|quý)\s.*\d{4}|\d{1,2}[/.-]\d.*\d{4})"
_BODY = r"(?P<value>[^\W\d_a-zà-ỹđ]\S*(?:[ ,][^:]*)?\S)"
_FORMS: tuple[tuple[FactName, str], ...] = (
    (
        FactName.AUTHOR,
        rf"(?i:(?:người|nhóm|ban|đơn vị|tổ)?\s*(?:{_WRITES}|tác giả|người viết|soạn giả)(?: nội dung)?)\s*:\s*"
        r"(?P<value>\S.*)",
    ),
    (
        FactName.ISSUER,
        rf"(?i:(?:đơn vị|cơ quan|nơi)?\s*{_ISSUES}|nhà xuất bản)\s*:\s*{_BODY}(?:,?\s+{_WHEN})?",
    ),
    (FactName.AUTHOR, rf"{_BODY} {_WRITES}(?:,?\s+{_WHEN})?"),
    (FactName.ISSUER, rf"{_BODY} {_ISSUES}(?:,?\s+{_WHEN})?"),
    (
        FactName.PUBLISHED_AT,
        rf"(?i:(?:ngày |thời gian )?(?:{_ISSUES}|{_WRITES}|cập nhật)(?: lần cuối| lúc| vào)?)\s*:?\s*{_WHEN}",
    ),
)
"""What a statement states, and how it is put."""
_STATEMENTS = tuple((name, re.compile(form)) for name, form in _FORMS)
_YEAR = re.compile(r"năm\s+\d{4}")


def mark_imprint(page: Page) -> None:
    """Keep author, publisher and date that the first and last lines of a page state; for pages of no newspaper."""
    edges = [*range(min(_TOP, len(page))), *range(max(_TOP, len(page) - _BOTTOM), len(page))]
    for number in edges:
        if page.kinds[number] not in (None, Kind.BODY):
            continue
        for statement in _statements(page.texts[number]):
            if _keep(page, number, statement):
                page.kinds[number] = Kind.BODY  # a heading it is not, though it looks like one


def _statements(text: str) -> Iterator[Span]:
    """Its sentences and what semicolons part; a full stop after initials or a short title ends none."""
    for found in _STATEMENT.finditer(text):
        value = found[0].rstrip(" *_")
        if len(value) <= _LONGEST_STATEMENT:
            yield Span(value, found.start(), found.start() + len(value))


def _keep(page: Page, number: int, statement: Span) -> bool:
    for name, form in _STATEMENTS:
        found = form.fullmatch(statement.value)
        if found is None:
            continue
        groups = found.groupdict()
        if groups.get("value"):
            page.add_fact(name, number, _part(statement, found, "value"))
        return _keep_date(page, number, _part(statement, found, "when")) if groups.get("when") else True
    return False


def _keep_date(page: Page, number: int, when: Span) -> bool:
    """A day is kept as the document's date; a month or a year only as it is printed."""
    date = find_date(when.value)
    if date and date.complete:
        kind = page.kinds[number]
        page.add_date(number, date.moved(when.start))
        page.kinds[number] = kind
        return True
    month = find_month(when.value)
    if month is None and not _YEAR.fullmatch(when.value):
        return False
    start, end = month or (0, len(when.value))
    page.add_fact(
        FactName.PUBLISHED_AT, number, Span(when.value[start:end], when.start + start, when.start + end)
    )
    return True


def _part(statement: Span, found: re.Match[str], group: str) -> Span:
    return Span(found[group], statement.start + found.start(group), statement.start + found.end(group))
