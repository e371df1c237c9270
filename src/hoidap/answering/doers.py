"""Who does what a sentence tells: reports often tell of deeds and name nobody who does them."""

from __future__ import annotations

import re

from hoidap.answering.enumerations import ITEM_SIGN
from hoidap.types import Query, QuestionKind
from hoidap.vietnamese import spelled

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
_PARTS = re.compile(r"(?<=;)\s+")
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


def _is_done_by_nobody(part: str, deed: str) -> bool:
    if re.search(DOER, part):
        return False
    undergone = re.search(UNDERGOES, part[: part.index(f" {deed} ") + 1]) is not None
    return undergone or part.startswith(tuple(f" {task} " for task in (*TASKS, deed)))
