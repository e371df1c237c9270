"""The forms of a page's parts, as tables: printed labels, file names of cameras, numbering, official papers.

The words here are labels that printed pages carry everywhere, not words of any one page.
"""

from __future__ import annotations

import re

SENTENCE_END = (".", "!", "?", "…", ";")
CLOSING = "\"'”’»)]* "
OPENING = "\"'“‘«(["

LIST_ITEM = re.compile(r"(?:[-–—•●▪■◦○*+✓►➢]|[a-zđ]\)|\(?\d{1,3}\)|\[\d+\])\s+\S")
BULLET = re.compile(r"(?:[-–—•●▪■◦○*+✓►➢]|[a-zđ]\))\s+\S")

# Headings by their numbering; a paragraph that begins so but runs on as a sentence is none.
NUMBERED_HEADING = re.compile(
    r"(?:(?:phần|chương|mục|tiểu mục|điều|phụ lục|part|chapter|section|article|appendix)\s+"
    r"(?:thứ\s+\w+|[ivxlc]+|\d+[a-zđ]?)\s*[.:–-]?(?:\s|$)"
    r"|[IVXLC]+\s*[.)/–-]\s*\S|[A-ZĐ][.)]\s+\S|\d{1,2}(?:\.\d{1,2})*[.)/]?\s+\S)",
    re.IGNORECASE,
)
NUMBERING = re.compile(
    r"(?P<roman>[IVXLC]+)\s*[.)/–-]|(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)/]?\s|(?P<letter>\w)[.)]"
)

# A publisher's code before the first paragraph: "(ABC) Text", "ABC - Text", "(Tên báo) – Text".
_CODE = r"[A-ZĐ][A-ZĐ0-9]+(?:[.&/-][A-ZĐ0-9]+)*"
LEAD_CODES = (
    re.compile(rf"[(\[]\s*(?P<source>{_CODE})\s*[)\]]\s*[-–—:.]*\s*(?=\S)"),
    re.compile(r"[(\[]\s*(?P<source>[A-ZĐ][\w.]*(?: [\w.]+){0,3})\s*[)\]]\s*[-–—]\s+(?=\S)"),
    re.compile(rf"(?P<source>(?!TP\b){_CODE})\s+[-–—]\s+(?=\S)"),
    re.compile(r"(?P<source>[A-Z]\w+\.(?:vn|com|net|org))\s+[-–—]\s+(?=\S)"),
)

# Pictures: what cameras, phones and screens call their files, and how photographers are named.
PICTURE_SUFFIX = re.compile(
    r"\S(?:.{0,118}\S)?\.(?:jpe?g|png|gif|webp|heic|heif|tiff?|bmp|raw|cr2|cr3|nef|arw|dng|mp4|mov)",
    re.IGNORECASE,
)
CAMERA_NAME = re.compile(
    r"(?:[\w.]{1,12}[ _-]){0,2}"
    r"(?:_?dsc[fn]?|_?img|_?mg|imgp|dji|pxl|gopr|cimg|sam|mvi|vid|fb_img|received|vlcsnap|whatsapp image"
    r"|screen ?shot|screenshot|photo|image|pict?|anh|hinh)[ _-]?"
    r"\(?\d{2,}[\w ()._-]{0,40}",
    re.IGNORECASE,
)
LETTERS_WITH_NUMBER = re.compile(r"(?=.*[a-z])(?=(?:.*\d){4})[a-z0-9_().-]+(?:[ _-][a-z0-9_().-]+){0,3}")
PHOTO_CREDITS = (
    re.compile(
        r"[(\[]\s*(?:nguồn\s+)?(?:ảnh|hình|photo|image|picture)"
        r"(?:\s+(?:minh họa|tư liệu|by|credit))?\s*[:/]?\s*"
        r"(?P<name>[^()\[\]]{0,60}?)\s*[)\]]\s*[.]?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|(?<=[.!?…;,–\-\s\"”]))(?:Nguồn ảnh|Ảnh|ẢNH|Hình|Photo|PHOTO|Image|Picture)"
        r"(?:\s+(?:minh họa|tư liệu|by|credit))?\s*:\s*(?P<name>[^()\[\]:]{2,60}?)\s*[.]?$"
    ),
    re.compile(r"(?:^|(?<=[.!?…;]\s))Ảnh\s+(?:minh họa|tư liệu|do [^.]{3,40} cung cấp)(?P<name>)\s*[.]?$"),
)

