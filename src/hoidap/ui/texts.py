"""Every text of the page, in one place. Nothing here is markup; what has braces is filled with ``format``."""

from __future__ import annotations

from typing import Final

NAME: Final = "Hỏi đáp tài liệu"
TAGLINE: Final = "Mỗi câu trả lời đều kèm trích dẫn nguyên văn"

# Views
VIEWS: Final = "Chế độ xem"
VIEW_ASK: Final = "Hỏi đáp"
VIEW_TEACH: Final = "Giảng dạy"

# Starting
STAGE_PAGE: Final = "Đang mở trang…"
STAGE_DOCUMENTS: Final = "Đang đọc tài liệu và lập chỉ mục…"
STAGE_ENCODING: Final = "Đang đọc tài liệu và lập chỉ mục… ({done}/{total} đoạn)"
STATUS_ASK_MEANWHILE: Final = "Bạn cứ đặt câu hỏi, câu trả lời sẽ hiện ngay khi xong."
WAITING_TITLE: Final = "Đang khởi động"
WAITING_HINT: Final = "Thường chỉ mất vài giây. Trang sẽ tự mở khi sẵn sàng."
WAITING_NO_SCRIPT: Final = "Trình duyệt đang tắt JavaScript. Trang hỏi đáp cần JavaScript để hoạt động."
FAILED_TITLE: Final = "Không khởi động được"
FAILED_HINT: Final = "Hãy sửa theo thông báo trên rồi khởi động lại chương trình."
FAILED_STATUS: Final = "Không khởi động được: {message}"
FAILED_UNEXPECTED: Final = "lỗi ngoài dự kiến ({error}); chi tiết có trong nhật ký của chương trình"

# Conversation
CONVERSATION: Final = "Cuộc trò chuyện"
GREETING: Final = "Bạn muốn biết gì?"
GREETING_HINT: Final = (
    "Gõ câu hỏi bằng tiếng Việt, có dấu hay không dấu đều được. Câu trả lời chỉ dựa trên tài liệu; "
    "điều tài liệu không nói, trang sẽ nói là không có."
)
YOU_ASK: Final = "Bạn hỏi:"
READING: Final = "Hiểu là: {reading}"
THE_ANSWER: Final = "Trả lời:"
SEARCHING: Final = "Đang tìm trong tài liệu…"
WRITING: Final = "Đang trả lời…"
QUOTES: Final = "Trích nguyên văn"
QUOTE_NUMBER: Final = "Trích dẫn {number}"
SHOW_IN_ARTICLE: Final = "Xem trong bài"
SHOW_QUOTE_IN_ARTICLE: Final = "Xem trích dẫn {number} trong bài"
SHOW_NEAREST_IN_ARTICLE: Final = "Xem đoạn gần nhất trong bài"
FROM: Final = "Nguồn:"
REFUSAL: Final = "Tài liệu không nói điều này"
NEAREST: Final = "Đoạn gần nhất"
NEAREST_HINT: Final = "để bạn tham khảo, không phải câu trả lời"

# Asking
QUESTION_LABEL: Final = "Câu hỏi của bạn"
QUESTION_PLACEHOLDER: Final = "Nhập câu hỏi…"
QUESTION_HINT: Final = "Enter để gửi, Shift + Enter để xuống dòng"
SEND: Final = "Gửi"
CLEAR: Final = "Xóa hội thoại"
SUGGESTIONS: Final = "Câu hỏi gợi ý"
QUESTION_EMPTY: Final = "Bạn chưa nhập câu hỏi."
QUESTION_TOO_LONG: Final = (
    "Câu hỏi dài {length} ký tự, tối đa là {limit}. Bạn rút gọn giúp nhé; nội dung vẫn còn trong ô nhập."
)
QUESTION_UNUSABLE: Final = "Chưa hiểu được câu hỏi này. Bạn thử viết lại giúp nhé."
ANSWER_FAILED: Final = (
    "Có lỗi khi trả lời nên chưa có kết quả. Bạn thử gửi lại; nếu vẫn vậy, xem nhật ký của chương trình."
)

# Article
ARTICLE: Final = "Tài liệu"
DOCUMENT_PICKER: Final = "Tài liệu đang xem"
ARTICLE_EMPTY: Final = "Tài liệu sẽ hiện ở đây khi đọc xong."
RELATED: Final = "Liên kết tới bài khác trên trang gốc, không thuộc bài này"
LEFT_OUT: Final = "Đã lược {count} dòng không phải nội dung bài (nút bấm, tên tệp ảnh…)."

# What Gradio itself says when the connection breaks; its own texts are in English.
CONNECTION_TOASTS: Final = {
    "Connection Lost": "Mất kết nối",
    "Connection to the server was lost. Attempting reconnection...": "Mất kết nối với máy chủ. Đang kết nối lại…",
    "Connection re-established": "Đã kết nối lại",
    "Error": "Lỗi",
    "Warning": "Lưu ý",
    "Info": "Thông báo",
}


def number(value: int) -> str:
    """Write a number the Vietnamese way: 1234 as "1.234"."""
    return f"{value:,}".replace(",", ".")
