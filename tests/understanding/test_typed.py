import pytest

from hoidap.understanding.typed import SHORTHAND, spelled_out, telex, without_keys, without_preamble
from hoidap.vietnamese import strip_marks


@pytest.mark.parametrize(("short", "meant"), SHORTHAND.items())
def test_shorthand_is_spelled_out_with_marks_or_without(short, meant):
    assert spelled_out(f"nộp {short} ạ", marked=True) == f"nộp {meant} ạ"
    assert spelled_out(f"nop {short} a", marked=False) == f"nop {strip_marks(meant)} a"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghị định nói về j v", "nghị định nói về gì vậy"),
        ("nghi dinh noi ve j v?", "nghi dinh noi ve gi vay?"),
        ("nộp ở đâu z bn", "nộp ở đâu vậy bạn"),
        ("nop o dau v bn", "nop o dau vay ban"),
        ("nộp bn", "nộp bao nhiêu"),
        ("chương V nói gì", "chương V nói gì"),
        ("điểm v khoản 2", "điểm v khoản 2"),
    ],
)
def test_some_shorthand_means_this_only_at_the_end(typed, meant):
    assert spelled_out(typed, marked=typed != strip_marks(typed)) == meant


def test_an_abbreviation_in_capitals_is_no_shorthand():
    assert spelled_out("UBND phường ở đâu", marked=True) == "UBND phường ở đâu"


@pytest.mark.parametrize(
    ("keys", "syllable"),
    [
        ("quyeets", "quyết"),
        ("ddinhj", "định"),
        ("tieenf", "tiền"),
        ("dduwowcj", "được"),
        ("racs", "rác"),
        ("giaays", "giấy"),
        ("hooj", "hộ"),
        ("xanh", ""),
        ("email", ""),
    ],
)
def test_telex_keys_are_undone_where_a_syllable_comes_out(keys, syllable):
    assert telex(keys) == syllable


def test_the_rest_of_the_question_stays_as_it_is():
    assert without_keys("Hooj ngheof, 50k?") == "Hộ nghèo, 50k?"
    assert without_keys("QUYEETS DDINHJ 15") == "QUYẾT ĐỊNH 15"


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Em đang làm bài tập, cho em hỏi thế nào là sức chứa?", "thế nào là sức chứa?"),
        ("Dạ cho tôi hỏi lệ phí là bao nhiêu ạ?", "lệ phí là bao nhiêu ạ?"),
        ("da cho chau hoi nop o dau", "nop o dau"),
        ("Ai được hỏi?", "Ai được hỏi?"),
    ],
)
def test_what_leads_up_to_a_question_is_dropped(typed, question):
    assert without_preamble(typed) == question
