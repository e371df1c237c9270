"""Whether the document speaks of something at all: its words stand there, or they don't."""

from __future__ import annotations

from collections.abc import Iterator

from hoidap.answering.about_document import cited
from hoidap.answering.clauses import best_clause
from hoidap.answering.generator import Evidence
from hoidap.answering.quoting import FACT_WORDS, answered
from hoidap.types import Document, Draft
from hoidap.vietnamese import spelled, synonyms

_YES = "Có"


def draft_speaking_of(evidence: Evidence) -> Draft | None:
    """Yes, with the first sentence that holds the very words asked for; None where none does, or nothing is asked so.

    A strict synonym counts, a headline that announces what follows doesn't.
    """
    thing = evidence.query.whether
    if not thing:
        return None
    forms = [f" {form} " for form in (thing, *synonyms(thing, marked=True))]
    told = ((form, *said) for form in forms for said in _sentences(evidence) if _holds(form, *said))
    found = next(told, None)
    if found is None:
        return None
    form, document, start, end = found
    span = best_clause(
        document.text,
        start,
        end,
        lambda part: float(form in spelled(part, marked=True)),
        max_words=FACT_WORDS,
        must=None,
    )
    citation = cited(evidence, document, *span)
    return Draft(answered(evidence, [citation], _YES), (citation,), 1.0, detail={"spoken_of": thing})


def _holds(form: str, document: Document, start: int, end: int) -> bool:
    return form in spelled(document.text[start:end], marked=True)


def _sentences(evidence: Evidence) -> Iterator[tuple[Document, int, int]]:
    for passage in evidence.index.passages:
        document = evidence.documents.get(passage.document_id)
        if document is not None and passage.fact is None:
            yield from ((document, *span) for span in passage.sentences if not document.heads(*span))
