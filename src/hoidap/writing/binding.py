"""Words on which the truth of a statement hangs: which it may not add, and which it may not leave out.

One table for each reason; a Vietnamese speaker can read and extend them, and each word has its test.
"""

from __future__ import annotations

COUNTING = (
    "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "nửa", "gấp đôi",
    "tất cả", "toàn bộ", "mọi", "mỗi", "từng", "duy nhất", "đầu tiên", "cuối cùng", "nhất", "luôn", "chỉ", "ít nhất",
    "tối đa", "tối thiểu", "hằng năm", "hàng năm", "có thể", "bắt buộc", "phải", "cần", "nên", "được phép",
    "một số", "hầu hết", "đa số", "phần lớn",
)  # fmt: skip
"""Words that count, limit, make absolute or oblige."""

RELATING = (
    "trước", "sau", "trên", "dưới", "hơn", "kém", "tăng", "giảm", "nhiều", "ít", "lớn", "nhỏ", "cao", "thấp", "đủ",
    "quá", "vượt", "khoảng", "gần", "từ", "đến", "tới", "lên", "xuống", "thêm", "hết", "còn", "vì", "nhờ", "để", "nhằm",
    "nếu", "khi", "đã", "đang", "vẫn", "rồi", "phó", "nguyên", "cựu", "ngoài",
)  # fmt: skip
"""Words that compare, order in time, give a reason or a condition, or tell whether something is done."""

DENYING = (
    "không", "chưa", "chẳng", "chả", "đừng", "cấm", "trừ", "ngoại trừ", "miễn", "hoãn", "hủy", "bãi bỏ", "ngừng",
    "từ chối", "phủ nhận", "bác bỏ", "tin đồn", "sai", "dừng", "thôi", "muốn", "định",
    "xem xét", "phản đối", "kêu gọi", "yêu cầu", "chuẩn bị", "đề cử",
    "sẽ", "sắp", "dự kiến", "phấn đấu", "đề xuất", "đề nghị",
)  # fmt: skip
"""Words that turn what stands beside them to its opposite, or put it off."""

LIMITING = (
    "nếu", "trường hợp", "một số", "một vài", "vài", "hầu hết", "đa số", "phần lớn", "ít nhất", "tối đa", "tối thiểu",
    "khoảng", "gần", "hơn", "dưới", "không quá", "phó", "nguyên", "cựu", "thứ",
)  # fmt: skip
"""Words that make less of what follows them; like the denying ones, none that stands beside a statement is left out."""

NOT_DENYING = ("không ngừng", "không chỉ", "không những", "không gian", "không khí", "chưa kể")
"""Phrases that hold such a word and deny nothing; they may be left out."""

CONDITIONS = ("nếu", "trường hợp", "với điều kiện", "trừ khi", "chỉ khi")
"""Words that set a condition on all of their sentence, wherever they stand in it."""

GOVERNING = (
    "phấn đấu", "mục tiêu", "chỉ tiêu", "dự kiến", "kế hoạch", "đề xuất", "đề nghị", "giả sử", "cho rằng", "tin đồn",
    "phủ nhận", "bác bỏ", "trừ", "ngoại trừ", "không kể", "không bao gồm",
)  # fmt: skip
"""Words that make a plan, a claim of others or an exception of all that follows them in their sentence."""

DROPPED = (
    "các", "những", "của", "là", "và", "thì", "mà", "này", "đó", "đây", "về", "ở", "tại", "trong",
    "việc", "sự", "cả", "rằng", "số", "đã", "đang", "cũng", "phải", "cần", "có", "vẫn", "lại", "như",
    "cùng", "gồm", "để", "vào", "lúc", "luôn", "đều", "thường xuyên", "ngày càng", "tiếp tục", "rất", "hoàn toàn",
)  # fmt: skip
"""What may stand in the source between two words that follow one another in the statement: nothing else may.

Words that say little, and words without which it says less.
"""

ADJUNCTS = (
    "đối với", "tại", "ở", "trong", "ngày", "năm", "tháng", "vào", "theo", "từ", "của", "cho", "về", "với",
)  # fmt: skip
"""Words that begin an adjunct, which may stand elsewhere in the statement than in the source."""

PASSIVE = ("do", "bởi", "bị", "được")
"""Words by which who does something stands after what it is done to, or goes unsaid."""

PREDICATES = ("được", "bị", "có", "là", "sẽ", "đã", "đang", "phải")
"""Words by which something is said of what stands before: what holds none is a name of a thing, however long."""

VOICES = ("được", "bị", "cho")
"""Words that tell who does from who is done to: a statement neither adds nor drops them, the passive apart."""

WITHIN = (
    "của", "cho", "với", "giữa", "bằng", "việc", "đến", "tới", "từ", "tin", "rằng", "theo", "tại", "ở", "trong", "trên",
    "dưới", "ngoài", "về", "vào", "qua", "như", "làm", "thành",
)  # fmt: skip
"""Words after which a statement does not begin: what follows them belongs to what stands before."""

OPENERS = ("và", "hoặc", "hay", "nhưng", "nên", "thì", "mà", "là", "gồm", "đó")
"""Words after which a part of a sentence begins as after a comma."""

ARTICLES = ("các", "những", "một", "mỗi", "số", "ngày", "năm", "tháng")
"""Words that belong to what follows them: where a statement begins is judged by what stands before these."""

AFTER = ("trở lên", "trở xuống", "bị", "lần", "mỗi", "đến", "tới", "sai", "thất bại")
"""Words that make something else of what they follow: a statement does not end before one."""

MEASURES = ("lần", "ngày", "tháng", "năm", "giờ", "người", "chiếc", "cái", "con", "cuộc")
"""Function words that, after a number, say what is counted."""

MULTIPLES = ("%", "phần trăm", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "vạn", "chục")
"""What makes another number of the number before it."""
