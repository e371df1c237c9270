"""What form an answer takes: dates, amounts, document codes and definitions, recognised in a sentence.

One row a form. A question for a date, an amount or a code is only answered by a sentence that holds one; a
question for the meaning of a word ("thuật ngữ A là gì?") only by one that goes on to explain it.
"""

from __future__ import annotations

import re

from hoidap.answering.amounts import MONEY_AFTER, MONEY_OR_SHARE_AFTER, PER_CENT_AFTER
from hoidap.answering.definitions import explanations
from hoidap.answering.english_amounts import amount_asked, tells_amount
from hoidap.answering.forms import OFTEN, Candidate, candidates
from hoidap.answering.holders import holds_office, other_names, places_of_sort
from hoidap.answering.offices import asks_for_office, offices_held
from hoidap.answering.senses import is_connective
from hoidap.answering.tables import header_of, in_column_asked_for
from hoidap.answering.times import WHEN_ASKED, tells_time
from hoidap.answering.totals import of_what_is_asked
from hoidap.types import Query, QuestionKind
from hoidap.understanding.choices import CLOSING
from hoidap.understanding.empty_words import FUNCTION_WORDS, QUESTION_WORDS
from hoidap.understanding.readings import JOINT
from hoidap.vietnamese import (
    alternatives,
    canonical,
    marked_forms,
    segment,
    spelled,
    strip_marks,
    syllables,
)

GATED = frozenset(
    {QuestionKind.DATE, QuestionKind.QUANTITY, QuestionKind.CODE, QuestionKind.NAME, QuestionKind.REASON}
)
LEADING = frozenset({QuestionKind.DATE, QuestionKind.CODE, QuestionKind.NAME})
"""Kinds whose form says enough to be put first; a bare number does not."""

