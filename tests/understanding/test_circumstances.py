import pytest

from hoidap.understanding import understand
from hoidap.understanding.circumstances import asking_part


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
