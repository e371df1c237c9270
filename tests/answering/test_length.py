"""How long a document is: counted over its own words, said with the line that names it, and never guessed."""

import re

import pytest

from hoidap.answering.length import Length

NOTE = """Lịch trực của trạm

Trạm trực cả tuần. Thứ Hai trực từ bảy giờ.

Chủ nhật nghỉ.
"""


@pytest.fixture(scope="module")
def note(bot_over):
    return bot_over({"lich.txt": NOTE})


def test_words_sentences_and_paragraphs_are_counted(note):
    assert Length.of(note.document("lich.txt")) == Length(words=17, sentences=3, paragraphs=2)


@pytest.mark.parametrize(
    "question", ["Bài viết này dài bao nhiêu chữ?", "tai lieu co bao nhieu cau", "How long is the document?"]
)
def test_the_counts_are_said_with_the_title_quoted(note, question):
    answer = note.ask(question)
    assert answer.answered
    assert re.findall(r"\d+", answer.text) == ["17", "3", "2"]
    assert [citation.quote for citation in answer.citations] == ["Lịch trực của trạm"]


def test_furniture_of_a_newspaper_page_is_not_counted(bot):
    document = next(iter(bot.index.documents.values()))
    counted = Length.of(document)
    assert 0.5 * len(document.text.split()) < counted.words < len(document.text.split())
    assert bot.ask("Bài báo dài bao nhiêu chữ?").text.count(str(counted.words)) == 1
