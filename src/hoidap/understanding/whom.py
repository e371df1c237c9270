"""Whom a follow-up points back at: "ông ấy" is called by the name that the conversation last gave such a person.

Asked by name, a question is answered by what is told of that person, and not of whoever is told of beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from hoidap.types import History
from hoidap.vietnamese import CAPITAL, segment, spelled, strip_marks, typed_with_marks

MEN = ("ông", "anh", "chú", "cậu")
WOMEN = ("bà", "chị", "cô")
EITHER = ("cụ", "bác", "em", "thầy", "đồng chí", "vị", "người")
"""What people are called by: men, women, and either."""
POINTS = ("ấy", "đó", "này", "kia", "ta")
"""What follows that where no name does."""
SEVERAL = (
    "những", "các", "mấy", "hai", "ba", "bốn", "nhiều", "mọi", "từng", "mỗi", "nhóm", "số", "bao nhiêu",
)  # fmt: skip
"""Before such an address: then it is several who are pointed at."""
_ONE = "".join(f"(?<!\\b{form} )" for word in SEVERAL for form in dict.fromkeys((word, strip_marks(word))))
_OF_A_WOMAN = "Thị"
_CAPITAL = rf"{CAPITAL}[^\W\d_]*"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}){{0,4}}"
_ADDRESS = rf"(?i:{'|'.join((*MEN, *WOMEN, *EITHER[:-2]))})"
_CALLED = re.compile(rf"(?<!\w)(?P<address>{_ADDRESS}) (?P<name>{_NAME})(?!\w)")
_TOGETHER = frozenset({"chị em", "anh em", "ông bà", "cô chú", "anh chị", "trẻ em", "đồng chí"})
"""Words of two addresses, which are several people, or none."""
_OPENING = re.compile(r"^(?:(?:thế|vậy|rồi|the|vay|roi)(?: thì| thi)?[ ,]+)+(?!còn\b|con\b)", re.IGNORECASE)
"""How a follow-up opens that only goes on; who is named needs no more of what was asked before."""
_LEAD = re.compile(rf"(?:(?P<address>{_ADDRESS}) )?(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,4}})\. ")
"""The name that an answer says first, before what it quotes."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the conversation names.

    Attributes:
        address: What stands before the name ("bà"), in small letters; empty if nothing does.
        name: As it is written, in full where it is so anywhere.
    """

    address: str
    name: str

    @property
    def given(self) -> str:
        """The given name, which stands last."""
        return self.name.rpartition(" ")[2]

    def may_be(self, address: str) -> bool:
        """Whether who is pointed at by this address may be this person: "ông ấy" is no "bà Lan"."""
        woman = self.address in WOMEN or f" {_OF_A_WOMAN} " in self.name
        return not (woman if address in MEN else self.address in MEN if address in WOMEN else False)


def with_person_named(typed: str, history: History) -> str:
    """The question with the name of whom it points back at by "ông ấy"; unchanged where that may be several, or nobody.

    Args:
        typed: The question (NFC). Where it names somebody itself before it points, that is who is meant.
        history: Earlier questions and answers, oldest first; the last that names such a person decides.
    """
    pointing = next(filter(partial(_stands_alone, typed), _pointing().finditer(typed)), None)
    if pointing is None or any(_people(typed[: pointing.start()])):
        return typed
    address = pointing["marked"] or _with_marks(pointing["bare"])
    person = next(filter(None, (_meant(address.lower(), *turn) for turn in reversed(history))), None)
    if person is None:
        return typed
    called = f"{_address(address, person)} {person.name}"
    called = called if typed_with_marks(typed) else strip_marks(called)
    before = _OPENING.sub("", typed[: pointing.start()])
    return f"{before}{called}{typed[pointing.end() :]}"


def _stands_alone(typed: str, pointing: re.Match[str]) -> bool:
    """Whether the address is a word by itself: "đơn vị này" and "chị em đó" point at nobody, nor does "người ta"."""
    if pointing["bare"]:
        return True  # without marks only "ay" points
    word = next(s for s in segment(typed, extra=_TOGETHER) if s.start <= pointing.start() < s.end)
    address, _, points = pointing.group().lower().rpartition(" ")
    return word.form == address and (points != POINTS[-1] or address in (*MEN, *WOMEN))


def _meant(address: str, question: str, answer: str) -> Person | None:
    """The one person whom a question and its answer name that may be meant, or whom the answer names first."""
    told = [*_people(question), *_people(answer)]
    lead = _LEAD.match(answer)
    asks_who = " ai " in spelled(question, marked=True)
    led = [Person((lead["address"] or "").lower(), lead["name"])] if lead and (told or asks_who) else []
    named = [person for person in (*told, *led) if person.may_be(address)]
    given = {person.given for person in named}
    if len(given) > 1 and led:
        given = {led[0].given} & given
    if len(given) != 1:
        return None
    return max((person for person in named if person.given in given), key=lambda person: len(person.name))


def _people(text: str) -> Iterator[Person]:
    """Who is named behind an address in ``text``."""
    found = () if text.isupper() else _CALLED.finditer(text)
    return (Person(called["address"].lower(), called["name"]) for called in found)


def _address(pointed: str, person: Person) -> str:
    """What to call a person by: as the question does, unless it says "người ấy"."""
    if pointed.lower() not in EITHER[-2:]:
        return pointed
    return person.address or EITHER[-3]


def _with_marks(bare: str) -> str:
    return next(word for word in (*MEN, *WOMEN, *EITHER) if strip_marks(word) == bare.lower())


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){_ONE}(?:(?P<marked>{_any_of((*MEN, *WOMEN, *EITHER))}) (?:{_any_of(POINTS)})"
        rf"|(?P<bare>{_any_of(_bare((*MEN, *WOMEN, *EITHER)))}) {strip_marks(POINTS[0])})(?!\w)",
        re.IGNORECASE,
    )


def _bare(words: Sequence[str]) -> list[str]:
    return [strip_marks(word) for word in words]


def _any_of(words: Sequence[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
