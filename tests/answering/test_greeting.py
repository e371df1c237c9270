"""Who asks nothing is answered kindly, and told what can be asked."""

import pytest

from hoidap.answering import texts


@pytest.fixture(scope="module")
def bot(bot_over):
    return bot_over({"hoi-lang.md": "# Hội làng\n\nHội làng có 12 thôn tham dự."})


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Xin chào", texts.GREETED["vi"]),
        ("chao ban nhe", texts.GREETED["vi"]),
        ("Hello", texts.GREETED["en"]),
        ("Cảm ơn bạn nhiều nhé", texts.THANKED["vi"]),
        ("ok cảm ơn", texts.THANKED["vi"]),
        ("Viết cho tôi một bài thơ", texts.REFUSALS["vi"]["not_a_question"]),
        ("Bạn là ai?", texts.REFUSALS["vi"]["not_a_question"]),
    ],
)
def test_who_asks_nothing(bot, said, text):
    answer = bot.ask(said)

    assert answer.text == text
    assert not answer.answered
