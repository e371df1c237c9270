"""Of which body an office is: who chairs the council is not who chairs the committee."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from hoidap.answering.other_offices import BODIES as SAME_BODIES
from hoidap.understanding.patterns import listed
from hoidap.vietnamese import strip_marks

_BODIES = """
    hội_đồng_nhân_dân ủy_ban_nhân_dân hội_đồng ủy_ban ubnd hđnd mặt_trận mặt_trận_tổ_quốc mttq ủy_ban_mttq
    ủy_ban_mặt_trận ủy_ban_mặt_trận_tổ_quốc ban hội công_ty tổng_công_ty sở phòng chi_cục
    cục trung_tâm trường bệnh_viện trạm hợp_tác_xã htx đoàn đoàn_thanh_niên tỉnh_đoàn thành_đoàn huyện_đoàn quận_đoàn
    liên_đoàn công_đoàn chi_bộ đảng_bộ đảng_ủy huyện_ủy tỉnh_ủy
    thành_ủy quận_ủy câu_lạc_bộ quỹ ngân_hàng xí_nghiệp tòa_án công_an điện_lực chi_nhánh
"""
BODIES = listed(_BODIES)
"""Words for a body behind the word for an office, each telling it from the others."""
SAME = (*SAME_BODIES, ("hợp tác xã", "htx"), ("đảng ủy", "đảng bộ"), ("đoàn thanh niên", "đoàn"))
"""In each row names of the same body."""
_FULL = {strip_marks(name): strip_marks(row[0]) for row in SAME for name in row}
_COMMITTEE = "uy ban"
_WITHIN = ("ban", "phòng", "khoa", "tổ", "đội")
"""How an office ends that holds the word for its body: "trưởng ban"."""
_STOPS = frozenset(
    listed("là ai tên gì nào của hiện nay đã có được phải không thì đang lúc khi mới cũ bây_giờ và")
)
_BARE_STOPS = frozenset(["la", "ai", "ten", "gi", "nao", "hien"])
"""Words that end the name of a body; without marks, few of them are no other word."""
_WHOSE = frozenset(["của"])
"""In a text that leads to another's: "chủ tịch Ủy ban của 22 xã"."""
_RANK = "thường trực"
_LONGEST = 8
_NEAR = 6
"""Syllables behind a body's word among which its name has to be told."""


def may_be_same_body(
    office: Sequence[str], asked: Sequence[str], told: Sequence[str], *, marked: bool
) -> bool:
    """Whether an office that a question asks for may be the one that a text tells of, by what follows each.

    Args:
        office: Its syllables: "trưởng ban".
        asked: What follows in the question.
        told: What follows in the text, up to the next sign or name.
        marked: Whether all of these have marks.
    """
    stops = _STOPS if marked else _BARE_STOPS
    asked, told = (_without_rank(words, marked=marked) for words in (asked, told))
    wanted = list(takewhile(lambda word: word not in stops, asked[:_LONGEST]))
    said = list(takewhile(lambda word: word not in stops - _WHOSE, told[:_LONGEST]))
    if not wanted or not said:
        return True
    own, other = _body(wanted, marked=marked), _body(said, marked=marked)
    if own and other and _full(own) != _full(other) and not _is_some_committee(own, other):
        return False
    if not (own and other) and not (office[-1] in _WITHIN and not own and not other):
        return True
    rest, named = wanted[len(own.split()) :], said[len(other.split()) :]
    return not rest or not named or rest[0] in named[:_NEAR] or named[0] in rest[:_NEAR]


def _without_rank(words: Sequence[str], *, marked: bool) -> Sequence[str]:
    """What follows an office but for what says which of several deputies: "Phó Bí thư Thường trực Huyện ủy"."""
    rank = _RANK if marked else strip_marks(_RANK)
    return words[2:] if " ".join(words[:2]) == rank else words


def _body(words: Sequence[str], *, marked: bool) -> str:
    """The word for a body with which ``words`` begin, the longest; empty if with none."""
    said = f"{' '.join(words)} "
    bodies = BODIES if marked else tuple(strip_marks(body) for body in BODIES)
    return max((body for body in bodies if said.startswith(f"{body} ")), key=len, default="")


def _is_some_committee(own: str, other: str) -> bool:
    """Whether one of two is a committee, not said which, and the other one is, too."""
    bodies = {_full(own), _full(other)}
    return _COMMITTEE in bodies and all(body.startswith(_COMMITTEE) for body in bodies)


def _full(body: str) -> str:
    """The first of a body's names, without marks."""
    return _FULL.get(strip_marks(body), strip_marks(body))
