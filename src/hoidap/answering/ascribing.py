"""Whose paper it is: a decision of one body is not that of another which a question ascribes it to."""

from __future__ import annotations

import re

from hoidap.types import Query, QuestionKind
from hoidap.understanding.choices import choices
from hoidap.vietnamese import spelled

ISSUERS = (
    "Bộ Chính trị", "Chính phủ", "Quốc hội", "Thành ủy", "Tỉnh ủy",
    "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận",
    "Bộ Công an", "Bộ Quốc phòng", "Bộ Y tế", "Bộ Nội vụ", "Bộ Tài chính", "Bộ Xây dựng", "Bộ Tư pháp",
)  # fmt: skip
"""Bodies that issue papers, as a question or a text names them after "của"."""
_SHORT = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"))
_NAMES = {spelled(name, marked=True).strip(): name for name in ISSUERS}
_ISSUER = re.compile(rf" (?:{'|'.join(_NAMES)}) ")
PAPERS = (
    r"(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kết luận|kế hoạch|chương trình|hướng dẫn|công văn|luật|"
    r"đề án)"
)
"""Sorts of papers that are called by their numbers."""
_ASCRIBED = r"(?: (?!của |do )\S+){0,3}? (?:là )?(?:của|do) "
_NAMED_WITH = r"(?:\s*(?:,|và)\s+(?:[^\W\d_]+\s+){0,3}?(?:số\s+)?\d[^\s,;]*)*\s+của\s+(?P<issuer>[^,;.:()]+)"
"""After a paper's number: others that are named in one breath with it, and whose they are."""

_REACH = 60
"""Characters before a paper's number within which its sort is named, other papers of the sort between."""


def wrongly_ascribed(query: Query, text: str) -> str:
    """What ``ascribed_to_another`` says, if the question takes it for granted.

    Whoever asks whether it is so, or which of two it is, is shown whose it is.
    """
    another = ascribed_to_another(query, text)
    return "" if another and (query.kind is QuestionKind.YES_NO or choices(query)) else another


def ascribed_to_another(query: Query, text: str) -> str:
    """The paper and the body that ``query`` ascribes it to, where ``text`` names another; empty if it doesn't.

    Only where ``text`` says of every paper of that number and sort whose it is.
    """
    if query.language != "vi":
        return ""
    asked = _in_full(query.reading or query.text)
    for number in (item for item in query.required if item[:1].isdigit()):
        own = re.escape(_in_full(number).strip())
        ascribed = re.search(rf" (?:(?P<sort>{PAPERS}) (?:số )?)?{own}{_ASCRIBED}(?P<issuer>.*)", asked)
        issuer = _issuer(ascribed["issuer"]) if ascribed else ""
        if not ascribed or not issuer:
            continue
        named = list(re.finditer(rf"(?<![\d/.-]){re.escape(number)}(?!\d)[^\s,;]*(?:{_NAMED_WITH})?", text))
        told = {_issuer(_in_full(found["issuer"] or "")) for found in named}
        sorts = {_sort_before(text[: found.start()]) for found in named}
        if told and "" not in told and issuer not in told and sorts <= {ascribed["sort"] or "", ""}:
            return f"{number} của {_NAMES[issuer]}"
    return ""


def _sort_before(text: str) -> str:
    """What sort of paper the number right behind ``text`` is called by; empty where that doesn't say."""
    found = re.findall(rf" {PAPERS}(?= )", spelled(re.split(r"[.;\n]", text[-_REACH:])[-1], marked=True))
    return found[-1].strip() if found else ""


def _in_full(words: str) -> str:
    form = spelled(words, marked=True)
    for short, full in _SHORT:
        form = form.replace(f" {short} ", f" {full} ")
    return form


def _issuer(words: str) -> str:
    """The body that ``words`` begin with; empty if they begin otherwise."""
    found = _ISSUER.match(f" {words.strip()} ")
    return found.group().strip() if found else ""
