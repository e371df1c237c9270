"""A heading that asks the very question, or names what is asked for: what stands beneath it is the answer."""

from __future__ import annotations

import re
from collections.abc import Collection

from hoidap.answering.enumerations import announced
from hoidap.answering.generator import Evidence
from hoidap.answering.matching import Matcher, covered
from hoidap.answering.whole_lists import asks_for_several
from hoidap.types import Kind, Passage
from hoidap.understanding import understand

Span = tuple[int, int]

_NEARLY_ALL = 0.9
"""Share of the question's words that the heading holds."""
_MORE_TERMS = 1
"""How many words more than the question it may have to look for."""
_LOOKED_AT = 4
"""How far down the order of passages the heading may stand."""
_LONGEST = 120
"""Words of the answer at most; of a longer paragraph only the first sentences are told."""
_BENEATH = re.compile(r"\s*\n\s*(?P<line>[^\n]*\S)")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def asked_above(
    evidence: Evidence, matcher: Matcher, documents: Collection[str]
) -> tuple[Passage, list[Span]] | None:
    """What stands beneath a heading that asks the question, or names no more and no less than it asks for.

    Args:
        evidence: What may be drawn on.
        matcher: Finds the question's words.
        documents: The ids of those that may answer.

    Returns:
        The passage, and where the heading and the paragraph beneath it stand, or the list that it announces; None if
        there is no such heading.
    """
    for hit in evidence.hits[:_LOOKED_AT]:
        passage = hit.passage
        if passage.document_id not in documents:
            continue
        document = evidence.index.documents[passage.document_id]
        for block in document.blocks:
            if block.kind is not Kind.HEADING or not passage.start <= block.start < block.end <= passage.end:
                continue
            told = _told_beneath(evidence, matcher, document.text, (block.start, block.end))
            if told:
                return passage, told
    return None


def _told_beneath(evidence: Evidence, matcher: Matcher, text: str, heading: Span) -> list[Span]:
    words = text[slice(*heading)]
    if covered(matcher.matches(words)) < _NEARLY_ALL:
        return []
    asked = understand(words)
    if len(asked.terms) > len(evidence.query.terms) + _MORE_TERMS:
        return []
    listed = announced(text, *heading)
    if listed is not None:
        return [listed] if asks_for_several(evidence.query) else []
    beneath = _BENEATH.match(text, heading[1])
    if beneath and words.endswith("?") and asked.kind is evidence.query.kind:
        start, end = beneath.span("line")
        return [heading, (start, _told(text, start, end))]
    return []


def _told(text: str, start: int, end: int) -> int:
    """Where the sentences end of a paragraph that may be quoted at once."""
    stops = [match.start() for match in _SENTENCE_END.finditer(text, start, end)] + [end]
    fitting = [stop for stop in stops if len(text[start:stop].split()) <= _LONGEST]
    return fitting[-1] if fitting else stops[0]
