"""What form an answer takes: dates, amounts, document codes and definitions, recognised in a sentence.

One row a form. A question for a date, an amount or a code is only answered by a sentence that holds one; a
question for the meaning of a word ("thuật ngữ A là gì?") only by one that goes on to explain it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hoidap.answering.amounts import MONEY_AFTER, MONEY_OR_SHARE_AFTER, PER_CENT_AFTER
from hoidap.answering.connectives import CONNECTIVES
from hoidap.answering.english_amounts import amount_asked, tells_amount
from hoidap.answering.times import tells_time
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import FUNCTION_WORDS, OFFICES, QUESTION_WORDS
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese import (
    alternatives,
    canonical,
    marked_forms,
    segment,
    spelled,
    strip_marks,
    syllables,
)

_ROMAN = r"[IVXLC]+"
_NUMBER = r"\d+(?:[.,]\d+)*"
_WORDS = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|tỷ|tỉ|nửa|chục)"
_DAY = r"(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?(?!\d)"
_ISSUED = (
    r"(?:Quyết định|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Chỉ thị|Chương trình|Kế hoạch|Công văn|Kết luận|"
    r"Hướng dẫn|Luật|Pháp lệnh|Quy định|Thông báo|Đề án|Điều|Khoản)"
)
_CODE = r"\d+(?:/\d{4})?\s*[-/]\s*[A-ZĐ][\wĐ]*(?:\s*[-/]\s*[\wĐ]+)*"

_SURNAME = (
    r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trịnh|Đoàn|Đinh|Trương|Mai|Lâm|Cao|Hà|"
    r"Lưu|Tô|Tạ|Kiều|Quách|Thái|Châu|La|Chu|Tống|Từ|Phùng|Vương|Đào|Đàm|Tăng|Mạc|Nông|Lương|Thạch|Triệu|Hứa|Nghiêm|"
    r"Văn|Doãn|Khổng|Lại|Lục|Mã|Ninh|Ông|Phí|Quản|Sơn|Tôn|Trang|Trà|Tiêu|Ứng|Viên|Vi|Giang|Bạch|Âu|Cù|Diệp|Đồng|Hạ)"
)
SURNAME = re.compile(_SURNAME)
_CAPITAL = "[" + "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isalpha() and c.isupper()) + "]"
_GIVEN = rf"{_CAPITAL}[^\W\d_]+"
_BESIDE = 6
"""How many syllables an office and the name of who holds it may stand apart."""

FORMS: dict[QuestionKind, tuple[str, ...]] = {
    QuestionKind.DATE: (
        rf"(?:[Tt]ừ\s+)?(?:ngày|giai đoạn|nhiệm kỳ|năm|tháng|thời kỳ)?\s*{_DAY}"
        rf"\s*(?:đến(?: hết)?|-|–)\s*(?:ngày\s+)?{_DAY}",
        r"(?:[Tt]ừ\s+)?ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?\s+đến(?:\s+hết)?"
        r"\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?",
        r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?",
        rf"(?:ngày\s+)?{_DAY}",
        r"(?:[Tt]ừ\s+)?ngày\s+\d{1,2}(?:\s*(?:đến|-|–|và)\s*(?:ngày\s+)?\d{1,2})?(?=\s+(?:hằng|hàng|mỗi)\s+tháng)",
        r"(?:[Gg]iai đoạn|[Nn]hiệm kỳ|[Tt]hời kỳ|[Nn]ăm học)\s+(?:từ\s+)?\d{4}(?:\s*(?:-|–|đến)\s*\d{4})?",
        r"(?:[Tt]ừ\s+)?(?:năm\s+)?\d{4}\s*(?:-|–|đến(?: năm)?)\s*\d{4}",
        r"tháng\s+\d{1,2}(?:\s*/\s*|\s+năm\s+)\d{4}",
        r"(?:[Nn]ăm|[Cc]uối năm|[Đđ]ầu năm|tháng|quý|[Tt]hế kỷ)\s+(?:thứ\s+)?(?:\d+|" + _ROMAN + r")\b",
        rf"\b{_NUMBER}\s*(?:giờ|h|phút|ngày|tuần|tháng|năm|thế kỷ)(?:\s*\d{{1,2}})?\b",
        rf"\b{_WORDS}\s+(?:giờ|ngày|tuần|tháng|năm|thế kỷ)\b",
        r"\b(?:1[0-9]|20)\d{2}\b",
        r"[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)|[Cc]hủ nhật",
    ),
    QuestionKind.QUANTITY: (
        rf"\b{_NUMBER}\s*(?:%|phần trăm|(?:triệu|tỷ|tỉ|nghìn|ngàn)(?:\s+(?:đồng|USD|đô la|người))?|đồng)?",
        rf"\b{_WORDS}(?:\s+{_WORDS})*\b",
        rf"\b(?:khóa|khoá|thứ|lần thứ)\s+{_ROMAN}\b",
    ),
    QuestionKind.PLACE: (
        r"(?i:\b(?:tại|ở|trên địa bàn|thuộc|cạnh|gần|phía|nằm)\s+\w+)",
        r"\bsố\s+\d+\s+(?:đường|phố)",
    ),
    QuestionKind.PERSON: (
        rf"\b{_SURNAME}(?:\s+{_GIVEN}){{1,4}}",
        r"\b(?:do|của|bởi|[Ôô]ng|[Bb]à|[Cc]ụ)\s+[A-ZĐ]\w+(?:\s+\w+)?",
    ),
    QuestionKind.NAME: (rf"\b{_SURNAME}(?:\s+{_GIVEN}){{1,4}}",),
    QuestionKind.REASON: (rf"(?i:\b(?:{'|'.join(CONNECTIVES)})\b)",),
    QuestionKind.LIST: (
        r"(?i:\b(?:bao gồm|gồm có|gồm|như|là|các|những|thứ nhất|một là)\b)[^,;.:]{1,120}?[,;][^.]{2,200}?"
        r"(?i:(?:\bvà\b|\bhoặc\b|\bcùng\b|[,;]))",
        r":\s*[^,;.]{1,120}[,;]",
    ),
    QuestionKind.ORGANISATION: (
        r"\b(?:Ủy ban|UBND|HĐND|Hội đồng|Sở|Ban|Phòng|Bộ|Chi cục|Cục|Tổng cục|Trung tâm|Công ty|Hợp tác xã|Hội|Đoàn|"
        r"Đảng|Huyện ủy|Thành ủy|Quận ủy|Tỉnh ủy|Đảng ủy|Mặt trận|Quỹ|Ngân hàng|Trường|Bệnh viện|Trạm|Viện|Chính phủ|"
        r"Quốc hội|Công an|Bảo hiểm|Văn phòng|Tòa án|Viện kiểm sát)\s+\w+",
    ),
    QuestionKind.CODE: (rf"{_ISSUED}\s+(?:số\s+)?{_CODE}", _CODE, rf"{_ISSUED}\s+(?:số\s+)?\d+\b"),
}

GATED = frozenset(
    {QuestionKind.DATE, QuestionKind.QUANTITY, QuestionKind.CODE, QuestionKind.NAME, QuestionKind.REASON}
)
LEADING = frozenset({QuestionKind.DATE, QuestionKind.CODE, QuestionKind.NAME})
"""Kinds whose form says enough to be put first; a bare number does not."""

_ASKED_AMOUNT = re.compile(r" (?:bao nhiêu|mấy|bao nhieu|may) (?P<after>.*)$")
_ORDINAL = re.compile(
    r" (?P<noun>khóa|khoá|điều|khoản|chương|thứ|lần|quý|số|hạng|tầng|khoa|dieu|khoan|chuong|so|hang|tang|lan) "
    r"(?:thứ )?(?:mấy|bao nhiêu|may|bao nhieu) "
)
_ORDINAL_FORM = re.compile(r"(?:khóa|khoá|thứ|lần thứ)\s")
_MONEY = frozenset(
    """
    tiền phí lệ_phí chi_phí kinh_phí học_phí viện_phí giá giá_vé giá_tiền mức_thu mức_phạt mức_đóng mức_lương lương
    thu_nhập tien phi le_phi chi_phi kinh_phi hoc_phi vien_phi gia_ve gia_tien muc_thu muc_phat muc_dong muc_luong
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
_TIEN = frozenset(["tiền", "tien"])
_TIME_UNIT = re.compile(r"(?:năm|tháng|ngày|tuần|giờ|phút|quý|nam|thang|ngay|tuan|gio|phut)$")
_EXPLAINS = re.compile(
    r"[\"”’»*_]*\s*(?:[:–—]|\((?!sau đây|gọi tắt)|"
    r"(?:được |có |chính |tức |có nghĩa |nghĩa |được hiểu |được gọi )*là\b)",
    re.IGNORECASE,
)
_UNIT_REACH = 3
_UNIT_BEFORE = 6
"""How many words before a number its unit may stand: "số chỉ tiêu cần tuyển là 38"."""
_NUMBER_WORDS = frozenset("trăm nghìn ngàn triệu tỷ chục tram nghin ngan trieu ty chuc".split())  # noqa: SIM905
_NUMBER_WORD_AFTER = re.compile(r"[\d.,]*\s*(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|chục)")
_COUNTED_BEFORE = re.compile(
    r"(?:\b(?:là|đạt|còn|lên|tới|đến|gồm|có|tổng cộng)|:)\s*(?:(?:khoảng|hơn|gần|trên|dưới)\s+)?$"
)
"""What joins a number to the words before it that say what it counts."""
_NUMBERED = frozenset(["số", "so"])
_NUMBERED_REACH = 6
NAMED_THINGS = frozenset(
    word.replace("_", " ")
    for word in """
    xã phường huyện quận tỉnh thành_phố thị_trấn thôn làng nước quốc_gia doanh_nghiệp công_ty trường dự_án tập_thể
    cá_nhân hộ dòng_họ ngân_hàng bệnh_viện tôn_giáo tuyến_đường
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""What goes by names: who asks which, is answered by names."""
_ANYONE = frozenset(["người", "ai"])
PERSONS = tuple(
    canonical_words.replace("_", " ")
    for canonical_words in """
    đại_biểu nhân_viên công_nhân học_sinh sinh_viên cán_bộ công_chức viên_chức hội_viên thành_viên đảng_viên đoàn_viên
    lao_động bác_sĩ giáo_viên hộ_dân cư_dân chiến_sĩ thí_sinh ứng_viên bệnh_nhân trẻ_em trẻ học_viên xã_viên cá_nhân
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""What is counted where people are asked for."""
_LIST_SIGN = re.compile(r"\d{1,2}[.)]\s")
_PER_CENT = {"phần trăm", "phan tram"}
_EMPTY = frozenset(canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS)
_BARE_EMPTY = frozenset(strip_marks(word) for word in _EMPTY)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a text that has the form asked for: ``text[start:end]``."""

    start: int
    end: int


def candidates(kind: QuestionKind, text: str, start: int, end: int) -> list[Candidate]:
    """Find what could answer a question of ``kind`` in ``text[start:end]``, longest forms first, not overlapping."""
    found: list[Candidate] = []
    for expression in _compiled(kind):
        for match in expression.finditer(text, start, end):
            if _LIST_SIGN.match(text, start, end) and match.start() == start:
                continue
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(Candidate(match.start(), match.end()))
    return sorted(found, key=lambda candidate: candidate.start)


def fitting(query: Query, text: str, start: int, end: int) -> list[Candidate]:
    """Candidates that also fit the unit asked for: "bao nhiêu xã" wants a number before "xã"."""
    if query.meaning_of:
        return _explanations(query, text, start, end)
    found = candidates(query.kind, text, start, end)
    if query.kind is QuestionKind.DATE:
        return [
            candidate for candidate in found if tells_time(query, text, (candidate.start, candidate.end), end)
        ]
    if query.kind is QuestionKind.NAME:
        return [c for c in _other_names(query, text, found) if _holds_office(query, text, (start, end), c)]
    if query.kind is not QuestionKind.QUANTITY:
        return found
    asked = (
        _own_words(query)
        if _ASKED_AMOUNT.search(_own_words(query)) or amount_asked(_own_words(query))
        else spelled(query.text, marked=query.marked)
    )
    others = candidates(QuestionKind.CODE, text, start, end)
    english = amount_asked(asked) if query.language == "en" else None
    unit = "" if query.language == "en" else _unit(asked, marked=query.marked) or ""
    units = english.units if english else (unit, *_units_meant(unit, query))
    if not _ORDINAL.search(asked) and not any(_TIME_UNIT.search(name) for name in units):
        others += candidates(QuestionKind.DATE, text, start, end)
    plain = [c for c in found if not any(o.start <= c.start < o.end for o in others)]
    if not _ORDINAL.search(asked):
        plain = [c for c in plain if not _ORDINAL_FORM.match(text, c.start)]
    span = (start, end)
    after = [c for c in plain if _unit_fits(asked, text, c, span, query, before=False)]
    return after or [c for c in plain if _unit_fits(asked, text, c, span, query, before=True)]


def about_another(query: Query, text: str, start: int, end: int) -> bool:
    """Whether the question names a person, and the sentence names others only."""
    asked = [item for item in query.required if candidates(QuestionKind.NAME, item, 0, len(item))]
    if not asked:
        return False
    said = spelled(text[start:end], marked=query.marked)
    return not any(spelled(name, marked=query.marked) in said for name in asked) and bool(
        _other_names(query, text, candidates(QuestionKind.NAME, text, start, end))
    )


def lacks_names(query: Query, text: str, start: int, end: int) -> bool:
    """Whether what goes by names is asked for ("những xã nào"), and the stretch has none but those asked about."""
    if query.kind not in {QuestionKind.LIST, QuestionKind.PLACE} or query.language != "vi":
        return False
    first = query.terms.index(query.focus) if query.focus in query.terms else len(query.terms)
    asked_for = [word for word in query.meant[first : first + 2] if word != "tên"][:1]
    if NAMED_THINGS.isdisjoint(asked_for):  # "những xã nào", "kể tên các xã"
        return False
    asked = spelled(query.text, marked=query.marked)
    names = (text[start + a : start + b] for a, b in name_spans(text[start:end]))
    return all(spelled(name, marked=query.marked) in asked for name in names)


def named_elsewhere(query: Query, passage: str) -> bool:
    """Whether who holds an office is asked for, and ``passage`` lacks the place or body that the question names."""
    if query.kind is not QuestionKind.NAME or query.language != "vi":
        return False
    said = spelled(passage, marked=query.marked)
    names = [item for item in query.required if not any(character.isdigit() for character in item)]
    return any(spelled(name, marked=query.marked) not in said for name in names)


def offices_asked(query: Query) -> list[str]:
    """The offices, callings and kinship in the question, the longest where one holds another."""
    asked = spelled(query.text, marked=query.marked)
    offices = OFFICES if query.marked else tuple(strip_marks(office) for office in OFFICES)
    found = [office for office in offices if f" {office} " in asked]
    return [office for office in found if not any(office in other and office != other for other in found)]


def _holds_office(query: Query, text: str, span: tuple[int, int], name: Candidate) -> bool:
    """Whether each office asked for stands beside the name: any other person's would be a wrong answer."""
    words = syllables(text, *span)
    forms = [word.form if query.marked else word.bare for word in words]
    first = next((i for i, word in enumerate(words) if word.start >= name.start), len(words))
    last = next((i for i, word in enumerate(words) if word.start >= name.end), len(words))
    deputy = "phó" if query.marked else "pho"
    return all(
        any(
            forms[i : i + len(office)] == office
            and not (i and forms[i - 1] == deputy and deputy not in office)
            and (0 <= first - i - len(office) <= _BESIDE or 0 <= i - last <= 1)
            for i in range(len(forms))
        )
        for office in (asked.split() for asked in offices_asked(query))
    )


def _other_names(query: Query, text: str, found: list[Candidate]) -> list[Candidate]:
    """Names that the question doesn't hold itself: it asks whose they are, not for them."""
    asked = spelled(query.text, marked=query.marked)
    return [c for c in found if spelled(text[c.start : c.end], marked=query.marked) not in asked]


def gated(query: Query) -> bool:
    """Whether a question of this kind is only answered by a text of a given form."""
    return query.kind in GATED or bool(query.meaning_of)


def _explanations(query: Query, text: str, start: int, end: int) -> list[Candidate]:
    """Where the word asked about is followed by what explains it: "… là", a colon, a bracket."""
    wanted = query.meaning_of.split()
    words = syllables(text, start, end)
    forms = [word.form if query.marked else word.bare for word in words]
    found = []
    for first in range(len(words) - len(wanted) + 1):
        last = first + len(wanted) - 1
        if forms[first : last + 1] == wanted and _EXPLAINS.match(text, words[last].end, end):
            found.append(Candidate(words[first].start, words[last].end))
    return found


def _unit_fits(
    asked: str, text: str, candidate: Candidate, span: tuple[int, int], query: Query, *, before: bool
) -> bool:
    """Whether the unit asked for stands after the number, or ``before`` it."""
    start, end = span
    if query.language == "en":
        before_it, number = text[start : candidate.start], text[candidate.start : end]
        beside = _beside(text, candidate, span, before=before)
        return tells_amount(asked, before_it, number, text[candidate.end : end], beside)
    ordinal = _ORDINAL.search(asked)
    if ordinal:
        ahead = [s.form for s in syllables(text, max(start, candidate.start - 40), candidate.start)]
        reach = _NUMBERED_REACH if ordinal["noun"] in _NUMBERED else 1
        inside = [s.form for s in syllables(text, candidate.start, candidate.end)]
        return _same(ordinal["noun"], " ".join(ahead[-reach:] + inside), marked=query.marked)
    unit = _unit(asked, marked=query.marked)
    if unit is None and not query.marked and any(_is_money(word) for word in query.meant):
        unit = ""
    if unit is None or (query.contrasts and not _ASKED_AMOUNT.search(_own_words(query))):
        return True  # "còn tổ chức thì sao?" may be told in another unit than the question before it
    if unit in _PER_CENT:
        return PER_CENT_AFTER.match(text, candidate.start, min(end, candidate.end + 20)) is not None
    if not unit or _is_money(unit) or _is_money(_before_amount(asked)):
        money = MONEY_AFTER if unit in _TIEN else MONEY_OR_SHARE_AFTER
        return money.match(text, candidate.start, min(end, candidate.end + 20)) is not None
    if unit in _NUMBER_WORDS:
        return _NUMBER_WORD_AFTER.match(text, candidate.start, min(end, candidate.end + 20)) is not None
    words = _beside(text, candidate, span, before=before)
    typed = not query.marked and _same(unit, words, marked=False)
    return typed or any(_same(name, words, marked=True) for name in _units_meant(unit, query))


def _beside(text: str, candidate: Candidate, span: tuple[int, int], *, before: bool) -> str:
    """The words after a number, or ``before`` it if they say what it counts; empty if they don't."""
    start, end = span
    if not before:
        following = segment(text, candidate.start, min(end, candidate.end + 60))[: _UNIT_REACH + 2]
        return " | ".join(word.form for word in following)
    if not _COUNTED_BEFORE.search(text, max(start, candidate.start - 30), candidate.start):
        return ""
    ahead = segment(text, max(start, candidate.start - 60), candidate.start)[-_UNIT_BEFORE:]
    return " | ".join(word.form for word in ahead)


def _units_meant(unit: str, query: Query) -> list[str]:
    """Words (with marks) that may stand by the number where ``unit`` was asked for."""
    meant = dict(zip(query.terms, query.meant, strict=False))
    spellings = {meant[unit]} if unit in meant else {unit} if query.marked else marked_forms(unit)
    found = [word for form in spellings for word in (form, *alternatives(form))]
    return [*found, *(person for form in spellings if form in _ANYONE for person in PERSONS)]


def _unit(asked: str, *, marked: bool) -> str | None:
    """The noun after "bao nhiêu" or "mấy"; empty if money is asked for before it; None if there is none."""
    match = _ASKED_AMOUNT.search(asked)
    if not match:
        return None
    for word in segment(match["after"])[:2]:
        form = word.form if marked else word.bare
        if _TIME_UNIT.fullmatch(form) or form not in (_EMPTY if marked else _BARE_EMPTY):
            return form
    before = [word.form if marked else word.bare for word in segment(asked[: match.start()])]
    return "" if any(_is_money(word) for word in before) else None


def _own_words(query: Query) -> str:
    return spelled(query.original, marked=query.marked)


def _is_money(word: str) -> bool:
    return word.replace(" ", "_") in _MONEY


def _before_amount(asked: str) -> str:
    """The word for money that stands right before "là bao nhiêu", if any."""
    match = _ASKED_AMOUNT.search(asked)
    before = asked[: match.start()].removesuffix(" là").removesuffix(" la") if match else ""
    return before.split(" ")[-1] if before else ""


def _same(wanted: str, text: str, *, marked: bool) -> bool:
    spelled = text if marked else strip_marks(text)
    return f" {wanted} " in f" {spelled} "


@cache
def _compiled(kind: QuestionKind) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form) for form in FORMS.get(kind, ()))
