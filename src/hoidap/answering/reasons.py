"""Which side of a connective the reason stands on: "A vì B" tells why A, not why B.

A question for a reason is only answered by a sentence that has what is asked about on the other side of its connective.
One row a connective; the tables are for a Vietnamese speaker to read and extend.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hoidap.answering.answer_types import Candidate
from hoidap.types import Query
from hoidap.vietnamese import canonical, spelled, strip_marks

CAUSE_FOLLOWS = (
    "vì",
    "bởi",
    "bởi vì",
    "do",
    "nhờ",
    "tại",
    "nguyên nhân",
    "lý do",
    "căn cứ",
    "because",
    "due to",
)
"""What is told comes before the word, its cause after it; at the head of a sentence, after the next comma."""
RESULT_FOLLOWS = (
    "nên", "cho nên", "vì vậy", "vì thế", "do đó", "do vậy", "khiến", "khiến cho", "làm cho", "dẫn đến", "từ đó",
    "qua đó", "nhờ đó", "góp phần", "giúp", "tạo", "thúc đẩy", "huy động",
)  # fmt: skip
"""The cause comes before the word, what it led to after it."""
PURPOSE_FOLLOWS = (
    "nhằm",
    "để",
    "nhằm mục đích",
    "góp phần",
    "giúp",
    "tạo",
    "thúc đẩy",
    "phục vụ",
    "qua đó",
    "từ đó",
)
"""What is done comes before the word, what for after it."""
AIM_FOLLOWS = ("nhằm", "để", "nhằm mục đích", "phục vụ")
"""Those of them that tell why something is done, too: not what it happened to bring."""

ASKS_FOR_PURPOSE = (
    r" (?:để|nhằm)(?: mục đích)?(?: làm)? gì | (?:mục đích|mục tiêu|ý nghĩa|tác dụng|lợi ích|kết quả|hiệu quả|hậu quả) "
    r"| (?:giúp|giúp ích|có ích|có lợi|tác động|ảnh hưởng|mang lại|đem lại|tạo ra|góp phần|dẫn đến|làm cho) "
)
"""Forms that ask what something is for or led to; all others ask where it comes from."""

_NOUNS = ("nguyên nhân", "lý do", "căn cứ")
_NOUN_ENDS = re.compile(r":| là | do ")
"""What "the reason" is of stands between the word and one of these."""
_TOLD_BEFORE = 0.3
"""A sentence that holds less of the question goes on from the one before it: "Để sửa chữa trụ sở."."""
_LED_TO = PURPOSE_FOLLOWS + RESULT_FOLLOWS
_HELD = 0.6
"""Share of the question's words in the sentence that must stand on the side where what is asked about belongs."""


def reasons(
    query: Query, text: str, start: int, end: int, found: list[Candidate], held: Callable[[str], float]
) -> list[Candidate]:
    """Those of the connectives ``found`` in ``text[start:end]`` that give a reason for what is asked about.

    Args:
        query: A question for a reason.
        text: The document's text.
        start: Where the sentence begins.
        end: Where it ends.
        found: Where connectives begin.
        held: The share of the question's words that a stretch holds.
    """
    whole = held(text[start:end])
    if whole < _TOLD_BEFORE:
        return [c for c in found if _opens(text, start, c)]

    def told(side: str) -> bool:
        return held(side) >= _HELD * whole

    if _asks_for_purpose(query):
        return [c for c in found if _word(text, c) in _LED_TO and told(text[start : c.start])]
    return [c for c in found if _gives_cause(text, start, end, c, told)]


def _gives_cause(text: str, start: int, end: int, at: Candidate, told: Callable[[str], bool]) -> bool:
    word, after = _word(text, at), text[at.end : end]
    if word in RESULT_FOLLOWS and told(after):
        return True
    if word not in CAUSE_FOLLOWS + AIM_FOLLOWS:
        return False
    if word in _NOUNS:
        return told(_NOUN_ENDS.split(after, maxsplit=1)[0] + text[start : at.start])
    return told(after.partition(",")[2] if _opens(text, start, at) else text[start : at.start])


def _opens(text: str, start: int, at: Candidate) -> bool:
    """Whether the sentence begins with the connective, signs aside."""
    return not text[start : at.start].strip(' \n\t-–—•"“0123456789.):')


def _word(text: str, at: Candidate) -> str:
    return spelled(text[at.start : at.end], marked=True).strip()


def _asks_for_purpose(query: Query) -> bool:
    pattern = re.sub(r"[^\W\d_]+", lambda match: canonical(match[0]), ASKS_FOR_PURPOSE)
    return (
        re.search(pattern if query.marked else strip_marks(pattern), spelled(query.text, marked=query.marked))
        is not None
    )
