"""What one stretch of a document bears out, and what it does not, with the reason."""

import pytest
from tests.writing.judging import judge

from hoidap.writing.binding import (
    ADJUNCTS,
    AFTER,
    ARTICLES,
    CONDITIONS,
    COUNTING,
    DENYING,
    DROPPED,
    GOVERNING,
    LIMITING,
    MEASURES,
    MULTIPLES,
    NOT_DENYING,
    OPENERS,
    PASSIVE,
    PREDICATES,
    RELATING,
    VOICES,
    WITHIN,
)  # fmt: skip
from hoidap.writing.faults import Fault

FEE = "Lệ phí làm thẻ là 50.000 đồng đối với người lớn."
TEAMS = "Xã An Bình có 5 đội văn nghệ, xã Hòa Lạc có 7 đội văn nghệ."
DECREE = "Thành ủy Hà Nội ban hành Quyết định số 2200-QĐ/TU ngày 05/6/2020 về công tác dân vận."


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Lệ phí làm thẻ là 50.000 đồng.", FEE),
        ("Lệ phí làm thẻ là 50 000 đồng.", FEE),
        ("Lệ phí làm thẻ đối với người lớn là 50.000 đồng.", FEE),
        ("Đối với người lớn, lệ phí làm thẻ là 50.000 đồng.", FEE),
        ("Xã Hòa Lạc có 7 đội văn nghệ.", TEAMS),
        ("Xã An Bình có 5 đội văn nghệ và xã Hòa Lạc có 7 đội văn nghệ.", TEAMS),
        ("Quyết định số 2200-QĐ/TU do Thành ủy Hà Nội ban hành.", DECREE),
        ("Quyết định 2200-QĐ/TU được ban hành ngày 5 tháng 6 năm 2020.", DECREE),
        ("Huyện không ngừng đổi mới công tác dân vận.", "Huyện không ngừng đổi mới công tác dân vận."),
        ("Huyện đổi mới công tác dân vận.", "Huyện không ngừng đổi mới công tác dân vận."),
        ("Bà con nộp hồ sơ tại phường.", "Người dân nộp hồ sơ tại phường."),
    ],
)
def test_borne_out(said, text):
    verdict = judge(said, text)

    assert verdict.fault is None, verdict
    assert verdict.citation.quote in text


@pytest.mark.parametrize(
    ("said", "text", "fault"),
    [
        ("Lệ phí làm thẻ là 5.000 đồng.", FEE, Fault.CLAIM),
        ("Lệ phí làm thẻ là 50 đồng.", FEE, Fault.CLAIM),
        ("Quyết định số 220-QĐ/TU của Thành ủy Hà Nội.", DECREE, Fault.CLAIM),
        ("Quyết định được ban hành ngày 6/6/2020.", DECREE, Fault.CLAIM),
        ("Thành ủy Đà Nẵng ban hành quyết định.", DECREE, Fault.CLAIM),
        ("Người lớn làm thẻ: lệ phí 50.000 đồng.", FEE, Fault.ORDER),
        ("Lệ phí làm thẻ cho học sinh là 50.000 đồng.", FEE, Fault.WORDS),
        ("Toàn bộ người lớn làm thẻ.", FEE, Fault.COUNTING),
        ("Người lớn không làm thẻ.", FEE, Fault.COUNTING),
        ("Xã An Bình có 7 đội văn nghệ.", TEAMS, Fault.MIXED),
        ("Xã Hòa Lạc có 5 đội văn nghệ, xã An Bình có 7 đội văn nghệ.", TEAMS, Fault.ORDER),
        ("Phường thu lệ phí của trẻ em.", "Phường không thu lệ phí của trẻ em.", Fault.DENIAL),
        ("Huyện xây trường học mới.", "Huyện sẽ xây trường học mới.", Fault.DENIAL),
        ("Ông Lê Văn Ba khen bà Trần Thị Tư.", "Bà Trần Thị Tư khen ông Lê Văn Ba.", Fault.ORDER),
        ("Ông Lê Văn Ba được bà Trần Thị Tư khen.", "Ông Lê Văn Ba khen bà Trần Thị Tư.", Fault.ORDER),
        ("Bà Trần Thị Tư làm bí thư.", "Bà Trần Thị Tư và ông Lê Văn Ba làm bí thư.", Fault.MIXED),
        ("Lệ phí là bao nhiêu?", FEE, Fault.QUESTION),
        ("Lệ phí là bao nhiêu một lần vậy bạn.", FEE, Fault.QUESTION),
        ("Lệ phí là gì vậy.", FEE, Fault.QUESTION),
        ("Và đó là.", FEE, Fault.EMPTY),
        ("“Của là”.", FEE, Fault.CLAIM),
    ],
)
def test_not_borne_out(said, text, fault):
    assert judge(said, text).fault is fault


@pytest.mark.parametrize("word", DENYING)
def test_no_denial_is_left_out(word):
    assert (
        judge("Phường thu lệ phí của trẻ em.", f"Phường {word} thu lệ phí của trẻ em.").fault is Fault.DENIAL
    )


@pytest.mark.parametrize("word", [*COUNTING, *RELATING, *DENYING])
def test_no_word_that_counts_or_denies_is_added(word):
    said = f"Phường {word} thu lệ phí của trẻ em."

    assert judge(said, "Phường thu lệ phí của trẻ em.").fault in {Fault.COUNTING, Fault.WORDS}
    assert judge(said, said).fault is None


