"""What English questions for an amount count or measure, and which numbers tell it."""

import pytest

from hoidap.answering.answer_types import fitting
from hoidap.types import QuestionKind
from hoidap.understanding import understand

TOLD = [
    (
        "How many free elevator cards does each flat get?",
        "Mỗi căn hộ được cấp miễn phí 04 thẻ thang máy.",
        "04",
    ),
    ("How many kilometres of roads were built?", "Xã đã làm 37 km đường trong 5 tháng.", "37"),
    (
        "How much is the monthly allowance for orphans?",
        "Trẻ mồ côi được trợ cấp 900.000 đồng.",
        "900.000 đồng",
    ),
    ("How much lime product is mixed in?", "Hòa 500 ml với 3 người giúp.", "500"),
    ("What percentage of households take part?", "Có 120 hộ, đạt 85%.", "85%"),
    ("What is the minimum age of members?", "Hội viên từ đủ 16 tuổi trở lên, có 3 năm cư trú.", "16"),
    ("What is the maximum height of a house?", "Nhà cao không quá 12 m, cách đường 3 m.", "12"),
]


@pytest.mark.parametrize(("question", "text", "number"), TOLD)
def test_only_the_number_of_what_is_asked_for_tells_the_amount(question, text, number):
    query = understand(question)
    assert query.kind is QuestionKind.QUANTITY
    found = fitting(query, text, 0, len(text))
    assert [text[candidate.start : candidate.end].strip() for candidate in found] == [number]


def test_the_least_is_not_told_by_another_number():
    query = understand("What is the minimum age of members?")
    text = "Hội viên nam đủ 62 tuổi, nữ đủ 60 tuổi được miễn phí."
    assert fitting(query, text, 0, len(text)) == []
