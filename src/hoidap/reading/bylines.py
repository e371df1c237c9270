"""Lines that name who wrote a text and who took its pictures: "Bài và ảnh: …", "Phóng sự của …", a bare name.

The tables hold what newspapers and portals print, not words of any one page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoidap.reading.forms import Span, are_names, is_name, is_titled_name
from hoidap.reading.page import Page
from hoidap.types import FactName, Kind

_LONGEST = 160
_MOST_NAMES = 6
_TEXT = r"(?:tin(?:,| và)? bài|tin|bài(?: viết)?)"
_PICTURE = r"(?:ảnh|hình|clip|video|đồ họa|photos?)"
_JOINT = r"(?:\s*[,+/&–—-]\s*|\s+và\s+|\s+)"

# What stands before the name, and whether only reporters are named so: a leaflet too has its "Bài: …".
LABELS: tuple[tuple[str, bool], ...] = (
    (rf"{_TEXT}(?:{_JOINT}{_PICTURE}){{1,2}}", True),
    (rf"{_PICTURE}(?:{_JOINT}{_PICTURE})?{_JOINT}{_TEXT}", True),
    (r"(?:nhóm )?(?:phóng viên|pv|p\.v|ctv|cộng tác viên)", True),
    (r"(?:phóng sự|ký sự|ghi chép|bút ký|ghi nhanh|phóng sự ảnh)(?: của)?", True),
    (r"words and photos", True),
    (_TEXT, False),
    (r"(?:người )?(?:thực hiện|viết bài|đưa tin)(?: bài(?: viết)?)?", False),
    (r"tác giả(?: bài viết)?|người viết", False),
    (r"author|by", False),
)
_SAYS_WHO_WROTE = re.compile(r"(?:tác giả|người viết|author)\b", re.IGNORECASE)
"""Labels after which anyone may stand, a team or an office too."""
_LABELLED = tuple(
    (re.compile(rf"(?:{form})\s*[:.]\s*", re.IGNORECASE), reporter) for form, reporter in LABELS
)

# The same without a colon: "Phóng sự của …".
SAID: tuple[tuple[str, bool], ...] = (
    (r"(?:phóng sự(?: ảnh)?|ký sự|ghi chép|bút ký|tùy bút|tản văn|ghi nhanh) của", True),
    (r"(?:tin|tin, bài|bài(?: viết)?) của", False),
)
_SAID = tuple((re.compile(rf"(?:{form})\s+", re.IGNORECASE), reporter) for form, reporter in SAID)

# Those who write without a name of their own.
COLLECTIVES = re.compile(
    r"(?:nhóm )?(?:phóng viên|pv|p\.v|ctv|cộng tác viên|bbt)\.?(?:\s*[–—,-]\s*(?:ctv|pv|cộng tác viên))?"
    r"|(?:ban biên tập|tòa soạn|tổ tuyên truyền)",
    re.IGNORECASE,
)

# What a writer did, after the name: "… (tổng hợp)", "… thực hiện".
_DID = r"(?:tổng hợp|thực hiện|ghi|ghi chép|lược ghi|lược dịch|biên soạn|sưu tầm|biên dịch|dịch|phỏng vấn|t/h|th|st)"
DEEDS = re.compile(
    rf"\s*(?:[(\[]\s*{_DID}(?: và {_DID}| theo [^()]{{2,40}})?\s*[)\]]|(?<=\s)(?:thực hiện|tổng hợp|lược ghi))$",
    re.IGNORECASE,
)

# Where a writer works, after the name and a comma, dash, stroke or bracket.
UNIT = re.compile(
    r"(?P<joint>\s*(?:[,–—/(]|\s-)\s*)(?P<unit>(?:(?:phòng|ban|đài|trung tâm|hội|trường|báo|tạp chí|tổ|khoa|sở|"
    r"chi cục|trạm|văn phòng|ttxvn|vov|vtv|cổng|đoàn|công an|bộ|ubnd|huyện|thành|tỉnh|đảng|mttq|"
    r"phóng viên|pv|ctv|cộng tác viên)"
    r"\d?\b)[^:;]*?)\)?$",
    re.IGNORECASE,
)

# Capitalised words that end a page and are no one's name: thanks, bodies, offices, provinces.
NO_NAMES = re.compile(
    r"(?:xin )?(?:trân trọng|chân thành|kính|cảm ơn|cám ơn|hết|còn (?:nữa|tiếp)|mời|xem tiếp|chúc)\b.*"
    r"|(?:ủy ban|uỷ ban|ban (?!biên)|đảng|sở|phòng|văn phòng|trung tâm|công ty|thành phố|thị xã|thị trấn|quận|huyện|xã"
    r"|phường|tỉnh|tp|thôn|bản|ấp|khu|chợ|báo|tạp chí|người|bài|tin|ảnh|chương|phần|phụ lục|tổ quốc|nhân dân)\b.*"
    r"|hội (?:nông dân|phụ nữ|cựu|liên hiệp|đồng|người|khuyến|chữ thập|nhà báo|luật gia|nghị)\b.*"
    r"|đoàn (?:thanh niên|thanh tra|tncs|thể|kết|xã|phường|khối|trường|viên)\b.*"
    r"|trường (?:đại học|cao đẳng|trung (?:học|cấp)|thpt|thcs|tiểu học|mầm non|chính trị|sa)\b.*"
    r"|(?:phó )?(?:tổng )?(?:chủ tịch|thủ tướng|giám đốc|chủ nhiệm|bí thư|chánh (?:án|văn phòng|thanh tra)|chủ tọa)\b.*"
    r"|(?:phó )?(?:(?:hiệu|viện|cục|vụ|bộ|thứ|đội|tổ|đoàn|nhóm|chi hội|chỉ huy) trưởng\b"
    r"|trưởng (?:ban|phòng|thôn|khu|khoa|đoàn|bộ môn))\b.*"
    r"|việt nam|hà nội|hải phòng|đà nẵng|cần thơ|huế|an giang|bắc giang|bắc kạn|bạc liêu|bắc ninh|bến tre|bình định"
    r"|bình dương|bình phước|bình thuận|cà mau|cao bằng|đắk lắk|đắk nông|điện biên|đồng nai|đồng tháp|gia lai|hà giang"
    r"|hà nam|hà tĩnh|hải dương|hậu giang|hòa bình|hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lâm đồng|lạng sơn"
    r"|lào cai|long an|nam định|nghệ an|ninh bình|ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh"
    r"|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|thái nguyên|thanh hóa|tiền giang|trà vinh|tuyên quang|vĩnh long"
    r"|vĩnh phúc|yên bái",
    re.IGNORECASE,
)
_PICTURES_TOO = re.compile(rf"\s*[;,.–—|-]\s*{_PICTURE}\s*:\s*(?P<name>[^:;]{{2,60}}?)\s*$", re.IGNORECASE)
_TOOK_PICTURES = re.compile(r".*(?:ảnh|photos?)\b", re.IGNORECASE)
_SURROUNDING = " \t\xa0*_"
_AFTER = " \t\xa0*_./"


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that says who wrote, and nothing else.

    Attributes:
        author: The name or names, with the writer's unit if it stands there too.
        photographer: Who took the pictures, if the line says so.
        labelled: Whether a label or a phrase says that this is who wrote; else there is only the name.
        of_a_reporter: Whether only newspapers and portals name their writers in this way.
    """

    author: Span
    photographer: Span | None = None
    labelled: bool = False
    of_a_reporter: bool = False


