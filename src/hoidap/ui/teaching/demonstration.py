"""From a trainer's request to what the page shows: one JSON object with the changed parts in HTML."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any, TypeAlias

from hoidap.answering.confidence import ANSWER_FROM
from hoidap.errors import QuestionError
from hoidap.types import Answer, Document
from hoidap.ui.session import Desk, Session
from hoidap.ui.teaching import exercises
from hoidap.ui.teaching.bench import Bench
from hoidap.ui.teaching.cards import answering, comparing, cutting, dense, fusion, lexical, model, reading
from hoidap.ui.teaching.comparison import columns_of
from hoidap.ui.teaching.frame import CARDS, frame_html
from hoidap.ui.teaching.insides import Insides, Look
from hoidap.ui.teaching.lessons import Lesson, LessonsError, load_lessons, shipped_lessons
from hoidap.ui.teaching.mapping import plane
from hoidap.ui.teaching.placeholders import NAMES, placeholders
from hoidap.ui.teaching.recutting import cut
from hoidap.ui.teaching.saving import trace_json
from hoidap.ui.teaching.words import Words, words_in

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

Shown: TypeAlias = dict[str, Any]

_HISTORY_MAX = 10
_CHANGED_BY = {
    "weight": frozenset({"fusion", "answer", "compare"}),
    "threshold": frozenset({"answer", "compare"}),
    "cut": frozenset({"cutting"}),
    "compare": frozenset({"compare"}),
    "all": frozenset({*CARDS, "compare", "lessons", "task", "question"}),
}


class Demonstration:
    """Shows the insides of one Chatbot; keeps nothing of anybody who asks."""

    def __init__(self, bot: Chatbot) -> None:
        self._bot = bot
        self._insides = Insides(bot)
        self._lock = threading.Lock()

    @cached_property
    def _values(self) -> dict[str, str]:
        return placeholders(self._bot)

    def show(self, bench: Bench, session: Session, desk: Desk) -> Shown:
        """Say what is to be shown: the parts that changed, by name, and the state of the switches."""
        words = words_in(bench.wanted or desk.language)
        lessons, problem = self._lessons(words)
        bench = self._arranged(bench, session, lessons)
        shown: Shown = {"serial": bench.serial, "language": words.language, "parts": {"problem": ""}}
        if bench.language != words.language:
            shown["frame"] = frame_html(words, self._bot.settings.question_max_chars)
        changed: set[str] = set().union(*(_CHANGED_BY.get(part, frozenset()) for part in bench.parts))
        try:
            look = self._look(bench, session, desk)
        except QuestionError:
            shown["parts"]["problem"] = escape(self._unusable(bench.question, words))
            shown["state"] = _state(bench, session, None, self._bot)
            return shown
        shown["state"] = _state(bench, session, look, self._bot)
        if "all" in bench.parts:
            shown["questions"] = [turn.answer.question for turn in session]
        self._fill(shown, changed, bench, look, session, words)
        if "compare" in changed:
            self._compare(shown, bench, look, desk, words)
        if "lesson" in bench.parts and 1 <= bench.lesson <= len(lessons):
            shown["state"]["card"] = lessons[bench.lesson - 1].card
        if {"lessons", "task"} & changed:
            shown["parts"] |= _exercises(bench, lessons, problem, words)
        if "trace" in bench.parts:
            shown["trace"] = trace_json(self._insides, look)
        return shown

    def write(self, bench: Bench, session: Session, desk: Desk) -> Shown:
        """Let the language model, where there is one, write; it may take long."""
        words = words_in(bench.wanted or desk.language)
        lessons, _ = self._lessons(words)
        bench = self._arranged(bench, session, lessons)
        shown: Shown = {"serial": bench.serial, "parts": {}, "times": {}}
        history = _history(bench, session)
        try:
            answer = self._bot.ask(
                bench.question, history, options=bench.options(self._documents(desk), model=True)
            )
        except QuestionError:
            return shown
        if bench.turn is None:
            shown["parts"]["model"] = model.model_html(answer, words)
            shown["times"]["7"] = _model_time(answer, words)
        if bench.compare == "generators":
            look = self._look(bench, session, desk)
            columns = [comparing.Column(words.plain("compare.extractive"), look.answer)]
            if model.has_written(answer):
                columns.append(comparing.Column(words.plain("compare.model"), answer))
                shown["parts"]["compare"] = comparing.comparing_html(columns, self._insides, words)
            else:
                shown["parts"]["compare"] = model.model_html(answer, words)
        return shown

    def _documents(self, desk: Desk) -> tuple[str, ...]:
        """The documents that the person limits questions to, without those that are gone."""
        return tuple(name for name in desk.documents if name in self._insides.index.documents)

    def _lessons(self, words: Words) -> tuple[tuple[Lesson, ...], str]:
        try:
            lessons, problem = load_lessons(self._bot.settings.documents, NAMES), ""
        except LessonsError as error:
            lessons, problem = shipped_lessons(NAMES), error.said(words)
        with self._lock:
            values = self._values
        return tuple(lesson.filled(values) for lesson in lessons), problem

    def _arranged(self, bench: Bench, session: Session, lessons: Sequence[Lesson]) -> Bench:
        """Set the switches as the exercise says, and settle which question is looked at."""
        if "lesson" in bench.parts and 1 <= bench.lesson <= len(lessons):
            return self._prepared(bench, lessons[bench.lesson - 1], len(session))
        if len(session) > bench.seen:  # something was asked meanwhile: look at that
            return replace(
                bench,
                turn=len(session) - 1,
                question=session[-1].answer.question,
                parts=bench.parts | {"all"},
            )
        if bench.turn is not None and bench.turn < len(session):
            return replace(bench, question=session[bench.turn].answer.question)
        if bench.question and bench.turn is None:
            return bench
        if session:
            return replace(bench, turn=len(session) - 1, question=session[-1].answer.question)
        with self._lock:
            return replace(bench, turn=None, question=self._values["question_1"])

    def _prepared(self, bench: Bench, lesson: Lesson, turns: int) -> Bench:
        settings = self._bot.settings
        least = lesson.min_words or settings.passage_min_words
        return replace(
            bench,
            parts=frozenset({"all", "lesson"}),
            turn=None,
            question=lesson.question,
            seen=turns,
            compare=lesson.compare,
            other=lesson.other_question,
            dense_weight=lesson.dense_weight,
            answer_from=lesson.answer_from,
            min_words=least,
            max_words=max(least, lesson.max_words or settings.passage_max_words),
        )

    def _look(self, bench: Bench, session: Session, desk: Desk) -> Look:
        return self._insides.look(
            bench.question, _history(bench, session), bench.options(self._documents(desk))
        )

    def _fill(
        self, shown: Shown, changed: set[str], bench: Bench, look: Look, session: Session, words: Words
    ) -> None:
        """Draw the cards that changed, and say how long each step took."""
        parts, insides = shown["parts"], self._insides
        if "question" in changed:
            parts["question"] = self._question(bench, session, words)
        if "reading" in changed:
            parts["reading"] = reading.reading_html(look, words)
        times = {
            "1": words.time(look.time_of("understand")),
            "3": words.time(look.milliseconds["dense"]),
            "4": words.time(look.milliseconds["lexical"]),
            "5": words.time(look.milliseconds["fusion"]),
            "6": words.time(look.time_of("answer", "parts", "choices", "verify")),
            "total": words.plain("frame.total", time=words.time(look.answer.trace.milliseconds)),
        }
        if "cutting" in changed:
            parts["cutting"], took = self._cutting(bench, look, words)
            times["beforehand"] = words.plain("frame.ready_made", time=words.time(took))
        if "dense" in changed:
            parts["dense"] = dense.dense_html(
                plane(insides, look), insides.encoder, len(look.searched), words
            )
        if "lexical" in changed:
            parts["lexical"] = lexical.lexical_html(insides, look, words)
        if "fusion" in changed:
            parts["fusion"] = fusion.fusion_html(insides, look, words)
        if "answer" in changed:
            parts["answer"] = answering.answering_html(insides, look, words)
        if "model" in changed:
            told = session[bench.turn].answer if bench.turn is not None else None
            parts["model"] = model.model_html(told, words) if told else model.waiting_html(words)
            times["7"] = _model_time(told, words) if told else ""
        shown["times"] = times

    def _question(self, bench: Bench, session: Session, words: Words) -> str:
        if bench.turn is not None:
            origin = words("frame.from_conversation", number=bench.turn + 1)
        elif not session and not bench.lesson and bench.question == self._values["question_1"]:
            origin = words("frame.sample")
        else:
            origin = words("frame.experiment")
        return (
            f'<p class="note"><strong>{words("frame.looking_at")}</strong> · {origin}</p>'
            f'<p class="the-question">{escape(bench.question)}</p>'
        )

    def _cutting(self, bench: Bench, look: Look, words: Words) -> tuple[str, float]:
        insides, settings = self._insides, self._bot.settings
        document = self._document(look)
        done = cut(document, bench.min_words, bench.max_words, insides.encoder, look.vector)
        as_index = (bench.min_words, bench.max_words) == (
            settings.passage_min_words,
            settings.passage_max_words,
        )
        scores = [
            float(score)
            for place, score in zip(look.searched.tolist(), look.dense.tolist(), strict=True)
            if insides.index.passages[place].document_id == document.id
        ]
        html = cutting.cutting_html(done, words, as_index=as_index, index_score=max(scores, default=None))
        return html, done.milliseconds

    def _document(self, look: Look) -> Document:
        """The document that the best passage stands in."""
        best = self._insides.best(look, look.fused, 1)
        documents = self._insides.index.documents
        return documents[best[0].passage.document_id] if best else next(iter(documents.values()))

    def _compare(self, shown: Shown, bench: Bench, look: Look, desk: Desk, words: Words) -> None:
        parts = shown["parts"]
        if bench.compare in {"", "generators"}:
            said = words("compare.waiting_model") if bench.compare else ""
            parts["compare"] = f'<p class="quiet">{said}</p>' if said else ""
            return
        if bench.compare == "questions" and not bench.other:
            parts["compare"] = f'<p class="quiet">{words("compare.no_other")}</p>'
            return
        try:
            columns = columns_of(self._bot, bench, look.answer, bench.options(self._documents(desk)), words)
        except QuestionError:
            parts["compare"] = f'<p class="quiet">{escape(self._unusable(bench.other, words))}</p>'
            return
        parts["compare"] = (
            comparing.comparing_html(columns, self._insides, words)
            if columns
            else f'<p class="quiet">{words("compare.already_bare")}</p>'
        )

    def _unusable(self, question: str, words: Words) -> str:
        limit = self._bot.settings.question_max_chars
        if len(question) > limit:
            return words.plain("frame.question_too_long", length=len(question), limit=limit)
        return words.plain("frame.question_unusable")


def _history(bench: Bench, session: Session) -> list[tuple[str, str]]:
    """What went before the turn that is looked at; a question of the trainer's own stands alone."""
    if bench.turn is None:
        return []
    before = session[max(0, bench.turn - _HISTORY_MAX) : bench.turn]
    return [(turn.answer.question, turn.answer.text) for turn in before]


