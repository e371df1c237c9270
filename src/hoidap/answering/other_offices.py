"""Whose doing is told of: the chairman's day is not his deputy's, nor that of the chairman of the district."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import HELD_OFFICES
from hoidap.understanding.readings import JOINT
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
NO_OFFICE_AFTER = ("tăng", "sinh", "ứng", "đối", "thủ", "con")
"""Words after which "trưởng" or "phó" is the end of another word: "tăng trưởng", "ứng phó"."""
BESIDE = ("với", "cùng")
"""Words before an office that only says who was there, too."""
_GOVERNMENT = BODIES[0][0]
"""Whose chairman is meant where only the level is said: "Chủ tịch huyện"."""
_NAMES = {name: row[0] for row in BODIES for name in row}
_OFFICE = re.compile(
    rf"{''.join(f'(?<! {word})' for word in (*NO_OFFICE_AFTER, *BESIDE, 'phó'))}"
    rf" (?P<office>(?:phó )?(?:tổng )?(?:{'|'.join(sorted(HELD_OFFICES, key=len, reverse=True))}))"
    rf"(?: (?P<body>{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?: việt nam)?)?"
    rf"(?: (?P<level>{'|'.join(sorted(LEVELS, key=len, reverse=True))}))?(?= )"
)


_BODY_LEVEL = re.compile(
    rf" (?P<body>{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?: việt nam)?"
    rf" (?P<level>{'|'.join(sorted(LEVELS, key=len, reverse=True))})(?= )"
)


_SOME_LEVEL = rf"(?P<level>{'|'.join(sorted(LEVELS[:-1], key=len, reverse=True))})(?= )"
_LEVEL = re.compile(rf"(?<! hợp tác) {_SOME_LEVEL}(?! hội | viên )")
_OF_LEVEL = re.compile(rf" (?:của|cả|toàn|cấp|trên địa bàn) (?:cả |toàn )?{_SOME_LEVEL}")
_OF_ONE_LEVEL = frozenset(
    {QuestionKind.QUANTITY, QuestionKind.DATE, QuestionKind.PLACE, QuestionKind.NAME, QuestionKind.PERSON}
)
"""Kinds of questions to which each level has an answer of its own."""


def tells_of_another_office(query: Query, said: str) -> bool:
    """Whether ``query`` asks about who holds an office, or a body, and a spelled text names only others than that."""
    asked = list(_offices(_asked_last(query)))
    named = any(spelled(name, marked=query.marked) in said for name in query.names)
    if (
        named
        and query.kind is QuestionKind.YES_NO
        and any(_only_deputy(office, said) for office, *_ in asked)
    ):
        return True
    told = [] if named or query.kind is QuestionKind.PERSON else list(_offices(said))
    if not query.marked:  # "tinh" may be "tỉnh" as well as "tính"
        asked = [(office, body, "") for office, body, _ in asked]
    if asked and told and not any(_may_be_one(one, other) for one in asked for other in told):
        return True
    return (
        query.kind is not QuestionKind.YES_NO and query.marked and _names_body_of_another_level(query, said)
    )


def _asked_last(query: Query) -> str:
    """The question, spelled with marks; of one that turns from another thing only its own words."""
    meant = query.reading or query.text
    return spelled(meant.rpartition(JOINT)[2] if query.contrasts else meant, marked=True)


def _only_deputy(office: str, said: str) -> bool:
    """Whether a spelled text names only the deputy of who holds ``office``."""
    held = said.count(f" {office} ")
    return not office.startswith("phó ") and held > 0 and said.count(f" phó {office} ") == held


def _names_body_of_another_level(query: Query, said: str) -> bool:
    """Whether a body of one level is asked about, and a spelled text names only those of others."""
    asked = _levels(spelled(query.reading or query.text, marked=True))
    told = _levels(said)
    return any(told.get(body) and told[body].isdisjoint(levels) for body, levels in asked.items())


def tells_of_another_level(query: Query, said: str) -> bool:
    """Whether an amount, a day, a place or a person "của tỉnh" is asked for, and a spelled text names others only.

    Those that the question names too are what is told of ("bao nhiêu xã của huyện"), not whose it is.
    """
    if query.kind not in _OF_ONE_LEVEL or query.language != "vi" or not query.marked:
        return False
    asked = _asked_last(query)
    levels = set(_OF_LEVEL.findall(asked))
    told = set(_OF_LEVEL.findall(said)) - set(_LEVEL.findall(asked))
    return len(levels) == 1 and bool(told) and levels.isdisjoint(_LEVEL.findall(said))


def _levels(text: str) -> dict[str, set[str]]:
    """The bodies that a spelled text names with their levels."""
    found: dict[str, set[str]] = {}
    for match in _BODY_LEVEL.finditer(text):
        found.setdefault(_NAMES[match["body"]], set()).add(match["level"])
    return found


def _offices(text: str) -> Iterator[tuple[str, str, str]]:
    """The offices in a spelled text: what they are called, of which body and on which level, if that is said."""
    for found in _OFFICE.finditer(text):
        body, level = _NAMES.get(found["body"] or "", ""), found["level"] or ""
        governs = level and not body and found["office"].endswith("chủ tịch")
        yield found["office"], _GOVERNMENT if governs else body, level


def _may_be_one(one: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    office, *rest = zip(one, other, strict=True)
    return office[0] == office[1] and all(a == b or not a or not b for a, b in rest)
