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
_NUMBERS = (
    r"(?P<numbers>\d{{1,5}}"
    r"(?:(?:\s*,\s*|\s+và\s+|\s+đến\s+|\s*[-–]\s*)(?:{noun}\s+)?(?:số\s+)?\d{{1,5}}){{0,30}})"
)
_ASKED = re.compile(rf" {_NOUN} (?:số )?(?P<number>\d{{1,5}}) (?!(?:người|chỗ|giường|mét|m2|m²|tầng) )")
_SPAN = re.compile(r"(\d+)\s*(?:đến|[-–])\s*(?:[^\W\d]+\s+)*(\d+)")
_FEWEST = 2
"""How many of a sort are named at least where each is called by its number."""


def unheard_of(query: Query, text: str) -> list[str]:
    """What ``query`` calls by a number ("quầy 6") where ``text`` names others of the sort, and not that one."""
    asked = spelled(query.reading or query.text, marked=True)
    missing = []
    for found in _ASKED.finditer(asked):
        told = _spans_of(found["noun"], text)
        number = int(found["number"])
        named = {end for span in told for end in span}
        if len(named) >= _FEWEST and not any(first <= number <= last for first, last in told):
            missing.append(f"{found['noun']} {number}")
    return missing


def _spans_of(noun: str, text: str) -> list[tuple[int, int]]:
    """The numbers by which ``text`` calls things of a sort, each as the first and last of a span."""
    called = r"\s+".join(noun.split())
    named = re.compile(
        rf"(?<!\w){called}\s+(?:số\s+)?{_NUMBERS.format(noun=called)}(?![\w.,/]?\d)", re.IGNORECASE
    )
    spans = []
    for found in named.finditer(text):
        spans += [(int(number), int(number)) for number in re.findall(r"\d+", found["numbers"])]
        spans += [(int(first), int(last)) for first, last in _SPAN.findall(found["numbers"])]
    return spans
