import pytest

from hoidap.answering.contrary import tells_of_contrary
from hoidap.understanding import understand


@pytest.mark.parametrize(
    ("question", "said", "contrary"),
    [
        ("Hộ nghèo được hỗ trợ bao nhiêu?", "Hộ cận nghèo được hỗ trợ 2 triệu đồng.", True),
        ("Hộ nghèo được hỗ trợ bao nhiêu?", "Hộ nghèo và hộ cận nghèo được hỗ trợ 2 triệu đồng.", False),
        ("Hộ nghèo được hỗ trợ bao nhiêu?", "Mỗi hộ được hỗ trợ 2 triệu đồng.", False),
        ("ho ngheo duoc ho tro bao nhieu", "Hộ cận nghèo được hỗ trợ 2 triệu đồng.", False),
        (
            "Vé tháng người lớn giá bao nhiêu?",
            "Loại vé | Người lớn | Trẻ em\nVé lượt | 20.000 | 10.000",
            True,
        ),
        ("Xã nào có tỷ lệ thấp nhất?", "Xã Nậm Chà có tỷ lệ cao nhất.", True),
        ("Hộ nghèo có được miễn phí không?", "Hộ cận nghèo được giảm phí.", True),
        ("Buổi tối thư viện có mở cửa không?", "Thư viện chỉ mở cửa buổi sáng.", False),
        ("Dân tộc Mông chiếm bao nhiêu phần trăm?", "Dân tộc Thái chiếm 54,8%, Mông chiếm 22,3%.", False),
        ("Chủ nhật có mở cửa không?", "Chủ nhật đóng cửa.", False),
        ("Tạm trú hay thường trú thì nộp ở đây?", "Hồ sơ thường trú nộp ở quầy 2.", False),
        ("Tổ 5 khám hôm nào?", "Tổ 4, 5: thứ Hai.", False),
        ("Tổ 5 khám hôm nào?", "Tổ 6 và 7: thứ Hai.", True),
        ("Tổ 5 khám hôm nào?", "Từ tổ 4 đến tổ 6: thứ Hai.", False),
        ("Tổ 5 khám hôm nào?", "Tổ 1-3: thứ Hai.", True),
        ("Tổ 5 họp lúc mấy giờ?", "Tổ 2, 5 giờ chiều họp tại nhà văn hóa.", True),
        ("Tổ 10 có mấy hộ?", "Tổ 3, 10 hộ bị mất nhà.", True),
        ("Đợt 2 cấp gì?", "Đợt 1 và 2 hộ nhận gạo.", True),
        ("Tổ 6 khám hôm nào?", "Tổ 1, 2 và 5-7: thứ Hai.", False),
        ("Quý II thu bao nhiêu?", "Quý 1, 2 thu 3 triệu đồng.", False),
        ("Tỉnh ủy chi bao nhiêu tiền?", "Huyện ủy chi 20 triệu đồng.", True),
    ],
)
def test_what_is_told_of_one_of_a_kind_holds_for_no_other(question, said, contrary):
    assert tells_of_contrary(understand(question), said) is contrary


def test_a_follow_up_turns_to_another_of_them():
    query = understand("Còn hộ cận nghèo thì sao?", [("Hộ nghèo được hỗ trợ bao nhiêu?", "")])
    assert tells_of_contrary(query, "Hộ nghèo được hỗ trợ 2 triệu đồng.")
    assert not tells_of_contrary(query, "Hộ cận nghèo được hỗ trợ 1 triệu đồng.")
