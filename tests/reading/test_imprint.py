"""Leaflets and books say in a line of their own who wrote, published and when."""

import pytest

from hoidap.types import FactName, Kind

LEAFLET = """Cách phòng bệnh cho gà thả vườn

{imprint}

Gà thả vườn hay mắc bệnh khi trời trở lạnh, vì vậy bà con cần che chắn chuồng và tiêm phòng đúng lịch.
"""


@pytest.mark.parametrize(
    ("imprint", "stated"),
    [
        (
            "Biên soạn: Kỹ sư Trần Văn Bình, Trạm Thú y huyện Phú Lạc",
            {FactName.AUTHOR: "Kỹ sư Trần Văn Bình, Trạm Thú y huyện Phú Lạc"},
        ),
        ("Biên soạn: TS. Trần Văn Bình", {FactName.AUTHOR: "TS. Trần Văn Bình"}),
        ("Người chấp bút: Trần Văn Bình.", {FactName.AUTHOR: "Trần Văn Bình"}),
        ("Nhóm biên soạn: Trần Văn Bình, Lê Thị Hoa", {FactName.AUTHOR: "Trần Văn Bình, Lê Thị Hoa"}),
        ("Ban Biên tập xã Phú Lạc biên soạn.", {FactName.AUTHOR: "Ban Biên tập xã Phú Lạc"}),
        ("Đội Thú y xã Phú Lạc biên soạn.", {FactName.AUTHOR: "Đội Thú y xã Phú Lạc"}),
        (
            "Trung tâm Thú y tỉnh Sơn Trà phát hành, tháng 5/2025. Tài liệu phát miễn phí.",
            {FactName.ISSUER: "Trung tâm Thú y tỉnh Sơn Trà", FactName.PUBLISHED_AT: "tháng 5/2025"},
        ),
        ("Đơn vị phát hành: Trung tâm Thú y", {FactName.ISSUER: "Trung tâm Thú y"}),
        (
            "Hội Nông dân xã xuất bản năm 2024",
            {FactName.ISSUER: "Hội Nông dân xã", FactName.PUBLISHED_AT: "năm 2024"},
        ),
        ("Cập nhật lần cuối: ngày 08/3/2024.", {FactName.PUBLISHED_AT: "08/3/2024"}),
        (
            "Trạm Thú y huyện Phú Lạc, tỉnh Sơn Trà, soạn tài liệu này để bà con nuôi gà.",
            {FactName.AUTHOR: "Trạm Thú y huyện Phú Lạc"},
        ),
        ("Hội Nông dân xã phát hành cuốn sổ tay này.", {FactName.ISSUER: "Hội Nông dân xã"}),
        ("Việc ban hành quy chế này do Trạm Thú y đề nghị.", {}),
        ("Trạm Thú y đã phát hành nhiều tờ rơi về bệnh của gà trong năm nay.", {}),
    ],
)
def test_what_an_imprint_states(read, assert_whole, imprint, stated):
    document = read(LEAFLET.format(imprint=imprint))
    found = {fact.name: fact.value for fact in document.metadata.facts if fact.name is not FactName.TITLE}

    assert_whole(document)
    assert found == stated


def test_an_imprint_is_no_heading_of_what_follows(read, texts_of):
    document = read(LEAFLET.format(imprint="Biên soạn: Kỹ sư Trần Văn Bình"))

    assert texts_of(document, Kind.HEADING) == []


def test_a_month_is_no_day(read):
    assert (
        read(LEAFLET.format(imprint="Trung tâm Thú y phát hành, tháng 5/2025.")).metadata.published_at is None
    )
