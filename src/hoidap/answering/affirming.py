"""Whether a quote says yes: "Có", "Đúng" or "Rồi" before it; "Không" only where it stands beneath a prohibition.

A yes is an assertion of our own, so much is asked of it: the quote itself holds every word of the question, in the
question's order, and no word that denies, limits, plans or tells of conditions unless the question has it too. In
all other cases the quote stands alone and the reader judges.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoidap.answering.matching import Match
from hoidap.answering.outlook import asks_whether_settled
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import HELD_OFFICES
from hoidap.understanding.requirements import code_spans
from hoidap.vietnamese import canonical, spelled, strip_marks

YES: tuple[tuple[str, str], ...] = (
    (r" (?:rồi chưa|hay chưa|chưa)(?= (?:ạ |vậy |nhỉ |thế )*$)", "Rồi"),
    (r"(?: (?:phải không|đúng không|phải chăng)|^ có phải)(?= )", "Đúng"),
    (r" (?:hay không|không)(?= (?:ạ |vậy |nhỉ |thế )*$)", "Có"),
)
"""Words that make it a question, and the yes that answers it; the first row that fits counts."""

UNSURE = (
    "không", "chưa", "chẳng", "chả", "đừng", "cấm", "trừ", "ngoại trừ", "miễn", "hoãn", "hủy", "bãi bỏ", "ngừng",
    "thôi", "nếu", "chỉ", "trường hợp", "khi", "hoặc", "có thể", "nên", "khó", "thiếu", "hết", "từ chối", "bác",
    "tránh", "phủ nhận", "khai", "dư luận", "tin đồn", "nghi", "từng", "trước đây", "trước kia", "dự kiến", "định",
)  # fmt: skip
"""Words that deny, limit or set a condition: beside one of them a quote that holds the question may mean no."""

NOT_YET = (
    "sẽ", "sắp", "dự kiến", "kế hoạch", "phấn đấu", "tiếp tục", "đang", "chuẩn bị", "đề nghị", "đề xuất", "yêu cầu",
    "mục tiêu", "cần", "phải", "nhằm", "góp phần", "hướng tới", "theo hướng", "thúc đẩy",
)  # fmt: skip
"""Words that speak of what is still to come; beside one of them nothing was done "rồi", nor is it "đúng" that it is."""


WHOLLY = (
    "cả", "tất cả", "mọi", "suốt", "toàn bộ", "hoàn toàn", "duy nhất", "đầu tiên", "nhất", "luôn", "ngay", "thẳng",
)  # fmt: skip
"""Words of a question that claim more than a quote without them says: "họp cả ngày" isn't "họp hằng ngày"."""

LIMITS = (
    "được", "cho phép", "trừ", "nếu", "khi", "trước", "sau", "trong", "ngoài", "quá", "từ", "dưới",
    "trên", "tại", "ở", "vào", "mà", "tự ý", "trái phép", "bừa bãi", "nhiều", "hơn",
)  # fmt: skip
"""Words of what is forbidden that say where, when or how: without them in the question, it may be allowed."""
_NUMBERED = re.compile(r"(?<![\d/])\d+/(?:19|20)\d\d")
"""A paper that is called by its number and year."""
_ALLOWED = re.compile(r" (?:được|được phép|cho phép|cho) ")
"""How it is asked whether something is allowed."""
_STATES = r" (?:có|đã|được|bị|phải)(?= (?!(?:phải|không|chưa) ))"
"""What stands before the words that say what is asked to be so."""


def says_nothing_of_it(query: Query, matches: Sequence[Match]) -> bool:
    """Whether a sentence has no word of what a yes-or-no question asks to be so, only of whom it asks.

    Args:
        query: A yes-or-no question: "15 hộ được khen có được thưởng tiền không?".
        matches: Its terms against the sentence alone.
    """
    if query.kind is not QuestionKind.YES_NO or query.language != "vi":
        return False
    asked = spelled(query.text, marked=query.marked)
    ends = [m.end() for m in re.finditer(_in_spelling(_STATES, marked=query.marked), asked)]
    if not ends:
        return False
    stated = [match for match in matches if asked.rfind(f" {match.term} ") >= ends[-1]]
    return bool(stated) and not any(match.credit for match in stated)


