"""Questions for a numbered part of a paper: "Điều 6 quy định gì?", "nội dung Chương II", "khoản 2 Điều 5 nói gì"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hoidap.understanding.document_patterns import SORT
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import canonical, spelled, strip_marks

PARTS = {
    "điều": "điều",
    "chương": "chương",
    "mục": "mục",
    "phần": "phần",
    "article": "điều",
    "chapter": "chương",
}
"""What parts are called in a question, and in the paper."""
_ASKED_IN = (
    "cho xin hỏi biết xem đọc trích nêu kể tóm tắt giúp giùm tôi em mình cháu con bác anh chị ad dạ thưa với theo "
    "còn thế nội dung của trong tại ở về đến tới có thì là rõ quy định nói ghi viết đề cập bàn hướng dẫn yêu cầu gồm "
    "những các cái điều việc vấn đề chuyện gì nào như ra sao vậy ạ nhỉ hả này đó trên văn bản tài liệu "
    "what does do say is are in about of the this decree document regulation on"
)
"""The words of which such a question consists beside the part's own: whatever else it holds is asked about."""
_FORM = (
    rf" (?:khoản (?P<item>\d+) (?:của |thuộc )?)?(?P<noun>{'|'.join(PARTS)}) (?:thứ )?(?:số )?"
    r"(?P<number>\d+|[ivxlc]+)(?= )"
)


@dataclass(frozen=True, slots=True)
class Provision:
    """A numbered part of a paper.

    Attributes:
        noun: What it is called in the paper, one of the values of ``PARTS``.
        number: Its number as it is typed, in small letters; figures or a Roman number.
        item: The number of an item within it; empty if all of it is asked for.
    """

    noun: str
    number: str
    item: str = ""


def provision_asked(text: str, *, marked: bool) -> Provision | None:
    """The part whose content is all that ``text`` asks for; None if it asks for anything else."""
    asked = spelled(text, marked=marked)
    found = _form(marked=marked).search(asked)
    if found is None:
        return None
    rest = re.sub(_sort(marked=marked), " ", f"{asked[: found.start()]} {asked[found.end() :]}")
    if any(word not in _asked_in(marked=marked) for word in rest.split()):
        return None
    noun = next(name for name in PARTS if found["noun"] in {name, strip_marks(name)})
    return Provision(PARTS[noun], found["number"], found["item"] or "")


@cache
def _form(*, marked: bool) -> re.Pattern[str]:
    return re.compile(canonical_form(_FORM, marked=marked))


@cache
def _sort(*, marked: bool) -> str:
    return canonical_form(rf" {SORT}(?= )", marked=marked)


@cache
def _asked_in(*, marked: bool) -> frozenset[str]:
    words = [canonical(word) for word in _ASKED_IN.split()]
    return frozenset(words if marked else map(strip_marks, words))
