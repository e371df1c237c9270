"""Whether a sentence speaks of the office whose holder an English question asks for."""

from __future__ import annotations

import re

from hoidap.types import Query, QuestionKind
from hoidap.vietnamese import spelled, translations

_OFFICE = re.compile(
    r" who (?:is|was|are|were) (?:the )?(?:(?!of )\S+ ){0,3}?"
    r"(?P<office>(?:(?:standing|permanent|first) )?(?P<deputy>(?:deputy|vice|assistant) )?"
    r"(?:chairman|chairwoman|chairperson|chair|secretary|director|head|minister|principal|headmaster|president|leader))"
    r" (?:of|at|in|for)? ?"
)


def of_another_office(query: Query, text: str, start: int, end: int) -> bool:
    """Whether the question asks who holds an office, and ``text[start:end]`` does not name that office.

    A deputy is another office than the one deputised for.
    """
    match = _OFFICE.search(spelled(query.text, marked=False))
    if query.language != "en" or query.kind is not QuestionKind.PERSON or match is None:
        return False
    named = translations(match["office"]) or translations(match["office"].split()[-1])
    said = spelled(text[start:end], marked=True)
    if match["deputy"]:
        return not any(f" {office} " in said for office in named)
    return not any(
        re.search(rf"(?<! phó) {re.escape(office)} ", said) for office in named if "phó" not in office
    )
