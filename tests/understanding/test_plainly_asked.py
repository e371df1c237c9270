"""How citizens ask who have not read the document."""

import pytest

from hoidap.types import FactName, QuestionKind
from hoidap.understanding import understand


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Mấy hôm lễ xe rác đi lấy lúc mấy giờ?", QuestionKind.DATE),
        ("Mấy ngày hội được mở loa từ mấy giờ tới mấy giờ?", QuestionKind.DATE),
        ("Có mấy lớp và học lúc mấy giờ?", QuestionKind.QUANTITY),
        ("Muốn liên lạc với tác giả bài này thì gọi số nào?", QuestionKind.OPEN),
        ("Số điện thoại của tác giả là gì?", QuestionKind.OPEN),
    ],
)
def test_what_is_asked_for(question, kind):
    assert understand(question).kind is kind


@pytest.mark.parametrize(
    "question", ["Giấy này ông nào ký vậy?", "Thông báo này do ai ký?", "Văn bản này ai ký?"]
)
def test_who_signed_a_paper(question):
    assert understand(question).facts == (FactName.SIGNATORY,)


def test_a_word_that_only_leads_in_is_no_part_of_a_name():
    query = understand("Riêng Bình Sơn là mấy vụ?", [("Cả thị xã có mấy vụ tảo hôn?", "")])

    assert query.required == ("Bình Sơn",)
    assert query.contrasts
    assert {"tảo", "hôn"} <= set(query.carried)


def test_of_overlapping_words_the_likelier_ones_are_looked_for():
    assert understand("Ai dạy tiếng cho người dân tộc?").terms[-2:] == ("người", "dân tộc")
