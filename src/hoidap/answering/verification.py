"""The last gate: nothing is shown whose quotes don't stand in the source, or that says more than they do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import astuple

from hoidap.answering.length import Length
from hoidap.types import Citation, Document, Draft, FactName, Kind, Query
from hoidap.understanding.requirements import requirements
from hoidap.vietnamese import spelled

_OWN_WORDS = re.compile(
    r"(?:^|(?<=\. ))(?:Theo bài viết|Theo văn bản|Theo tài liệu|Theo|Các ý chính của"
    r"|The article says|The document says|According to|Main points of)"
    r"|\(in Vietnamese\)"
    r"| \[\d{1,2}\]"
)


def problems(draft: Draft, query: Query, documents: Mapping[str, Document]) -> list[str]:
    """Say what is wrong with ``draft``; an empty list means that it may be shown.

    Every citation must be a slice of quotable text of its document, and every number, code, quoted phrase
    and name in the draft's text must stand in a quote, in the question, or in what is known of the document.
    """
    found = [f"quote not in source: {c.quote[:60]!r}" for c in draft.citations if not stands(c, documents)]
    if found or not draft.citations:
        return found
    allowed = _allowed(draft, query, documents)
    claims = [claim.words for claim in requirements(_OWN_WORDS.sub("", draft.text))]
    return found + [f"not in the quotes: {claim!r}" for claim in claims if not _said(claim, allowed)]


def stands(citation: Citation, documents: Mapping[str, Document]) -> bool:
    """Whether the quote is that stretch of the document, and of a part of it that may be quoted."""
    document = documents.get(citation.document_id)
    if document is None or not 0 <= citation.start < citation.end <= len(document.text):
        return False
    if document.text[citation.start : citation.end] != citation.quote:
        return False
    if any((fact.start, fact.end) == (citation.start, citation.end) for fact in document.metadata.facts):
        return True  # a file's front matter is furniture, but the author it names is a fact
    return not any(
        block.start < citation.end and citation.start < block.end
        for block in document.blocks
        if block.kind in {Kind.RELATED, Kind.FURNITURE}
    )


def _allowed(draft: Draft, query: Query, documents: Mapping[str, Document]) -> str:
    parts = [citation.quote for citation in draft.citations]
    parts.append(query.text)
    if query.several:
        parts.append(query.reading)  # the parts of a question are named with marks, however they were typed
    if query.mentions:
        parts += [str(draft.detail.get("mentioned", "")), str(len(draft.citations))]
    for name in {citation.document_id for citation in draft.citations}:
        metadata = documents[name].metadata
        if FactName.RELATED in query.facts:
            parts += metadata.related_titles
        parts += [
            f"{metadata.kicker or ''} {documents[name].title}",
            metadata.source_name or "",
            metadata.source or "",
            *(str(count) for count in astuple(Length.of(documents[name]))),
        ]
    return " | ".join(spelled(part, marked=True) for part in parts)


def _said(claim: str, allowed: str) -> bool:
    form = spelled(claim, marked=True)
    if form in allowed:
        return True
    # A phrase put together from an ellipsis or bullet: each of its sentences must stand on its own.
    pieces = [piece for piece in re.split(r"[…•\n]", claim) if any(c.isalnum() for c in piece)]
    return len(pieces) > 1 and all(spelled(piece, marked=True) in allowed for piece in pieces)
