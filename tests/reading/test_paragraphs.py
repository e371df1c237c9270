"""A line is a paragraph, unless lines were broken at a width."""

from hoidap.reading.paragraphs import split_paragraphs


def paragraphs_of(text):
    return [text[p.start : p.end] for p in split_paragraphs(text)]


def test_each_line_is_a_paragraph():
    assert paragraphs_of("  Một dòng.\nDòng thứ hai dài hơn.\n\n\nDòng ba") == [
        *("Một dòng.", "Dòng thứ hai dài hơn.", "Dòng ba")
    ]


def test_lines_broken_at_a_width_are_one_paragraph():
    text = (
        "THÔNG BÁO CHUNG\n"
        "Thư viện huyện mở cửa trở lại từ đầu tháng sau, mỗi ngày tám tiếng, kể cả thứ\n"
        "bảy và chủ nhật. Bạn đọc mang theo thẻ cũ để đổi thẻ mới ở tầng một, gặp chị\n"
        "Hòa hoặc anh Nam.\n"
        "- Thẻ trẻ em miễn phí\n"
        "- Thẻ người lớn hai mươi nghìn đồng\n"
    )

    found = paragraphs_of(text)

    assert [paragraph[:15] for paragraph in found] == [
        *("THÔNG BÁO CHUNG", "Thư viện huyện ", "- Thẻ trẻ em mi", "- Thẻ người lớn")
    ]
    assert found[1].endswith("Hòa hoặc anh Nam.")


def test_titles_on_neighbouring_lines_stay_apart():
    titles = [
        "Nhiều tuyến đường ở phía nam thành phố được mở rộng trước mùa mưa",
        "Chợ nổi đông khách trở lại sau ba tháng vắng vẻ vì nước lớn kéo dài",
    ]

    assert paragraphs_of("\n".join(titles)) == titles


def test_verse_keeps_its_lines():
    verse = ["Trăm năm trong cõi người ta", "chữ tài chữ mệnh khéo là ghét nhau"]

    assert paragraphs_of("\n".join(verse)) == verse
