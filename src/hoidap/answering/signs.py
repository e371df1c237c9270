"""Signs by which some things asked for are known: a telephone number, an address on the net, a sum, a fault.

Who asks for one of them is only answered by a text that holds one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hoidap.answering.matching import Match
from hoidap.answering.tables import header_of
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import FEES, canonical_form
from hoidap.vietnamese import spelled

_PAYS = (
    r"(?:vay|hưởng|được hưởng|hưởng mức|nhận|được nhận|nộp|trả|phạt|bị phạt|thưởng|được thưởng|lãnh|lĩnh|tốn|hỗ trợ|"
    r"trợ cấp|lương|giá|phí|lệ phí|học phí|kinh phí|chi phí|tiền)"
)
_SUM = r"(?i)\d\s*(?:%|đồng|đ\b|triệu|tỷ|tỉ|nghìn|ngàn|usd|vnđ|vnd|k\b|lần|mức|tháng|suất)|phần trăm|lương|miễn|nửa"
SIGNS: tuple[tuple[str, str], ...] = (
    (
        r" (?:số điện thoại|số máy|số hotline|số tổng đài|số đường dây nóng|phone number|telephone number) ",
        r"\d[\d.\s-]{5,}\d|(?<!\d)1\d\d(?!\d)",
    ),
    (r" (?:email|e mail|thư điện tử|hộp thư điện tử) (?:nào|gì|là gì|của) ", r"\S@\S"),
    (
        r" (?:mở|đóng) cửa (?:\S+ ){0,2}?mấy giờ | mấy giờ (?:\S+ ){0,3}?(?:mở|đóng) cửa ",
        r"(?i)\b(?:mở|đóng|cửa|làm việc|hoạt động|phục vụ|đón|nghỉ|trực|tiếp|hành chính|bắt đầu|kết thúc|bán|họp|mượn|"
        r"tham quan|giờ \w+ \w+:|giờ:)|từ \d+ (?:giờ|h)\b.*\b(?:đến|tới)\b",
    ),
    (r" (?:website|trang web|địa chỉ web) (?:nào|gì|là gì|của) ", r"\w\.\w{2,}"),
    (r" (?:số tài khoản|tài khoản số) ", r"\d[\d.\s-]{5,}\d"),
    (
        r" (?:(?:chưa|không) (?:được |thật |thực sự )?(?:tốt|hay|ổn|đạt|hiệu quả|đều|tới|xong|hoàn thành|làm được)|"
        r"(?:gì|nào|đâu) (?:mà )?(?:còn )?(?:chưa|không) được(?: việc)?(?= (?:vậy |thế |ạ |nhỉ |hả )*$)) ",
        r"(?i)chưa|không|hạn chế|tồn tại|khó khăn|thiếu|yếu|kém|chậm|bất cập|vướng|còn|tuy nhiên|nhưng",
    ),
    (
        r" (?:nào|ai) (?:mà )?(?:còn |vẫn |lại )*(?:chưa|không) (?!(?:vậy |thế |ạ |nhỉ |hả |nào )*$)",
        r"(?i)chưa|không|còn|thiếu|trừ|ngoài|miễn|cấm|chậm|nợ|dừng|ngừng|tránh|bỏ|mất|kém",
    ),
    (
        r" (?:bao nhiêu|mấy|những|các) (?:\S+ )*?chưa (?!(?:đủ|đến|quá) |(?:vậy |thế |ạ |nhỉ |hả )*$)",
        r"(?i)chưa|không|còn|chờ|đang|thiếu|chậm|nợ|trừ|tồn",
    ),
    (
        r" (?:bao nhiêu|mấy) (?:\S+ )*?đã (?:\S+ ){1,4}?xong ",
        r"(?i)đã|xong|hoàn thành|hoàn tất|rồi",
    ),
    (
        r" (?:năm ngoái|năm trước|tháng trước|kỳ trước|lần trước|khóa trước|trước đây|trước kia|hồi trước|"
        r"(?:giá|mức|biểu giá|quy định|lệ phí|phí) cũ) ",
        r"(?i)trước|ngoái|cũ|cùng kỳ|từng|xưa|ban đầu|khi đó|lúc đó|hồi|\d{4}|so với|thay|nguyên",
    ),
    (
        r" (?:nặng|cao|thấp|nhẹ|nhiều|ít) nhất (?:là )?(?:bao nhiêu|mấy) ",
        r"(?i)nhất|tối đa|tối thiểu|đến|tới|không quá|từ|trên|dưới|hơn|tùy|mức|đủ|quá|[-–]",
    ),
    (
        r" (?:nào|ai) (?:\S+ )*?(?:tốt|giỏi|mạnh|hay|khá|xuất sắc|yếu|kém|chậm|nhanh) nhất ",
        r"(?i)nhất|đầu|tiêu biểu|xuất sắc|điển hình|nổi bật|hơn|điểm sáng|chậm|yếu|kém|nhanh",
    ),
    (
        r"(?<! khi)(?<! lúc)(?<! ngày) (?:nào|ai) (?:\S+ )*?"
        r"(?:cao|thấp|nhiều|ít|lớn|nhỏ|đông|dài|rộng|nặng|nhẹ|sớm|muộn|đắt|rẻ|xa|gần) nhất ",
        r"(?i)nhất|hơn|đầu|đứng|tối đa|tối thiểu",
    ),
    (
        r" diện tích(?: \S+){0,8}? (?:là )?bao nhiêu ",
        r"(?i)\d\s*(?:ha|héc|hecta|m2|m²|km2|km²|mét vuông|mẫu|sào|công)(?!\w)",
    ),
    (
        r" (?:ở|tại) (?:đâu|chỗ nào|nơi nào|những đâu|những nơi nào)(?: vậy| thế| ạ| nhỉ| hả)* $",
        r"(?i)\b(?:ở|tại|trên|trong|thuộc|xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thôn|làng|ấp|bản|tổ|đường|phố|"
        r"số|khu|nhà|phòng|quầy|bàn|trụ sở|trường|sở|trung tâm|ubnd|ủy ban|địa chỉ|cửa hàng|cổng|trang|địa bàn|nơi|"
        r"điểm|cạnh|gần|bến|chợ|sân|đình|chùa|đền|sông|núi|tầng|kho|trạm|bưu điện|ngân hàng|công ty|ban|hội trường|"
        r"đến|vào|về)\b",
    ),
    (
        r" lãi(?: suất)?(?: \S+){0,7}? (?:bao nhiêu|mấy)(?: phần trăm| phân)? ",
        r"(?i)\b(?:lãi|lời|lợi nhuận)\b|(?:%|phần trăm) ?(?:/|một|mỗi) ?(?:tháng|năm|ngày)|trừ (?:\S+ ){0,2}?chi phí|"
        r"\bvay\b(?!.*nợ)[^.]*%|:\s*\d[\d,]*\s*%",
    ),
    (
        r"(?: (?:chiều cao|chiều dài|chiều rộng|chiều sâu|độ cao|độ sâu)(?: \S+){0,6}?| (?:cổng|cầu|nhà|núi|cây|tượng|"
        r"tháp|đập|người|đội|cột|tường|rào|đê|bờ)(?: \S+){0,5}? cao|(?:đường|cầu|kênh|sông|đất|sân|mặt|hồ|ao|giếng) "
        r"(?:\S+ ){0,5}?(?:dài|rộng|sâu)) (?:là )?(?:bao nhiêu|mấy)(?: mét| m| cm)? (?:vậy |thế |ạ |nhỉ |hả )*$",
        r"(?i)(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn))\s*(?:mm?|cm|dm|km|ki-?lô-?mét|mét|phân|"
        r"thước|tấc|ly|ha|héc|hecta|m2|m²|gang|cây số|sào|mẫu|công|tầng|lớp|hải lý|vuông|xe)(?!\w)|\dm\d",
    ),
    (
        r"(?:(?<! phạt)(?<! xử)(?<! tật)(?<! bệnh) nặng| (?:cân nặng|khối lượng|trọng lượng)(?: \S+){0,6}?) (?:là )?"
        r"(?:bao nhiêu|mấy)(?: cân| ký| kg)? (?:vậy |thế |ạ |nhỉ |hả )*$",
        r"(?i)(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm))\s*(?:kg|g|gam|gram|cân|ký|kí|tạ|tấn|yến|lạng|"
        r"ki-?lô-?gam|kilogam|m3|m³|khối|lít|%)(?!\w)",
    ),
    (
        r" (?:năm sinh|ngày sinh|"
        r"(?<!học )(?<!khai )(?<!hy )(?<!tuyển )(?<!vệ )(?<!phát )(?<!thí )(?<!tái )(?<!nảy )sinh "
        r"(?:vào )?(?:năm|ngày|tháng|khi|hồi|lúc) (?:nào|bao nhiêu|mấy)) ",
        r"(?i)(?<!học )(?<!thí )(?<!khai )\bsinh\b|\bsn\b|tuổi|chào đời|ra đời|\([^)]{0,20}\d{4}",
    ),
    (
        r" quy định (?:những |các )?(?:(?:điều|việc|nội dung|chuyện) )?gì ",
        r"(?i)quy định|gồm|phải|không|cấm|được|\blà\b|về|cần|nên|giữ|nghiêm|mức|đề nghị|[:;]",
    ),
    (rf"^ {FEES} (?!.*(?<= )(?:ngày|khi|bao giờ|lúc|đâu|ai) )", _SUM),
    (
        r"(?<! đánh) (?:đơn giá|giá(?! trị)|mức phí|học phí|lệ phí)(?: \S+){0,7}? bao nhiêu "
        r"(?:một \S+ |mỗi \S+ |tiền |vậy |thế |ạ |nhỉ |hả )*$",
        _SUM,
    ),
    (
        rf" {_PAYS}(?: \S+)?(?: là)? bao nhiêu(?: một \S+| mỗi \S+| hằng \S+)? (?:vậy |thế |ạ |nhỉ |hả |không )*$",
        _SUM,
    ),
)
"""How the thing is asked for, and how it looks."""


WHOSE = r" (?:số điện thoại|điện thoại|số máy|email|thư điện tử|tài khoản|địa chỉ) (?:\S+ ){0,2}?của "
"""How something is asked for that each person and each office has of their own."""
_COLUMN_UNIT = re.compile(r"(?i)đồng|vnđ|vnd|usd|%|triệu|nghìn")
"""What the head of a table may say for every number beneath it."""


def lacks_sign(query: Query, text: str, start: int, end: int, heading: str = "") -> bool:
    """Whether ``query`` asks for what would show in ``text[start:end]`` or the head of its table, and doesn't.

    A year may stand in the ``heading`` above: "Kết quả năm 2025".
    """
    if query.kind is QuestionKind.YES_NO:
        return False
    asked = spelled(query.reading or query.text, marked=True)
    head = header_of(text, start)
    column = text[slice(*head)] if head else ""
    told = (text[start:end], column, heading, *(f"1 {unit}" for unit in _COLUMN_UNIT.findall(column)))
    return any(form.search(asked) and not any(sign.search(said) for said in told) for form, sign in _signs())


def asks_whose(query: Query) -> bool:
    """Whether ``query`` asks for the number or the address of somebody, which that of anybody else doesn't answer."""
    asked = spelled(query.reading or query.text, marked=True)
    return re.search(canonical_form(WHOSE, marked=True), asked) is not None


_WAY_OF = re.compile(
    canonical_form(
        r" (?:cách(?= .* (?:thế nào|ra sao|làm sao) )|(?:làm sao|làm thế nào|cách nào) để) ", marked=True
    )
)
"""What stands before the deed whose way is asked for: "cách đăng ký … như thế nào", "làm sao để cài …"."""


def lacks_deed(query: Query, matches: Sequence[Match]) -> bool:
    """Whether it is asked how something is done, and a sentence has no word for doing it: it only mentions the thing.

    Args:
        query: Any question.
        matches: Its terms against the sentence alone.
    """
    if query.language != "vi" or query.completed:
        return False
    asked = spelled(query.reading or query.text, marked=True)
    found = _WAY_OF.search(asked)
    if found is None:
        return False
    meant = dict(zip(query.terms, query.meant, strict=True))
    after = [(asked.find(f" {meant[match.term]} ", found.end() - 1), match) for match in matches]
    following = [(place, match.credit) for place, match in after if place >= 0]
    return bool(following) and not min(following)[1]


@cache
def _signs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(canonical_form(form, marked=True)), re.compile(sign)) for form, sign in SIGNS)
