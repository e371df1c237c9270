"""Whom a follow-up points back at is called by name, where only one may be meant."""

import pytest

from hoidap.understanding import understand
from hoidap.understanding.whom import EITHER, MEN, POINTS, SEVERAL, WOMEN, with_person_named

ASKED = "Ai trồng nấm?"


def named(question, answer, asked=ASKED):
    return with_person_named(question, [(asked, answer)])


@pytest.mark.parametrize("address", MEN)
def test_a_man_is_meant(address):
    answer = f"Theo bài viết: “{address} Lò Văn Bảy và bà Lò Thị Mận trồng nấm.”"
    assert named(f"{address} ấy bao nhiêu tuổi?", answer) == f"{address} Lò Văn Bảy bao nhiêu tuổi?"


@pytest.mark.parametrize("address", WOMEN)
def test_a_woman_is_meant(address):
    answer = f"Theo bài viết: “{address} Lò Ngọc Mận và ông Lò Văn Bảy trồng nấm.”"
    assert named(f"Nhà {address} ấy ở đâu?", answer) == f"Nhà {address} Lò Ngọc Mận ở đâu?"


@pytest.mark.parametrize("address", EITHER)
def test_either_may_be_meant(address):
    answer = "Theo bài viết: “bà Lò Thị Mận trồng nấm.”"
    called = {"vị": "bà", "người": "bà"}.get(address, address)
    assert named(f"{address} ấy bao nhiêu tuổi?", answer) == f"{called} Lò Thị Mận bao nhiêu tuổi?"


@pytest.mark.parametrize("word", SEVERAL)
def test_several_are_not_called_by_one_name(word):
    question = f"{word.capitalize()} người này được thưởng gì?"
    assert named(question, "“ông Lò Văn Bảy trồng nấm.”") == question


@pytest.mark.parametrize("word", POINTS)
def test_each_word_points_back(word):
    assert named(f"Ông {word} là ai?", "“ông Lò Văn Bảy trồng nấm.”") == "Ông Lò Văn Bảy là ai?"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Ông ấy bao nhiêu tuổi?", "“ông Lò Văn Bảy và ông Hà Văn Tám trồng nấm.”"),
        ("Ông ấy bao nhiêu tuổi?", "“bà Lò Thị Mận trồng nấm.”"),
        ("Bà ấy bao nhiêu tuổi?", "“đồng chí Lò Văn Bảy trồng nấm, chú Tám bán.”"),
        ("Bà Mận là vợ ông ấy à?", "“ông Lò Văn Bảy trồng nấm.”"),
        ("Việc ấy thế nào?", "“ông Lò Văn Bảy trồng nấm.”"),
        ("Ông này bao nhiêu tuổi?", "Tài liệu không nói về điều đó."),
    ],
)
def test_where_several_may_be_meant_or_nobody_nothing_changes(question, answer):
    expected = question
    if answer.startswith("“đồng chí"):
        expected = "Bà Lò Văn Bảy bao nhiêu tuổi?"  # an office has no sex
    assert named(question, answer) == expected


def test_of_several_the_one_that_the_answer_names_first_is_meant():
    answer = "Lò Văn Bảy. Theo bài viết: “ông Hà Văn Tám thay ông Lò Văn Bảy.”"
    assert named("Ông ấy quê ở đâu?", answer) == "Ông Lò Văn Bảy quê ở đâu?"


def test_the_name_is_said_in_full_where_it_is_known():
    assert (
        named("Bà ấy nói gì?", "“bà Lò Thị Mận trồng nấm.”", asked="Bà Mận làm gì?")
        == "Bà Lò Thị Mận nói gì?"
    )


def test_an_earlier_turn_may_name_who_is_meant():
    history = [(ASKED, "“ông Lò Văn Bảy trồng nấm.”"), ("Giá bao nhiêu?", "“Giá 50.000 đồng.”")]
    assert with_person_named("Ông ấy bán ở đâu?", history) == "Ông Lò Văn Bảy bán ở đâu?"


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Thế ông ấy bao nhiêu tuổi?", "ông Lò Văn Bảy bao nhiêu tuổi?"),
        ("Vậy thì ông ấy ở đâu?", "ông Lò Văn Bảy ở đâu?"),
        ("Thế còn ông ấy?", "Thế còn ông Lò Văn Bảy?"),
        ("ong ay bao nhieu tuoi", "ong Lo Van Bay bao nhieu tuoi"),
    ],
)
def test_who_is_named_needs_no_more_of_what_was_asked_before(question, meant):
    assert named(question, "“ông Lò Văn Bảy trồng nấm.”") == meant


def test_it_is_shown_how_the_question_was_read():
    query = understand("Ông ấy bao nhiêu tuổi?", [(ASKED, "“ông Lò Văn Bảy trồng nấm.”")])

    assert query.reading == "Ông Lò Văn Bảy bao nhiêu tuổi?"
    assert query.required == ("Lò Văn Bảy",)
    assert not query.completed


def test_a_year_of_birth_is_not_that_of_anything_else(bot_over):
    bot = bot_over(
        {"tin.txt": "Tin\n\nÔng Lò Văn Bảy trồng nấm theo Quyết định số 12-QĐ/HU ngày 14/10/2024."}
    )

    assert not bot.ask("Ông ấy sinh năm nào?", [(ASKED, bot.ask(ASKED).text)]).answered


@pytest.mark.parametrize(
    "question",
    [
        "Đơn vị này có mấy người?",
        "Người ta thu bao nhiêu?",
        "Nhà chị em đó ở đâu?",
        "don vi do o dau",
        "khong co do",
    ],
)
def test_a_word_that_only_ends_or_begins_so_points_at_nobody(question):
    assert named(question, "“ông Lò Văn Bảy trồng nấm.”") == question


def test_small_letters_with_two_marks_are_no_names():
    history = [
        (ASKED, "“ông Lò Văn Bảy trồng nấm.”"),
        ("Ông ấy sinh năm nào?", "Tài liệu không nói về điều đó."),
    ]
    assert with_person_named("Ông ấy ở đâu?", history) == "Ông Lò Văn Bảy ở đâu?"


def test_a_place_that_leads_an_answer_is_nobody():
    assert (
        named("Ông ấy là ai?", "Bình Sơn. Theo bài viết: “cháy ở Bình Sơn”.", asked="Cháy ở đâu?")
        == "Ông ấy là ai?"
    )
