"""Numbers that a limit takes in: who is 83 is among those "từ đủ 80 tuổi trở lên"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.types import Query
from hoidap.vietnamese import spelled

_UNIT = (
    r"(?:tuổi|tháng|ngày|năm|giờ|m2|m²|m3|m³|khối|km|ha|người|chỗ|điểm|lần|kg|tấn|bản|trang|tấm|cuốn|phút)"
)
_SAME = {"m2": "m²", "m3": "m³", "khối": "m³"}
"""Units by another name."""
_ASKED = rf" {{number}} (?P<unit>{_UNIT}) "
_LIMIT = re.compile(
    rf" (?:từ )?(?:đủ |trên )?(?P<low>\d+)(?: {_UNIT})? (?:đến|tới) (?P<below>dưới )?(?:đủ )?"
    rf"(?P<high>\d+) (?P<unit>{_UNIT}) | "
    rf"(?:từ|từ đủ|đủ) (?P<least>\d+) (?P<unit1>{_UNIT})(?: \S+){{0,3}}? trở lên | "
    rf"(?:trên|quá|hơn) (?P<over>\d+) (?P<unit2>{_UNIT}) | "
    rf"(?:dưới|chưa đủ|chưa đến) (?P<under>\d+) (?P<unit3>{_UNIT}) | "
    rf"(?:không quá|tối đa) (?P<most>\d+) (?P<unit4>{_UNIT}) "
)


def unit_of(query: Query, number: str) -> str:
    """The unit that stands behind ``number`` in ``query``; empty if none does."""
    if not number.isdigit():
        return ""
    asked = spelled(query.reading or query.text, marked=True)
    found = re.search(_ASKED.format(number=number), asked)
    return found["unit"] if found else ""


def takes_in(number: str, unit: str, form: str) -> str:
    """The first limit in ``form`` (a spelled text, with marks) that ``number`` of ``unit`` keeps; empty if none."""
    return next((limit.group().strip() for limit in _limits(unit, form) if _kept(int(number), limit)), "")


def is_limited(unit: str, form: str) -> bool:
    """Whether ``form`` (a spelled text, with marks) sets a limit in ``unit``: it also rules who is beyond it."""
    return any(_limits(unit, form))


def beyond_limits(query: Query, form: str) -> bool:
    """Whether ``form`` sets limits in the unit of a number that ``query`` names, and all leave that out."""
    return any(
        is_limited(unit, form) and not takes_in(number, unit, form) and f" {number} " not in form
        for number in query.required
        if (unit := unit_of(query, number))
    )


def _limits(unit: str, form: str) -> Iterator[re.Match[str]]:
    position = 0
    while match := _LIMIT.search(form, position):
        position = match.end() - 1
        told = next(match[name] for name in ("unit", "unit1", "unit2", "unit3", "unit4") if match[name])
        if _SAME.get(told, told) == _SAME.get(unit, unit):
            yield match


def _kept(value: int, limit: re.Match[str]) -> bool:
    if limit["low"]:
        high = int(limit["high"])
        return int(limit["low"]) <= value and (value < high if limit["below"] else value <= high)
    if limit["least"]:
        return value >= int(limit["least"])
    if limit["over"]:
        return value > int(limit["over"])
    if limit["under"]:
        return value < int(limit["under"])
    return value <= int(limit["most"])
