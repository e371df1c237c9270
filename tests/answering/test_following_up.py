"""What was quoted last is where a follow-up looks first, if it says of what is asked."""

import pytest

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
