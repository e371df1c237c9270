import pytest

from hoidap.vietnamese import other_spellings


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
