import pytest

from hoidap.answering.answer_types import fitting, nearly_fitting
from hoidap.answering.forms import candidates
from hoidap.types import QuestionKind
from hoidap.understanding import understand

ROWS = [
    (QuestionKind.NAME, "Thượng tá Vì Văn Quyết cho biết.", "Vì Văn Quyết"),
    (QuestionKind.NAME, "Trưởng nhóm Sùng A Páo nói.", "Sùng A Páo"),
    (QuestionKind.DATE, "Nộp từ ngày 5 đến ngày 20 tháng 6 tại xã.", "từ ngày 5 đến ngày 20 tháng 6"),
    (QuestionKind.DATE, "Họp ngày 21/9/2020 ở huyện.", "ngày 21/9/2020"),
    (QuestionKind.DATE, "Kế hoạch giai đoạn 2015-2020 của tỉnh.", "giai đoạn 2015-2020"),
    (QuestionKind.DATE, "Trường lập năm 1954 ở làng.", "năm 1954"),
    (QuestionKind.DATE, "Xử lý trong 15 ngày kể từ khi nhận.", "15 ngày"),
    (QuestionKind.CODE, "Theo Nghị định số 15/2021/NĐ-CP của Chính phủ.", "Nghị định số 15/2021/NĐ-CP"),
    (QuestionKind.DATE, "Về thôn vào tuần thứ ba mỗi tháng.", None),
    (QuestionKind.DATE, "Họp vào thứ ba hằng tuần.", "thứ ba"),
    (QuestionKind.DATE, "Hoàn thành 14/15 chỉ tiêu.", None),
    (QuestionKind.DATE, "Chi trả chậm nhất vào ngày 20 của tháng cuối quý.", "ngày 20"),
    (QuestionKind.DATE, "Đi một vòng mất chừng một tiếng rưỡi.", "một tiếng rưỡi"),
    (QuestionKind.DATE, "Xe buýt chạy 2 tiếng là tới.", "2 tiếng"),
    (QuestionKind.DATE, "Trẻ học hai tiếng Anh và Pháp.", None),
    (QuestionKind.DATE, "Nước tràn về từ quãng tháng tám.", "tháng tám"),
    (QuestionKind.DATE, "Hội mở sang tháng Giêng.", "tháng Giêng"),
    (QuestionKind.DATE, "Tổ họp mỗi tháng hai buổi.", None),
    (QuestionKind.DATE, "Lau sàn nhà hằng ngày.", None),
    (QuestionKind.NAME, "Theo ông Lò Văn Phiêng, việc đã xong.", "Lò Văn Phiêng"),
    (QuestionKind.CODE, "Thực hiện Kế hoạch 12-KH/TU.", "Kế hoạch 12-KH/TU"),
    (QuestionKind.QUANTITY, "Thu 50.000 đồng mỗi lượt.", "50.000 đồng"),
    (QuestionKind.QUANTITY, "Có ba mươi hộ tham gia.", "ba"),
    (QuestionKind.QUANTITY, "Có năm hộ tham gia.", "năm"),
    (QuestionKind.QUANTITY, "Năm xã đã làm xong.", "Năm"),
    (QuestionKind.QUANTITY, "Những năm qua, phong trào lan rộng.", None),
    (QuestionKind.QUANTITY, "Cuối năm phong trào lan rộng.", None),
    (QuestionKind.QUANTITY, "Năm nay phong trào lan rộng.", None),
]
AMOUNTS = [
    ("Có bao nhiêu hộ tham gia?", "Có 30 hộ tham gia trong 5 thôn.", ["30"]),
    ("Có bao nhiêu xã tham gia?", "Có 30 hộ tham gia.", []),
    ("Phí là bao nhiêu tiền?", "Thu 50.000 đồng của 30 hộ.", ["50.000 đồng"]),
    ("Kinh phí là bao nhiêu?", "Có 30 hộ tham gia.", []),
    ("Giảm mấy % tiền phí?", "Giảm 30% cho 12 hộ.", ["30%"]),
    (
        "Bình chữa cháy kiểm tra mấy tháng 1 lần?",
        "Bình được kiểm tra mỗi tháng một lần.",
        ["mỗi tháng một lần"],
    ),
    (
        "Bao lâu thì kiểm tra bình một lần?",
        "Bình được kiểm tra mỗi tháng một lần, thay sau 3 năm.",
        ["mỗi tháng một lần"],
    ),
    (
        "Mỗi vụ phun mấy lần một tháng?",
        "Phun hai lần một tháng, mỗi lần 3 lít.",
        ["hai lần một tháng"],
    ),
    ("Có bao nhiêu người dự?", "Theo Quyết định 45/QĐ-UB năm 2020.", []),
    ("Đại hội khóa mấy?", "Đại hội Đảng khóa XI họp ở thủ đô.", ["khóa XI"]),
    ("Hộ được vay tối đa bao nhiêu từ Quỹ?", "Mức vay tối đa 80 triệu đồng/hộ.", ["80 triệu đồng"]),
    ("Có bao nhiêu kiến nghị?", "Mỗi việc có một mã số, nhập vào Sổ kiến nghị.", []),
    ("Phí sạc bao nhiêu một số điện?", "Phí sạc 3.500 đồng/kWh, thu 2 lần.", ["3.500 đồng"]),
    ("Tiếp tối đa bao nhiêu người?", "Mỗi buổi tiếp 12 lượt, 2 buổi một tuần.", ["12"]),
    (
        "Chương trình thực hiện trong mấy năm?",
        "Chương trình số 8 giai đoạn 2021-2025 có 3 phần.",
        ["2021-2025"],
    ),
    ("Vắng khám bị phạt mấy triệu?", "Vắng khám tuyển 2 lần phạt 16.000.000 đồng.", ["16.000.000 đồng"]),
    ("Đón mấy triệu lượt khách?", "Đón 3 triệu lượt khách trong 2 ngày.", ["3 triệu"]),
    (
        "Mấy người tung tin sai bị phạt bao nhiêu tiền?",
        "Xử phạt 9 người với tổng số tiền 67 triệu đồng.",
        ["67 triệu đồng"],
    ),
]
NEAR_AMOUNTS = [
    ("Được bơi lâu nhất mấy tiếng?", "Mỗi lượt bơi tối đa 90 phút, quầy có 3 người.", ["90 phút"]),
    ("Làm giấy mất mấy bữa?", "Trả kết quả trong 10 ngày, nộp 2 bản.", ["10 ngày"]),
    ("Gom mấy cục pin thì được đổi cây?", "Cứ 20 viên pin đổi được cây trị giá 5.000 đồng.", ["20"]),
    ("Muốn sửa nhà phải cọc mấy triệu?", "Đặt cọc 900.000 đồng trong 10 ngày.", ["900.000 đồng"]),
    ("Vé bao nhiêu tiền?", "Khách được giảm 50% giá vé cho 3 lượt.", ["50%"]),
    ("Có mấy phần trăm hộ dự?", "Có 30 hộ dự.", []),
    ("Đại hội khóa mấy?", "Có 30 đại biểu dự.", []),
    ("Vì sao giá nước lên?", "Giá tăng do chi phí điện lên cao.", ["do"]),
    ("Vì sao giá nước lên?", "Giá mới là 9.000 đồng.", []),
    ("Chừng nào lấy lại được sổ?", "Sổ được trả sau khi tòa xử xong.", ["sau khi"]),
    ("Bữa nào gom giấy tờ?", "Tổ gom hồ sơ vào thứ sáu cuối tháng.", ["thứ sáu", "cuối"]),
    ("Năm nào lấy lại được sổ?", "Sổ được trả sau khi tòa xử xong.", []),
]


