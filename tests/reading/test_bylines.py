"""Lines that name who wrote, in every form of the tables, and lines that only look so."""

import pytest

from hoidap.reading.bylines import find_byline
from hoidap.types import FactName, Kind


@pytest.mark.parametrize(
    ("line", "author", "photographer"),
    [
        ("Bài và ảnh: TRẦN VĂN BÌNH", "TRẦN VĂN BÌNH", "TRẦN VĂN BÌNH"),
        ("Bài, ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Bài ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Bài - Ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Bài viết và ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Tin, ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Tin và ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Tin, bài và ảnh: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Bài, ảnh, clip: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Ảnh, bài: Trần Văn Bình", "Trần Văn Bình", "Trần Văn Bình"),
        ("Bài: Trần Văn Bình; Ảnh: Lê Hoài", "Trần Văn Bình", "Lê Hoài"),
        ("Bài: Trần Văn Bình - Lê Thị Hoa, Ảnh: Lê Hoài", "Trần Văn Bình - Lê Thị Hoa", "Lê Hoài"),
        ("Bài, ảnh: Lam", "Lam", "Lam"),
        ("*Bài và ảnh: Trần Văn Bình*", "Trần Văn Bình", "Trần Văn Bình"),
        ("Bài và ảnh: Trần Văn Bình./.", "Trần Văn Bình", "Trần Văn Bình"),
        ("Words and photos: Tran Binh", "Tran Binh", "Tran Binh"),
        (
            "Nhóm phóng viên: Trần Văn Bình, Lê Hoài, Thu Hà, Minh Anh",
            "Trần Văn Bình, Lê Hoài, Thu Hà, Minh Anh",
            None,
        ),
        ("PV: Trần Văn Bình", "Trần Văn Bình", None),
        ("Phóng sự: Trần Văn Bình", "Trần Văn Bình", None),
        ("Phóng sự của Trần Văn Bình", "Trần Văn Bình", None),
        ("Ghi chép của Trần Văn Bình", "Trần Văn Bình", None),
        ("Bút ký của Trần Văn Bình", "Trần Văn Bình", None),
    ],
)
def test_bylines_that_only_reporters_have(line, author, photographer):
    found = find_byline(line)

    assert (found.author.value, found.photographer.value if found.photographer else None) == (
        author,
        photographer,
    )
    assert line[found.author.start : found.author.end] == author
    assert found.labelled
    assert found.of_a_reporter


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Bài: Trần Văn Bình", "Trần Văn Bình"),
        ("Bài viết: Trần Văn Bình", "Trần Văn Bình"),
        ("Tin, bài: Trần Văn Bình", "Trần Văn Bình"),
        ("Bài của Trần Văn Bình", "Trần Văn Bình"),
        ("Bài: Trần Văn Bình, Phòng Truyền thông - Giáo dục", "Trần Văn Bình, Phòng Truyền thông - Giáo dục"),
        ("Bài: N.V.B.", "N.V.B."),
        ("Thực hiện: Nhóm phóng viên", "Nhóm phóng viên"),
        ("Người thực hiện: Thạc sĩ Trần Văn Bình", "Thạc sĩ Trần Văn Bình"),
        ("Người viết: Trần Văn Bình", "Trần Văn Bình"),
        ("Tác giả: Trần Văn Bình", "Trần Văn Bình"),
        ("Tác giả bài viết: Nhóm nghiên cứu nông thôn", "Nhóm nghiên cứu nông thôn"),
        ("By: Tran Binh", "Tran Binh"),
        ("Trần Văn Bình (tổng hợp)", "Trần Văn Bình"),
        ("Trần Văn Bình (ghi)", "Trần Văn Bình"),
        ("Trần Văn Bình thực hiện", "Trần Văn Bình"),
        ("PV (tổng hợp)", "PV"),
    ],
)
def test_bylines_that_leaflets_have_too(line, author):
    found = find_byline(line)

    assert found.author.value == author
    assert found.labelled
    assert not found.of_a_reporter


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Trần Văn Bình",
            "MINH THƯ - HỮU TOÀN",
            "Hoài Thu",
            "N.T.H",
            "Đoàn Minh Trí",
            "Trường Giang",
            "PV - CTV",
            "Nhóm PV",
            "Ban Biên tập",
        ),
        *("Trần Văn Bình - Trung tâm Văn hóa huyện Phú Lạc", "Trần Văn Bình (Báo Sông Trà)"),
    ],
)
def test_names_alone(line):
    found = find_byline(line)

    assert found is not None
    assert not found.labelled


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Bài: Ôn tập chương hai",
            "Tin: Mưa lớn còn kéo dài đến hết tuần",
            "Bài 3: Giữ rừng",
            "Thực hiện: 12 mô hình",
        ),
        *(
            "Tin của đài cho biết mưa còn kéo dài",
            "Phóng sự của đài được nhiều người xem",
            "Bài của em được điểm cao",
        ),
        *("PV: Thưa ông, vì sao xã chọn cách này?", "Người viết đơn ký tên", "Bài học kinh nghiệm: Đoàn kết"),
        *(
            "Hà Nội",
            "Việt Nam",
            "Lâm Đồng",
            "Trân Trọng Cảm Ơn",
            "Kính Mời",
            "Ủy Ban Nhân Dân",
            "Hội Nông Dân Xã",
        ),
        *("Nậm Pàng - xã vùng cao", "Chợ phiên Phú Lạc", "Trần Văn Bình nói rằng", "Tác giả: chưa rõ"),
    ],
)
def test_lines_that_name_no_writer(line):
    assert find_byline(line) is None


