from dataclasses import replace

import pytest

from hoidap.answering.scope import holds_for_other, tells_of_sibling
from hoidap.types import QuestionKind
from hoidap.understanding import understand


def holds(question, sentence):
    query = replace(understand(question), kind=QuestionKind.QUANTITY)
    return not holds_for_other(query, sentence, 0, len(sentence))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Huyện Phước Lãnh có bao nhiêu ha bị mất trắng?", "Năm 2024 toàn tỉnh có 96 ha mất trắng."),
        ("Doanh thu cả năm 2023 là mấy tỷ?", "Doanh thu 11 tháng năm 2024 đạt 1,92 tỷ đồng."),
        ("Phường Gò Sấu có bao nhiêu hộ nghèo?", "Cả thành phố còn 412 hộ nghèo."),
        ("Xã Hòa Thượng hiện có mấy điểm?", "Đến nay có 34 điểm ở 9 xã, thị trấn."),
        ("Xã Mỹ Bồi có mấy tổ?", "Có 9 tổ yếu ở các xã Tân Khê và Mỹ Bồi."),
        ("Xã Tân Khê có mấy tổ?", "Có 9 tổ yếu ở hai xã Tân Khê và Mỹ Bồi."),
        ("Xã Tân Khê có mấy tổ?", "Có 9 tổ yếu ở các xã Tân Khê, Mỹ Bồi và Hòa An."),
        ("Tin lành có bao nhiêu người?", "Có 3 đạo là Công giáo, Phật giáo và Tin lành, với 24.870 người."),
        ("Xã Bình Sơn có mấy vụ?", "Xảy ra 7 vụ, tập trung ở xã Bình Sơn và xã Thượng Lạc."),
        ("Phí gửi xe từ 9 chỗ trở lên là bao nhiêu?", "Xe dưới 9 chỗ: 1.250.000 đồng/tháng."),
        ("Người dưới 16 tuổi đóng bao nhiêu?", "Người từ 16 tuổi trở lên đóng 50.000 đồng."),
    ],
)
def test_an_amount_for_something_else_is_no_answer(question, sentence):
    assert not holds(question, sentence)


def test_a_year_compared_with_is_not_the_one_told_of():
    assert holds("Năm 2023 có bao nhiêu vụ?", "Toàn huyện có 21 vụ, giảm 9 vụ so với cùng kỳ năm 2022.")
    assert not holds("Năm 2022 có bao nhiêu vụ?", "Toàn huyện có 21 vụ, giảm 9 vụ so với cùng kỳ năm 2022.")
    assert holds("So với năm 2022 tăng mấy vụ?", "Toàn huyện có 21 vụ, giảm 9 vụ so với cùng kỳ năm 2022.")


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Đại hội lần thứ 22 họp ngày nào?", "Đại hội lần thứ XXIII họp ngày 5/6/2022.", True),
        ("Đại hội lần 23 họp ngày nào?", "Đại hội lần thứ XXIII họp ngày 5/6/2022.", False),
        ("Bí thư khóa XXI là ai?", "Báo cáo do Bí thư khóa XXII trình bày.", True),
        ("Bí thư khóa XXI là ai?", "Báo cáo do Bí thư khóa XXI trình bày.", False),
        ("Bí thư khóa XXIII là ai?", "Chị Lan, nguyên Phó Bí thư khóa XXII, được bầu làm Bí thư.", False),
        ("Phó Bí thư khóa XXII là ai?", "Chị Lan, nguyên Phó Bí thư khóa XXII, được bầu làm Bí thư.", True),
        ("Nghị quyết của khóa 11 nói gì?", "Nghị quyết Hội nghị Trung ương 8 khóa XII nêu rõ.", True),
        ("Nghị quyết của khóa 11 nói gì?", "Nghị quyết của Đảng bộ nêu rõ.", False),
        ("Điều 5 quy định gì?", "Điều 6. Người nuôi chó phải rọ mõm.", False),
    ],
)
def test_another_of_the_series_is_no_answer(question, sentence, another):
    assert holds_for_other(understand(question), sentence, 0, len(sentence)) is another


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Huyện Phước Lãnh có bao nhiêu ha bị mất trắng?", "Toàn huyện có 96 ha mất trắng."),
        ("Huyện Phước Lãnh có bao nhiêu ha?", "Huyện Phước Lãnh có 96 ha, cả tỉnh có 412 ha."),
        ("Phí gửi xe dưới 9 chỗ là bao nhiêu?", "Xe dưới 9 chỗ: 1.250.000 đồng/tháng."),
        ("Người từ 16 tuổi trở lên đóng bao nhiêu?", "Dưới 16 tuổi miễn; từ 16 tuổi trở lên 50.000 đồng."),
        ("Năm 2023 thu bao nhiêu?", "Giai đoạn 2021-2025 thu 1,92 tỷ đồng."),
        ("Năm 2023 thu bao nhiêu?", "Cả năm thu 1,92 tỷ đồng."),
        ("Xã Mỹ Bồi có mấy tổ?", "Xã Mỹ Bồi có 9 tổ."),
        ("Xã Mỹ Bồi có mấy tổ?", "Năm 2024, xã Mỹ Bồi và Hội Nông dân lập 9 tổ."),
        ("Xã Mỹ Bồi có mấy tổ?", "Hai xã Tân Khê và Mỹ Bồi, mỗi xã có 9 tổ."),
        ("Hai xã Tân Khê và Mỹ Bồi có mấy tổ?", "Hai xã Tân Khê và Mỹ Bồi có 9 tổ."),
        ("Tỉnh có bao nhiêu người tham gia?", "Toàn tỉnh có 23.760 người tham gia."),
    ],
)
def test_an_amount_for_what_is_asked_is(question, sentence):
    assert holds(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Photo khổ A3 hết bao nhiêu tiền?", "Bản đen trắng khổ A4 1.000 đồng/trang.", True),
        ("Photo khổ A4 hết bao nhiêu tiền?", "Bản đen trắng khổ A4 1.000 đồng/trang.", False),
        ("Trẻ mắc độ 2b nằm viện mấy ngày?", "Thể nhẹ (độ 1) tự khỏi sau 7 ngày.", True),
        ("Trẻ mắc độ 2b nằm viện mấy ngày?", "Trẻ nằm viện 7 ngày.", False),
        ("Phòng A1 ngồi được mấy người?", "Phòng họp A1 có 40 chỗ.", False),
    ],
)
def test_another_label_is_no_answer(question, sentence, another):
    assert tells_of_sibling(understand(question), sentence, 0, len(sentence)) is another


