"""The wide table of other words, and the English one."""

import unicodedata
from importlib.resources import files

import pytest

from hoidap.vietnamese import alternatives, is_headword, marked_forms, translations
from hoidap.vietnamese.thesaurus import rows

TABLES = ["thesaurus.txt", "spoken.txt", "english.txt"]


@pytest.mark.parametrize("name", TABLES)
def test_each_row_is_a_word_and_others_for_it(name):
    text = files("hoidap.vietnamese").joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]

    assert unicodedata.is_normalized("NFC", text)
    assert all(line.count("\t") == 1 for line in lines)
    words = [word for word, _ in rows(name)]
    assert len(words) == len(set(words))
    assert all(word and others and all(others) for word, others in rows(name))


def test_a_word_stands_for_its_alternatives_and_they_for_it():
    assert "kinh doanh" in alternatives("buôn bán")
    assert "buôn bán" in alternatives("kinh doanh")


def test_alternatives_do_not_stand_for_one_another():
    shared = set(alternatives("nộp")) & set(alternatives("trình"))

    assert "đóng" in alternatives("nộp")
    assert "trình" in alternatives("nộp")
    assert "đóng" not in shared
    assert "đóng" not in alternatives("trình")


def test_what_is_said_stands_for_what_is_written_and_not_the_other_way():
    assert "phun" in alternatives("xịt")
    assert is_headword("xịt")
    assert "xịt" not in alternatives("phun")


def test_no_spoken_row_says_what_another_table_says():
    known = {(word, other) for word, others in rows("thesaurus.txt") for other in others}
    known |= {(other, word) for word, other in known}

    assert not [(w, o) for w, others in rows("spoken.txt") for o in others if (w, o) in known]


def test_the_strict_synonyms_are_among_them():
    assert "ubnd" in alternatives("ủy ban nhân dân")


def test_a_word_of_no_table_has_none():
    assert alternatives("xqzzy") == ()
    assert not is_headword("xqzzy")


def test_words_are_found_by_their_spelling_without_marks():
    assert "buôn bán" in marked_forms("buon ban")
    assert marked_forms("xqzzy") == {"xqzzy"}


def test_what_was_written_by_hand_comes_before_what_was_learned():
    assert set(translations("fee")) & set(translations("fees"))
    assert translations("fees")[0] == "lệ phí"
    assert "ủy ban nhân dân" in translations("people s committee")
