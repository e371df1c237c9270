"""For whom: what helps women is not told by what helps a district, where the document speaks of no women at all.

The tables are for a Vietnamese speaker to read and extend; compounds are written with ``_``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from hoidap.answering.generator import Evidence
from hoidap.types import Query, QuestionKind
from hoidap.understanding.readings import JOINT
from hoidap.vietnamese import canonical, spelled

FOR = ("cho", "dành cho", "đối với", "với", "tới", "đến")
"""What stands before those for whom something is."""
GROUPS: tuple[tuple[str, str], ...] = (
    ("người_nghèo hộ_nghèo hộ_cận_nghèo", "nghèo khó_khăn"),
    ("người_già người_cao_tuổi", "cao_tuổi già cụ"),
    ("người_khuyết_tật người_tàn_tật", "khuyết_tật tàn_tật"),
    ("người_mù", "mù khiếm_thị khuyết_tật"),
    ("người_bệnh bệnh_nhân", "bệnh ốm"),
    ("người_lao_động công_nhân", "lao_động công_nhân người_làm nhân_viên"),
    ("nông_dân", "nông_dân nhà_nông nông_nghiệp hộ_nông bà_con"),
    ("ngư_dân", "ngư_dân đánh_bắt đi_biển tàu_cá"),
    ("tiểu_thương", "tiểu_thương người_bán bán_hàng kinh_doanh buôn_bán"),
    ("tài_xế", "tài_xế lái_xe"),
    ("doanh_nghiệp doanh_nhân", "doanh_nghiệp doanh_nhân công_ty cơ_sở_sản_xuất hộ_kinh_doanh"),
    ("phụ_nữ nữ_giới", "phụ_nữ nữ chị_em bà_mẹ hội_viên chị bà"),
    ("nam_giới", "nam đàn_ông"),
    ("thai_phụ", "thai bầu sinh_con bà_mẹ"),
    ("trẻ_em thiếu_nhi thiếu_niên", "trẻ thiếu_nhi thiếu_niên nhi_đồng cháu em con học_sinh"),
    ("thanh_niên thanh_thiếu_niên", "thanh_niên thanh_thiếu_niên đoàn_viên bạn_trẻ tuổi_trẻ"),
    ("học_sinh", "học_sinh học_trò sinh_viên học_viên trẻ em cháu con"),
    ("sinh_viên", "sinh_viên học_sinh học_viên người_học"),
    ("giáo_viên", "giáo_viên thầy cô nhà_giáo giảng_viên"),
    ("phụ_huynh", "phụ_huynh cha_mẹ bố_mẹ ba_má gia_đình"),
    ("cựu_chiến_binh", "cựu_chiến_binh bộ_đội_xuất_ngũ"),
    ("thương_binh liệt_sĩ người_có_công", "thương_binh liệt_sĩ người_có_công chính_sách"),
    ("bộ_đội", "bộ_đội quân_nhân chiến_sĩ quân_đội lực_lượng_vũ_trang"),
    ("dân_tộc_thiểu_số", "dân_tộc đồng_bào"),
    ("tín_đồ", "tín_đồ giáo_dân tôn_giáo đạo"),
    ("đảng_viên", "đảng_viên đảng"),
    ("hội_viên", "hội_viên thành_viên"),
    ("cán_bộ công_chức viên_chức", "cán_bộ công_chức viên_chức người_làm nhân_viên"),
    ("người_nước_ngoài", "nước_ngoài quốc_tế"),
    ("du_khách khách_du_lịch", "du_khách khách du_lịch tham_quan"),
    ("người_thất_nghiệp", "thất_nghiệp mất_việc"),
    ("người_vô_gia_cư", "vô_gia_cư không_nơi_nương_tựa lang_thang"),
)
"""Groups of people that are part of all, and words one of which stands wherever such people are spoken of.

"Người dân" is anybody, and no row.
"""
STANDINGS = """
    người_nghèo hộ_nghèo hộ_cận_nghèo người_cao_tuổi người_khuyết_tật người_tàn_tật thương_binh liệt_sĩ cựu_chiến_binh
    người_có_công dân_tộc_thiểu_số người_nước_ngoài người_thất_nghiệp người_vô_gia_cư
"""
"""Those that have rules of their own: wherever a question names one, the answer must be told of it."""
_TOLD_OF = frozenset({QuestionKind.REASON, QuestionKind.OPEN, QuestionKind.LIST})


def group_unheard_of(evidence: Evidence, document: str) -> str:
    """The group for whom ``evidence.query`` asks what is done or what follows, if the document speaks of none such.

    Empty where it does, or where the question asks for anybody, or in English.
    """
    group = _group_asked(evidence.query)
    if not group or evidence.corpus.document_holds(document, group, marked=True):
        return ""
    text = evidence.corpus.document_forms.get(document, "")
    return "" if any(f" {word} " in text for word in _spoken_of().get(group, ())) else group


def _group_asked(query: Query) -> str:
    if query.language != "vi":
        return ""
    read = query.reading or query.text
    asked = spelled(read.rpartition(JOINT)[2] if query.contrasts else read, marked=True)
    found = _for_whom().search(asked) if query.kind in _TOLD_OF else None
    found = found or _standing().search(asked)
    return found["group"] if found else ""


@cache
def _spoken_of() -> dict[str, tuple[str, ...]]:
    """The words that speak of each group."""
    return {group: tuple(_listed(words)) for groups, words in GROUPS for group in _listed(groups)}


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf" (?P<group>{_either(_listed(STANDINGS))}) ")


@cache
def _for_whom() -> re.Pattern[str]:
    before, groups = _either(map(" ".join, map(_syllables, FOR))), _either(_spoken_of())
    return re.compile(rf" (?:{before}) (?:(?:các|những|mọi|từng|nhiều) )?(?P<group>{groups}) ")


def _listed(words: str) -> list[str]:
    return [" ".join(_syllables(word.replace("_", " "))) for word in words.split()]


def _syllables(words: str) -> list[str]:
    return [canonical(syllable) for syllable in words.split()]


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
