"""What every generator is given and gives back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from hoidap.answering.matching import Corpus
from hoidap.indexing import Encoder, Index
from hoidap.types import Document, Draft, Hit, Options, Query


@dataclass(frozen=True, slots=True)
class Evidence:
    """What may be drawn on for one question.

    Attributes:
        query: The question as understood.
        hits: The passages found, best first.
        index: All documents and passages.
        corpus: Their spelling.
        encoder: The index's encoder.
        options: What is asked for otherwise than set; the hits keep to its documents.
        said_before: The answer to the question that this one follows up; empty if it follows up none.
    """

    query: Query
    hits: Sequence[Hit]
    index: Index
    corpus: Corpus
    encoder: Encoder
    options: Options = field(default_factory=Options)
    said_before: str = ""

    @property
    def documents(self) -> Mapping[str, Document]:
        """The documents that may be answered from, by id."""
        every = self.index.documents
        only = self.options.documents
        return {name: every[name] for name in every if name in only} if only else every


class Generator(Protocol):
    """Drafts an answer from evidence; what it drafts is verified before anybody sees it."""

    name: str

    def draft(self, evidence: Evidence) -> Draft:
        """Propose an answer, or a refusal with its reason."""
