"""Cutting a model's reply, while it comes, into statements and the excerpts that each cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hoidap.vietnamese import nfc, sentences

_MARKER = re.compile(r"\s*\[\s*(\d{1,2}(?:\s*[,;và ]+\s*\d{1,2})*)\s*\]")
_MARKERS_AHEAD = re.compile(r"(?:\s*\[[\d\s,;và]*\])+[.]?")
_ONLY_MARKERS = re.compile(r"(?:[\s.]*\[[\d\s,;và]*\]?)*[\s.]*$")
_SIGN = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_EMPHASIS = re.compile(r"\*\*|__|`")
_ACCORDING = re.compile(
    r"^theo (?:các |những )?(?:đoạn trích|đoạn|trích dẫn|tài liệu|văn bản|bài viết|bài báo|thông tin)"
    r"(?: được)?(?: trích)?(?: dẫn)?(?: trên| này| đã cho)?(?: số)?(?: \d+)?\s*[,:]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or list item of a reply.

    Attributes:
        text: Its words, without citation marks, list signs and emphasis.
        cited: The numbers of the excerpts it cites, as written.
    """

    text: str
    cited: tuple[int, ...] = ()


def statements(pieces: Iterable[str]) -> Iterator[Statement]:
    """Give each statement as soon as it is whole: when something follows that is no citation mark."""
    waiting = ""
    for piece in pieces:
        waiting += piece
        *whole, waiting = _cut(waiting)
        for text in whole:
            yield from _statement(text)
    for text in _cut(waiting):
        yield from _statement(text)


def _cut(text: str) -> list[str]:
    """Sentences with the marks after them; the last one may go on."""
    parts: list[str] = []
    for line in text.splitlines(keepends=True):
        begin = 0
        for _, end in sentences(line):
            marks = _MARKERS_AHEAD.match(line, end)
            stop = marks.end() if marks else end
            if stop > begin:
                parts.append(line[begin:stop])
                begin = stop
        if begin < len(line):
            parts.append(line[begin:])
    joined: list[str] = []
    for part in parts:
        if joined and _ONLY_MARKERS.match(part):
            joined[-1] += part
        else:
            joined.append(part)
    return joined or [""]


def _statement(written: str) -> Iterator[Statement]:
    cited = tuple(
        dict.fromkeys(int(n) for marks in _MARKER.findall(written) for n in re.findall(r"\d+", marks))
    )
    text = _EMPHASIS.sub("", _SIGN.sub("", _MARKER.sub("", nfc(written))))
    text = " ".join(_ACCORDING.sub("", text.strip()).split())
    if any(character.isalnum() for character in text):
        yield Statement(text[0].upper() + text[1:], cited)
