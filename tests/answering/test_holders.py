"""Whose office it is that a question asks for."""

import pytest

from hoidap.answering.answer_types import fitting
from hoidap.understanding import understand

ELECTED = (
    "Ban Chấp hành họp phiên đầu; chị Phạm Lê Khánh Ngân, sinh năm 1991, nguyên Phó Bí thư Huyện đoàn khóa XXII, được "
    "bầu giữ chức Bí thư; anh Võ Minh Đương giữ chức Phó Bí thư."
)
REPORTED = "Trình bày báo cáo, đồng chí Lương Minh Trí, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo, nêu rõ."
TWO = "Bà Trần Thị Lan, cùng ông Nguyễn Văn Ba giữ chức Chủ tịch, đã tới dự."


@pytest.mark.parametrize(
    ("question", "sentence", "names"),
    [
        ("Ai được bầu làm Bí thư?", ELECTED, ["Phạm Lê Khánh Ngân"]),
        ("Ai giữ chức Phó Bí thư?", ELECTED, ["Võ Minh Đương"]),
        ("ai giu chuc pho bi thu", ELECTED, ["Võ Minh Đương"]),
        ("Ai là Chủ tịch?", ELECTED, []),
        ("Ai là Trưởng Ban Tuyên giáo?", REPORTED, ["Lương Minh Trí"]),
        ("Trưởng phòng là ai?", REPORTED, []),
        ("Ai là Chủ tịch?", TWO, ["Nguyễn Văn Ba"]),
    ],
)
def test_an_office_is_that_of_the_name_it_is_told_of(question, sentence, names):
    found = fitting(understand(question), sentence, 0, len(sentence))

    assert [sentence[name.start : name.end] for name in found] == names
