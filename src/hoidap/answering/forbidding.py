"""Whether what an item names is forbidden by what stands above it: "Những việc không được làm: 3. Nuôi mèo."."""

from __future__ import annotations

import re

from hoidap.answering.enumerations import line_above
from hoidap.types import Document, Kind, Query, QuestionKind
from hoidap.vietnamese import spelled

FORBIDS = (
    "không được", "không được phép", "không được làm", "không được có các hành vi sau", "nghiêm cấm", "cấm",
    "nghiêm cấm các hành vi", "nghiêm cấm các hành vi sau", "nghiêm cấm các hành vi sau đây", "bị cấm",
    "bị nghiêm cấm", "tuyệt đối không", "không nên", "không nên làm", "những điều cấm", "các hành vi cấm",
)  # fmt: skip
"""How a heading, or the line before a list, ends that forbids what stands beneath."""
NOT_BY_ITSELF = (
    r"(?<!không )được|(?<!không )nên|không (?:bị )?cấm|quyền|trách nhiệm|vi phạm|xử lý|xử phạt|phòng|chống|khu vực|"
    r"đối tượng|trường hợp|từ chối|khi nào|ai"
)
"""What such a line may hold besides; then it doesn't say that all beneath it is forbidden."""
_ENDING = re.compile(rf" (?:{'|'.join(sorted(FORBIDS, key=len, reverse=True))}) $")
_BESIDES = re.compile(rf" (?:{NOT_BY_ITSELF}) ")
_ITEM = re.compile(r"[ \t]*(?:[a-zđ]\)|\d{1,2}[.)]|[-–•+*])\s+")
_LONGEST_LEAD = 200
EXCEPTS = ("trừ", "không áp dụng", "không phải", "không cần", "không bắt buộc", "miễn")
"""What the line before a list says that takes its items out of a rule."""
_EXCEPTS = re.compile(rf" (?:{'|'.join(EXCEPTS)}) ")
ASKED = (
    r" (?:không được(?: phép)?|không nên|bị cấm|nghiêm cấm|cấm)(?: \S+){0,4}? (?:những |các )?"
    r"(?:gì|điều gì|việc gì|hành vi nào|hành vi gì|thứ gì)(?: vậy| thế| ạ| nhỉ| hả)* $|"
    r" (?:gì|điều|việc|hành vi|thứ)(?: gì| nào)? (?:mà )?(?:\S+ ){0,3}?"
    r"(?:không được(?: phép)?|không nên|bị cấm|nghiêm cấm|cấm)(?! gì| nào) "
)
"""How it is asked what is forbidden."""
IN_CASE = r" (?:khi|nếu|thì|trường hợp|điều kiện|việc làm) "
"""What makes it a question of what to do where something is not allowed."""
DENIES = r" (?:cấm|không|chỉ|tránh|chớ|đừng|hạn chế) "
"""What a sentence says that forbids something by itself."""

Span = tuple[int, int]


def forbidden_by(document: Document, start: int) -> Span | None:
    """The heading or the line before a list that forbids what the sentence at ``start`` names; None if neither does.

    It has to be the first sentence of an item: the others say what to do instead.
    """
    opens = document.text.rfind("\n", 0, start) + 1
    sign = _ITEM.match(document.text, opens)
    if sign is None or not opens <= start <= sign.end():
        return None
    above = _above(document, opens)
    if above is None:
        return None
    said = spelled(document.text[slice(*above)], marked=True)
    return above if _ENDING.search(said) and not _BESIDES.search(said) else None


def excepted_by(text: str, start: int) -> Span | None:
    """The line before a list that excepts what the sentence at ``start`` names ("…, trừ các trường hợp sau đây:")."""
    above = line_above(text, start)
    if above is None or not text[slice(*above)].endswith(":"):
        return None
    return above if _EXCEPTS.search(spelled(text[slice(*above)], marked=True)) else None


def asks_what_is_forbidden(query: Query) -> bool:
    """Whether ``query`` asks for what may not be done."""
    asked = spelled(query.reading or query.text, marked=True)
    kinds = {QuestionKind.LIST, QuestionKind.OPEN, QuestionKind.DEFINITION}
    asks = query.language == "vi" and query.kind in kinds and re.search(ASKED, asked) is not None
    return asks and not re.search(IN_CASE, asked)


def forbids(document: Document, start: int, end: int) -> bool:
    """Whether the sentence ``document.text[start:end]``, or what stands above it, may forbid something."""
    said = spelled(document.text[start:end], marked=True)
    return re.search(DENIES, said) is not None or forbidden_by(document, start) is not None


def _above(document: Document, opens: int) -> Span | None:
    """What announces the list whose item begins at ``opens``: the line before it, else the heading over it."""
    text = document.text
    heading = max(
        (b for b in document.blocks if b.kind is Kind.HEADING and b.end <= opens),
        key=lambda block: block.start,
        default=None,
    )
    at = opens
    while at > 0:
        before = text.rfind("\n", 0, at - 1) + 1
        line = text[before : at - 1]
        if heading is not None and before <= heading.start:
            break
        if line.strip() and not _ITEM.match(line):
            announces = not line.rstrip().endswith((".", ";")) and len(line) <= _LONGEST_LEAD
            if announces:
                return before + len(line) - len(line.lstrip()), before + len(line.rstrip())
            break
        at = before
    return None if heading is None else (heading.start, heading.end)