def _model_time(answer: Answer, words: Words) -> str:
    written = [step.milliseconds for step in answer.trace.steps if step.name == "write"]
    return words.time(sum(written)) if written else words.plain("frame.not_run")


def _state(bench: Bench, session: Session, look: Look | None, bot: Chatbot) -> Shown:
    threshold = answering.threshold_of(look) if look else None
    return {
        "turn": bench.turn,
        "question": bench.question if bench.turn is None else "",
        "turns": len(session),
        "compare": bench.compare,
        "other": bench.other,
        "lesson": bench.lesson,
        "set": {
            "dense_weight": bench.dense_weight,
            "answer_from": bench.answer_from,
            "min_words": bench.min_words,
            "max_words": bench.max_words,
        },
        "shown": {
            "dense_weight": bot.settings.dense_weight if bench.dense_weight is None else bench.dense_weight,
            "answer_from": _first_known(bench.answer_from, threshold, ANSWER_FROM),
            "min_words": bench.min_words,
            "max_words": bench.max_words,
        },
        "writes": ("all" in bench.parts and (bench.turn is None or bench.compare == "generators"))
        or ("compare" in bench.parts and bench.compare == "generators"),
    }


def _first_known(*values: float | None) -> float:
    return next(value for value in values if value is not None)


def _exercises(bench: Bench, lessons: Sequence[Lesson], problem: str, words: Words) -> Shown:
    chosen = bench.lesson if 1 <= bench.lesson <= len(lessons) else 0
    task = exercises.task_html(lessons[chosen - 1], chosen, words) if chosen else ""
    return {"lessons": exercises.lessons_html(lessons, chosen, words, problem), "task": task}
