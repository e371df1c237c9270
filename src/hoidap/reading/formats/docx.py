"""Word files: paragraphs and tables in the order of the document."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx

from hoidap.reading.extract import MOST_CHARACTERS, TOO_MUCH_TEXT, Extract, Piece, Stated, assemble
from hoidap.reading.patterns import EMPTY_PROPERTY
from hoidap.reading.problems import UnreadableFileError
from hoidap.types import Kind

_MOST_UNPACKED_BYTES = 400 * 1024 * 1024
_MOST_XML_BYTES = 4 * MOST_CHARACTERS
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (
    "the Word file is damaged or not a .docx; open it in Word or LibreOffice and save it again as .docx"
)
_STYLES = (
    ("title", Kind.HEADLINE),
    ("heading", Kind.HEADING),
    ("caption", Kind.CAPTION),
)


def extract_docx(data: bytes) -> Extract:
    """Read a Word file.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableFileError: It is damaged, needs a password, is an old .doc, holds no text or too much.
    """
    _check_package(data)
    try:
        document = docx.Document(BytesIO(data))
        text, paragraphs = assemble(_pieces(document))
        properties = document.core_properties
        stated = Stated(title=_meaningful(properties.title), author=_meaningful(properties.author))
    except UnreadableFileError:
        raise
    except Exception as error:  # python-docx lets many kinds through on damaged files
        raise UnreadableFileError(f"{_DAMAGED} ({type(error).__name__})") from None
    if not text:
        raise UnreadableFileError(
            "the Word file holds no text; if its pages are pictures run OCR over them first"
        )
    return Extract(text, paragraphs, stated=stated)


def _check_package(data: bytes) -> None:
    """Refuse what python-docx could not open, or what would unpack to more than the memory should hold."""
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise UnreadableFileError(
                "the Word file is protected by a password; open it, save it without the password, "
                "and put that file here"
            )
        raise UnreadableFileError("it is an old Word file (.doc) under another name; save it as .docx")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            sizes = {info.filename: info.file_size for info in package.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableFileError(f"{_DAMAGED} ({type(error).__name__})") from None
    largest_xml = max((size for name, size in sizes.items() if name.endswith((".xml", ".rels"))), default=0)
    if largest_xml > _MOST_XML_BYTES or sum(sizes.values()) > _MOST_UNPACKED_BYTES:
        raise UnreadableFileError(TOO_MUCH_TEXT)


def _pieces(container: Any) -> Iterator[Piece]:  # noqa: ANN401 - a document or a cell; python-docx has no common type
    headline_due = True
    for item in container.iter_inner_content():
        if hasattr(item, "rows"):
            yield from (Piece(row, Kind.BODY) for row in _rows(item))
            continue
        kind = _kind(item)
        if kind is Kind.HEADLINE and not headline_due:
            kind = Kind.HEADING
        headline_due = headline_due and kind is not Kind.HEADLINE
        yield Piece(item.text, kind)


def _kind(paragraph: Any) -> Kind | None:  # noqa: ANN401
    style = str(getattr(paragraph.style, "name", None) or "").lower()
    return next((kind for name, kind in _STYLES if style.startswith(name)), None)


def _rows(table: Any) -> Iterator[str]:  # noqa: ANN401
    """Each row on a line, its cells separated by bars; a merged cell is said once."""
    for row in table.rows:
        cells: list[str] = []
        last = None
        for cell in row.cells:
            if cell._tc is not last:
                cells.append(_cell_text(cell))
            last = cell._tc
        yield " | ".join(filter(None, cells))


def _cell_text(cell: Any) -> str:  # noqa: ANN401
    texts: list[str] = []
    for item in cell.iter_inner_content():
        texts += list(_rows(item)) if hasattr(item, "rows") else [item.text]
    return " ".join(" ".join(texts).split())


def _meaningful(value: str | None) -> str | None:
    value = (value or "").strip()
    return None if EMPTY_PROPERTY.fullmatch(value) else value
