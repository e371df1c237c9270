"""Why an uploaded file is not taken: one catalogue of what is said to the person who sent it."""

from __future__ import annotations

from enum import StrEnum

from hoidap.errors import UploadError


class UploadProblem(StrEnum):
    """What is wrong, as Vietnamese text with the names of details in braces."""

    OFF = "Trang này không nhận tệp tải lên."
    TOO_MANY = "Mỗi phiên chỉ nhận tối đa {limit} tệp. Bạn bỏ bớt rồi thử lại nhé."
    KIND = "Tệp “{name}” thuộc loại chưa đọc được. Trang đọc được các tệp .txt, .md, .html, .pdf và .docx."
    TOO_LARGE = "Tệp “{name}” lớn quá {limit} MB. Bạn chia nhỏ tệp rồi thử lại nhé."
    TOO_MANY_PAGES = (
        "Tệp “{name}” có {pages} trang, tối đa là {limit} trang. Bạn tách bớt trang rồi thử lại nhé."
    )
    TOO_MUCH_TEXT = "Tệp “{name}” dài quá: các tệp tải lên có tối đa {limit} ký tự cả thảy."
    UNPACKS_TOO_LARGE = "Tệp “{name}” giải nén ra lớn bất thường nên không được mở."
    TOO_COMPLEX = "Tệp “{name}” quá phức tạp để đọc. Bạn lưu phần chữ thành tệp .txt rồi thử lại nhé."
    ENCRYPTED = "Tệp “{name}” có mật khẩu. Bạn lưu một bản không có mật khẩu rồi tải bản đó lên nhé."
    OLD_ENCODING = (
        "Tệp “{name}” dùng bảng mã tiếng Việt cũ. Bạn chuyển sang Unicode (như bằng UniKey) rồi thử lại nhé."
    )
    NO_TEXT = "Tệp “{name}” không có chữ để đọc. Nếu là bản quét, bạn nhận dạng chữ (OCR) trước nhé."
    DAMAGED = "Tệp “{name}” bị hỏng hoặc không đúng loại như tên tệp. Bạn mở ra, lưu lại rồi thử lại nhé."
    GONE = "Các tệp bạn tải lên đã được xóa. Bạn tải lại nếu còn muốn hỏi nhé."
    NOT_KEPT = "Chưa lưu được tệp “{name}” trên máy chủ. Bạn thử lại sau nhé."


class RefusedUploadError(UploadError):
    """An uploaded file is not taken; the message is Vietnamese, for the person who sent it.

    Attributes:
        problem: What is wrong.
        details: What the text's braces were filled with, for a text in another language.
    """

    def __init__(self, problem: UploadProblem, **details: str | int) -> None:
        shown = {
            name: f"{value:,}".replace(",", ".") if isinstance(value, int) else value
            for name, value in details.items()
        }
        super().__init__(problem.value.format(**shown))
        self.problem = problem
        self.details = details
