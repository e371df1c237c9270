"""Whose office it is that a question asks for."""

import pytest

from hoidap.answering.answer_types import fitting
from hoidap.answering.forms import Candidate
from hoidap.answering.holders import about_another, full_name, lacks_names, named_in_full, told_of_another
from hoidap.understanding import understand

ELECTED = (
    "Ban Chấp hành họp phiên đầu; chị Phạm Lê Khánh Ngân, sinh năm 1991, nguyên Phó Bí thư Huyện đoàn khóa XXII, được "
    "bầu giữ chức Bí thư; anh Võ Minh Đương giữ chức Phó Bí thư."
)
REPORTED = "Trình bày báo cáo, đồng chí Lương Minh Trí, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo, nêu rõ."
TWO_BODIES = "Ông Giáp Hồng Quân, Phó Chủ tịch UBND huyện, Chủ tịch Hội đồng bồi thường, nói."
TWO = "Bà Trần Thị Lan, cùng ông Nguyễn Văn Ba giữ chức Chủ tịch, đã tới dự."


@pytest.mark.parametrize(
    ("question", "sentence", "names"),
    [
        ("Ai được bầu làm Bí thư?", ELECTED, ["Phạm Lê Khánh Ngân"]),
        ("Ai giữ chức Phó Bí thư?", ELECTED, ["Võ Minh Đương"]),
        ("ai giu chuc pho bi thu", ELECTED, ["Võ Minh Đương"]),
        ("Ai là Chủ tịch?", ELECTED, []),
        ("Ai là Trưởng Ban Tuyên giáo?", REPORTED, ["Lương Minh Trí"]),
        ("Trưởng phòng là ai?", REPORTED, []),
        ("Ai là Chủ tịch?", TWO, ["Nguyễn Văn Ba"]),
        ("Chủ tịch UBND huyện là ai?", TWO_BODIES, []),
        ("Chủ tịch Hội đồng bồi thường là ai?", TWO_BODIES, ["Giáp Hồng Quân"]),
        ("Chủ tịch Hội đồng tư vấn là ai?", TWO_BODIES, []),
        ("Phó Chủ tịch UBND huyện là ai?", TWO_BODIES, ["Giáp Hồng Quân"]),
        (
            "Bí thư Huyện ủy Vĩnh Khê là ai?",
            "Bí thư Huyện ủy Trịnh Quang Vịnh khẳng định.",
            ["Trịnh Quang Vịnh"],
        ),
    ],
)
def test_an_office_is_that_of_the_name_it_is_told_of(question, sentence, names):
    found = fitting(understand(question), sentence, 0, len(sentence))

    assert [sentence[name.start : name.end] for name in found] == names


