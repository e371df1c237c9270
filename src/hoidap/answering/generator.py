"""What every generator is given and gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from hoidap.answering.matching import Corpus
from hoidap.indexing import Encoder, Index
from hoidap.types import Draft, Hit, Query


@dataclass(frozen=True, slots=True)
class Evidence:
    """What may be drawn on for one question.

    Attributes:
        query: The question as understood.
        hits: The passages found, best first.
        index: All documents and passages.
        corpus: Their spelling.
        encoder: The index's encoder.
    """

    query: Query
    hits: Sequence[Hit]
    index: Index
    corpus: Corpus
    encoder: Encoder


class Generator(Protocol):
    """Drafts an answer from evidence; what it drafts is verified before anybody sees it."""

    name: str

    def draft(self, evidence: Evidence) -> Draft:
        """Propose an answer, or a refusal with its reason."""
