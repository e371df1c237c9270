"""A date, an amount or a code belongs to the part of the sentence it stands in."""

import pytest

from hoidap.answering.forms import candidates
from hoidap.answering.sentence_parts import (
    part_of,
    stretches,
    told_beside_their_title,
    told_in_their_part,
)
from hoidap.types import QuestionKind

PLANS = "Xã rà soát đất công, báo cáo trước ngày 15/12/2024; mở hai lớp cho cán bộ xóm vào ngày 20/12/2024."
FEES = "Lệ phí cấp thẻ: người lớn 50.000 đồng; trẻ em 20.000 đồng."
FIRES = "Năm 2023 có 64 vụ cháy nhà; trong đó có 38 vụ từ 22 giờ đến 4 giờ."


@pytest.mark.parametrize(
    ("kind", "text", "words", "told"),
    [
        (QuestionKind.DATE, PLANS, {"lớp", "cán", "bộ"}, ["ngày 20/12/2024"]),
        (QuestionKind.DATE, PLANS, {"rà", "soát", "đất"}, ["ngày 15/12/2024"]),
        (QuestionKind.QUANTITY, FEES, {"lệ", "phí", "thẻ", "trẻ"}, ["50.000 đồng", "20.000 đồng"]),
        (QuestionKind.DATE, FIRES, {"cháy", "nhà"}, ["Năm 2023", "22 giờ", "4 giờ"]),
        (QuestionKind.DATE, "Chợ mở ngày 5/6.", {"thuế"}, ["ngày 5/6"]),
    ],
)
def test_what_is_told_of_another_thing_is_left_out(kind, text, words, told):
    def held(stretch):
        return len(words & set(stretch.lower().replace(",", " ").split())) / len(words)

    found = candidates(kind, text, 0, len(text))
    kept = told_in_their_part(text, 0, len(text), found, held)
    assert [text[c.start : c.end].strip() for c in kept] == told


def test_a_long_sentence_is_read_in_stretches_that_leave_nothing_out():
    text = (
        "Ba năm qua, xã làm được nhiều việc cho dân: mở rộng con đường liên thôn dài bốn cây số, xây chợ mới; đồng thời "
        "vận động các hộ ven kênh dời chuồng trại ra xa nguồn nước, nhờ đó dịch bệnh giảm hẳn so với trước, được dân khen."
    )
    said = [text[start:end] for start, end in stretches(text, 0, len(text))]

    assert "".join(said) == text
    assert said[0].startswith("Ba năm qua")
    assert [each.split()[0] for each in said] == ["Ba", "đồng", "nhờ"]
    assert not stretches(PLANS, 0, len(PLANS))


TITLED = (
    "Thực hiện Chương trình số 8 về “Trồng rừng giai đoạn 2021-2025” và đề án chợ sạch, đưa xã thành phường."
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"Chương", "trình", "8"}, ["giai đoạn 2021-2025"]),
        ({"Trồng", "rừng"}, ["giai đoạn 2021-2025"]),
        ({"xã", "thành", "phường."}, []),
        ({"đề", "án", "chợ", "sạch,"}, []),
    ],
)
def test_the_years_in_a_title_are_those_of_what_is_called_so(words, told):
    def held(stretch):
        return len(words & set(stretch.replace("“", "").split())) / len(words)

    found = candidates(QuestionKind.DATE, TITLED, 0, len(TITLED))
    kept = told_beside_their_title(TITLED, 0, len(TITLED), found, held)
    assert [TITLED[c.start : c.end].strip() for c in kept] == told


def test_the_part_that_something_stands_in():
    start, end = part_of(FEES, 0, len(FEES), FEES.index("trẻ em") + 6)

    assert FEES[start:end] == "trẻ em 20.000 đồng."
