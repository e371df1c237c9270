"""Numbers that a limit takes in: who is 83 is among those "từ đủ 80 tuổi trở lên"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.types import Query
from hoidap.vietnamese import spelled

_UNIT = (
    r"(?:tuổi|tháng|ngày|năm|giờ|m2|m²|m3|m³|khối|km|ha|m|mét|cm|tầng|người|chỗ|điểm|lần|kg|g|gam|tấn|bản|trang|tấm|"
    r"cuốn|phút|độ)"
)
_SAME = {"m2": "m²", "m3": "m³", "khối": "m³", "gam": "g", "mét": "m"}
"""Units by another name."""
_NUMBER = r"\d{1,12}(?: \d{3}){0,4}(?: \d{1,2})?"
"""A number as it is spelled, its signs left out: "38 5" is 38,5, "1 900" is 1.900."""
_ASKED = rf" {{number}} (?P<unit>{_UNIT}) "
_LIMIT = re.compile(
    rf" (?:từ )?(?:đủ |trên )?(?P<low>{_NUMBER})(?: {_UNIT})? (?:đến|tới) (?P<below>dưới )?(?:đủ )?"
    rf"(?P<high>{_NUMBER}) (?P<unit>{_UNIT}) | "
    rf"(?:(?:từ|từ đủ|đủ) (?=[\d ]+ {_UNIT}(?: \S+){{0,3}}? trở lên )|(?:ít nhất|tối thiểu|không dưới) )"
    rf"(?P<least>{_NUMBER}) (?P<unit1>{_UNIT}) |"
    rf"(?<!không)(?<!chưa) (?:trên|quá|hơn) (?P<over>{_NUMBER}) (?P<unit2>{_UNIT}) |"
    rf"(?<!không) (?:dưới|chưa đủ|chưa đến) (?P<under>{_NUMBER}) (?P<unit3>{_UNIT}) | "
    rf"(?:không quá|chưa quá|tối đa) (?P<most>{_NUMBER}) (?P<unit4>{_UNIT}) "
)
_OF_AGE = "tuổi"
_RULED = frozenset(
    {_OF_AGE, "m", "mét", "m2", "m²", "m3", "m³", "khối", "kg", "g", "gam", "độ", "bản", "trang"}
)
"""Units in which a number says of whom or of what is asked; one of time or of people may say many things."""
_AGES = re.compile(r"((?:\d{1,3} (?:và |hoặc |hay )?){1,9})tuổi ")
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")


def unit_of(query: Query, number: str) -> str:
    """The unit that stands behind ``number`` in ``query``; empty if none does."""
    if not _FIGURES.fullmatch(number):
        return ""
    asked = spelled(query.reading or query.text, marked=True)
    found = re.search(_ASKED.format(number=spelled(number, marked=True).strip()), asked)
    return found["unit"] if found else ""


def takes_in(number: str, unit: str, form: str) -> str:
    """The first limit in ``form`` (a spelled text, with marks) that ``number`` of ``unit`` keeps; empty if none."""
    value = _value(spelled(number, marked=True))
    return next((limit.group().strip() for limit in _limits(unit, form) if _kept(value, limit)), "")


def is_limited(unit: str, form: str) -> bool:
    """Whether ``form`` (a spelled text, with marks) sets a limit in ``unit``: it also rules who is beyond it."""
    return any(_limits(unit, form))


def beyond_limits(query: Query, form: str) -> bool:
    """Whether ``form`` sets limits in the unit of a number that ``query`` names, and all leave that out.

    Only in units that say of whom or of what is asked. Ages may be named one by one, too.
    """
    return any(
        (is_limited(unit, form) or _ages(unit, form))
        and not takes_in(number, unit, form)
        and _value(spelled(number, marked=True)) not in _ages(unit, form)
        for number in query.required
        if (unit := unit_of(query, number)) in _RULED
    )


def _ages(unit: str, form: str) -> set[float]:
    """The ages that a spelled text names one by one: "các cụ 70 và 75 tuổi"; none of another unit."""
    runs = _AGES.findall(form) if unit == _OF_AGE else []
    return {float(number) for run in runs for number in re.findall(r"\d+", run)}


def _limits(unit: str, form: str) -> Iterator[re.Match[str]]:
    position = 0
    while match := _LIMIT.search(form, position):
        position = match.end() - 1
        told = next(match[name] for name in ("unit", "unit1", "unit2", "unit3", "unit4") if match[name])
        if _SAME.get(told, told) == _SAME.get(unit, unit):
            yield match


def _kept(value: float, limit: re.Match[str]) -> bool:
    ends = {name: _value(told) for name, told in limit.groupdict().items() if told and told[0].isdigit()}
    if "low" in ends:
        return ends["low"] <= value and (value < ends["high"] if limit["below"] else value <= ends["high"])
    if "least" in ends:
        return value >= ends["least"]
    if "over" in ends:
        return value > ends["over"]
    if "under" in ends:
        return value < ends["under"]
    return value <= ends["most"]


def _value(number: str) -> float:
    """What a number comes to, as it is spelled: three figures behind a space are thousands, fewer a fraction."""
    whole, *groups = number.split()
    fraction = groups.pop() if groups and len(groups[-1]) < len("000") else "0"
    return float(f"{''.join([whole, *groups])}.{fraction}")
