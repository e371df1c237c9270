import pytest

from hoidap.answering.matching import Match
from hoidap.answering.signs import asks_whose, lacks_deed, lacks_sign
from hoidap.understanding import understand

ANSWERED = [
    ("Tổng diện tích các hộ hiến là bao nhiêu?", "Có 52 hộ hiến 1.200 m² đất."),
    ("Số điện thoại của phường là gì?", "Liên hệ bà Hường, điện thoại 0256 555 0138."),
    ("so dien thoai cua phuong la gi", "Gọi ngay số 114 khi có cháy."),
    ("Email của nhà trường là gì?", "Gửi về phongdaotao@truong.example."),
    ("Website của công ty là gì?", "Tra cứu tại nuocsach.example/tra-cuu."),
    ("Chuyển vào số tài khoản nào?", "Tài khoản 3308 1170 2256 tại ngân hàng."),
    ("Lãi suất vay là bao nhiêu?", "Quỹ cho vay với lãi suất 0,65%/tháng."),
    ("Hộ nghèo được vay bao nhiêu?", "Mỗi hộ được vay tối đa 50 triệu đồng."),
    ("giá bình chữa cháy bột", "Bình bột giá 350.000 đồng một chiếc."),
    ("Chỗ nào làm chưa tốt?", "Một số cơ sở còn chậm đổi mới."),
    ("Phong trào này có gì chưa được?", "Phong trào ở một số thôn còn yếu."),
    ("Những xã nào chưa về đích?", "Ba xã còn lại là Khe Nâu, Pù Lạng và Suối Đá."),
    ("Ai không phải nộp?", "Người khuyết tật được miễn."),
    ("Hồi trước phí rác là bao nhiêu?", "Mức cũ 25.000 đồng áp dụng từ năm 2019."),
    ("Bị phạt nặng nhất là bao nhiêu?", "Phạt từ 2 đến 4 triệu đồng."),
    ("Xã nào làm dân vận tốt nhất?", "Xã Hòa Thịnh là điển hình về dân vận."),
    ("Có xã nào không?", "Huyện có 16 xã đạt chuẩn."),
    ("Bao nhiêu ngôi mộ chưa di chuyển?", "Còn 8 ngôi mộ ở lại."),
    ("Bao nhiêu hộ đã xây xong nhà?", "Có 12 hộ hoàn thành nhà mới."),
    ("Xã nào có tỷ lệ thấp nhất?", "Xã Nậm Chà có tỷ lệ thấp nhất huyện."),
    ("Đơn giá bồi thường đất ở là bao nhiêu?", "Đơn giá đất ở là 2,8 triệu đồng/m2."),
    ("Giá trị của lễ hội là bao nhiêu?", "Lễ hội gắn kết cộng đồng."),
    ("Cổng làng cao mấy mét?", "Cổng cao 6,5 m, rộng 4 m."),
    ("Trạm mấy giờ đóng cửa?", "Trạm làm việc từ 7 giờ đến 17 giờ."),
    ("Vay thì lãi mấy phần trăm?", "Quỹ cho vay 0,5%/tháng."),
    ("Lương cao bao nhiêu?", "Lương tối đa 20 triệu đồng."),
    ("Rùa nặng bao nhiêu cân?", "Cụ rùa nặng 169 kg."),
    ("Việc này được làm ở đâu?", "Việc này được làm ở các thôn."),
    ("Nộp tại đâu ạ?", "Hồ sơ nộp quầy 2."),
    ("Việc này đã tốt chưa?", "Công tác tôn giáo được thực hiện tốt."),
    ("giá trị của lễ hội", "Lễ hội gắn kết cộng đồng."),
    ("Ông Bảy sinh năm nào?", "Ông Lò Văn Bảy (1950-2019) trồng nấm."),
    ("Ông Bảy sinh năm nào?", "Ông Bảy, 71 tuổi, trồng nấm từ năm 2020."),
    ("Quy ước quy định những gì?", "Quy ước gồm 5 chương."),
    ("Người tung tin bị phạt bao nhiêu?", "Mức phạt bằng 0,05%/ngày."),
]
UNANSWERED = [
    ("Việc này được thực hiện ở đâu?", "Tăng cường kiểm tra, giám sát việc thực hiện."),
    ("Cổng làng cao bao nhiêu?", "Cổng dựng năm 1820, lợp ngói đỏ."),
    ("Chiều dài của đường là bao nhiêu?", "Đường làm hết 3 tỷ đồng."),
    ("Rùa nặng bao nhiêu?", "Cụ rùa sống 200 năm."),
    ("Trạm mấy giờ đóng cửa?", "Tổ 4: 13 giờ 30, tại Trạm Y tế."),
    ("Vay thì lãi mấy phần trăm?", "Có 61 tổ vay vốn, tỷ lệ nợ quá hạn chỉ 0,07%."),
    ("Xã nào có tỷ lệ thấp nhất?", "Tỷ lệ của xã còn 24,9%."),
    ("Đơn giá bồi thường đất ở là bao nhiêu?", "Có 15 hộ chưa nhận tiền."),
    ("Người già hưởng bao nhiêu?", "Người từ 80 tuổi được hưởng trợ cấp."),
    ("Bao nhiêu ngôi mộ chưa di chuyển?", "Dự án có 206 ngôi mộ được đưa về nghĩa trang."),
    ("Bao nhiêu hộ đã xây xong nhà?", "Đến nay 21 hộ làm nhà."),
    ("Tổng diện tích các hộ hiến là bao nhiêu?", "Có 52 hộ hiến đất mở rộng đường."),
    ("Xã nào làm dân vận tốt nhất?", "Dân vận góp phần phát triển kinh tế trên địa bàn huyện."),
    ("Năm ngoái hội thi có bao nhiêu lượt?", "Hội thi thu hút 21.874 lượt người."),
    ("Giá nước theo biểu giá cũ là bao nhiêu?", "Bậc 1 có giá 7.200 đồng một khối."),
    ("Người tung tin bị phạt nặng nhất là mấy triệu?", "Chín người bị phạt, tổng cộng 67,5 triệu đồng."),
    ("Những xã nào chưa về đích?", "Huyện có 16 xã đạt chuẩn nông thôn mới."),
    ("Hộ nào vẫn không chịu dời?", "Các hộ đều dời vào tháng 4."),
    ("Chỗ nào làm chưa tốt?", "Công tác tôn giáo luôn được thực hiện tốt."),
    ("Công tác dân vận có gì chưa được?", "Công tác dân vận được tăng cường."),
    ("Phong trào này có chỗ nào còn chưa được ạ?", "Phong trào lan rộng khắp các thôn."),
    ("Số điện thoại của phường là gì?", "Phường tiếp nhận qua điện thoại của ông Khải."),
    ("Email của nhà trường là gì?", "Gửi thư về trường trước ngày 5/6."),
    ("Website của công ty là gì?", "Tra cứu trên trang của công ty"),
    ("Chuyển vào số tài khoản nào?", "Thanh toán bằng tài khoản ngân hàng, 3 tháng một lần."),
    ("giá bình chữa cháy bột", "Mỗi hộ trang bị một bình bột loại 4 kg."),
    ("Lãi suất vay là bao nhiêu?", "Quỹ cho vay tối đa 80 triệu đồng một hộ."),
    ("Năm ngoái tiêm bao nhiêu con?", "Giảm một nửa tiền tiêm, tối đa 10 con."),
    ("Ông Bảy sinh năm nào?", "Ông Bảy trồng nấm từ năm 2020."),
    ("Quy ước của thôn quy định những điều gì?", "Huyện xây dựng xong quy ước của các thôn."),
    ("Hộ nghèo được vay bao nhiêu?", "Máy tính mua từ trước năm 2018."),
]


