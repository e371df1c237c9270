"""Which of two things it is."""

import pytest

NOTICE = """THÔNG BÁO
Về việc mở lớp bơi tại xã Hồ Vải

Lớp bơi mở tại bể bơi xã Hồ Vải vào các buổi chiều. Học phí được thu theo tháng. Bể bơi xây bằng bê tông.

Lớp mở theo Kế hoạch số 41/KH-UBND của Ủy ban nhân dân, Kế hoạch số 52/KH-HĐND của Hội đồng nhân dân xã.

Phòng thay đồ có phòng nam và phòng nữ ở tầng hai.
"""


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"thong-bao.txt": NOTICE})


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Học phí được thu theo tháng hay theo năm?", "Theo tháng. "),
        ("Bể bơi xây bằng bê tông hay nhựa?", "Bê tông. "),
        ("be boi xay bang be tong hay nhua", "Bê tông. "),
    ],
)
def test_the_one_that_the_document_names_is_said_first(bot, question, lead):
    assert bot.ask(question).text.startswith(lead)


def test_where_the_quote_names_both_neither_is_said_first(bot):
    text = bot.ask("Phòng thay đồ có phòng nam hay phòng nữ?").text

    assert text.startswith("Theo tài liệu: ")
    assert "phòng nam và phòng nữ" in text


def test_whose_paper_it_is_is_told_though_another_is_named_beside_it(bot):
    text = bot.ask("Kế hoạch 41 là của Hội đồng nhân dân hay của Ủy ban nhân dân?").text

    assert text.startswith("Của Ủy ban nhân dân. ")


def test_neither_is_no_answer(bot):
    assert not bot.ask("Lớp bơi do thầy hay cô dạy?").answered


def test_what_came_of_each_is_in_the_trace(bot):
    answer = bot.ask("Học phí được thu theo tháng hay theo năm?")
    detail = next(step.detail for step in answer.trace.steps if step.name == "choices")

    assert [(told["thing"], told["told"]) for told in detail["choices"]] == [
        ("theo tháng", True),
        ("theo năm", False),
    ]


RULES = """Quy định của bến

Mỗi bộ hồ sơ gồm ít nhất 2 bản. Ông Tư phủ nhận lấy tiền của bà Bảy.

Ngày thường quầy vé mở buổi sáng. Ngày lễ quầy vé mở buổi chiều.

Xe khách vào bến bằng cổng Lê Lợi.
"""


@pytest.fixture(scope="module")
def rules(bot_over):
    return bot_over({"quy-dinh.txt": RULES})


@pytest.mark.parametrize(
    "question", ["Mỗi bộ hồ sơ gồm 2 bản hay 3 bản?", "Ông Tư lấy tiền của bà Bảy hay bà Chín?"]
)
def test_what_is_limited_or_denied_is_not_said_first(rules, question):
    assert rules.ask(question).text.startswith(("Theo tài liệu: ", "Tài liệu không nhắc đến"))


def test_each_is_quoted_where_it_is_now_the_one_now_the_other(rules):
    answer = rules.ask("Quầy vé mở buổi sáng hay buổi chiều?")

    assert answer.text.startswith("Theo tài liệu: ")
    assert len(answer.citations) == 2


def test_a_name_that_the_document_lacks_is_still_said_to_be_missing(rules):
    assert "Hai Bà Trưng" in rules.ask("Xe tải vào bến bằng cổng Lê Lợi hay cổng Hai Bà Trưng?").text
