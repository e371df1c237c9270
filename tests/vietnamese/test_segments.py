import pytest

from hoidap.vietnamese import segment


def forms(text, **options):
    return [word.form for word in segment(text, **options)]


def test_a_compound_is_one_segment_with_its_place():
    text = "Nhà nước ban hành quyết định."

    words = segment(text)

    assert [w.form for w in words] == ["nhà nước", "ban hành", "quyết định"]
    assert [text[w.start : w.end] for w in words] == ["Nhà nước", "ban hành", "quyết định"]


def test_syllables_apart_or_across_a_comma_make_no_compound():
    assert forms("quyết tâm, định cư") == ["quyết tâm", "định cư"]
    assert "quyết định" not in forms("đã quyết, định ngày")


def test_a_question_without_marks_is_segmented_too():
    assert forms("nha nuoc ban hanh quyet dinh") == ["nha nuoc", "ban hanh", "quyet dinh"]


def test_further_compounds_may_be_named():
    assert forms("xyz abc", extra=frozenset({"xyz abc"})) == ["xyz abc"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("học tiếng người dân tộc", ["học", "tiếng", "người", "dân tộc"]),
        ("gửi xe máy", ["gửi xe", "máy"]),
        ("người dân tộc thiểu số", ["người", "dân tộc thiểu số"]),
        ("tiền sử dụng đất", ["tiền", "sử dụng", "đất"]),
        ("người dân góp ý", ["người dân", "góp ý"]),
    ],
)
def test_of_two_words_that_overlap_the_likelier_ones_are_read(text, words):
    assert forms(text) == words
