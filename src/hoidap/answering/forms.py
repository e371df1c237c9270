"""The forms of what is asked for, as regular expressions: one row a form, dates, amounts, names, codes and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hoidap.answering.connectives import CONNECTIVES
from hoidap.types import QuestionKind
from hoidap.vietnamese import CAPITAL
from hoidap.vietnamese.numbers import WORDS as NUMBERS

_ROMAN = r"[IVXLC]+"
_NUMBER = r"\d+(?:[.,]\d+)*"
_WORDS = rf"(?:{'|'.join(NUMBERS[1:])}|trăm|nghìn|ngàn|triệu|tỷ|tỉ|nửa|chục)"
_FIVE = (
    r"(?<!hững )(?<!ác )(?<!ỗi )(?<!ằng )(?<!àng )(?<!cả )(?<!ầu )(?<!uối )(?<!hiều )(?<!ừng )(?<!\d )"
    r"[Nn]ăm(?!\s+(?:qua|nay|ngoái|tới|trước|sau|học|gần|liền|\d))"
)
"""Five; "năm" is a year behind "những", "mỗi", "đầu", "cuối" and the like, or before "qua", "nay" and a number."""
_DAY = (
    r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\s*[/.-]\s*(?:0?[1-9]|1[0-2])(?!\d)(?:\s*[/.-]\s*\d{2,4})?(?!\d)"
    r"(?!\s*(?:chỉ tiêu|tiêu chí|xã|phường|thôn|hộ|phiếu|đại biểu|người))"
)
"""Day and month; "14/15 chỉ tiêu" is a share."""
_ISSUED = (
    r"(?:Quyết định|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Chỉ thị|Chương trình|Kế hoạch|Công văn|Kết luận|"
    r"Hướng dẫn|Luật|Pháp lệnh|Quy định|Thông báo|Đề án|Điều|Khoản)"
)
_CODE = r"\d+(?:/\d{4})?\s*[-/]\s*[A-ZĐ][\wĐ]*(?:\s*[-/]\s*[\wĐ]+)*"

_SURNAME = (
    r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trịnh|Đoàn|Đinh|Trương|Mai|Lâm|Cao|Hà|"
    r"Lưu|Tô|Tạ|Kiều|Quách|Thái|Châu|La|Chu|Tống|Từ|Phùng|Vương|Đào|Đàm|Tăng|Mạc|Nông|Lương|Thạch|Triệu|Hứa|Nghiêm|"
    r"Văn|Doãn|Khổng|Lại|Lục|Mã|Ninh|Ông|Phí|Quản|Sơn|Tôn|Trang|Trà|Tiêu|Ứng|Viên|Vi|Giang|Bạch|Âu|Cù|Diệp|Đồng|Hạ|"
    r"Lò|Quàng|Sùng|Giàng|Thào|Tòng|Lường|Phàn|Tẩn|Chảo|Lù|Siu|Ksor|Cấn|Lều|Khuất|Nhữ|Thiều|Ngụy|Mẫn|Chử|Khương|Uông|"
    r"Tào|Đới|Nhan|Liêu|Giáp(?! (?:Tý|Dần|Thìn|Ngọ|Thân|Tuất)\b))"
)
SURNAME = re.compile(_SURNAME)
_GIVEN = rf"{CAPITAL}[^\W\d_]+"
_MIDDLE = rf"(?:{_GIVEN}|[AY](?=\s+{CAPITAL}))"
"""A further name; of one letter only before another one: "Sùng A Páo"."""
_RANKS = (
    *(f"{grade} {rank}" for grade in ("thiếu", "trung", "thượng", "đại") for rank in ("úy", "tá")),
    *("bác sĩ", "thạc sĩ", "tiến sĩ", "kỹ sư", "linh mục", "mục sư", "đại đức", "thượng tọa"),
)
_CALLED = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in (
            "[Ôô]ng",
            "[Bb]à",
            "[Aa]nh",
            "[Cc]hị",
            "[Cc]ô",
            "[Cc]ụ",
            "[Ee]m",
            "đồng chí",
            "nghệ nhân",
            *(f"[{rank[0].upper()}{rank[0]}]{rank[1:]}" for rank in _RANKS),
        )
    )
    + ")"
)
"""What stands before a name whatever its surname: "ông Lò Văn Phiêng"."""
_BEFORE_WEEKDAY = "|".join(
    rf"(?<={word} )"
    for word in ("[Ss]áng", "[Tt]rưa", "[Cc]hiều", "[Tt]ối", "[Nn]gày", "[Vv]ào", "[Tt]ừ", "đến", "và", ",")
)
WEEKDAY = (
    rf"[Tt]hứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy)|(?:{_BEFORE_WEEKDAY})thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|[Cc]hủ nhật"
)
"""A day of the week; written small only behind what stands before one: "tuần thứ ba", "lần thứ hai" count."""
_MONTH = (
    r"(?<!ỗi )(?<!ằng )(?<!àng )(?<!\d )(?<!một )(?<!\bhai )(?<!\bba )(?<!sáu )\b[Tt]háng\s+"
    r"(?:[Gg]iêng|[Cc]hạp|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?)\b(?!\s+(?:lần|buổi|kỳ|đợt|lượt|ngày))"
)
"""A month in words; "mỗi tháng hai lần" names none."""
OFTEN = (
    r"(?:[Mm]ỗi|[Hh][ằà]ng|\d+|một|hai|ba|sáu)\s+(?:ngày|tuần|tháng|quý|năm)\s+(?:\S+\s+)?(?:một|hai|\d+)\s+lần|"
    r"(?:một|hai|\d+)\s+lần\s*(?:/|mỗi\s+|một\s+|trong\s+(?:một\s+)?)(?:ngày|tuần|tháng|quý|năm)|"
    r"\b(?:[Mm]ỗi|[Hh][ằà]ng)\s+(?:ngày|tuần|tháng|quý|năm)\b"
)
"""How often: "mỗi tháng một lần" answers "mấy tháng một lần" and "bao lâu một lần"."""
_NAMES = (rf"{_CALLED}{_GIVEN}(?:\s+{_MIDDLE}){{1,4}}", rf"\b{_SURNAME}(?:\s+{_MIDDLE}){{1,4}}")
FORMS: dict[QuestionKind, tuple[str, ...]] = {
    QuestionKind.DATE: (
        rf"(?:[Tt]ừ\s+)?(?:ngày|giai đoạn|nhiệm kỳ|năm|tháng|thời kỳ)?\s*{_DAY}"
        rf"\s*(?:đến(?: hết)?|-|–)\s*(?:ngày\s+)?{_DAY}",
        r"(?:[Tt]ừ\s+)?ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?\s+đến(?:\s+hết)?"
        r"\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?",
        r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?",
        rf"(?:ngày\s+)?{_DAY}",
        r"(?:các|những)\s+ngày\s+\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})+(?!\d)(?:\s+(?:âm|dương)\s+lịch)?(?:\s+(?:hằng|hàng|mỗi)\s+tháng)?",
        r"(?:[Tt]ừ\s+)?ngày\s+\d{1,2}(?:\s*(?:đến|-|–|và)\s*(?:ngày\s+)?\d{1,2})?(?=\s+(?:hằng|hàng|mỗi|của)\s+tháng)",
        r"(?:[Gg]iai đoạn|[Nn]hiệm kỳ|[Tt]hời kỳ|[Nn]ăm học)\s+(?:từ\s+)?\d{4}(?:\s*(?:-|–|đến)\s*\d{4})?",
        r"(?:[Tt]ừ\s+)?(?:năm\s+)?\d{4}\s*(?:-|–|đến(?: năm)?)\s*\d{4}",
        r"tháng\s+\d{1,2}(?:\s*/\s*|\s+năm\s+)\d{4}",
        r"(?:[Nn]ăm|[Cc]uối năm|[Đđ]ầu năm|tháng|quý|[Tt]hế kỷ)\s+(?:thứ\s+)?(?:\d+|" + _ROMAN + r")\b",
        rf"\b{_NUMBER}\s*(?:giờ|h|phút|ngày|tuần|tháng|năm|thế kỷ)(?:\s*\d{{1,2}})?\b",
        rf"\b{_WORDS}\s+(?:giờ|ngày|tuần|tháng|năm|thế kỷ)\b",
        rf"\b(?:{_NUMBER}|{_WORDS})\s+tiếng(?:\s+(?:rưỡi|đồng hồ)|(?=\s*[.,;)]|\s+(?:sau|trước|liền|mỗi|một|là)\b))",
        _MONTH,
        r"(?<![\d.])\b(?:1[0-9]|20)\d{2}\b",
        WEEKDAY,
    ),
    QuestionKind.QUANTITY: (
        rf"\b{_NUMBER}\s*(?:%|phần trăm|(?:triệu|tỷ|tỉ|nghìn|ngàn)(?:\s+(?:đồng|USD|đô la|người))?|đồng)?",
        rf"\b(?:(?!năm\b){_WORDS}|{_FIVE})(?:\s+{_WORDS})*\b",
        rf"\b(?:khóa|khoá|thứ|lần thứ)\s+{_ROMAN}\b",
    ),
    QuestionKind.PLACE: (
        r"(?i:\b(?:tại|ở|trên địa bàn|cạnh|gần|phía|nằm)\s+\w+)",
        r"\b[Tt]huộc\s+(?:(?i:địa bàn|xã|phường|huyện|quận|tỉnh|thành phố|thị xã|thị trấn|thôn|làng|ấp|khu|vùng)\b|"
        r"[A-ZĐ]\w+)",
        r"\bsố\s+\d+\s+(?:đường|phố)",
    ),
    QuestionKind.PERSON: (
        *_NAMES,
        r"\b(?:do|của|bởi|[Ôô]ng|[Bb]à|[Cc]ụ)\s+[A-ZĐ]\w+(?:\s+\w+)?",
    ),
    QuestionKind.NAME: _NAMES,
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
_LIST_SIGN = re.compile(r"\d{1,2}[.)]\s")


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


@cache
def _compiled(kind: QuestionKind) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form) for form in FORMS.get(kind, ()))
