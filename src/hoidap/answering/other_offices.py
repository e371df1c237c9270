"""Whose doing is told of: the chairman's day is not his deputy's, nor that of the chairman of the district."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.types import Query
from hoidap.understanding.patterns import HELD_OFFICES
from hoidap.vietnamese import spelled

BODIES = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("mặt trận", "mặt trận tổ quốc", "mttq", "ủy ban mặt trận", "ủy ban mặt trận tổ quốc", "ủy ban mttq"),
    ("hội nông dân",),
    ("hội phụ nữ", "hội liên hiệp phụ nữ"),
    ("hội cựu chiến binh",),
    ("hội đồng quản trị",),
)
"""Bodies whose holders of one office are different people; in each row names of the same."""
LEVELS = ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "trung ương", "nước")
"""Levels of government, each with its own."""
NO_OFFICE_AFTER = ("tăng", "sinh", "tối", "nhóm", "môi", "trang", "con")
"""Words after which "trưởng" or "phó" is the end of another word: "tăng trưởng"."""
_NAMES = {name: row[0] for row in BODIES for name in row}
_OFFICE = re.compile(
    rf"{''.join(f'(?<! {word})' for word in NO_OFFICE_AFTER)}"
    rf" (?P<office>{'|'.join(sorted(HELD_OFFICES, key=len, reverse=True))})"
    rf"(?: (?P<body>{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?: việt nam)?)?"
    rf"(?: (?P<level>{'|'.join(sorted(LEVELS, key=len, reverse=True))}))?(?= )"
)


def tells_of_another_office(query: Query, said: str) -> bool:
    """Whether ``query`` asks about who holds an office, and a spelled text names only others than that one."""
    asked = list(_offices(spelled(query.reading or query.text, marked=True)))
    told = list(_offices(said))
    if not query.marked:  # "tinh" may be "tỉnh" as well as "tính"
        asked = [(office, body, "") for office, body, _ in asked]
    return bool(asked and told) and not any(_may_be_one(one, other) for one in asked for other in told)


def _offices(text: str) -> Iterator[tuple[str, str, str]]:
    """The offices in a spelled text: what they are called, of which body and on which level, if that is said."""
    for found in _OFFICE.finditer(text):
        yield found["office"], _NAMES.get(found["body"] or "", ""), found["level"] or ""


def _may_be_one(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    office, *rest = zip(one, other, strict=True)
    return office[0] == office[1] and all(a == b or not a or not b for a, b in rest)
