"""Who does what a sentence tells: reports often tell of deeds and name nobody who does them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoidap.answering.enumerations import ITEM_SIGN
from hoidap.answering.matching import Match
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import HELD_OFFICES
from hoidap.vietnamese import CAPITAL, spelled

TASKS = (
    "tăng cường", "đẩy mạnh", "tập trung", "tiếp tục", "chủ động", "phát huy", "nâng cao", "thực hiện", "xây dựng",
    "đổi mới", "quan tâm", "chỉ đạo", "triển khai", "thường xuyên", "kịp thời", "phấn đấu", "rà soát",
    "duy trì", "bảo đảm", "đảm bảo", "củng cố", "mở rộng", "hoàn thiện", "hoàn thành", "khắc phục", "làm tốt",
    "quán triệt", "chú trọng", "ưu tiên", "huy động", "kiện toàn", "vận động", "tuyên truyền", "đề nghị",
)  # fmt: skip
"""How a sentence begins that tells what is to be done, not by whom."""
DOER = r" (?:do|bởi) "
"""What leads in who does it, behind the deed."""
UNDERGOES = (
    r" (?:được|bị) (?:(?:thường xuyên|luôn|tiếp tục|từng bước|kịp thời|quan tâm|chú trọng|đồng loạt) )?$"
)
"""What stands before a deed that the sentence tells of the thing done to."""
ACTING = (
    *HELD_OFFICES, "chính phủ", "quốc hội", "trung ương", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy",
    "đảng ủy", "ủy ban nhân dân", "hội đồng nhân dân", "mặt trận", "mặt trận tổ quốc", "công an", "quân đội",
)  # fmt: skip
"""Who does what a question tells of, where it begins with them: "Thủ tướng tặng bằng khen năm nào?"."""
_BY_SOMEBODY = re.compile(rf"\b(?:được|do|bởi)\s+(?:đồng chí\s+|ông\s+|bà\s+)?{CAPITAL}")
_DONE_BY = re.compile(rf"\b(?:do|bởi)\s+(?:(?:các|những|nghệ nhân|đồng chí|ông|bà|anh|chị)\s+)?{CAPITAL}")
_PARTS = re.compile(r"(?<=;)\s+")
_ASK_WHO = frozenset({QuestionKind.PERSON, QuestionKind.NAME, QuestionKind.ORGANISATION})
_SIGN = re.compile(rf"\s*{ITEM_SIGN}\s+")


def has_no_doer(query: Query, text: str, start: int, end: int) -> bool:
    """Whether it is asked who did ("ai xây dựng …?") what ``text[start:end]`` tells of nobody.

    Behind a colon it may say who: "Chịu trách nhiệm nội dung: …".
    """
    asked = spelled(query.reading or query.text, marked=True)
    deed = dict(zip(query.terms, query.meant, strict=True)).get(query.focus, "")
    if (
        query.kind is not QuestionKind.PERSON
        or ":" in text[start:end]
        or f" ai {deed} " not in asked.replace(" ai đã ", " ai ")
    ):
        return False
    parts = [spelled(_SIGN.sub("", part, count=1), marked=True) for part in _PARTS.split(text[start:end])]
    telling = [part for part in parts if f" {deed} " in part]
    return bool(telling) and all(_is_done_by_nobody(part, deed) for part in telling)


def says_by_whom(said: str) -> bool:
    """Whether ``said`` says by whom something is done: "do Mặt trận phát động"."""
    return _DONE_BY.search(said) is not None


def is_done_by_another(query: Query, matches: Sequence[Match], said: str) -> bool:
    """Whether a question begins with who did something, and ``said`` tells of it as done by somebody else.

    Args:
        query: Any question.
        matches: Its terms against the sentence and all around it.
        said: The sentence.
    """
    if query.language != "vi" or query.kind in _ASK_WHO:
        return False
    asked = spelled(query.reading or query.text, marked=True)
    doer = max((f" {one} " for one in ACTING if asked.startswith(f" {one} ")), key=len, default="")
    own = [match.credit for match, meant in zip(matches, query.meant, strict=True) if f" {meant} " in doer]
    return bool(own) and not any(own) and _BY_SOMEBODY.search(said) is not None


def _is_done_by_nobody(part: str, deed: str) -> bool:
    if re.search(DOER, part):
        return False
    undergone = re.search(UNDERGOES, part[: part.index(f" {deed} ") + 1]) is not None
    return undergone or part.startswith(tuple(f" {task} " for task in (*TASKS, deed)))
