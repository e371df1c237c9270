"""What is told of the thing beside the one asked about: of another of its kind, or of the same word otherwise said."""

from __future__ import annotations

import re
from functools import lru_cache

from hoidap.types import Query, QuestionKind
from hoidap.understanding.readings import JOINT
from hoidap.vietnamese import spelled
from hoidap.vietnamese.contrasts import Contrast, contrasts

_STATED = re.compile(r" (?:có|được|phải|bị|đã|là|còn|đang)(?= )")
"""Where a yes-or-no question begins to say what it asks to be so: the opposite of that is its answer, too."""
_NUMBERED = re.compile(
    r"(?i)(?P<word>[^\W\d_]+) (?P<numbers>\d{1,2}(?:(?:, ?| và | đến | tới | ?[-–] ?)(?:(?P=word) )?\d{1,2})+)"
    r"(?=\s*(?:[|.;:)\n]|$)|,\s+[^\W\d]|\s(?:có|được|bị|đã|sẽ|là|của|thuộc|họp|thì|ở|tại|phải|không|"
    r"thu|chi|nộp|khám|đạt|tổ chức|diễn ra|bắt đầu|kết thúc|trong|học|tiêm|nằm|do)\b)"
)
"""Several numbers that have a word in common, none of which counts what follows: "tổ 4, 5", not "tổ 2, 5 giờ"."""
_PIECE = re.compile(r"(\d+)(?:(?: đến | tới | ?[-–] ?)\D*(\d+))?")
_MOST_NAMED = 30
"""How many numbers one stretch of them stands for, at most."""


def tells_of_contrary(query: Query, said: str) -> bool:
    """Whether ``query`` names one of several that are never the same, and a text names only others of them.

    Args:
        query: Any question in Vietnamese.
        said: What would be quoted, with the headings that say what it is told of.
    """
    if query.language != "vi":
        return False
    asked, told = (spelled(text, marked=True) for text in (query.reading or query.text, _each_named(said)))
    own = spelled((query.reading or query.text).rpartition(JOINT)[2], marked=True)
    if query.completed and _turns(own, asked):
        asked = own
    if query.kind is QuestionKind.YES_NO:
        if " chỉ " in told:
            return False  # "chỉ mở buổi sáng" says no to the evening
        asked = f"{_STATED.split(asked)[0]} "
    return any(_is_contrary(group, named, told) for group, named in _asked(asked))


def _each_named(said: str) -> str:
    """``said`` with the word before the first of several numbers before each: "tổ 4, 5" is "tổ 4, tổ 5"."""

    def told(match: re.Match[str]) -> str:
        pieces = [(int(first), int(last or first)) for first, last in _PIECE.findall(match["numbers"])]
        numbers = [n for first, last in pieces for n in range(first, min(last, first + _MOST_NAMED) + 1)]
        return ", ".join(f"{match['word']} {number}" for number in numbers)

    return _NUMBERED.sub(told, said)


def _turns(own: str, asked: str) -> bool:
    """Whether a follow-up names by its own words one of several of which the question before named another."""
    before = [group for group, _ in _asked(asked)]
    return any(group not in before for group, _ in _asked(own))


def _is_contrary(group: Contrast, named: frozenset[int], told: str) -> bool:
    """Whether a spelled text names others only, and holds no word that tells the one from them: "Mông chiếm 22%"."""
    others = group.named(told)
    if not others or not others.isdisjoint(named):
        return False
    shared = {word for name, member in group.members.items() if member in others for word in name.split()}
    own = [set(name.split()) - shared for name, member in group.members.items() if member in named]
    return not any(_are_told(words, told) for words in own)


def _are_told(words: set[str], told: str) -> bool:
    return any(not word.isdigit() for word in words) and all(f" {word} " in told for word in words)


@lru_cache(maxsize=256)
def _asked(form: str) -> tuple[tuple[Contrast, frozenset[int]], ...]:
    """The groups of which a question, spelled with marks, names exactly one thing, and which."""
    found = ((group, frozenset(group.named(form))) for group in contrasts())
    return tuple((group, named) for group, named in found if len(named) == 1)
