"""What was quoted last is where a follow-up looks first, if it says of what is asked."""

import pytest

from hoidap.understanding import understand

NEWS = """TIN CỦA HUYỆN

Nhà thiếu nhi huyện khởi công quý II năm 2023 trên khu đất 4.200 m2 tại thị trấn, với kinh phí 9,8 tỷ đồng.

Anh Lò Văn Bảy nuôi lươn ở ấp Mỹ Tân vì diện tích đất nhà chỉ rộng 300 m2, lại dễ kiểm soát dịch bệnh.
"""
FIRST = "Nhà thiếu nhi huyện khởi công khi nào?"


@pytest.fixture(scope="module")
def news(bot_over):
    return bot_over({"tin.txt": NEWS})


@pytest.mark.parametrize(
    ("follow_up", "said"),
    [
        ("Rộng bao nhiêu mét vuông?", "4.200 m2"),
        ("rong bao nhieu met vuong", "4.200 m2"),
        ("Vậy kinh phí hết bao nhiêu?", "9,8 tỷ đồng"),
    ],
)
def test_it_is_told_of_what_was_asked_before(news, follow_up, said):
    answer = news.ask(follow_up, [(FIRST, news.ask(FIRST).text)])

    assert answer.answered, answer.text
    assert said in answer.text


def test_what_was_quoted_last_does_not_answer_what_it_does_not_say(news):
    assert not news.ask("Thế giám đốc của nó là ai?", [(FIRST, news.ask(FIRST).text)]).answered


def test_what_is_asked_in_short_after_a_question_about_the_document_is_about_it_too(bot):
    asked = "Ai viết bài này?"
    history = [(asked, bot.ask(asked).text)]
    when = bot.ask("Viết lúc nào?", history)
    assert "21/09/2020" in when.text
    paper = bot.ask("Viết cho báo nào?", [*history, ("Viết lúc nào?", when.text)])
    assert "Lao động Thủ đô" in paper.text


def test_a_few_words_that_say_not_that_they_lean_may_be_asked_by_themselves(bot):
    first = "Khối vận phối hợp với ai?"

    assert "luôn được chú trọng" in bot.ask("Tôn giáo thế nào?", [(first, bot.ask(first).text)]).text


@pytest.mark.parametrize(
    ("follow_up", "says_so"),
    [("Thế còn tôn giáo?", True), ("Tôn giáo ở đó thế nào?", True), ("Tôn giáo thế nào?", False)],
)
def test_what_leans_by_its_own_words(follow_up, says_so):
    query = understand(follow_up, [("Khối vận phối hợp với ai?", "")])

    assert query.completed
    assert query.says_it_leans is says_so


def test_how_it_went_asks_no_longer_who_it_was(bot):
    first = "Phong trào Dân vận khéo do ai phát động?"

    assert "huy động được nhiều nguồn lực" in bot.ask("Kết quả ra sao?", [(first, bot.ask(first).text)]).text


def test_a_follow_up_turns_to_the_row_that_it_names(bot_over):
    rows = "| Loại vé | Người ở phường |\n|---|---|\n| Vé tháng người lớn | 280.000 đồng |\n| Vé tháng học sinh | 170.000 đồng |\n"
    prices = bot_over({"gia.md": f"# Giá vé bể bơi\n\n{rows}\n"})
    asked = "Vé tháng người lớn giá bao nhiêu?"
    answer = prices.ask("Thế của học sinh thì bao nhiêu?", [(asked, prices.ask(asked).text)])

    assert "170.000" in answer.text
    assert "280.000" not in answer.text


def conversation(bot, *questions):
    history = []
    for question in questions:
        history.append((question, bot.ask(question, history).text))
    return history[-1][1]


def test_what_turned_to_another_thing_is_what_is_spoken_of_next(bot):
    turned = ("Khối vận từ huyện đến cơ sở làm tốt việc gì?", "Còn phối hợp với chính quyền thì sao?")

    assert "ngày càng chặt chẽ và hiệu quả" in conversation(bot, *turned)
    assert "nâng cao chất lượng công tác dân vận" in conversation(bot, *turned, "Điều đó có tác dụng gì?")


def test_plans_are_not_told_by_what_was_done(bot):
    first = "Thời gian qua công tác dân vận của chính quyền và lực lượng vũ trang ra sao?"

    assert "được tăng cường" in conversation(bot, first)
    assert "Tăng cường và đổi mới" in conversation(bot, first, "Thế sắp tới thì sao?")


def test_the_question_that_turned_since_is_part_of_what_is_asked():
    first, turn = "Xã Yên Lộc có bao nhiêu hộ nghèo?", "Còn hộ cận nghèo thì sao?"
    query = understand("Nhờ đâu mà giảm thế?", [(first, ""), (turn, "")])

    assert query.text == "Xã Yên Lộc có bao nhiêu hộ nghèo – hộ cận nghèo thì sao – Nhờ đâu mà giảm thế?"
    assert "yên lộc" in query.carried
    assert "cận nghèo" not in query.carried


def test_what_it_turns_to_is_not_told_by_another_word_for_it(bot):
    answer = conversation(bot, "Sắp tới công tác kiểm tra thế nào?", "Thế còn tôn giáo?")

    assert "kiểm tra, giám sát" not in answer
