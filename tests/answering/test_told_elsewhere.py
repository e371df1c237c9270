"""An amount for a thing that the document tells of elsewhere is no answer; in a word that it lacks it may be."""

import pytest

RULES = """# Nội quy khu nhà ở Hồ Xanh

Căn hộ để trống từ 3 tháng trở lên được giảm 30% phí quản lý. Ban Quản lý trả lời đơn trong 5 ngày.

Phí giữ xe máy tính theo tháng và thu cùng kỳ với tiền nước của từng căn hộ trong khu nhà.

## Các loại thẻ

1. Thẻ thang máy làm lại trả 50.000 đồng.

2. Thẻ bể bơi do lễ tân giữ hộ.

## Tiêm phòng dại

1. Thời gian: từ ngày 18/3/2024.

2. Mức thu: 25.000 đồng một con.

## Báo cáo năm 2023

Tỷ lệ hộ nộp phí đúng hạn đạt 98,2%, tăng 1,6 điểm so với năm 2022.

Năm 2021 khu nhà mới bàn giao cho cư dân, và đến cuối năm thì mọi căn hộ ở tòa đầu tiên đã có người dọn về ở.
"""


@pytest.fixture(scope="module")
def rules(bot_over):
    return bot_over({"noi-quy.md": RULES})


@pytest.mark.parametrize(
    "question",
    [
        "Căn hộ để trống 3 tháng thì phí giữ xe máy được giảm bao nhiêu phần trăm?",
        "Thẻ bể bơi làm lại trả bao nhiêu đồng?",
        "Năm 2021 tỷ lệ hộ nộp phí đúng hạn đạt bao nhiêu?",
    ],
)
def test_of_another_thing_it_is_not_told(rules, question):
    assert not rules.ask(question).answered


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Căn hộ để trống 3 tháng thì phí quản lý được giảm bao nhiêu phần trăm?", "30%"),
        ("Thẻ thang máy làm lại trả bao nhiêu đồng?", "50.000 đồng"),
        ("Tiêm phòng dại bao nhiêu tiền một con?", "25.000 đồng"),
        ("Năm 2023 tỷ lệ hộ nộp phí đúng hạn đạt bao nhiêu?", "98,2%"),
    ],
)
def test_of_the_thing_itself_it_is(rules, question, said):
    assert said in rules.ask(question).text
