"""Rooms, counters and the like, told apart by numbers: where there are four counters, nothing is told of the fifth."""

from __future__ import annotations

import re

from hoidap.types import Query
from hoidap.vietnamese import spelled

LABELLED = (
    "quầy", "phòng", "cửa", "cổng", "bàn", "kiốt", "tầng", "lô", "khu", "khu phố", "tổ", "tổ dân phố", "thôn", "ấp",
    "xóm", "bản", "đội", "nhóm", "tuyến", "dãy", "đoàn",
)  # fmt: skip
"""What is called by a number behind it."""
_NOUN = rf"(?P<noun>{'|'.join(sorted(LABELLED, key=len, reverse=True))})"
_NUMBERS = r"(?P<numbers>\d+(?:(?:\s*,\s*|\s+và\s+|\s+đến\s+|\s*[-–]\s*)(?:{noun}\s+)?(?:số\s+)?\d+)*)"
_ASKED = re.compile(rf" {_NOUN} (?:số )?(?P<number>\d+) (?!(?:người|chỗ|giường|mét|m2|m²|tầng) )")
_SPAN = re.compile(r"(\d+)\s*(?:đến|[-–])\s*(?:[^\W\d]+\s+)*(\d+)")
_FEWEST = 2
"""How many of a sort are named at least where each is called by its number."""


def unheard_of(query: Query, text: str) -> list[str]:
    """What ``query`` calls by a number ("quầy 6") where ``text`` names others of the sort, and not that one."""
    asked = spelled(query.reading or query.text, marked=True)
    missing = []
    for found in _ASKED.finditer(asked):
        told = _numbers_of(found["noun"], text)
        if len(told) >= _FEWEST and int(found["number"]) not in told:
            missing.append(f"{found['noun']} {found['number']}")
    return missing


def _numbers_of(noun: str, text: str) -> set[int]:
    called = r"\s+".join(noun.split())
    named = re.compile(
        rf"(?<!\w){called}\s+(?:số\s+)?{_NUMBERS.format(noun=called)}(?![\w.,/]\d)", re.IGNORECASE
    )
    numbers: set[int] = set()
    for found in named.finditer(text):
        numbers |= {int(number) for number in re.findall(r"\d+", found["numbers"])}
        for first, last in _SPAN.findall(found["numbers"]):
            numbers |= set(range(int(first), int(last) + 1))
    return numbers