def lacks_holder(query: Query, matches: Sequence[Match]) -> bool:
    """Whether a yes-or-no question is about the holder of an office, and a sentence names no such office.

    "Chủ tịch tỉnh có dự không?" is not answered by who else was there.
    """
    if query.kind is not QuestionKind.YES_NO or query.language != "vi":
        return False
    meant = dict(zip(query.terms, query.meant, strict=True))
    return any(meant.get(match.term) in HELD_OFFICES and not match.credit for match in matches)


def affirmation(query: Query, quote: str) -> str:
    """Return the yes that ``quote`` gives to a yes-or-no question, empty where it gives none for certain."""
    if query.kind is not QuestionKind.YES_NO or query.language != "vi" or query.completed or not query.terms:
        return ""
    asked, said = spelled(query.text, marked=query.marked), spelled(quote, marked=query.marked)
    asking = [(re.compile(_in_spelling(words, marked=query.marked)), yes) for words, yes in YES]
    yes = next((yes for words, yes in asking if words.search(asked)), "")
    if not yes or not _in_order(query.terms, asked, said) or _names_another(query, quote):
        return ""
    stated = asked
    for words, _ in asking:
        stated = words.sub("", stated)
    unsure = (*UNSURE, *NOT_YET) if yes != "Có" or asks_whether_settled(query) else UNSURE
    claims = (f" {_in_spelling(word, marked=query.marked)} " for word in WHOLLY)
    if any(claim in stated and claim not in said for claim in claims):
        return ""
    return "" if _differ(unsure, stated, said, marked=query.marked) else yes


def denial(query: Query, yes: str, quote: str) -> str:
    """The no to a question whether something is allowed, where what says ``yes`` stands beneath a prohibition.

    None where the quote limits what is forbidden, and the question doesn't.
    """
    if yes != "Có" or not _ALLOWED.search(spelled(query.reading or query.text, marked=True)):
        return ""
    asked, said = spelled(query.text, marked=query.marked), spelled(quote, marked=query.marked)
    limits = (f" {_in_spelling(word, marked=query.marked)} " for word in LIMITS)
    return "" if any(limit in said and limit not in asked for limit in limits) else "Không"


def _in_order(terms: tuple[str, ...], asked: str, said: str) -> bool:
    """Whether the quote holds all terms one after another as the question does: who does what to whom stays so."""
    position = 0
    for term in sorted(terms, key=lambda term: asked.find(f" {term} ")):
        found = said.find(f" {term} ", position)
        if found < 0:
            return False
        position = found + len(term)
    return True


def _names_another(query: Query, quote: str) -> bool:
    """Whether a paper is named that isn't asked about: what is asked may be told of that."""
    asked = spelled(query.text, marked=query.marked)
    papers = [quote[start:end] for start, end in code_spans(quote)] + _NUMBERED.findall(quote)
    numbers = (spelled(paper, marked=True).split() for paper in papers)
    asks_for_paper = any(item[:1].isdigit() for item in query.required)
    return asks_for_paper and any(number and f" {number[0]} " not in asked for number in numbers)


def _differ(words: tuple[str, ...], stated: str, said: str, *, marked: bool) -> bool:
    """Whether what the question states or the quote holds one of ``words`` that the other lacks."""
    forms = (f" {_in_spelling(word, marked=marked)} " for word in words)
    return any((form in said) != (form in stated) for form in forms)


def _in_spelling(pattern: str, *, marked: bool) -> str:
    canonical_form = re.sub(r"[^\W\d_]+", lambda match: canonical(match[0]), pattern)
    return canonical_form if marked else strip_marks(canonical_form)
