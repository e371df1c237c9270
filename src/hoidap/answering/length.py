"""How long a document is, counted over what it says itself: not over links, menus and captions."""

from __future__ import annotations

from dataclasses import dataclass

from hoidap.types import Document, Kind
from hoidap.vietnamese import sentences, syllables

_COUNTED = frozenset({Kind.HEADLINE, Kind.LEAD, Kind.HEADING, Kind.BODY})
_PARAGRAPHS = frozenset({Kind.LEAD, Kind.BODY})


@dataclass(frozen=True, slots=True)
class Length:
    """Counts of a document.

    Attributes:
        words: Syllables ("chữ" as a reader counts them), with title and headings.
        sentences: Sentences of its paragraphs.
        paragraphs: Its paragraphs, without title and headings.
    """

    words: int
    sentences: int
    paragraphs: int

    @classmethod
    def of(cls, document: Document) -> Length:
        """Count ``document``."""
        paragraphs = [block for block in document.blocks if block.kind in _PARAGRAPHS]
        return cls(
            sum(len(syllables(document.text, b.start, b.end)) for b in document.blocks if b.kind in _COUNTED),
            sum(len(sentences(document.text, block.start, block.end)) for block in paragraphs),
            len(paragraphs),
        )
