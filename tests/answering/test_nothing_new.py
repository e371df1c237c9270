import pytest

from hoidap.answering.nothing_new import tells_nothing_new
from hoidap.understanding import understand


@pytest.mark.parametrize(
    ("question", "said", "nothing"),
    [
        ("Làm giấy xác nhận khuyết tật như thế nào?", "- giấy xác nhận khuyết tật, nếu có.", True),
        ("Làm giấy xác nhận khuyết tật như thế nào?", "Giấy xác nhận khuyết tật làm ở xã.", False),
        ("Người nước ngoài mua nhà thế nào?", "Người nước ngoài không được mua nhà.", False),
        ("lam giay xac nhan khuyet tat nhu the nao", "- giấy xác nhận khuyết tật, nếu có.", True),
        ("Có cần giấy xác nhận khuyết tật không?", "- giấy xác nhận khuyết tật, nếu có.", False),
        ("Giấy xác nhận khuyết tật bao nhiêu tiền?", "- giấy xác nhận khuyết tật, nếu có.", False),
    ],
)
def test_what_says_no_more_than_the_question_tells_nothing(question, said, nothing):
    assert tells_nothing_new(understand(question), said) is nothing
