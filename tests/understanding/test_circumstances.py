import pytest

from hoidap.types import FactName
from hoidap.understanding import understand
from hoidap.understanding.circumstances import asking_part, without_wish


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Tôi ở xa về. Nộp giấy ở đâu?", "Nộp giấy ở đâu?"),
        ("Bệnh viện nằm ở đâu? Tôi ở huyện lên, không rành đường.", "Bệnh viện nằm ở đâu?"),
        ("Nộp giấy ở đâu? Mất bao lâu?", "Nộp giấy ở đâu? Mất bao lâu?"),
        ("Kể về chợ phiên.", "Kể về chợ phiên."),
    ],
)
def test_only_sentences_that_ask_are_the_question(text, asking):
    assert asking_part(text, lambda sentence: sentence.endswith("?")) == asking


def test_what_is_told_of_the_asker_counts_less():
    query = understand("Tôi ở xa về, không phải người của trường. Xin thẻ của trường thì nộp giấy tờ gì?")
    assert "xa" in query.carried
    assert "trường" not in query.carried
    assert not understand("Xin thẻ của trường thì nộp giấy tờ gì?").carried


def test_the_answer_is_to_be_told_of_what_the_question_names():
    query = understand("Bệnh viện Hòa Sơn nằm ở đâu? Tôi ở huyện lên, không rành đường.")
    assert query.focus not in {"huyện", "rành", "đường"}


@pytest.mark.parametrize(
    "text",
    ["Bài này ai viết vậy ạ?", "Cô ơi cho em hỏi bài này ai viết vậy ạ?", "Cho hỏi bài này ai viết ạ?"],
)
def test_who_asks_politely_about_the_document_asks_about_it(text):
    assert understand(text).facts == (FactName.AUTHOR,)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tôi muốn biết chợ họp ở đâu", "chợ họp ở đâu"),
        ("Dạ thưa anh, em chưa rõ là chợ họp ở đâu?", "chợ họp ở đâu?"),
        ("Xin cho biết: ai trông chợ?", "ai trông chợ?"),
        ("Chợ họp ở đâu?", "Chợ họp ở đâu?"),
        ("Không biết chữ thì nhờ ai ghi?", "Không biết chữ thì nhờ ai ghi?"),
        ("Cô ơi cho em hỏi chợ họp ở đâu ạ?", "chợ họp ở đâu?"),
        ("Chợ họp ngày nào vậy ạ?", "Chợ họp ngày nào?"),
        ("Chợ họp ở đâu thế hả bác?", "Chợ họp ở đâu?"),
        ("Nhờ chỉ giúp với ạ!", "Nhờ chỉ giúp!"),
        ("Làm như thế?", "Làm như thế?"),
        ("Chợ có bán cùng với?", "Chợ có bán cùng với?"),
    ],
)
def test_the_wish_to_know_is_no_part_of_the_question(text, asked):
    assert without_wish(text) == asked
