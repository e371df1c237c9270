"""A question that leaves two things to choose from, taken apart: "họp ngày chẵn hay ngày lẻ?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoidap.types import Query, QuestionKind
from hoidap.understanding.parts import asks, leans_on
from hoidap.understanding.readings import JOINT
from hoidap.understanding.understand import content_terms
from hoidap.vietnamese import Syllable, segment, strip_marks, syllables, typed_with_marks

OR = ("hay là", "hay", "hoặc là", "hoặc")
"""What stands between two things to choose from; the longer first."""
NO_THING = (
    "sao", "gì", "nào", "bị", "ho", "quên", "dở", "biết", "thế", "vậy",
)  # fmt: skip
"""Words after which "hay" is none of the above: "hay bị ốm" (often), "hay biết" (know)."""
CLOSING = ("ạ", "vậy", "nhỉ", "thế", "hả")
"""Words that a question may end with, which belong to neither thing."""
_OR_NOT = frozenset({"không", "chưa"})
"""What is no second thing by itself."""
_OR = re.compile(rf"\s+(?:{'|'.join(OR)})\s+(?!(?:{'|'.join(NO_THING)})(?!\w))", re.IGNORECASE)
_CLOSING = re.compile(rf"(?:\s+(?:{'|'.join(CLOSING)}))+$", re.IGNORECASE)
_IS_IT_SO = " phải không"
COMPARES = ("hơn", "nhất")
"""Words of a question that compares the two things instead: which it is, no sentence about one of them tells."""
DENYING = ("chưa", "không")
"""What may stand before the second thing, where it is the first denied: "tốt hay chưa tốt"."""
BODIES = (
    "bộ chính trị", "ban bí thư", "chính phủ", "quốc hội", "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân",
    "ban thường vụ", "ban chấp hành", "mặt trận tổ quốc",
)  # fmt: skip
"""Names that are one thing, however long."""
_MOST_WORDS = 6
"""Of how many syllables one of the things is at most."""
_MOST_ALONE = 8
"""Of how many a question is at most that asks of nothing but the two things: "Miễn phí hay mất tiền?"."""
_NUMBER = re.compile(r"\d[\d.,]*")
_LONGER = 2
"""By how many syllables the first may be longer than the second, where both begin with the same word."""
_WITHOUT = frozenset({QuestionKind.SUMMARY, QuestionKind.NOT_A_QUESTION, QuestionKind.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two things to choose from.

    Attributes:
        thing: Its words, with marks.
        typed: The question whether it is this one, as typed.
    """

    thing: str
    typed: str


def choices(query: Query) -> tuple[Choice, ...]:
    """The two things that ``query`` leaves to choose from; none where it doesn't, or asks for something besides.

    The first thing begins with the word, or with a number, that the second begins with; or it holds as many words to
    look for. Where more is said behind the second thing than belongs to it ("phòng A hay phòng B duyệt hồ sơ?"), what
    is asked of the first isn't known, and nothing is taken apart.
    """
    if query.language != "vi" or query.kind in _WITHOUT:
        return ()
    meant = query.reading or query.text
    typed = query.text if len(query.text) == len(meant) else meant
    before = leans_on(query)
    begin = len(before) + len(JOINT) if before else 0
    end = len(meant.rstrip(" .?!"))
    closing = _CLOSING.search(meant, begin, end)
    end = closing.start() if closing else end
    either = list(_OR.finditer(meant, begin, end))
    if len(either) != 1 or asks(meant[begin:end]):
        return ()
    cut = either[0]
    second = meant[cut.end() : end]
    first = _first_thing(meant[begin : cut.start()], second)
    stem = slice(begin, cut.start() - len(first))
    if not first or second in _OR_NOT or not _of_one_size(first, second):
        return ()
    alone = not meant[stem].strip() and not before
    if (alone and len(meant.split()) > _MOST_ALONE) or not set(COMPARES).isdisjoint(meant.lower().split()):
        return ()
    is_it_so = _IS_IT_SO if typed_with_marks(typed) else strip_marks(_IS_IT_SO)
    return (
        Choice(first, typed[begin : cut.start()] + is_it_so),
        Choice(second, typed[stem] + typed[cut.end() : end] + is_it_so),
    )


def _first_thing(before: str, second: str) -> str:
    """The end of what stands ``before`` "hay" that the ``second`` thing takes the place of; empty if there is none."""
    words, others = syllables(before), syllables(second)
    if not words or not others:
        return ""
    numbers = list(_NUMBER.finditer(before)) if _NUMBER.match(second) else []
    if numbers:
        return before[numbers[-1].start() :]
    near = words[-len(others) - _LONGER :]
    opening = {word.start for word in segment(before)}
    same = [word.start for word in near if word.form == others[0].form and word.start in opening]
    if same:
        return before[same[-1] :]
    as_many = 1 if _is_body(second) else len(content_terms(second, marked=True))
    own = content_terms(before, marked=True)
    begin = _last(own[-as_many], words) if 0 < as_many <= len(own) else None
    return before[words[-min(len(words), len(others))].start if begin is None else begin :]


def _of_one_size(first: str, second: str) -> bool:
    """Whether the second thing is no longer than the first, or a single name or word."""
    own = second.split()
    own = own[1:] if own[0] in DENYING else own
    return (
        _is_body(second)
        or len(own) <= min(_MOST_WORDS, len(first.split()))
        or len(content_terms(second, marked=True)) == 1
    )


def _is_body(thing: str) -> bool:
    return thing.lower().removeprefix("của ").removeprefix("do ") in BODIES


def _last(term: str, words: Sequence[Syllable]) -> int | None:
    """Where the last of ``words`` that spell ``term`` begin."""
    size = len(term.split())
    places = range(len(words) - size, -1, -1)
    return next((words[i].start for i in places if _form(words[i : i + size]) == term), None)


def _form(words: Sequence[Syllable]) -> str:
    return " ".join(word.form for word in words)
