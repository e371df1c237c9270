import pytest

from hoidap.answering.confidence import confidence_read
from hoidap.answering.cross_encoder import bundled_cross_encoder, plain, windows

SENTENCES = [
    "Lệ phí cấp giấy xác nhận là 15.000 đồng một bản.",
    "Công dân nộp hồ sơ tại bộ phận một cửa của Ủy ban nhân dân phường từ thứ hai đến thứ sáu.",
    "Người cao tuổi từ 80 tuổi trở lên được miễn lệ phí.",
]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Đem giấy tờ tới chỗ nào?", 1),
        ("Ông bà già có phải trả tiền không?", 2),
        ("Xin tờ giấy đó tốn bao nhiêu tiền?", 0),
    ],
)
def test_other_words_find_the_sentence_that_answers(question: str, place: int) -> None:
    told = bundled_cross_encoder().judge(question, "", SENTENCES)
    assert max(range(len(told)), key=told.__getitem__) == place


@pytest.mark.parametrize(
    "question", ["Chủ tịch phường tên gì?", "Nộp muộn bị phạt bao nhiêu?", "Ai ký tên vào giấy?"]
)
def test_what_is_not_told_is_judged_unlikely(question: str) -> None:
    surest = max(bundled_cross_encoder().judge(question, "", SENTENCES))
    assert confidence_read(1.0, surest) < 0.5


def test_every_sentence_is_judged_however_many_there_are() -> None:
    assert len(bundled_cross_encoder().judge("Ở đâu?", "Thông báo", SENTENCES * 12)) == 36


def test_a_sentence_longer_than_the_network_reads_is_cut() -> None:
    assert len(bundled_cross_encoder().judge("Ở đâu?", "", ["nộp hồ sơ tại phường " * 200])) == 1


def test_no_sentences_give_no_figures() -> None:
    assert bundled_cross_encoder().judge("Ở đâu?", "", []) == []


def test_windows_hold_what_fits() -> None:
    assert list(windows([3, 3, 3, 20], 8)) == [range(2), range(2, 3), range(3, 4)]


def test_one_spelling() -> None:
    assert plain("Hoà Bình năm 2024") == "hòa bình năm 2024"


def test_the_figures_are_those_of_the_network_in_full_precision_on_any_processor() -> None:
    # Reckoned with the shipped weights in 32 bits; where 8-bit sums are cut off at 16 bits, the last comes out at 6.3.
    told = bundled_cross_encoder().judge("Ông bà già có phải trả tiền không?", "", SENTENCES)
    assert told == pytest.approx([-13.58, -13.27, 7.51], abs=0.3)
