"""How it is asked what the whole document mentions, or which one it is about: a table in the form of ``patterns``.

A form has to hold all of the question, so that one that asks more ("những quyết định nào được thực hiện nghiêm túc")
is left to be answered from the text. The group ``things`` holds what is asked for.
"""

from __future__ import annotations

from hoidap.types import MentionSort
from hoidap.understanding.document_patterns import WHOLE

ANY = ""

# The sort, what of it is asked for (ANY for all of it), and the words that ask for that.
NOUNS: tuple[tuple[MentionSort, str, tuple[str, ...]], ...] = (
    (
        MentionSort.PAPER,
        ANY,
        (
            *(
                "văn bản quy phạm pháp luật",
                "văn bản pháp luật",
                "văn bản pháp lý",
                "văn bản chỉ đạo",
                "văn bản",
            ),
            *(
                "căn cứ pháp lý",
                "số hiệu văn bản",
                "số văn bản",
                "số hiệu",
                "legal documents",
                "documents",
                "papers",
            ),
        ),
    ),
    (MentionSort.PAPER, "quyết định", ("quyết định", "decisions", "decision")),
    (MentionSort.PAPER, "nghị định", ("nghị định", "decrees", "decree")),
    (MentionSort.PAPER, "nghị quyết", ("nghị quyết", "resolutions", "resolution")),
    (MentionSort.PAPER, "thông tư", ("thông tư liên tịch", "thông tư", "circulars", "circular")),
    (MentionSort.PAPER, "chỉ thị", ("chỉ thị", "directives", "directive")),
    (MentionSort.PAPER, "chương trình", ("chương trình", "programmes", "programme", "programs", "program")),
    (MentionSort.PAPER, "kế hoạch", ("kế hoạch", "plans", "plan")),
    (MentionSort.PAPER, "công văn", ("công văn",)),
    (MentionSort.PAPER, "công điện", ("công điện",)),
    (MentionSort.PAPER, "kết luận", ("kết luận",)),
    (MentionSort.PAPER, "hướng dẫn", ("hướng dẫn",)),
    (MentionSort.PAPER, "quy định", ("quy định",)),
    (MentionSort.PAPER, "thông báo", ("thông báo",)),
    (MentionSort.PAPER, "luật", ("điều luật", "đạo luật", "bộ luật", "luật", "laws", "law")),
    (MentionSort.PAPER, "pháp lệnh", ("pháp lệnh",)),
    (MentionSort.PAPER, "đề án", ("đề án",)),
    (
        MentionSort.PERSON,
        ANY,
        (
            *("ai", "người", "tên người", "nhân vật", "cá nhân", "ông bà", "đồng chí", "cán bộ", "lãnh đạo"),
            *("tên riêng của người", "who", "people", "persons", "person", "individuals"),
        ),
    ),
    (
        MentionSort.BODY,
        ANY,
        (
            *(
                "cơ quan chức năng",
                "cơ quan nhà nước",
                "cơ quan",
                "tổ chức",
                "đơn vị",
                "organisations",
                "agencies",
            ),
            *("organizations", "organisation", "organization", "agency", "bodies", "institutions"),
        ),
    ),
    (MentionSort.BODY, "công ty", ("công ty", "companies", "company")),
    (MentionSort.BODY, "doanh nghiệp", ("doanh nghiệp", "enterprises", "businesses")),
    (MentionSort.BODY, "hợp tác xã", ("hợp tác xã", "cooperatives", "cooperative")),
    (MentionSort.BODY, "trường", ("trường học", "nhà trường", "trường", "schools", "school")),
    (MentionSort.BODY, "bệnh viện", ("bệnh viện", "hospitals", "hospital")),
    (MentionSort.BODY, "ngân hàng", ("ngân hàng", "banks", "bank")),
    (MentionSort.BODY, "trung tâm", ("trung tâm",)),
    (MentionSort.BODY, "sở", ("sở",)),
    (MentionSort.BODY, "bộ", ("bộ", "ministries", "ministry")),
    (MentionSort.BODY, "hội", ("hội",)),
    (
        MentionSort.PLACE,
        ANY,
        (
            "địa danh",
            "địa phương",
            "địa bàn",
            "địa điểm",
            "nơi",
            "places",
            "place",
            "locations",
            "localities",
        ),
    ),
    (MentionSort.PLACE, "xã", ("xã", "communes", "commune")),
    (MentionSort.PLACE, "phường", ("phường", "wards", "ward")),
    (MentionSort.PLACE, "thị trấn", ("thị trấn", "towns", "town")),
    (MentionSort.PLACE, "huyện", ("huyện", "districts", "district")),
    (MentionSort.PLACE, "quận", ("quận",)),
    (MentionSort.PLACE, "tỉnh", ("tỉnh thành", "tỉnh", "provinces", "province")),
    (MentionSort.PLACE, "thành phố", ("thành phố", "cities", "city")),
    (MentionSort.PLACE, "thôn", ("thôn",)),
    (MentionSort.PLACE, "làng", ("làng", "villages", "village")),
    (MentionSort.PLACE, "khu phố", ("khu phố",)),
    (MentionSort.PLACE, "đường", ("con đường", "tuyến đường", "đường", "streets", "street")),
    (
        MentionSort.DATE,
        ANY,
        (
            *(
                "mốc thời gian",
                "thời gian",
                "thời điểm",
                "mốc",
                "ngày tháng năm",
                "ngày tháng",
                "ngày",
                "năm",
            ),
            *("dates", "years"),
        ),
    ),
    (
        MentionSort.PHONE,
        ANY,
        (
            *(
                "số điện thoại liên hệ",
                "số điện thoại",
                "điện thoại",
                "số liên hệ",
                "đường dây nóng",
                "hotline",
            ),
            *("phone numbers", "phone number", "telephone numbers", "telephone number"),
        ),
    ),
    (
        MentionSort.ADDRESS,
        ANY,
        (
            *(
                "địa chỉ email",
                "địa chỉ thư điện tử",
                "thư điện tử",
                "địa chỉ web",
                "địa chỉ trang web",
                "email",
            ),
            *("địa chỉ website", "trang web", "website", "websites", "emails", "email addresses"),
        ),
    ),
    (MentionSort.CAMPAIGN, "phong trào", ("phong trào thi đua", "phong trào", "movements", "movement")),
    (MentionSort.CAMPAIGN, "cuộc vận động", ("cuộc vận động", "campaigns", "campaign")),
    (MentionSort.CAMPAIGN, "mô hình", ("mô hình",)),
)
_NOUN = "|".join(
    sorted((word for _, _, words in NOUNS for word in words), key=lambda word: (-len(word), word))
)
_THINGS = rf"(?P<things>(?:{_NOUN})(?: (?:và |hay |hoặc |cùng |and |or )?(?:các |những )?(?:{_NOUN}))*)"
_OPENING = (
    r"(?:(?:hãy|xin|vui lòng|làm ơn|giúp|cho|bạn|em|tôi|mình|biết|hỏi|muốn|ơi|ạ|dạ|giùm|liệt kê|kể|kể tên|kể ra|nêu|"
    r"hết|nêu tên|nêu ra|thống kê|tìm|chỉ ra|ghi ra|đếm|xem|đưa ra|please|có|còn|và|thế|vậy|theo) )*"
)
_HOW_MANY = (
    r"(?:(?:những|các|tất cả|toàn bộ|mọi|bao nhiêu|mấy|tổng cộng|danh sách|số lượng|tên|tên gọi|tên của|tên các|"
    r"số hiệu|số hiệu của|số|cái|loại|cả thảy) )*"
)
_WHICH = r"(?: nào| gì| nào khác| cụ thể| khác| có số(?: hiệu)?| có tên)*"
_SPEAKS = (
    r"(?:(?:có|đã|cũng|còn|được|thì|gồm|là) )*(?:nhắc|đề cập|nói|nêu|kể|viện dẫn|trích dẫn|dẫn|dẫn ra|ghi|liệt kê|viết|"
    r"cung cấp|dẫn chiếu|chỉ)(?: tên| rõ| ra)*(?: đến| tới| về)*"
)
_SPOKEN_OF = rf"(?:(?:mà|đã|có|cùng) )*được {_SPEAKS}"
_PLAINLY_SPOKEN_OF = (
    r"(?:(?:mà|đã|có) )*được (?:nhắc(?: tên)?(?: đến| tới)?|đề cập(?: đến| tới)?|nêu tên|viện dẫn|kể tên)"
)
_HOLDS = r"(?:(?:thì|có|gồm|gồm có|chứa|có cả|có tất cả|có tổng cộng) )+"
_ENDING = r"(?: vậy| thế| ạ| nhỉ| hả| không| á| z| với| nhé| bạn| nha| đó| là ai| là gì)* $"
_WITHIN = r"(?:trong|ở|tại|theo|qua|có trong|nằm trong|xuất hiện trong|xuất hiện ở)"
_WHICH_OF = r"(?:please |which |what |how many |list |name |all |the |of the )*"
_DOCUMENT = r"(?:in |by |of )?(?:the |this )?(?:article|document|text|report|story|paper|notice|page)"

