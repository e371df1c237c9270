"""Completing a question that leans on the conversation: "còn ở xã thì sao?", "ai ký quyết định đó?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoidap.vietnamese import spelled, strip_marks, syllables

REMEMBERED = 4
_OPENING = (
    r"^ (?:thế còn|vậy còn|thế thì|vậy thì|còn|thế|vậy|và|rồi|riêng(?! (?:tư|lẻ|biệt|rẽ) )|ngoài ra|"
    r"what about|how about|and) "
)
_POINTING = (
    r" (?:đó|ấy|kia|này|nó|họ|trên|vừa rồi|nói trên|ông ấy|bà ấy|việc đó|việc này|it|they|that|those|them) "
)
_NOT_POINTING = (
    r" (?:bài|bài báo|bài viết|tài liệu|văn bản) (?:này|đó|trên|kia) "
    r"| trên (?:báo|địa bàn|cơ sở|các|lĩnh vực) "
)
_WHICH = r" (?<!thế )(?:nào|gì) "
_FEW_TERMS = 1
_FEW_IN_ONE_BREATH = 3
"""Of how many words to look for a question has at most that cannot stand alone."""
_MEASURES = frozenset("rộng dài cao sâu nặng mét m2 km kg ha tấn tạ tuổi".split()) | {"mét vuông"}  # noqa: SIM905
_BARE_MEASURES = frozenset(map(strip_marks, _MEASURES))
"""Words that ask how large something is, and say nothing of what."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was read.

    Attributes:
        text: Its words.
        terms: The words in it to look for.
        marked: Whether it was typed with marks.
        about_document: Whether it asks about the document itself, or for all of it.
    """

    text: str
    terms: tuple[str, ...]
    marked: bool
    about_document: bool


@dataclass(frozen=True, slots=True)
class Completion:
    """What makes a follow-up whole.

    Attributes:
        previous: The position of the earlier question that it leans on.
        begin: Where the follow-up's own words begin, after a "thế còn".
        contrasts: Whether it turns to another thing ("còn … thì sao?") instead of pointing back at the same.
        said: Whether the follow-up says itself that it leans, by such an opening or a word that points back.
        turned: The position of a question since then that turned to another thing, and where its own words begin; it is
            that thing which is spoken of now. None if there is none.
    """

    previous: int
    begin: int
    contrasts: bool
    said: bool = False
    turned: tuple[int, int] | None = None


def completion(
    question: Asked, earlier: Sequence[Asked], *, in_one_breath: bool = False
) -> Completion | None:
    """Find the last question that stands alone for ``question`` to lean on when it cannot; None when it can.

    A question leans on the history when it opens with "còn", "thế", "vậy", points back with "đó", "ấy",
    "nó", or has hardly a word to look for; one asked ``in_one_breath`` with the one before it may have some more.
    ``earlier`` are the questions before it, oldest first.
    """
    if question.about_document or not _leans(question, _FEW_IN_ONE_BREATH if in_one_breath else _FEW_TERMS):
        return None
    if in_one_breath and earlier:
        return Completion(len(earlier) - 1, 0, contrasts=False)
    for place in reversed(range(max(0, len(earlier) - REMEMBERED), len(earlier))):
        if earlier[place].about_document and question.terms:
            return None  # "thế còn giá vé?" after "ai viết bài này?" is about neither
        if earlier[place].about_document or not _leans(earlier[place]):
            begin = _after_opening(question)
            contrasts = begin > 0 and bool(question.terms)
            turned = None if contrasts else _turn(earlier, place)
            return Completion(place, begin, contrasts, said=_says_it_leans(question), turned=turned)
    return None


def _turn(earlier: Sequence[Asked], since: int) -> tuple[int, int] | None:
    """The last question after that at ``since`` that turned to another thing, and where its own words begin."""
    turns = [
        (place, begin)
        for place in range(since + 1, len(earlier))
        if earlier[place].terms and (begin := _after_opening(earlier[place]))
    ]
    return turns[-1] if turns else None


def which_asked(text: str, *, marked: bool) -> bool:
    """Whether ``text`` asks for something itself ("chị ấy học trường nào?"), and not only for the same as before."""
    return _matches(_WHICH, spelled(text, marked=marked), marked=marked)


def _after_opening(question: Asked) -> int:
    """Where the words after a "thế còn" begin."""
    form = spelled(question.text, marked=question.marked)
    opening = re.match(_OPENING if question.marked else strip_marks(_OPENING), form)
    words = syllables(question.text)
    dropped = len(opening.group().split()) if opening else 0
    return words[dropped].start if 0 < dropped < len(words) else 0


def _leans(question: Asked, few: int = _FEW_TERMS) -> bool:
    measures = _MEASURES if question.marked else _BARE_MEASURES
    return _says_it_leans(question) or len(question.terms) <= few or measures.issuperset(question.terms)


def _says_it_leans(question: Asked) -> bool:
    marked = question.marked
    form = spelled(question.text, marked=marked)
    points = _matches(_POINTING, form, marked=marked) and not _matches(_NOT_POINTING, form, marked=marked)
    return points or _matches(_OPENING, form, marked=marked)


def _matches(pattern: str, form: str, *, marked: bool) -> bool:
    return re.search(pattern if marked else strip_marks(pattern), form) is not None
