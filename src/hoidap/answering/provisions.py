"""Answers to what a numbered part of a paper says: its heading and the text beneath, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from hoidap.answering import texts
from hoidap.answering.about_document import cited
from hoidap.answering.generator import Evidence
from hoidap.answering.quoting import introduced
from hoidap.types import Block, Document, Draft, Kind
from hoidap.understanding.provisions import Provision, provision_asked

_LONGEST = 1200
"""Characters quoted of a part at most."""
_NUMBER = r"\s+(?P<number>\d+|[IVXLC]+)(?=[.:)\s]|$)"
_ALONE = r"(?P<number>\d+|[IVXLC]+)[.)]\s"
"""How "mục" and "phần" are numbered where the word itself isn't written: "III. ĐĂNG KÝ CƯ TRÚ"."""
_SIGNED = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s|Nơi nhận\b")
"""What is written over a signature."""
_ITEM = re.compile(r"(?P<number>\d{1,2})[.)]\s")


def draft_provision(evidence: Evidence) -> Draft | None:
    """Quote the part that is asked for; None if none is, or the documents aren't divided into such parts."""
    query = evidence.query
    asked = provision_asked(query.original if query.completed else query.text, marked=query.marked)
    if asked is None:
        return None
    nearest = [hit.passage.document_id for hit in evidence.hits]
    divided = [document for document in evidence.documents.values() if any(_parts(document, asked.noun))]
    divided.sort(key=lambda document: nearest.index(document.id) if document.id in nearest else len(nearest))
    for document in divided:
        draft = _quoted(evidence, document, asked)
        if draft is not None:
            return draft
    if not divided:
        return None
    part = f"{asked.noun.capitalize()} {asked.number.upper()}"
    missing = f"“Khoản {asked.item} {part}”" if asked.item else f"“{part}”"
    text = texts.REFUSALS[query.language]["required"].format(missing=missing)
    return Draft(text, (), confidence=0.0, reason="required", detail={"provision": missing})


def _parts(document: Document, noun: str) -> Iterator[tuple[int, str]]:
    """The places of the blocks that open a part of that name, with its number in small letters."""
    named = re.compile(rf"(?i:{noun}){_NUMBER}")
    alone = re.compile(_ALONE) if noun in {"mục", "phần"} else None
    for place, block in enumerate(document.blocks):
        heading = block.kind is Kind.HEADING
        found = (
            named.match(document.text, block.start, block.end) if heading or block.kind is Kind.BODY else None
        )
        if found is None and alone and heading:
            found = alone.match(document.text, block.start, block.end)
        if found:
            yield place, found["number"].lower()


def _quoted(evidence: Evidence, document: Document, asked: Provision) -> Draft | None:
    """The part of one document: its heading, and what stands beneath or the headings of its own parts."""
    places = list(_parts(document, asked.noun))
    begin = next((place for place, number in places if number == asked.number), None)
    if begin is None:
        return None
    end = next((place for place, _ in places if place > begin), len(document.blocks))
    heading = document.blocks[begin]
    if heading.kind is Kind.HEADING:
        end = min(end, _higher(document, begin, end))
    beneath = document.blocks[begin + 1 : end]
    unsigned = takewhile(lambda block: not _SIGNED.match(document.text, block.start), beneath)
    within = [block for block in unsigned if block.kind.quotable]
    if asked.item:
        within = _item(document, within, asked.item)
        if not within:
            return None
    inner = [block for block in within if block.kind is Kind.HEADING]
    shown = _shown([heading, *(inner or within)])
    spans = [(block.start, block.end) for block in shown]
    if not inner and shown == list(document.blocks[begin : begin + len(shown)]):
        spans = [(heading.start, shown[-1].end)]  # nothing between them, such as a page's number, is left out
    citations = tuple(cited(evidence, document, *span) for span in spans)
    text = introduced(evidence, citations)
    if len(shown) <= len(inner or within):
        text = f"{text} {texts.GOES_ON[evidence.query.language]}"
    return Draft(text, citations, 1.0, detail={"provision": f"{asked.noun} {asked.number}"})


def _higher(document: Document, begin: int, end: int) -> int:
    """Where a heading of another sort than those within the part ends it: the next chapter ends an article."""
    for place in range(begin + 1, end):
        block = document.blocks[place]
        chapter = re.match(r"(?i:chương|phần|phụ lục)\s", document.text[block.start : block.end])
        if block.kind is Kind.HEADING and chapter:
            return place
    return end


def _item(document: Document, within: list[Block], number: str) -> list[Block]:
    """The blocks of one numbered item."""
    found: list[Block] = []
    for block in within:
        item = _ITEM.match(document.text, block.start, block.end)
        if item and found:
            break
        if found or (item and item["number"] == number):
            found.append(block)
    return found


def _shown(blocks: list[Block]) -> list[Block]:
    """As many whole blocks as may be quoted, the first one at least."""
    shown = blocks[:1]
    for block in blocks[1:]:
        if sum(each.end - each.start for each in [*shown, block]) > _LONGEST and len(shown) > 1:
            break
        shown.append(block)
    return shown