@pytest.mark.parametrize(("kind", "text", "found"), ROWS)
def test_each_form_is_recognised(kind, text, found):
    stretches = [text[c.start : c.end] for c in candidates(kind, text, 0, len(text))]

    assert any(stretch.startswith(found) for stretch in stretches) if found else not stretches, stretches


@pytest.mark.parametrize(("question", "text", "found"), AMOUNTS)
def test_an_amount_has_the_unit_asked_for(question, text, found):
    fits = fitting(understand(question), text, 0, len(text))

    assert [text[c.start : c.end].strip() for c in fits] == found


@pytest.mark.parametrize(("question", "text", "found"), NEAR_AMOUNTS)
def test_an_amount_may_be_told_in_other_units(question, text, found):
    near = nearly_fitting(understand(question), text, 0, len(text))

    assert [text[c.start : c.end].strip() for c in near] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khám tuyển ngày 18, được hỗ trợ 150.000 đồng.", ["150.000 đồng"]),
        ("Khám tuyển trong hai ngày ở thành phố.", []),
        ("Đi khám tuyển được giảm 50% vé xe.", ["50%"]),
    ],
)
def test_another_thing_is_also_told_in_money(text, found):
    query = understand("Còn khám tuyển thì sao?", [("Đi khám sơ tuyển được bao nhiêu tiền?", "")])

    assert [text[c.start : c.end].strip() for c in fitting(query, text, 0, len(text))] == found


def test_a_slip_in_the_unit_is_mended_before_it_is_looked_for(bot_over):
    bot = bot_over(
        {"lop.md": "# Lớp dạy bơi hè\n\nLớp nhận trẻ từ 7 đến 14 tuổi, mỗi lớp không quá 15 em.\n"}
    )

    assert "7 đến 14 tuổi" in bot.ask("lớp nhận trẻ mấy tuỏi z ạ").text
