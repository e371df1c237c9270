"""Lines that say when, where and by whom something was published: a date, its place, a newspaper's name beside it."""

from __future__ import annotations

from dataclasses import dataclass

from hoidap.reading.dates import PrintedDate, find_date
from hoidap.reading.forms import Span
from hoidap.reading.page import Page
from hoidap.reading.patterns import PUBLISHER_AFTER_DATE, PUBLISHER_BEFORE_DATE
from hoidap.types import FactName, Kind

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that is a date, and perhaps a publisher, and nothing else.

    Attributes:
        date: The date, with offsets into the line.
        publisher: The newspaper's name, if it stands there too.
    """

    date: PrintedDate
    publisher: Span | None = None


def find_dateline(line: str) -> Dateline | None:
    """Read a line that says nothing but a date and perhaps who published; ``None`` for any other line."""
    if len(line) > _LONGEST:
        return None
    before = PUBLISHER_BEFORE_DATE.match(line)
    if before and (date := find_date(line[before.end() :])) and date.complete:
        return Dateline(date.moved(before.end()), Span(before["name"], *before.span("name")))
    after = PUBLISHER_AFTER_DATE.fullmatch(line)
    if after and (date := find_date(line[: after.start("joint")])) and date.complete:
        return Dateline(date, Span(after["name"], *after.span("name")))
    date = find_date(line)
    return Dateline(date) if date and date.complete else None


def mark_dateline(page: Page, number: int, line: Dateline) -> None:
    """Keep a dateline's date and publisher."""
    page.add_date(number, line.date)
    if line.publisher and page.source_name is None:
        page.source_name = line.publisher.value
        page.source = page.source or line.publisher.value
        page.add_fact(FactName.SOURCE, number, line.publisher)


def mark_month(page: Page, number: int, month: tuple[int, int]) -> None:
    """Keep a month as it is printed; it is no day on which anything was published."""
    page.kinds[number] = Kind.DATELINE
    page.add_fact(FactName.PUBLISHED_AT, number, Span(page.texts[number][slice(*month)], *month))
