"""Answers about the document as a whole: all it mentions of a sort, and which one it is mainly about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hoidap.answering import texts
from hoidap.answering.about_document import cited
from hoidap.answering.clauses import best_clause
from hoidap.answering.generator import Evidence
from hoidap.answering.inventories import Item, distinct, localities, mentioned
from hoidap.answering.quoting import FACT_WORDS, introduced
from hoidap.answering.sorts import sort_of
from hoidap.types import Citation, Document, Draft, FactName, Kind, Mention, MentionSort
from hoidap.vietnamese import spelled

MOST = 20
"""How many items are listed."""
_FIRST_PARAGRAPHS = 2
_SENTENCE_ENDS = ".:;!?"
_OFTEN = 3
"""How often a name has to stand in a document to be what it is about, if it stands neither in title nor opening."""
_AHEAD = 2
"""How many times as often as the next name."""


def draft_mentions(evidence: Evidence) -> Draft:
    """List everything asked for, each thing once and as it is written where it is first mentioned."""
    language = evidence.query.language
    found = [
        (document, item)
        for document in evidence.documents.values()
        for item in _items(document, evidence.query.mentions)
    ]
    things, form = _called(evidence)
    if not found:
        text = texts.REFUSALS[language]["mentions"].format(missing=things, form=form)
        return Draft(text, (), 0.0, reason="mentions", detail={"mentioned": 0})
    shown = found[:MOST]
    citations = tuple(cited(evidence, document, item.start, item.end) for document, item in shown)
    several = len(evidence.documents) > 1
    lines = [
        f"• “{' '.join(citation.quote.split())}”{f' ({document.title})' if several else ''}"
        for citation, (document, _) in zip(citations, shown, strict=True)
    ]
    more = texts.MORE_MENTIONED[language].format(shown=MOST) if len(found) > MOST else ""
    text = texts.MENTIONED[language].format(
        count=len(found),
        things=things if language == "vi" else things.capitalize(),
        where=texts.WHERE[language][sort_of(found[0][0])],
        form=form,
        more=more,
        items="\n".join(lines),
    )
    return Draft(text, citations, 1.0, detail={"mentioned": len(found)})


def _items(document: Document, mentions: tuple[Mention, ...]) -> list[Item]:
    """What a document mentions of all that is asked for, in the order of the text."""
    items: list[Item] = []
    for mention in mentions:
        for item in distinct(mentioned(document, mention)):
            if not any(item.start < other.end and other.start < item.end for other in items):
                items.append(item)
    return sorted(items, key=lambda item: item.start)


def _called(evidence: Evidence) -> tuple[str, str]:
    """What is asked for, and what it is known by."""
    language = evidence.query.language
    called = [texts.THINGS[language][mention.sort] for mention in evidence.query.mentions]
    names = [
        (mention.noun if language == "vi" else texts.NOUNS_IN_ENGLISH.get(mention.noun, "")) or things
        for mention, (things, _) in zip(evidence.query.mentions, called, strict=True)
    ]
    forms = dict.fromkeys(form for _, form in called)
    return texts.AND[language].join(dict.fromkeys(names)), texts.AND[language].join(forms)


@dataclass(frozen=True, slots=True)
class _Subject:
    """A name that a document may be about.

    Attributes:
        item: Where it is called by its noun.
        count: How often the name stands in the document.
        titled: Whether it stands in the title, in the line over it, or in the name of who issued the document.
        opens: Whether it is a place that the first paragraphs name.
    """

    item: Item
    count: int
    titled: bool
    opens: bool


def draft_subject(evidence: Evidence) -> Draft:
    """Name the one that the document speaks of most, with the first sentence that calls it so."""
    language = evidence.query.language
    document = _document(evidence)
    subject = _subject(evidence, document)
    if subject is None:
        things, _ = _called(evidence)
        return Draft(texts.REFUSALS[language]["subject"].format(missing=things), (), 0.0, reason="subject")
    citation = _sentence(evidence, document, subject.item)
    lead = texts.SUBJECT[language][sort_of(document)].format(name=_as_called(document, subject.item))
    return Draft(
        f"{lead} {introduced(evidence, [citation])}",
        (citation,),
        1.0,
        detail={"mentioned": subject.count, "document_id": document.id},
    )


def _document(evidence: Evidence) -> Document:
    documents = evidence.documents
    if len(documents) > 1 and evidence.hits:
        return documents[evidence.hits[0].passage.document_id]
    return next(iter(documents.values()))


def _subject(evidence: Evidence, document: Document) -> _Subject | None:
    """The name in the title; else the only place in the opening, or the name that stands far more often than others."""
    subjects: dict[str, _Subject] = {}
    for mention in evidence.query.mentions:
        for subject in _subjects(evidence, document, mention):
            subjects.setdefault(subject.item.key, subject)
    if not subjects:
        return None
    best, *others = sorted(
        subjects.values(), key=lambda s: (not s.titled, not s.opens, -s.count, s.item.start)
    )
    only = best.opens and not any(other.opens for other in others)
    often = best.count >= _OFTEN and all(best.count >= _AHEAD * other.count for other in others)
    return best if best.titled or only or often else None


def _subjects(evidence: Evidence, document: Document, mention: Mention) -> Iterator[_Subject]:
    said = evidence.corpus.document_forms.get(document.id, "")
    title, opening = _spelled_title(document), _opening_end(document)
    place = mention.sort is MentionSort.PLACE
    items = localities(document, mention.noun) if place else mentioned(document, mention)
    for item in distinct(items):
        named = [other for other in items if other.key == item.key]
        yield _Subject(
            _told(document, named, item),
            said.count(f" {item.key} "),
            titled=f" {item.key} " in title,
            opens=place and any(other.start < opening for other in named),
        )


def _spelled_title(document: Document) -> str:
    """The title, the line over it, and who issued the document."""
    stated = [fact.value for fact in document.metadata.facts if fact.name is FactName.ISSUER]
    parts = [document.metadata.kicker or "", document.title, *stated]
    return " | ".join(spelled(part, marked=True) for part in parts)


def _opening_end(document: Document) -> int:
    """Where the first paragraphs end."""
    paragraphs = [block for block in document.blocks if block.kind in {Kind.LEAD, Kind.BODY}]
    long = [
        block for block in paragraphs if document.text[block.start : block.end].rstrip().endswith((".", ":"))
    ]
    return max((block.end for block in long[:_FIRST_PARAGRAPHS]), default=0)


def _as_called(document: Document, item: Item) -> str:
    """The name as it is written, behind its noun if it has one."""
    words = document.text[item.start : item.end].split()
    name = words[-len(item.key.split()) :] if item.noun and not item.short else words
    return " ".join([item.noun, *name]) if item.noun and not item.short else " ".join(words)


def _told(document: Document, named: list[Item], first: Item) -> Item:
    """The first place where something is mentioned in a whole sentence, by itself; else ``first``."""
    sentences = [
        (block.start, block.end)
        for block in document.blocks
        if document.text[block.end - 1] in _SENTENCE_ENDS
    ]
    return next(
        (i for i in named if i.direct and any(start <= i.start < end for start, end in sentences)), first
    )


def _sentence(evidence: Evidence, document: Document, item: Item) -> Citation:
    """The sentence in which something is mentioned, or the clause of a long one."""
    sentences = [
        span
        for passage in evidence.index.passages
        if passage.document_id == document.id and passage.fact is None
        for span in passage.sentences
    ]
    blocks = [(block.start, block.end) for block in document.blocks]
    start, end = next((a, b) for a, b in [*sentences, *blocks] if a <= item.start and item.end <= b)
    must = (item.start, item.end)
    span = best_clause(document.text, start, end, lambda _: 0.0, max_words=FACT_WORDS, must=must)
    return cited(evidence, document, *span)
