"""Which side of a connective the reason stands on: "A vì B" tells why A, not why B.

A question for a reason is only answered by a sentence that has what is asked about on the other side of its connective,
or in the sentence before, if it goes on from that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoidap.answering.connectives import (
    AIM_FOLLOWS,
    BEFORE_EVENTS,
    BY_THE_WAY,
    CAUSE_FOLLOWS,
    LIGHT_VERBS,
    PURPOSE_FOLLOWS,
    RESULT_FOLLOWS,
)
from hoidap.answering.forms import Candidate
from hoidap.answering.senses import goes_on, is_connective
from hoidap.types import Query
from hoidap.vietnamese import canonical, spelled, strip_marks, syllables

ASKS_FOR_PURPOSE = (
    r" (?:để|nhằm)(?: mục đích)?(?: làm)? gì | (?:mục đích|mục tiêu|ý nghĩa|tác dụng|lợi ích|kết quả|hiệu quả|hậu quả) "
    r"| (?:giúp|giúp ích|có ích|có lợi|được lợi|tác động|ảnh hưởng|mang lại|đem lại|tạo ra|góp phần|dẫn đến|làm cho) "
    r"| (?:what for|what came|what comes|purpose|aim|results?|outcome|effects?) "
)
"""Forms that ask what something is for or led to; all others ask where it comes from."""
ASKS_FOR_CAUSE = r" (?:vì sao|tại sao|do đâu|vì đâu|nhờ đâu|lý do|nguyên nhân|sao lại|sao mà) |^ sao "
"""Forms that ask where it comes from, whatever else they hold: "nguyên nhân nào làm cho …"."""

_NOUNS = ("nguyên nhân", "lý do")
_NOUN_ENDS = re.compile(r":| là | do | bởi ")
"""What "the reason" is of stands between the word and one of these."""
_TOLD_AT_LEAST = 0.3
"""Share of the question's words below which a sentence is about something else."""
_BEFORE_EVENTS = frozenset(map(canonical, BEFORE_EVENTS.split()))
_LIGHT = frozenset(map(canonical, LIGHT_VERBS.split()))
_LETS = canonical("cho")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(r"[;,]\s+")
_HALF = re.compile(r";\s+")
_FEWEST_CAUSE, _FEWEST_REASON = 10, 5
"""Words that tell a cause, and that a connective leads in, at least."""
_FEWEST_DONE = 3
_LONGEST_CAUSE = 55
"""Words of a cause and what it led to, at most: as many as are quoted."""
_LONGEST_LEAD = 6
"""Words before a comma that only say when or according to whom: "Năm 2023, do thiếu vốn, xã …"."""
_LED_TO = PURPOSE_FOLLOWS + RESULT_FOLLOWS
_HELD = 0.5
_NEARLY = 0.95
"""Share of the question's words in the sentence that must stand on the side where what is asked about belongs."""
_NEARLY_ALL_DONE = 0.7
"""The same of what came of something: whom it came to stands among what came of it."""


def reasons(
    query: Query,
    text: str,
    start: int,
    end: int,
    found: list[Candidate],
    held: Callable[[str], float],
    *,
    before: int | None = None,
    happens: Callable[[str], bool] | None = None,
) -> list[Candidate]:
    """Those of the connectives ``found`` in ``text[start:end]`` that give a reason for what is asked about, best first.

    Args:
        query: A question for a reason.
        text: The document's text.
        start: Where the sentence begins.
        end: Where it ends.
        found: Where connectives begin.
        held: The share of the question's words that a stretch holds.
        before: Where the sentence begins that this one goes on from, if it does.
        happens: Whether a stretch tells what happens in the question (``events``), not only whom it concerns;
            None where nothing is known of that.
    """
    begin = start if before is None else before
    found = [c for c in found if is_connective(text, start, end, c.start, c.end)]
    whole = held(text[begin:end])
    if whole < _TOLD_AT_LEAST:
        return []
    sides, nearly = (_led_to, _NEARLY_ALL_DONE) if _asks_for_purpose(query) else (_causes, _NEARLY)
    given = [
        (share, link.reason)
        for c in found
        for link in sides(text, (begin, start, end), c)
        if _tells_of_same(query, link.told, text[begin:end])
        and (share := _share_told(link, whole, held, happens)) is not None
    ]
    most = max((share for share, _ in given), default=0.0)
    given = [(share, reason) for share, reason in given if share >= _HELD * whole]
    return [reason for _, reason in sorted(given, key=lambda each: (each[0] < nearly * most, each[1].start))]


