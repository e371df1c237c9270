import pytest

from hoidap.indexing import split
from hoidap.types import Block, Document, FactName, Kind, Metadata


def document(text, kinds=None):
    blocks, position = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = (kinds or {}).get(number, Kind.BODY)
            blocks.append(Block(kind, position, position + len(line)))
        position += len(line) + 1
    return Document("a.txt", "a.txt", "a", text, Metadata(), "0" * 64, tuple(blocks))


def sentence(words, start="Câu"):
    return " ".join([start, *["từ"] * (words - 1)]) + "."


def test_every_passage_of_the_article_is_a_slice_of_it(bot):
    for passage in bot.index.passages:
        text = bot.document(passage.document_id).text
        assert text[passage.start : passage.end] == passage.text
        for start, end in passage.sentences:
            assert passage.start <= start < end <= passage.end


def test_the_articles_passages_are_of_a_length_a_reader_can_take_in(bot):
    body = [p for p in bot.index.passages if p.kind is Kind.BODY]

    assert len(body) > 5
    assert all(len(p.text.split()) <= 120 or len(p.sentences) == 1 for p in body)


def test_related_titles_are_no_passages(bot):
    article = bot.documents[0]

    assert article.metadata.related_titles
    for title in article.metadata.related_titles:
        assert not any(title in passage.text for passage in bot.index.passages)


def test_facts_about_the_article_are_passages_with_their_own_span(bot):
    facts = {passage.fact: passage for passage in bot.index.passages if passage.fact}

    assert facts[FactName.AUTHOR].text == "Mai Quý"
    assert facts[FactName.PUBLISHED_AT].text == "21/09/2020 17:59"
    assert facts[FactName.SOURCE].text == "LĐTĐ"
    assert facts[FactName.TITLE].text.startswith("Huyện ủy Đông Anh:")


def test_short_sentences_are_joined_and_long_ones_stand_alone():
    text = " ".join([sentence(15), sentence(15), sentence(15), sentence(130), sentence(50)])

    lengths = [len(p.text.split()) for p in split(document(text))]

    assert lengths == [45, 130, 50]


def test_no_passage_crosses_a_blank_line():
    text = f"{sentence(10)}\n\n{sentence(10)}"

    assert [len(p.text.split()) for p in split(document(text))] == [10, 10]


def test_lines_of_a_list_and_the_heading_over_them_stay_together():
    text = "Hồ sơ\n- Đơn đăng ký\n- Ảnh 3x4"

    (passage,) = split(document(text, {0: Kind.HEADING}))

    assert passage.text == text
    assert passage.kind is Kind.BODY


def test_a_heading_is_the_label_of_later_passages_under_it():
    text = f"Lệ phí\n{sentence(50)}\n\n{sentence(50)}"

    passages = split(document(text, {0: Kind.HEADING}))

    assert [p.label for p in passages] == ["", "Lệ phí"]


@pytest.mark.parametrize(("least", "most"), [(1, 10), (20, 40), (100, 200)])
def test_no_sentence_is_lost_or_cut_whatever_the_lengths(least, most):
    text = " ".join(sentence(n) for n in (3, 18, 9, 44, 7, 120, 5))

    passages = split(document(text), min_words=least, max_words=most)

    assert " ".join(p.text for p in passages) == text
    assert all(p.text.startswith("Câu") and p.text.endswith(".") for p in passages)
