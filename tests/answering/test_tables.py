"""Rows of tables are answered with, together with the line that heads their columns."""

import pytest

from hoidap.answering.tables import header_of, heads_table, other_row_asked_for, other_row_named
from hoidap.vietnamese import spelled

COURSES = """THÔNG BÁO TUYỂN SINH

Chỉ tiêu tuyển sinh năm học 2025 như sau:

Ngành | Số chỉ tiêu | Học phí (đồng/tháng)
Điện công nghiệp | 40 | 900.000
Công nghệ ô tô | 35 | 1.100.000
Kế toán | 25 | 850.000

Mọi thắc mắc xin gọi số 0211 355 678.
"""
WATER = """# THÔNG BÁO GIÁ NƯỚC

| Nhóm khách hàng | Giá cũ (đồng/m³) | Giá mới (đồng/m³) |
|---|---:|---:|
| Hộ gia đình, 10 m³ đầu tiên | 6.200 | 6.900 |
| Cơ quan, trường học, bệnh viện | 8.800 | 9.700 |

Giá trên chưa bao gồm thuế.
"""


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Ngành Kế toán tuyển bao nhiêu chỉ tiêu?", "Kế toán | 25 | 850.000"),
        ("Học phí ngành Công nghệ ô tô là bao nhiêu?", "Công nghệ ô tô | 35 | 1.100.000"),
        ("hoc phi nganh dien cong nghiep la bao nhieu", "Điện công nghiệp | 40 | 900.000"),
    ],
)
def test_a_row_is_quoted_beneath_the_head_of_its_table(bot_over, question, row):
    answer = bot_over({"nganh.txt": COURSES}).ask(question)
    assert [c.quote for c in answer.citations] == ["Ngành | Số chỉ tiêu | Học phí (đồng/tháng)", row]


@pytest.mark.parametrize(
    "question", ["Ngành Kế toán có bao nhiêu giảng viên?", "Học phí ngành Cơ khí là bao nhiêu?"]
)
def test_a_number_of_another_column_or_row_is_no_answer(bot_over, question):
    assert not bot_over({"nganh.txt": COURSES}).ask(question).answered


def test_a_table_in_markdown(bot_over):
    answer = bot_over({"gia.md": WATER}).ask("Giá mới của trường học là bao nhiêu?")
    assert answer.answered
    assert "Giá mới (đồng/m³)" in answer.text
    assert "| Cơ quan, trường học, bệnh viện | 8.800 | 9.700 |" in answer.text


@pytest.mark.parametrize(
    ("row", "head"),
    [
        ("| Hộ gia đình", "| Nhóm khách hàng | Giá cũ (đồng/m³) | Giá mới (đồng/m³) |"),
        ("| Cơ quan", "| Nhóm khách hàng | Giá cũ (đồng/m³) | Giá mới (đồng/m³) |"),
        ("| Nhóm khách hàng", None),
        ("Giá trên", None),
        ("# THÔNG BÁO", None),
    ],
)
def test_the_head_of_a_table(row, head):
    found = header_of(WATER, WATER.index(row))
    assert (WATER[slice(*found)] if found else None) == head


CONTACTS = """Cô Mai | 0905 111 222
Thầy Hùng | 0905 333 444
"""
TWO = """Khoa | Bác sĩ | Ngày khám
Nội | Ông Ba | Thứ hai

Xét nghiệm | Giá năm 2025
Đường huyết | 35.000 đồng

Giám đốc: ông Tư | Phó giám đốc: bà Năm
"""


@pytest.mark.parametrize(
    ("text", "row", "head"),
    [
        (CONTACTS, "Thầy Hùng", None),
        (TWO, "Nội", "Khoa | Bác sĩ | Ngày khám"),
        (TWO, "Đường huyết", "Xét nghiệm | Giá năm 2025"),
        (TWO, "Giám đốc", None),
        (
            TWO.replace("\n", "\n\n").replace("\n\n\n\n", "\n\nHết bảng.\n\n"),
            "Nội",
            "Khoa | Bác sĩ | Ngày khám",
        ),
        ("Tên | Tiền\n" + "Ba | 500\n" * 600, "Ba", "Tên | Tiền"),
    ],
)
def test_no_other_line_heads_a_row(text, row, head):
    found = header_of(text, text.index(row))
    assert (text[slice(*found)] if found else None) == head


