"""One item of a list is half an answer where what stands above it holds what is asked: "khi cháy phải làm gì?"."""

from __future__ import annotations

import re

from hoidap.answering.enumerations import announced, line_above
from hoidap.answering.generator import Evidence
from hoidap.answering.matching import TELLING, Matcher
from hoidap.answering.scoring import Scored
from hoidap.types import Query, QuestionKind
from hoidap.vietnamese import spelled

ASKS_FOR_SEVERAL = r" (?:gì|nào|những ai|ra sao|thế nào|làm sao) "
"""How it is asked for what a list may tell item by item."""
_KINDS = frozenset({QuestionKind.OPEN, QuestionKind.LIST})
_LONGEST_HEADING = 25
"""Words of a line above a list that may be its heading."""


def asks_for_several(query: Query) -> bool:
    """Whether ``query`` may ask for all that a list tells, and for nothing else."""
    if query.several:
        return False
    asked = spelled(query.reading or query.text, marked=True)
    return query.kind in _KINDS and query.language == "vi" and re.search(ASKS_FOR_SEVERAL, asked) is not None


def list_around(evidence: Evidence, matcher: Matcher, sentence: Scored) -> tuple[int, int] | None:
    """The list, with what announces it, of which ``sentence`` is an item that holds no more of the question than that.

    None where the sentence is no item, holds more by itself, or something else is asked for than what the list tells.
    """
    if not asks_for_several(evidence.query):
        return None
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    heading = line_above(text, sentence.start)
    if heading is None or len(text[slice(*heading)].split()) > _LONGEST_HEADING:
        return None
    above = {match.term for match in matcher.matches(text[slice(*heading)]) if match.credit}
    own = matcher.matches(text[sentence.start : sentence.end])
    more = any(match.credit and match.weight >= TELLING and match.term not in above for match in own)
    return announced(text, *heading) if above and not more else None
