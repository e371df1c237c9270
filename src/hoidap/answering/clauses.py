"""Cutting the clause that answers out of a long sentence, as an exact span."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoidap.vietnamese import segment, trim

_BOUNDARY = re.compile(r"[;,:](?=\s)|\s(?=[–—]\s)")
_CONNECTIVE = re.compile(
    r"(?:từ đó|qua đó|nhằm|góp phần|để|đồng thời|theo đó|trong đó|bên cạnh đó|tuy nhiên|nhưng|vì|do đó|nên|khi|nếu|"
    r"gắn với|tạo|giúp|thúc đẩy|dẫn đến)\b",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r"(?<=[\"”»]),?\s+(?:và|cùng với)\s")
"""What joins another thing to one in quotation marks; without them, what is left may say something else."""
_CODE_FOLLOWS = re.compile(r"\s+\d+[-/]")
"""Behind the comma between papers named in one breath: "12-NQ/TH, 15-NQ/TH"."""
_AROUND = 40
"""Characters on either side of a comma among which the words are looked for that it stands between."""
_OPEN, _CLOSE = "(“«[", ")”»]"
_LENGTH_COST = 0.006
_WEAK_START_COST = 0.3
_WEAK_END_COST = 0.1
_OVERRUN = 1.4
_FEWEST_WORDS = 4
_FEW_WORDS = 8
_SHORT, _ROOM = 40, 1.15
"""A stretch that need not be shorter than this may be so much longer where it begins as a thought does: better than one
that begins within it."""


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    strong_start: bool
    strong_end: bool


def best_clause(
    text: str,
    start: int,
    end: int,
    value: Callable[[str], float],
    *,
    max_words: int,
    must: tuple[int, int] | None,
    cuts: Sequence[int] = (),
    paired: Callable[[str, str], bool] | None = None,
) -> tuple[int, int]:
    """Choose the stretch of the sentence ``text[start:end]`` that answers best and reads in one breath.

    Args:
        text: The document's text.
        start: Where the sentence begins.
        end: Where it ends.
        value: How much of the question a stretch holds, 0 to 1.
        max_words: Longer stretches are only chosen where nothing shorter exists.
        must: A span that the stretch has to contain, if any.
        cuts: Places inside the sentence where a stretch may begin, beside its punctuation.
        paired: Whether two words on either side of a comma are of a kind ("công chức, viên chức"): it parts no clauses.
            Without it, every comma outside brackets and quotation marks does.

    Returns:
        Start and end of the stretch. A sentence of at most ``max_words`` words comes back whole.
    """
    if len(text[start:end].split()) <= max_words:
        return start, end
    units = _units(text, start, end, cuts, paired)
    scored = []
    for first in range(len(units)):
        for last in range(first, len(units)):
            begin, stop = units[first].start, units[last].end
            if must and not (begin <= must[0] and must[1] <= stop):
                continue
            words = len(text[begin:stop].split())
            if words < _FEWEST_WORDS:
                continue
            roomy = units[first].strong_start and max_words > _SHORT
            if words > max_words * (_ROOM if roomy else 1.0) and last > first:
                break
            cost = _LENGTH_COST * words
            cost += 0.0 if units[first].strong_start else _WEAK_START_COST
            cost += 0.0 if units[last].strong_end else _WEAK_END_COST
            scored.append((value(text[begin:stop]) - cost, -first, last))
    if not scored:
        return start, end
    _, first, last = max(scored)
    last = _completed(text, units, -first, last, max_words)
    first = _begun(text, units, -first, last, max_words)
    return trim(text, units[first].start, _without_comma(text, units[last].end))


def without_rest(text: str, start: int, stop: int, says_as_much: Callable[[int], bool]) -> int:
    """Where ``text[start:stop]`` may end already: before "và …" behind a name in quotes, if the rest isn't asked for.

    Args:
        text: The document's text.
        start: Where the stretch begins.
        stop: Where it ends.
        says_as_much: Whether the stretch up to a place says as much of what is asked as all of it.
    """
    for mark in _COORDINATED.finditer(text, start, stop):
        at = mark.start()
        enough = min(len(text[start:at].split()), len(text[at:stop].split())) >= _FEWEST_WORDS
        if enough and not _enclosed(text, start, at) and not _among(text, start, at) and says_as_much(at):
            return at
    return stop


def _completed(text: str, units: list[_Unit], first: int, last: int, max_words: int) -> int:
    """Read on to where the thought ends: what answers often stands after the words of the question.

    A little over ``max_words`` is allowed if the thought ends there.
    """
    kept = last
    for following in range(last, len(units)):
        words = len(text[units[first].start : units[following].end].split())
        if words > _OVERRUN * max_words:
            break
        if units[following].strong_end:
            return following
        if words <= max_words:
            kept = following
    return kept


def _begun(text: str, units: list[_Unit], first: int, last: int, max_words: int) -> int:
    """Begin where the thought does, if that is a few words before: "áp dụng kịp thời, đầy đủ Nghị định …"."""
    begun = next((place for place in range(first, -1, -1) if units[place].strong_start), first)
    more = len(text[units[begun].start : units[first].start].split())
    words = len(text[units[begun].start : units[last].end].split())
    return begun if more <= _FEW_WORDS and words <= _OVERRUN * max_words else first


def _units(
    text: str, start: int, end: int, cuts: Sequence[int], paired: Callable[[str, str], bool] | None
) -> list[_Unit]:
    signs = {
        match.end(): match.group()
        for match in _BOUNDARY.finditer(text, start, end)
        if not _enclosed(text, start, match.start())
        and not _among(text, start, match.start())
        and not (paired and match.group() == "," and _within_phrase(text, match.end(), end, paired))
    }
    points = [start, *sorted({*signs, *(cut for cut in cuts if start < cut < end)}), end]
    units = []
    for begin, stop in pairwise(points):
        inner = trim(text, begin, stop)
        if inner[0] >= inner[1]:
            continue
        following = text[stop:end].lstrip()
        opens = begin == start or begin in cuts or signs.get(begin) == ";"
        closes = stop == end or signs.get(stop) == ";"
        strong_start = opens or _CONNECTIVE.match(text, inner[0]) is not None
        strong_end = closes or _CONNECTIVE.match(following) is not None
        units.append(_Unit(inner[0], inner[1], strong_start, strong_end))
    return units


def _within_phrase(text: str, at: int, end: int, paired: Callable[[str, str], bool]) -> bool:
    """Whether the comma before ``at`` stands within a phrase: between codes, or words of a kind ("xa, gần")."""
    if _CODE_FOLLOWS.match(text, at, end):
        return True
    before = segment(text, max(0, at - 1 - _AROUND), at - 1)
    after = segment(text, at, min(end, at + _AROUND))
    if not before or not after:
        return False
    heads = {word for part in before[-2:] for word in (part.form, part.form.split()[0])}
    return after[0].form.split()[0] in heads or paired(before[-1].form, after[0].form)


def _enclosed(text: str, start: int, position: int) -> bool:
    before = text[start:position]
    if before.count('"') % 2 and not any(mark in before for mark in "“”"):
        return True
    return any(before.count(a) > before.count(b) for a, b in zip(_OPEN, _CLOSE, strict=True) if a != "“")


def _among(text: str, start: int, position: int) -> bool:
    """Whether "giữa …" is still to be ended by "với …" or "và …": "giữa cấp ủy, chính quyền với nhân dân" is one."""
    _, among, rest = text[start:position].rpartition(" giữa ")
    return bool(among) and not re.search(r" (?:với|và) |[;:]", rest)


def _without_comma(text: str, stop: int) -> int:
    while text[stop - 1] in ",;:–— ":
        stop -= 1
    return stop