@pytest.mark.parametrize("phrase", NOT_DENYING)
def test_phrases_that_deny_nothing_may_be_left_out(phrase):
    assert judge("Phường thu gom rác của dân.", f"Phường {phrase} thu gom rác của dân.").fault is None


def test_a_wrong_citation_is_put_right():
    text = f"Thư viện mở cửa thứ hai. {FEE}"
    verdict = judge("Lệ phí làm thẻ là 50.000 đồng.", text)

    assert verdict.citation.quote == FEE


def test_two_sentences_are_not_made_one():
    text = "Thư viện phường Hoa Sen cấp thẻ bạn đọc. Lệ phí là 50.000 đồng."

    assert judge("Thư viện phường Hoa Sen cấp thẻ bạn đọc với lệ phí 50.000 đồng.", text).citation is None


@pytest.mark.parametrize("word", LIMITING)
def test_no_word_that_limits_is_left_out(word):
    assert judge("Trẻ em nộp lệ phí.", f"Năm nay {word} trẻ em nộp lệ phí.").fault is Fault.DENIAL


@pytest.mark.parametrize("words", CONDITIONS)
def test_no_condition_is_left_out(words):
    text = f"{words.capitalize()} hồ sơ nộp muộn, người nộp chịu phạt."

    assert judge("Người nộp chịu phạt.", text).fault is Fault.DENIAL
    assert judge(text, text).fault is None


@pytest.mark.parametrize("word", DROPPED)
def test_words_that_say_little_may_be_left_out(word):
    assert judge("Phường thu gom rác.", f"Phường {word} thu gom rác.").fault is None


@pytest.mark.parametrize("word", WITHIN)
def test_a_statement_does_not_begin_inside_a_phrase(word):
    said = "Chủ tịch phường Hoa Sen dự lễ."

    assert judge(said, f"Người thân {word} chủ tịch phường Hoa Sen dự lễ.").citation is None


@pytest.mark.parametrize("word", MULTIPLES)
def test_a_number_keeps_what_multiplies_it(word):
    text = f"Mỗi hộ đóng 50 {word} đồng."

    assert judge("Mỗi hộ đóng 50 đồng.", text).citation is None
    assert judge(text, text).citation is not None


@pytest.mark.parametrize("word", ADJUNCTS)
def test_an_adjunct_may_stand_elsewhere(word):
    text = f"Phường thu gom rác {word} khu chợ."

    assert judge(f"Phường {word} khu chợ thu gom rác.", text).fault is None
    assert judge(f"{word.capitalize()} khu chợ, phường thu gom rác.", text).fault is None
    assert judge("Phường khu chợ thu gom rác.", text).fault is not None


@pytest.mark.parametrize("word", GOVERNING)
def test_a_plan_or_a_claim_of_others_stays_one(word):
    text = f"Ông Nam {word} năm nay phường có 100 cây xanh."

    assert judge("Phường có 100 cây xanh.", text).fault is Fault.DENIAL


@pytest.mark.parametrize("word", AFTER)
def test_a_statement_does_not_end_before_what_changes_it(word):
    assert judge("Phường thu gom rác.", f"Phường thu gom rác {word}.").citation is None


@pytest.mark.parametrize("word", MEASURES)
def test_a_number_keeps_what_it_counts(word):
    assert judge("Giá tăng 5.", f"Giá tăng 5 {word}.").citation is None


@pytest.mark.parametrize("word", VOICES)
def test_who_does_and_who_is_done_to_stay_apart(word):
    plain, turned = "Người dân hỗ trợ 2 triệu đồng.", f"Người dân {word} hỗ trợ 2 triệu đồng."

    assert judge(plain, turned).citation is None
    assert judge(turned, plain).citation is None


@pytest.mark.parametrize("word", PASSIVE)
def test_the_passive_says_the_same(word):
    said = f"Kho thóc {word} hợp tác xã xây dựng."

    assert judge(said, "Hợp tác xã xây dựng kho thóc.").fault is None
    assert judge(said, "Kho thóc xây dựng hợp tác xã.").fault is not None


@pytest.mark.parametrize("word", OPENERS)
def test_a_statement_may_begin_where_a_part_of_the_sentence_does(word):
    assert (
        judge("Quét dọn, trồng cây.", f"Phường thu gom rác {word} quét dọn, trồng cây.").citation is not None
    )
    assert judge("Rác, quét dọn.", "Phường thu gom rác, quét dọn.").citation is None


@pytest.mark.parametrize("word", ARTICLES)
def test_words_that_belong_to_what_follows_hide_nothing(word):
    assert (
        judge("Con em bác Tư làm tổ trưởng.", f"Quà của {word} con em bác Tư làm tổ trưởng.").citation is None
    )


@pytest.mark.parametrize("word", PREDICATES)
def test_a_paper_named_by_its_code_may_be_cut_out_but_not_be_made_a_subject(word):
    text = f"Việc giám sát theo Quyết định số 12-QĐ/TU của Thành ủy {word} tốt lên."

    assert judge("Quyết định số 12-QĐ/TU của Thành ủy.", text.replace(f" {word}", "")).citation is not None
    assert judge(f"Quyết định số 12-QĐ/TU của Thành ủy {word} tốt lên.", text).citation is None
