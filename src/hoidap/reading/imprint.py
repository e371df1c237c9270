"""Imprints of leaflets and books: "Biên soạn: …", "Trung tâm … phát hành, tháng 5/2025", "Người chấp bút: …".

An imprint is a line at a page's top or bottom whose statements, each a sentence of its own, have these forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.reading.bylines import find_byline
from hoidap.reading.datelines import find_dateline, mark_dateline
from hoidap.reading.dates import find_date, find_month
from hoidap.reading.forms import Span
from hoidap.reading.page import Page
from hoidap.types import FactName, Kind
from hoidap.vietnamese import CAPITAL

_TOP = 6
_BOTTOM = 6
_LONGEST_STATEMENT = 160
_STATEMENT = re.compile(
    r"[^.;|\n\s](?:[^.;|\n]|\.(?!\s|$)|(?<=\b[A-ZĐ])\.|(?<=\b(?:TS|GS|BS|KS|LS|DS|CN|TP|Tp))\.|(?<=\bThS)\.)*"
)
_WRITES = r"(?:biên soạn|soạn thảo|chấp bút|chủ biên|sưu tầm|tổng hợp)"
_ISSUES = r"(?:phát hành|ấn hành|ban hành|xuất bản|công bố)"
_WHEN = r"(?P<when>(?:ngày|tháng|năm|quý)\s.*\d{4}|\d{1,2}[/.-]\d.*\d{4})"
_BODY = rf"(?P<value>{CAPITAL}\S*(?:[ ,][^:]*)?\S)"
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
_THIS = (
    r"(?:bộ |cuốn |tập |tờ |bản )?(?:tài liệu|cẩm nang|sổ tay|hướng dẫn|quy định|nội quy|quy chế|thông báo|văn bản)"
    r"(?: hướng dẫn)? này\b"
)
_NOBODY = r"(?:Việc|Mục đích|Thẩm quyền|Trước|Kể từ|Ngày|Sau|Khi|Chúng|Theo|Căn cứ|Để|Từ|Nhằm|Nơi|Lý do)\b"
_MADE = tuple(
    (
        name,
        re.compile(
            rf"(?!{_NOBODY})(?P<value>{CAPITAL}[^.:;,]{{3,120}}?)(?:, [^.:;,]{{3,60}}?,)? (?:đã )?{verb} {_THIS}"
        ),
    )
    for name, verb in ((FactName.AUTHOR, rf"(?:soạn|{_WRITES})"), (FactName.ISSUER, _ISSUES))
)
"""The same in a sentence of the text: "Ủy ban nhân dân xã …, tỉnh …, soạn tài liệu này để …"."""
_STATEMENTS = tuple((name, re.compile(form)) for name, form in _FORMS)
_DONE = re.compile(
    r"(?:ngày |lần )?(?:cập nhật|đăng|xuất bản|phát hành|published|updated|posted)\b", re.IGNORECASE
)
_SIGNED = {FactName.NUMBER, FactName.SIGNATORY}
_YEAR = re.compile(r"năm\s+\d{4}")


_KINDS = {
    FactName.AUTHOR: Kind.BYLINE,
    FactName.ISSUER: Kind.SOURCE,
    FactName.PUBLISHED_AT: Kind.DATELINE,
}
"""What a line is that states this and nothing else."""


def mark_imprint(page: Page) -> None:
    """Keep author, publisher and date that the first and last lines of a page state; for pages of no newspaper."""
    edges = [*range(min(_TOP, len(page))), *range(max(_TOP, len(page) - _BOTTOM), len(page))]
    for number in edges:
        if page.kinds[number] not in (None, Kind.BODY):
            continue
        statements = list(_statements(page.texts[number]))
        stated = [name for statement in statements if (name := _keep(page, number, statement))]
        if stated:  # a heading it is not, though it looks like one
            page.kinds[number] = _KINDS[stated[0]] if len(stated) == len(statements) else Kind.BODY
    _mark_who_made_it(page)
    _mark_closing_date(page)


def _mark_who_made_it(page: Page) -> None:
    """Who wrote or issued a page that states that nowhere else, where one of its first sentences says so."""
    if {FactName.AUTHOR, FactName.ISSUER} & {fact.name for fact in page.facts}:
        return
    for number in range(min(_TOP, len(page))):
        for name, form in _MADE:
            found = form.match(page.texts[number])
            if found and len(found["value"]) <= _LONGEST_STATEMENT:
                page.add_fact(name, number, Span(found["value"], *found.span("value")))
                return


def _mark_closing_date(page: Page) -> None:
    """The date beneath a page that has none above, with its place, its publisher or what was done that day."""
    if page.published is not None:
        return
    for number in page.unknown(max(_TOP, len(page) - _BOTTOM)):
        text = page.texts[number]
        line = find_dateline(text)
        if line and (line.date.place or line.publisher or _DONE.match(text)):
            mark_dateline(page, number, line)


def _statements(text: str) -> Iterator[Span]:
    """Its sentences and what semicolons part; a full stop after initials or a short title ends none."""
    for found in _STATEMENT.finditer(text):
        value = found[0].rstrip(" *_")
        if len(value) <= _LONGEST_STATEMENT:
            yield Span(value, found.start(), found.start() + len(value))


def _keep(page: Page, number: int, statement: Span) -> FactName | None:
    """What a statement states first, if anything."""
    for name, form in _STATEMENTS:
        found = form.fullmatch(statement.value)
        if found is None:
            continue
        groups = found.groupdict()
        if groups.get("value"):
            page.add_fact(name, number, _part(statement, found, "value"))
        dated = not groups.get("when") or _keep_date(page, number, _part(statement, found, "when"))
        return name if dated else None
    byline = find_byline(statement.value)
    if byline is None or not byline.labelled or _SIGNED & {fact.name for fact in page.facts}:
        return None
    for name, span in ((FactName.AUTHOR, byline.author), (FactName.PHOTOGRAPHER, byline.photographer)):
        if span:
            page.add_fact(
                name, number, Span(span.value, statement.start + span.start, statement.start + span.end)
            )
    return FactName.AUTHOR


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
