"""The office that a person holds whom the question names: it stands beside the name, before or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hoidap.answering.forms import SURNAME, Candidate, candidates
from hoidap.answering.holders import full_name, is_short, offices_asked
from hoidap.answering.naming import LOCALITIES
from hoidap.answering.saying import SAYS
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import OFFICES, canonical_form, listed
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese import canonical, is_compound, spelled, syllables

_ASKED = (
    r" (?:giữ|làm|đảm nhiệm|đảm nhận|nắm|mang|có) (?:chức|chức vụ|chức danh|cương vị|vai trò) (?:gì|nào) | "
    r"(?:chức vụ|chức danh|cương vị)(?: \S+){0,8} là gì | (?:giữ |làm )?chức gì | là ai (?=(?:\S+ ){0,3}$)"
)
"""How a person's office is asked for."""
ASKING = frozenset(listed("giữ làm đảm_nhiệm đảm_nhận nắm mang chức chức_vụ chức_danh cương_vị vai_trò"))
"""The words that ask for it; the office itself stands for them."""
_RANKS = """
    ủy_viên uỷ_viên tỉnh_ủy_viên thành_ủy_viên huyện_ủy_viên quận_ủy_viên đảng_ủy_viên quyền nguyên chánh phó_chánh
    viện_trưởng cục_trưởng chi_cục_trưởng vụ_trưởng trạm_trưởng đồn_trưởng hội_trưởng tổng_giám_đốc đại_biểu
    chỉ_huy chính_trị_viên xã_đội_trưởng thượng_tá trung_tá thiếu_tá đại_tá thượng_úy trung_úy thiếu_úy đại_úy
    cán_bộ công_chức phóng_viên đại_diện nghệ_nhân linh_mục hòa_thượng thượng_tọa đại_đức mục_sư chánh_xứ
"""
TITLES = (*OFFICES, *listed(_RANKS))
"""How an office begins."""
_DOES = (*SAYS, "trình bày", "chủ trì", "tham dự", "dự", "đã", "được", "làm")
"""What whoever holds an office does, right behind it: "Chủ tịch Hội cho biết"."""
_STOPS = re.compile(rf"[;:.()\n]|,|\s[–-]\s|\s(?=(?:{'|'.join(_DOES)})\b)")
_LONGEST_BEFORE = 14
"""Syllables from where an office begins to the name behind it, at most."""
_WHO = " là ai "
_APPOSED = re.compile(r"\s*,\s*(?P<said>[^,;:.()\n]+(?:,[^,;:.()\n]+)?),")
_LONGEST_APPOSED = 20
_SURNAME_ENDS = re.compile(rf"\s+{SURNAME.pattern}$")


def asks_for_office(query: Query) -> bool:
    """Whether the question asks what the person it names is, or which office they hold."""
    if query.language != "vi" or not _asked().search(spelled(query.reading or query.text, marked=True)):
        return False
    return bool(_people(query)) and not offices_asked(query)


def offices_held(query: Query, text: str, start: int, end: int) -> list[Candidate]:
    """The offices that ``text[start:end]`` gives the person whom the question names, the first of each mention.

    Who asks who somebody is, is also answered by what is told of them between commas after the name.
    """
    names = (
        called for name in _people(query) for called in (name, full_name(name, text[start:end])) if called
    )
    found = (office for name in names for office in _beside(query, text, (start, end), name))
    return list(dict.fromkeys(found))


def _people(query: Query) -> list[str]:
    meant = query.reading or query.text
    people = {meant[c.start : c.end] for c in candidates(QuestionKind.NAME, meant, 0, len(meant))}
    said = [spelled(person, marked=query.marked) for person in people]
    return [
        name
        for name in query.names
        if is_short(name) or any(spelled(name, marked=query.marked) in person for person in said)
    ]


def _beside(query: Query, text: str, span: tuple[int, int], name: str) -> Iterator[Candidate]:
    words = syllables(text, *span)
    forms = [word.form if query.marked else word.bare for word in words]
    wanted = spelled(name, marked=query.marked).split()
    for place in range(len(forms) - len(wanted) + 1):
        if forms[place : place + len(wanted)] != wanted:
            continue
        last = place + len(wanted) - 1
        following = _after(text, words[last].end, span[1])
        if following is not None:
            yield following
            continue
        begin = max(span[0], words[max(0, place - _LONGEST_BEFORE)].start)
        before = _before(text, begin, words[place].start)
        if before is None and _asks_who(query):
            before = _apposed(text, words[last].end, span[1])
        if before is not None:
            yield before


def _after(text: str, at: int, end: int) -> Candidate | None:
    """The office, or several with commas between, in apposition to a name that ends ``at``."""
    opens = re.compile(r"\s*(?:,\s*|\()").match(text, at, end)
    if opens is None:
        return None
    first = position = opens.end()
    stop = None
    while _begins(text, position, end):
        sign = _STOPS.search(text, position, end)
        stop = sign.start() if sign else end
        if sign is None or sign.group() != ",":
            break
        position = sign.end() + len(text[sign.end() : end]) - len(text[sign.end() : end].lstrip())
    return None if stop is None else Candidate(first, stop)


def _apposed(text: str, at: int, end: int) -> Candidate | None:
    """What stands between commas after a name: ", 58 tuổi, chủ trại máy,"; another person's name doesn't."""
    found = _APPOSED.match(text, at, end)
    if found is None or len(found["said"].split()) > _LONGEST_APPOSED:
        return None
    return None if name_spans(found["said"].split(",")[0]) else Candidate(*found.span("said"))


def _asks_who(query: Query) -> bool:
    return _WHO in spelled(query.reading or query.text, marked=True)


def _before(text: str, begin: int, at: int) -> Candidate | None:
    """The office that stands right before a name ``at``: whom "Chủ tịch xã gặp ông Páo" tells of holds none."""
    signs = list(_STOPS.finditer(text, begin, at))
    begin = signs[-1].end() if signs else begin
    for word in syllables(text, begin, at):
        if _begins(text, word.start, at):
            # A name typed in small letters may be known but for its first word.
            told = _SURNAME_ENDS.sub("", text[word.start : at].rstrip())
            if not _ends_office(told) or candidates(QuestionKind.NAME, told, 0, len(told)):
                return None
            return Candidate(word.start, word.start + len(told)) if told else None
    return None


def _ends_office(told: str) -> bool:
    """Whether a stretch ends as an office does: with a capital, a word for an area, or within a word."""
    words = told.split()
    last = canonical(words[-1])
    inside = len(words) > 1 and is_compound(f"{canonical(words[-2])} {last}")
    return words[-1][0].isupper() or last in LOCALITIES or inside or last in TITLES


def _begins(text: str, at: int, end: int) -> bool:
    said = spelled(text[at : min(end, at + 40)], marked=True)
    return said.startswith(tuple(f" {title} " for title in TITLES))


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(canonical_form(_ASKED, marked=True))
