"""What a person tells of themself before or after asking: "Tôi ở xa về. Muốn xin thẻ thì nộp giấy tờ gì?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from hoidap.vietnamese import sentences

_SELF = r"(?:tôi|tui|em|cháu|mình|con|tớ|chúng tôi|bọn em)"
_WISH = re.compile(
    r"(?:(?:dạ|thưa|chào|kính thưa)\b[^,.!]*[,.!]\s+|\w+(?: \w+)? ơi,?\s+)?(?:(?:xin|làm ơn|vui lòng|nhờ)\s+)?"
    rf"(?:{_SELF}\s+(?:(?:đang|cũng|rất|chỉ|hơi|thì)\s+)*(?:(?:chưa|không|chẳng|chả|hổng)\s+(?:biết|rõ|hiểu)|thắc mắc|"
    rf"băn khoăn|tự hỏi)|(?:{_SELF}\s+)?(?:(?:đang|cũng|rất|chỉ)\s+)*(?:muốn (?:biết|hỏi)|cần biết)|"
    rf"cho (?:{_SELF}\s+)?(?:hỏi|biết))(?:\s+(?:là|rằng|xem))*[\s:,]+(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""The wish to know what follows."""
_CALLED = r"(?:bác|chú|cô|anh|chị|em|ông|bà|bạn|cán bộ|ad|admin|mọi người|cả nhà|trời|ta|các bác|anh chị)"
_COURTESY = re.compile(
    r"(?P<asked>\S.*?\S)(?<!như)(?<!làm)(?<!lại)(?<!bằng)(?<!đối)(?<!cùng)"
    rf"(?:[\s,]+(?:ạ|vậy|nhỉ|hả|hở|hử|thế|nhé|nhá|nha|hén|hen|ơi|dạ|giùm|dùm|với(?=\s*(?:ạ\s*)?[?.!]*\s*$))(?:\s+{_CALLED})?)+"
    r"(?P<end>\s*[?.!]*\s*)",
    re.IGNORECASE | re.DOTALL,
)
"""Words that make a question polite or lively, behind what is asked."""


def asking_part(text: str, asks: Callable[[str], bool]) -> str:
    """The sentences of ``text`` that ask something; all of it where none does, or all do.

    Args:
        text: A question, perhaps of several sentences.
        asks: Whether a sentence has the form of a question.
    """
    spans = sentences(text)
    if len(spans) == 1:
        return text
    asking = [text[start:end] for start, end in spans if text[end - 1] == "?" or asks(text[start:end])]
    return text if len(asking) in (0, len(spans)) else " ".join(asking)


def without_wish(text: str) -> str:
    """A question, with marks, without the wish to know it: "tôi muốn biết chợ họp ở đâu" asks "chợ họp ở đâu"."""
    wish = _WISH.match(text)
    asked = text[wish.end() :] if wish else text
    polite = _COURTESY.fullmatch(asked)
    return polite["asked"] + polite["end"] if polite else asked
