"""For whom: what helps women is not told by what helps a district, where the document speaks of no women at all.

The tables are for a Vietnamese speaker to read and extend; compounds are written with ``_``.
"""

from __future__ import annotations

import re
from functools import cache

from hoidap.answering.generator import Evidence
from hoidap.types import Query, QuestionKind
from hoidap.vietnamese import canonical, spelled

FOR = ("cho", "dành cho", "đối với", "với", "tới", "đến")
"""What stands before those for whom something is."""
GROUPS = """
    người_nghèo hộ_nghèo người_già người_cao_tuổi người_khuyết_tật người_tàn_tật người_mù người_bệnh bệnh_nhân
    người_lao_động lao_động công_nhân nông_dân ngư_dân tiểu_thương thợ tài_xế doanh_nghiệp doanh_nhân hợp_tác_xã
    phụ_nữ chị_em nam_giới nữ_giới bà_mẹ thai_phụ trẻ_em trẻ thiếu_nhi thiếu_niên thanh_niên thanh_thiếu_niên
    học_sinh sinh_viên học_viên giáo_viên thầy_cô phụ_huynh cựu_chiến_binh thương_binh liệt_sĩ bộ_đội dân_quân
    đồng_bào tín_đồ đảng_viên đoàn_viên hội_viên cán_bộ công_chức viên_chức người_nước_ngoài du_khách khách_du_lịch
    gia_đình_chính_sách người_có_công hưu_trí người_thất_nghiệp người_vô_gia_cư
"""
"""Groups of people that are part of all; "người dân" is anybody."""
STANDINGS = """
    người_nghèo hộ_nghèo hộ_cận_nghèo người_già người_cao_tuổi người_khuyết_tật người_tàn_tật thương_binh liệt_sĩ
    cựu_chiến_binh người_có_công dân_tộc_thiểu_số người_nước_ngoài người_thất_nghiệp người_vô_gia_cư
"""
"""Groups that have rules of their own: wherever a question names one, the answer must be told of it."""
_TOLD_OF = frozenset({QuestionKind.REASON, QuestionKind.OPEN, QuestionKind.LIST})


def group_unheard_of(evidence: Evidence, document: str) -> str:
    """The group for whom ``evidence.query`` asks what is done or what follows, if the document speaks of none such.

    Empty where it does, or where the question asks for anybody, or in English.
    """
    group = _group_asked(evidence.query)
    held = evidence.corpus.document_holds(document, group, marked=True) if group else True
    return "" if held else group


def _group_asked(query: Query) -> str:
    if query.language != "vi":
        return ""
    asked = spelled(query.reading or query.text, marked=True)
    found = _for_whom().search(asked) if query.kind in _TOLD_OF else None
    found = found or _standing().search(asked)
    return found["group"] if found else ""


def _rows(table: str) -> str:
    """The rows of a table as alternatives of a regular expression, the longer ones first."""
    rows = [" ".join(map(canonical, row.split("_"))) for row in table.split()]
    return "|".join(sorted(rows, key=len, reverse=True))


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf" (?P<group>{_rows(STANDINGS)}) ")


@cache
def _for_whom() -> re.Pattern[str]:
    before = "|".join(" ".join(map(canonical, row.split())) for row in FOR)
    return re.compile(rf" (?:{before}) (?:(?:các|những|mọi|từng|nhiều) )?(?P<group>{_rows(GROUPS)}) ")
