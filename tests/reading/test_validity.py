"""When a paper was adopted and from when it holds, as it says of itself."""

import pytest

from hoidap.types import FactName, Kind

CHARTER = """ĐIỀU LỆ HỘI LÀM VƯỜN PHÚ LẠC

{beneath}

Điều 1. Tên gọi

Hội lấy tên là Hội Làm vườn xã Phú Lạc, có trụ sở tại nhà văn hóa thôn Thượng của xã.

Điều 2. Điều khoản thi hành

{closing}

TM. BAN CHẤP HÀNH
CHỦ TỊCH
Trần Văn Bình
"""
OLD = "Điều lệ này thay thế Điều lệ ngày 09 tháng 6 năm 2018."
_ASKED = {FactName.ADOPTED_AT, FactName.EFFECTIVE_FROM, FactName.PUBLISHED_AT}


def stated(document):
    return {fact.name: fact.value for fact in document.metadata.facts if fact.name in _ASKED}


@pytest.mark.parametrize(
    ("beneath", "facts"),
    [
        (
            "(Được Đại hội thông qua ngày 16 tháng 11 năm 2024 và có hiệu lực từ ngày 01/01/2025)",
            {FactName.ADOPTED_AT: "ngày 16 tháng 11 năm 2024", FactName.EFFECTIVE_FROM: "ngày 01/01/2025"},
        ),
        (
            "(Đã được Đại hội lần thứ hai thông qua tại kỳ họp ngày 16/11/2024)",
            {FactName.ADOPTED_AT: "ngày 16/11/2024"},
        ),
        ("(Thông qua ngày 16/11/2024)", {FactName.ADOPTED_AT: "ngày 16/11/2024"}),
        (
            "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 20 tháng 11 năm 2024 của Ủy ban nhân dân xã)",
            {FactName.PUBLISHED_AT: "ngày 20 tháng 11 năm 2024"},
        ),
        ("Hội viên cũ vẫn giữ thẻ của mình.", {}),
    ],
)
def test_the_line_beneath_the_title(read, assert_whole, beneath, facts):
    document = read(CHARTER.format(beneath=beneath, closing=OLD))

    assert_whole(document)
    assert stated(document) == facts


@pytest.mark.parametrize(
    ("closing", "facts"),
    [
        (
            "Điều lệ này có hiệu lực từ ngày 01 tháng 01 năm 2025.",
            {FactName.EFFECTIVE_FROM: "ngày 01 tháng 01 năm 2025"},
        ),
        (
            "1. Điều lệ này có hiệu lực thi hành kể từ ngày 01/01/2025.",
            {FactName.EFFECTIVE_FROM: "ngày 01/01/2025"},
        ),
        ("Bản điều lệ này được áp dụng từ ngày 01/01/2025.", {FactName.EFFECTIVE_FROM: "ngày 01/01/2025"}),
        ("Điều lệ này có hiệu lực kể từ ngày ký.", {FactName.EFFECTIVE_FROM: "ngày ký"}),
        (
            "Ban Chấp hành ban hành Điều lệ này, áp dụng từ ngày 01/01/2025 và thay thế Điều lệ năm 2018.",
            {FactName.EFFECTIVE_FROM: "ngày 01/01/2025"},
        ),
        ("Điều lệ này đã được Đại hội thông qua ngày 16/11/2024.", {FactName.ADOPTED_AT: "ngày 16/11/2024"}),
        (OLD, {}),
        ("Điều lệ này thay thế Điều lệ được thông qua ngày 09/6/2018.", {}),
        ("Nghị quyết này có hiệu lực từ ngày 01/01/2025.", {}),
        ("Điều lệ quy định tại Điều này có hiệu lực từ ngày 01/01/2025.", {}),
        ("Hội viên nộp đơn trước ngày 01/01/2025, khi điều lệ này có hiệu lực từ lâu.", {}),
    ],
)
def test_what_a_sentence_says_of_the_paper_itself(read, assert_whole, closing, facts):
    document = read(CHARTER.format(beneath="Hội viên cũ vẫn giữ thẻ của mình.", closing=closing))

    assert_whole(document)
    assert stated(document) == facts


def test_the_day_of_issue_printed_in_the_head_stays(read):
    head = "Phú Lạc, ngày 3 tháng 2 năm 2025\n\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 20/11/2024)"
    document = read(CHARTER.format(beneath=head, closing=OLD))

    assert stated(document) == {FactName.PUBLISHED_AT: "ngày 3 tháng 2 năm 2025"}


def test_a_signature_heads_nothing(read, texts_of):
    document = read(CHARTER.format(beneath="Hội viên cũ vẫn giữ thẻ của mình.", closing=OLD))

    assert texts_of(document, Kind.BYLINE) == ["TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Trần Văn Bình"]
