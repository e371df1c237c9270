"""A word of another language must stand in a document, itself or by another word, before that answers."""

import pytest

from hoidap.understanding.requirements import is_foreign

NOTICE = """NỘI QUY CHUNG CƯ

Phí gửi xe máy là 80.000 đồng một tháng, thu vào ngày 5 hằng tháng. Khách đến thăm được gửi xe miễn phí một giờ.

Mỗi căn hộ được lắp một camera ở cửa ra vào.
"""


@pytest.fixture(scope="module")
def notice(bot_over):
    return bot_over({"noi-quy.txt": NOTICE})


@pytest.mark.parametrize(
    ("word", "foreign"),
    [
        ("wifi", True),
        ("camera", True),
        ("phòng", False),
        ("phong", False),
        ("bnh", False),
        ("covid-19", False),
    ],
)
def test_what_is_no_syllable_is_of_another_language(word, foreign):
    assert is_foreign(word) is foreign


def test_what_no_document_speaks_of_is_named(notice):
    answer = notice.ask("Khách đến thăm có wifi miễn phí không?")

    assert not answer.answered
    assert "“wifi”" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Tôi muốn hỏi năm 2019, phí gửi xe máy là bao nhiêu?", "Con tôi 5 tuổi, phí gửi xe máy bao nhiêu?"],
)
def test_a_number_that_may_decide_is_required(notice, question):
    assert not notice.ask(question.replace("5 tuổi", "7 tuổi")).answered


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Gửi xe Honda hết bao nhiêu tiền một tháng?", "80.000 đồng"),
        ("Mỗi căn hộ được lắp mấy camera?", "một camera"),
        ("Nhà tôi có 7 chiếc xe máy, phí gửi xe máy là bao nhiêu?", "80.000 đồng"),
    ],
)
def test_what_one_speaks_of_is_answered(notice, question, said):
    answer = notice.ask(question)

    assert answer.answered, answer.text
    assert said in answer.text
