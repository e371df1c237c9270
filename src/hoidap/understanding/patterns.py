"""How Vietnamese (and some English) questions are put: one table that a speaker can read and extend.

A pattern is a regular expression over the question's canonical syllables joined by single spaces, with a
space at either end. Forms are tried from top to bottom, the first that is found decides. A question typed
without marks is matched against the same patterns without marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hoidap.types import FactName, QuestionKind
from hoidap.understanding.document_patterns import ABOUT_DOCUMENT, SORT, THIS
from hoidap.understanding.orders import NO_QUESTION
from hoidap.vietnamese import canonical, strip_marks
from hoidap.vietnamese.numbers import WORDS

_HELD_OFFICES = """
    chủ_tịch phó_chủ_tịch bí_thư phó_bí_thư tổng_bí_thư trưởng phó trưởng_ban phó_trưởng_ban trưởng_phòng
    trưởng_thôn trưởng_khoa giám_đốc phó_giám_đốc hiệu_trưởng hiệu_phó chủ_nhiệm thủ_tướng phó_thủ_tướng bộ_trưởng
    thứ_trưởng đội_trưởng tổ_trưởng
"""
_CALLINGS = "kế_toán thư_ký bác_sĩ kiến_trúc_sư luật_sư mẹ cha bố vợ chồng con_trai con_gái"


def listed(words: str) -> tuple[str, ...]:
    """The words of a table, spelled as questions are; those of several syllables are written with ``_``."""
    return tuple(" ".join(canonical(syllable) for syllable in word.split("_")) for word in words.split())


HELD_OFFICES = listed(_HELD_OFFICES)
"""Offices that somebody holds."""
OFFICES = (*HELD_OFFICES, *listed(_CALLINGS))
"""Offices, callings and kinship by which a person is asked for."""
ROLES = rf"(?:{'|'.join(OFFICES)}|ông|bà|cụ|thầy|cô|cán bộ|người)"
"""The same, and words that any person may be called by."""
_THINGS = (
    r"(?:cái|việc|điều|điểm|ý|mục|bước|nhóm|nội dung|nhiệm vụ|giải pháp|yêu cầu|tiêu chí|nguyên tắc|hạn chế|"
    r"khó khăn)"
)
_SEVERAL = rf"(?:{'|'.join(word for word in WORDS[2:] if word != 'năm')}|(?:năm|\d+)(?= {_THINGS} ))"
"""How many are asked to be listed; "năm" is a year too, and a figure often a paper's number."""
_INTO_OFFICE = (
    r"(?:là|làm|đang làm|giữ|(?:bầu|bổ nhiệm|cử|phân công|chọn|giao)(?: làm| là| giữ)?)"
    r"(?: chức(?: vụ| danh)?)?"
)
"""Who holds an office, or comes to hold it."""
_STEPS = r"(?:bước|điều kiện|mức|hình thức|tiêu chí|yêu cầu|nguyên tắc|quy định|giấy tờ|thủ tục|trường hợp|loại|nhóm)"
"""What is listed though it is asked what it is like: "các bước làm như thế nào"."""
_DEED = r"(?:việc|điều|cách|mô hình|phong trào|công tác|chương trình|đề án|sáng kiến|đó|này|ấy|nó)"
"""What helps, with what it led to: "mô hình này giúp gì"; people who help are asked for what they do."""
FEES = r"(?:mức )?(?:lệ phí|học phí|viện phí|kinh phí|chi phí|phí|giá vé|giá(?! trị)|tiền phạt|mức phạt|tiền công)"
"""Sums of money that are asked for by their name alone."""
_NAMED_ONLY = r"(?:(?!(?:nào|gì|sao|ai|đâu|chưa|không|ko|mấy|nhiêu|j) )\S+ ){1,7}$"
"""A few words more and no other sign of a question: "lệ phí đăng ký thường trú", as people type into a search box."""
_ADDRESS = "(?:thưa|dạ|ủa|à|ơ|cho|hỏi|em|anh|chị|cháu|mình|tôi|bác|cô|chú|ad|thế|vậy|mà|nhưng)"
"""How a question that begins with "sao" may be led up to."""
_SAO_NOUNS = (
    r"(?:y|lục|chép|chụp|kê|in|lưu|băng|nhãng|xuyệt|vàng|đỏ|mai|việt|thủy|hỏa|kim|mộc|thổ|la|bắc đẩu|chổi|biển|hạng|"
    r"thì|thế|vậy|ạ|nhỉ)"
)
"""What follows "sao" where it doesn't ask why: copies, stars; or where nothing is asked about."""
_OTHERWISE_ASKED = (
    r"(?:\S+ )*(?:bao nhiêu|mấy giờ|ở đâu|khi nào|bao giờ|bao lâu|là gì|là ai|như thế nào|thế nào|ra sao|làm sao|"
    r"của ai|ngày nào|năm nào) "
)
"""What shows that a question that begins with "sao" asks something else."""


