"""Where sentences begin and end in Vietnamese running text."""

from __future__ import annotations

import re

_END = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"”’'»)\]]*)(?=\s|$)")
_ABBREVIATIONS = frozenset(
    "tp tx tt ths ts gs pgs bs ks cn ls nxb vd tr th st mr mrs dr ms no vs v.v q p h đ ô đc đ/c".split()  # noqa: SIM905 - reads better without quotes
)
_LAST_WORD = re.compile(r"[^\s(\"“‘'«\[]+$")
_ENUMERATOR = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zđA-ZĐ]|[IVXLC]+)$")
_OPENERS = "\"“‘'«([-–—•"


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Cut ``text[start:end]`` into sentences, given as offsets into ``text`` without outer white space.

    A stop ends a sentence when white space and then a capital, a digit or an opening quote follow, and
    when it does not belong to an abbreviation, an initial or an enumerator ("TP. Hà Nội", "1. Hồ sơ").
    """
    limit = len(text) if end is None else end
    spans = []
    begin = start
    for match in _END.finditer(text, start, limit):
        if _ends_sentence(text, begin, match, limit):
            spans.append((begin, match.end()))
            begin = match.end()
    spans.append((begin, limit))
    return [trimmed for span in spans if (trimmed := trim(text, *span))[0] < trimmed[1]]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends inwards over white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, begin: int, match: re.Match[str], limit: int) -> bool:
    following = text[match.end() : limit].lstrip()
    if not following:
        return True
    if not _may_begin(following):
        return False
    if match["stop"] != "." or match["close"]:
        return True
    last = _LAST_WORD.search(text, begin, match.start())
    return last is None or not _keeps_its_stop(text, begin, last)


def _may_begin(following: str) -> bool:
    first = following.lstrip(_OPENERS)[:1] or following[0]
    return first.isupper() or first.isdigit() or following[0] in _OPENERS


def _keeps_its_stop(text: str, begin: int, last: re.Match[str]) -> bool:
    word = last.group()
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return True
    at_start = not text[begin : last.start()].strip()
    return at_start and _ENUMERATOR.match(word) is not None
