"""An extract → its blocks, metadata and title."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hoidap.reading.extract import Extract
from hoidap.reading.forms import count_words, is_capitals
from hoidap.reading.imprint import mark_imprint
from hoidap.reading.newspaper import is_newspaper_page, mark_newspaper
from hoidap.reading.official import mark_official
from hoidap.reading.page import Page
from hoidap.reading.patterns import SUBJECT_LINE
from hoidap.reading.plain import mark_headings, mark_pictures, mark_plain
from hoidap.reading.validity import mark_validity
from hoidap.types import Block, Fact, FactName, Kind, Metadata


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a page was found to consist of.

    Attributes:
        title: Its headline, else what the file states, else its first heading; ``None`` without any.
        blocks: Its paragraphs with their kinds.
        metadata: What is known about it.
    """

    title: str | None
    blocks: tuple[Block, ...]
    metadata: Metadata


def recognise(extract: Extract) -> Recognised:
    """Recognise what each paragraph is and what the page says about itself.

    Args:
        extract: A file's text and paragraphs.

    Returns:
        Title, blocks and metadata; each paragraph is in one block.
    """
    page = Page(extract)
    newspaper = is_newspaper_page(page)
    mark_pictures(page)
    if newspaper:
        mark_newspaper(page)
    else:
        mark_official(page)
        mark_plain(page)
        mark_imprint(page)
        mark_validity(page)
    mark_headings(page)
    blocks = _blocks(page)
    _add_title(page, blocks)
    return Recognised(_title(page, blocks), blocks, _metadata(page))


def _blocks(page: Page) -> tuple[Block, ...]:
    blocks = [
        Block(kind or Kind.BODY, paragraph.start, paragraph.end)
        for paragraph, kind in zip(page.paragraphs, page.kinds, strict=True)
    ]
    headline = page.first(Kind.HEADLINE)
    if headline is not None and headline + 1 < len(page) and _is_name_of_paper(page, headline):
        joined = Block(Kind.HEADLINE, blocks[headline].start, blocks[headline + 1].end)
        blocks[headline : headline + 2] = [joined]
    return tuple(blocks)


def _is_name_of_paper(page: Page, headline: int) -> bool:
    """Whether a headline is only what sort of paper it is, with its subject on the line below."""
    name, subject = page.texts[headline], page.texts[headline + 1]
    free = page.kinds[headline + 1] in (Kind.HEADING, Kind.BODY)
    short = is_capitals(name) and count_words(name) <= 4 and count_words(subject) <= 40
    return free and short and bool(SUBJECT_LINE.match(subject) or is_capitals(subject))


def _add_title(page: Page, blocks: tuple[Block, ...]) -> None:
    headline = next((block for block in blocks if block.kind is Kind.HEADLINE), None)
    if headline is not None:
        value = _title_of(page, headline)
        page.facts.append(Fact(FactName.TITLE, value, headline.start, headline.end))


def _title(page: Page, blocks: tuple[Block, ...]) -> str | None:
    for kind in (Kind.HEADLINE, Kind.HEADING):
        if kind is Kind.HEADING and page.stated.title:
            return page.stated.title
        found = next((block for block in blocks if block.kind is kind), None)
        if found is not None:
            return _title_of(page, found)
    return None


def _title_of(page: Page, block: Block) -> str:
    """A title in one line; where its lines are in bold or slanted, without the signs between them."""
    lines = page.text[block.start : block.end].split("\n")
    bare = lines if len(lines) == 1 else [line.strip(" *_") for line in lines]
    return " ".join(" ".join(bare).split())


def _metadata(page: Page) -> Metadata:
    published, time_known = _published(page)
    return Metadata(
        kicker=page.kicker,
        author=_values(page, FactName.AUTHOR) or page.stated.author,
        published_at=published,
        published_time_known=time_known,
        source=page.source,
        source_name=page.stated.source_name or page.source_name,
        captions=tuple(page.captions),
        photographer=_values(page, FactName.PHOTOGRAPHER),
        related_titles=_related_titles(page),
        facts=tuple(sorted(page.facts, key=lambda fact: (fact.start, fact.end))),
    )


def _related_titles(page: Page) -> tuple[str, ...]:
    related = (number for number, kind in enumerate(page.kinds) if kind is Kind.RELATED)
    return tuple(page.related.get(number, page.texts[number]) for number in related)


def _published(page: Page) -> tuple[datetime | None, bool]:
    if page.published is not None:
        return page.published.value, page.published.time_known
    return page.stated.published_at, page.stated.published_time_known


def _values(page: Page, name: FactName) -> str | None:
    return ", ".join(dict.fromkeys(fact.value for fact in page.facts if fact.name is name)) or None
