"""How questions about the document itself are put: who wrote, issued or signed it, when, where, its title, its number.

One table that a speaker can read and extend, in the form of the one in ``patterns``.
"""

from __future__ import annotations

import re

from hoidap.types import FactName

THIS = "(?:bài báo|bài viết|bài|tin|bản tin|phóng sự|văn bản|tài liệu|báo)"
SORT = (
    r"(?:thông báo|thông tư|nghị định|nghị quyết|quyết định|quy định|quy chế|quy trình|nội quy|điều lệ|thể lệ|chỉ thị|"
    r"kế hoạch|phương án|đề án|công văn|công điện|hướng dẫn|báo cáo|tờ trình|kết luận|giấy mời|thư mời|cẩm nang|sổ tay)"
)
_SHEET = r"(?:(?:tờ|bản|tập|cuốn|quyển) (?:rơi|gấp|bướm|tin|tài liệu|" + SORT + r"))"
_PAPER = (
    rf"(?:(?:(?:văn bản|tài liệu)(?: {SORT})?|{_SHEET})(?: này| đây| trên)?|"
    rf"(?:{SORT}|giấy|tờ|bản|trang) (?:này|đây))"
)
"""The document itself: any other paper that it speaks of is not called "this", nor "the sheet"."""
WHOLE = rf"(?:nội dung |toàn |cả )*(?:{THIS}(?: báo)?|{_PAPER})(?: này| đây| trên| ấy)*"
"""The document as a whole, whatever it is called."""
_OF_SOMEONE = (
    r"(?!(?:\S+ )*?(?:là ai|tên|là gì) )"
    r"(?:\S+ )*?(?:bao nhiêu|mấy|sinh|mất|quê|ở đâu|nằm ở|xuất thân|đào tạo|học|muốn|dựa|nhờ|xài|dùng|được|"
    r"cho rằng|nhận định|đánh giá|làm gì|nghề gì|việc gì|vào đâu|nhuận bút|lương|vì sao|ra sao|thế nào|không|"
    r"liên lạc|liên hệ|gọi|gặp|điện thoại|email|số nào) "
)
"""What follows "tác giả" where something about that person is asked, not who it is."""
_TO_REACH = "(?<! thoại của)(?<! email của)(?<! lạc với)(?<! hệ với)(?<! lạc)(?<! hệ)(?<! gặp)"
"""What doesn't stand before "tác giả" where it is asked who that is: one is to be reached."""
_OF_A_WORK = (
    r"(?:(?:của )?(?:cuốn|quyển|tập|câu|bài hát|bài thơ|bài ca|ca khúc|bản nhạc|vở|bộ phim|phim|sách|truyện|"
    r"tiểu thuyết|tranh|bức tranh|tượng|mô hình|sáng kiến|công trình|giải pháp|đề tài|quyết định|kịch bản|"
    r"thiết kế|dự án) )"
)
"""What follows "tác giả" where the author of something else is asked for."""
_NEWSPAPER = r"(?:báo|tờ báo|trang báo|toà báo|tòa báo|trang|trang web|cơ quan báo chí|tạp chí)"
_ENDING = r"(?: này| đây)?(?: là ai| vậy| thế| ạ| nhỉ| hả| á| z| với| nhé| bạn)* "
_ISNT_IT = r"(?:(?:có )?(?:phải|đúng)(?: vậy)? không|hả|à)(?: vậy| thế| ạ| nhỉ| bạn)* "
"""How a question ends that supposes something."""
_WHEN = (
    r"(?:ngày nào|khi nào|bao giờ|lúc nào|hôm nào|hồi nào|ngày tháng năm nào|ngày tháng nào|ngày giờ nào|giờ nào|"
    r"năm nào|tháng nào|tháng mấy|năm mấy|ngày mấy|ngày bao nhiêu|mấy giờ)"
)
_PICTURE = r"(?:tấm |bức |cái )?(?:ảnh|hình)(?: minh họa)?"
_OF_IT = r"(?: này| đây| mới| trên)*"
_LAST = r"(?: lần cuối(?: cùng)?| cuối(?: cùng)?| gần nhất| mới nhất)*"
_ISSUED = rf"(?:ban hành|ký|ra|phát hành|công bố|biên soạn|đưa ra|cập nhật{_LAST})"
_DATED = r"(?:đề|ghi|đề ghi)(?: là)?"

