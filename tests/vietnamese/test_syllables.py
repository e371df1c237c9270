"""A number and the unit behind it are two words; codes, hours and names stay one."""

import pytest

from hoidap.vietnamese import spelled
from hoidap.vietnamese.syllables import syllables, where


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("dài 61,5km", "dài 61 5 km"),
        ("86m2 đất, 24m² vườn", "86 m2 đất 24 m² vườn"),
        ("1kg chè giá 5.000đ/kg", "1 kg chè giá 5 000 đ kg"),
        ("lúc 17h30", "lúc 17h30"),
        ("lớp 12a, mạng 4G", "lớp 12a mạng 4g"),
        ("Quyết định 45/QĐ-UBND", "quyết định 45 qđ ubnd"),
    ],
)
def test_a_unit_is_a_word_beside_its_number(text, words):
    assert spelled(text, marked=True) == f" {words} "


def test_every_syllable_stands_where_it_says():
    text = "trồng 61,5km đường, 86m2 đất"

    assert [text[s.start : s.end] for s in syllables(text)] == [
        "trồng",
        "61",
        "5",
        "km",
        "đường",
        "86",
        "m2",
        "đất",
    ]


@pytest.mark.parametrize(
    ("form", "found"),
    [("bình an", "Bình  An"), ("an bình", "an bình"), ("xã bình an", None)],
)
def test_a_run_of_syllables_is_found_however_it_is_written(form, found):
    text = "Nhà ở Bình  An, an bình."
    span = where(form, text)

    assert (text[slice(*span)] if span else None) == found
