"""The list of exercises and the one being done, in HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from hoidap.ui.teaching.lessons import Lesson
from hoidap.ui.teaching.words import Words


def lessons_html(lessons: Sequence[Lesson], chosen: int, words: Words, problem: str = "") -> str:
    """List the exercises; ``chosen`` counts from 1. ``problem`` says why the trainer's own are not there."""
    items = "".join(
        f'<li><button type="button" class="lesson" data-lesson="{number}" '
        f'aria-pressed="{"true" if number == chosen else "false"}"><b>{number}</b> {escape(lesson.title)}</button></li>'
        for number, lesson in enumerate(lessons, 1)
    )
    faulty = f'<p class="problem">{words("lessons.faulty", message=problem)}</p>' if problem else ""
    return (
        f'{faulty}<h4>{words("lessons.title")}</h4><p class="note">{words("lessons.intro")}</p>'
        f'<ol class="lessons">{items}</ol>'
    )


def task_html(lesson: Lesson, number: int, words: Words) -> str:
    """What to look at in the exercise being done, and behind a switch what to conclude."""
    return (
        f'<p class="name"><b>{words("lessons.running", number=number)}</b> {escape(lesson.title)}</p>'
        f"<p><strong>{words('lessons.look')}:</strong> {escape(lesson.look)}</p>"
        f'<details data-keep="conclude-{number}"><summary>{words("lessons.conclude")}</summary>'
        f"<p>{escape(lesson.conclude)}</p></details>"
    )