@pytest.mark.parametrize(
    ("follow_up", "sentence", "another"),
    [
        ("Vậy năm 2023 thì được bao nhiêu?", "Doanh thu 11 tháng năm 2024 đạt 1,92 tỷ đồng.", True),
        ("Vậy năm 2023 thì được bao nhiêu?", "Doanh thu năm 2023 đạt 1,92 tỷ đồng.", False),
        ("Thế năm ngoái được bao nhiêu?", "Doanh thu đạt 1,92 tỷ đồng.", True),
        ("Thế năm ngoái được bao nhiêu?", "Doanh thu đạt 1,92 tỷ đồng, tăng 5% so với cùng kỳ.", False),
    ],
)
def test_a_follow_up_may_turn_to_another_year(follow_up, sentence, another):
    query = understand(follow_up, [("Doanh thu năm 2024 là bao nhiêu?", "…")])

    assert holds_for_other(query, sentence, 0, len(sentence)) is another


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Huyện đã đồng ý cấp vốn mở đường chưa?", "Xã đề nghị huyện ưu tiên vốn mở đường.", True),
        ("Xã đã đề nghị huyện cấp vốn chưa?", "Xã đề nghị huyện ưu tiên vốn mở đường.", False),
        ("Huyện đã cấp vốn mở đường chưa?", "Huyện cấp 4 tỷ đồng mở đường.", False),
        ("Ai đề nghị mở đường?", "Xã đề nghị huyện ưu tiên vốn mở đường.", False),
    ],
)
def test_what_is_only_wished_for_is_not_done(question, sentence, another):
    assert holds_for_other(understand(question), sentence, 0, len(sentence)) is another