REPORT = """Chợ phiên Phú Lạc đông vui trở lại

Sau hai năm vắng khách, chợ phiên Phú Lạc sáng nay đông vui trở lại, người mua kẻ bán chen chân từ cổng chợ \
đến tận bến đò.

Bà con mang đến chợ đủ thứ rau quả trồng trong vườn nhà, gà vịt thả đồi và những chiếc gùi mây mới đan xong tuần trước.

{closing}
"""


@pytest.mark.parametrize(
    ("closing", "stated"),
    [
        (
            "Bài và ảnh: LÊ HOÀI\n\nBáo Sông Trà, thứ năm, ngày 3/10/2024",
            {
                *((FactName.AUTHOR, "LÊ HOÀI"), (FactName.PHOTOGRAPHER, "LÊ HOÀI")),
                *((FactName.SOURCE, "Báo Sông Trà"), (FactName.PUBLISHED_AT, "3/10/2024")),
            },
        ),
        (
            "Lê Thị Hoài\n\nPhú Lạc, ngày 3 tháng 10 năm 2024",
            {
                (FactName.AUTHOR, "Lê Thị Hoài"),
                (FactName.PLACE, "Phú Lạc"),
                (FactName.PUBLISHED_AT, "ngày 3 tháng 10 năm 2024"),
            },
        ),
        (
            "Phóng sự của Lê Hoài\n\nĐăng ngày 03/10/2024",
            {(FactName.AUTHOR, "Lê Hoài"), (FactName.PUBLISHED_AT, "03/10/2024")},
        ),
        (
            "Tin, ảnh: Lê Hoài\n\nTháng 10/2024",
            {
                *((FactName.AUTHOR, "Lê Hoài"), (FactName.PHOTOGRAPHER, "Lê Hoài")),
                (FactName.PUBLISHED_AT, "Tháng 10/2024"),
            },
        ),
    ],
)
def test_what_stands_beneath_a_report(read, assert_whole, texts_of, closing, stated):
    document = read(REPORT.format(closing=closing))
    found = {(fact.name, fact.value) for fact in document.metadata.facts if fact.name is not FactName.TITLE}

    assert_whole(document)
    assert found == stated
    assert len(texts_of(document, Kind.BODY)) == 1
    assert texts_of(document, Kind.HEADING) == []


@pytest.mark.parametrize(
    "closing",
    [
        "Đoàn khách gồm:\nLê Thị Hoài\nTrần Văn Bình\n\nBáo Sông Trà, ngày 3/10/2024 08:15",
        "Lê Thị Hoài\nTrần Văn Bình\nĐỗ Thị Lan\n\nBáo Sông Trà, ngày 3/10/2024 08:15",
    ],
)
def test_names_in_a_list_wrote_nothing(read, closing):
    report = REPORT.format(closing=closing).replace("Sau hai năm", "(STO) Sau hai năm", 1)

    assert read(report).metadata.author is None


def test_who_signs_beneath_an_office_wrote_no_report(read):
    report = REPORT.format(closing="TRƯỞNG BAN\nLê Thị Hoài\nPhú Lạc, ngày 3 tháng 10 năm 2024")

    assert read(report).metadata.author is None


@pytest.mark.parametrize("line", ["Bài: Lê Hoài, Phòng Truyền thông", "Người thực hiện: Lê Hoài"])
def test_who_wrote_a_page_that_is_no_newspapers(read, texts_of, line):
    document = read(REPORT.format(closing=line))

    assert document.metadata.author == line.split(": ")[1]
    assert texts_of(document, Kind.BYLINE) == [line]
    assert Kind.LEAD not in {block.kind for block in document.blocks}


def test_the_date_beneath_a_page_that_has_none_above(read):
    assert read(REPORT.format(closing="Cập nhật lần cuối: 03/10/2024")).metadata.published_at.day == 3
