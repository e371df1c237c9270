"""Names, codes and numbers of a question, as they were written."""

import pytest

from hoidap.understanding.requirements import requirements


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Thôn Cầu Tre tiêm ngày nào?", ["Cầu Tre"]),
        ("Xã Yên Lộc có mấy tổ?", ["Yên Lộc"]),
        ("Bao giờ thì Thôn Cầu Tre tiêm?", ["Thôn Cầu Tre"]),
        ("Bản Mây có gì đẹp?", ["Bản Mây"]),
    ],
)
def test_what_a_place_is_called_by_opens_the_question_and_not_its_name(question, names):
    assert [found.words for found in requirements(question)] == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Cho em hỏi chị Ngân sinh năm nào?", ["chị Ngân"]),
        ("Anh Sang là ai?", ["Anh Sang"]),
        ("Đồng chí Trâm phát biểu gì?", ["Đồng chí Trâm"]),
        ("Theo đồng chí Trâm thì sao?", ["đồng chí Trâm"]),
        ("Ông Trưởng thôn nói gì?", []),
        ("Gặp bà Chủ tịch ở đâu?", []),
        ("Theo ông Lê Văn Bình thì sao?", ["Lê Văn Bình"]),
        ("Anh ơi, Hội họp ở đâu?", []),
    ],
)
def test_a_given_name_behind_an_address_is_a_name(question, names):
    assert [found.words for found in requirements(question)] == names
