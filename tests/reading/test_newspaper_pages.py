"""Invented newspaper pages: recognition is by form, so other words in other arrangements do as well."""

from datetime import datetime

import pytest

from hoidap.types import FactName, Kind

FLOOD = """Thời sự
Thứ tư, 3/11/2021, 06:05 (GMT+7)
Nước sông Trà dâng, hàng trăm hộ dân vùng trũng phải sơ tán trong đêm
TTĐ - Mưa lớn kéo dài suốt hai ngày qua khiến nước sông Trà lên nhanh, chính quyền xã đã đưa hơn 300 hộ dân \
đến nơi an toàn.
Từ tối hôm trước, lực lượng dân quân đã đi từng nhà để báo cho người già và trẻ nhỏ chuẩn bị đồ đạc, thuyền \
máy chờ sẵn ở đầu thôn.
Lực lượng cứu hộ làm việc suốt đêm
Đến 5 giờ sáng, toàn bộ người dân ở ba thôn thấp nhất đã rời nhà, nhiều gia đình mang theo gia súc lên đồi cao.
IMG_4471.JPG
Dân quân giúp người già rời khỏi vùng ngập
Ảnh: Trần Văn Bình
Chủ tịch xã cho biết lương thực đủ dùng trong một tuần, trường học tạm nghỉ đến khi nước rút hẳn khỏi các thôn.
Lê Hoài - N.T.
Tin liên quan
Hồ chứa thượng nguồn xả lũ từ chiều nay
Các tỉnh ven biển chuẩn bị đón đợt mưa mới
Nguồn: Tuần báo Trà Giang
"""

FACTORY = """14:30 | 09-02-2019

Khu công nghiệp mới ở phía nam tỉnh tuyển hai nghìn lao động

(Bình Nguyên) - Sau kỳ nghỉ Tết, nhiều doanh nghiệp trong khu công nghiệp mới đã treo bảng tuyển người với \
mức lương cao hơn năm ngoái khoảng mười phần trăm.

>> Thêm ba tuyến xe buýt nối các khu công nghiệp với trung tâm

Anh Nam, một công nhân vừa nộp hồ sơ, nói rằng điều anh quan tâm nhất là chỗ ở và trường học cho con nhỏ ở gần nhà máy.

Công nhân xếp hàng nộp hồ sơ trước cổng nhà máy. (Ảnh: Hồng Phúc)

Ban quản lý khu công nghiệp cam kết trong năm nay sẽ xong hai khu nhà ở, mỗi khu có nhà trẻ, trạm y tế và chợ.

Bài và ảnh: Hồng Phúc
Tags: lao động, khu công nghiệp
"""


def test_page_with_section_weekday_and_abbreviation(read, texts_of, assert_whole):
    document = read(FLOOD)
    known = document.metadata

    assert_whole(document)
    assert document.title.startswith("Nước sông Trà dâng")
    assert (known.published_at, known.published_time_known) == (datetime(2021, 11, 3, 6, 5), True)
    assert known.source == "TTĐ"
    assert known.author == "Lê Hoài - N.T."
    assert known.photographer == "Trần Văn Bình"
    assert known.captions == ("Dân quân giúp người già rời khỏi vùng ngập",)
    assert known.related_titles == (
        "Hồ chứa thượng nguồn xả lũ từ chiều nay",
        "Các tỉnh ven biển chuẩn bị đón đợt mưa mới",
    )
    assert texts_of(document, Kind.HEADING) == ["Lực lượng cứu hộ làm việc suốt đêm"]
    assert texts_of(document, Kind.FURNITURE) == ["Thời sự", "IMG_4471.JPG", "Tin liên quan"]
    assert texts_of(document, Kind.SOURCE) == ["Nguồn: Tuần báo Trà Giang"]
    assert len(texts_of(document, Kind.BODY)) == 3


def test_page_with_hour_first_named_publisher_and_joint_byline(read, texts_of, assert_whole):
    document = read(FACTORY)
    known = document.metadata

    assert_whole(document)
    assert document.title == "Khu công nghiệp mới ở phía nam tỉnh tuyển hai nghìn lao động"
    assert known.kicker is None
    assert known.published_at == datetime(2019, 2, 9, 14, 30)
    assert known.source == "Bình Nguyên"
    assert known.author == known.photographer == "Hồng Phúc"
    assert known.captions == ("Công nhân xếp hàng nộp hồ sơ trước cổng nhà máy.",)
    assert len(known.related_titles) == 1
    assert len(texts_of(document, Kind.RELATED)) == 1
    assert texts_of(document, Kind.BYLINE) == ["Bài và ảnh: Hồng Phúc"]
    assert len(texts_of(document, Kind.BODY)) == 2


def test_page_cut_after_the_lead_keeps_what_it_has(read, assert_whole):
    document = read(FACTORY[: FACTORY.index(">>")].rstrip())

    assert_whole(document)
    assert [block.kind for block in document.blocks] == [Kind.DATELINE, Kind.HEADLINE, Kind.LEAD]
    assert document.metadata.author is None


