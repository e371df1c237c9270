"""Sentences of several parts: a date or an amount belongs to the part it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoidap.answering.forms import Candidate
from hoidap.types import QuestionKind

BOUND = frozenset({QuestionKind.DATE, QuestionKind.QUANTITY, QuestionKind.CODE})
"""Kinds whose answer is told beside what is asked about."""
_PART = re.compile(r";\s+(?!trong đó\b)")
_LEAD = re.compile(
    r"[^;:]*:\s|(?:năm|tháng|ngày|quý|trong|từ|đến|tại|ở|theo|về|sau|trước|khi|nếu|đối với|với|riêng|hằng|hàng|mỗi|qua|"
    r"sáng|chiều|tối|đầu|cuối|giữa)\b[^;:,]{1,60},\s",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<=[;,:])\s+")
_TITLE = re.compile(r"[“\"«][^“”\"«»\n]{8,200}[”\"»]")
_NAMED_AFTER = re.compile(r"[,;:]\s+")
_LONG, _BREATH, _FEWEST = 40, 12, 5
"""Words from which on a sentence is read in stretches, of a stretch that may end at a comma, and of the last one."""
_ENOUGH = 0.5
"""Share of the question's words that a part must hold, of those that the best part holds."""


def told_in_their_part(
    text: str, start: int, end: int, found: list[Candidate], held: Callable[[str], float]
) -> list[Candidate]:
    """Those of ``found`` in ``text[start:end]`` whose part of the sentence tells of what is asked about.

    What stands before a colon holds for all parts, and when or where it was if that comes first.

    Args:
        text: The document's text.
        start: Where the sentence begins.
        end: Where it ends.
        found: Stretches of the form asked for.
        held: The share of the question's words that a stretch holds.
    """
    spans = list(cut(text, start, end, _PART))
    if len(spans) == 1 or not found:
        return found
    lead = _LEAD.match(text, start, end)
    shared = lead.group() if lead else ""
    shares = {span: held(f"{shared} {text[slice(*span)]}") for span in spans}
    least = _ENOUGH * max(shares.values())
    return [
        candidate
        for candidate in found
        if any(a <= candidate.start < b and share >= least for (a, b), share in shares.items())
    ]


def told_beside_their_title(
    text: str, start: int, end: int, found: list[Candidate], held: Callable[[str], float]
) -> list[Candidate]:
    """Those of ``found`` that are no part of another thing's title: "Chương trình “… giai đoạn 2015-2020” và đề án …".

    What stands in quotation marks belongs to what is named right before them; it has to hold as much of the question,
    with that, as a part of the sentence must. The arguments are those of ``told_in_their_part``.
    """
    titles = [match.span() for match in _TITLE.finditer(text, start, end)]
    least = _ENOUGH * held(text[start:end]) if titles else 0.0

    def belongs(candidate: Candidate) -> bool:
        title = next(((a, b) for a, b in titles if a <= candidate.start < b), None)
        if title is None:
            return True
        named = max((mark.end() for mark in _NAMED_AFTER.finditer(text, start, title[0])), default=start)
        return held(text[named : title[1]]) >= least

    return [candidate for candidate in found if belongs(candidate)]


def part_of(text: str, start: int, end: int, at: int) -> tuple[int, int]:
    """The part of the sentence ``text[start:end]`` that what ends ``at`` stands in."""
    return next((begin, stop) for begin, stop in cut(text, start, end, _PART) if at <= stop)


def stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a long sentence, each about what is said in one breath; none of a short one.

    A stretch ends with a semicolon, or at the comma or colon that follows its twelfth word.
    """
    if len(text[start:end].split()) <= _LONG:
        return []
    found: list[tuple[int, int]] = []
    begin = start
    for _, stop in cut(text, start, end, _STOP):
        said = text[begin:stop].split()
        if not said or (stop < end and len(said) < _BREATH and not said[-1].endswith(";")):
            continue
        joined = found and len(said) < _FEWEST
        found.append((found.pop()[0] if joined else begin, stop))
        begin = stop
    return found


def cut(text: str, start: int, end: int, at: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The parts of ``text[start:end]`` that end where ``at`` is found, or with it."""
    for mark in at.finditer(text, start, end):
        yield start, mark.end()
        start = mark.end()
    yield start, end
