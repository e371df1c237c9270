"""Answers about the document itself: who wrote, issued or signed it, when, where, its title, its picture."""

from __future__ import annotations

from dataclasses import asdict

from hoidap.answering import texts
from hoidap.answering.generator import Evidence
from hoidap.answering.length import Length
from hoidap.types import Citation, Document, Draft, Fact, FactName, Kind


def draft_fact(evidence: Evidence, name: FactName) -> Draft:
    """Answer with the fact called ``name`` of the document asked about, quoting where it is printed."""
    language = evidence.query.language
    document = _document_asked_about(evidence)
    if name is FactName.LENGTH:
        return _draft_length(evidence, document)
    name, facts = _stated(document, name)
    if not facts:
        missing = texts.FACT_NAMES[language][name]
        return Draft(texts.REFUSALS[language]["fact"].format(missing=missing), (), 0.0, reason="fact")
    citations = tuple(_cite(evidence, document, fact) for fact in facts)
    value = ", ".join(dict.fromkeys(_said(document, fact) for fact in facts))
    text = texts.FACTS[language][name].format(value=value)
    if len(evidence.documents) > 1:
        text = f"{text} ({document.title})"
    return Draft(text, citations, 1.0, detail={"fact": str(name), "document_id": document.id})


def _draft_length(evidence: Evidence, document: Document) -> Draft:
    """Count the document, and quote the line that names it."""
    line = next((block for block in document.blocks if block.kind is Kind.HEADLINE), None)
    line = line or next((block for block in document.blocks if block.kind.quotable), None)
    if line is None:
        missing = texts.FACT_NAMES[evidence.query.language][FactName.LENGTH]
        return Draft(
            texts.REFUSALS[evidence.query.language]["fact"].format(missing=missing), (), 0.0, reason="fact"
        )
    title = document.text[line.start : line.end]
    text = texts.FACTS[evidence.query.language][FactName.LENGTH].format(
        title=title, **asdict(Length.of(document))
    )
    cited = _cite(evidence, document, Fact(FactName.LENGTH, title, line.start, line.end))
    return Draft(text, (cited,), 1.0, detail={"fact": str(FactName.LENGTH), "document_id": document.id})


_ALSO = {
    FactName.AUTHOR: (FactName.SIGNATORY, FactName.ISSUER),
    FactName.SIGNATORY: (FactName.AUTHOR,),
    FactName.ISSUER: (FactName.SOURCE, FactName.AUTHOR),
    FactName.SOURCE: (FactName.ISSUER,),
}
"""What stands for a fact in papers that state it under another name."""


def _stated(document: Document, name: FactName) -> tuple[FactName, list[Fact]]:
    for other in (name, *_ALSO.get(name, ())):
        facts = [fact for fact in document.metadata.facts if fact.name is other]
        if facts:
            return other, facts
    return name, []


def _document_asked_about(evidence: Evidence) -> Document:
    first = next(iter(evidence.documents))
    chosen = evidence.hits[0].passage.document_id if evidence.hits else first
    return evidence.index.documents[chosen]


def _said(document: Document, fact: Fact) -> str:
    metadata = document.metadata
    if fact.name is FactName.PUBLISHED_AT and metadata.published_at is not None:
        return " ".join(document.text[fact.start : fact.end].split())
    if fact.name is FactName.SOURCE and metadata.source_name:
        return f"{metadata.source_name} ({fact.value})"
    if fact.name is FactName.TITLE and metadata.kicker:
        return f"{metadata.kicker}: {fact.value}"
    return fact.value


def _cite(evidence: Evidence, document: Document, fact: Fact) -> Citation:
    passage_id = next(
        (
            passage.id
            for passage in evidence.index.passages
            if passage.document_id == document.id and passage.start <= fact.start and fact.end <= passage.end
        ),
        f"{document.id}#{fact.start}-{fact.end}",
    )
    return Citation(document.id, passage_id, document.text[fact.start : fact.end], fact.start, fact.end)
