"""Words for speaking: what a text says of who says something."""

SAYS = (
    "nói", "cho biết", "chia sẻ", "bày tỏ", "khẳng định", "nhấn mạnh", "phát biểu", "kể", "tâm sự", "đánh giá",
    "nhận xét", "cho rằng", "lưu ý", "kết luận", "yêu cầu", "đề nghị", "cam kết", "phản ánh", "giải thích", "thừa nhận",
    "hứa", "bộc bạch", "tâm tình", "cười", "dặn", "căn dặn", "cho hay", "trăn trở", "mong muốn", "chỉ rõ", "chỉ ra",
    "nêu rõ", "nêu", "khuyên", "nhắc", "quán triệt", "biểu dương", "ghi nhận", "trả lời", "cảnh báo", "kêu gọi",
    "thổ lộ", "phân tích",
)  # fmt: skip
"""What a text says of who speaks."""
BINDING = {
    "yêu cầu": ("yêu cầu", "đề nghị"),
    "đề nghị": ("đề nghị", "kiến nghị", "yêu cầu"),
    "dặn": ("dặn", "căn dặn", "nhắc", "lưu ý", "yêu cầu", "đề nghị"),
    "cam kết": ("cam kết", "hứa"),
    "hứa": ("hứa", "cam kết"),
    "kết luận": ("kết luận",),
}
"""Words for speaking that only these answer: who says something has not promised it."""
