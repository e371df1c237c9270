"""What the page does when someone asks: several people side by side, each with a history of their own."""

import asyncio
import threading
from dataclasses import fields
from types import SimpleNamespace

import gradio as gr
import pytest

from hoidap import Settings
from hoidap.types import Answer, AnswerEvent, EvidenceEvent, TextEvent, Trace
from hoidap.ui.backend import Backend
from hoidap.ui.events import Handlers, Parts
from hoidap.ui.session import Desk
from hoidap.ui.texts import VI

NAMES = [field.name for field in fields(Parts)]


def handlers_over(bot, **settings):
    backend = Backend(Settings(**settings), opener=lambda _settings, _progress: bot)
    backend.start()
    return Handlers(backend, Parts(*NAMES))


def event(**data):
    return gr.EventData(None, data)


def page(name="a"):
    return SimpleNamespace(session_hash=name)


async def everything(updates):
    shown = {}
    async for update in updates:
        shown |= update
    return shown


def ask(handlers, typed, session=(), desk=None, who="a", **data):
    return handlers.ask(typed, session, desk or Desk(), event(**data), page(who))


class Bot:
    """Answers in the way a test needs."""

    index = SimpleNamespace(documents={})

    def answer(self, question, text, generator="extractive"):
        return Answer(question, text, True, (), None, 1.0, generator, Trace())


class Meeting(Bot):
    """Answers only once all who are expected have asked, and says what history it was given."""

    def __init__(self, expected):
        self.all_here = threading.Barrier(expected)

    def stream(self, question, history, *, options):  # noqa: ARG002 - as the real one
        answer = self.answer(question, f"{question} sau {[asked for asked, _ in history]}")
        yield EvidenceEvent((), answer)
        self.all_here.wait(timeout=60)
        yield TextEvent(answer.text)
        yield AnswerEvent(answer)


class Slow(Bot):
    """Has its evidence at once, and writes until it is closed."""

    def __init__(self):
        self.closed = threading.Event()

    def stream(self, question, history, *, options):  # noqa: ARG002 - as the real one
        yield EvidenceEvent((), self.answer(question, "bằng trích dẫn"))
        try:
            while True:
                threading.Event().wait(0.02)
                yield TextEvent("ngoằn ")
        finally:
            self.closed.set()


def test_questions_are_answered_side_by_side_each_with_its_own_history():
    async def talk():
        handlers = handlers_over(Meeting(4))
        sessions = [()] * 4
        for turn in ("một", "hai"):
            asked = [
                everything(ask(handlers, f"{turn}-{who}", session, who=str(who)))
                for who, session in enumerate(sessions)
            ]
            sessions = [shown["session"] for shown in await asyncio.gather(*asked)]
        return sessions

    for who, session in enumerate(asyncio.run(talk())):
        assert [turn.answer.text for turn in session] == [f"một-{who} sau []", f"hai-{who} sau ['một-{who}']"]


def test_an_answer_marks_its_quotes_in_the_document_it_cites(bot):
    shown = asyncio.run(everything(ask(handlers_over(bot), bot.suggestions()[0])))
    assert shown["session"][-1].answer.citations
    assert '<mark class="active" id="trich-1"' in shown["article"]


def test_what_was_quoted_stays_when_a_model_is_stopped():
    slow = Slow()

    async def stop_midway():
        handlers, shown = handlers_over(slow), {}
        async for update in ask(handlers, "Ai?"):
            shown |= update
            if "ngoằn" in shown["conversation"]:
                assert VI.writing in shown["conversation"]
                await handlers.stop(page())
        return shown

    shown = asyncio.run(asyncio.wait_for(stop_midway(), 60))
    assert "bằng trích dẫn" in shown["conversation"]
    assert 'aria-busy="false"' in shown["conversation"]
    assert [turn.answer.text for turn in shown["session"]] == ["bằng trích dẫn"]
    assert slow.closed.wait(30)


def test_a_conversation_cleared_meanwhile_stays_cleared(document):
    slow = Slow()
    slow.documents = (document,)

    async def clear_midway():
        handlers, after = handlers_over(slow), []
        cleared = False
        async for update in ask(handlers, "Ai?"):
            if cleared:
                after.append(update)
            elif "ngoằn" in update["conversation"]:
                await handlers.clear(Desk(), page())
                cleared = True
        return after

    assert asyncio.run(asyncio.wait_for(clear_midway(), 60)) == []


def test_asking_again_takes_the_place_of_the_last_answer(bot):
    handlers = handlers_over(bot)
    question = bot.suggestions()[0]

    async def twice():
        session = (await everything(ask(handlers, question)))["session"]
        return (await everything(ask(handlers, "", session, turn=0)))["session"]

    assert [turn.answer.question for turn in asyncio.run(twice())] == [question]


def test_an_offered_question_leaves_what_is_being_typed_alone(bot):
    shown = asyncio.run(everything(ask(handlers_over(bot), "dở dang", question=bot.suggestions()[0])))
    assert shown["session"][-1].answer.question == bot.suggestions()[0]
    assert "question" not in shown


@pytest.mark.parametrize(
    ("typed", "why"),
    [("  \n ", VI.question_empty), ("a" * 31, VI.question_too_long.format(length=31, limit=30))],
)
def test_what_cannot_be_asked_stays_in_the_input_with_a_word_on_why(typed, why):
    shown = asyncio.run(everything(ask(handlers_over(None, question_max_chars=30), typed)))
    assert set(shown) == {"notice"}
    assert why in shown["notice"]


def test_a_failure_gives_the_question_back():
    class Broken(Bot):
        def stream(self, *_asked, **_options):
            raise RuntimeError("hỏng")

    shown = asyncio.run(everything(ask(handlers_over(Broken()), "Ai?")))
    assert shown["question"] == "Ai?"
    assert VI.answer_failed in shown["notice"]
    assert "session" not in shown


def test_a_question_goes_to_the_documents_that_were_chosen(bot):
    given = []

    class Noting(Bot):
        index = bot.index

        def stream(self, question, history, *, options):  # noqa: ARG002 - as the real one
            given.append(options.documents)
            yield AnswerEvent(self.answer(question, "x"))

    name = bot.documents[0].id
    asyncio.run(everything(ask(handlers_over(Noting()), "Ai?", desk=Desk(documents=(name, "không có")))))
    assert given == [(name,)]


@pytest.fixture
def answered(bot):
    handlers = handlers_over(bot)
    return handlers, asyncio.run(everything(ask(handlers, bot.suggestions()[0])))["session"]


def test_a_click_on_an_earlier_quote_brings_up_its_document(answered):
    handlers, session = answered
    shown = handlers.show_quote(session, Desk(), event(turn=0, citation=0))
    assert '<mark class="active" id="trich-1"' in shown["article"]


@pytest.mark.parametrize(
    "data",
    [
        {"turn": 7, "citation": 0},
        {"turn": 0, "citation": 99},
        {"turn": -1, "citation": -1},
        {"turn": "x"},
        {},
    ],
)
def test_a_click_on_a_quote_that_is_gone_changes_nothing(answered, data):
    handlers, session = answered
    assert "article" not in handlers.show_quote(session, Desk(), event(**data))


def test_after_an_answer_other_questions_are_offered(answered):
    handlers, session = answered
    shown = asyncio.run(handlers.offer(session, Desk(), page()))
    offered = shown["session"][-1].follow_ups
    assert 1 <= len(offered) <= 3
    assert session[-1].answer.question not in offered
