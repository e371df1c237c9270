"""What sort of document an answer speaks of: a newspaper's article, an official paper, or anything else."""

from __future__ import annotations

from enum import StrEnum

from hoidap.types import Document, FactName, Kind
from hoidap.understanding.about_document import ANY_PAPER
from hoidap.vietnamese import spelled, strip_marks


class Sort(StrEnum):
    """What people call a document: "bài viết", "văn bản", "tài liệu"."""

    ARTICLE = "article"
    OFFICIAL = "official"
    OTHER = "other"


_NEWSPAPERS = {FactName.SOURCE, FactName.KICKER}
_WRITTEN_ABOUT = {FactName.AUTHOR, FactName.PHOTOGRAPHER}


def sort_of(document: Document) -> Sort:
    """Tell a document's sort by its parts and by what it says of itself.

    A newspaper's article has a lead or names the newspaper. An official paper has a number, or says who issued or
    signed it and not who wrote it. A leaflet, a page of a website or a story is neither.
    """
    facts = {fact.name for fact in document.metadata.facts}
    if facts & _NEWSPAPERS or any(block.kind is Kind.LEAD for block in document.blocks):
        return Sort.ARTICLE
    issued = facts & {FactName.ISSUER, FactName.SIGNATORY} and not facts & _WRITTEN_ABOUT
    return Sort.OFFICIAL if FactName.NUMBER in facts or issued else Sort.OTHER


def may_be_called(document: Document, name: str) -> bool:
    """Whether ``name`` stands in a document's title, or begins one of its headings; any may be called ``ANY_PAPER``."""
    if name == ANY_PAPER:
        return True
    marked = strip_marks(name) != name
    headings = (
        document.text[block.start : block.end] for block in document.blocks if block.kind is Kind.HEADING
    )
    return f" {name} " in spelled(document.title, marked=marked) or any(
        spelled(heading, marked=marked).startswith(f" {name} ") for heading in headings
    )


def calls_itself(document: Document, name: str) -> bool:
    """Whether a document's title begins with ``name`` ("thông báo", canonical, with marks or without)."""
    marked = strip_marks(name) != name
    return spelled(document.title, marked=marked).startswith(f" {name} ")
