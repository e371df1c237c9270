import pytest

from hoidap.understanding import Speller, Vocabulary, understand
from hoidap.understanding.proper_names import with_capitals

NAMES = frozenset({"cầu bạc", "mai thượng", "hòa bình", "trần văn lư"})


@pytest.mark.parametrize(
    ("text", "meant", "expected"),
    [
        ("thi tran cau bac co may ho", "thị trấn cầu bạc có mấy hộ", "thị trấn Cầu Bạc có mấy hộ"),
        ("xã mai thượng ở đâu", "xã mai thượng ở đâu", "xã Mai Thượng ở đâu"),
        ("ông trần văn lư là ai", "ông trần văn lư là ai", "ông Trần Văn Lư là ai"),
        ("mong muon hoa binh", "mong muốn hòa bình", "mong muốn hòa bình"),
        ("Xã Mai thượng ở đâu", "Xã Mai thượng ở đâu", "Xã Mai thượng ở đâu"),
    ],
)
def test_names_get_the_capitals_that_were_not_typed(text, meant, expected):
    typed, read = with_capitals(text, meant, NAMES)
    assert read == expected
    assert typed.lower() == text.lower()
    assert [c.isupper() for c in typed] == [c.isupper() for c in read]


def test_what_differs_in_length_stays():
    assert with_capitals("o mai thuong 5", "ở mai thượng năm", NAMES) == (
        "o mai thuong 5",
        "ở mai thượng năm",
    )


def test_a_name_without_marks_must_stand_in_the_documents():
    speller = Speller(Vocabulary.of(["Thị trấn Cầu Bạc có 86 hộ."]))
    assert understand("thi tran cau bac co bao nhieu ho", speller=speller).required == ("Cau Bac",)
