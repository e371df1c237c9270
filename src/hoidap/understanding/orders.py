"""What is typed that asks nothing: greetings, thanks, and orders to do something else; one table to read and extend."""

from __future__ import annotations

_ORDERED = (
    r"^(?!.* (?:bao nhiêu|mấy|gì|nào|đâu|sao|ai|bao giờ|bao lâu|chưa) )(?!.* không $)"
    r" (?:(?:hãy|bạn|giúp|tôi|em|mình|cho|làm ơn|please) )*"
)
"""How an order begins that asks nothing: "lam thu tuc o dau" (làm thủ tục ở đâu) is none to write a letter (thư)."""

_GREETING = r"(?:(?:xin )?(?:chào|hello|hi)(?: bạn| bot| em| ad)? )?"
_BOT = r"(?:bạn|bot|chatbot)"
"""What the program is addressed by."""
_POLITE = r"(?: vậy| thế| ạ| nhỉ| hả)* "

_WHOM = r"(?: (?:bạn|em|anh|chị|bot|ad|you|nhé|nhiều|lắm|ạ|nha))* $"
GREETINGS = (rf"^ (?:xin )?(?:chào|hello|hi){_WHOM}",)
"""How one is greeted."""
THANKS = (rf"^ (?:(?:ok|vâng|dạ) )?(?:xin )?(?:cảm ơn|cám ơn|tạm biệt|thanks|thank you){_WHOM}",)
"""How one is thanked, or left."""
NO_QUESTION = (
    *GREETINGS,
    *THANKS,
    rf"^ {_GREETING}{_BOT} (?:là|tên|tên là|tên gọi là) (?:ai|gì|máy|robot|người hay máy){_POLITE}$",
    rf"^ {_GREETING}{_BOT} (?:có thể |có |biết )*(?:giúp|làm|trả lời|hỗ trợ|biết)(?: được)?(?: những)? "
    rf"(?:gì|việc gì|câu gì)(?: được)?(?: cho (?:tôi|em|mình|anh|chị))?{_POLITE}$",
    r"^ (?:who|what) are you $",
    r"^ what can you do(?: for me)? $",
    rf"{_ORDERED}(?:viết|sáng tác|làm|soạn) (?:giúp tôi |cho tôi )?(?:một |1 )?(?:bài thơ|bài văn|câu chuyện|"
    r"đoạn văn|bài hát|lá thư|bức thư|thư(?! (?:tục|viện|ký) )|email|code|chương trình máy tính) ",
    rf"{_ORDERED}(?:dịch|phiên dịch) (?:giúp|giùm|hộ|cho|lại|sang|ra|bài|câu|đoạn|văn bản|tài liệu|toàn bộ) ",
    rf"{_ORDERED}(?:vẽ|hát) (?:giúp|giùm|hộ|cho (?:tôi|em|mình|bạn|xem|nghe)|tặng|một|1|con|bức|bài hát|"
    r"sơ đồ|lại|đi) ",
    rf"{_ORDERED}(?:kể chuyện|đóng vai (?!trò )) ?",
    r" (?:bỏ qua|quên|phớt lờ) (?:mọi |tất cả |các |những )(?:hướng dẫn|chỉ dẫn|quy tắc|lệnh) ",
    r" (?:hãy (?:bỏ qua|quên|phớt lờ) (?:hướng dẫn|chỉ dẫn|quy tắc|lệnh)|"
    r"(?:bỏ qua|quên|phớt lờ) (?:hướng dẫn|chỉ dẫn|quy tắc|lệnh) (?:trước|ở trên|phía trên|đã cho|của bạn)) ",
    r" ignore (?:all |the |your |previous )+",
)
"""The forms of it, as in ``patterns``."""
