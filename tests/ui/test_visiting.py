"""Around the questions: opening with what the browser remembers, languages, documents, own files, verdicts, saving."""

import asyncio
import json
from dataclasses import fields, replace
from types import SimpleNamespace

import gradio as gr
import pytest

from hoidap import Settings
from hoidap.feedback import FeedbackStore
from hoidap.types import Options
from hoidap.ui.backend import Backend
from hoidap.ui.events import Handlers, Parts
from hoidap.ui.session import Desk, Turn, now
from hoidap.ui.stored import as_stored
from hoidap.ui.texts import EN, VI
from hoidap.ui.visiting import Visits

NAMES = [field.name for field in fields(Parts)]
PAGE = SimpleNamespace(session_hash="a")


@pytest.fixture
def visits(bot, tmp_path):
    backend = Backend(Settings(uploads="on"), opener=lambda _settings, _progress: bot)
    backend.start()
    asyncio.run(backend.ready())
    parts = Parts(*NAMES)
    store = FeedbackStore(tmp_path / "feedback.sqlite")
    return Visits(backend, parts, Handlers(backend, parts, feedback=True), store)


@pytest.fixture
def session(bot):
    return (Turn(bot.ask(bot.suggestions()[0]), now()),)


def event(**data):
    return gr.EventData(None, data)


async def everything(updates):
    shown = {}
    async for update in updates:
        shown |= update
    return shown


def start(visits, remembered):
    return asyncio.run(everything(visits.start(remembered, Desk(), PAGE)))


def test_a_new_visitor_sees_the_first_document_and_questions(visits, bot):
    shown = start(visits, None)
    assert bot.documents[0].title in shown["article"]
    assert bot.suggestions()[0] in shown["suggestions"]


def test_a_reload_brings_the_conversation_back_with_its_quotes(visits, session):
    remembered = json.dumps({"language": "en", "turns": json.loads(as_stored(session))})
    shown = start(visits, remembered)
    assert shown["desk"].language == "en"
    assert EN.quotes in shown["conversation"]
    assert shown["session"][0].answer.citations == session[0].answer.citations
    assert shown["send"] == EN.send


def test_switching_the_language_changes_every_text(visits, session):
    shown = visits.speak(session, Desk(), event(language="en"), PAGE)
    assert shown["desk"].language == "en"
    assert EN.name in shown["masthead"]
    assert EN.quotes in shown["conversation"]
    assert EN.clear in shown["tools"]


def test_an_unknown_language_changes_nothing(visits):
    assert visits.speak((), Desk(), event(language="<b>"), PAGE)["desk"].language == "vi"


def test_questions_can_be_limited_to_documents_that_exist(visits, bot):
    name = bot.documents[0].id
    shown = visits.limit(Desk(), event(documents=[name, "../etc/passwd", 3]))
    assert shown["desk"].documents in {(), (name,)}  # all of one document is no limit


def test_where_none_is_ticked_the_page_says_that_all_are_asked(visits):
    shown = visits.limit(Desk(documents=("x",)), event(documents=[]))
    assert shown["desk"].documents == ()
    assert VI.scope_none in shown["scope"]


def test_a_document_that_is_not_there_cannot_be_read(visits, bot):
    assert bot.documents[0].title in visits.read(Desk(), event(document="../../etc/passwd"))["article"]


def test_a_verdict_is_kept_and_its_word_too(visits, session):
    shown = visits.rate(session, Desk(), event(turn=0, verdict="down"))
    assert shown["session"][0].verdict == "down"
    again = visits.rate(shown["session"], Desk(), event(turn=0, verdict="down", comment="thiếu ngày"))
    assert again["session"][0].commented
    kept = list(visits._feedback.rows())
    assert [(row.verdict, row.comment) for row in kept] == [("down", ""), ("down", "thiếu ngày")]


@pytest.mark.parametrize("data", [{}, {"turn": 5, "verdict": "up"}, {"turn": 0, "verdict": "<b>"}])
def test_a_verdict_that_makes_no_sense_is_not_kept(visits, session, data):
    assert "session" not in visits.rate(session, Desk(), event(**data))


@pytest.mark.parametrize(("kind", "ending"), [("html", ".html"), ("md", ".md")])
def test_a_conversation_is_saved_under_a_name_with_its_day(visits, session, kind, ending):
    order = json.loads(visits.save(session, Desk(), event(save=kind))["wire"])
    assert order["name"].endswith(ending)
    assert session[0].answer.citations[0].quote.split()[0] in order["save"]


def test_own_files_are_asked_for_one_session_and_then_gone(visits, tmp_path):
    sent = tmp_path / "thong-bao.txt"
    sent.write_text("Thư viện phường Hoa Sen mở cửa từ 8 giờ đến 17 giờ thứ hai.\n", "utf-8")
    shown = asyncio.run(everything(visits.take_files([str(sent)], Desk())))
    desk = shown["desk"]
    assert desk.asks_own
    assert not sent.exists()
    answer = desk.own.files.bot.ask("Thư viện phường Hoa Sen mở cửa lúc mấy giờ?", options=Options())
    own = replace(Turn(answer, now()), own=True)
    after = visits.drop_files((own,), desk)
    assert after["session"] == ()
    assert after["desk"].own is None
    assert desk.own.files.bot is None


def test_a_file_that_cannot_be_read_is_refused_with_the_reason(visits, tmp_path):
    sent = tmp_path / "anh.png"
    sent.write_bytes(b"x")
    shown = asyncio.run(everything(visits.take_files([str(sent)], Desk())))
    assert VI.upload_failed.partition("{")[0] in shown["notice"]
    assert "desk" not in shown
