"""Vietnamese words for English ones, by the word itself and by what it is a form of."""

import re

import pytest

from hoidap.vietnamese import canonical, translations
from hoidap.vietnamese.translations import ENDINGS

FORMS = ["countries", "carried", "stopping", "villages", "used", "mayor's"]


@pytest.mark.parametrize(
    ("word", "meaning"),
    [("village", "làng"), ("office", "văn phòng"), ("teacher", "giáo viên"), ("flood", "lũ lụt")],
)
def test_a_word_has_its_translation(word, meaning):
    assert " ".join(canonical(syllable) for syllable in meaning.split()) in translations(word)


def test_a_form_has_the_translations_of_its_word():
    assert set(translations("leader")) <= set(translations("leaders"))


def test_every_ending_is_tried():
    assert len(FORMS) == len(ENDINGS)
    for (ending, _), form in zip(ENDINGS, FORMS, strict=True):
        assert re.search(ending, form)


def test_an_unknown_word_has_none():
    assert translations("xqzzy") == ()
