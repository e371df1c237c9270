"""A question is put in the sentences' own words before it is read again."""

import pytest

from hoidap.answering.rewording import reworded, with_codes
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


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("chương trình 07 ctr hu tên là gì", "chương trình 07-CTr/HU tên là gì"),
        ("Chương trình 07 tên là gì?", "Chương trình 07-CTr/HU tên là gì?"),
        ("Quyết định 12 của ai?", "Quyết định 12 của ai?"),
        ("Quyết định số 12-QĐ/TU của ai?", "Quyết định số 12-QĐ/TU của ai?"),
        ("Năm 07 có gì?", "Năm 07 có gì?"),
    ],
)
def test_a_paper_is_called_as_the_sentences_call_it(asked, put):
    sentences = ["Thực hiện Chương trình 07-CTr/HU.", "Theo Quyết định 12-QĐ/TU và Quyết định 12-QĐ/TW."]

    assert with_codes(asked, sentences) == put
