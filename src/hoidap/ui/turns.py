"""The parts of one turn in HTML: text with numbers, quotes, where they are from. Every character is escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby
from typing import TypeAlias

from hoidap.answering.sorts import Sort, sort_of
from hoidap.answering.texts import PART_LABEL
from hoidap.types import Answer, Citation, Document
from hoidap.ui.texts import Texts
from hoidap.vietnamese.sentences import sentences

FindDocument: TypeAlias = Callable[[str], Document | None]

_NUMBER = re.compile(r"\[(\d{1,2})\]")
_LAST_WORD = re.compile(r"\S{1,24}\Z")
_BULLET = "• "
_CLOSING = "”\"'’»).,;:!?"
_STOPS = " \n\t.,;:!?…"


def numbered_text(text: str, turn: int, answer: Answer, texts: Texts) -> str:
    """The answer's words, each quote in them followed by its number, which leads to the document.

    A language model writes the numbers itself ("[1]"); in an answer made of quotes they are set after each quote.
    A number that names no quote stays what it is: text.
    """
    if answer.generator == "llm":
        return _touchable(text, turn, len(answer.citations), texts)
    places: dict[int, int] = {}
    quoting = PART_LABEL.sub(lambda part: " " * len(part.group()), text)
    for number, citation in enumerate(answer.citations):
        start = quoting.find(citation.quote)
        if start < 0:
            continue
        end = start + len(citation.quote)
        while end < len(text) and text[end] in _CLOSING:
            end += 1
        places.setdefault(end, number)
    parts, position = [], 0
    for end, number in sorted(places.items()):
        parts.append(_with_number(text[position:end], number_button(turn, number, texts)))
        position = end
    return "".join(parts) + escape(text[position:])


def _touchable(text: str, turn: int, count: int, texts: Texts) -> str:
    parts, position = [], 0
    for match in _NUMBER.finditer(text):
        number = int(match[1]) - 1
        if not 0 <= number < count:
            continue
        parts.append(
            _with_number(text[position : match.start()].rstrip(), number_button(turn, number, texts))
        )
        position = match.end()
    return "".join(parts) + escape(text[position:])


def _with_number(text: str, button: str) -> str:
    """The text and its number, which no line break parts from the last word."""
    last = _LAST_WORD.search(text)
    if last is None:
        return escape(text) + button
    return f'{escape(text[: last.start()])}<span class="unbroken">{escape(last[0])}{button}</span>'


def points_html(words: str, name: str) -> str:
    """The words of an answer, already escaped; each line a paragraph, those with a bullet a list."""
    lines = words.split("\n")
    if len(lines) == 1:
        return f'<p class="{name}">{words}</p>'
    parts = []
    for is_point, run in groupby(lines, key=lambda line: line.startswith(_BULLET)):
        if is_point:
            items = "".join(f"<li>{line.removeprefix(_BULLET)}</li>" for line in run)
            parts.append(f'<ul class="points">{items}</ul>')
        else:
            parts += [f"<p>{line}</p>" for line in run if line.strip()]
    return f'<div class="{name}">{"".join(parts)}</div>'


def number_button(turn: int, citation: int, texts: Texts) -> str:
    """A small number that leads to a quote in its document."""
    label = escape(texts.show_quote_in_article.format(number=citation + 1))
    return (
        f'<button type="button" class="show number" data-turn="{turn}" data-citation="{citation}" '
        f'data-key="n{turn}-{citation}" aria-label="{label}">{citation + 1}</button>'
    )


def show_button(turn: int, citation: int, label: str, texts: Texts) -> str:
    """A link-like button that leads to a quote, or to the nearest passage, in its document."""
    return (
        f'<button type="button" class="show link" data-turn="{turn}" data-citation="{citation}" '
        f'data-key="s{turn}-{citation}" aria-label="{escape(label)}">{escape(texts.show_in_article)}</button>'
    )


def quotes_html(turn: int, citations: Sequence[Citation], find: FindDocument | None, texts: Texts) -> str:
    """The quotes, numbered; where one is a clause, the whole sentence can be unfolded."""
    if not citations:
        return ""
    items = "".join(_quote(turn, number, citation, find, texts) for number, citation in enumerate(citations))
    return f'<div class="quotes"><p class="label">{escape(texts.quotes)}</p><ol>{items}</ol></div>'


def _quote(turn: int, number: int, citation: Citation, find: FindDocument | None, texts: Texts) -> str:
    label = texts.show_in_article_quote.format(number=number + 1)
    document = find(citation.document_id) if find else None
    return (
        f'<li data-turn="{turn}" data-citation="{number}"><blockquote lang="vi">{escape(citation.quote)}</blockquote>'
        f"{show_button(turn, number, label, texts)}{_whole_sentence(citation, document, texts)}</li>"
    )


def _whole_sentence(citation: Citation, document: Document | None, texts: Texts) -> str:
    span = sentence_around(document, citation) if document else None
    if document is None or span is None:
        return ""
    before, after = document.text[span[0] : citation.start], document.text[citation.end : span[1]]
    return (
        f'<details class="whole"><summary>{escape(texts.whole_sentence)}</summary>'
        f'<p lang="vi">{escape(before)}<mark>{escape(citation.quote)}</mark>{escape(after)}</p></details>'
    )


def sentence_around(document: Document, citation: Citation) -> tuple[int, int] | None:
    """Offsets of the sentence of which the quote is only a part; None where it is whole or spans several."""
    for block in document.blocks:
        if block.start <= citation.start and citation.end <= block.end:
            for start, end in sentences(document.text, block.start, block.end):
                if start <= citation.start and citation.end <= end:
                    rest = document.text[start : citation.start] + document.text[citation.end : end]
                    return (start, end) if rest.strip(_STOPS) else None
    return None


def origin_html(
    citations: Sequence[Citation], find: FindDocument | None, texts: Texts, *, own: bool = False
) -> str:
    """Day, publisher, author and title of each document that is quoted."""
    if not citations or find is None:
        return ""
    ids = dict.fromkeys(citation.document_id for citation in citations)
    found = [document for document_id in ids if (document := find(document_id))]
    lines = "".join(f"<li>{_origin(document, texts, own=own)}</li>" for document in found)
    return f'<ul class="origin">{lines}</ul>' if lines else ""


def _origin(document: Document, texts: Texts, *, own: bool) -> str:
    about = document.metadata
    day = about.published_at
    when = f' datetime="{day:%Y-%m-%d}"' if day else ""
    stated = f"<time{when}>{escape(origin_text(document, texts, own=own))}</time>"
    more = [escape(about.author)] if about.author else []
    return " · ".join([stated, *more, f'<cite lang="vi">{escape(document.title)}</cite>'])


def origin_text(document: Document, texts: Texts, *, own: bool = False) -> str:
    """By what right an answer speaks: "Theo bài viết ngày 21/09/2020, Báo Lao động Thủ đô"."""
    if own:
        return texts.origin_own
    about = document.metadata
    source = about.source_name or about.source
    if about.published_at and source:
        return texts.origin_article.format(date=texts.date(about.published_at), source=source)
    if about.published_at:
        by_sort = {Sort.ARTICLE: texts.origin_unnamed, Sort.OFFICIAL: texts.origin_official}
        stated = by_sort.get(sort_of(document), texts.origin_dated)
        return stated.format(date=texts.date(about.published_at))
    return texts.origin_source.format(source=source) if source else texts.origin
