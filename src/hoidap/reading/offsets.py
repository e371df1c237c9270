"""NFC and line breaks: what changes on the way from a file's text to ``Document.text``, and the way back."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from hoidap.types import Document, OffsetMap

_FIRST_COMBINING = "\u0300"
_JAMO_THAT_JOIN = ("\u1161", "\u11c2")


def normalise(raw: str) -> tuple[str, OffsetMap]:
    r"""Bring a file's text into NFC with ``\n`` as its only line break.

    Args:
        raw: The decoded text as the file holds it.

    Returns:
        The normalised text, and the map from its offsets to offsets into ``raw``.
    """
    if "\r" not in raw and unicodedata.is_normalized("NFC", raw):
        return raw, OffsetMap()
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    here = shift = 0
    for start, end in _clusters(raw):
        cluster = raw[start:end]
        piece = "\n" if cluster in ("\r\n", "\r") else unicodedata.normalize("NFC", cluster)
        pieces.append(piece)
        if len(piece) != len(cluster):
            for inner in range(1, len(piece) + 1):
                target = end if inner == len(piece) else min(start + inner, end)
                if target - (here + inner) != shift:
                    shift = target - (here + inner)
                    starts.append(here + inner)
                    shifts.append(shift)
        here += len(piece)
    return "".join(pieces), OffsetMap(tuple(starts), tuple(shifts))


def original_offset(document: Document, offset: int) -> int:
    r"""Lead an offset into ``document.text`` back to the file.

    Args:
        document: The document.
        offset: Characters from the start of ``document.text``, 0 to its length.

    Returns:
        Characters from the start of the file's decoded text (after a byte order mark), before NFC and before
        its line breaks became ``\n``. For HTML, PDF and DOCX, whose text is extracted, the offset itself.

    Raises:
        ValueError: ``offset`` lies outside the text.
    """
    if not 0 <= offset <= len(document.text):
        msg = f"offset {offset} lies outside {document.id}, whose text has {len(document.text)} characters"
        raise ValueError(msg)
    index = bisect_right(document.offset_map.starts, offset) - 1
    return offset + (document.offset_map.shifts[index] if index >= 0 else 0)


def _clusters(raw: str) -> Iterator[tuple[int, int]]:
    """Cut where nothing on the left can combine with anything on the right."""
    start = 0
    for position in range(1, len(raw)):
        char = raw[position]
        if (char == "\n" and raw[position - 1] == "\r") or (char >= _FIRST_COMBINING and _joins(char)):
            continue
        yield start, position
        start = position
    if raw:
        yield start, len(raw)


def _joins(char: str) -> bool:
    return unicodedata.category(char)[0] == "M" or _JAMO_THAT_JOIN[0] <= char <= _JAMO_THAT_JOIN[1]