MENTIONED: tuple[str, ...] = (
    rf"^ {_OPENING}{WHOLE} {_SPEAKS} {_HOW_MANY}{_THINGS}{_WHICH}(?: {_SPOKEN_OF})?{_ENDING}",
    rf"^ {_OPENING}{_WITHIN} {WHOLE} {_SPEAKS} {_HOW_MANY}{_THINGS}{_WHICH}{_ENDING}",
    rf"^ {_OPENING}(?:{_WITHIN} )?{WHOLE} (?:{_HOLDS})?{_HOW_MANY}{_THINGS}{_WHICH} {_SPOKEN_OF}{_ENDING}",
    rf"^ {_OPENING}{_HOW_MANY}{_THINGS}{_WHICH} {_PLAINLY_SPOKEN_OF}{_ENDING}",
    rf"^ {_OPENING}{_HOW_MANY}{_THINGS}{_WHICH} {_SPOKEN_OF} {_WITHIN} {WHOLE}{_ENDING}",
    rf"^ {_OPENING}{_HOW_MANY}{_THINGS}{_WHICH} (?:mà )?{WHOLE} {_SPEAKS}{_ENDING}",
    rf"^ {_WHICH_OF}{_THINGS} (?:(?:are|is|were|was|that|which) )*"
    rf"(?:mentioned|named|cited|listed|referred to|quoted|given)(?: {_DOCUMENT})? $",
    rf"^ (?:which|what|how many) {_THINGS} (?:does|do|did) {_DOCUMENT} "
    r"(?:mention|name|cite|list|refer to|give|contain|have|quote) $",
)
"""Forms that ask what the document speaks of."""
HELD: tuple[str, ...] = (
    rf"^ {_OPENING}(?:{_WITHIN} )?{WHOLE} {_HOLDS}{_HOW_MANY}{_THINGS}{_WHICH}{_ENDING}",
    rf"^ {_OPENING}{_HOW_MANY}{_THINGS}{_WHICH} {_WITHIN} {WHOLE}"
    rf"(?: (?:gồm|là)(?: có)?(?: những)?(?: gì| ai| nào))?{_ENDING}",
    rf"^ {_WHICH_OF}{_THINGS} (?:are |is )?(?:there )?{_DOCUMENT} $",
)
"""Forms that ask what stands in the document; how many people or places there are, it may tell in a number."""
ABOUT: tuple[str, ...] = (
    rf"^ {_OPENING}(?:{_WITHIN} )?{WHOLE} (?:(?:là|chủ yếu|chính|đang|này|được) )*(?:nói|viết|kể|bàn|đề cập|phản ánh|"
    rf"thông tin|đưa tin)(?: về| đến| tới| cho)+ {_THINGS}(?: nào| gì)?{_ENDING}",
    rf"^ {_OPENING}{WHOLE} (?:là )?về {_THINGS}(?: nào| gì)?{_ENDING}",
    rf"^ {_OPENING}{WHOLE} (?:được )?(?:áp dụng|dành|gửi|thực hiện)(?: cho| ở| tại| đến| tới| với| đối với| trên)+ "
    rf"(?:người dân |bà con |nhân dân )?{_THINGS}(?: nào| gì)?{_ENDING}",
    rf"^ {_THINGS}(?: nào| gì)? (?:được |là )?{WHOLE} (?:nói|viết|kể|đề cập) (?:về|đến|tới){_ENDING}",
    rf"^ (?:which|what) {_THINGS} (?:is|was) {_DOCUMENT} about $",
    rf"^ (?:which|what) {_THINGS} (?:does|did) {_DOCUMENT} (?:talk|write|speak|tell) (?:about|of) $",
)
"""Forms that ask which one the document is about."""
FURTHER: tuple[str, ...] = (
    rf"^ (?:(?:thế|vậy|còn|và|rồi|thì) )+{_HOW_MANY}{_THINGS}{_WHICH}(?: thì sao| sao)?{_ENDING}",
    rf"^ (?:(?:and|what|how|about|the) )+{_THINGS} $",
)
"""Forms that ask the same of something else, after a question for what the document mentions."""

