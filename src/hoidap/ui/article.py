"""A document as an article in HTML, with quotes marked. Pure functions; every character is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise

from hoidap.types import Block, Citation, Document, Kind
from hoidap.ui.texts import VI, Texts

_TAGS = {
    Kind.HEADLINE: "h2",
    Kind.HEADING: "h3",
}
_LEFT_OUT = frozenset({Kind.FURNITURE})


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a document to be marked.

    Attributes:
        start: Offset of the first.
        end: Offset after the last.
        name: The id that the mark gets in the page, so that it can be scrolled to.
        label: A short sign shown at its beginning by the style sheet; not part of the text.
        nearest: Whether it is the passage nearest to a question that was refused, not a quote.
        active: Whether it is the one to be looked at.
    """

    start: int
    end: int
    name: str
    label: str = ""
    nearest: bool = False
    active: bool = False


def marks_for(citations: Sequence[Citation], document_id: str, active: int = 0) -> list[Mark]:
    """Marks for those of ``citations`` that stand in the document; their numbers count all of them from 1."""
    return [
        Mark(citation.start, citation.end, f"trich-{number}", str(number), active=number == active + 1)
        for number, citation in enumerate(citations, 1)
        if citation.document_id == document_id
    ]


def mark_nearest(nearest: Citation) -> list[Mark]:
    """The mark for the passage nearest to a question that was refused."""
    return [Mark(nearest.start, nearest.end, "doan-gan-nhat", nearest=True, active=True)]


def article_html(document: Document, marks: Sequence[Mark] = (), texts: Texts = VI) -> str:
    """Show ``document``, paragraph by paragraph, with ``marks``.

    The marked text is the document's own, character by character. Links to other articles stand apart, page
    furniture is left out with a note, except where a mark touches it. Where the document has no headline, its title
    stands above it.
    """
    blocks = document.blocks or _lines(document.text)
    named = any(block.kind is Kind.HEADLINE for block in blocks)
    parts = [] if named else [f'<p class="name">{escape(document.title)}</p>']
    left_out = 0
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        group = list(run)
        if kind in _LEFT_OUT:
            shown = [block for block in group if _touched(block, marks)]
            left_out += len(group) - len(shown)
            group = shown
        if kind is Kind.RELATED:
            parts.append(_related(document, group, marks, texts))
        else:
            parts += [_block(document, block, marks) for block in group]
    if left_out:
        parts.append(f'<p class="left-out">{escape(texts.left_out.format(count=left_out))}</p>')
    return (
        f'<article class="article" lang="vi" aria-label="{escape(document.title)}">{"".join(parts)}</article>'
    )


def _lines(text: str) -> list[Block]:
    blocks, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = position + len(line) - len(line.lstrip())
            blocks.append(Block(Kind.BODY, start, start + len(line.strip())))
        position += len(line) + 1
    return blocks


def _touched(block: Block, marks: Iterable[Mark]) -> bool:
    return any(mark.start < block.end and mark.end > block.start for mark in marks)


def _related(document: Document, blocks: Sequence[Block], marks: Sequence[Mark], texts: Texts) -> str:
    items = "".join(f"<li>{_marked(document.text, block, marks)}</li>" for block in blocks)
    return f'<aside class="related"><p>{escape(texts.related)}</p><ul>{items}</ul></aside>'


def _block(document: Document, block: Block, marks: Sequence[Mark]) -> str:
    tag = _TAGS.get(block.kind, "p")
    return f'<{tag} class="{block.kind.value}">{_marked(document.text, block, marks)}</{tag}>'


def _marked(text: str, block: Block, marks: Sequence[Mark]) -> str:
    """The block's text, cut wherever a mark begins or ends, each marked piece in its own element."""
    touching = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
    cuts = {block.start, block.end}
    for mark in touching:
        cuts |= {max(mark.start, block.start), min(mark.end, block.end)}
    pieces = []
    for start, end in pairwise(sorted(cuts)):
        over = [mark for mark in touching if mark.start <= start and mark.end >= end]
        pieces.append(_piece(text[start:end], over, start))
    return "".join(pieces)


def _piece(text: str, over: Sequence[Mark], start: int) -> str:
    if not over:
        return escape(text)
    # Where quotes overlap, the piece carries the one that begins here, else the first.
    mark = next((mark for mark in over if mark.start == start), over[0])
    classes = " ".join(
        name
        for name, on in (("nearest", all(m.nearest for m in over)), ("active", any(m.active for m in over)))
        if on
    )
    attributes = f' class="{classes}"' if classes else ""
    if mark.start == start:
        attributes += f' id="{escape(mark.name)}" tabindex="-1"'
        attributes += f' data-label="{escape(mark.label)}"' if mark.label else ""
    return f"<mark{attributes}>{escape(text)}</mark>"
