"""A question that leaves two things to choose from is asked of each."""

import pytest

from hoidap.understanding import understand
from hoidap.understanding.choices import BODIES, CLOSING, COMPARES, DENYING, NO_THING, OR, choices


def things(question):
    return [choice.thing for choice in choices(understand(question))]


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Hồ Vải là thôn hay xã?", "thôn", "xã"),
        ("Chợ họp ngày chẵn hay ngày lẻ?", "ngày chẵn", "ngày lẻ"),
        ("Đường làm bằng bê tông hay nhựa?", "bê tông", "nhựa"),
        ("Phòng ở 4 người hay 6 người?", "4 người", "6 người"),
        ("Vé giá 7.000 đồng hay 8.000 đồng?", "7.000 đồng", "8.000 đồng"),
        ("Con đường ấy tốt hay chưa tốt?", "tốt", "chưa tốt"),
    ],
)
def test_the_first_thing_is_what_the_second_takes_the_place_of(question, first, second):
    stem = question.partition(first)[0]
    asked = choices(understand(question))

    assert [choice.thing for choice in asked] == [first, second]
    assert [choice.typed for choice in asked] == [f"{stem}{first} phải không", f"{stem}{second} phải không"]


@pytest.mark.parametrize("word", OR)
def test_what_stands_between_two_things(word):
    assert things(f"Phí đóng theo tháng {word} theo năm?") == ["theo tháng", "theo năm"]


@pytest.mark.parametrize("word", NO_THING)
def test_a_hay_that_parts_no_things(word):
    assert things(f"Chợ họp buổi sáng hay {word} thành phố?") == []


@pytest.mark.parametrize("word", CLOSING)
def test_how_a_question_ends_belongs_to_no_thing(word):
    assert things(f"Phí đóng theo tháng hay theo năm {word}?") == ["theo tháng", "theo năm"]


@pytest.mark.parametrize(
    "question",
    [
        "Được nấu ăn hay không?",
        "Đường đã làm xong hay chưa?",
        "Ai đến hay người khác đến?",
        "Mấy giờ trong ngày hay bị hỏa hoạn?",
        "Thuê phòng hay thuê sân hay thuê loa?",
        "Is it free or not?",
        "Bài này do ai viết hay do ai chụp?",
        "Hồ sơ do phòng Tư pháp hay phòng Nội vụ duyệt?",
        "Gạo tẻ hay gạo nếp giá 22.000 đồng?",
        "Lớp sáng đóng phí cao hơn hay lớp tối?",
        "Xe khách chạy đường Lê Lợi trong ngày hay đêm khuya hôm sau?",
    ],
)
def test_no_choice(question):
    assert things(question) == []


def test_without_marks_it_is_asked_without_marks():
    asked = choices(understand("phi dong theo thang hay theo nam"))

    assert [choice.typed for choice in asked] == [
        "phi dong theo thang phai khong",
        "phi dong theo nam phai khong",
    ]


@pytest.mark.parametrize("word", COMPARES)
def test_what_compares_the_two_leaves_none_to_choose(word):
    assert things(f"Phí {word} là theo tháng hay theo năm?") == []


@pytest.mark.parametrize("word", DENYING)
def test_the_second_may_be_the_first_denied(word):
    assert things(f"Con đường ấy tốt hay {word} tốt?") == ["tốt", f"{word} tốt"]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_one_thing_however_long(body):
    assert things(f"Quyết định 217 là của Thành ủy hay {body}?") == ["Thành ủy", body]
