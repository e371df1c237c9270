"""The page under recognition: its paragraphs, what each was found to be, and the facts found so far."""

from __future__ import annotations

from collections.abc import Iterator

from hoidap.reading.dates import PrintedDate
from hoidap.reading.extract import Extract
from hoidap.reading.forms import Span
from hoidap.types import Fact, FactName, Kind


class Page:
    """Paragraphs by number, each with a kind once it is recognised.

    Attributes:
        texts: The paragraphs' characters.
        kinds: What each is; ``None`` while it is not known.
        facts: Facts with offsets into the document's text.
        published: The date of publication, if found.
        captions: Texts under pictures, without credits.
        kicker: The line over the title.
        source: The publisher as the page abbreviates it.
        source_name: The publisher's full name, where the page prints it beside the date.
        related: Titles of other articles, where a title is not its whole paragraph.
    """

    def __init__(self, extract: Extract) -> None:
        self.paragraphs = extract.paragraphs
        self.stated = extract.stated
        self.text = extract.text
        self.texts = [extract.text[p.start : p.end] for p in extract.paragraphs]
        self.kinds: list[Kind | None] = [p.kind for p in extract.paragraphs]
        self.facts: list[Fact] = list(extract.stated.facts)
        self.published: PrintedDate | None = None
        self.captions: list[str] = []
        self.kicker: str | None = None
        self.source: str | None = None
        self.source_name: str | None = None
        self.related: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def unknown(self, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Numbers of the paragraphs from ``start`` to before ``end`` that are not recognised yet."""
        for number in range(start, len(self) if end is None else end):
            if self.kinds[number] is None:
                yield number

    def first(self, kind: Kind) -> int | None:
        """Number of the first paragraph of a kind."""
        return self.kinds.index(kind) if kind in self.kinds else None

    def together(self, number: int, other: int) -> bool:
        """Whether no blank line stands between two paragraphs."""
        return self.paragraphs[number].group == self.paragraphs[other].group

    def beside(self, number: int, step: int) -> str | None:
        """The next (``step`` 1) or last (-1) paragraph that is not page furniture, if there is one."""
        number += step
        while 0 <= number < len(self):
            if self.kinds[number] not in (Kind.FURNITURE, Kind.CAPTION, Kind.RELATED):
                return self.texts[number]
            number += step
        return None

    def add_fact(self, name: FactName, number: int, span: Span | None = None) -> None:
        """Keep a fact that a paragraph, or ``span`` of it, states."""
        text = self.texts[number]
        span = span or Span(text, 0, len(text))
        start = self.paragraphs[number].start
        fact = Fact(name, " ".join(span.value.split()), start + span.start, start + span.end)
        if fact not in self.facts:
            self.facts.append(fact)

    def add_date(self, number: int, date: PrintedDate) -> None:
        """Keep the date of publication; only the first one found counts."""
        self.kinds[number] = Kind.DATELINE
        if self.published is None:
            self.published = date
            span = Span(self.texts[number][date.start : date.end], date.start, date.end)
            self.add_fact(FactName.PUBLISHED_AT, number, span)
            if date.place:
                start, end = date.place
                self.add_fact(FactName.PLACE, number, Span(self.texts[number][start:end], start, end))