def gone_on_from(text: str, before: tuple[int, int] | None, start: int, end: int) -> int | None:
    """Where the sentence ``before`` begins, if the one in ``text[start:end]`` gives its reason or its result."""
    if before is None or "\n" in text[before[1] : start]:
        return None
    return before[0] if goes_on(text[start:end]) else None


def events(query: Query) -> frozenset[str]:
    """The terms of the question that say what happens: those that follow "lại", "phải", "không", "bị" …, or a name.

    "Vì sao anh Lê Văn An phải nghỉ việc?" is not answered by what else is told of him. None are known of a question
    without either.
    """
    asked = query.reading or query.text
    meant = dict(zip(query.meant, query.terms, strict=True))
    words = syllables(asked)
    forms = [word.form for word in words]
    named = [i > 0 and asked[word.start].isupper() for i, word in enumerate(words)]
    found = set()
    for place in range(1, len(words)):
        name = query.marked and place > 1 and named[place - 1] and named[place - 2] and not named[place]
        if forms[place - 1] in _BEFORE_EVENTS or name:
            while place < len(words) and forms[place] in _BEFORE_EVENTS | _LIGHT:
                place += 1
            for begin in (place, place + 1)[: 1 + (forms[place - 1] == _LETS)]:
                rest = " ".join(["", *forms[begin:], ""])
                found |= {term for said, term in meant.items() if rest.startswith(f" {said} ")}
    return frozenset(found)


_Span = tuple[int, int, int]
"""Where the sentence before begins (or this one, if it stands alone), and where this one begins and ends."""


@dataclass(frozen=True, slots=True)
class _Link:
    """What a connective joins.

    Attributes:
        told: What the reason is given for.
        why: The reason; empty where it may repeat what is told.
        reason: Where the reason stands, with what it led to if that comes after.
        beside: The part of what is told that must have to do with the question; empty if any may.
        labelled: Whether the sentence opens with what the reason is of, and a colon.
    """

    told: str
    why: str
    reason: Candidate
    beside: str = ""
    labelled: bool = False


def _tells_of_same(query: Query, told: str, sentence: str) -> bool:
    """Whether the paper, the number or the name asked about stands in what is told, if in the sentence at all."""
    sides = [spelled(stretch, marked=query.marked) for stretch in (sentence, told)]
    asked = (spelled(item, marked=query.marked) for item in query.required if not _YEAR.fullmatch(item))
    return all(item not in sides[0] or item in sides[1] for item in asked)


def _share_told(
    link: _Link, whole: float, held: Callable[[str], float], happens: Callable[[str], bool] | None
) -> float | None:
    """The share of the question's words that the reason is given for; None where it is given for something else."""
    if (happens and not happens(link.told)) or (link.beside and not held(link.beside)):
        return None
    if happens and link.why and not happens(link.why):
        return whole  # it happens on that side alone, whichever names more of what is asked about
    told = held(link.told)
    if held(link.why) > told:
        return None
    return whole if link.labelled and told else told


def _led_to(text: str, span: _Span, at: Candidate) -> Iterator[_Link]:
    """What a connective of purpose or result tells the use of."""
    if _word(text, at) not in _LED_TO:
        return
    begin, start, end = _half(text, span, at)
    reason = Candidate(at.start, _clause_end(text, at.end, end))
    if _opens(text, start, at) and _word(text, at) in AIM_FOLLOWS:
        yield _Link(text[at.end : end].partition(",")[2], text[at.end : reason.end], reason)
    yield _Link(text[begin : at.start], "", reason)


