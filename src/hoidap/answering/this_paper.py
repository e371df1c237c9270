"""What of a question only names the document that is asked: "Theo Nghị định 219 thì …" is asked of Nghị định 219."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from hoidap.answering.matching import Match
from hoidap.types import Document, FactName, Query
from hoidap.understanding.document_patterns import SORT
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled


def naming_terms(query: Query, document: Document) -> frozenset[str]:
    """The question's terms that are the document's own number, in full or its first figures, and its sort before it."""
    numbers = [fact.value for fact in document.metadata.facts if fact.name is FactName.NUMBER]
    asked = spelled(query.reading or query.text, marked=True) if numbers else ""
    found: set[str] = set()
    for number in (spelled(value, marked=True).strip() for value in numbers):
        figures = number.partition(" ")[0]
        written = "|".join(re.escape(way) for way in (number, figures) if way)
        named = re.search(rf" (?P<sort>{_sort()}) (?:số )?(?:{written}) (?!\d)", asked)
        if named and figures.isdigit():
            found |= {named["sort"], number, figures}
    meant = dict(zip(query.terms, query.meant, strict=True))
    return frozenset(term for term in query.terms if term in found or meant[term] in found)


@cache
def _sort() -> str:
    return canonical_form(SORT, marked=True)


def granted(matches: list[Match], terms: frozenset[str]) -> list[Match]:
    """The same matches, with full credit for these terms."""
    return [replace(match, credit=1.0) if match.term in terms else match for match in matches]
