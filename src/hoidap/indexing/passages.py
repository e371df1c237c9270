"""Cutting a document into passages: whole sentences, of a length a reader can take in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hoidap.types import Block, Document, FactName, Kind, Passage
from hoidap.vietnamese import sentences

FACT_LABELS: dict[FactName, tuple[Kind, str]] = {
    FactName.TITLE: (Kind.HEADLINE, "tiêu đề tên bài viết"),
    FactName.AUTHOR: (Kind.BYLINE, "tác giả người viết bài phóng viên"),
    FactName.PUBLISHED_AT: (Kind.DATELINE, "ngày giờ đăng bài xuất bản"),
    FactName.SOURCE: (Kind.SOURCE, "nguồn báo đăng bài"),
    FactName.NUMBER: (Kind.DATELINE, "số hiệu văn bản"),
    FactName.ISSUER: (Kind.SOURCE, "cơ quan ban hành văn bản"),
    FactName.SIGNATORY: (Kind.BYLINE, "người ký văn bản"),
    FactName.PHOTOGRAPHER: (Kind.CAPTION, "người chụp ảnh nhiếp ảnh"),
}
_TEXT_KINDS = {Kind.LEAD, Kind.BODY, Kind.CAPTION}
_TITLE_KINDS = {Kind.KICKER, Kind.HEADLINE}
_AFTER_SOURCE = re.compile(r"[)\]\s:–—-]*")

Span = tuple[int, int]


def split(document: Document, *, min_words: int = 40, max_words: int = 120) -> list[Passage]:
    """Cut ``document`` into passages in the text's order, facts about the document first.

    A passage stays within a paragraph; lines that follow one another without a blank line (a list) and the
    heading above them count as one. Sentences are added until ``min_words`` is reached and never beyond
    ``max_words``; a longer sentence is a passage of its own. No sentence is cut, and
    ``document.text[p.start:p.end] == p.text`` holds for every passage ``p``.
    """
    passages = list(_facts(document))
    heading = ""
    for paragraph in _paragraphs(document):
        if paragraph[0].kind is Kind.HEADING:
            heading = _slice(document, paragraph[0])
        kind = paragraph[-1].kind if paragraph[-1].kind is not Kind.HEADING else Kind.HEADING
        spans = [span for block in paragraph for span in _sentences(document, block)]
        for group in _grouped(document.text, spans, min_words, max_words):
            start, end = group[0][0], group[-1][1]
            label = heading if kind is Kind.BODY and not document.text.startswith(heading, start) else ""
            passages.append(_passage(document, start, end, kind, tuple(group), label))
    return passages


def views(passage: Passage) -> list[str]:
    """The texts under which a passage is found by meaning: the whole, then each sentence if it has several.

    Each comes after the passage's label, if it has one.
    """
    texts = [passage.text]
    if len(passage.sentences) > 1:
        texts += [
            passage.text[start - passage.start : end - passage.start] for start, end in passage.sentences
        ]
    return [f"{passage.label}: {text}" if passage.label else text for text in texts]


def _facts(document: Document) -> Iterator[Passage]:
    for fact in document.metadata.facts:
        if fact.name not in FACT_LABELS:
            continue
        kind, label = FACT_LABELS[fact.name]
        start, end = (
            _with_kicker(document, fact.start, fact.end) if kind is Kind.HEADLINE else (fact.start, fact.end)
        )
        yield Passage(
            id=f"{document.id}#{fact.name}:{start}-{end}",
            document_id=document.id,
            text=document.text[start:end],
            start=start,
            end=end,
            kind=kind,
            label=label,
            fact=fact.name,
            sentences=((start, end),),
        )


def _with_kicker(document: Document, start: int, end: int) -> Span:
    for above, block in pairwise(document.blocks):
        if above.kind is Kind.KICKER and block.start <= start < block.end:
            return above.start, end
    return start, end


def _paragraphs(document: Document) -> Iterator[Sequence[Block]]:
    """Yield runs of blocks that read as one paragraph; titles come as facts, furniture not at all."""
    run: list[Block] = []
    for block in document.blocks:
        if run and not _continues(document.text, run[-1], block):
            yield run
            run = []
        untold_title = block.kind in _TITLE_KINDS and not document.metadata.facts
        if block.kind in _TEXT_KINDS or block.kind is Kind.HEADING or untold_title:
            run.append(block)
    if run:
        yield run


def _continues(text: str, above: Block, below: Block) -> bool:
    if below.kind is not Kind.BODY:
        return False
    if above.kind is Kind.HEADING:
        return True
    return above.kind is Kind.BODY and text.count("\n", above.end, below.start) < 2


def _sentences(document: Document, block: Block) -> list[Span]:
    start = block.start
    for fact in document.metadata.facts:
        if fact.name is FactName.SOURCE and block.kind is Kind.LEAD and block.start <= fact.start < block.end:
            after = _AFTER_SOURCE.match(document.text, fact.end)
            start = after.end() if after else fact.end
    return sentences(document.text, start, block.end)


def _grouped(text: str, spans: Sequence[Span], min_words: int, max_words: int) -> list[list[Span]]:
    groups: list[list[Span]] = []
    words = 0
    for span in spans:
        length = len(text[slice(*span)].split())
        if groups and words < min_words and words + length <= max_words:
            groups[-1].append(span)
            words += length
        else:
            groups.append([span])
            words = length
    if len(groups) > 1 and words < min_words:
        before = sum(len(text[slice(*span)].split()) for span in groups[-2])
        if before + words <= max_words:
            groups[-2].extend(groups.pop())
    return groups


def _passage(
    document: Document, start: int, end: int, kind: Kind, spans: tuple[Span, ...], label: str
) -> Passage:
    return Passage(
        id=f"{document.id}#{start}-{end}",
        document_id=document.id,
        text=document.text[start:end],
        start=start,
        end=end,
        kind=kind,
        label=label,
        sentences=spans,
    )


def _slice(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]