# Labelled lines at a page's edges: (form, what the rest of the line is). For how writers are named see ``bylines``.
SOURCE_LABEL = re.compile(
    r"(?:nguồn(?: tin| bài)?|theo nguồn|source|via)\s*:\s*(?P<value>\S.{0,119})?", re.IGNORECASE
)
# What newspapers call themselves beside their date: "Báo … điện tử - Thứ Năm, ngày …", "… | Tạp chí …".
_PUBLISHER = (
    r"(?P<name>(?:(?:báo(?! cáo| giá)|tạp chí|thời báo|tuần báo|nhật báo|đặc san|tập san|bản tin|đài|cổng thông tin"
    r"|trang thông tin)\s[^,;:|–—-]{2,60}?|[\w-]+\.(?:com\.vn|vn|com|net|org)))"
)
# An issue's number, or that it came out, may stand between the name and the date: "Báo … số 4512, ra ngày …".
_ISSUE = r"(?:số(?: báo)?\s*\d[\d.()/-]*\s*(?:[,;–—-]\s*)?)?(?:(?:số )?ra\s+)?"
PUBLISHER_BEFORE_DATE = re.compile(
    rf"[(\[]?\s*(?:(?:nguồn|theo|trích|đăng trên|in trên)\b\s*:?\s*)?{_PUBLISHER}\s*(?:[,;:|–—•·-]+\s*)?{_ISSUE}"
    r"(?=thứ |chủ nhật|ngày |\d)",
    re.IGNORECASE,
)
PUBLISHER_AFTER_DATE = re.compile(
    rf"[(\[]?.*?\d\S*\s*(?P<joint>[,;:|–—•·-]\s*){_PUBLISHER}\s*[)\]]?", re.IGNORECASE
)
ACCORDING_TO = re.compile(
    r"[(\[]?\s*Theo\s+(?P<value>[A-ZĐÀ-ỸẠ-Ỹ][^.;:!?()]{1,39}(?:\.(?:vn|com|net|org))?)\s*[)\]]?"
)
_EDGE_WORDS = (
    r"(?:tags?|từ khóa|từ khoá|chủ đề|keywords?|chia sẻ|share|bình luận|ý kiến|in bài(?: viết)?|gửi email"
    r"|lưu bài|copy link|link gốc|bản in|email|facebook|zalo|twitter|print|theo dõi)"
)
EDGE_FURNITURE = re.compile(
    rf"(?:{_EDGE_WORDS}(?:[\s,|·-]+{_EDGE_WORDS})*(?:\s*[:(].{{0,200}})?"
    r"|(?:https?://|www\.)\S+|©.{0,150}|[^>»›|/]{1,60}(?:\s[>»›|/]\s[^>»›|/]{1,60})+)",
    re.IGNORECASE,
)
RELATED_CUE = re.compile(
    r"(?:>>+|►|▶)?\s*(?:xem thêm|đọc thêm|mời xem thêm"
    r"|(?:các )?(?:tin|bài)(?: viết)? (?:liên quan|khác|cùng chuyên mục|mới nhất|đọc nhiều|nổi bật)"
    r"|cùng chuyên mục|có thể bạn quan tâm|bạn có thể quan tâm|tin cũ hơn|tin mới hơn|đọc nhiều nhất"
    r"|related(?: articles| news| stories)?|read more|read also|see also|more on this)",
    re.IGNORECASE,
)
RELATED_ARROW = re.compile(r"(?:>>+|►|▶|➤)\s*(?=\S)")

