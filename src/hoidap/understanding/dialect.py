"""What is said in one part of the country, and what stands for it in writing; a Vietnamese speaker can add rows.

Rows have the form of ``shorthand.BEFORE_OR_AFTER``: what stands before the words (or nothing), they themselves, what
follows, and the meaning. Where a word means something else as well ("mô hình", "khám răng", "chi phí"), what stands
beside it tells which it is; one with a capital is a name ("huyện Yên Mô"). Without marks only what can hardly mean
anything else is read so.
"""

from __future__ import annotations

_TO = "ở|đi|về|từ|ra|vô|vào|tới|đến|lên|xuống|sang|qua|chạy|nằm|tận|bên|phía|đằng|hướng"
_BARE_TO = "o|di|ve|tu|ra|vo|vao|toi|den|len|xuong|sang|qua|ben"
_WHICH = (
    "khi|lúc|hồi|chừng|ngày|tháng|năm|tuần|hôm|bữa|giờ|buổi|thứ|mùa|đợt|kỳ|chỗ|nơi|nhà|người|đứa|thằng|ông|bà|anh|chị|"
    "ai|cái|con|việc|chuyện|xã|phường|thôn|làng|xóm|huyện|tỉnh|đường|trường|lớp|bàn|quầy|phòng|cửa|quan|vị|tổ|khối|khoản|"
    "loại|giấy|tiền|cách|kiểu|bộ|hội|đoàn|bến|chợ|cầu|đoạn|cỡ|mức|điều|luật|số|nghề|cây|khu|vùng|hạng|nhóm|đội|ban"
)
_BARE_WHICH = "khi|luc|hoi|ngay|thang|nam|hom|bua|gio|cho|noi|nguoi|cai|xa|thon|lang|huyen|duong|truong"
_MODEL = r"(?! (?:hình|phỏng|tả|tô|men|thức|côi|đun|tơ|bi|bản|tế|cơ|mỡ|mềm|ghép|đất|hồ|xương|não|da)\b)"
_THIS = r"(?-i:ni)(?!-| (?:lông|long|cô|co|sư|su|tơ|to|giới|gioi|trưởng|truong)\b)"
_KIND = (
    r"(?-i:chi)(?! (?:phí|bộ|tiết|trả|cục|hội|nhánh|đoàn|tiêu|ngân|viện|lưu|phái|phối|tiền|thường|cho|ra|bao|đội|họ|"
    r"theo|hết|hơn|gần|khoảng|đúng|sai|đủ|\d+)\b)"
)
_SPENT = (
    r"(?!(?:bội|thu|khoán|mức|bị|khoản|được|phải|nguồn|số|định|tăng|giảm|cắt|toán|duyệt|ai|thực|đã|sách|kim|tứ|hai|một|"
    r"mấy|liệt|tật|quỹ|đủ|sẽ|đang)\b)\w+"
)
_WHY = r"(?-i:[Rr]ăng)(?! (?:miệng|hàm|sữa|giả|sâu|lợi|khôn|cửa|nanh|cưa|sứ|em|trẻ|bé|người|yếu|miễn|đẹp)\b)"
_NO_TEETH = (
    r"(?!(?:đau|sâu|nhổ|đánh|khám|trám|chải|mọc|thay|gãy|trồng|niềng|chữa|sĩ|cái|hàm|sóc|sinh|bọc|"
    r"cao|làm)\b)\w+"
)
_CLOSING = (
    "rứa|rua|vậy|vay|thế|the|hè|hỉ|hả|ha|hầy|không|khong|nữa|đó|ạ|hở|hử|đây|bác|chú|cô|anh|chị|em|ơi|nhỉ|mà"
)

