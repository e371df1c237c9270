import unicodedata

import pytest

from hoidap.vietnamese import canonical, collapse_spaces, nfc, strip_marks, typed_with_marks


@pytest.mark.parametrize(
    ("written", "indexed"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("Uỷ", "ủy"),
        ("quý", "quý"),
        ("quỳ", "quỳ"),
        ("hoàn", "hoàn"),
        ("giaó", "giáo"),
        ("nghiã", "nghĩa"),
        ("thưở", "thưở"),
        ("gìn", "gìn"),
        ("mười", "mười"),
        ("Genève", "genève"),
        ("kĩ", "kỹ"),
        ("lí", "lý"),
        ("thi", "thi"),
        ("tịch", "tịch"),
        ("lịch", "lịch"),
        ("nghĩ", "nghĩ"),
        ("Đảng", "đảng"),
    ],
)
def test_words_written_in_several_ways_are_indexed_in_one(written, indexed):
    assert canonical(written) == indexed
    assert canonical(unicodedata.normalize("NFD", written)) == indexed


def test_stripping_marks_keeps_every_offset():
    text = "Đường lối của Đảng, chính sách: ưu tiên TRẺ EM ở huyện Ứng Hòa"

    bare = strip_marks(text)

    assert bare == "Duong loi cua Dang, chinh sach: uu tien TRE EM o huyen Ung Hoa"
    assert len(bare) == len(text)


def test_spaces_of_every_kind_collapse():
    assert collapse_spaces("  hỏi \u00a0\t đáp\n") == "hỏi đáp"


def test_nfc_composes():
    assert nfc("e\u0302\u0301") == "ế"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("ai ký quyết định này", True),
        ("ai ky quyet dinh nay", False),
        ("Who signed it?", False),
        ("theo anh em ta đi đâu", True),
        ("", False),
    ],
)
def test_whether_marks_were_typed(text, marked):
    assert typed_with_marks(text) is marked
