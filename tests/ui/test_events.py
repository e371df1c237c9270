"""What the page does when someone asks: several people side by side, each with a history of their own."""

import asyncio
import threading

import gradio as gr
import pytest

from hoidap import Settings
from hoidap.types import Answer, AnswerEvent, EvidenceEvent, TextEvent, Trace
from hoidap.ui import texts
from hoidap.ui.backend import Backend
from hoidap.ui.events import Handlers, Parts

NAMES = (
    "session desk masthead status conversation notice question send clear suggestions picker article teaching"
).split()


def handlers_over(bot, **settings):
    backend = Backend(Settings(**settings), opener=lambda _settings, _progress: bot)
    backend.start()
    return Handlers(backend, Parts(*NAMES))


async def everything(updates):
    shown = {}
    async for update in updates:
        shown |= update
    return shown


class Meeting:
    """Answers only once all who are expected have asked, and says what history it was given."""

    def __init__(self, expected):
        self.all_here = threading.Barrier(expected)

    def stream(self, question, history):
        text = f"{question} sau {[asked for asked, _ in history]}"
        answer = Answer(question, text, True, (), None, 1.0, "x", Trace())
        yield EvidenceEvent((), answer)
        self.all_here.wait(timeout=60)
        yield TextEvent(text)
        yield AnswerEvent(answer)

    def document(self, document_id):
        raise KeyError(document_id)


def test_questions_are_answered_side_by_side_each_with_its_own_history():
    async def talk():
        handlers = handlers_over(Meeting(4))
        sessions = [()] * 4
        for turn in ("một", "hai"):
            asked = [
                everything(handlers.ask(f"{turn}-{who}", session)) for who, session in enumerate(sessions)
            ]
            sessions = [shown["session"] for shown in await asyncio.gather(*asked)]
        return sessions

    for who, session in enumerate(asyncio.run(talk())):
        assert [turn.answer.text for turn in session] == [f"một-{who} sau []", f"hai-{who} sau ['một-{who}']"]


def test_an_answer_marks_its_quotes_in_the_document_it_cites(bot):
    question = bot.suggestions()[0]
    shown = asyncio.run(everything(handlers_over(bot).ask(question, ())))
    answer = shown["session"][-1].answer
    assert answer.citations
    assert shown["picker"] == answer.citations[0].document_id
    assert '<mark class="active" id="trich-1"' in shown["article"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [("  \n ", texts.QUESTION_EMPTY), ("a" * 31, texts.QUESTION_TOO_LONG.format(length=31, limit=30))],
)
def test_what_cannot_be_asked_stays_in_the_input_with_a_word_on_why(typed, why):
    shown = asyncio.run(everything(handlers_over(None, question_max_chars=30).ask(typed, ())))
    assert set(shown) == {"notice"}
    assert why in shown["notice"]


def test_a_failure_gives_the_question_back():
    class Broken:
        document = None

        def stream(self, *_asked):
            raise RuntimeError("hỏng")

    shown = asyncio.run(everything(handlers_over(Broken()).ask("Ai?", ())))
    assert shown["question"] == "Ai?"
    assert texts.ANSWER_FAILED in shown["notice"]
    assert "session" not in shown


def test_a_click_on_an_earlier_quote_brings_up_its_document(bot):
    handlers = handlers_over(bot)
    session = asyncio.run(everything(handlers.ask(bot.suggestions()[0], ())))["session"]
    shown = asyncio.run(handlers.show_quote(session, gr.EventData(None, {"turn": 0, "citation": 0})))
    assert '<mark class="active" id="trich-1"' in shown["article"]


@pytest.mark.parametrize(
    "data", [{"turn": 7, "citation": 0}, {"turn": 0, "citation": 99}, {"turn": -1, "citation": -1}]
)
def test_a_click_on_a_quote_that_is_gone_changes_nothing(bot, data):
    handlers = handlers_over(bot)
    session = asyncio.run(everything(handlers.ask(bot.suggestions()[0], ())))["session"]
    assert "article" not in asyncio.run(handlers.show_quote(session, gr.EventData(None, data)))
