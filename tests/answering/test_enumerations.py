import pytest

from hoidap.answering.enumerations import enumeration_end, is_announced, items, line_above, line_beneath

NOTICE = (
    "Hồ sơ gồm:\na) Đơn theo mẫu;\nb) Bản sao giấy tờ.\n\nNộp tại phường.\n"
    "Điều 5. Hồ sơ\n\n1. Hồ sơ gồm 01 bộ:\n\na) Đơn;\n\nb) Sơ đồ.\n\n2. Nộp tại Sở.\n"
)


def after(announcement):
    end = NOTICE.index(announcement) + len(announcement)
    return NOTICE[end : enumeration_end(NOTICE, end)]


def test_the_items_beneath_a_colon_belong_to_it():
    assert items(after("Hồ sơ gồm:")) == ["a) Đơn theo mẫu;", "b) Bản sao giấy tờ."]


def test_a_list_within_a_list_is_read_to_its_end():
    assert items(after("Điều 5. Hồ sơ"))[:3] == ["1. Hồ sơ gồm 01 bộ:", "a) Đơn;", "b) Sơ đồ."]


def test_a_paragraph_is_no_item():
    assert after("b) Bản sao giấy tờ.") == ""


def test_the_next_number_is_no_item_beneath_the_one_before():
    text = "3. Hồ sơ gồm:\n   - Đơn theo mẫu;\n   - Hai ảnh.\n4. Nộp tại phường.\n"
    end = text.index(":") + 1

    assert items(text[end : enumeration_end(text, end)]) == ["- Đơn theo mẫu;", "- Hai ảnh."]


def test_a_very_long_list_is_not_read_to_its_end():
    text = "Gồm:\n" + "".join(f"- món thứ {n} trong danh sách\n" for n in range(200))

    assert enumeration_end(text, 4) < 1_300


def test_what_lists_after_a_colon_comes_before_what_only_stands_beneath_the_heading(bot_over):
    text = (
        "QUY CHẾ\n\nĐiều 3. Thời hạn và hình thức thanh toán\n\n1. Thông báo phí được bỏ vào hộp thư trước ngày 03.\n\n"
        "2. Thanh toán bằng một trong ba hình thức: chuyển khoản; quét mã; nộp tiền mặt tại quầy.\n"
    )
    answer = bot_over({"quy-che.txt": text}).ask("Có mấy hình thức thanh toán phí, kể ra giúp em với ạ.")

    assert all(form in answer.text for form in ("chuyển khoản", "quét mã", "nộp tiền mặt"))
    assert "hộp thư" not in answer.text


SIGNS = """## Dấu hiệu phải ngừng dùng

1. Dây nứt.
2. Phích cắm nóng.

Khi gặp một trong các dấu hiệu trên, ngắt cầu dao.
"""


def test_the_line_beneath_a_list():
    start, end = line_beneath(SIGNS, SIGNS.index("Dây"))

    assert SIGNS[start:end] == "Khi gặp một trong các dấu hiệu trên, ngắt cầu dao."
    assert line_beneath(SIGNS, SIGNS.index("Khi gặp")) is None
    assert line_beneath("- Một.\n- Hai.", 2) is None


def test_the_line_above_a_list():
    start, end = line_above(SIGNS, SIGNS.index("2. "))

    assert SIGNS[start:end] == "Dấu hiệu phải ngừng dùng"
    assert line_above(SIGNS, SIGNS.index("Khi gặp")) is None


@pytest.mark.parametrize(
    ("lines", "announced"),
    [
        (["Hồ sơ gồm:", "a) Đơn"], True),
        (["2. Trước khi sạc", "- Lau khô"], True),
        (["5. Dấu hiệu", "1. Dây nứt"], True),
        (["Khi xảy ra cháy", "- Hô hoán"], True),
        (["- Hô hoán", "- Gọi 114"], False),
        (["1. Dây nứt", "2. Phích nóng"], False),
    ],
)
def test_the_first_line_announces_the_others(lines, announced):
    assert is_announced(lines) is announced
