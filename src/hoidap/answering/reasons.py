"""Which side of a connective the reason stands on: "A vì B" tells why A, not why B.

A question for a reason is only answered by a sentence that has what is asked about on the other side of its connective.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoidap.answering.answer_types import Candidate
from hoidap.answering.connectives import AIM_FOLLOWS, CAUSE_FOLLOWS, PURPOSE_FOLLOWS, RESULT_FOLLOWS
from hoidap.types import Query
from hoidap.vietnamese import canonical, spelled, strip_marks

ASKS_FOR_PURPOSE = (
    r" (?:để|nhằm)(?: mục đích)?(?: làm)? gì | (?:mục đích|mục tiêu|ý nghĩa|tác dụng|lợi ích|kết quả|hiệu quả|hậu quả) "
    r"| (?:giúp|giúp ích|có ích|có lợi|tác động|ảnh hưởng|mang lại|đem lại|tạo ra|góp phần|dẫn đến|làm cho) "
)
"""Forms that ask what something is for or led to; all others ask where it comes from."""

_NOUNS = ("nguyên nhân", "lý do")
_NOUN_ENDS = re.compile(r":| là | do ")
"""What "the reason" is of stands between the word and one of these."""
_TOLD_BEFORE = 0.3
"""A sentence that holds less of the question goes on from the one before it: "Để sửa chữa trụ sở."."""
_PART = re.compile(r"[;,]\s+")
_FEWEST_CAUSE, _FEWEST_REASON = 10, 5
"""Words that tell a cause, and that a connective leads in, at least."""
_LED_TO = PURPOSE_FOLLOWS + RESULT_FOLLOWS
_HELD = 0.6
_NEARLY = 0.95
"""Share of the question's words in the sentence that must stand on the side where what is asked about belongs."""


def reasons(
    query: Query, text: str, start: int, end: int, found: list[Candidate], held: Callable[[str], float]
) -> list[Candidate]:
    """Those of the connectives ``found`` in ``text[start:end]`` that give a reason for what is asked about, best first.

    Args:
        query: A question for a reason.
        text: The document's text.
        start: Where the sentence begins.
        end: Where it ends.
        found: Where connectives begin.
        held: The share of the question's words that a stretch holds.
    """
    whole = held(text[start:end])
    if whole < _TOLD_BEFORE:
        return [c for c in found if _opens(text, start, c)]
    sides = _led_to if _asks_for_purpose(query) else _causes
    given = [(held(side), reason) for c in found for side, reason in sides(text, start, end, c)]
    most = max((share for share, _ in given), default=0.0)
    given = [(share, reason) for share, reason in given if share >= _HELD * whole]
    return [reason for _, reason in sorted(given, key=lambda each: (each[0] < _NEARLY * most, each[1].start))]


def _led_to(text: str, start: int, end: int, at: Candidate) -> Iterator[tuple[str, Candidate]]:
    """What is told before a connective of purpose or result, and what that leads in."""
    if _word(text, at) in _LED_TO:
        yield text[start : at.start], Candidate(at.start, _clause_end(text, at.end, end))


def _causes(text: str, start: int, end: int, at: Candidate) -> Iterator[tuple[str, Candidate]]:
    """What a connective gives the cause of, and the cause, with what it led to where it comes before that."""
    word, after = _word(text, at), text[at.end : end]
    stop = _clause_end(text, at.end, end)
    if word in RESULT_FOLLOWS:
        yield after, Candidate(_cause_start(text, start, at.start), stop)
    if word in _NOUNS:
        yield _NOUN_ENDS.split(after, maxsplit=1)[0] + text[start : at.start], Candidate(at.start, stop)
    elif word in CAUSE_FOLLOWS + AIM_FOLLOWS:
        told = after.partition(",")[2] if _opens(text, start, at) else text[start : at.start]
        yield told, Candidate(at.start, stop)


def _cause_start(text: str, start: int, end: int) -> int:
    """Where the cause begins that ends at ``end``: the nearest part of the sentence that is long enough to tell it."""
    parts = [start, *(match.end() for match in _PART.finditer(text, start, end))]
    return next((p for p in reversed(parts) if len(text[p:end].split()) >= _FEWEST_CAUSE), start)


def _clause_end(text: str, start: int, end: int) -> int:
    parts = (match.start() for match in _PART.finditer(text, start, end))
    return next((p for p in parts if len(text[start:p].split()) >= _FEWEST_REASON), end)


def _opens(text: str, start: int, at: Candidate) -> bool:
    """Whether the sentence begins with the connective, signs aside."""
    return not text[start : at.start].strip(' \n\t-–—•"“0123456789.):')


def _word(text: str, at: Candidate) -> str:
    return spelled(text[at.start : at.end], marked=True).strip()


def _asks_for_purpose(query: Query) -> bool:
    pattern = re.sub(r"[^\W\d_]+", lambda match: canonical(match[0]), ASKS_FOR_PURPOSE)
    return (
        re.search(pattern if query.marked else strip_marks(pattern), spelled(query.text, marked=query.marked))
        is not None
    )
