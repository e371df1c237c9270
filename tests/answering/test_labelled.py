"""Nothing is told of a counter that there isn't."""

import pytest

from hoidap.answering.labelled import LABELLED, unheard_of
from hoidap.understanding import understand

COUNTERS = (
    "Quầy số 1 nhận hồ sơ hộ tịch; quầy số 2 nhận hồ sơ chứng thực. 6. Kết quả lưu tại quầy trong 60 ngày."
)


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        ("Quầy 6 làm gì?", COUNTERS, ["quầy 6"]),
        ("Quầy số 2 làm gì?", COUNTERS, []),
        ("quay 6 lam gi", COUNTERS, []),
        ("Quầy 6 làm gì?", "Quầy 1 ở tầng trệt.", []),
        ("Khu phố 5 tiêm ngày nào?", "Khu phố 1, 2 và 3 tiêm sáng; khu phố 4, 5 và 6 tiêm chiều.", []),
        (
            "Khu phố 7 tiêm ngày nào?",
            "Khu phố 1, 2 và 3 tiêm sáng; khu phố 4, 5 và 6 tiêm chiều.",
            ["khu phố 7"],
        ),
        ("Tổ 4 họp ở đâu?", "Từ tổ 1 đến tổ 5 họp tại đình.", []),
        ("Tổ 9 họp ở đâu?", "Từ tổ 1 đến tổ 5 họp tại đình.", ["tổ 9"]),
        ("Có mấy phòng 4 người?", "Phòng 101 và phòng 102 cho khách.", []),
    ],
)
def test_what_is_called_by_a_number(question, text, missing):
    assert unheard_of(understand(question), text) == missing


@pytest.mark.parametrize("noun", LABELLED)
def test_each_sort_is_told_apart_by_numbers(noun):
    text = f"{noun.capitalize()} 1 ở phía đông, {noun} 2 ở phía tây."

    assert unheard_of(understand(f"{noun.capitalize()} 3 ở đâu?"), text) == [f"{noun} 3"]
    assert unheard_of(understand(f"{noun.capitalize()} 2 ở đâu?"), text) == []


def test_a_span_of_any_width_is_looked_up_and_not_counted_out():
    text = f"Phòng 1 đến phòng 99999 ở nhà A; phòng {'9' * 5000} ở nhà B. Phòng 1 - 2."

    assert unheard_of(understand("Phòng 500 ở đâu?"), text) == []
    assert unheard_of(understand("Phòng 500 ở đâu?"), "Phòng 1 và phòng 2 ở nhà A.") == ["phòng 500"]
