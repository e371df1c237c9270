"""A yes is said only where the quote itself says it, a no only beneath a prohibition."""

import pytest

from hoidap.answering.affirming import LIMITS, NOT_YET, UNSURE, WHOLLY, affirmation, denial
from hoidap.understanding import understand

QUOTE = "Năm 2018, phường đã lắp camera ở các ngõ."


def yes(question, quote=QUOTE):
    return affirmation(understand(question), quote)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Phường đã lắp camera ở các ngõ chưa?", "Rồi"),
        ("Phường có lắp camera ở các ngõ không?", "Có"),
        ("Phường có lắp camera không ạ?", "Có"),
        ("Có phải phường đã lắp camera ở các ngõ không?", "Đúng"),
        ("Phường đã lắp camera ở các ngõ, đúng không?", "Đúng"),
    ],
)
def test_the_yes_follows_the_way_of_asking(question, lead):
    assert yes(question) == lead


@pytest.mark.parametrize("word", UNSURE)
def test_beside_a_word_that_denies_or_limits_nothing_is_said(word):
    assert yes("Phường có lắp camera ở các ngõ không?", f"Phường {word} lắp camera ở các ngõ.") == ""


@pytest.mark.parametrize("word", NOT_YET)
def test_what_is_to_come_is_not_done(word):
    assert yes("Phường đã lắp camera ở các ngõ chưa?", f"Phường {word} lắp camera ở các ngõ.") == ""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Phường có lắp camera ở chợ không?", QUOTE),
        ("Hội phụ nữ có tặng quà cho trạm y tế không?", "Trạm y tế tặng quà cho hội phụ nữ."),
        ("Phường không lắp camera ở các ngõ phải không?", QUOTE),
        ("Có phải phường chỉ lắp camera ở các ngõ không?", QUOTE),
        ("Phường lắp camera khi nào?", QUOTE),
        ("Did the ward install cameras?", QUOTE),
    ],
)
def test_nothing_is_said_where_the_quote_says_less_or_another_thing(question, quote):
    assert yes(question, quote) == ""


PRAISED = """TỔNG KẾT PHONG TRÀO

Dịp này, 15 tập thể của xã được tặng giấy khen. Bốn xưởng mộc ở xóm Bến bị đình chỉ vì xả nước bẩn ra kênh.

Thị trấn Cầu Bạc được tặng bằng khen.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Bốn xưởng mộc ở xóm Bến bị đình chỉ đến giờ đã được cấp phép chưa?",
        "Thị trấn Cầu Bạc được tặng bằng khen có được tiền không?",
    ],
)
def test_a_sentence_without_a_word_of_what_is_asked_to_be_so_does_not_answer(bot_over, question):
    answer = bot_over({"khen.txt": PRAISED}).ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    "question", ["Bốn xưởng mộc ở xóm Bến có bị đình chỉ không?", "15 tập thể có được khen không?"]
)
def test_one_word_of_it_is_enough(bot_over, question):
    assert bot_over({"khen.txt": PRAISED}).ask(question).answered


@pytest.mark.parametrize("word", WHOLLY)
def test_a_question_that_claims_more_than_the_quote_is_not_affirmed(word):
    assert yes(f"Phường có lắp camera ở {word} các ngõ không?", "Phường có lắp camera ở các ngõ.") == ""
    assert yes("Phường có lắp camera ở các ngõ không?", f"Phường có lắp camera ở {word} các ngõ.") == "Có"


@pytest.mark.parametrize(
    ("question", "no"),
    [("Có được nuôi mèo không?", "Không"), ("Có cho nuôi mèo không?", "Không"), ("Có mèo không?", "")],
)
def test_a_no_is_said_of_what_is_allowed_or_not(question, no):
    assert denial(understand(question), "Có", "Nuôi mèo") == no
    assert denial(understand(question), "", "Nuôi mèo") == ""


@pytest.mark.parametrize("limit", LIMITS)
def test_what_is_forbidden_within_limits_is_not_denied_beyond_them(limit):
    assert denial(understand("Có cho nuôi mèo không?"), "Có", f"Nuôi mèo {limit} vườn") == ""


PLANS = "Lớp mở theo Kế hoạch số 41/KH-UBND của xã Hồ Vải và Kế hoạch số 52/KH-HU của Huyện ủy Tam Giang."


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Kế hoạch 41 và Kế hoạch 52 là của xã Hồ Vải và Huyện ủy Tam Giang phải không?", ""),
        ("Kế hoạch 41 là của Huyện ủy Tam Giang phải không?", ""),
        ("Kế hoạch 41 có phải của Huyện ủy Tam Giang không?", ""),
    ],
)
def test_beside_another_paper_what_is_asked_may_be_told_of_that(question, lead):
    assert yes(question, PLANS) == lead


def test_of_one_paper_alone_a_yes_is_said():
    assert yes("Kế hoạch 41 là của xã Hồ Vải phải không?", PLANS.partition(" và ")[0]) == "Đúng"


@pytest.mark.parametrize(
    "quote", ["Quyết định 12/2020 thay thế Quyết định 45/2015 và bãi bỏ Quyết định 50/2016."]
)
def test_a_paper_called_by_its_year_is_one_too(quote):
    assert yes("Quyết định 45/2015 có bãi bỏ Quyết định 50/2016 không?", quote) == ""
