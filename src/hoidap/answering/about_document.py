"""Answers about the document itself: who wrote, issued or signed it, when, where, its title, its picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, replace

from hoidap.answering import texts
from hoidap.answering.generator import Evidence
from hoidap.answering.length import Length
from hoidap.answering.offices import offices_held
from hoidap.answering.sorts import Sort, calls_itself, may_be_called, sort_of
from hoidap.types import Citation, Document, Draft, Fact, FactName, Json, Kind, Query, QuestionKind
from hoidap.vietnamese import spelled, strip_marks


def pointed_at(query: Query, documents: Iterable[Document]) -> Query:
    """The same question, about the document itself where one calls itself as the question calls it.

    One that only has that word in its title, or in a heading, or is called by no name, has to state what is asked for.
    Who somebody is, a document tells of its author, too.
    """
    known = list(documents)
    if not query.called:
        made = _made_by(query, known) if not (query.facts or query.mentions) else ()
        return replace(query, kind=QuestionKind.DOCUMENT, facts=made) if made else query
    meant = [document for document in known if calls_itself(document, query.called)]
    told = {fact.name for document in meant for fact in document.metadata.facts}
    if meant and (told.intersection(query.facts) or not _SAID_IN_SENTENCES.issuperset(query.facts)):
        return replace(query, kind=QuestionKind.DOCUMENT)
    stated = (
        fact.name
        for document in known
        if may_be_called(document, query.called)
        for fact in document.metadata.facts
    )
    return replace(query, kind=QuestionKind.DOCUMENT) if not set(query.facts).isdisjoint(stated) else query


_MAKERS = (FactName.AUTHOR, FactName.PHOTOGRAPHER, FactName.SIGNATORY)


def _made_by(query: Query, documents: Iterable[Document]) -> tuple[FactName, ...]:
    """What the person who is asked about did for a document that tells nothing else of who that is.

    Only for one called by the full name, and by nothing else: "bà Bình" may be anybody, and so may "vợ của ông Bình".
    """
    if not _asks_only_who(query):
        return ()
    return next(
        (
            made
            for document in documents
            if (made := tuple(name for name in _MAKERS if _is_maker(query, document, name)))
            and not offices_held(query, document.text, 0, len(document.text))
        ),
        (),
    )


def _asks_only_who(query: Query) -> bool:
    asked = spelled(query.reading or query.text, marked=True)
    names = (re.escape(spelled(name, marked=True)) for name in query.names)
    ending = r"là ai (?:vậy |thế |ạ |nhỉ |đấy )*"
    return any(re.fullmatch(rf"(?: (?:ông|bà|anh|chị|cô))?{name}{ending}", asked) for name in names)


def _is_maker(query: Query, document: Document, name: FactName) -> bool:
    values = {
        spelled(fact.value, marked=query.marked) for fact in document.metadata.facts if fact.name is name
    }
    return any(spelled(called, marked=query.marked) in values for called in query.names)


_SAID_IN_SENTENCES = {FactName.ADOPTED_AT, FactName.EFFECTIVE_FROM}
"""Facts that a document may state in other words than are known; then they are looked for like anything else."""


def draft_facts(evidence: Evidence) -> Draft:
    """Answer with every fact asked for that the document states, quoting where each is printed."""
    document = _document_asked_about(evidence)
    drafts = {name: _draft_fact(evidence, document, name) for name in evidence.query.facts}
    found = {name: draft for name, draft in drafts.items() if draft.citations}
    language = evidence.query.language
    names = texts.AND[language].join(texts.FACT_NAMES[language][name] for name in drafts if name not in found)
    missing = texts.REFUSALS[language]["fact"].format(missing=names) if names else ""
    if not found:
        return Draft(missing, (), 0.0, reason="fact")
    sentences = list(
        dict.fromkeys([*(draft.text for draft in found.values()), *([missing] if missing else [])])
    )
    text = " ".join(sentences)
    if len(evidence.documents) > 1:
        text = f"{text} ({document.title})"
    citations = tuple(dict.fromkeys(citation for draft in found.values() for citation in draft.citations))
    return Draft(text, citations, 1.0, detail={"facts": list(map(str, found)), "document_id": document.id})


def _draft_fact(evidence: Evidence, document: Document, name: FactName) -> Draft:
    """One fact in a sentence; no citation where the document does not state it."""
    if name is FactName.LENGTH:
        return _draft_beside_title(evidence, document, name, **asdict(Length.of(document)))
    if name is FactName.RELATED:
        titles = ", ".join(f"“{title}”" for title in document.metadata.related_titles)
        return _draft_beside_title(evidence, document, name, value=titles) if titles else Draft("", (), 0.0)
    name, facts = _stated(document, name)
    values = list(dict.fromkeys(_said(evidence, document, fact) for fact in facts))
    told = [value for value in values if not any(value != other and value in other for other in values)]
    text = texts.fact_text(evidence.query.language, sort_of(document), name).format(value=", ".join(told))
    return Draft(text, tuple(_cite(evidence, document, fact) for fact in facts), 1.0)


def _draft_beside_title(evidence: Evidence, document: Document, name: FactName, **told: Json) -> Draft:
    """What no line of the document states, such as how long it is, with the line that names it quoted."""
    line = next((block for block in document.blocks if block.kind is Kind.HEADLINE), None)
    line = line or next((block for block in document.blocks if block.kind.quotable), None)
    if line is None:
        return Draft("", (), 0.0)
    title = document.text[line.start : line.end]
    text = texts.FACTS[evidence.query.language][name].format(title=title, **told)
    cited = _cite(evidence, document, Fact(name, title, line.start, line.end))
    return Draft(text, (cited,), 1.0)


_ALSO = {
    FactName.AUTHOR: (FactName.SIGNATORY, FactName.ISSUER),
    FactName.SIGNATORY: (FactName.AUTHOR,),
    FactName.ISSUER: (FactName.SOURCE, FactName.AUTHOR),
    FactName.SOURCE: (FactName.ISSUER,),
    FactName.PLACE: (FactName.SOURCE,),
    FactName.PUBLISHED_AT: (FactName.ADOPTED_AT,),
}
"""What stands for a fact in papers that state it under another name."""
_DAYS = {FactName.PUBLISHED_AT, FactName.ADOPTED_AT, FactName.EFFECTIVE_FROM}
_SORTS_ASKED = ((" bài ", Sort.ARTICLE), (" báo ", Sort.ARTICLE), (" văn bản ", Sort.OFFICIAL))


def _stated(document: Document, name: FactName) -> tuple[FactName, list[Fact]]:
    for other in (name, *_ALSO.get(name, ())):
        facts = [fact for fact in document.metadata.facts if fact.name is other]
        if facts:
            return other, facts
    return name, []


def _document_asked_about(evidence: Evidence) -> Document:
    """Of several documents the first found that is of the sort asked about and states what is asked."""
    found = dict.fromkeys(hit.passage.document_id for hit in evidence.hits)
    documents = [evidence.index.documents[name] for name in dict.fromkeys([*found, *evidence.documents])]
    query = evidence.query
    asked = spelled(query.text, marked=query.marked)
    sorts = {sort for word, sort in _SORTS_ASKED if (word if query.marked else strip_marks(word)) in asked}

    def fitness(document: Document) -> tuple[bool, int, bool, int]:
        called = bool(query.called) and calls_itself(document, query.called)
        stated = {fact.name for fact in document.metadata.facts}
        if document.metadata.related_titles:
            stated.add(FactName.RELATED)
        exactly = sum(name in stated or name is FactName.LENGTH for name in query.facts)
        somehow = sum(bool(_stated(document, name)[1]) for name in query.facts)
        return called, exactly, sort_of(document) in sorts, somehow

    return max(documents, key=fitness)


def _said(evidence: Evidence, document: Document, fact: Fact) -> str:
    metadata = document.metadata
    if fact.name in _DAYS:
        value = " ".join(document.text[fact.start : fact.end].split())
        only_day = sort_of(document) is Sort.OFFICIAL or not metadata.published_time_known
        in_figures = value[:1].isdigit() and (only_day or fact.name is not FactName.PUBLISHED_AT)
        return texts.DAY[evidence.query.language].format(value=value) if in_figures else value
    if fact.name is FactName.SOURCE and metadata.source_name and fact.value != metadata.source_name:
        return f"{metadata.source_name} ({fact.value})"
    if fact.name is FactName.TITLE and metadata.kicker:
        return f"{metadata.kicker}: {fact.value}"
    return fact.value


def _cite(evidence: Evidence, document: Document, fact: Fact) -> Citation:
    return cited(evidence, document, fact.start, fact.end)


def cited(evidence: Evidence, document: Document, start: int, end: int) -> Citation:
    """Quote ``document.text[start:end]``, whichever passage it stands in."""
    passage_id = next(
        (
            passage.id
            for passage in evidence.index.passages
            if passage.document_id == document.id and passage.start <= start and end <= passage.end
        ),
        f"{document.id}#{start}-{end}",
    )
    return Citation(document.id, passage_id, document.text[start:end], start, end)
