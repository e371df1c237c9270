"""Totals and parts: what one family gave is not what the commune gave, nor all of them "how many of those"."""

from __future__ import annotations

import re

from hoidap.answering.forms import Candidate
from hoidap.answering.naming import LOCALITIES
from hoidap.answering.sentence_parts import cut
from hoidap.types import Query
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese import segment, spelled

_TOTAL_ASKED = re.compile(
    rf" (?:tổng cộng|tổng số|cả thảy|hết thảy|tất cả|toàn bộ|(?:toàn|cả) (?:{'|'.join(LOCALITIES)}|nước|tỉnh)) "
)
_PART_ASKED = re.compile(r"^ (?:(?:thế|vậy|và|rồi|còn|thì) )*(?:trong|trong số|số) (?:đó|ấy|này) ")
"""How a follow-up begins that asks for a part of what was told before."""
_HOW_MANY = ("bao nhiêu", "mấy", "bao nhieu", "may")
_OF_A_PART = re.compile(
    r"\b(?:trong đó|riêng|mỗi|từng|bình quân|trung bình)\b(?:(?!\btổng\b)[^;.])*$", re.IGNORECASE
)
"""What stands before an amount that is one of several, or of each."""
_BRACKET = re.compile(r"\s*\($")
_CLAUSE = re.compile(r"[,;:]\s+")


def of_what_is_asked(query: Query, text: str, span: tuple[int, int], amount: Candidate) -> bool:
    """Whether an amount in the sentence ``text[span]`` may be the total, the part or that of the place asked about."""
    if query.language != "vi":
        return True
    asked = spelled(query.reading or query.text, marked=True)
    of_part = _OF_A_PART.search(text[span[0] : amount.start])
    if of_part and _TOTAL_ASKED.search(asked) and f" {of_part.group().split()[0].lower()} " not in asked:
        return False
    if query.completed and _PART_ASKED.search(spelled(query.original, marked=query.marked)):
        return _has_own_word(query, text, span, amount)
    return not _in_bracket_of_another(query, text, span, amount)


def _has_own_word(query: Query, text: str, span: tuple[int, int], amount: Candidate) -> bool:
    """Whether the clause that the amount stands in holds a word of the follow-up itself."""
    clauses = cut(text, *span, _CLAUSE)
    start, end = next((a, b) for a, b in clauses if a <= amount.start < b)
    asked = spelled(query.original, marked=query.marked)
    counted = [term for term in query.terms if any(f" {many} {term} " in asked for many in _HOW_MANY)]
    own = [term for term in query.terms if term not in (*query.carried, *counted)]
    words = segment(text, start, end)
    return not own or not {word.form if query.marked else word.bare for word in words}.isdisjoint(own)


def _in_bracket_of_another(query: Query, text: str, span: tuple[int, int], amount: Candidate) -> bool:
    """Whether the amount stands in brackets right behind a name, and the question names another: "Hà Vị (452 ca)"."""
    before = text[span[0] : amount.start]
    bracket = _BRACKET.search(before)
    if bracket is None:
        return False
    names = [before[a:b] for a, b in name_spans(before) if b == bracket.start()]
    own = [spelled(name, marked=False) for name in query.names]
    told = [spelled(name, marked=False) for name in names]
    return bool(own) and any(
        all(name not in asked_for and asked_for not in name for asked_for in own) for name in told
    )
