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
