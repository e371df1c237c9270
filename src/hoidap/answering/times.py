"""Times: other spellings of a date, and whether a time tells the hour or the year that is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hoidap.answering.forms import WEEKDAY
from hoidap.types import Query
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled
from hoidap.vietnamese.numbers import WORDS

_NUMBERS = "|".join(WORDS[1:])

TOLD: tuple[tuple[str, str], ...] = (
    (
        r" (?:mấy giờ|giờ nào|what time|what hour) ",
        rf"\d\s*(?:giờ|h\b|h\d|g\d)|\d:\d\d|(?:{_NUMBERS})\s+giờ",
    ),
    (
        r" (?<!những )(?<!các )(?<!mỗi )năm (?:nào|mấy|bao nhiêu) | (?:what|which) year ",
        r"(?<!\d)(?:1\d|20)\d\d(?!\d)|\bnăm\s+\d|[Tt]hế kỷ|\d[/-]\d{1,2}[/-]\d\d",
    ),
    (
        r" (?:ngày|hôm|bữa) (?:nào|mấy) ",
        rf"(?i)\d\s*[/.-]\s*\d|\d\s+tháng\s+(?:\d|giêng|chạp|{_NUMBERS})|"
        r"\b(?:ngày|thứ|chủ nhật|hôm|cuối tuần|m[ùồ]ng|rằm|sáng|chiều|tối|khi|sau|trước)\b",
    ),
    (r" tháng (?:nào|mấy) | (?:what|which) months? ", r"[Tt]háng|[Qq]uý|\d[/-]\d"),
    (
        r" how (?:often|frequently) ",
        r"\blần\b|[Mm]ỗi|[Hh][ằà]ng|[Đđ]ịnh kỳ|[Ll]iên tục|/\s*(?:ngày|tuần|tháng|quý|năm)",
    ),
    (
        r" how long ",
        rf"(?s)^(?!.*trước\s+(?:ít nhất|tối thiểu)).*(?:\d|{_NUMBERS}|nửa)\s*"
        r"(?:giờ|tiếng|phút|ngày|tuần|tháng|năm|quý|buổi|h\b)|^.*[Tt]ừ\s.*(?:đến|-|–)|đến hết",
    ),
    (
        r" (?:ngày|hôm|bữa) (?:nào|mấy|bao nhiêu) ",
        rf"\d\s*[/.-]\s*\d{{1,2}}(?!\d)|[Nn]gày|[Tt]háng|{WEEKDAY}|[Tt]uần|[Qq]uý",
    ),
    (
        r" từ (?:ngày|hôm|khi|lúc|mấy|tháng|năm|giờ)(?: nào| giờ| mấy)? (?:\S+ )??(?:đến|tới) ",
        r"đến|tới|\d\s*[-–]\s*\d",
    ),
    (r" (?:what|which) (?:days?|dates?) ", r"[Nn]gày|\d[/-]\d|[Tt]hứ|[Cc]hủ nhật"),
    (r" thứ (?:mấy|nào) | which day of the week ", WEEKDAY),
    (
        r" (?:hạn cuối|hạn chót|hạn cuối cùng|hạn sau cùng|ngày cuối|ngày chót|deadline|closing date) ",
        rf"\d\s*[/.-]\s*\d|[Nn]gày\s+\d|[Tt]háng\s+\d|[Tt]rước|[Cc]hậm nhất|[Đđ]ến hết|[Kk]ể từ|{WEEKDAY}|[Mm]ùng",
    ),
)
"""How a certain unit of time is asked for, and what tells it: asked for the hour, a day is no answer."""
_AROUND = 14
_DAY_ASKED = " (?:ngày|hôm|bữa|thứ) (?:nào|mấy) "
_HOUR = re.compile(r"\d+\s*(?:giờ|h|phút)(?:\s*\d{1,2})?")
"""A time of day: no answer to who asks for the day, though the day may stand beside it."""


WHEN_ASKED = " (?:khi nào|lúc nào|chừng nào|bao giờ|bữa nào) "
HOW_LONG_ASKED = " (?:bao lâu|mấy lâu|(?:bao nhiêu|mấy) (?:giờ|ngày|tuần|tháng|năm)) "
_PERIOD = re.compile(r"\d+\s*(?:giờ|phút|ngày|tuần|tháng|năm)(?: làm việc)?")
_WITHIN = re.compile(
    r"(?:trong|trong vòng|thời hạn|sau|trước|ít nhất|tối đa|tối thiểu|khoảng|quá|trên|dưới|hơn)\s*$"
)

_LASTING = re.compile(r"(?:trong|vòng|thời hạn)\s*$")
_RATE = re.compile(
    r"(?:đồng|triệu|nghìn|ngàn|tỷ|%|lít|kg|m3|m³)(?:/\S+)?\s*(?:/|một|mỗi|1)\s*(?:giờ|ngày|tuần|tháng|quý|năm)\s*$"
)
_OFTEN_ASKED = re.compile(r" (?:lần|lan|often) ")
_CLOCK = re.compile(
    r" (?:từ|lúc|vào|đến|tới|cửa|tu|luc|vao|den|toi|cua) (?:mấy giờ|giờ nào|may gio|gio nao) "
)
"""How a time of day is asked for."""

LIMITS = (
    "trước", "sau", "từ", "kể từ", "hết", "đến hết", "chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "khoảng",
    "quá", "trên", "dưới", "trong", "trong vòng", "ít nhất", "tối đa", "tối thiểu",
)  # fmt: skip
"""Words right before a time without which it says another thing: by the tenth is not on the tenth."""
_LIMITED = re.compile(
    rf"(?<!hầu )\b(?:(?:không|chưa)\s+)?(?:{'|'.join(sorted(LIMITS, key=len, reverse=True))})\s+(?:ngày\s+)?$",
    re.IGNORECASE,
)
_WIDEST_LIMIT = 22
_WORKING = re.compile(r"(?<=ngày) làm việc\b|(?<=ngày ) ?làm việc\b")


def with_limit(text: str, start: int, time: int) -> int:
    """Where a time that begins at ``time`` begins with the word that limits it, not before ``start``."""
    found = _LIMITED.search(text, max(start, time - _WIDEST_LIMIT), time)
    return found.start() if found else time


def with_working(text: str, end: int) -> int:
    """Where a time that ends at ``end`` ends with what says that only working days count."""
    found = _WORKING.match(text, end)
    return found.end() if found else end


def date_spellings(written: str) -> list[str]:
    """Other ways to write "31/7/2026" or "7/2026": with words between, with a nought before single digits."""
    parts = re.fullmatch(r"(?:(\d{1,2})[/-])?(\d{1,2})(?:[/-](\d{4}))?", written)
    day, month, year = parts.groups() if parts else ("", "", "")
    if not (day or year) or not 1 <= int(month) <= 12:
        return []
    days = {day.lstrip("0"), day.zfill(2)} if day else {""}
    months = {month.lstrip("0"), month.zfill(2)}
    return [
        text
        for d in days
        for m in months
        for text in (
            f"{d} tháng {m} năm {year}" if year else f"{d} tháng {m}",
            "/".join(part for part in (d, m, year) if part),
        )
    ]


def told_with_others(written: str, text: str) -> bool:
    """Whether ``text`` tells the day ``written`` ("7/9") together with others of its month: "07 và 08/9"."""
    parts = re.fullmatch(r"0?(\d{1,2})[/-]0?(\d{1,2})", written)
    if parts is None:
        return False
    day, month = parts.groups()
    return (
        re.search(rf"(?<![\d/])0?{day}(?:\s*(?:,|và|đến|-|–)\s*\d{{1,2}})+\s*[/-]\s*0?{month}(?!\d)", text)
        is not None
    )


def only_lasts(query: Query, text: str, time: tuple[int, int]) -> bool:
    """Whether it is asked when, and ``time`` tells how long: "trong vòng 02 giờ" is no answer by itself."""
    asked = spelled(query.text, marked=query.marked)
    return (
        _asks_when(marked=query.marked).search(asked) is not None
        and _PERIOD.fullmatch(text[slice(*time)].strip()) is not None
        and _WITHIN.search(text, max(0, time[0] - _AROUND), time[0]) is not None
    )


def lasting(query: Query, text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the times ``found`` that say how long something lasts, where ``query`` asks for that."""
    if not _asks_how_long(marked=query.marked).search(spelled(query.text, marked=query.marked)):
        return []
    return [time for time in found if _PERIOD.fullmatch(text[slice(*time)].strip())]


