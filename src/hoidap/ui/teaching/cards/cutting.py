"""Card 2: the document cut into passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from hoidap.types import Document, Passage
from hoidap.ui.teaching.markup import COLOURS, badge, begins, table
from hoidap.ui.teaching.recutting import Cut
from hoidap.ui.teaching.words import Words


def cutting_html(cut: Cut, words: Words, *, as_index: bool, index_score: float | None = None) -> str:
    """Show the passages of a document in their colours.

    Args:
        cut: The document, cut.
        words: The texts.
        as_index: Whether it is cut as the index is.
        index_score: The best dense score in the index, to compare with.
    """
    return "".join(
        [
            _summary(cut, words, as_index=as_index, index_score=index_score),
            _facts(cut, words),
            f'<p class="detail" data-detail-line>{words("frame.detail_hint")}</p>',
            _text(cut, words),
            f'<p class="note">{words("cutting.outside")}</p>',
            _table(cut, words),
        ]
    )


def _summary(cut: Cut, words: Words, *, as_index: bool, index_score: float | None) -> str:
    lengths = [cut.words(passage) for passage in _told(cut.passages)] or [0]
    counts = words(
        "cutting.counts",
        passages=len(cut.passages),
        mean=round(sum(lengths) / len(lengths)),
        longest=max(lengths),
    )
    state = words("cutting.as_index" if as_index else "cutting.trial")
    parts = [f"<strong>{counts}</strong>", state]
    if cut.shortened:
        parts.append(words("cutting.shortened"))
    if cut.nearest:
        parts.append(words("cutting.nearest", number=cut.nearest, score=words.decimal(cut.score)))
        if not as_index and index_score is not None:
            parts.append(words("cutting.nearest_index", score=words.decimal(index_score)))
    title = words("cutting.document", title=cut.document.title)
    return f'<p class="summary">{" ".join(parts)}</p><p class="note">{title}</p>'


def _told(passages: Sequence[Passage]) -> list[Passage]:
    return [passage for passage in passages if passage.fact is None]


def _facts(cut: Cut, words: Words) -> str:
    items = "".join(
        f"<li>{_span(cut, number, passage, words, passage.text)}"
        f" <small>({words(f'facts.{passage.fact}')})</small></li>"
        for number, passage in enumerate(cut.passages, 1)
        if passage.fact
    )
    return (
        f'<p class="note">{words("cutting.facts")}</p><ul class="facts" data-roving>{items}</ul>'
        if items
        else ""
    )


def _text(cut: Cut, words: Words) -> str:
    label = words("cutting.text_label")
    paragraphs = "".join(_paragraphs(cut, words))
    return f'<div class="cut" tabindex="0" role="region" aria-label="{label}" data-roving>{paragraphs}</div>'


def _paragraphs(cut: Cut, words: Words) -> Iterator[str]:
    # Where a fact stands within a passage of text, the text is the passage's.
    numbered = sorted(enumerate(cut.passages, 1), key=lambda pair: pair[1].fact is not None)
    document = cut.document
    bounds = _line_bounds(document)
    for start, end in bounds:
        inside = [(n, p) for n, p in numbered if p.start < end and p.end > start]
        pieces = _pieces(cut, inside, start, end, words)
        css = "" if inside else ' class="outside"'
        yield f"<p{css}>{''.join(pieces)}</p>"


def _pieces(
    cut: Cut, inside: Sequence[tuple[int, Passage]], start: int, end: int, words: Words
) -> Iterator[str]:
    text = cut.document.text
    cuts = {start, end}
    for _, passage in inside:
        cuts |= {max(passage.start, start), min(passage.end, end)}
    for begin, stop in pairwise(sorted(cuts)):
        over = next(((n, p) for n, p in inside if p.start <= begin and p.end >= stop), None)
        piece = text[begin:stop]
        if over is None or not piece.strip():
            yield f'<span class="outside">{escape(piece)}</span>'
        else:
            yield _span(cut, *over, words, piece, first=over[1].start == begin)


def _span(cut: Cut, number: int, passage: Passage, words: Words, piece: str, *, first: bool = True) -> str:
    detail = words(
        "cutting.detail",
        number=number,
        kind=words.plain(f"block.{passage.kind}"),
        words=cut.words(passage),
        sentences=max(1, len(passage.sentences)),
    )
    focus = f' tabindex="-1" role="group" aria-label="{detail}"' if first else ""
    sign = badge(number) if first else ""
    near = " near" if number == cut.nearest else ""
    return (
        f'<span class="piece c{number % COLOURS}{near}" data-passage="{number}" data-detail="{detail}"{focus}>'
        f"{sign}{escape(piece)}</span>"
    )


def _line_bounds(document: Document) -> list[tuple[int, int]]:
    bounds, position = [], 0
    for line in document.text.split("\n"):
        if line.strip():
            bounds.append((position, position + len(line)))
        position += len(line) + 1
    return bounds


def _table(cut: Cut, words: Words) -> str:
    heads = [words.plain(f"cutting.{name}") for name in ("number", "kind", "length", "sentences", "begins")]
    rows = [
        (
            str(number),
            words.plain(f"block.{passage.kind}"),
            str(cut.words(passage)),
            str(max(1, len(passage.sentences))),
            begins(passage.text, 60),
        )
        for number, passage in enumerate(cut.passages, 1)
    ]
    return table(words.plain("cutting.text_label"), heads, rows, words)
