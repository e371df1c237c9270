"""A question that leaves two things to choose from, taken apart: "họp ngày chẵn hay ngày lẻ?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoidap.types import Query, QuestionKind
from hoidap.understanding.parts import asks, leans_on
from hoidap.understanding.readings import JOINT
from hoidap.understanding.understand import content_terms
from hoidap.vietnamese import Syllable, strip_marks, syllables

OR = ("hay là", "hay", "hoặc là", "hoặc")
"""What stands between two things to choose from; the longer first."""
NO_THING = (
    "sao", "gì", "nào", "bị", "phải", "đi", "về", "ho", "quên", "nói", "dở", "biết", "thế", "vậy",
)  # fmt: skip
"""Words after which "hay" is none of the above: "hay bị ốm" (often), "hay biết" (know)."""
CLOSING = ("ạ", "vậy", "nhỉ", "thế", "hả", "thế ạ", "vậy ạ")
"""Words that a question may end with, which belong to neither thing."""
_OR_NOT = frozenset({"không", "chưa"})
"""What is no second thing by itself."""
_OR = re.compile(rf"\s+(?:{'|'.join(OR)})\s+(?!(?:{'|'.join(NO_THING)})(?!\w))", re.IGNORECASE)
_CLOSING = re.compile(rf"(?:\s+(?:{'|'.join(CLOSING)}))+$", re.IGNORECASE)
_IS_IT_SO = " phải không"
_MOST_WORDS = 6
"""Of how many syllables one of the things is at most."""
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

    The first thing is as many words before the "hay" as the second has after it, or begins with the same word.
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
    if not first or second in _OR_NOT or len(second.split()) > _MOST_WORDS:
        return ()
    is_it_so = _IS_IT_SO if query.marked else strip_marks(_IS_IT_SO)
    stem = slice(begin, cut.start() - len(first))
    return (
        Choice(first, typed[begin : cut.start()] + is_it_so),
        Choice(second, typed[stem] + typed[cut.end() : end] + is_it_so),
    )


def _first_thing(before: str, second: str) -> str:
    """The end of what stands ``before`` "hay" that the ``second`` thing takes the place of; empty if there is none."""
    words, others = syllables(before), syllables(second)
    if not words or not others:
        return ""
    near = words[-len(others) - _LONGER :]
    same = [word.start for word in near if _in_place_of(others[0].form, word.form)]
    if same:
        return before[same[-1] :]
    as_many = len(content_terms(second, marked=True))
    own = content_terms(before, marked=True)
    begin = _last(own[-as_many], words) if 0 < as_many <= len(own) else None
    return before[words[-min(len(words), len(others))].start if begin is None else begin :]


def _in_place_of(second: str, first: str) -> bool:
    """Whether two things that begin so are of one kind: the same word, or two numbers."""
    return second == first or (second.isdigit() and first.isdigit())


def _last(term: str, words: Sequence[Syllable]) -> int | None:
    """Where the last of ``words`` that spell ``term`` begin."""
    size = len(term.split())
    places = range(len(words) - size, -1, -1)
    return next((words[i].start for i in places if _form(words[i : i + size]) == term), None)


def _form(words: Sequence[Syllable]) -> str:
    return " ".join(word.form for word in words)
