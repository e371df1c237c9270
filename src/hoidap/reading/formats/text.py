"""Plain text."""

from __future__ import annotations

from hoidap.reading.extract import Extract
from hoidap.reading.offsets import normalise
from hoidap.reading.paragraphs import split_paragraphs
from hoidap.reading.text_decoding import decode_text


def extract_text(data: bytes) -> Extract:
    """Read a plain text file.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableFileError: It is empty, binary or in another encoding than Unicode.
    """
    text, offset_map = normalise(decode_text(data))
    return Extract(text, tuple(split_paragraphs(text)), offset_map)
