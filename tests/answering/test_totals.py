"""Which amounts are the total, the part or that of the place asked about."""

from dataclasses import replace

import pytest

from hoidap.answering.answer_types import fitting
from hoidap.types import QuestionKind
from hoidap.understanding import understand


def amounts(question, sentence, *before):
    query = understand(question, tuple((earlier, "") for earlier in before))
    query = replace(query, kind=QuestionKind.QUANTITY)
    return [sentence[c.start : c.end].strip() for c in fitting(query, sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        (
            "Cả xã hiến tổng cộng bao nhiêu mét đất?",
            "Xã có 9 hộ hiến đất, trong đó nhà ông Lư hiến 210 mét.",
            [],
        ),
        ("Tổng cộng gom được bao nhiêu ký gạo?", "Gạo được chia thành từng phần 10 ký.", []),
        ("Tổng cộng gom được bao nhiêu ký gạo?", "Năm qua gom được 640 ký gạo.", ["640"]),
        (
            "Hết thảy phạt bao nhiêu tiền?",
            "Trong đó phạt 9 hộ với tổng số tiền 67 triệu đồng.",
            ["67 triệu đồng"],
        ),
        ("Tổng cộng mỗi hộ góp bao nhiêu ký gạo?", "Mỗi hộ góp 12 ký gạo.", ["12"]),
        ("Ông Lư hiến bao nhiêu mét đất?", "Xã có 9 hộ hiến đất, trong đó nhà ông Lư hiến 210 mét.", ["210"]),
    ],
)
def test_what_is_one_part_is_not_the_total(question, sentence, told):
    assert amounts(question, sentence) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trong đó bao nhiêu ý kiến được trả lời?", ["301"]),
        ("Vậy trong số đó bao nhiêu ý kiến nói về thuế?", []),
    ],
)
def test_how_many_of_those_is_told_by_a_clause_of_its_own(question, told):
    sentence = "Xã ghi nhận 327 ý kiến, đa số về rác; 301 ý kiến được trả lời ngay."
    assert amounts(question, sentence, "Xã ghi nhận mấy ý kiến?") == told


def test_a_unit_may_be_called_as_in_speech():
    assert amounts("Mấy tiếng thì được trả lời?", "Tổ trực phải trả lời trong 24 giờ.") == ["24"]


@pytest.mark.parametrize(
    ("question", "told"),
    [("Huyện Yên Lạng có bao nhiêu ca?", []), ("Thành phố Hà Vị có bao nhiêu ca?", ["452"])],
)
def test_an_amount_in_brackets_is_that_of_the_name_before_it(question, told):
    assert amounts(question, "Cao nhất là thành phố Hà Vị (452 ca), kế đến là huyện Yên Lạng.") == told


def test_what_a_piece_costs_is_no_count():
    sentence = "Doanh thu đạt 1,92 tỷ đồng; giá chè bình quân 480.000 đồng/kg."
    assert "480.000 đồng" in amounts("Giá chè bao nhiêu một kg?", sentence)


def test_money_is_told_in_money_where_the_word_asks_for_it():
    assert amounts("Tiền ăn một ngày là bao nhiêu?", "Báo nghỉ trước 8 giờ thì được hoàn 100% tiền ăn.") == []
