"""What every file format is turned into before its paragraphs are recognised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from hoidap.reading.problems import UnreadableFileError
from hoidap.types import Fact, Kind, OffsetMap

MOST_CHARACTERS = 20_000_000
TOO_MUCH_TEXT = f"it holds more than {MOST_CHARACTERS:,} characters of text; split it into smaller files"

_SPACES = re.compile(r"[^\S\n]+")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text[start:end]``, a paragraph without outer white space.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        group: Paragraphs with no blank line between them have the same number.
        kind: What the format itself says it is (an HTML heading, a Word title), if it does.
    """

    start: int
    end: int
    group: int
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says about itself apart from its paragraphs (front matter, meta tags, properties).

    Attributes:
        title: Its title.
        author: Who wrote it.
        published_at: Local time of publication.
        published_time_known: Whether the hour is known too.
        source_name: The publisher's name.
        facts: Those of the above that stand in the text.
    """

    title: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    published_time_known: bool = False
    source_name: str | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    r"""A file's text and what its format says about it.

    Attributes:
        text: In NFC, line breaks as ``\n``.
        paragraphs: In order, every character that is not white space or markup in one of them.
        offset_map: The way back to the file's own characters.
        stated: What the file says about itself.
        notes: Parts that could not be read, each a sentence for a warning.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    offset_map: OffsetMap = field(default_factory=OffsetMap)
    stated: Stated = field(default_factory=Stated)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a format whose text is extracted; each of its lines becomes a paragraph."""

    text: str
    kind: Kind | None = None


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Paragraph, ...]]:
    """Put extracted pieces together, a blank line between each two.

    Args:
        pieces: In reading order; empty ones are left out, runs of spaces become one.

    Returns:
        The text in NFC and its paragraphs.

    Raises:
        UnreadableFileError: Together they are longer than ``MOST_CHARACTERS``.
    """
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    here = 0
    for piece in pieces:
        text = "\n".join(filter(None, (line.strip() for line in _tidy(piece.text).split("\n"))))
        if not text:
            continue
        paragraphs += [
            Paragraph(here + line.start(), here + line.end(), len(texts), piece.kind)
            for line in _LINE.finditer(text)
        ]
        texts.append(text)
        here += len(text) + 2
        if here > MOST_CHARACTERS:
            raise UnreadableFileError(TOO_MUCH_TEXT)
    return "\n\n".join(texts), tuple(paragraphs)


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SPACES.sub(" ", plain)