# Official papers (Decree 30/2020/NĐ-CP lays their form down): never newspaper pages.
OFFICIAL_MOTTO = re.compile(
    r".*(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc)[\s.*_–—-]*",
    re.IGNORECASE,
)
OFFICIAL_NUMBER = re.compile(r"số\s*:\s*[\d\s./…-]*[\w/–-]*", re.IGNORECASE)
NUMBER_VALUE = re.compile(
    r"[\s*_#]*số\s*:\s*(?P<value>\d+[^\W_]*(?:(?:\s?/\s?|[-&]|\s?[-–]\s?(?=[^\W_]+\s?/))[^\W_]+)*)",
    re.IGNORECASE,
)
OFFICIAL_SIGNS = re.compile(
    r"(?:nơi nhận\s*:|kính gửi\s*:|căn cứ (?:luật|nghị định|quyết định)|điều \d+\.|(?:tm|kt|tl|tuq)\.\s)",
    re.IGNORECASE,
)
_OWN_NAME = r"(?:báo(?! (?:cáo|giá|động|hỏng))|tạp chí|thời báo|nhật báo|(?:cổng|trang) thông tin|bản tin)"
MASTHEAD = re.compile(rf"{_OWN_NAME}(?: [\w&-]+){{1,10}}", re.IGNORECASE)
"""A newspaper's own name over its page, in capitals: "BÁO … ĐIỆN TỬ"."""
ISSUER_LINE = re.compile(
    rf"(?:{_OWN_NAME}|ủy ban|uỷ ban|ubnd|hđnd|sở|bộ(?! quy)|tổng cục|chi cục|cục|trung tâm|"
    r"phòng(?! (?:chống|cháy|ngừa|bệnh|đọc))|ban(?! hành)|trường(?! hợp)|đại học|học viện|bệnh viện|trạm|viện|"
    r"công ty|tổng công ty|hợp tác xã|thư viện|bảo tàng|nhà văn hóa|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|đảng bộ|"
    r"hội(?! (?:nghị|thi|thảo|diễn|trại))|đoàn(?! kết)|liên đoàn|mặt trận)(?!\w|,)",
    re.IGNORECASE,
)
"""How the lines begin that stand above an official paper's title and say whose it is."""
SUBJECT_LINE = re.compile(r"(?:về(?: việc)?|v/v|ban hành|quy định|phê duyệt)\b", re.IGNORECASE)

# What stands above the name of who signed: for whom, in what office.
SIGNS_FOR = re.compile(
    r"(?:tm|kt|tl|tuq|q)\.|\(?\s*đã ký|ký tên|ký và ghi rõ|"
    r"(?:phó )?(?:chủ tịch|thủ tướng|giám đốc|chánh|tổng giám đốc|chủ nhiệm|tổng biên tập|chủ tọa)|"
    r"(?:phó )?(?:tổng )?bí thư|(?:phó )?(?:\S+ )?trưởng\b|người (?:lập|soạn|thông báo|báo cáo|viết)\b",
    re.IGNORECASE,
)

SORTS_OF_PAPER = (
    r"(?:thông báo|thông cáo|thông tư|nghị định|nghị quyết|quyết định|quy định|quy chế|quy trình|quy ước|hương ước"
    r"|nội quy|điều lệ|thể lệ|chỉ thị|kế hoạch|phương án|chương trình|đề án|hướng dẫn|công văn|công điện|báo cáo"
    r"|tờ trình|kết luận|biên bản|giấy mời|thư mời|thư ngỏ|lịch)"
)
"""What papers call themselves in their first words."""
PAPER_NAMES_ITSELF = re.compile(rf"{SORTS_OF_PAPER}\b", re.IGNORECASE)

# What stands before a person's name: degrees, callings, ranks and titles of honour, in full and for short.
PERSON_TITLE = re.compile(
    r"(?:(?:ông|bà|đồng chí|đ/c"
    r"|(?:phó )?giáo sư|(?:tiến|thạc) s[ĩỹ](?: khoa học)?|cử nhân|kỹ sư|kiến trúc sư|luật sư|nhạc sĩ|họa sĩ|nhà văn"
    r"|nhà thơ|(?:bác|dược) s[ĩỹ](?: nội trú)?(?: chuyên khoa)?(?: cấp)?(?: (?:i{1,2}|[12]))?|điều dưỡng|y sĩ"
    r"|nhà giáo|nhà báo|thầy thuốc|nghệ nhân|nghệ sĩ|ưu tú|nhân dân"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)"
    r"|GS|PGS|TSKH|TS|ThS|CN|KS|KTS|LS|BS(?:\s?CK\s?I{1,2}|NT)?|BSCK[12]|DS|ĐD|CK\s?I{1,2}|CK[12]|NGƯT|NGND|TTƯT|TTND|NNƯT"
    r")(?:\.\s*|,\s*|\s+))+",
    re.IGNORECASE,
)

# Document properties that programs or machines fill in, not people.
EMPTY_PROPERTY = re.compile(
    r"\s*(?:python-docx|admin(?:istrator)?|user|windows user|microsoft(?: office)?(?: user)?|unknown|author"
    r"|pc|owner|anonymous|openoffice.*|libreoffice.*|microsoft (?:word|powerpoint|excel).*|untitled.*"
    r"|document\d*|word document|(?:desktop|laptop|pc)-\w+|.*\.(?:docx?|pdf|rtf|odt|indd|cdr|tmp))?\s*",
    re.IGNORECASE,
)
