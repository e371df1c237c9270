"""What is read and indexed: documents, their blocks and facts, passages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a block of a document, or a passage of it, is."""

    HEADLINE = "headline"
    KICKER = "kicker"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE = "source"
    RELATED = "related"
    FURNITURE = "furniture"

    @property
    def quotable(self) -> bool:
        """Whether the document itself says this; links to other articles and page furniture it does not."""
        return self not in {Kind.RELATED, Kind.FURNITURE}


class FactName(StrEnum):
    """A fact about the document itself that can be asked for."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLISHED_AT = "published_at"
    SOURCE = "source"
    PHOTOGRAPHER = "photographer"
    CAPTION = "caption"
    NUMBER = "number"
    ISSUER = "issuer"
    SIGNATORY = "signatory"
    LENGTH = "length"
    PLACE = "place"
    KICKER = "kicker"
    ADOPTED_AT = "adopted_at"
    EFFECTIVE_FROM = "effective_from"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or piece of page furniture: ``document.text[start:end]`` without outer space."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the document and the characters that state it: ``document.text[start:end]``."""

    name: FactName
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document besides its text.

    Attributes:
        kicker: The line over the title, without its colon.
        author: The byline.
        published_at: Local time of publication as printed.
        published_time_known: Whether the hour was printed too; otherwise it is midnight.
        source: The publisher as the document abbreviates it, such as the bracketed code before a lead.
        source_name: The publisher's full name (from the sidecar file, or printed beside the date).
        captions: Texts under pictures, without camera file names.
        photographer: Who took the pictures.
        related_titles: Titles of other articles linked from the page; named only where they are asked for.
        suggested_questions: Questions to offer at the start (from the sidecar file).
        facts: The facts above that stand in the text, each with its characters.
    """

    kicker: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    published_time_known: bool = False
    source: str | None = None
    source_name: str | None = None
    captions: tuple[str, ...] = ()
    photographer: str | None = None
    related_titles: tuple[str, ...] = ()
    suggested_questions: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets into ``Document.text`` (NFC) back to offsets into the text as the file holds it.

    Attributes:
        starts: Ascending offsets into the NFC text at which the distance to the file's text changes.
        shifts: For each of ``starts``, what to add to an offset from there on.
    """

    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    r"""A file that was read.

    Attributes:
        id: The file's path relative to the documents folder, with forward slashes.
        path: Where the file lies.
        title: Its headline, else its first heading, else the file's name.
        text: Its text in NFC with its line breaks kept (as ``\n``).
        metadata: What is known about it.
        sha256: Digest of the file's bytes, hexadecimal.
        blocks: Its paragraphs in order, each with its kind; between them only white space and markup signs.
        offset_map: The way back to the file's own characters where it was not NFC.
    """

    id: str
    path: str
    title: str
    text: str
    metadata: Metadata
    sha256: str
    blocks: tuple[Block, ...] = ()
    offset_map: OffsetMap = field(default_factory=OffsetMap)

    def heads(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` stands in a heading."""
        return any(
            block.kind is Kind.HEADING and block.start <= start and end <= block.end for block in self.blocks
        )


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Why a file was left out, or read only in part."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is found and quoted: ``document.text[start:end] == text``.

    Attributes:
        id: Unique within an index, stable while the document does not change.
        document_id: The document it is a piece of.
        text: Its characters.
        start: Offset of its first character.
        end: Offset after its last character.
        kind: What it is.
        label: Words it is also found by but which are not quoted: for a fact about the document its name
            in Vietnamese ("tác giả"), else empty.
        fact: Which fact about the document it states, if any.
        sentences: Offsets into the document of its sentences, in order.
    """

    id: str
    document_id: str
    text: str
    start: int
    end: int
    kind: Kind
    label: str = ""
    fact: FactName | None = None
    sentences: tuple[tuple[int, int], ...] = ()