def _causes(text: str, span: _Span, at: Candidate) -> Iterator[_Link]:
    """What a connective gives the cause of."""
    begin, start, end = _half(text, span, at)
    word, after = _word(text, at), text[at.end : end]
    stop = _clause_end(text, at.end, end)
    by_the_way = word in BY_THE_WAY and not text[start : at.start].rstrip().endswith(",")
    if word in RESULT_FOLLOWS and not by_the_way:
        opens = _opens(text, start, at)
        cause = begin if opens else _cause_start(text, start, at.start, stop)
        yield _Link(_lead(text, start, at) + after, text[cause : at.start], Candidate(cause, stop))
    why, reason = text[at.end : stop], Candidate(at.start, stop)
    if word in _NOUNS:
        of = _NOUN_ENDS.split(after, maxsplit=1)
        if len(of) > 1:
            labelled = _opens(text, start, at) and after[len(of[0]) :].startswith(":")
            yield _Link(f"{of[0]} {text[begin : at.start]}", "", reason, labelled=labelled)
    elif word in CAUSE_FOLLOWS + AIM_FOLLOWS:
        main = after.partition(",")[2]
        if main and _leads(text, start, at):
            yield _Link(f"{text[start : at.start]} {main}", why, reason)
        if not _opens(text, start, at) or not main:
            beside = _beside(text, start, at) if word in AIM_FOLLOWS else ""
            yield _Link(text[begin : at.start], why, reason, beside)


def _beside(text: str, start: int, at: Candidate) -> str:
    """The part of the sentence just before an aim, which is what is done for it; empty if that says too little."""
    part = _PART.split(text[start : at.start])[-1]
    return part if len(part.split()) >= _FEWEST_DONE else ""


def _half(text: str, span: _Span, at: Candidate) -> _Span:
    """The part of the sentence between semicolons that a connective stands in; with the one before, if it opens it."""
    begin, start, end = span
    cuts = [start, *(match.end() for match in _HALF.finditer(text, start, end)), end]
    place = max(i for i, cut in enumerate(cuts[:-1]) if cut <= at.start)
    own = cuts[place]
    told = cuts[place - 1] if place and _opens(text, own, at) else own
    return begin if place == 0 else told, own, cuts[place + 1]


def _cause_start(text: str, start: int, end: int, stop: int) -> int:
    """Where the cause begins that ends at ``end``: as much as can be quoted, up to ``stop``, and enough to tell it."""
    parts = [start, *(match.end() for match in _PART.finditer(text, start, end))]
    told = [p for p in parts if len(text[p:end].split()) >= _FEWEST_CAUSE]
    return next((p for p in told if len(text[p:stop].split()) <= _LONGEST_CAUSE), told[-1] if told else start)


def _lead(text: str, start: int, at: Candidate) -> str:
    """What a sentence says first, before a comma, of when or where: it holds for cause and result."""
    lead, comma, _ = text[start : at.start].partition(",")
    return lead + " " if comma and len(lead.split()) <= _LONGEST_LEAD else ""


def _clause_end(text: str, start: int, end: int) -> int:
    parts = (match.start() for match in _PART.finditer(text, start, end))
    return next((p for p in parts if len(text[start:p].split()) >= _FEWEST_REASON), end)


def _opens(text: str, start: int, at: Candidate) -> bool:
    """Whether the sentence begins with the connective, signs aside."""
    return not text[start : at.start].strip(' \n\t-–—•*_"“0123456789.):')


def _leads(text: str, start: int, at: Candidate) -> bool:
    """Whether nothing is told before the connective but when, or according to whom."""
    lead = text[start : at.start].rstrip()
    return _opens(text, start, at) or (
        lead.endswith((",", ":", "“", '"')) and len(lead.split()) <= _LONGEST_LEAD
    )


def _word(text: str, at: Candidate) -> str:
    return spelled(text[at.start : at.end], marked=True).strip()


def _asks_for_purpose(query: Query) -> bool:
    asked = spelled(query.text, marked=query.marked)

    def puts(forms: str) -> bool:
        pattern = re.sub(r"[^\W\d_]+", lambda match: canonical(match[0]), forms)
        return re.search(pattern if query.marked else strip_marks(pattern), asked) is not None

    return puts(ASKS_FOR_PURPOSE) and not puts(ASKS_FOR_CAUSE)
