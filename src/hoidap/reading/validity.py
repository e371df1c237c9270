"""When a paper was adopted and from when it holds: "(Được … thông qua ngày …)", "Quyết định này có hiệu lực từ …".

Only what a paper says of itself counts: not the papers that it replaces, nor one of its articles.
"""

from __future__ import annotations

import re

from hoidap.reading.dates import find_date
from hoidap.reading.forms import Span
from hoidap.reading.page import Page
from hoidap.reading.patterns import PAPER_NAMES_ITSELF, SORTS_OF_PAPER
from hoidap.types import FactName, Kind
from hoidap.vietnamese import sentences

_TOP = 8
_DAY = r"(?P<day>ngày\s(?:\d|ký|ban hành|công bố|được)|\d{1,2}[/.-]\d)"
_NOT_OTHERS = r"(?:(?!thay thế|bãi bỏ|sửa đổi|căn cứ|hết hiệu lực|;)[^\n])*?"

# The line beneath the title: what follows says of the whole paper when it was adopted or issued.
_BENEATH_TITLE = re.compile(
    r"[*_(\[]{0,3}(?:(?:đã )?được\b.{2,90}?\b(?:thông qua|phê duyệt|ban hành)\b|(?:ban hành|kèm) (?:kèm )?theo\b|"
    r"thông qua\b)",
    re.IGNORECASE,
)
_ITSELF = (
    rf"(?:\d{{1,2}}[.)]\s*|[-–]\s*)?(?:bản )?(?P<sort>{SORTS_OF_PAPER}|luật|pháp lệnh)"
    r"(?: (?!tại|về|của|ở|theo|trong)\w+){0,3}? này"
)

# What is stated, and the sentence that says it; the day follows.
OF_ITSELF: tuple[tuple[FactName, str], ...] = (
    (
        FactName.ADOPTED_AT,
        rf"{_ITSELF} (?:đã )?(?:được )?{_NOT_OTHERS}\bthông qua\b[^\n;]*?\b{_DAY}",
    ),
    (
        FactName.EFFECTIVE_FROM,
        rf"{_ITSELF} {_NOT_OTHERS}\b(?:có hiệu lực|có giá trị|(?:được )?áp dụng|thi hành)"
        rf"(?: thi hành| thực hiện| áp dụng)?(?:,? (?:kể )?từ| vào)? {_DAY}",
    ),
    (
        FactName.EFFECTIVE_FROM,
        r".*\bban hành (?:kèm theo \S+ \S+ này )?(?:bản )?"
        rf"{_ITSELF},? (?:và )?(?:có hiệu lực|áp dụng|thi hành)(?: thi hành)? (?:kể )?từ {_DAY}",
    ),
)
_OF_ITSELF = tuple((name, re.compile(form, re.IGNORECASE)) for name, form in OF_ITSELF)
_ADOPTED = re.compile(rf"\bthông qua\b[^\n;]*?\b{_DAY}", re.IGNORECASE)
_ISSUED = re.compile(rf"\b(?:ban hành|kèm theo)\b[^\n;]*?\b{_DAY}", re.IGNORECASE)
_IN_FORCE = re.compile(rf"\b(?:hiệu lực|áp dụng|thi hành)\b[^\n;]{{0,20}}?\btừ {_DAY}", re.IGNORECASE)
_BRACKETED = re.compile(r"[*_ ]*[(\[].*[)\]][*_ .]*")
_DATE = re.compile(
    r"(?:ngày\s+)?\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\s+tháng\s+\d{1,2}(?:\s+năm|\s*[,/])?\s+\d{4})(?!\d)",
    re.IGNORECASE,
)
_NO_DATE = re.compile(r"ngày (?:ký(?: ban hành)?|ban hành|công bố|được thông qua)\b", re.IGNORECASE)


def mark_validity(page: Page) -> None:
    """Keep the days of adoption and of coming into force, and of issue where the page gives no other."""
    for number in range(min(_TOP, len(page))):
        text = page.texts[number]
        if _BENEATH_TITLE.match(text) and _BRACKETED.fullmatch(text):
            _keep(page, number, FactName.ADOPTED_AT, _ADOPTED.search(text))
            _keep(page, number, FactName.EFFECTIVE_FROM, _IN_FORCE.search(text))
            if page.published is None:
                _keep(page, number, FactName.PUBLISHED_AT, _ISSUED.search(text))
    for number, text in enumerate(page.texts):
        if " này" not in text:
            continue
        for start, end in sentences(text):
            for name, form in _OF_ITSELF:
                found = form.match(text[start:end])
                if found and _is_its_sort(page, found["sort"]):
                    _keep(page, number, name, found, start)


def _is_its_sort(page: Page, sort: str) -> bool:
    """Whether a paper that calls itself something in its title is meant by ``sort``."""
    headline = page.first(Kind.HEADLINE)
    named = PAPER_NAMES_ITSELF.match(page.texts[headline].lstrip("*_ ")) if headline is not None else None
    return named is None or named[0].lower() == sort.lower()


def _keep(page: Page, number: int, name: FactName, found: re.Match[str] | None, offset: int = 0) -> None:
    """Keep the day that was found, unless one is known already."""
    if found is None or any(fact.name is name for fact in page.facts):
        return
    text = page.texts[number]
    start = offset + found.start("day")
    day = _NO_DATE.match(text, start) or _DATE.match(text, start)
    if day is None:
        return
    date = find_date(day[0])
    if date and name is FactName.PUBLISHED_AT:
        page.published = date.moved(start)
    if date or _NO_DATE.match(day[0]):
        page.add_fact(name, number, Span(day[0], *day.span()))
