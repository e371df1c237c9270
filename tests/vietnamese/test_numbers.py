import pytest

from hoidap.vietnamese import other_spellings, roman_spellings


@pytest.mark.parametrize(
    ("number", "others"),
    [
        ("5", ("05",)),
        ("05", ("5",)),
        ("7", ("07", "bảy")),
        ("07", ("7", "bảy")),
        ("bảy", ("7", "07")),
        ("12", ()),
        ("2024", ()),
        ("năm", ()),
        ("không", ()),
        ("nhà", ()),
    ],
)
def test_other_spellings_of_a_number(number, others):
    assert other_spellings(number) == others


@pytest.mark.parametrize(
    ("before", "number", "spellings"),
    [
        ("khóa", "11", ("khóa xi", "khóa thứ xi")),
        ("lần", "23", ("lần xxiii", "lần thứ xxiii")),
        ("kỷ", "19", ("kỷ xix", "kỷ thứ xix")),
        ("điều", "4", ()),
        ("khóa", "0", ()),
        ("khóa", "2020", ()),
    ],
)
def test_what_is_numbered_may_have_roman_numerals(before, number, spellings):
    assert roman_spellings(before, number) == spellings


def test_where_it_counts_something_a_word_that_is_seldom_a_number_is_one():
    assert other_spellings("ba", counts=True) == ("3", "03")
    assert "năm" in other_spellings("5", counts=True)
    assert other_spellings("không", counts=True) == ()
