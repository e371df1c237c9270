"""Bytes → text: UTF-8, or UTF-16 with its byte order mark; anything else is refused by name."""

from __future__ import annotations

import codecs
import re

from hoidap.reading.legacy_encodings import legacy_encoding_of_bytes
from hoidap.reading.problems import UnreadableFileError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)

# How other kinds of file begin, and what to do with them.
_OTHER_KINDS = (
    (b"%PDF-", "it is a PDF file under another name; rename it to end in .pdf"),
    (
        b"PK\x03\x04",
        "it is a zip archive, such as Word writes; if it is a Word file rename it to end in .docx",
    ),
    (b"\xd0\xcf\x11\xe0", "it is an old Word, Excel or PowerPoint file; save it as .docx"),
    (b"{\\rtf", "it is rich text (RTF), not plain text; save it as .docx or as UTF-8 text"),
    (b"\x89PNG", "it is a picture (PNG), not text"),
    (b"\xff\xd8\xff", "it is a picture (JPEG), not text"),
    (b"GIF8", "it is a picture (GIF), not text"),
)

_CONVERT = {
    "Windows-1258": "convert it: iconv -f CP1258 -t UTF-8 OLD > NEW",
    "TCVN3": "convert it: iconv -f TCVN -t UTF-8 OLD > NEW, or use UniKey Toolkit",
    "VNI": "convert it with UniKey Toolkit from VNI Windows to Unicode",
}

_CONTROLS = bytes(set(range(32)) - set(b"\b\t\n\f\r\x1a\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.005
_BAD_BYTE = "\ufffd"
_WORDLIKE = re.compile(r"[\w\s.,;:!?()\"'/–-]")


def decode_text(data: bytes) -> str:
    """Turn a text file's bytes into text.

    Args:
        data: The file's bytes.

    Returns:
        Its characters as they stand, without a byte order mark.

    Raises:
        UnreadableFileError: The file is empty, binary, or in another encoding; the reason names which.
    """
    if not data.strip():
        raise UnreadableFileError("the file is empty; put its text in, or remove it")
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], codec, name)
    for beginning, reason in _OTHER_KINDS:
        if data.startswith(beginning):
            raise UnreadableFileError(reason)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(_why_not_utf8(data, error.start)) from None


def _decode_marked(data: bytes, codec: str, name: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec == "utf-8":
            raise UnreadableFileError(_why_not_utf8(data, error.start)) from None
        reason = f"it is {name} text broken at byte {error.start}; open it, repair it and save it as UTF-8"
        raise UnreadableFileError(reason) from None
    if "\x00" in text:
        raise UnreadableFileError("it is a binary file, not text; remove it or export its text as UTF-8")
    if not text.strip():
        raise UnreadableFileError("the file is empty; put its text in, or remove it")
    return text


def _refuse_binary(data: bytes) -> None:
    if b"\x00" in data:
        for codec, name in (("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE")):
            if _is_plausible(data, codec):
                reason = (
                    f"it is UTF-16 text without a byte order mark; "
                    f"convert it to UTF-8: iconv -f {name} -t UTF-8 OLD > NEW"
                )
                raise UnreadableFileError(reason)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\x00" in data or controls > len(data) * _MOST_CONTROLS:
        raise UnreadableFileError("it is a binary file, not text; remove it or export its text as UTF-8")


def _is_plausible(data: bytes, codec: str) -> bool:
    try:
        text = data[:20_000].decode(codec)
    except UnicodeDecodeError:
        return False
    letters = [char for char in text if char < "\u2000" and _WORDLIKE.match(char)]
    ascii_and_space = sum(char.isascii() for char in letters)
    return len(letters) > 0.9 * len(text) and ascii_and_space > 0.3 * len(text)


def _why_not_utf8(data: bytes, offset: int) -> str:
    line = data.count(b"\n", 0, offset) + 1
    where = f"byte {offset} (line {line})"
    text = data.decode("utf-8", "replace")
    bad = text.count(_BAD_BYTE)
    good = sum(not char.isascii() for char in text) - bad
    if good > bad:
        return f"its UTF-8 is broken at {where}; repair or retype that place and save the file as UTF-8"
    name = legacy_encoding_of_bytes(data)
    if name:
        return f"it is in the old Vietnamese encoding {name}, not UTF-8; {_CONVERT[name]}"
    return f"it is not UTF-8: {where} does not fit; save it as UTF-8 in the program it was written with"
