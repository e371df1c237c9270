"""Who somebody is stands beside the name, before or after it."""

import pytest

from hoidap.answering.offices import TITLES, asks_for_office, offices_held
from hoidap.understanding import understand


def told(question, sentence):
    query = understand(question)
    assert asks_for_office(query)
    return [sentence[o.start : o.end] for o in offices_held(query, sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    "question",
    [
        "Bà Vũ Thị Lan giữ chức vụ gì?",
        "Chức vụ của bà Vũ Thị Lan là gì?",
        "Vũ Thị Lan làm chức gì vậy?",
        "Bà Vũ Thị Lan giữ vai trò gì trong hội?",
        "Vũ Thị Lan là ai?",
    ],
)
def test_an_office_is_asked_for_in_many_ways(question):
    assert told(question, "Đồng chí Vũ Thị Lan, Chủ tịch Hội, phát biểu.") == ["Chủ tịch Hội"]


@pytest.mark.parametrize(
    "question", ["Ai là Chủ tịch Hội?", "Khối dân vận giữ vai trò gì?", "Vũ Thị Lan sinh năm nào?"]
)
def test_other_questions_ask_for_none(question):
    assert not asks_for_office(understand(question))


@pytest.mark.parametrize("title", TITLES)
def test_any_title_is_one(title):
    assert told("Ông Lò Văn Páo giữ chức vụ gì?", f"Ông Lò Văn Páo, {title} xã, cho biết.") == [f"{title} xã"]


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("Có đồng chí Lò Văn Páo, Bí thư, Trưởng Ban; bà Mai.", ["Bí thư, Trưởng Ban"]),
        ("Kết luận, Bí thư Huyện ủy Lò Văn Páo nêu rõ.", ["Bí thư Huyện ủy"]),
        ("Phó Bí thư Thường trực Huyện ủy, đồng chí Lò Văn Páo dự.", []),
        ("Bà Hà Thị Mai, Chủ tịch Hội, và ông Lò Văn Páo cùng dự.", []),
        ("Ông Lò Văn Páo (Chủ nhiệm hợp tác xã) cho biết.", ["Chủ nhiệm hợp tác xã"]),
        ("Ông Lò Văn Páo, 58 tuổi, cho mượn máy.", []),
        ("Bí thư Huyện ủy Đặng Hữu Tuân và ông Lò Văn Páo cùng dự.", []),
        ("Chủ tịch xã trao quà cho ông Lò Văn Páo.", []),
        ("Chủ tịch xã và ông Lò Văn Páo cùng dự.", []),
        ("Chủ tịch xã gặp ông Lò Văn Páo.", []),
        ("Chủ tịch UBND tiếp Lò Văn Páo.", []),
        ("Theo Giám đốc Sở Tài chính Lò Văn Páo, việc đã xong.", ["Giám đốc Sở Tài chính"]),
        ("Theo Chủ tịch UBND xã Lò Văn Páo, việc đã xong.", ["Chủ tịch UBND xã"]),
        ("Trưởng ban Tuyên giáo và Vận động Lò Văn Páo dự.", ["Trưởng ban Tuyên giáo và Vận động"]),
    ],
)
def test_it_is_that_of_the_person_named(sentence, offices):
    assert told("Ông Lò Văn Páo giữ chức vụ gì?", sentence) == offices


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ông Lò Văn Páo, 58 tuổi, chủ trại máy, cho mượn máy.", ["58 tuổi, chủ trại máy"]),
        ("Ông Lò Văn Páo, bà Hà Thị Mai, chị Lan cùng dự.", []),
    ],
)
def test_who_somebody_is_may_be_told_without_an_office(sentence, said):
    assert told("Ông Lò Văn Páo là ai?", sentence) == said


NEWS = """HỘI NGHỊ TỔNG KẾT CỦA HUYỆN

Sáng 12/3, tại hội trường, huyện tổng kết phong trào của năm. Về dự có các đồng chí: Đặng Hữu Tuân, Bí thư Huyện ủy; Vũ Thị Mai Lan, Chủ tịch Hội Phụ nữ huyện, cùng 180 đại biểu.

Phát biểu tại hội nghị, ông Lò Văn Phiêng, 58 tuổi, chủ trại cá ở bản Nà Hin, kể chuyện hiến đất."""


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Bà Vũ Thị Mai Lan giữ chức vụ gì?", "Chủ tịch Hội Phụ nữ huyện."),
        ("ba vu thi mai lan giu chuc vu gi", "Chủ tịch Hội Phụ nữ huyện."),
        ("Đặng Hữu Tuân là ai?", "Bí thư Huyện ủy."),
        ("Ông Lò Văn Phiêng là ai?", "58 tuổi, chủ trại cá ở bản Nà Hin."),
        ("Ông Phiêng là ai?", "58 tuổi, chủ trại cá ở bản Nà Hin."),
    ],
)
def test_the_office_comes_first(bot_over, question, lead):
    answer = bot_over({"tin.txt": NEWS}).ask(question)

    assert answer.answered, answer.text
    assert answer.text.startswith(lead)


def test_whose_office_is_not_told_is_not_told(bot_over):
    assert not bot_over({"tin.txt": NEWS}).ask("Bà Hà Thị Mai giữ chức vụ gì?").answered


def test_an_office_ends_where_its_holder_speaks():
    sentence = (
        "Trình bày báo cáo, đồng chí Vũ Thị Lan, Ủy viên Ban Thường vụ, Chủ tịch Hội cho biết có 20 lớp."
    )

    assert told("Bà Vũ Thị Lan là ai?", sentence) == ["Ủy viên Ban Thường vụ, Chủ tịch Hội"]