def tells_time(query: Query, text: str, time: tuple[int, int], end: int) -> bool:
    """Whether ``time``, a stretch of ``text``, tells the hour, the month or the year if ``query`` asks for that.

    What stands right beside it, up to ``end``, counts, too.
    """
    asked = spelled(query.text, marked=query.marked)
    if _asks_for_day(marked=query.marked).search(asked) and _HOUR.fullmatch(text, *time):
        return False
    lasts = _PERIOD.fullmatch(text[slice(*time)].strip()) and _LASTING.search(
        text, max(0, time[0] - _AROUND), time[0]
    )
    if lasts and _CLOCK.search(asked):
        return False  # "trong vòng 48 giờ" is no time of day
    if _RATE.search(text, max(0, time[0] - _AROUND), time[1]) and not _OFTEN_ASKED.search(asked):
        return False  # "10.000 đồng một tháng" tells no time
    near = text[max(0, time[0] - _AROUND) : min(end, time[1] + _AROUND)]
    return all(told.search(near) for asks, told in _told(marked=query.marked) if asks.search(asked))


@cache
def _asks_for_day(*, marked: bool) -> re.Pattern[str]:
    return re.compile(canonical_form(_DAY_ASKED, marked=marked))


@cache
def _asks_how_long(*, marked: bool) -> re.Pattern[str]:
    return re.compile(canonical_form(HOW_LONG_ASKED, marked=marked))


@cache
def _asks_when(*, marked: bool) -> re.Pattern[str]:
    return re.compile(canonical_form(WHEN_ASKED, marked=marked))


@cache
def _told(*, marked: bool) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(canonical_form(asks, marked=marked)), re.compile(told)) for asks, told in TOLD)