def test_a_row_too_far_from_its_head_has_none():
    text = "Tên | Tiền\n" + "Ba | 500\n" * 600
    assert header_of(text, text.rindex("Ba")) is None


@pytest.mark.parametrize(
    ("question", "row", "is_another"),
    [
        ("Ngành nào lấy 40 chỉ tiêu?", "Kế toán", True),
        ("Ngành nào lấy 40 chỉ tiêu?", "Điện", False),
        ("Ngành nào học phí 1.100.000?", "Điện", True),
        ("Ngành nào lấy 99 chỉ tiêu?", "Kế toán", False),
        ("Ngành nào lấy nhiều nhất?", "Kế toán", False),
        ("Ngành nào lấy 40 chỉ tiêu?", "Mọi thắc mắc", False),
    ],
)
def test_a_number_asked_about_that_another_row_holds(question, row, is_another):
    assert other_row_asked_for(question, COURSES, COURSES.index(row)) is is_another


@pytest.mark.parametrize(
    ("question", "answered"),
    [("Giá mới của trường học là bao nhiêu?", True), ("Giá mới của xưởng nhuộm là bao nhiêu?", False)],
)
def test_a_row_for_another_thing_is_no_answer(bot_over, question, answered):
    assert bot_over({"gia.md": WATER}).ask(question).answered is answered


NUMBERED = """BẢNG GIÁ

STT | Mặt hàng | Giá
1 | Gạo tẻ | 15.000 đồng
2 | Gạo nếp | 22.000 đồng
"""


def test_a_quantity_is_not_the_number_of_a_row():
    assert not other_row_asked_for("Giá 2 kg gạo tẻ là bao nhiêu?", NUMBERED, NUMBERED.index("1 |"))


TICKETS = """# Giá vé

| Loại vé | Người lớn | Trẻ em |
|---|---|---|
| Vé lượt bể trong nhà | 80.000 đồng | 50.000 đồng |
| Vé tháng bể trong nhà | 950.000 đồng | 650.000 đồng |
| Vé tháng phòng tập | 500.000 đồng | 300.000 đồng |

Quầy vé mở cửa lúc 7 giờ.
"""


@pytest.mark.parametrize(
    ("question", "row", "named"),
    [
        ("Vé tháng bể trong nhà cho trẻ em giá bao nhiêu?", "| Vé lượt bể", True),
        ("Vé tháng bể trong nhà cho trẻ em giá bao nhiêu?", "| Vé tháng bể", False),
        ("Vé bể trong nhà giá bao nhiêu?", "| Vé lượt bể", False),
        ("Vé tháng phòng tập giá bao nhiêu?", "| Vé tháng bể", True),
        ("Vé tháng phòng tập giá bao nhiêu?", "Quầy vé", False),
    ],
)
def test_another_row_is_named(question, row, named):
    assert other_row_named(spelled(question, marked=True), TICKETS, TICKETS.index(row)) is named


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Vé tháng bể trong nhà cho trẻ em giá bao nhiêu?", "Vé tháng bể trong nhà | 950.000"),
        ("ve luot be trong nha nguoi lon bao nhieu tien", "Vé lượt bể trong nhà | 80.000"),
    ],
)
def test_the_row_that_is_named_is_quoted(bot_over, question, row):
    assert row in bot_over({"ve.md": TICKETS}).ask(question).text


@pytest.mark.parametrize(
    ("line", "heads"), [("| Loại vé", True), ("| Vé lượt", False), ("Quầy vé", False), ("# Giá", False)]
)
def test_the_head_of_a_table_tells_nothing_by_itself(line, heads):
    assert heads_table(TICKETS, TICKETS.index(line)) is heads