_ASKED_AMOUNT = re.compile(
    r"(?:^ (?:mấy|may)(?= .* (?:bao nhiêu|bao nhieu) ).*?)?(?P<asked> (?:bao nhiêu|mấy|bao nhieu|may) )(?P<after>.*)$"
)
"""What is asked for after "bao nhiêu" or "mấy"; in "mấy người … bao nhiêu tiền" the first only says "những"."""
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
_ASKED_DAYS = re.compile(r" (?:mấy|bao nhiêu) (?:bữa|hôm|buổi) ")
_ASKED_WHEN = re.compile(WHEN_ASKED)
_WHENEVER = re.compile(
    r"\b(?:(?:sau|trước|từ|đến|tới|trong|ngay|mỗi|trừ|chỉ) )?(?:khi|lúc|mỗi lần|nếu|Tết|mùa|vụ|dịp|kỳ|đợt|đầu|"
    r"giữa|cuối|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|sáng|trưa|chiều|tối)\b",
    re.IGNORECASE,
)
"""How it is told when something happens, other than by a date or an hour."""
_PERIOD = re.compile(r"(?:19|20)\d\d\s*(?:[-–]|(?:đến|tới)(?: hết)?(?: năm)?)\s*(?:19|20)\d\d")
"""From one year to another, which tells how many years as well."""
_DURATION = re.compile(r"(?!ngày|tháng|năm)\S+(?: \S+)? (?:giờ|phút|ngày|tuần|tháng|năm)\b")
_AND = frozenset(["và", "va", "rồi", "roi", "hay", "hoặc", "hoac"])
_WHENCE = frozenset("từ cho ở tại để khi theo với trong trên do".split())  # noqa: SIM905
"""What follows "bao nhiêu" and says no longer what is counted: "vay tối đa bao nhiêu từ quỹ"."""
_ASKED_SUM = re.compile(rf" bao nhiêu (?:{'|'.join(sorted(_WHENCE))}) ")
_UNIT_REACH = 3
_ATTACHED = re.compile(r"(\d)(?=[^\W\d_])")
_NEXT_PART = re.compile(r"[:;]\s")
_PAUSE = re.compile(r"[,;:.]\s")
"""Where what a "một" counts has been named: "một mã số, nhập vào Sổ kiến nghị" counts no requests."""
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
_A_PIECE = re.compile(
    r"(?:1|một|mỗi|mot|moi) (?:kg|ký|ky|cân|can|tấn|tan|tạ|ta|lít|lit|cái|cai|chiếc|chiec|con|bộ|bo|suất|suat|"
    r"số điện|so dien|ký điện|ky dien|chữ|chu|kwh|khối|khoi|m3|m³|m2|m²|trang|bản|ban|vé|ve|đêm|dem) "
)
"""What follows "bao nhiêu" where it asks for a price: "bao nhiêu một ký"."""
_MILLIONS = re.compile(
    r"(?:(?:trăm|nghìn|ngàn|triệu|tỷ|chục|tram|nghin|ngan|trieu|ty|chuc) )+(?:(?:đồng|tiền|dong|tien) |"
    rf"(?=(?:(?:{'|'.join(CLOSING)}|1|một|mỗi|mot|moi) .*)?$))"
)
"""What follows "bao nhiêu" where it asks for a sum in its unit: "phạt mấy triệu"."""
_CLOSING = re.compile(rf"(?: (?:{'|'.join(CLOSING)}))+ $")
"""How a question ends that asks for nothing more: without marks "tiền vậy" would be "tiền vay"."""
_LOOKS_LIKE = {
    strip_marks(word): word
    for word in ("mấy", "khóa", "điều", "khoản", "chương", "thứ", "lần", "quý", "số", "hạng", "tầng")
}
"""Words that ask for an amount or a number; another that is spelled so without marks doesn't ("máy", "táng")."""
_SPOKEN_UNITS = {"tiếng": ("giờ",), "bữa": ("ngày",), "hôm": ("ngày",), "cây số": ("km",), "ký": ("kg",)}
"""How units are called in speech, and in writing."""
_ARTICLE = re.compile(r"\b(?:là|như|thành|làm)\s+một$")
"""A "một" that counts nothing: "được tính là một hộ"."""
_ANYONE = frozenset(["người", "ai"])
PERSONS = tuple(
    canonical_words.replace("_", " ")
    for canonical_words in """
    đại_biểu nhân_viên công_nhân học_sinh sinh_viên cán_bộ công_chức viên_chức hội_viên thành_viên đảng_viên đoàn_viên
    lao_động bác_sĩ giáo_viên hộ_dân cư_dân chiến_sĩ thí_sinh ứng_viên bệnh_nhân trẻ_em trẻ học_viên xã_viên cá_nhân
    lượt lượt_khách khách du_khách
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""What is counted where people are asked for."""
_SHARE = "phần trăm"
_SHARE_IN_ENGLISH = ("percentage", "percent", "per cent", "proportion", "share", "rate")
_PER_CENT = {_SHARE, strip_marks(_SHARE)}
_FREQUENCY = re.compile(
    r" (?:mấy|bao nhiêu|may|bao nhieu) (?:(?:ngày|tuần|tháng|năm|ngay|tuan|thang|nam) (?:1|một|mot)|"
    r"(?:lần|lan) (?:1|một|mỗi|trong|mot|moi)) "
)
_HOW_OFTEN = re.compile(r" (?:bao lâu|bao lau) (?:\S+ )*?(?:1|một|mot) (?:lần|lan) ")
_OFTEN = re.compile(OFTEN)
_EMPTY = frozenset(canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS)
_BARE_EMPTY = frozenset(strip_marks(word) for word in _EMPTY)


def fitting(query: Query, text: str, start: int, end: int) -> list[Candidate]:
    """Candidates that also fit the unit asked for: "bao nhiêu xã" wants a number before "xã"."""
    if query.meaning_of:
        return explanations(query, text, start, end)
    if asks_for_office(query):
        return offices_held(query, text, start, end)
    found = candidates(query.kind, text, start, end)
    if query.kind is QuestionKind.DATE:
        asks_often = _HOW_OFTEN.search(spelled(query.text, marked=query.marked))
        often = _often(text, start, end) if asks_often else []
        return often or [c for c in found if tells_time(query, text, (c.start, c.end), end)]
    if query.kind is QuestionKind.NAME:
        return [c for c in other_names(query, text, found) if holds_office(query, text, (start, end), c)]
    if query.kind is QuestionKind.PLACE:
        named = places_of_sort(query, text, start, end)
        return found if named is None else named
    if query.kind is not QuestionKind.QUANTITY:
        return found
    return _amounts(query, text, (start, end), found)


def _amounts(query: Query, text: str, span: tuple[int, int], found: list[Candidate]) -> list[Candidate]:
    """Those of ``found`` that count what is asked for: beside its unit, or in a table's column that is called so."""
    start, end = span
    asked = (
        _own_words(query)
        if _ASKED_AMOUNT.search(_own_words(query)) or amount_asked(_own_words(query))
        else spelled(query.text, marked=query.marked)
    )
    if _FREQUENCY.search(asked):
        often = _often(text, start, end)
        if often:
            return often
    others = candidates(QuestionKind.CODE, text, start, end)
    english = amount_asked(asked) if query.language == "en" else None
    unit = "" if query.language == "en" else _unit(asked, marked=query.marked) or ""
    units = english.units if english else (unit, *_units_meant(unit, query))
    if not _ORDINAL.search(asked) and not any(_TIME_UNIT.search(name) for name in units):
        others += candidates(QuestionKind.DATE, text, start, end)
    plain = [c for c in found if not any(o.start <= c.start < o.end for o in others)]
    plain = [c for c in plain if not _ARTICLE.search(text[start : c.end])]
    if not _ORDINAL.search(asked):
        plain = [c for c in plain if not _ORDINAL_FORM.match(text, c.start)]
    plain = [c for c in plain if of_what_is_asked(query, text, span, c)]
    after = [c for c in plain if _unit_fits(asked, text, c, span, query, before=False)]
    if header_of(text, start) is not None:
        column = in_column_asked_for(query, "" if _is_money(unit) else unit, text, start, plain)
        if column or not unit:
            return after or column
        plain = [c for c in plain if "|" not in text[text.rfind("\n", 0, c.start) + 1 : c.start]]
    before = [c for c in plain if _unit_fits(asked, text, c, span, query, before=True)]
    return after or before or (_periods(text, start, end) if "năm" in units else [])


def _periods(text: str, start: int, end: int) -> list[Candidate]:
    return [Candidate(*match.span()) for match in _PERIOD.finditer(text, start, end)]


def _often(text: str, start: int, end: int) -> list[Candidate]:
    return [Candidate(*match.span()) for match in _OFTEN.finditer(text, start, end)]


def nearly_fitting(query: Query, text: str, start: int, end: int) -> list[Candidate]:
    """Candidates that may fit though the words by them aren't those asked for: "mấy bữa" is told in "10 ngày".

    For sentences that were understood to answer: a duration is told as one, a price as money or a share, anything
    else by a number; a reason has a connective, whatever stands on its sides; when is told by what comes before, too.
    """
    found = candidates(query.kind, text, start, end)
    if query.kind is QuestionKind.QUANTITY:
        found = [c for c in found if of_what_is_asked(query, text, (start, end), c)]
    if query.kind is QuestionKind.DATE:
        asks = _ASKED_WHEN.search(spelled(query.reading or query.text, marked=True))
        return [Candidate(*match.span()) for match in _WHENEVER.finditer(text, start, end)] if asks else []
    if query.kind is QuestionKind.REASON:
        return [c for c in found if is_connective(text, start, end, c.start, c.end)]
    asked = spelled(query.reading or query.text, marked=True)
    unit = "ngày" if _ASKED_DAYS.search(asked) else _unit(asked, marked=True)
    if unit is None and _ASKED_SUM.search(asked):
        unit = ""
    if query.kind is not QuestionKind.QUANTITY or _ORDINAL.search(asked) or unit is None or unit in _PER_CENT:
        return []
    if header_of(text, start) is not None:
        return []  # what a number in a table counts, the head of its column says
    money = [c for c in found if MONEY_AFTER.match(text, c.start, min(end, c.end + 20))]
    shares = [c for c in found if PER_CENT_AFTER.match(text, c.start, min(end, c.end + 20))]
    if (
        not unit
        or unit in _NUMBER_WORDS
        or unit.startswith("đồng")
        or _is_money(unit)
        or _is_money(_before_amount(asked))
    ):
        return money or shares
    dates = candidates(QuestionKind.DATE, text, start, end)
    if any(_TIME_UNIT.fullmatch(name) for name in (unit, *_SPOKEN_UNITS.get(unit, ()))):
        return [c for c in dates if _DURATION.match(text[c.start : c.end].strip())]
    others = [*dates, *candidates(QuestionKind.CODE, text, start, end), *money, *shares]
    return [c for c in found if not any(o.start <= c.start < o.end for o in others)]


def gated(query: Query) -> bool:
    """Whether a question of this kind is only answered by a text of a given form."""
    return query.kind in GATED or bool(query.meaning_of)


def asks_for_share(query: Query) -> bool:
    """Whether an amount is asked for in per cent."""
    asked = _own_words(query) + spelled(query.reading or query.text, marked=True)
    return any(f" {word} " in asked for word in (_SHARE, "tỷ lệ", "tỉ lệ", "phần", *_SHARE_IN_ENGLISH))


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
    elsewhere = query.contrasts and not _ASKED_AMOUNT.search(_own_words(query))
    if unit is None or (elsewhere and unit not in _TIEN):
        return True  # "còn tổ chức thì sao?" may be told in another unit than the question before it
    if unit in _PER_CENT:
        return PER_CENT_AFTER.match(text, candidate.start, min(end, candidate.end + 20)) is not None
    if not unit or _is_money(unit) or _is_money(_before_amount(asked)):
        money = MONEY_AFTER if unit in _TIEN and not elsewhere else MONEY_OR_SHARE_AFTER
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
        one = text[candidate.start : candidate.end].strip() == "một"
        pause = _PAUSE if one else _NEXT_PART
        stop = pause.search(text, candidate.end, min(end, candidate.end + 60))
        told = _ATTACHED.sub(
            r"\1 ", text[candidate.start : stop.start() if stop else min(end, candidate.end + 60)]
        )
        following = segment(told)[: _UNIT_REACH + 2]
        return " | ".join(word.form for word in following)
    if not _COUNTED_BEFORE.search(text, max(start, candidate.start - 30), candidate.start):
        return ""
    ahead = segment(text, max(start, candidate.start - 60), candidate.start)[-_UNIT_BEFORE:]
    return " | ".join(word.form for word in ahead)


def _units_meant(unit: str, query: Query) -> list[str]:
    """Words (with marks) that may stand by the number where ``unit`` was asked for."""
    meant = dict(zip(query.terms, query.meant, strict=False))
    spellings = {meant[unit]} if unit in meant else {unit} if query.marked else _read_as(unit, query)
    found = [word for form in spellings for word in (form, *alternatives(form), *_SPOKEN_UNITS.get(form, ()))]
    return [*found, *(person for form in spellings if form in _ANYONE for person in PERSONS)]


def _read_as(bare: str, query: Query) -> set[str]:
    """How a word typed without marks may be meant: as it was read, or as any that is spelled so."""
    read = {word.form for word in segment(query.reading) if word.bare == bare}
    return {*read, *marked_forms(bare)}


def _unit(asked: str, *, marked: bool) -> str | None:
    """The noun after "bao nhiêu" or "mấy"; empty if money is asked for before it; None if there is none."""
    match = _ASKED_AMOUNT.search(asked)
    if not match:
        return None
    if _A_PIECE.match(match["after"]):
        return ""
    if _MILLIONS.match(match["after"]):
        return "tiền" if marked else "tien"
    for word in segment(match["after"])[:2]:
        form = word.form if marked else word.bare
        if form in _AND or (marked and form in _WHENCE):
            break  # what follows is asked besides: "hết bao nhiêu và nộp ở đâu"
        if _TIME_UNIT.fullmatch(form) or form not in (_EMPTY if marked else _BARE_EMPTY):
            return form
    before = [word.form if marked else word.bare for word in segment(asked[: match.start("asked")])]
    sums = (word for word in reversed(before) if _is_money(word) or word.split()[0] in _TIEN)
    last = next(sums, None)
    if last is None:
        return None
    opens, *_ = last.split()
    return opens if opens in _TIEN else ""


def _own_words(query: Query) -> str:
    """What was asked, without the question before it; of what was typed without marks, not what looks like asking."""
    if query.marked or query.language != "vi" or not query.reading:
        mended = query.language == "vi" and query.reading and not query.completed
        own = query.reading if mended else query.original
        return spelled(own.replace("%", f" {_SHARE} "), marked=query.marked)
    own = query.reading.rpartition(JOINT)[2] if query.completed else query.reading
    words = _CLOSING.sub(" ", spelled(own.replace("%", f" {_SHARE} "), marked=True)).split()
    bare = ("_" if _LOOKS_LIKE.get(strip_marks(word), word) != word else strip_marks(word) for word in words)
    return f" {' '.join(bare)} "


def _is_money(word: str) -> bool:
    return word.replace(" ", "_") in _MONEY


def _before_amount(asked: str) -> str:
    """The word for money that stands right before "là bao nhiêu", if any."""
    match = _ASKED_AMOUNT.search(asked)
    before = asked[: match.start("asked")].removesuffix(" là").removesuffix(" la") if match else ""
    return before.split(" ")[-1] if before else ""


def _same(wanted: str, text: str, *, marked: bool) -> bool:
    """Whether words, parted by bars, hold one; of three syllables or more, it may be made up of several of them."""
    spelled = text if marked else strip_marks(text)
    if wanted.count(" ") > 1:
        spelled = spelled.replace(" | ", " ")
    return f" {wanted} " in f" {spelled} "