# The fact asked for, and the forms that ask for it.
ABOUT_DOCUMENT: tuple[tuple[FactName, tuple[str, ...]], ...] = (
    (
        FactName.KICKER,
        (
            r" (?:dòng|chữ|dòng chữ|câu)(?: chữ)?(?: nhỏ| in)*(?: nằm| đặt| ghi)? (?:phía |ở |ngay )*trên"
            r"(?: cái| dòng)? (?:tít|tiêu đề|tựa đề|nhan đề|đầu đề)(?: bài)?(?: chính)? (?:là|ghi|viết|nói)",
            r" (?:tít mũ|mũ tít|tít dẫn|kicker) ",
        ),
    ),
    (
        FactName.PHOTOGRAPHER,
        (
            r" (?:ai|người nào|phóng viên nào) (?:là người |đã )?chụp (?!(?:x|phim|bộ|cho|được|cắt) )",
            r" (?:ảnh|hình|bức ảnh|tấm ảnh)(?: này| trong bài| minh họa)* (?:là )?(?:do|của)"
            r" (?:ai|người nào)",
            r" tác giả (?:của )?(?:bức |tấm )?(?:ảnh|hình) ",
            r" người chụp ",
            r" photographer ",
            r" who took the ",
        ),
    ),
    (
        FactName.SIGNATORY,
        (
            rf" (?:ai|người nào|đồng chí nào|ông nào|bà nào)(?: là| đã| là người)* ký(?: tên)?(?: và)?(?: ban hành)?"
            rf"(?: vào| dưới)? {_PAPER}{_ENDING}$",
            rf" (?:người|ai) ký(?: tên)?(?: ban hành| dưới| vào)? {_PAPER}(?: này)?(?: là)?(?: ai| gì)?"
            rf"{_ENDING}$",
            rf" {_PAPER}(?: này)? (?:(?:là|do|được) )*(?:ai|người nào|ông nào|bà nào|đồng chí nào|lãnh đạo nào)"
            rf"(?: đã| là người)* ký(?: tên)?(?: và)?(?: ban hành)?{_ENDING}$",
            r" who signed (?:the |this )(?:document|notice|decree|announcement|paper) ",
        ),
    ),
    (
        FactName.LENGTH,
        (
            rf" {THIS}(?: này| trên)* (?:(?:dài|có|gồm|khoảng|tất cả) )*(?:bao nhiêu|mấy) (?:chữ|từ|tiếng|câu|đoạn)"
            rf"(?: văn)?{_ENDING}$",
            rf" {THIS}(?: này| trên)* (?:dài|ngắn)(?: bao nhiêu| thế nào| ra sao| cỡ nào| không){_ENDING}$",
            rf" (?:độ dài|chiều dài)(?: của)? {THIS}(?: này| trên)*(?: là)?(?: bao nhiêu)?{_ENDING}$",
            rf" (?:bao nhiêu|mấy) (?:chữ|từ|tiếng|câu|đoạn)(?: văn)? (?:trong|ở) {THIS}{_ENDING}$",
            r" how (?:long|many (?:words|sentences|paragraphs)) (?:is|are|does|has|in|are there in) "
            r"(?:in )?(?:the |this )(?:article|document|text|page|story|paper|notice)",
        ),
    ),
    (
        FactName.NUMBER,
        (
            rf" số(?: hiệu)? (?:của )?{_PAPER}(?: này)?(?: là)?(?: gì| mấy| bao nhiêu| nào){_ENDING}$",
            rf" số(?: hiệu)? (?:của )?{_PAPER} này ",
            rf"(?<! trong)(?<! theo)(?<! tại)(?<! ở)(?<! thuộc)(?<! bằng) {_PAPER}(?: này)? (?:có |mang |là )*"
            r"(?:số|số hiệu)(?: là)? (?:mấy|bao nhiêu|nào|gì)",
        ),
    ),
    (
        FactName.AUTHOR,
        (
            rf" (?:ai|người nào|kỹ sư nào|bác sĩ nào|đơn vị nào|cơ quan nào|tổ chức nào|trung tâm nào|ban nào)(?: là"
            rf"| đã| là người| là đơn vị)* (?:biên soạn|chấp bút|soạn)(?: ra| nên)? (?:{_PAPER}|{THIS}){_ENDING}$",
            rf" (?:{_PAPER}|{THIS})(?: này)? (?:là )?(?:do|được) (?:ai|người nào|kỹ sư nào|bác sĩ nào|đơn vị nào|"
            rf"cơ quan nào|tổ chức nào|trung tâm nào|ban nào|những ai) (?:biên soạn|chấp bút|soạn){_ENDING}$",
            rf" (?:người|nhóm|ban|đơn vị) (?:biên soạn|chấp bút)(?: của)? (?:{_PAPER}|{THIS})(?: này)?(?: là)?"
            rf"(?: ai| gì| những ai)?{_ENDING}$",
        ),
    ),
    (
        FactName.ISSUER,
        (
            rf" (?:cơ quan|đơn vị|tổ chức|ban|nơi|trường|trung tâm|ai|cấp)(?: nào)?(?: là nơi)?(?: đã)? "
            rf"(?:ban hành|ra|phát hành|công bố|đưa ra|gửi|làm ra|in|xuất bản) (?:ra )?{_PAPER}"
            rf"{_ENDING}$",
            rf" {_PAPER}(?: này)? (?:là )?(?:do|của) (?:ai|cơ quan nào|đơn vị nào|tổ chức nào|ban nào|trường nào|đâu|"
            rf"trung tâm nào|nơi nào)(?: ban hành| ra| phát hành| xuất bản| công bố| đưa ra| gửi| làm| in)*"
            rf"{_ENDING}$",
            r" who (?:issued|published) (?:the |this )(?:document|notice|decree|announcement|leaflet|paper) ",
        ),
    ),
    (
        FactName.PUBLISHED_AT,
        (
            rf" {_PAPER}(?: này)?(?: được| đã)* {_ISSUED}(?: vào| từ| lúc)* {_WHEN}{_ENDING}$",
            rf" (?:{_PAPER}|{THIS})(?: này| trên)?(?: được| có)* {_DATED} {_WHEN}{_ENDING}$",
            rf" {THIS}(?: này| trên)*(?: được| đã)* cập nhật{_LAST}(?: vào| từ| lúc)* {_WHEN}{_ENDING}$",
            rf" (?:ngày|lần) cập nhật{_LAST} (?:của )?(?:{_PAPER}|{THIS})(?: này)?(?: là)?(?: {_WHEN})?{_ENDING}$",
            rf" (?:khi nào|bao giờ|ngày nào|hôm nào|lúc nào) (?:thì )?{_PAPER}(?: này)? (?:được )?(?:ban hành|ký|ra|"
            rf"phát hành|công bố){_ENDING}$",
            rf" (?:ngày|ngày tháng|thời gian) (?:ban hành|ký|ra|phát hành|công bố) (?:của )?{_PAPER}(?: này)?(?: là)?"
            rf"(?: ngày nào| khi nào| gì)?{_ENDING}$",
            r" when was (?:the |this )(?:document|notice|decree|announcement|leaflet|paper) (?:issued|signed)",
        ),
    ),
    (
        FactName.PLACE,
        (
            rf" {_PAPER}(?: này)?(?: được| đã)* {_ISSUED} (?:ở|tại) (?:đâu|nơi nào|chỗ nào|địa phương nào|"
            rf"tỉnh nào){_ENDING}$",
            rf" (?:nơi|địa danh) (?:ban hành|ký) (?:của )?{_PAPER}(?: này)?(?: là)?(?: ở)?(?: đâu| gì)?{_ENDING}$",
        ),
    ),
    (
        FactName.AUTHOR,
        (
            rf"(?<! quyền)(?<! theo){_TO_REACH} tác giả (?!{_OF_SOMEONE})(?!{_OF_A_WORK})",
            r" (?:ai|phóng viên nào|nhà báo nào|người nào) (?:là người |đã )?viết(?: nên| ra)"
            rf"? {THIS} (?!(?:hát|thơ|văn|dự thi|thi|tham luận|phát biểu|thu hoạch|cáo|cho|hay) )",
            rf"(?<! thông)(?<! cảnh) {THIS}(?: này| trên)* (?:là )?(?:do|của) (?:ai|người nào|phóng viên nào|"
            rf"nhà báo nào)(?: viết| đưa| thực hiện)*{_ENDING}$",
            rf"^ (?:thế |vậy |còn |rồi )*(?:{WHOLE} )?(?:do |là )*ai viết (?:vậy |thế |ra |nhỉ )*$",
            rf" người viết {THIS} ",
            r" (?:author|byline) ",
            r" who wrote ",
        ),
    ),
    (
        FactName.PUBLISHED_AT,
        (
            r" (?:ngày|giờ|thời gian|thời điểm) (?:giờ |tháng )?(?:đăng(?! ký)|xuất bản|phát hành|"
            r"lên báo)(?: bài| tin)? ",
            rf" {THIS}(?: này| trên)*(?: được| đã)* (?:đăng|xuất bản|phát hành|ra|viết|lên|đưa)"
            r"(?: tải| báo| bài| trang| lên| mạng| web)*(?: vào)?(?: lúc)? (?:khi nào|ngày nào|lúc nào|"
            r"hôm nào|bao giờ|mấy giờ|ngày bao nhiêu|ngày mấy|ngày|năm nào|tháng nào|giờ nào)",
            r"^ (?:được )?đăng (?:tải )?(?:vào )?(?:khi nào|ngày nào|lúc nào|bao giờ|mấy giờ|"
            r"lúc mấy giờ) ",
            rf" (?:khi nào|bao giờ|lúc nào|ngày nào) (?:thì )?{THIS}(?: này)? (?:được )"
            r"?(?:đăng|xuất bản)",
            r" when (?:was|is|did) (?:the |this )?(?:article|report|news|story|document|piece)"
            r"(?: be| get)? (?:published|posted|written|come out)",
            r" (?:publication|publishing) (?:date|time) ",
        ),
    ),
    (
        FactName.SOURCE,
        (
            rf"^ (?:thế |vậy |còn |do |từ |trên |của )*{_NEWSPAPER} nào(?: đã)*"
            rf"(?: (?:đăng|đưa|viết|in|ra|có|lên|là|của|tải|tin|bài|trang))*(?: {WHOLE})?{_ENDING}$",
            rf"(?<! thông)(?<! cảnh) {THIS}(?: này| trên| đây)*"
            rf"(?: (?:được|do|đã|thuộc|là|lấy|đăng|in|trích|tải|lại|vào|lúc|trên|ở|của|từ|tại))* {_NEWSPAPER} nào ",
            rf" (?:trên|của|từ) (?:báo|tờ báo|toà báo|tòa báo|tạp chí) nào{_ENDING}$",
            r"(?<! bắt)(?<! khởi)(?<! cội) nguồn "
            r"(?:(?:tin|bài|của bài|bài viết|bài báo)(?! (?:nào|về) )|ở đâu|từ đâu)",
            rf" {THIS}(?: này| trên)*(?: được| đã)* (?:đăng|lấy|trích)(?: tải)? (?:trên|ở|tại|"
            r"từ|của) (?:báo |tờ |trang )?(?:nào|đâu|gì) ",
            r" (?:which|what) (?:newspaper|paper|publisher|outlet) ",
            r" who published (?:the|this) (?:article|report|story|news) ",
        ),
    ),
    (
        FactName.TITLE,
        (
            r" (?:tiêu đề|tựa đề|nhan đề|tít(?= (?:báo|bài|của|chính|là|gì|ra|trên|phụ) )|"
            r"đầu đề(?= (?:báo|bài|tin|của|chính|là|gì|này|văn bản|tài liệu) )) ",
            rf" tên (?:của )?{THIS}(?: này| trên)*(?: là)?(?: gì)? ",
            rf" tên (?:của )?{_PAPER}(?: này)?(?: là)? gì{_ENDING}$",
            rf" {THIS}(?: này| trên)* (?:tên|tựa)(?: là)? gì ",
            r" (?:title|headline) ",
        ),
    ),
    (
        FactName.CAPTION,
        (
            r" (?:chú thích|lời chú) (?:của |dưới |ở dưới )?(?:bức |tấm )?(?:ảnh|hình)",
            r" (?:bức |tấm )?(?:ảnh|hình)(?: trong bài| này)* (?:chụp|nói|minh họa|thể hiện)"
            r"(?: về| cho)? (?:gì|cái gì|điều gì|cảnh gì)",
            rf" {THIS}(?: này| trên| đây)*(?: có)? (?:mấy|bao nhiêu) {_PICTURE}{_ENDING}$",
            rf" (?:mấy|bao nhiêu) {_PICTURE} (?:trong|ở) {THIS}{_ENDING}$",
            rf" {THIS}(?: này| trên| đây)* có (?:những |mấy |kèm |đăng )*{_PICTURE}(?: nào)? không{_ENDING}$",
            r" caption | how many (?:photos?|pictures?|images?) ",
        ),
    ),
    (
        FactName.RELATED,
        (
            r" (?:bài|tin|link|đường link|đường dẫn)(?: báo| viết| bài)*(?: nào| gì| khác)* liên quan"
            r"(?: (?:nào|gì|khác|không|trong|ở|đâu|bài|này|là|những|có|mấy|bao nhiêu|vậy|thế|ạ|nhỉ))* $",
            r" (?:dẫn|link) (?:tới|đến|sang) (?:những |các )?(?:bài|tin)(?: viết| báo)?(?: khác| nào| gì) ",
            r" related (?:articles?|links?|stories|news) ",
        ),
    ),
)