SEVERAL = r" (?:những|các|tất cả|toàn bộ|danh sách|bao nhiêu|mấy|liệt kê|kể tên|thống kê|dates|years) "
"""What shows that all are asked for."""
MENTIONED_PLAINLY = (
    r" (?:nhắc|đề cập|viện dẫn|trích dẫn|dẫn chiếu|mentioned|cited|quoted|mention|cite|quote) "
)
"""What asks for anything mentioned, be it one or several."""
TOLD_TOO = frozenset(["quy định", "hướng dẫn", "kế hoạch", "chương trình", "thông báo", "kết luận", "đề án"])
"""What a document may lay down itself: "nêu những quy định nào" asks for what it says, not for papers it mentions."""
COUNTED = r" (?:bao nhiêu|mấy|how many|số lượng) "

WHETHER: tuple[str, ...] = (
    rf"^ {_OPENING}(?:{_WITHIN} )?{WHOLE} (?:(?:có|đã|cũng) )+"
    r"(?:nhắc|đề cập|nói|viết|kể|bàn)(?: gì)?(?: đến| tới| về)+ (?:việc |chuyện |vấn đề )?"
    r"(?P<thing>(?:(?!(?:gì|nào|ai|đâu|sao|không|chưa) )\S+ ){1,8})(?:gì )?(?:hay )?không"
    r"(?: vậy| thế| ạ| nhỉ| hả| á| z| bạn)* $",
)
"""Forms that ask whether the document speaks of something at all."""