@pytest.mark.parametrize(("question", "sentence"), ANSWERED)
def test_what_is_asked_for_shows(question, sentence):
    assert not lacks_sign(understand(question), sentence, 0, len(sentence))


def test_the_year_may_stand_in_the_heading_above():
    question, sentence = "Năm ngoái thôn có mấy hộ dùng nước sạch?", "Có 42 hộ dùng nước sạch."

    assert lacks_sign(understand(question), sentence, 0, len(sentence))
    assert not lacks_sign(understand(question), sentence, 0, len(sentence), heading="Kết quả năm 2025")


@pytest.mark.parametrize(("question", "sentence"), UNANSWERED)
def test_without_its_sign_it_is_not_answered(question, sentence):
    assert lacks_sign(understand(question), sentence, 0, len(sentence))


@pytest.mark.parametrize(
    ("question", "held", "lacks"),
    [
        ("Cách đăng ký tài khoản định danh như thế nào?", {"tài khoản"}, True),
        ("Làm sao để đăng ký tài khoản định danh?", {"tài khoản"}, True),
        ("Làm sao để đăng ký tài khoản định danh?", {"đăng ký"}, False),
        ("Nộp lệ phí bằng cách nào?", {"lệ phí"}, False),
        ("Vì sao đổi cách đăng ký tài khoản?", {"tài khoản"}, False),
    ],
)
def test_how_something_is_done_is_told_with_the_word_for_doing_it(question, held, lacks):
    query = understand(question)
    matches = [Match(term, 1.0, float(term in held), term) for term in query.terms]

    assert held & set(query.terms)
    assert lacks_deed(query, matches) is lacks


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("Số điện thoại của trạm y tế là gì?", True),
        ("Điện thoại đặt hẹn của trạm y tế là gì?", True),
        ("Số máy của trạm y tế?", True),
        ("Email của trạm y tế là gì?", True),
        ("Thư điện tử của trạm y tế là gì?", True),
        ("Số tài khoản của trạm y tế là gì?", True),
        ("Địa chỉ của trạm y tế ở đâu?", True),
        ("Gọi số nào để đặt hẹn?", False),
        ("Hiệu trưởng của trường là ai?", False),
    ],
)
def test_what_each_has_of_their_own(question, whose):
    assert asks_whose(understand(question)) is whose