_FIRST = r"^ (?:(?:and|but|so|by|to|for|with|from|of|on|at|in|since|until) )?"
_LED_UP_TO = (
    r"^ (?!(?:(?:by|to|for|with|from|of|on|at|in|under|until) )?"
    r"(?:what|which|how|why|is|are|was|were|do|does|did|can|should|will|has|have) ).* "
)
"""What may stand before "who", "when" or "where" that asks; elsewhere it begins a clause ("a person who …")."""
_ENGLISH_AMOUNTS = (
    r"(?:age|score|mark|area|height|length|width|distance|depth|weight|temperature|speed|number of|amount|quantity|"
    r"rate|ratio|share|proportion|percentage|price|fee|cost|fine|penalty|salary|wage|allowance|pension|pay|payment|income|"
    r"revenue|turnover|budget|capital|deposit|rent|tuition|fare|premium|contribution|subsidy|bonus|prize|capacity|"
    r"population|output|yield|concentration|total|quota|charge|support|loan|investment)s?"
)
_ENGLISH_PLACES = (
    r"(?:place|city|province|district|ward|commune|village|town|country|street|road|hall|room|building|floor|"
    r"school|hospital|market|park|square|river|lake|office|location|venue|address|area|region|hamlet)(?:e?s)?"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to ask: what is asked for, and the form in words."""

    kind: QuestionKind
    fact: FactName | None
    form: str


_OF_NO_PART = (
    r"^(?!.* (?:phong trào|mô hình|cuộc vận động|công tác|hoạt động|lễ hội|quỹ|câu lạc bộ|dịch vụ|chính sách|đại hội|"
    rf"hội nghị|chương trình|dự án|luật|{SORT}) (?!(?:này|trên|đây|có|gồm|nêu) )(?:\S+ )+?"
    r"(?:có|gồm|nêu) (?:\S+ ){0,3}?(?:ý|nội dung|điểm|gì) (?:chính|chủ yếu|cơ bản|nổi bật|mới|hay) )"
)
"""Before what asks for a summary: none of one thing that the document tells of ("phong trào này có gì mới")."""

# What is asked for, the fact about the document if it is one, and the forms that ask for it.
TABLE: tuple[tuple[QuestionKind, FactName | None, tuple[str, ...]], ...] = (
    (QuestionKind.NOT_A_QUESTION, None, NO_QUESTION),
    *((QuestionKind.DOCUMENT, fact, forms) for fact, forms in ABOUT_DOCUMENT),
    (
        QuestionKind.SUMMARY,
        None,
        (
            r" (?:tóm tắt|tóm lược|tóm gọn|điểm chính|khái quát) ",
            r"^(?:(?! (?:gì|nào|sao|ai|đâu|bao nhiêu|mấy) ).)* (?:nói gọn|vắn tắt|"  # else it says how to answer that
            r"(?:nói|viết|kể|nêu|trình bày)(?: lại)? ngắn gọn) ",
            rf"{_OF_NO_PART}.* (?:ý|nội dung|điểm) (?:chính|chủ yếu|cơ bản|nổi bật)(?: nhất)? "
            rf"(?!nào |(?:của|trong|về) (?!(?:tờ |bản )?(?:{THIS} |phần |mục |{SORT} (?!số |\d))))",
            rf" {THIS}(?: này| trên)* (?:chủ yếu |chính là |đang )?(?:nói|viết|đề cập|kể|bàn)(?: về| đến| tới| lên)* "
            r"(?:gì|cái gì|điều gì|những gì|vấn đề gì|chủ đề gì|nội dung gì|chuyện gì|việc gì|những việc gì|"
            r"những nội dung gì|những nội dung nào|kết quả gì|những kết quả gì)"
            r"(?! (?:về|đến|tới|đối với|liên quan|cho) )",  # else it is asked about that: "bài nói gì về tôn giáo"
            r" tác giả (?:muốn )?(?:nói|viết|kể|gửi gắm)(?: về)? (?:điều |cái )?gì (?!(?:về|đến|tới) )",
            rf"{_OF_NO_PART}.* có gì (?:mới|hay)(?: không| vậy| thế| ạ| nhỉ| hả)* $",
            rf" chủ đề (?:của )?{THIS}",
            r" (?:summary|summarise|summarize|main points?|main idea|key points?) ",
            r" what (?:is|was) (?:the |this )?(?:article|text|document|report) about ",
        ),
    ),
    (
        QuestionKind.OPEN,
        None,
        (
            r"^(?=.* (?:điện thoại|đường dây nóng|hotline|tổng đài|gọi) ).* (?:số (?:điện thoại )?(?:là )?|là )"
            r"(?:mấy|nào|gì|bao nhiêu) | ai (?:\S+ ){1,4}?với ai ",
        ),
    ),
    (
        QuestionKind.LIST,
        None,
        (r" (?:liệt kê|kể tên|kể ra) ", r" (?:bao nhiêu|mấy) .* là những (?:\S+ ){0,2}?(?:gì|nào|ai) "),
    ),
    (
        QuestionKind.CODE,
        None,
        (
            r" (?:quyết định|nghị định|thông tư|nghị quyết|chỉ thị|công văn|văn bản)(?: số)?(?: hiệu)? "
            r"(?:nào|mấy|bao nhiêu|gì)(?: |$)",
            r" (?:chương trình|kế hoạch|hướng dẫn|kết luận)(?: số)?(?: hiệu)? (?:nào|mấy|bao nhiêu)(?: |$)",
            r" (?:luật|quy định)(?: số (?:hiệu )?)(?:nào|mấy|bao nhiêu|gì)(?: |$)",
            r" (?:theo|căn cứ|tại|vào|trong|bởi) (?:luật|quy định) (?:nào|gì)(?: |$)",
            r" (?:quyết định|nghị định|thông tư|nghị quyết|chỉ thị|chương trình|kế hoạch|công văn|báo cáo|thông báo) "
            r"(?:\S+ ){1,5}?số (?:mấy|bao nhiêu|nào|gì) ",
            r" số hiệu ",
            r" số (?:quyết định|nghị định|thông tư|văn bản)(?: là)? (?:gì|bao nhiêu|mấy)",
            r" (?:which|what) (?:decision|decree|circular|resolution|directive|programme|"
            r"program|law|document number)s? ",
        ),
    ),
    (
        QuestionKind.REASON,
        None,
        (
            r" (?:vì sao|tại sao|cớ sao|do đâu|vì đâu|nhờ đâu|bởi đâu|lý do|nguyên nhân|sao lại|sao mà) ",
            r"(?= (?:tên|tên gọi|địa danh) (?:\S+ )*?(?:từ đâu|do đâu|ở đâu ra|bắt nguồn|xuất phát) )",
            r" (?:vì|do|nhờ|bởi) (?:gì|điều gì|cái gì|lẽ gì|chuyện gì|cớ gì|yếu tố gì|yếu tố nào|thế nào) ",
            rf"^ (?:{_ADDRESS} )*sao (?!{_SAO_NOUNS} )(?!{_OTHERWISE_ASKED})",
            rf" {_DEED} (?:\S+ ){{0,6}}?giúp(?: được)? gì (?!không )",
            r" (?:giúp ích|có ích|có lợi|được lợi|tác động|ảnh hưởng)(?: được)? gì (?!không )",
            r" (?:để|nhằm)(?: mục đích)?(?: làm| được)?(?: cái)? gì ",
            r" (?:mục đích|mục tiêu|ý nghĩa|tác dụng|lợi ích)(?: là)? (?:gì|nào) ",
            rf" {_DEED} (?:\S+ ){{0,6}}?giúp(?: những| các)? (?:gì|điều gì|cái gì)(?: (?!không )|$)",
            r" (?:góp phần|mang lại|đem lại|tạo ra|dẫn đến|đạt)(?: được)?(?: những| các)"
            r"? (?:gì|điều gì|cái gì|kết quả gì|kết quả nào)(?: (?!không )|$)",
            r"^(?!.* (?:trận|thi|đấu|xét nghiệm|bầu) ).* có(?: được| những| các)* kết quả (?:gì|nào) (?!không )",
            r"^(?!.* (?:trận|đấu|xét nghiệm|bầu|bầu cử|khám|chung kết) ).* thì kết quả (?:ra sao|thế nào) ",
            r" (?:why|how come|for what (?:reason|purpose)|what caused) ",
            r" what (?:is|was|are|were) the (?:main )?(?:reason|cause|purpose|aim)s? ",
            r" what (?:for|came (?:out )?of|were the results of(?!.* (?:match|game|election|test|vote|exam)s? )) ",
        ),
    ),
    (
        QuestionKind.DATE,
        None,
        (
            r" (?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )(?:ngày|tháng|năm) bao nhiêu (?:vậy |thế |ạ |nhỉ |hả |z )*$",
        ),
    ),
    (
        QuestionKind.QUANTITY,
        None,
        (
            r" (?:(?:là|mất) )?(?:bao nhiêu (?:tiền|phần trăm)|(?:bao nhiêu|mấy) (?:nghìn|ngàn|triệu|tỷ)(?: đồng)?) ",
            r" (?:bao nhiêu|số lượng|tỷ lệ|tổng số) ",
            r"(?!^ mấy (?:\S+ )+(?:gì|ai|đâu|sao|nào|không|chưa) )"  # "mấy đứa nhỏ … gì": those children
            r" (?<!tháng )(?<!ngày )(?<!kể )(?<!kể tên )(?<!liệt kê )(?<!nêu )mấy (?!giờ |lâu )(?!(?<!số mấy )\S+ nào )"
            r"(?!(?:\S+ )*chưa (?:vậy |thế |ạ |nhỉ )*$)"
            r"(?!(?:\S+ )*(?:thế nào|làm sao|ra sao|ở đâu|cách nào|kiểu gì) )"
            r"(?!(?:(?!và )\S+ )*(?:mấy giờ|(?<!chưa )(?<!không )bao giờ|khi nào|lúc nào|hôm nào) )",
            r" (?:how many|how much|(?:what|which) (?:percentage|per cent|percent|proportion|share)|"
            r"how (?:old|far|tall|high|deep|wide|heavy|fast)) ",
            rf" what (?:is|was|are|were) (?=(?:the |a |an )?(?:\S+ ){{0,3}}?{_ENGLISH_AMOUNTS} "
            r"(?:of|for|to|per|in|on|at|that|paid|charged|required|when|if|each|a|$))",
            rf" what (?=(?:\S+ ){{0,2}}?{_ENGLISH_AMOUNTS} "
            r"(?:must|should|do|does|did|is|are|was|were|will|can|has|have) )",
        ),
    ),
    (
        QuestionKind.DATE,
        None,
        (
            r" (?:mấy giờ|giờ nào|khi nào|lúc nào|chừng nào|bao giờ|bao lâu|mấy lâu|hôm nào|bữa nào|"
            r"thời gian nào|"
            r"thời điểm nào|giai đoạn nào|thời kỳ nào|nhiệm kỳ nào) ",
            r" (?:ngày|tháng|năm|quý|tuần|(?<!những )(?<!các )(?<!mấy )thứ) (?:nào|mấy|bao nhiêu) ",
            r" (?:hạn|thời hạn) (?:là )?(?:gì|bao nhiêu|mấy|nào) ",
            rf"{_FIRST}when ",
            rf"{_LED_UP_TO}when ",
            r" (?:what|which) (?:year|date|day|month|week|quarter|time|hour|period|stage|decade|century)s? ",
            r" (?:how (?:long|soon|late|early)|(?:until|till|by|since|from) when) ",
            r" what (?:is|was|are|were) the (?=(?:\S+ ){0,3}?"
            r"(?:deadline|closing date|opening hours|working hours|date|time limit|duration|time)s? )",
        ),
    ),
    (
        QuestionKind.NAME,
        None,
        (
            rf" {ROLES} .*(?:tên|họ tên|tên họ|tên tuổi)(?: là)? (?:gì|chi) ",
            rf" (?:tên|họ tên|họ và tên)(?: của| những| các)* {ROLES} ",
            rf" {ROLES} .*là (?:ai|người nào|ông nào|bà nào) ",
            r" (?:kiến trúc sư|kỹ sư|nghệ sĩ|họa sĩ|nhạc sĩ|nhà thơ|nhà văn|nghệ nhân|phóng viên) (?:\S+ ){0,3}?nào ",
            r" ai (?:là người |đã |đang )?(?:ký|đứng đầu) ",
            rf" (?:{'|'.join(OFFICES)}) nào ",
            r" (?:ai|người nào) (?:\S+ )??(?:thay|kế nhiệm)(?: thế)? (?:cho )?(?:ông|bà|anh|chị|đồng chí) ",
            rf" ai (?:đã |vừa )?(?:được |trúng cử |đắc cử )?{_INTO_OFFICE} (?:\S+ ){{0,2}}?{ROLES} ",
        ),
    ),
    (
        QuestionKind.LIST,
        None,
        (
            r" (?:bao gồm|gồm có|gồm) (?:những |các )?(?:ai|(?:thành phần|thành viên|người|bộ phận) nào) ",
            r" (?:những|các) .*(?:(?<!thế )nào|gì|ai) ",
            rf" (?:những|các) {_STEPS} .*thế nào ",
            r" (?:bao )?gồm (?:những |các )?(?:gì|ai|nào|mấy)",
            r" nêu ",
            rf" kể (?:\S+ ){{0,3}}?(?:các|những|mấy|tất cả|đủ|{_SEVERAL}) ",
            rf" xin (?:kể|danh sách|các|những|{_SEVERAL}) ",
            rf" (?:xin|biết|nêu) (?:\S+ )?tên (?:của )?(?:các|những|từng|{_SEVERAL}|\d+) ",
            rf"(?<! lần)(?<! thứ) {_SEVERAL} (?:\S+ ){{1,3}}?(?:nào|gì) ",
            rf"^ {_SEVERAL} .* là (?:những )?gì ",
            rf" tên (?:của )?(?:từng|mỗi|{_SEVERAL}|\d+) (?:\S+ ){{1,4}}?là (?:những )?gì ",
            r"(?:(?<= giấy tờ| thủ tục) (?:gì|nào)|(?<= lĩnh vực) nào) ",
            r" (?:list|which ones) ",
        ),
    ),
    (
        QuestionKind.ORGANISATION,
        None,
        (
            r" (?:cơ quan|đơn vị|tổ chức|ban|bộ|sở|phòng|cấp|đoàn thể|công ty|doanh nghiệp|"
            r"lực lượng|hội) nào ",
            r" (?:which|what) (?:agency|organisation|organization|body|committee|department|"
            r"ministry) ",
        ),
    ),
    (
        QuestionKind.PLACE,
        None,
        (
            r" (?:ở|tại|từ|đến) đâu ",
            r" đâu (?:là|vậy|thế|ạ) ",
            r" (?:nơi|chỗ|địa điểm|địa phương|xã|phường|huyện|quận|tỉnh|thành phố|thôn|"
            r"thị trấn|nước|vùng|khu vực|địa bàn) nào ",
            r" đâu $",
            rf"{_FIRST}where ",
            rf"{_LED_UP_TO}where ",
            rf" (?:in|at|to|from|on) (?:what|which) (?=(?:\S+ )?{_ENGLISH_PLACES} )",
            rf"^ (?:what|which) (?={_ENGLISH_PLACES} )",
            r" what (?:is|was) the (?=(?:\S+ ){0,2}?(?:(?<!email )address|venue|location) )",
        ),
    ),
    (
        QuestionKind.PERSON,
        None,
        (
            r" (?:ai|người nào|ông nào|bà nào|vị nào|đồng chí nào|cán bộ nào)(?: là người)?(?: có (?:thẩm )?quyền)? ",
            rf"{_FIRST}(?:who|whose|whom) ",
            rf"{_LED_UP_TO}(?:who|whose|whom) ",
        ),
    ),
    (
        QuestionKind.YES_NO,
        None,
        (
            r" (?:có|đã|được|xong) .*(?:không|chưa|hay không|hay chưa|rồi chưa)(?: ạ| vậy| nhỉ|"
            r" thế)* $",
            r" (?:có phải|phải không|đúng không|phải chăng|được không|không ạ) ",
            r"^ (?:is|are|was|were|did|does|do|has|have|can|will) ",
        ),
    ),
    (
        QuestionKind.DEFINITION,
        None,
        (
            r" (?:là|nghĩa là|tức là|được hiểu là) (?:gì|cái gì|như thế nào|thế nào)",
            r" (?:như thế nào|thế nào|hiểu sao|gì) (?:được gọi |được coi |thì được coi |gọi )?là ",
            r" (?:định nghĩa|khái niệm) ",
            r" là (?:hộ|người|việc|loại|nơi|cái|thứ|trường hợp) (?:như thế nào|thế nào) ",
            r" là (?:loại |thứ |cái |món )?(?:\S+ )?gì (?:vậy |thế |ạ |nhỉ )*$",
            r"^ (?:what is|what are|what does) ",
        ),
    ),
    (
        QuestionKind.QUANTITY,
        None,
        (rf"^(?= {FEES} {_NAMED_ONLY})",),
    ),
    (
        QuestionKind.DATE,
        None,
        (rf"^(?= (?:giờ|ngày|lịch|thời gian|thời hạn|hạn chót|hạn) {_NAMED_ONLY})",),
    ),
    (
        QuestionKind.LIST,
        None,
        (rf"^(?= (?:hồ sơ|giấy tờ|thành phần hồ sơ) {_NAMED_ONLY})",),
    ),
)

ASKED_BESIDE = r" (?:gì|ai|nào|đâu|sao|chi) "
"""Words that ask, beside which "mấy" only says that there are several: "ai kèm cho mấy đứa học kém"."""

_ENDING = r"(?:vậy |thế |ạ |nhỉ )*$"
_MEANING = (
    r"(?: (?:như thế nào|thế nào)(?: thì)? (?:được gọi |gọi |được coi |được xem |được hiểu )*là "
    rf"(?P<what>\S+(?: \S+){{0,9}}?)(?: (?:theo|trong) (?:\S+(?: \S+)? này|{THIS}|{SORT}))? {_ENDING})|"
    r"(?:^| (?:theo|trong) .*| giải thích| nói) (?P<sort>\S+(?: \S+){0,4}?) (?:được hiểu )?là (?:\S+ )?"
    rf"(?:như thế nào|thế nào|ra sao) {_ENDING}|"
    rf"^ (?P<word>\S+(?: \S+){{0,7}}?) (?:có |được )?(?:nghĩa |hiểu |định nghĩa )?là (?:loại |thứ |cái )?"
    rf"(?:\S+ )?gì {_ENDING}"
)


_HOW = r" (?:như thế nào|thế nào|ra sao|làm sao|cách nào|kiểu gì|how) "
_THEN = r" thì (?:\S+ ){0,2}?(?:sao|làm gì|bị gì|được gì) "


@cache
def asked_beside(*, marked: bool) -> re.Pattern[str]:
    """``ASKED_BESIDE`` as it stands in a spelled text."""
    return re.compile(canonical_form(ASKED_BESIDE, marked=marked))


@cache
def how_asked(*, marked: bool) -> re.Pattern[str]:
    """How it is asked how something is done or goes."""
    return re.compile(canonical_form(_HOW, marked=marked))


@cache
def consequence_asked(*, marked: bool) -> re.Pattern[str]:
    """How it is asked what is to be done in a case, or what comes of it: "pin phồng thì làm gì?"."""
    return re.compile(canonical_form(_THEN, marked=marked))


def is_paper(word: str, *, marked: bool) -> bool:
    """Whether ``word`` is a sort of paper ("nghị quyết")."""
    return re.fullmatch(canonical_form(SORT, marked=marked), word) is not None


PROPERTIES = frozenset(
    canonical(word.replace("_", " "))
    for word in """
    mã số tên địa_chỉ mức giá phí lệ_phí hạn thời_hạn ngày giờ điều_kiện yêu_cầu mục_tiêu nhiệm_vụ kết_quả hậu_quả
    nguyên_nhân chức_vụ nội_dung chủ_đề phương_châm khẩu_hiệu hình_thức trách_nhiệm quyền_lợi vai_trò đặc_điểm
    thành_phần hồ_sơ học_phí vé giá_vé cước viện_phí mức_phạt mức_hỗ_trợ đối_tượng
    """.split()  # noqa: SIM905 - a word list reads better without quotes
)
"""What things have: "mã ngành Điện là gì" asks which, not what the words mean."""


@cache
def meaning_asked(*, marked: bool) -> re.Pattern[str]:
    """How the meaning of a word (the group ``word``) is asked for."""
    return re.compile(canonical_form(_MEANING, marked=marked))


@cache
def compiled(*, marked: bool) -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    """The table as regular expressions, for questions with or without marks."""
    rows = (Pattern(kind, fact, form) for kind, fact, forms in TABLE for form in forms)
    return tuple((row, re.compile(canonical_form(row.form, marked=marked))) for row in rows)


def canonical_form(form: str, *, marked: bool) -> str:
    """A form with its words as questions are spelled, with marks or without."""
    spelled = re.sub(r"(?<!\\)(?<!\?)\b[^\W\d_]+\b", lambda m: canonical(m.group()), form)
    return spelled if marked else strip_marks(spelled)
