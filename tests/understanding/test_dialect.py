import pytest

from hoidap.understanding import understand
from hoidap.understanding.dialect import DIALECT
from hoidap.understanding.typed import row_pattern, spelled_out
from hoidap.vietnamese import strip_marks, typed_with_marks

READ = [
    ("Nộp đơn ở mô?", "Nộp đơn ở đâu?"),
    ("Họp khi mô rứa?", "Họp khi nào vậy?"),
    ("Mô có chỗ làm căn cước?", "Đâu có chỗ làm căn cước?"),
    ("nop don o mo", "nop don o dau"),
    ("nop don o mo rua", "nop don o dau vay"),
    ("hop dan ngay mo", "hop dan ngay nao"),
    ("duong khi mo sua xong", "duong khi nao sua xong"),
    ("Mất thẻ thì mần răng?", "Mất thẻ thì làm sao?"),
    ("Tôi nộp rồi, răng phường nói chưa?", "Tôi nộp rồi, sao phường nói chưa?"),
    ("Giấy mất thì làm răng rứa?", "Giấy mất thì làm sao vậy?"),
    ("Giấy mất thì làm răng?", "Giấy mất thì làm sao?"),
    ("Vì răng phí tăng?", "Vì sao phí tăng?"),
    ("Nhà nghèo mà răng chưa có quà?", "Nhà nghèo mà sao chưa có quà?"),
    ("Giá nước răng lại tăng?", "Giá nước sao lại tăng?"),
    ("Không có giấy thì răng?", "Không có giấy thì sao?"),
    ("Răng phí rác tăng?", "Sao phí rác tăng?"),
    ("mat the thi man rang", "mat the thi lam sao"),
    ("lam rang de xin giay", "lam sao de xin giay"),
    ("vi rang phai nop", "vi sao phai nop"),
    ("rang phai nop hai lan", "sao phai nop hai lan"),
    ("Đơn này gửi ai rứa?", "Đơn này gửi ai vậy?"),
    ("nop het bao nhieu rua", "nop het bao nhieu vay"),
    ("Cần những chi?", "Cần những gì?"),
    ("Có được hỗ trợ chi không?", "Có được hỗ trợ gì không?"),
    ("Đó là chương trình chi, ai cho?", "Đó là chương trình gì, ai cho?"),
    ("Đi họp phải mang chi?", "Đi họp phải mang gì?"),
    ("giay nay de lam chi the", "giay nay de lam gi the"),
    ("don nay de lam chi", "don nay de lam gi"),
    ("Bữa ni có họp không?", "Bữa nay có họp không?"),
    ("Đường ni ai làm?", "Đường này ai làm?"),
    ("Ông nớ tên gì?", "Ông đó tên gì?"),
    ("Bí thư thôn tê là ai?", "Bí thư thôn kia là ai?"),
    ("Hồ sơ chừ nộp ai?", "Hồ sơ giờ nộp ai?"),
    ("Chừ nộp ở đâu?", "Giờ nộp ở đâu?"),
    ("bay chu nop o dau", "bay gio nop o dau"),
    ("Nộp tới dừ chưa xong", "Nộp tới giờ chưa xong"),
    ("Ai nỏ phải nộp?", "Ai không phải nộp?"),
    ("Nỏ có thẻ thì sao?", "Không có thẻ thì sao?"),
    ("Mạ tôi 80 tuổi được gì?", "Mẹ tôi 80 tuổi được gì?"),
    ("Thẻ của mạ tôi mất thì sao?", "Thẻ của mẹ tôi mất thì sao?"),
    ("Mệ tui mất thẻ thì sao?", "Bà tôi mất thẻ thì sao?"),
    ("O bác sĩ tên gì?", "Cô bác sĩ tên gì?"),
    ("Thu mấy lần hỉ?", "Thu mấy lần nhỉ?"),
    ("Được mấy triệu hè?", "Được mấy triệu nhỉ?"),
    ("Thẻ cũ dùng được hông?", "Thẻ cũ dùng được không?"),
    ("Hông có thẻ thì sao?", "Không có thẻ thì sao?"),
    ("Mắc gì phải nộp hai lần?", "Vì sao phải nộp hai lần?"),
    ("Dân mắc mớ gì phải góp?", "Dân vì sao phải góp?"),
    ("Nghe nói ổng nghỉ rồi à?", "Nghe nói ông ấy nghỉ rồi à?"),
    ("Chị Ba nghỉ, mà bả nói gì?", "Chị Ba nghỉ, mà bà ấy nói gì?"),
    ("Cớ gì phí tăng?", "Vì sao phí tăng?"),
    ("Ổng làm từ năm nào?", "Ông ấy làm từ năm nào?"),
    ("Bả làm từ năm nào?", "Bà ấy làm từ năm nào?"),
    ("Cô Lan dạy ở đâu, cổ có được khen không?", "Cô Lan dạy ở đâu, cô ấy có được khen không?"),
    ("Bên bển thu bao nhiêu?", "Bên bên ấy thu bao nhiêu?"),
    ("Hồ sơ nằm trỏng lâu chưa?", "Hồ sơ nằm trong ấy lâu chưa?"),
    ("Ngoải có thu không?", "Ngoài ấy có thu không?"),
    ("Trển duyệt chưa?", "Trên ấy duyệt chưa?"),
    ("Cần gì đặng xin trợ cấp?", "Cần gì để xin trợ cấp?"),
    ("Nộp ở đâu dị?", "Nộp ở đâu vậy?"),
    ("Nộp sau được hôn?", "Nộp sau được không?"),
    ("the cu con dung hong", "the cu con dung khong"),
    ("Thứ bảy có làm hem dị?", "Thứ bảy có làm không vậy?"),
    ("hong co the thi sao", "khong co the thi sao"),
    ("Có ai nộp đâu ta?", "Có ai nộp đâu nhỉ?"),
    ("Phạt bao lăm?", "Phạt bao nhiêu?"),
    ("Đường vô xóm ai làm?", "Đường vào xóm ai làm?"),
    ("Khai sanh cho con ở đâu?", "Khai sinh cho con ở đâu?"),
    ("Chánh sách mới là gì?", "Chính sách mới là gì?"),
    ("Sống mình ên được gì?", "Sống một mình được gì?"),
    ("Hổm rày ai trực?", "Mấy hôm nay ai trực?"),
    ("Ai lo dụ này?", "Ai lo vụ này?"),
    ("Ai biểu tôi nộp?", "Ai bảo tôi nộp?"),
    ("Giảm thuế có thiệt không?", "Giảm thuế có thật không?"),
    ("Hồ sơ xong chửa?", "Hồ sơ xong chưa?"),
    ("Nộp như lào?", "Nộp như nào?"),
    ("Nộp dư lào?", "Nộp như nào?"),
    ("Ông ấy nghỉ rồi phỏng?", "Ông ấy nghỉ rồi phải không?"),
    ("Con giai tôi đăng ký ở đâu?", "Con trai tôi đăng ký ở đâu?"),
    ("Đợt giồng cây hết bao nhiêu?", "Đợt trồng cây hết bao nhiêu?"),
    ("Ai bẩu thiếu giấy?", "Ai bảo thiếu giấy?"),
    ("Tuổi trung bình là máy?", "Tuổi trung bình là mấy?"),
    ("Nộp ở đâu nhề?", "Nộp ở đâu nhỉ?"),
    ("Việc này seo rồi?", "Việc này sao rồi?"),
    ("Giờ tính seo?", "Giờ tính sao?"),
]
LEFT = [
    *(
        "Mô hình ở mô đất nào?",
        "Quy mô dự án ra sao?",
        "Huyện Yên Mô có mấy xã?",
        "Khám răng ở đâu?",
        "Đau răng thì sao?",
    ),
    *(
        "Chi phí hết bao nhiêu?",
        "Chi bộ nào đứng đầu?",
        "Mức chi để làm đường?",
        "Bội chi thế nào?",
        "Túi ni lông giá bao nhiêu?",
    ),
    *(
        "Bệnh tê liệt là gì?",
        "Xe đâm vào hông xe khách ở đâu?",
        "Ông Đặng Văn Lâm là ai?",
        "Đăng ký kết hôn ở đâu?",
    ),
    *(
        "Còn chần chừ gì nữa?",
        "Bắn nỏ ở đâu?",
        "Bả chuột bán ở đâu?",
        "Cổ phần của ai?",
        "Cửa vô cực là gì?",
        "Giai đoạn nào?",
    ),
    *(
        "Người có chửa được gì?",
        "mo hinh o xa nao",
        "quy mo bao nhieu",
        "kham rang o dau",
        "ngay mo cua",
        "khi mo cua",
    ),
    *(
        "Hội còn vướng mắc gì?",
        "Có thắc mắc gì thì gọi ai?",
        "Ông Rứa trồng cam ở đâu?",
        "Ấp Giồng Lúa có mấy hộ?",
    ),
    *(
        "Cửa hông mở lúc nào?",
        "Mua nỏ có bị phạt không?",
        "Đại biểu em bầu là ai?",
        "Phát biểu qua điện thoại",
    ),
    *("Khám mắt, răng miễn phí ở đâu?", "Dự toán chi, dự toán thu", "Ai duyệt chi?", "Đi mô tô cần gì?"),
    *(
        "Gieo mạ em nào?",
        "Số dư nào?",
        "Con tê tê là gì?",
        "Ngõ hem",
        "Nguyễn Văn Ổng là ai?",
        "Có mấy ni giới?",
    ),
    *(
        "Xương, cổ bị đau",
        "Gãy hông",
        "Đánh bả chó ở đâu?",
        "Việc hỉ",
        "Chỉ dụ này của ai?",
        "Làm răng giá bao nhiêu?",
    ),
]


@pytest.mark.parametrize(("typed", "meant"), READ)
def test_speech_is_read_as_it_is_written(typed, meant):
    assert spelled_out(typed, marked=typed_with_marks(typed)) == meant


@pytest.mark.parametrize("typed", LEFT)
def test_other_words_are_left(typed):
    assert spelled_out(typed, marked=typed_with_marks(typed)) == typed


@pytest.mark.parametrize(
    "row", DIALECT, ids=[f"{before[:12]} {words[:12]} {after[:12]}" for before, words, after, _ in DIALECT]
)
def test_each_row_reads_something(row):
    before, words, after, _ = row
    spoken = [typed for typed, _ in READ]
    half_read = [spelled_out(typed, marked=typed_with_marks(typed)) for typed in spoken]
    assert any(row_pattern(before, words, after).search(said) for said in [*spoken, *half_read])


def test_what_was_understood_is_shown():
    assert understand("Hội trường họp khi mô rứa?").reading == "Hội trường họp khi nào vậy?"


def test_meanings_lose_their_marks_where_none_were_typed():
    assert spelled_out("Nop o mo", marked=False) == strip_marks("Nop o đâu")