@pytest.mark.parametrize(
    ("question", "sentence", "sibling"),
    [
        ("Sáng thứ Bảy mở cửa từ mấy giờ?", "Từ thứ Hai đến thứ Sáu, mở cửa lúc 7 giờ 30.", True),
        ("Sáng thứ Tư mở cửa từ mấy giờ?", "Từ thứ Hai đến thứ Sáu, mở cửa lúc 7 giờ 30.", False),
        ("Sáng thứ Bảy mở cửa từ mấy giờ?", "Sáng thứ Bảy, mở cửa lúc 8 giờ.", False),
        ("Sáng thứ Bảy mở cửa từ mấy giờ?", "Mở cửa lúc 8 giờ.", False),
        ("Ngày thứ Hai mở cửa mấy giờ?", "Tuần thứ ba của tháng mở cửa lúc 8 giờ.", False),
        ("Đại hội lần thứ hai họp ngày nào?", "Sáng thứ Sáu, đại hội họp.", False),
        ("sang thu bay mo cua may gio", "Từ thứ Hai đến thứ Sáu, mở cửa lúc 7 giờ 30.", False),
        ("Nằm phòng độ 2b mấy ngày?", "Nhiệt độ phòng 38 độ C trong 7 ngày.", False),
        (
            "Thuê hội trường có bật điều hòa hết bao nhiêu?",
            "Hội trường (không bật điều hòa): 1.100.000 đồng",
            True,
        ),
        ("Thuê hội trường có bật điều hòa hết bao nhiêu?", "Hội trường có điều hòa: 1.600.000 đồng", False),
        ("Huyện có bao nhiêu tổ liên kết?", "Mỗi xã vùng bãi thành lập ít nhất một tổ liên kết.", True),
        ("Mỗi xã có mấy tổ liên kết?", "Mỗi xã vùng bãi thành lập ít nhất một tổ liên kết.", False),
        ("Xã phải lập mấy tổ liên kết?", "Mỗi xã vùng bãi thành lập ít nhất một tổ liên kết.", False),
        ("Sao không được bật điều hòa?", "Không bật điều hòa vì tốn điện.", False),
        ("Hội trường có bật điều hòa không?", "Hội trường không bật điều hòa.", False),
    ],
)
def test_the_row_beside_it_is_no_answer(question, sentence, sibling):
    assert tells_of_sibling(understand(question), sentence, 0, len(sentence)) is sibling


@pytest.mark.parametrize(
    ("question", "sentence", "same"),
    [
        (
            "Phòng 6 người giá bao nhiêu?",
            "Giá phòng 8 người là 280.000 đồng, phòng 4 người là 420.000 đồng.",
            False,
        ),
        (
            "Phòng 8 người giá bao nhiêu?",
            "Giá phòng 8 người là 280.000 đồng, phòng 4 người là 420.000 đồng.",
            True,
        ),
        ("Phòng 6 người giá bao nhiêu?", "Giá phòng là 280.000 đồng.", True),
        (
            "Xe 45 chỗ phải trả bao nhiêu?",
            "Xe 16 chỗ trả 10.000 đồng, xe từ 29 chỗ trở lên trả 20.000 đồng.",
            True,
        ),
        ("Xã có 6 người được bao nhiêu tiền?", "Xã có 8 người được 2 triệu đồng.", True),
    ],
)
def test_what_is_told_of_one_size_holds_for_no_other(question, sentence, same):
    assert holds(question, sentence) is same


@pytest.mark.parametrize(
    ("question", "sentence", "of_all"),
    [
        ("Mỗi hội viên phụ trách mấy hộ?", "Có 840 hội viên đăng ký, phụ trách 9.700 hộ.", True),
        ("Mỗi hội viên phụ trách mấy hộ?", "Có 840 hội viên, mỗi hội viên phụ trách ba hộ.", False),
        ("Mỗi hội viên phụ trách mấy hộ?", "Hội viên phụ trách ba hộ.", False),
        ("Mỗi suất quà bao nhiêu tiền?", "Trao 30 suất quà trị giá 45 triệu đồng.", True),
        ("Mỗi suất quà bao nhiêu tiền?", "Trao 30 suất quà, 500.000 đồng/suất.", False),
        ("Mỗi tháng thu bao nhiêu hội viên?", "Thu 840 hội viên trong 3 tháng hè.", False),
    ],
)
def test_what_all_have_is_not_what_each_has(question, sentence, of_all):
    query = replace(understand(question), kind=QuestionKind.QUANTITY)

    assert tells_of_sibling(query, sentence, 0, len(sentence)) is of_all


def test_whether_it_is_so_in_a_place_is_not_told_of_the_whole_town():
    query = understand("Phường Cầu Mới có nhà nào được sửa không?")
    assert holds_for_other(query, "Toàn thị xã sửa 284 nhà.", 0, 24)
    assert not holds_for_other(query, "Phường Cầu Mới sửa 2 nhà.", 0, 25)
    assert not holds_for_other(query, "Các phường toàn thị xã đều sửa nhà.", 0, 35)


def test_a_place_within_another_is_not_one_of_several():
    assert holds(
        "Xã Bình Sơn có bao nhiêu hộ nghèo?", "Số hộ nghèo của xã Bình Sơn, huyện Hòa Vang là 52 hộ."
    )
