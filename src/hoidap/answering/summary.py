"""A summary in the document's own sentences: central to it, different from one another, in its order."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoidap.answering import texts
from hoidap.answering.ascribing import PAPERS
from hoidap.answering.clauses import best_clause
from hoidap.answering.generator import Evidence
from hoidap.types import Citation, Document, Draft, Kind, Passage, Query
from hoidap.vietnamese import spelled, syllables

Scores = NDArray[np.float32]

_MOST_SENTENCES = 4
_MOST_CHARACTERS = 880
_MOST_WORDS = 60
_DIFFERENCE = 0.5
_LEAD_BONUS = 0.15
_FEWEST_WORDS = 6
_ROMAN = re.compile(r"[ivxlc]+")
_SUMMED_UP = {Kind.LEAD, Kind.BODY}


@dataclass(frozen=True, slots=True)
class _Piece:
    passage: Passage
    start: int
    end: int
    lead: bool


_PAPER_BEFORE = re.compile(rf" {PAPERS}(?: số)? $")
"""What stands right before the number that a paper is called by."""


def draft_summary(evidence: Evidence) -> Draft:
    """Choose three or four clauses by maximal marginal relevance (Carbonell and Goldstein, 1998).

    Relevance is the cosine with the mean of all the document's sentences; what is already said counts
    against a clause.
    """
    language = evidence.query.language
    document = _document(evidence)
    begin, end = _section(evidence.query, document)
    pieces = [piece for piece in _pieces(evidence, document) if begin <= piece.start < end]
    if not pieces:
        return Draft(texts.REFUSALS[language]["coverage"], (), 0.0, reason="coverage")
    vectors = evidence.encoder.encode_passages([document.text[p.start : p.end] for p in pieces])
    centre = vectors.mean(axis=0)
    relevance = vectors @ (centre / max(float(np.linalg.norm(centre)), 1e-9))
    relevance += np.array([_LEAD_BONUS if piece.lead else 0.0 for piece in pieces], dtype=np.float32)
    chosen = _choose(relevance, vectors @ vectors.T, [piece.end - piece.start for piece in pieces])
    citations = tuple(_cite(document, pieces[i]) for i in sorted(chosen))
    quotes = "\n".join(f"• “{' '.join(citation.quote.split())}”" for citation in citations)
    text = texts.SUMMARY[language].format(title=document.title, quotes=quotes)
    return Draft(text, citations, 1.0, detail={"document_id": document.id, "sentences": len(pieces)})


def _document(evidence: Evidence) -> Document:
    documents = evidence.documents
    if len(documents) > 1 and evidence.query.terms and evidence.hits:
        return documents[evidence.hits[0].passage.document_id]
    return next(iter(documents.values()))


def _section(query: Query, document: Document) -> tuple[int, int]:
    """What is to be summed up: the part beneath the heading that the question names, else all of the document."""
    asked = spelled(query.text, marked=query.marked)
    top = next((block.end for block in document.blocks if block.kind is Kind.HEADLINE), 0)
    headings = [block for block in document.blocks if block.kind is Kind.HEADING and block.start >= top]
    for place, heading in enumerate(headings):
        words = [
            s.form if query.marked else s.bare for s in syllables(document.text, heading.start, heading.end)
        ]
        named = " ".join(word for word in words if not word.isdigit() and not _ROMAN.fullmatch(word))
        if len(named.split()) > 1 and f" {named} " in asked:
            following = headings[place + 1].start if place + 1 < len(headings) else len(document.text)
            return heading.end, following
    return 0, len(document.text)


def _pieces(evidence: Evidence, document: Document) -> list[_Piece]:
    pieces = []
    for passage in evidence.index.passages:
        if passage.document_id != document.id or passage.kind not in _SUMMED_UP or passage.fact is not None:
            continue
        for start, end in passage.sentences:
            if document.heads(start, end):
                continue
            begin, stop = best_clause(
                document.text,
                start,
                end,
                _length_share(end - start),
                max_words=_MOST_WORDS,
                must=(start, start + 1),
            )
            if len(document.text[begin:stop].split()) >= _FEWEST_WORDS:
                pieces.append(_Piece(passage, begin, stop, passage.kind is Kind.LEAD))
    return pieces


def _length_share(length: int) -> _LengthShare:
    return _LengthShare(length)


@dataclass(frozen=True, slots=True)
class _LengthShare:
    """Values a clause by its share of the sentence, so that the longest readable one is kept."""

    length: int

    def __call__(self, clause: str) -> float:
        return len(clause) / self.length


def _choose(relevance: Scores, alike: Scores, lengths: list[int]) -> list[int]:
    chosen: list[int] = []
    used = 0
    while len(chosen) < min(_MOST_SENTENCES, len(lengths)):
        said = alike[:, chosen].max(axis=1) if chosen else np.zeros(len(lengths), dtype=np.float32)
        gain = relevance - _DIFFERENCE * said
        gain[chosen] = -np.inf
        gain[[i for i, length in enumerate(lengths) if used + length > _MOST_CHARACTERS]] = -np.inf
        best = int(gain.argmax())
        if not np.isfinite(gain[best]):
            break
        chosen.append(best)
        used += lengths[best]
    return chosen


def _cite(document: Document, piece: _Piece) -> Citation:
    quote = document.text[piece.start : piece.end]
    return Citation(document.id, piece.passage.id, quote, piece.start, piece.end)


def of_another_paper(evidence: Evidence) -> bool:
    """Whether the summary of a paper is asked for that the documents only name, by its number."""
    numbers = [item for item in evidence.query.required if item[:1].isdigit()]
    asked = spelled(evidence.query.reading or evidence.query.text, marked=True)
    named = [
        number
        for number in numbers
        if _PAPER_BEFORE.search(asked.partition(spelled(number, marked=True))[0] + " ")
    ]
    own = " ".join(
        f"{document.title} {' '.join(fact.value for fact in document.metadata.facts)}"
        for document in evidence.documents.values()
    )
    return any(spelled(number, marked=True).strip() not in spelled(own, marked=True) for number in named)
