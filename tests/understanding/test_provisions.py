"""Which questions ask for a numbered part of a paper, and for nothing else."""

import pytest

from hoidap.understanding.provisions import Provision, provision_asked
from hoidap.vietnamese import strip_marks

ASKED = [
    ("Điều 6 quy định gì?", Provision("điều", "6")),
    ("Điều 6", Provision("điều", "6")),
    ("Cho em hỏi Điều 3 của nghị định này nói về việc gì ạ?", Provision("điều", "3")),
    ("Khoản 2 Điều 5 quy định những gì?", Provision("điều", "5", "2")),
    ("Tóm tắt chương II giúp tôi", Provision("chương", "ii")),
    ("Mục III nói về vấn đề gì vậy?", Provision("mục", "iii")),
    ("Phần 2 gồm những nội dung nào?", Provision("phần", "2")),
]


@pytest.mark.parametrize(("question", "provision"), ASKED)
def test_a_part_is_asked_for_by_its_number(question, provision):
    assert provision_asked(question, marked=True) == provision
    assert provision_asked(strip_marks(question), marked=False) == provision


def test_a_part_is_asked_for_in_english():
    assert provision_asked("What does Article 6 say?", marked=False) == Provision("điều", "6")


@pytest.mark.parametrize(
    "question",
    [
        "Điều 6 quy định hồ sơ nộp ở đâu?",
        "Theo Điều 6 thì ai cấp phép?",
        "Có mấy điều?",
        "Phần 6 tỷ đồng còn lại ai trả?",
    ],
)
def test_what_else_is_asked_is_no_question_for_a_part(question):
    assert provision_asked(question, marked=True) is None
