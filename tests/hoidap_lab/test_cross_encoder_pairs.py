"""The documents written to learn from can be read, and make examples of both sorts."""

import random
from itertools import islice

import pytest

from hoidap.indexing.encoder import load_encoder
from hoidap_lab.cross_encoder.pairs import (
    FORETOLD,
    MOST_READ,
    Nearest,
    blind,
    documents,
    foretold,
    otherwise,
    paired,
    reworded,
)

TEXT = """# Chợ phiên
Chợ họp vào sáng thứ Bảy. Mỗi sạp đóng 20.000 đồng một buổi.
Ông Lò Văn Sáu trông chợ.
===
sáng thứ Bảy	Bữa nào có chợ?	Bữa nào chợ nghỉ?
20.000 đồng	Bán hàng phải trả mấy đồng?	Bán cá phải trả mấy đồng?
Lò Văn Sáu	Ai trông coi chợ này?
-	Chợ có từ bao giờ?

# Giếng làng
Giếng sâu 9 mét.
===
9 mét	Phải thả dây dài cỡ nào?	Nước giếng mặn cỡ nào?
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "pairs.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_documents_have_sentences_and_pairs(file):
    market, well = documents(file)

    assert (market.title, len(market.sentences), len(market.pairs)) == ("Chợ phiên", 3, 2)
    assert [market.answering(pair) for pair in market.pairs] == [0, 1]
    assert well.pairs[0].near_miss == "Nước giếng mặn cỡ nào?"


def test_questions_asked_before_reading_have_an_answer_or_none(file):
    market, well = documents(file)

    assert [(asked.words, asked.question) for asked in market.blind] == [
        ("Lò Văn Sáu", "Ai trông coi chợ này?"),
        ("", "Chợ có từ bao giờ?"),
    ]
    assert market.answering(market.blind[0]) == 2
    assert not well.blind


def test_each_question_of_a_pair_stands_by_itself_too(file):
    market = next(iter(documents(file)))

    assert [(asked.words, asked.question) for asked in market.questions] == [
        *((pair.words, pair.question) for pair in market.pairs),
        *(("", pair.near_miss) for pair in market.pairs),
        *((asked.words, asked.question) for asked in market.blind),
    ]


def test_a_line_of_one_part_is_named(file):
    file.write_text(TEXT + "Giếng ai đào?\n", encoding="utf-8")

    with pytest.raises(ValueError, match="Giếng làng: a line of questions"):
        list(documents(file))


def test_words_that_no_sentence_holds_are_named(file):
    file.write_text(TEXT.replace("9 mét\t", "8 mét\t"), encoding="utf-8")
    *_, well = documents(file)

    with pytest.raises(ValueError, match="Giếng làng: no sentence holds “8 mét”"):
        well.answering(well.pairs[0])


def test_a_document_without_pairs_is_named(file):
    file.write_text("# Chợ phiên\nChợ họp.\n", encoding="utf-8")

    with pytest.raises(ValueError, match="Chợ phiên"):
        list(documents(file))


def test_the_sentence_that_shares_most_is_nearest(file):
    market, _ = documents(file)
    (order,) = Nearest(load_encoder(), random.Random(1)).orders(market, ["Ông Sáu trông gì?"])

    assert order[0] == 2


def test_a_rewording_wants_what_its_question_wants(file, tmp_path):
    rewordings = tmp_path / "reworded.tsv"
    rewordings.write_text(
        "# Chợ phiên\nBữa nào chợ nghỉ?\tHôm nào khỏi bán buôn?\nAi trông coi chợ này?\tCoi sóc nơi bán buôn là ai?\n",
        encoding="utf-8",
    )
    market, well = otherwise(documents(file), rewordings)

    assert [(asked.words, asked.question) for asked in market.blind] == [
        ("", "Hôm nào khỏi bán buôn?"),
        ("Lò Văn Sáu", "Coi sóc nơi bán buôn là ai?"),
    ]
    assert not market.pairs
    assert not well.blind


def test_all_rewordings_have_a_question():
    known = [asked for document in otherwise(documents()) for asked in document.blind]

    assert len(known) == 11_760
    assert 0.4 < sum(bool(asked.words) for asked in known) / len(known) < 0.6


def test_all_foretold_questions_are_answered_by_a_sentence_or_none():
    for document in documents(FORETOLD):
        assert not document.pairs
        for asked in document.blind:
            assert not asked.words or document.answering(asked) >= 0


def test_all_written_pairs_are_answered_by_a_sentence_of_their_document():
    for document in documents():
        for pair in document.pairs:
            assert document.answering(pair) >= 0
            assert pair.near_miss != pair.question
        for asked in document.blind:
            assert not asked.words or document.answering(asked) >= 0


@pytest.mark.parametrize("make", [paired, blind, reworded, foretold])
def test_examples_show_no_more_sentences_than_are_read_at_once(make):
    examples = list(islice(make(load_encoder(), random.Random(1)), 400))

    assert all(1 <= len(example.sentences) <= MOST_READ for example in examples)
    for example in examples:
        assert not example.answering or example.words in example.sentences[example.answering[0]]
    assert 0.4 < sum(bool(example.answering) for example in examples) / len(examples) < 0.75
