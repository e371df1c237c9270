"""Printed dates and times: "21/09/2020 17:59", "Thứ hai, 21/9/2020 (GMT+7)", "ngày 21 tháng 9 năm 2020"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

_MONTH_WORDS = (
    ("một", "january", "jan"),
    ("hai", "february", "feb"),
    ("ba", "march", "mar"),
    ("tư", "april", "apr"),
    ("năm", "may"),
    ("sáu", "june", "jun"),
    ("bảy", "july", "jul"),
    ("tám", "august", "aug"),
    ("chín", "september", "sept", "sep"),
    ("mười", "october", "oct"),
    ("mười một", "november", "nov"),
    ("mười hai", "december", "dec"),
)
_MONTHS = {word: month for month, words in enumerate(_MONTH_WORDS, 1) for word in words}
_VIETNAMESE_MONTHS = "mười một|mười hai|mười|một|hai|ba|tư|năm|sáu|bảy|tám|chín"
_ENGLISH_MONTHS = "|".join(
    word for words in _MONTH_WORDS for word in words if word.isascii() and word != "hai"
)

_DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4})(?!\d)",
        rf"(?:ngày\s+)?(?<!\d)(?P<day>\d{{1,2}})\s+tháng\s+(?P<month>\d{{1,2}}|{_VIETNAMESE_MONTHS})"
        r"(?:\s+năm|\s*[,/])?\s+(?P<year>\d{4})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?P<month>{_ENGLISH_MONTHS})\.?,?\s+(?P<year>\d{{4}})(?!\d)",
        rf"\b(?P<month>{_ENGLISH_MONTHS})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?!\d)",
    )
)
_TIME = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})\s*(?:(?::|h|g|giờ)\s*(?P<minute>\d{2})|giờ)(?:\s*phút)?(?::\d{2}(?:\.\d+)?)?"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?|SA\b|CH\b|sáng|chiều|tối))?(?![\d:])",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\(?\b(?:GMT|UTC|ICT)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?\)?|(?<=\d)(?:Z|[+-]\d{2}:?\d{2})\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:(?:lần )?cập nhật(?: lúc| lần cuối| cuối(?: cùng)?| vào| mới nhất)*|đăng(?: lúc| ngày| tải)*"
    r"|ngày đăng|ngày giờ|ngày|xuất bản|thời gian|lúc|vào"
    r"|published(?: on| at)?|updated|posted|date|on|at)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^[^\W\d_][\w.]*(?: [^\W\d_][\w.]*){0,4}\s*,")
_MONTH = re.compile(
    rf"(?:{_PLACE.pattern[1:]}\s*)?(?P<date>tháng\s+(?:\d{{1,2}}|{_VIETNAMESE_MONTHS})(?:\s+năm\s+|\s*[/-]\s*)\d{{4}})"
    r"[\s.]*",
    re.IGNORECASE,
)
_LONGEST_LINE = 200
_BETWEEN = " \t,;:|()[]–—-•·T\xa0/."


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found in a line.

    Attributes:
        value: The local time as printed; midnight where no hour is.
        time_known: Whether the hour is printed.
        start: Offset into the line of the first character of date and time.
        end: Offset after the last one.
        complete: Whether the line says nothing else, labels, weekday, time zone and a place before it aside.
        weekday: Whether it names the weekday.
        place: Where in the line the place before it stands ("Hà Nội, ngày ..."); ``None`` without one.
    """

    value: datetime
    time_known: bool
    start: int
    end: int
    complete: bool
    weekday: bool
    place: tuple[int, int] | None

    def moved(self, by: int) -> PrintedDate:
        """The same date in a line that begins ``by`` characters earlier."""
        place = (self.place[0] + by, self.place[1] + by) if self.place else None
        return replace(self, start=self.start + by, end=self.end + by, place=place)


def find_month(line: str) -> tuple[int, int] | None:
    """Where a line that says nothing else names a month and its year ("tháng 5/2025"), a place before it aside."""
    found = _MONTH.fullmatch(line)
    return found.span("date") if found else None


def find_date(line: str) -> PrintedDate | None:
    """Find the first date in a line, with the time printed beside it.

    Args:
        line: One line in NFC.

    Returns:
        The date, or ``None`` where there is none that the calendar knows, or the line is a long one.
    """
    if len(line) > _LONGEST_LINE:
        return None
    found = next((match for form in _DATES if (match := form.search(line))), None)
    if found is None:
        return None
    blanked = line[: found.start()] + " " * len(found[0]) + line[found.end() :]
    blanked = _ZONE.sub(lambda zone: " " * len(zone[0]), blanked)
    time = _TIME.search(blanked)
    value = _moment(found, time)
    if value is None:
        return None
    if time:
        blanked = blanked[: time.start()] + " " * len(time[0]) + blanked[time.end() :]
    place = _PLACE.match(blanked) if not _LABEL.match(blanked) and not _WEEKDAY.match(blanked) else None
    rest = blanked[place.end() :] if place else blanked
    weekday = bool(_WEEKDAY.search(rest))
    rest = _LABEL.sub("", _WEEKDAY.sub("", rest)).strip(_BETWEEN)
    return PrintedDate(
        value=value,
        time_known=time is not None,
        start=min(found.start(), time.start()) if time else found.start(),
        end=max(found.end(), time.end()) if time else found.end(),
        complete=not rest,
        weekday=weekday,
        place=(0, len(place[0].rstrip(" \t\xa0,"))) if place else None,
    )


def _moment(date: re.Match[str], time: re.Match[str] | None) -> datetime | None:
    month = date["month"].lower()
    hour, minute = (int(time["hour"]), int(time["minute"] or 0)) if time else (0, 0)
    half = ((time and time["half"]) or "").lower()
    if half.startswith(("p", "ch", "tối")) and hour < 12:
        hour += 12
    elif half.startswith(("a", "sa")) and hour == 12:
        hour = 0
    try:
        return datetime(
            int(date["year"]),
            int(month) if month.isdigit() else _MONTHS[month],
            int(date["day"]),
            hour,
            minute,
        )
    except ValueError:
        return None