# What a further part of a question asks for, once its first part asked about the document: "…, ngày giờ nào vậy?"
ELIDED: tuple[tuple[FactName, str], ...] = (
    (
        FactName.PUBLISHED_AT,
        rf"^ (?:được |đã )*(?:{_ISSUED} |đăng |in |xuất bản |viết |lên báo )?(?:vào |lúc |từ |hồi )*{_WHEN}{_ENDING}$",
    ),
    (
        FactName.PLACE,
        rf"^ (?:được |đã )*(?:{_ISSUED} )?(?:ở|tại) (?:đâu|nơi nào|chỗ nào|tỉnh nào|thành phố nào){_ENDING}$",
    ),
    (
        FactName.SOURCE,
        r"^ (?:được )?(?:đăng |viết |in )?(?:tải )?(?:trên |ở |tại |của |cho )?(?:tờ báo|báo|tờ|trang|tạp chí) "
        rf"(?:nào|gì){_ENDING}$",
    ),
    (FactName.SIGNATORY, rf"^ (?:do )?(?:ai|người nào) (?:là người )?ký(?: tên)?{_ENDING}$"),
    (FactName.SIGNATORY, rf"^ người ký(?: tên)?(?: là)? (?:ai|gì){_ENDING}$"),
    (FactName.NUMBER, rf"^ (?:mang |có )?(?:số|số hiệu)(?: là)? (?:mấy|bao nhiêu|gì|nào){_ENDING}$"),
    (
        FactName.AUTHOR,
        rf"^ (?:do |của )?(?:ai|phóng viên nào|nhà báo nào) (?:viết|biên soạn|soạn|chấp bút){_ENDING}$",
    ),
    (FactName.AUTHOR, rf"^ của ai{_ENDING}$"),
    (
        FactName.ISSUER,
        rf"^ (?:do )?(?:ai|cơ quan nào|đơn vị nào|nơi nào) (?:ban hành|phát hành|ra|công bố){_ENDING}$",
    ),
    (FactName.TITLE, rf"^ (?:tên|tựa)(?: là)? gì{_ENDING}$"),
    (
        FactName.PUBLISHED_AT,
        r"^ (?:when|(?:on )?(?:what|which) (?:date|day))(?: (?:was|did|is) (?:it|this))?"
        r"(?: (?:published|issued|signed|posted|written|come out|appear))? $",
    ),
    (
        FactName.SOURCE,
        r"^ (?:in |by )?(?:which|what) (?:newspaper|paper)(?: (?:was|is) it(?: published)?(?: in)?)? $",
    ),
    (FactName.SOURCE, r"^ where (?:was|is) (?:it|this) published $"),
    (FactName.AUTHOR, r"^ who (?:wrote (?:it|this)|is (?:the|its) author) $"),
)
# What a question supposes about the document: "tác giả là Nguyễn Văn A phải không"; it has to hold a name or a number.
SUPPOSED: tuple[tuple[FactName, str], ...] = (
    (
        FactName.AUTHOR,
        rf"^ (?:có phải )?tác giả (?:của )?(?:{WHOLE} )?(?:có phải )?là (?:\S+ ){{1,5}}{_ISNT_IT}$",
    ),
    (
        FactName.AUTHOR,
        rf"^ tác giả (?:của )?(?:{WHOLE} )?có phải (?:là )?(?:\S+ ){{1,5}}không(?: ạ| vậy| nhỉ)* $",
    ),
    (
        FactName.AUTHOR,
        rf"^ (?:có phải )?{WHOLE} (?:có phải )?(?:là )?do (?!ai )(?:\S+ ){{1,5}}viết (?:{_ISNT_IT}|không )$",
    ),
    (
        FactName.PUBLISHED_AT,
        rf"^ (?:có phải )?{WHOLE} (?:có phải )?(?:được |đã )*(?:đăng|viết|xuất bản)(?: báo| tải)?"
        rf"(?: vào| hồi| từ| lúc)* (?:(?:ngày|tháng|năm|mùng|mồng|\d\S*) )(?:\S+ )*?(?:{_ISNT_IT}|không )$",
    ),
    (
        FactName.SOURCE,
        rf"^ (?:có phải )?{WHOLE} (?:có phải )?(?:là |được |đăng |lấy |in |của |trên |ở |từ )+"
        rf"(?:tờ|báo|tờ báo|tạp chí) (?!nào )(?:\S+ ){{1,5}}{_ISNT_IT}$",
    ),
)
# When a paper was adopted and from when it holds, the paper's sort first: asked of the document only if it says so.
ABOUT_VALIDITY: tuple[tuple[FactName, str], ...] = (
    (
        FactName.EFFECTIVE_FROM,
        rf"^ (?:cái |bản )?({SORT}){_OF_IT} (?:sẽ |đã |bắt đầu |chính thức )*(?:có hiệu lực|có giá trị|"
        rf"(?:được )?(?:áp dụng|thi hành))(?: thi hành| áp dụng)?(?: bắt đầu)?(?: kể)?(?: từ| vào| lúc)* {_WHEN}"
        rf"{_ENDING}$",
    ),
    (
        FactName.EFFECTIVE_FROM,
        rf"^ {_WHEN} (?:thì )?({SORT}){_OF_IT} (?:bắt đầu |chính thức |mới )*(?:có hiệu lực|được áp dụng|áp dụng)"
        rf"(?: thi hành)?{_ENDING}$",
    ),
    (
        FactName.EFFECTIVE_FROM,
        rf"^ (?:ngày|thời điểm) (?:bắt đầu )?(?:có hiệu lực|áp dụng|thi hành)(?: thi hành)? (?:của )?({SORT}){_OF_IT}"
        rf"(?: là)?(?: {_WHEN})?{_ENDING}$",
    ),
    (
        FactName.ADOPTED_AT,
        rf"^ (?:cái |bản )?({SORT}){_OF_IT} (?:đã )?(?:được (?:\S+ ){{0,4}}?)?thông qua(?: vào| từ| lúc| hôm)* {_WHEN}"
        rf"{_ENDING}$",
    ),
    (
        FactName.ADOPTED_AT,
        rf"^ {_WHEN} (?:thì )?({SORT}){_OF_IT} (?:mới )?được thông qua{_ENDING}$",
    ),
    (
        FactName.ADOPTED_AT,
        rf"^ ngày (?:được )?thông qua (?:của )?({SORT}){_OF_IT}(?: là)?(?: {_WHEN})?{_ENDING}$",
    ),
)
PARTS = re.compile(r"\s*[,;?]\s*(?:(?:và|va|and)\s+)?|\s+(?:và|va|and)\s+", re.IGNORECASE)
BARE_SORT = rf" ({SORT}) (?!(?:này|đây|đó|kia|ấy|trên|nào|số \d|về|của) )"
"""A sort of paper that is called neither "this" nor by a number or subject."""
SORT_WITH_SUBJECT = rf" ({SORT})((?: (?!này|đây|về|của|do|số|theo)\S+){{1,4}}?) (?:này|đây) "
"""A sort of paper with the first words of its subject ("thông báo tuyển sinh này")."""
