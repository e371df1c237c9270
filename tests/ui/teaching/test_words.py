"""Both languages say the same things, with the same gaps to be filled."""

import re

import pytest

from hoidap.types import FactName, Kind, ModelNote, QuestionKind
from hoidap.ui.teaching.frame import frame_html
from hoidap.ui.teaching.words import words_in
from hoidap.writing.faults import Fault

GAP = re.compile(r"\{+\w+\}+")


def test_both_languages_have_the_same_texts_and_gaps():
    vietnamese, english = words_in("vi").texts, words_in("en").texts
    assert vietnamese.keys() == english.keys()
    assert [
        key for key in vietnamese if set(GAP.findall(vietnamese[key])) != set(GAP.findall(english[key]))
    ] == []
    assert words_in("fr").language == "vi"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_whatever_can_be_named_has_a_word(language):
    words = words_in(language)
    for section, names in (("kinds", QuestionKind), ("facts", FactName), ("block", Kind)):
        assert all(words.plain(f"{section}.{name}") for name in names)
    assert all(words.plain(f"model.note_{note}") for note in ModelNote)
    assert all(words.plain(f"model.fault_{fault}", about="năm") for fault in Fault)
    assert frame_html(words, 1000)


def test_numbers_are_written_as_the_language_writes_them():
    assert words_in("vi").decimal(0.591) == "0,59"
    assert words_in("en").decimal(-1.5) == "−1.50"
    assert words_in("vi").decimal(-0.001) == "0,00"
    assert words_in("vi").time(1234) == "1,2 giây"
    assert words_in("vi").time(3.14) == "3,1 ms"


def test_what_is_filled_in_is_escaped():
    assert words_in("vi")("cutting.document", title="<b>&") == "Tài liệu: &lt;b&gt;&amp;"
