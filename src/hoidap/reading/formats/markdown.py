"""Markdown: the text stays as it is, so that offsets hold; headings, code and front matter are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoidap.reading.dates import find_date
from hoidap.reading.extract import Extract, Paragraph, Stated
from hoidap.reading.offsets import normalise
from hoidap.reading.paragraphs import split_paragraphs
from hoidap.reading.text_decoding import decode_text
from hoidap.types import Fact, FactName, Kind

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<body>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_KEY_VALUE = re.compile(
    r"^(?P<key>title|author|date|published|published_at)[ \t]*:[ \t]*(?P<quote>[\"']?)"
    r"(?P<value>[^\s\[{|>\"'].*?)(?P=quote)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MARKUP = re.compile(
    r"^(?:"
    r"(?P<fence>(?P<mark>`{3,}|~{3,})[^\n]*\n(?:.*?\n)?(?:[ ]{0,3}(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|[ ]{0,3}#{1,6}[ \t]+(?P<heading>[^\n]*?\S)(?:[ \t]+#+)?[ \t]*$"
    r"|(?P<underlined>[^\s#>|*+-][^\n]*?\S)[ \t]*\n(?:={3,}|-{3,})[ \t]*$"
    r"|(?P<rule>[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$)"
    r"|(?P<picture>[ ]{0,3}!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$)"
    r")",
    re.DOTALL | re.MULTILINE,
)
_EMPHASISED = re.compile(r"(?P<mark>[*_]{1,3})(?P<line>[^*_\s](?:[^*_\n]*[^*_\s])?)(?P=mark)")
_KINDS = {"fence": Kind.BODY, "heading": Kind.HEADING, "underlined": Kind.HEADING, "picture": Kind.FURNITURE}


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    kind: Kind | None


def extract_markdown(data: bytes) -> Extract:
    """Read a Markdown file.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableFileError: It is empty, binary or in another encoding than Unicode.
    """
    text, offset_map = normalise(decode_text(data))
    front = _FRONT_MATTER.match(text)
    paragraphs: list[Paragraph] = []
    for part in _parts(text, front):
        group = paragraphs[-1].group + 1 if paragraphs else 0
        if part.kind is None:
            plain = split_paragraphs(text, part.start, part.end, group)
            paragraphs += [_without_emphasis(text, paragraph) for paragraph in plain]
        else:
            paragraphs.append(Paragraph(part.start, part.end, group, part.kind))
    return Extract(text, tuple(_with_headline(paragraphs)), offset_map, _stated(text, front))


def _parts(text: str, front: re.Match[str] | None) -> Iterator[_Part]:
    """Marked-up parts, and the plain ones (no kind) between them."""
    here = 0
    if front:
        start, end = _strip(text, front.start(), front.end())
        yield _Part(start, end, Kind.FURNITURE)
        here = front.end()
    for found in _MARKUP.finditer(text, here):
        if text[here : found.start()].strip():
            yield _Part(here, found.start(), None)
        name = next(
            name for name in ("fence", "heading", "underlined", "rule", "picture") if found[name] is not None
        )
        if name in _KINDS:
            yield _Part(*_strip(text, found.start(name), found.end(name)), _KINDS[name])
        here = found.end()
    if text[here:].strip():
        yield _Part(here, len(text), None)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _without_emphasis(text: str, paragraph: Paragraph) -> Paragraph:
    """What a line is between the stars, where all of it is bold or slanted."""
    found = _EMPHASISED.fullmatch(text, paragraph.start, paragraph.end)
    return replace(paragraph, start=found.start("line"), end=found.end("line")) if found else paragraph


def _with_headline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The first heading is the headline where no running text stands above it."""
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.HEADING:
            paragraphs[number] = replace(paragraph, kind=Kind.HEADLINE)
            break
        if paragraph.kind is None and paragraph.end - paragraph.start > 120:
            break
    return paragraphs


def _stated(text: str, front: re.Match[str] | None) -> Stated:
    stated = Stated()
    if front is None:
        return stated
    for found in _KEY_VALUE.finditer(text, front.start("body"), front.end("body")):
        key, value, (start, end) = found["key"].lower(), found["value"], found.span("value")
        if key == "title":
            stated = replace(stated, title=value)
        elif key == "author":
            facts = (*stated.facts, Fact(FactName.AUTHOR, value, start, end))
            stated = replace(stated, author=value, facts=facts)
        elif date := find_date(value):
            facts = (*stated.facts, Fact(FactName.PUBLISHED_AT, value, start, end))
            stated = replace(
                stated, published_at=date.value, published_time_known=date.time_known, facts=facts
            )
    return stated