HEADED = "Hợp tác xã do anh Bàn Tòn Phú, sinh năm 1990, cử nhân ngành Quản trị du lịch, làm Giám đốc."
SPREAD = "Mô hình khởi xướng từ ấp Mỹ Tân, xã An Phước Trung, đã được nhân rộng ra 9 xã, thị trấn."
BEST = "Năm 2024, có 5 đơn vị đạt loại xuất sắc, gồm các xã Yên Lộc, Đông Phú, Hải Bình, Vạn Xuân và thị trấn Khê."


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Anh ấy quê ở thôn nào?", HEADED, True),
        ("Anh ấy quê ở thôn nào?", HEADED.replace("sinh năm 1990", "quê ở thôn Khe Nâu"), False),
        ("Anh ấy quê ở tỉnh nào?", HEADED.replace("sinh năm 1990", "quê Tuyên Quang"), False),
        ("Anh Bàn Tòn Phú học trường đại học nào?", HEADED, True),
        (
            "Anh Bàn Tòn Phú học trường đại học nào?",
            HEADED.replace("ngành", "Trường Đại học Thái Nguyên, ngành"),
            False,
        ),
        ("Huyện nào đứng đầu tỉnh?", "UBND huyện và 11 huyện, thành phố trong tỉnh được xếp hạng.", True),
        ("Danh sách 9 xã, thị trấn đã làm mô hình", SPREAD, True),
        ("Mô hình khởi xướng từ xã nào?", SPREAD, False),
        ("Tên 5 đơn vị và xã nào đạt loại xuất sắc?", BEST, False),
        ("Kể tên 5 xã đạt loại xuất sắc", BEST, False),
        ("Tên 5 xã còn nợ đọng", "Nợ đọng xây dựng cơ bản còn 9,8 tỷ đồng, tập trung ở 5 xã.", True),
        ("Hai doanh nghiệp ủng hộ tên là gì?", "Phần còn lại do hai doanh nghiệp ủng hộ.", True),
        ("Doanh nghiệp ủng hộ có tên gì?", "Công ty Hoàng Gia ủng hộ 20 triệu đồng.", False),
        ("Có xã nào bị bỏ lại không?", "Không có xã nào bị bỏ lại phía sau.", False),
        ("Thôn nào có nhà văn hóa?", "Tất cả các thôn đều có nhà văn hóa.", False),
        ("Danh sách 9 xã do ai công bố?", "Danh sách do huyện công bố.", False),
        ("Những xã nào thực hiện quy chế?", "Quy chế được thực hiện ở tất cả các xã.", False),
        ("Những xã nào thực hiện quy chế?", "Quy chế được thực hiện ở 5 xã.", True),
        ("Tên sông có nghĩa là gì?", "Tên ấy nghĩa là nước trong.", False),
        ("Chị Hoa học trường đại học nào?", "Chị Hoa học trường đại học Vinh.", False),
        ("Thôn nào đạt giải nhất?", "Giải nhất: Yên Mỹ.", False),
        ("Giám đốc công ty tên là gì?", "Giám đốc là bà Triệu Thị Sâm.", False),
        ("Xã nào được hỗ trợ?", "Hỗ trợ các xã có tỷ lệ hộ nghèo trên 20%.", False),
        ("Xã nào cũng có nhà văn hóa phải không?", "Tất cả các xã trong huyện đều xây nhà văn hóa.", False),
        ("Có mấy mô hình cấp huyện nào đang chạy?", "Các cấp hội duy trì năm mô hình.", False),
    ],
)
def test_who_asks_which_place_or_school_is_answered_by_its_name(question, sentence, lacks):
    assert lacks_names(understand(question), sentence, 0, len(sentence)) is lacks


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Bà Sâm", True),
        ("bà Sâm", True),
        ("Ông Sâm", False),
        ("Bà Thị", False),
        ("Bà Lan", False),
        ("Hoa Sâm", False),
    ],
)
def test_who_is_called_by_a_given_name_is_named_in_full(name, told):
    sentence = "Gia đình bà Triệu Thị Sâm hiến 340 mét vuông đất."
    assert named_in_full(name, sentence) is told
    assert full_name(name, sentence) == ("bà Triệu Thị Sâm" if told else "")


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("ông Sang", "Dự họp có đồng chí Trần Thanh Sang, Phó Bí thư.", "Trần Thanh Sang"),
        ("đồng chí Sang", "Dự họp có ông Trần Thanh Sang.", "Trần Thanh Sang"),
        ("bà Sang", "Ông Trần Thanh Sang dự họp.", ""),
        ("anh Sang", "Dự họp có đồng chí Trần Thanh Sang và đồng chí Lê Văn Sang.", ""),
        ("ông Sang", "Dự họp có đồng chí Trần Sang Thanh.", ""),
    ],
)
def test_who_is_called_otherwise_is_the_only_one_of_that_name(name, text, full):
    assert full_name(name, text) == full


@pytest.mark.parametrize(
    ("question", "sentence", "another"),
    [
        ("Bà Phùng Thị Lụa nộp lại bao nhiêu?", "Đến nay, ông Trực nộp lại 185 triệu đồng.", True),
        ("Ông Hoàng Văn Trực nộp lại bao nhiêu?", "Đến nay, ông Trực nộp lại 185 triệu đồng.", False),
        ("Bà Phùng Thị Lụa nộp lại bao nhiêu?", "Đến nay, bà nộp lại 185 triệu đồng.", False),
    ],
)
def test_a_sentence_on_another_is_known_by_a_given_name_too(question, sentence, another):
    assert about_another(understand(question), sentence, 0, len(sentence)) is another


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("Anh Võ Minh Sang sinh năm nào?", True),
        ("Chị Lê Thị Lan sinh năm nào?", False),
        ("Chị Trần Thị Mai sinh năm nào?", False),
    ],
)
def test_what_is_told_of_one_is_not_told_of_the_other_in_the_sentence(question, another):
    sentence = "Chị Lê Thị Lan, sinh năm 1991, làm bí thư; anh Võ Minh Sang làm phó bí thư."
    at = sentence.index("năm 1991")
    found = [Candidate(at, at + len("năm 1991"))]

    assert told_of_another(understand(question), sentence, 0, len(sentence), found) is another