DIALECT = (
    # From Thanh Hóa to Huế.
    (_TO, rf"(?-i:mô){_MODEL}", "", "đâu"),
    (_WHICH, rf"(?-i:mô){_MODEL}", "", "nào"),
    ("^", "mô", "mà|rứa|có|là|được", "đâu"),
    (_BARE_TO, "mo", "$", "đâu"),
    (_BARE_TO, "mo", "rua|vay|the|ha|he|hi", "đâu"),
    (_BARE_WHICH, "mo", "$", "nào"),
    (_BARE_WHICH, "mo", "rua|vay|the|ha|he|hi|thi|moi|la|duoc|sua|xong|lam|co|phai|nop|phat", "nào"),
    ("mần|(?<!thì )ra|tại|như|bởi|chuyện|thì|giờ|chừ|nay", _WHY, "", "sao"),
    ("làm", _WHY, "rứa|mà|để|chừ|bây|hè|hỉ", "sao"),
    ("làm", _WHY, "$", "sao"),
    ("vì", _WHY, r"(?!bị|đau|hỏng)\w+", "sao"),
    (r"\w+,", _WHY, "mà|lại|không|nỏ|hồi|phường|xã|huyện|thôn|tôi|tui|ai", "sao"),
    ("mà|nhưng", _WHY, r"\w+", "sao"),
    (_NO_TEETH, _WHY, "rứa|rồi|hè|hỉ|hầy|vậy|hả|mà|lại|không|chưa", "sao"),
    (_NO_TEETH, _WHY, "$", "sao"),
    ("^", _WHY, r"\w+", "sao"),
    ("", "(?:lam|man) rang", "$", "làm sao"),
    ("", "(?:lam|man) rang", "de|moi|cho|duoc|ma|chu|rua|bay gio", "làm sao"),
    ("vi|tai", "rang", "", "sao"),
    ("^", "rang", "ma|lai|khong|rua|phai|chua|huyen|xa", "sao"),
    ("", "(?-i:rứa)", "", "vậy"),
    ("chi|rang|mo|nhu|gi|sao|dau|nao|the|ai|nhieu|gio|cao|lan", "rua", "", "vậy"),
    ("cái|tên|làm|mần|những|mấy|việc|thứ|điều|chuyện|giấy|món", _KIND, "", "gì"),
    (_SPENT, _KIND, rf"{_CLOSING}|để|thì|mới", "gì"),
    (_SPENT, "(?-i:chi)(?=[,;])", "", "gì"),
    (_SPENT, "(?-i:chi)", "$", "gì"),
    ("cai|lam|man|viec|chuyen|co|ten|noi", _KIND, rf"{_CLOSING}|de", "gì"),
    ("cai|lam|man|viec|chuyen|co|ten|noi", "chi", "$", "gì"),
    ("hôm|bữa|năm|sáng|trưa|chiều|tối|đêm|hom|bua|nam|sang|trua|chieu|toi|dem", _THIS, "", "nay"),
    (r"(?!(?:tăng|tang|sư|su|áo|ao)\b)\w+", _THIS, "", "này"),
    ("", "(?-i:nớ)", "", "đó"),
    (
        "cái|bên|người|con|chỗ|đằng|đàng|đứa|hôm|bữa|ông|bà|anh|chị|tịch|trưởng|thôn|xã|cầu|đường|nhà|tờ|trường",
        r"(?-i:tê)(?! (?:tê|phù|buốt|liệt|giác|thấp|tái|dại|bì|chân|tay|cứng)\b)",
        "",
        "kia",
    ),
    (r"(?!(?:chần|chờ)\b)\w+,?", "(?-i:chừ)", "", "giờ"),
    ("^", "chừ", r"\w+", "giờ"),
    ("bay", "chu", "", "giờ"),
    ("tới|đến|bây|từ", "dừ", "", "giờ"),
    (r"(?!(?:cung|bắn|chiếc|cái|cây|mua|dùng|chơi)\b)\w+", "(?-i:nỏ)", "biết|được|phải|thấy|ai|chi|mần|cho", "không"),
    ("^", "nỏ", "có|biết|được|phải|thấy|ai|chi|mần|cho", "không"),
    (r"(?!(?:gieo|cây|cấy|nhổ|ruộng)\b)\w+", "(?-i:mạ)", "tôi|tui|em|mình|cháu", "mẹ"),
    ("^", "mạ", "tôi|tui|em|mình|cháu", "mẹ"),
    ("", "mệ", "tôi|tui|em|mình|cháu|ngoại|nội", "bà"),
    ("^", "o", "cán bộ|bác sĩ|giáo viên|y tá|kế toán|chủ|đó|ấy", "cô"),
    (r"(?!(?:việc|song|tin|đám|báo)\b)\w+", "hỉ|hầy", "$", "nhỉ"),
    ("vậy|gì|đâu|sao|nào|triệu|đồng", "hè|hí", "$", "nhỉ"),
    # The South.
    (
        r"(?!(?:vào|bên|phần|vòng|sườn|xương|đau|khớp|cửa|hai|trật|gãy|xôi|chõ|ở|eo|cạnh)\b)\w+",
        r"(?-i:hông)(?! (?:xe|tàu|nhà|trái|phải|bên|chợ)\b)",
        "",
        "không",
    ),
    ("^", "hông", "có|biết|được|phải|thấy|ai|cần|cho|làm", "không"),
    ("", "mắc mớ (?:gì|chi)", "", "vì sao"),
    ("^", "mắc (?:gì|chi)|mac (?:gi|chi)", "mà|ma|phải|phai|lại|lai|không|khong|hông|hổng|hong|tôi|tui|toi", "vì sao"),
    ("", "cớ (?:sao|gì|chi)", "", "vì sao"),
    ("", "(?-i:ổng)", "", "ông ấy"),
    ("^", "ổng", "", "ông ấy"),
    ("^", "bả", "làm|có|là|nói|được|bị|đang|tên|ở|giữ", "bà ấy"),
    (r"\w+,|mà|thì|vì|nếu", "(?-i:bả)", "làm|có|là|nói|được|bị|đang|tên|ở|hổng|không", "bà ấy"),
    (r"\w+,", "cổ", "có|đang|là|làm|nói|tên", "cô ấy"),
    ("", "bển", "", "bên ấy"),
    ("", "trỏng", "", "trong ấy"),
    ("", "ngoải", "", "ngoài ấy"),
    ("", "trển", "", "trên ấy"),
    (r"(?!(?:ông|bà|họ|anh|chị|cô|chú|tên|em|cụ)\b)\w+", "(?-i:đặng)", r"(?!văn\b|thị\b)\w+", "để"),
    ("gì|sao|rồi|đâu|ai|nào|thế|như|không|nhiêu|hem", "dị|zị|dzị", "", "vậy"),
    ("được|duoc|đúng|dung|phải|phai|rồi|roi|có|co|cần|can", "hôn|hôg", "$", "không"),
    (r"(?!(?:ngõ|hẻm|phơi|để)\b)\w+", "(?-i:hong|hem)", "$", "không"),
    ("", "hem", "vậy|dị|ta", "không"),
    ("", "hong", "có|co|ai|biết|biet|được|duoc|cần|can|thấy|thay|ta|phải|phai", "không"),
    ("không|nào|gì|đâu|ai|khong|nao|gi|dau", "ta", "$", "nhỉ"),
    ("", "bao lăm|bao lam|bi nhiêu|bi nhieu", "", "bao nhiêu"),
    ("", "vô", "đâu|lớp|trường|phường|xã|nhà|viện|trong|đó|đây|chỗ|mục|web|mạng|sổ|khu|xóm|làng|thôn|ấp|hẻm", "vào"),
    ("khai|ngày|năm|giấy|chứng|học|tái|hộ|ngay|giay|chung|hoc|tai|ho", "(?-i:sanh)", "", "sinh"),
    ("", "chánh|chanh", "sách|trị|quyền|thức|xác|phủ|quy|sach|tri|quyen|thuc|xac|phu|quy", "chính"),
    ("", "mình ên", "", "một mình"),
    ("", "hổm rày", "", "mấy hôm nay"),
    (r"(?!(?:chỉ|chiếu|ví|thí|tình)\b)\w+", "(?-i:dụ)", "này|đó|gì|nào", "vụ"),
    (r"(?!(?:phát|đại|tiêu|gửi|trong|báo|bản)\b)\w+", "(?-i:biểu)", "tui|tôi|em|mình", "bảo"),
    ("có", "thiệt", "không|hông|hem", "thật"),
    # The North.
    (r"(?!(?:có|mang|nghén|hoang|đang|mới|bụng)\b)\w+", "chửa", "$", "chưa"),
    ("như|dư|thế", "(?-i:lào)", "", "nào"),
    (r"(?!(?:số|mức|tiền|khoản)\b)\w+", "dư", "lào|nào", "như"),
    ("rồi|thế|vậy|à", "phỏng", "$", "phải không"),
    ("con|đàn|bé|cháu", r"giai(?! (?:đoạn|cấp|thoại|điệu)\b)", "", "trai"),
    ("", "(?-i:giồng)", "cây|rau|lúa|rừng|hoa", "trồng"),
    ("", "bẩu", "", "bảo"),
    ("(?:tuổi|ngày|tháng|số|tầng|lớp|khóa|bình|viên|dân|tiền) là", "máy", "$", "mấy"),
    ("thế|vậy|nào|gì|sao|đâu|nhiêu|mấy", "nhờ|nhề|nhể|hén|hen", "$", "nhỉ"),
    ("", "(?-i:seo)", "rồi|vậy|thế|r|z|mà|lại", "sao"),
    ("", "(?-i:seo)", "$", "sao"),
)  # fmt: skip
"""Before, the words, after, the meaning."""
