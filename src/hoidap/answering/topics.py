"""What a sentence is told of where it doesn't say so: "Lệ phí 15.000 đồng." beneath "Cấp giấy xác nhận:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.answering.enumerations import ITEM_SIGN
from hoidap.answering.matching import SYNONYM, Match, Matcher, best_of
from hoidap.answering.tables import first_cell, header_of
from hoidap.types import Document, Kind

_CREDIT = 0.9
"""What a heading or a lead is worth to a sentence that opens with what is asked for."""
_SIGN = re.compile(rf"\s*{ITEM_SIGN}\s+")
_STOP = re.compile(r"[.!?]\s")
_VALUE = re.compile(r":\s+\d")
_LONGEST_LEAD = 120
_OPENING_WORDS = 4

Span = tuple[int, int]


def with_topic(
    matcher: Matcher, document: Document, sentence: Span, own: list[Match]
) -> tuple[list[Match], list[Span], bool]:
    """What a sentence holds of the question together with the heading and the lead that say what it is told of.

    Only a sentence that opens with something asked for (the fee, the papers, the time) is told of what stands above.

    Returns:
        The matches, where in the text the headings and leads stand that add to them, and whether the sentence opens
        with the very thing that is asked for.
    """
    text = document.text
    opening = [m for m in matcher.matches(_opening(text, *sentence)) if m.credit >= SYNONYM]
    if not opening:
        return own, [], False
    opens = any(match.term == matcher.query.focus for match in opening) or not matcher.query.focus
    added = []
    for start, end in _topics(document, sentence[0]):
        more = best_of((own, 1.0), (matcher.matches(text[start:end]), _CREDIT))
        if more != own:
            own = more
            added.append((start, end))
    return own, added, opens


def heading_above(document: Document, at: int) -> Span | None:
    """The nearest heading above a place."""
    above = (b for b in document.blocks if b.kind is Kind.HEADING and b.end <= at)
    heading = max(above, key=lambda block: block.start, default=None)
    return (heading.start, heading.end) if heading else None


def _topics(document: Document, sentence: int) -> Iterator[Span]:
    """The heading above a sentence, the head of its table, and the words before the colon with which its line opens."""
    heading = heading_above(document, sentence)
    if heading is not None:
        yield heading
    columns = header_of(document.text, sentence)
    if columns is not None:
        yield columns
    opens = document.text.rfind("\n", 0, sentence) + 1
    colon = document.text.find(":", opens, sentence)
    sign = _SIGN.match(document.text, opens)
    first = sign.end() if sign else opens
    leads = 0 <= colon - opens <= _LONGEST_LEAD and not _STOP.search(document.text, first, colon)
    if leads and not _VALUE.match(
        document.text, colon
    ):  # "Tủ giữ đồ: 10.000 đồng." says nothing of what follows
        yield opens, colon


def _opening(text: str, start: int, end: int) -> str:
    """The first words of a sentence, the sign of an item left out; of a table's row the first cell."""
    if header_of(text, start) is not None:
        return first_cell(text[start:end])
    sign = _SIGN.match(text, start, end)
    return " ".join(text[sign.end() if sign else start : end].split()[:_OPENING_WORDS])
