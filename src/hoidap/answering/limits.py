"""Numbers that a limit takes in: who is 83 is among those "từ đủ 80 tuổi trở lên"."""

from __future__ import annotations

import re

from hoidap.types import Query
from hoidap.vietnamese import spelled

_UNIT = r"(?:tuổi|tháng|ngày|năm|giờ|m2|m²|km|ha|người|chỗ|điểm|lần|kg|tấn)"
_ASKED = rf" {{number}} (?P<unit>{_UNIT}) "
_LIMIT = re.compile(
    rf" (?:từ )?(?:đủ )?(?P<low>\d+)(?: {_UNIT})? (?:đến|tới) (?P<below>dưới )?(?:đủ )?"
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
    value = int(number)
    position = 0
    while match := _LIMIT.search(form, position):
        position = match.end() - 1
        told = next(match[name] for name in ("unit", "unit1", "unit2", "unit3", "unit4") if match[name])
        if told == unit and _kept(value, match):
            return match.group().strip()
    return ""


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
