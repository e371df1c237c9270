"""A question is put in the sentences' own words before it is read again."""

import pytest

from hoidap.answering.rewording import reworded
from hoidap.understanding import understand


@pytest.mark.parametrize(
    ("question", "sentence", "otherwise"),
    [
        ("Xịt vào lúc nào?", "Nên phun vào sáng sớm.", "phun vào lúc nào?"),
        ("Nhà tôi có honda, gửi ở đâu?", "Xe máy gửi tại tầng hầm.", "Nhà tôi có xe máy, gửi ở đâu?"),
        ("Nhà tôi có xe máy, gửi ở đâu?", "Xe máy gửi tại tầng hầm.", "Nhà tôi có xe máy, gửi ở đâu?"),
        ("Ai ký thông báo?", "Xe máy gửi tại tầng hầm.", "Ai ký thông báo?"),
    ],
)
def test_words_that_the_sentences_lack_give_way_to_those_they_hold(question, sentence, otherwise):
    assert reworded(understand(question), question, [sentence]) == otherwise
