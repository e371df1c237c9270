"""Exercises: those that come along serve any documents, and a trainer's own are checked."""

import re

import pytest

from hoidap import Options
from hoidap.ui.teaching.lessons import LessonsError, load_lessons, parse_lessons, shipped_lessons
from hoidap.ui.teaching.placeholders import NAMES, placeholders
from hoidap.ui.teaching.words import words_in

GOOD = '[[lesson]]\ntitle = "Bài"\nquestion = "{question_1}"\nlook = "Nhìn"\nconclude = "Hiểu"\n'


def test_the_five_that_come_along_fit_documents_that_nobody_tuned_for(notice_bot, hostile_bot, bot):
    for one in (notice_bot, hostile_bot, bot):
        values = placeholders(one)
        assert set(values) == NAMES
        lessons = [lesson.filled(values) for lesson in shipped_lessons(NAMES)]
        assert len(lessons) == 5
        asked = [text for lesson in lessons for text in (lesson.question, lesson.other_question) if text]
        assert not [text for text in asked if re.search(r"\{\w+\}", text) or not one.ask(text)]
        assert not one.ask(values["absent"]).answered


def test_what_is_absent_is_answered_wrongly_once_the_threshold_is_gone(notice_bot, bot):
    for one in (notice_bot, bot):
        assert one.ask(placeholders(one)["absent"], options=Options(answer_from=0.0)).answered


def test_a_trainers_own_file_takes_their_place(tmp_path):
    assert len(load_lessons(tmp_path, NAMES)) == 5
    (tmp_path / "lessons.toml").write_text(GOOD + "dense_weight = 1\ncard = 5\n", "utf-8")
    (lesson,) = load_lessons(tmp_path, NAMES)
    assert (lesson.title, lesson.dense_weight, lesson.card) == ("Bài", 1, 5)


def test_a_sidecar_of_a_document_called_lessons_is_no_file_of_exercises(tmp_path):
    (tmp_path / "lessons.txt").write_text("Bài học.", "utf-8")
    (tmp_path / "lessons.toml").write_text('title = "Bài học"', "utf-8")
    assert len(load_lessons(tmp_path, NAMES)) == 5


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[lesson", "sai cú pháp"),
        ("x = 1", "[[lesson]]"),
        ("lesson = [3]", "bài 1"),
        (GOOD * 31, "tối đa 30"),
        (GOOD + GOOD.replace("look", "lok"), "bài 2: không có khóa “lok”"),
        (GOOD.replace('title = "Bài"', ""), "thiếu title"),
        (GOOD.replace("{question_1}", "{question_9}"), "{question_9}"),
        (GOOD + 'compare = "xyz"', "xyz"),
        (GOOD + 'compare = "questions"', "other_question"),
        (GOOD + "card = 8", "từ 1 đến 7"),
        (GOOD + "dense_weight = 2", "dense_weight = 2"),
        (GOOD + 'answer_from = "cao"', "answer_from"),
        (GOOD + "min_words = true", "min_words"),
        (GOOD + "min_words = 100\nmax_words = 50", "min_words lớn hơn max_words"),
        (GOOD + f'other_question = "{"a" * 1001}"', "1000"),
    ],
)
def test_a_mistake_is_named_with_file_exercise_and_key(text, says):
    with pytest.raises(LessonsError) as caught:
        parse_lessons(text, "lop/lessons.toml", NAMES)
    said = caught.value.said(words_in("vi"))
    assert "lop/lessons.toml" in said
    assert says in said
    assert "lop/lessons.toml" in str(caught.value)


def test_a_file_in_another_encoding_is_named(tmp_path):
    (tmp_path / "lessons.toml").write_bytes(b'title = "\xff\xfe"')
    with pytest.raises(LessonsError, match="UTF-8"):
        load_lessons(tmp_path, NAMES)