def find_byline(line: str) -> Byline | None:
    """Read a line that says nothing but who wrote; ``None`` for any other line."""
    if len(line) > _LONGEST or "\n" in line:
        return None
    start = len(line) - len(line.lstrip(_SURROUNDING))
    end = len(line.rstrip(_AFTER))
    if line[end : end + 1] == "." and re.search(r"(?:^|[\s.])[^\W\d_]$", line[:end]):
        end += 1  # the full stop of an initial
    for form, reporter in _LABELLED:
        label = form.match(line, start, end)
        if label:
            return _labelled(line, label, end, reporter=reporter)
    for form, reporter in _SAID:
        said = form.match(line, start, end)
        if said:
            author = _author(line, said.end(), end)
            return Byline(author, labelled=True, of_a_reporter=reporter) if author else None
    return _bare(line, start, end)


def mark_byline(page: Page, number: int, byline: Byline) -> None:
    """Keep who wrote, and who took the pictures."""
    page.kinds[number] = Kind.BYLINE
    page.add_fact(FactName.AUTHOR, number, byline.author)
    if byline.photographer:
        page.add_fact(FactName.PHOTOGRAPHER, number, byline.photographer)


def _labelled(line: str, label: re.Match[str], end: int, *, reporter: bool) -> Byline | None:
    pictures = _PICTURES_TOO.search(line, label.end(), end)
    stop = pictures.start() if pictures else end
    author = _author(line, label.end(), stop, single=reporter)
    if author is None and _SAYS_WHO_WROTE.match(label[0]) and line[label.end() : stop][:1].isupper():
        author = Span(line[label.end() : stop], label.end(), stop)
    if author is None:
        return None
    if pictures:
        photographer: Span | None = Span(pictures["name"], *pictures.span("name"))
    else:
        photographer = author if _TOOK_PICTURES.match(label[0]) else None
    return Byline(author, photographer, labelled=True, of_a_reporter=reporter or pictures is not None)


def _author(line: str, start: int, end: int, *, single: bool = False) -> Span | None:
    """A name, a collective, or either with a unit after it; what the writer did is left out."""
    deed = DEEDS.search(line, start, end)
    end = deed.start() if deed else end
    text = line[start:end].rstrip()
    unit = UNIT.search(text)
    name = text[: unit.start()] if unit else text
    known = are_names(name, _MOST_NAMES) or is_titled_name(name) or COLLECTIVES.fullmatch(name)
    if not known and not (single and name[:1].isupper() and name.isalpha()):
        return None
    return None if NO_NAMES.fullmatch(name) else Span(text, start, start + len(text))


def _bare(line: str, start: int, end: int) -> Byline | None:
    text = line[start:end]
    deed = DEEDS.search(text)
    unit = UNIT.search(text)
    if is_name(text) or COLLECTIVES.fullmatch(text):
        return None if NO_NAMES.fullmatch(text) else Byline(Span(text, start, end))
    if deed or (unit and unit["unit"][0].isupper() and "," not in unit["joint"]):
        author = _author(line, start, end)
        return Byline(author, labelled=deed is not None) if author else None
    return None