def test_intro_ending_in_a_colon_is_followed_by_a_list_not_by_related_titles(read):
    page = FACTORY.replace(
        ">> Thêm ba tuyến xe buýt nối các khu công nghiệp với trung tâm",
        "Các đơn vị tuyển nhiều người nhất trong đợt này gồm có:\n\n"
        "Công ty may mặc xuất khẩu ở phía đông tỉnh\n\nCông ty điện tử mới đặt ở phía nam tỉnh",
    )

    assert read(page).metadata.related_titles == ()


def test_without_any_newspaper_form_no_author_is_invented(read, assert_whole):
    document = read("""NỘI QUY PHÒNG ĐỌC

Thư viện mở cửa từ thứ hai đến thứ bảy, bạn đọc cần mang theo thẻ và giữ trật tự trong suốt thời gian đọc sách.

1. Giữ gìn sách báo

Không viết, vẽ, gấp mép hay xé trang sách; ai làm hỏng sách phải đền theo giá ghi ở bìa sau của cuốn sách đó.

Nguyễn Thị Hoa
""")

    assert_whole(document)
    assert document.metadata.author is None
    assert document.title == "NỘI QUY PHÒNG ĐỌC"
    assert [block.kind for block in document.blocks] == [
        *(Kind.HEADLINE, Kind.BODY, Kind.HEADING, Kind.BODY, Kind.BODY)
    ]


def test_official_paper_has_its_date_and_two_line_title_but_no_author(read, texts_of, assert_whole):
    document = read("""ỦY BAN NHÂN DÂN XÃ AN HÒA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/TB-UBND
An Hòa, ngày 5 tháng 3 năm 2022

THÔNG BÁO
Về việc tạm ngừng cấp nước

Điều 1. Thời gian tạm ngừng
Nước tạm ngừng từ 8 giờ đến 17 giờ ngày 7 tháng 3 năm 2022 tại ba thôn phía bắc của xã để sửa đường ống.
1. Thôn Thượng
2. Thôn Trung
3. Thôn Hạ

Nơi nhận: như trên
CHỦ TỊCH
Trần Văn Minh
""")
    assert_whole(document)
    assert document.title == "THÔNG BÁO Về việc tạm ngừng cấp nước"
    assert document.metadata.published_at == datetime(2022, 3, 5)
    assert not document.metadata.published_time_known
    assert document.metadata.author is None
    assert "Điều 1. Thời gian tạm ngừng" in texts_of(document, Kind.HEADING)
    assert {"1. Thôn Thượng", "2. Thôn Trung", "3. Thôn Hạ"} <= set(texts_of(document, Kind.BODY))
    assert FactName.TITLE in {fact.name for fact in document.metadata.facts}


def test_dateline_with_the_newspapers_name_and_hour(read):
    page = FACTORY.replace(
        "14:30 | 09-02-2019", "Báo Bình Nguyên điện tử - Thứ Bảy, ngày 09/02/2019, 14:30 (GMT+7)"
    )
    known = read(page).metadata

    assert known.published_at == datetime(2019, 2, 9, 14, 30)
    assert (known.source, known.source_name) == ("Bình Nguyên", "Báo Bình Nguyên điện tử")
    assert [fact.value for fact in known.facts if fact.name is FactName.SOURCE] == [
        *("Báo Bình Nguyên điện tử", "Bình Nguyên")
    ]


@pytest.mark.parametrize(
    ("byline", "author", "photographer"),
    [
        ("Bài: HỒNG PHÚC", "HỒNG PHÚC", None),
        ("Bài và ảnh: Hồng Phúc", "Hồng Phúc", "Hồng Phúc"),
        ("Tin, ảnh: Hồng Phúc", "Hồng Phúc", "Hồng Phúc"),
        ("Bài, Ảnh: Hồng Phúc", "Hồng Phúc", "Hồng Phúc"),
        ("Bài: Hồng Phúc - Ảnh: Lê Hoài", "Hồng Phúc", "Lê Hoài"),
        ("Tin: Hồng Phúc; Ảnh: Lê Hoài", "Hồng Phúc", "Lê Hoài"),
    ],
)
def test_bylines(read, byline, author, photographer):
    caption = "Công nhân xếp hàng nộp hồ sơ trước cổng nhà máy. (Ảnh: Hồng Phúc)\n\n"
    known = read(FACTORY.replace(caption, "").replace("Bài và ảnh: Hồng Phúc", byline)).metadata

    assert (known.author, known.photographer) == (author, photographer)


@pytest.mark.parametrize("column", ["Quốc phòng - An ninh\n", "Chuyên mục: Thời sự trong tỉnh\n", ""])
def test_a_masthead_and_the_column_beneath_it_are_no_title(read, column):
    document = read(f"BÁO BÌNH NGUYÊN ĐIỆN TỬ\n{column}\n{FACTORY.partition(chr(10))[2].lstrip()}")
    assert document.title == "Khu công nghiệp mới ở phía nam tỉnh tuyển hai nghìn lao động"
    assert document.metadata.source_name == "BÁO BÌNH NGUYÊN ĐIỆN TỬ"
