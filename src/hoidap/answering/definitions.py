"""Where it is told what a word means."""

from __future__ import annotations

import re

from hoidap.answering.forms import Candidate
from hoidap.types import Query
from hoidap.vietnamese import Syllable, syllables

_SHORTEST = 2
_EXPLAINS = re.compile(
    r"[\"”’»*_]*\s*(?:[:–—]|\((?!sau đây|gọi tắt)|(?:theo (?:cách|lối) (?:gọi|nói|hiểu)(?: \w+){0,5}? )?"
    r"(?:được |có |chính |tức |có nghĩa |nghĩa |được hiểu |được gọi )*là\b)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:[\s\S]*[;,(])?\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-–•+*])?\s*"
    r"(?:(?:theo đó|trong đó|ở đây|thuật ngữ|khái niệm|cụm từ|từ|các|những|một|riêng|còn|mô hình|"
    r"theo [^,;]*,)\s+)*[\"“”«*_'\s]*",
    re.IGNORECASE,
)
"""What may stand before a word that is explained: it begins the sentence, or a part of it."""
_POINTS_BACK = re.compile(
    r"(?:đó|đây) (?:chính )?là\b(?! (?:lần|khi|lúc|dịp|năm|lý do|một trong))", re.IGNORECASE
)
"""How a sentence begins that says what the thing named at the end of the one before it is."""
_SORTS = frozenset(["bệnh", "benh", "chứng", "chung", "quỹ", "quy", "tổ", "to"])
"""What is asked about may be named without its sort: "Sốt rét là …" for "bệnh sốt rét"."""
_CLOSES = re.compile(r"[\"“”’»*_.]*\s*")


def explanations(query: Query, text: str, start: int, end: int) -> list[Candidate]:
    """Where the word asked about is followed by what explains it: "… là", a colon, a bracket."""
    wanted = query.meaning_of.split()
    found = _explained(query, wanted, text, start, end)
    if not found and wanted[0] in _SORTS and len(wanted) > _SHORTEST:
        found = _explained(query, wanted[1:], text, start, end)
    return found


def _explained(query: Query, wanted: list[str], text: str, start: int, end: int) -> list[Candidate]:
    words = syllables(text, start, end)
    forms = _forms(query, words)
    found = []
    for first in range(len(words) - len(wanted) + 1):
        last = first + len(wanted) - 1
        explains = forms[first : last + 1] == wanted and _EXPLAINS.match(text, words[last].end, end)
        if explains and ("(" in explains[0] or _BEGINS.fullmatch(text, start, words[first].start)):
            found.append(Candidate(words[first].start, words[last].end))
    return found


def pointed_back(
    query: Query, text: str, before: tuple[int, int] | None, start: int, end: int
) -> Candidate | None:
    """From the word asked about, which ends the sentence ``before``, to the "Đó là" that explains it in the next."""
    if before is None or not query.meaning_of or "\n" in text[before[1] : start]:
        return None
    points = _POINTS_BACK.match(text, start, end)
    wanted = query.meaning_of.split()
    last = syllables(text, *before)[-len(wanted) :]
    if not points or _forms(query, last) != wanted or not _CLOSES.fullmatch(text, last[-1].end, start):
        return None
    return Candidate(last[0].start, points.end())


def _forms(query: Query, words: list[Syllable]) -> list[str]:
    return [word.form if query.marked else word.bare for word in words]
