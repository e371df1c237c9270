"""Completing a question that leans on the conversation: "còn ở xã thì sao?", "ai ký quyết định đó?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoidap.types import History
from hoidap.vietnamese import spelled, strip_marks

_REMEMBERED = 4
_OPENING = r"^ (?:thế còn|vậy còn|còn|thế|vậy|vậy thì|thế thì|và|rồi|ngoài ra|what about|how about|and) "
_POINTING = (
    r" (?:đó|ấy|kia|này|nó|họ|trên|vừa rồi|nói trên|ông ấy|bà ấy|việc đó|việc này|it|they|that|those|them) "
)
_NOT_POINTING = (
    r" (?:bài|bài báo|bài viết|tài liệu|văn bản) (?:này|đó|trên|kia) "
    r"| trên (?:báo|địa bàn|cơ sở|các|lĩnh vực) "
)
_FEW_TERMS = 1


@dataclass(frozen=True, slots=True)
class Completion:
    """A follow-up made whole.

    Attributes:
        previous: The earlier question.
        text: That, a dash, and the question.
        contrasts: Whether it turns to another thing ("còn … thì sao?") instead of pointing back at the same.
    """

    previous: str
    text: str
    contrasts: bool


def completion(question: str, terms: tuple[str, ...], history: History, *, marked: bool) -> Completion | None:
    """Put the last full question before ``question`` when it cannot stand alone; None when it can.

    A question leans on the history when it opens with "còn", "thế", "vậy", points back with "đó", "ấy",
    "nó", or has hardly a word to look for.
    """
    if not history or not _leans(question, terms, marked=marked):
        return None
    for asked, _ in reversed(history[-_REMEMBERED:]):
        previous = asked.strip().rstrip("?!. ")
        if previous and not _opens_leaning(previous):
            turns = _matches(_OPENING, spelled(question, marked=marked), marked=marked)
            return Completion(previous, f"{previous} – {question}", turns and bool(terms))
    return None


def _leans(question: str, terms: tuple[str, ...], *, marked: bool) -> bool:
    form = spelled(question, marked=marked)
    if _matches(_OPENING, form, marked=marked):
        return True
    if _matches(_POINTING, form, marked=marked) and not _matches(_NOT_POINTING, form, marked=marked):
        return True
    return len(terms) <= _FEW_TERMS


def _opens_leaning(question: str) -> bool:
    return _matches(_OPENING, spelled(question, marked=True), marked=True)


def _matches(pattern: str, form: str, *, marked: bool) -> bool:
    return re.search(pattern if marked else strip_marks(pattern), form) is not None
