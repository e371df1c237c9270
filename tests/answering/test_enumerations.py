from hoidap.answering.enumerations import enumeration_end, items

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


def test_a_very_long_list_is_not_read_to_its_end():
    text = "Gồm:\n" + "".join(f"- món thứ {n} trong danh sách\n" for n in range(200))

    assert enumeration_end(text, 4) < 1_300
