"""Official papers: the number, who issues them, when, where and who signed, told by where these stand."""

from __future__ import annotations

import re

from hoidap.reading.dates import PrintedDate, find_date
from hoidap.reading.forms import (
    Span,
    find_number,
    is_capitals,
    is_name,
    is_title_like,
    is_titled_name,
)
from hoidap.reading.page import Page
from hoidap.reading.patterns import OFFICIAL_MOTTO, PAPER_NAMES_ITSELF, SIGNS_FOR, SUBJECT_LINE
from hoidap.types import FactName, Kind

_TOP = 10
_BOTTOM = 14
_ABOVE_NAME = 4
_LONGEST_ISSUER = 90
_FEWEST_TITLE_WORDS = 3
_LONGEST_TITLE_WORDS = 40
_AFTER_NUMBER = " \t\xa0.,;|–-*_"
_SIGNED = re.compile(r"\(?\s*đã ký(?: tên)?(?:,? đóng dấu)?\s*\)?\s*[:.–-]?\s*", re.IGNORECASE)


def mark_official(page: Page) -> None:
    """Keep number, issuer, day, place and signatory as facts; a page without any stays as it is."""
    head = [n for n in range(min(_TOP, len(page))) if OFFICIAL_MOTTO.fullmatch(_plain(page, n).value)]
    number = _mark_number(page)
    if number is not None:
        head.append(number)
    _mark_signatory(page, official=bool(head))
    if not head:
        return
    for line_number in range(min(_TOP, len(page))):
        line = _plain(page, line_number)
        date = find_date(line.value)
        if date and date.complete and date.place and page.kinds[line_number] is None:
            page.add_date(line_number, date.moved(line.start))
    issuer = _mark_issuer(page, min(head), max(head))
    _mark_title_above(page, min([*head, issuer] if issuer is not None else head), max(head))


def _mark_number(page: Page) -> int | None:
    """The line with the paper's number; a date with its place, or the subject, may follow on the same line."""
    for number in range(min(_TOP, len(page))):
        text = page.texts[number]
        value = find_number(text)
        if value is None:
            continue
        rest = text[value.end :].strip(_AFTER_NUMBER)
        date = _date_after(text, value.end)
        if rest and not date and not SUBJECT_LINE.match(rest):
            continue
        page.add_fact(FactName.NUMBER, number, value)
        if date and page.kinds[number] is None:
            page.add_date(number, date)
        elif not rest:
            page.kinds[number] = page.kinds[number] or Kind.DATELINE
        return number
    return None


def _date_after(text: str, start: int) -> PrintedDate | None:
    rest = text[start:].lstrip(_AFTER_NUMBER)
    date = find_date(rest)
    return date.moved(len(text) - len(rest)) if date and date.complete else None


def _mark_issuer(page: Page, first: int, last: int) -> int | None:
    """The line in capitals above the motto, or beside it above the number."""
    places: list[int] = [*range(first - 1, -1, -1), *range(first, last)]
    for number in places:
        line = _plain(page, number)
        if (
            OFFICIAL_MOTTO.fullmatch(line.value)
            or len(line.value) > _LONGEST_ISSUER
            or not is_capitals(line.value)
            or _names_itself(page, number)
        ):
            continue
        page.kinds[number] = page.kinds[number] or Kind.SOURCE
        page.add_fact(FactName.ISSUER, number, line)
        return number
    return None


def _names_itself(page: Page, number: int) -> bool:
    return PAPER_NAMES_ITSELF.match(_plain(page, number).value) is not None


def _mark_title_above(page: Page, above: int, last: int) -> None:
    """The title of a paper that begins with it, and gives its issuer and number only then."""
    if Kind.HEADLINE in page.kinds:
        return
    lines = [(number, _plain(page, number).value) for number in page.unknown(end=above)]
    fit = [(n, text) for n, text in lines if is_title_like(text, _FEWEST_TITLE_WORDS, _LONGEST_TITLE_WORDS)]
    named = [n for n, text in fit if PAPER_NAMES_ITSELF.match(text)]
    below = next(page.unknown(last + 1), None)
    if below is not None and (_names_itself(page, below) or (is_capitals(page.texts[below]) and not named)):
        return  # it stands in its usual place
    for number in named or [n for n, text in fit if not is_capitals(text)]:
        page.kinds[number] = Kind.HEADLINE
        return


def _mark_signatory(page: Page, *, official: bool) -> None:
    """A name at the bottom, beneath an office or "(Đã ký)"; on other pages only right beneath one in capitals."""
    for number in reversed(range(max(len(page) - _BOTTOM, 0), len(page))):
        line = _signed(page, number)
        above = [_plain(page, n).value for n in range(max(0, number - _ABOVE_NAME), number)]
        short = [text for text in above if len(text) <= _LONGEST_ISSUER and not text.endswith(".")]
        signed = line.start > _plain(page, number).start or any(
            _SIGNED.fullmatch(text) for text in above[-1:]
        )
        offices = short if official else [text for text in above[-1:] if is_capitals(text)]
        office = any(SIGNS_FOR.match(text) for text in offices)
        if _may_sign(line.value, signed=signed) and (office or signed):
            page.kinds[number] = page.kinds[number] or Kind.BYLINE
            page.add_fact(FactName.SIGNATORY, number, line)
            _mark_signature(page, number)
            return


def _mark_signature(page: Page, name: int) -> None:
    """The lines right above the name that say for whom and in what office: no headings, and nothing to quote."""
    for number in reversed(range(max(0, name - _ABOVE_NAME), name)):
        text = _plain(page, number).value
        stands_above = SIGNS_FOR.match(text) and (is_capitals(text) or _SIGNED.fullmatch(text))
        if page.kinds[number] is not None or len(text) > _LONGEST_ISSUER or not stands_above:
            return
        page.kinds[number] = Kind.BYLINE


def _may_sign(text: str, *, signed: bool) -> bool:
    """A person's name; one in capitals may be an office, unless it is said to have signed."""
    if is_capitals(text):
        return signed and is_name(text) and not SIGNS_FOR.match(text)
    return is_titled_name(text)


def _signed(page: Page, number: int) -> Span:
    """A line without "(Đã ký)" before the name."""
    line = _plain(page, number)
    begun = _SIGNED.match(line.value)
    start = begun.end() if begun else 0
    return Span(line.value[start:], line.start + start, line.end) if line.value[start:] else line


def _plain(page: Page, number: int) -> Span:
    """A paragraph without the signs of emphasis around it."""
    text = page.texts[number]
    value = text.strip("*_# ")
    start = text.find(value)
    return Span(value, start, start + len(value))
