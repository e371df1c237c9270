"""Reading the raw training data, and the few text operations every step of the lab shares."""

import json
import lzma
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+(?=\S)|\n+")
_WORD = re.compile(r"[^\W_]+")


def read_rows(path: Path, every: int = 1) -> Iterator[dict[str, Any]]:
    """Yield the JSON objects of one ``.jsonl.xz`` file, one a line; with ``every`` only each n-th of them.

    Raises:
        FileNotFoundError: When the file does not exist.
    """
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, every):
            yield json.loads(line)


def _marks_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in range(0x00C0, 0x1EFA):
        base = unicodedata.normalize("NFD", chr(code))
        if len(base) > 1 and base[0].isascii():
            table[code] = base[0]
    return table


_MARKS = _marks_table()


def strip_marks(text: str) -> str:
    """Return NFC text without Vietnamese marks, as typed on a plain keyboard: ``đường`` becomes ``duong``."""
    return text.translate(_MARKS)


def split_sentences(text: str) -> list[str]:
    """Split at sentence punctuation and line breaks; rough, and good enough to make training pairs."""
    return [part for part in (piece.strip() for piece in _SENTENCE_END.split(text)) if part]


def words(text: str) -> list[str]:
    """Return the lower-cased runs of letters and digits: for Vietnamese, its syllables."""
    return _WORD.findall(text.lower())
