"""PDF: the text layer, its lines joined into paragraphs."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError

from hoidap.reading.extract import MOST_CHARACTERS, TOO_MUCH_TEXT, Extract, Piece, Stated, assemble
from hoidap.reading.paragraphs import begins_anew, ends_sentence, runs_on
from hoidap.reading.patterns import EMPTY_PROPERTY
from hoidap.reading.problems import UnreadableFileError

_ENCRYPTED = (
    "the PDF is protected by a password; open it, save it without the password, and put that file here"
)
_SCAN = (
    "the PDF is a scan: its pages are pictures without a text layer; run OCR over it first, "
    "for example: ocrmypdf -l vie OLD.pdf NEW.pdf"
)
_DAMAGED = "the PDF is damaged or not a PDF; open it in a PDF viewer and save or print it to a new PDF"
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
_HYPHENATED = re.compile(r"(?<![\w-])([a-z]{2,})-$")
_FEWEST_PAGES_OF_RUNNING_LINE = 3
_FULL_LINE = 0.8


def extract_pdf(data: bytes) -> Extract:
    """Read a PDF's text layer.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableFileError: It is damaged, needs a password, is a scan, or holds too much text.
    """
    with _silenced("pypdf"):
        try:
            reader = _open(data)
            pages = list(_page_lines(reader))
            title = _property(reader, "title")
            author = _property(reader, "author")
        except UnreadableFileError:
            raise
        except DependencyError:
            raise UnreadableFileError(_ENCRYPTED) from None
        except Exception as error:  # pypdf lets many kinds through on damaged files
            raise UnreadableFileError(f"{_DAMAGED} ({type(error).__name__})") from None
    silent = [number for number, lines in enumerate(pages, 1) if not any(lines)]
    if len(silent) == len(pages):
        raise UnreadableFileError(_SCAN if pages else "the PDF has no pages; remove it")
    text, paragraphs = assemble(Piece(paragraph) for paragraph in _paragraphs(_without_running_lines(pages)))
    if not text:
        raise UnreadableFileError(_SCAN)
    return Extract(text, paragraphs, stated=Stated(title=title, author=author), notes=_notes(silent))


@contextmanager
def _silenced(name: str) -> Iterator[None]:
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


def _open(data: bytes) -> PdfReader:
    if b"%PDF-" not in data[:1024]:
        raise UnreadableFileError(_DAMAGED)
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFileError(_ENCRYPTED)
    return reader


def _page_lines(reader: PdfReader) -> Iterator[list[str]]:
    characters = 0
    for page in reader.pages:
        lines = [" ".join(line.split()) for line in page.extract_text().split("\n")]
        characters += sum(map(len, lines))
        if characters > MOST_CHARACTERS:
            raise UnreadableFileError(TOO_MUCH_TEXT)
        yield lines


def _property(reader: PdfReader, name: str) -> str | None:
    value = str(getattr(reader.metadata, name, None) or "").strip()
    return None if EMPTY_PROPERTY.fullmatch(value) else value


def _notes(silent: Sequence[int]) -> tuple[str, ...]:
    if not silent:
        return ()
    which = ", ".join(map(str, silent[:10])) + (" and more" if len(silent) > 10 else "")
    return (f"page {which} has no text layer and was left out (the rest is read); if it is a scan, run OCR",)


def _without_running_lines(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """Leave out page numbers, and headers and footers after their first time."""
    edges = [_edges(lines) for lines in pages]
    seen = Counter(line for page in edges for line in {page_lines for _, page_lines in page})
    running = {line for line, times in seen.items() if times >= _FEWEST_PAGES_OF_RUNNING_LINE}
    printed: set[str] = set()
    for lines, page in zip(pages, edges, strict=True):
        dropped = {number for number, line in page if line in printed or _PAGE_NUMBER.fullmatch(line)}
        printed |= running & {line for _, line in page}
        yield [line for number, line in enumerate(lines) if number not in dropped]


def _edges(lines: Sequence[str]) -> list[tuple[int, str]]:
    filled = [number for number, line in enumerate(lines) if line]
    return [(number, lines[number]) for number in dict.fromkeys(filled[:1] + filled[-1:])]


def _paragraphs(pages: Iterator[list[str]]) -> Iterator[str]:
    lines: list[str] = []
    for page in pages:
        lines += page
        if page and not _goes_over_the_page(page):
            lines.append("")
    filled = sorted(len(line) for line in lines if line)
    width = filled[int(len(filled) * 0.9)] if filled else 0
    paragraph = ""
    last = ""
    for line in lines:
        if paragraph and line and _belongs_to(last, line, width):
            paragraph = _joined(paragraph, line)
        else:
            yield paragraph
            paragraph = line
        last = line
    yield paragraph


def _goes_over_the_page(page: Sequence[str]) -> bool:
    last = next((line for line in reversed(page) if line), "")
    return bool(last) and not ends_sentence(last) and not last.endswith(":")


def _belongs_to(last: str, line: str, width: int) -> bool:
    if begins_anew(line) or len(last) < 0.4 * width:
        return False
    if runs_on(last, line):
        return True
    return (
        len(last) >= _FULL_LINE * width and not last.endswith(":") and width >= 40 and not ends_sentence(last)
    )


def _joined(paragraph: str, line: str) -> str:
    broken = _HYPHENATED.search(paragraph)
    if broken and line[0].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"
