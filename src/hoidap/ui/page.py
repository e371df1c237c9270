"""The Gradio page: its layout, and which event calls which handler."""

from __future__ import annotations

from typing import Any

import gradio as gr

from hoidap.feedback import feedback_store
from hoidap.reading.files import SUFFIXES
from hoidap.ui.answers import Look, conversation_html
from hoidap.ui.backend import Backend
from hoidap.ui.events import Handlers
from hoidap.ui.parts import Parts
from hoidap.ui.session import Desk
from hoidap.ui.shell import masthead_html, tools_html
from hoidap.ui.teaching import build_teaching
from hoidap.ui.texts import VI
from hoidap.ui.visiting import Visits

_CONCURRENT_QUESTIONS = 16
_FORGOTTEN_SECONDS = 3600.0


def build_page(backend: Backend) -> gr.Blocks:
    """Lay the page out and connect its events."""
    feedback = feedback_store(backend.settings)
    with gr.Blocks(title=VI.name, analytics_enabled=False, fill_height=True, fill_width=True) as page:
        parts = _layout(uploads=backend.settings.uploads_allowed)
        questions = Handlers(backend, parts, feedback=feedback is not None)
        _connect(page, parts, questions, Visits(backend, parts, questions, feedback))
        with parts.teaching:
            build_teaching(backend, parts)
    page.queue(default_concurrency_limit=_CONCURRENT_QUESTIONS, api_open=False)
    return page


def _layout(*, uploads: bool) -> Parts:
    desk = Desk()
    texts = desk.texts
    session = gr.State(())
    kept = gr.State(desk, time_to_live=24 * _FORGOTTEN_SECONDS, delete_callback=_close_files)
    wire = gr.HTML("", html_template="", js_on_load="hoidap.wire(props, trigger, watch)", elem_id="wire")
    masthead = _html(masthead_html(desk), "masthead", "hoidap.masthead(element, trigger, watch)")
    with gr.Row(elem_id="frame"):
        with gr.Column(elem_id="chat", min_width=0):
            status = _html("", "status")
            conversation = _html(
                conversation_html((), Look()),
                "conversation",
                "hoidap.conversation(element, trigger, watch)",
            )
            suggestions = _html("", "suggestions", "hoidap.suggestions(element, trigger)")
            scope = _html("", "scope", "hoidap.scope(element, trigger)")
            notice = _html("", "notice")
            with gr.Row(elem_id="ask"):
                question = gr.Textbox(
                    elem_id="question",
                    label=texts.question_label,
                    placeholder=texts.question_placeholder,
                    lines=1,
                    max_lines=6,
                    container=False,
                    show_label=False,
                    autofocus=True,
                    min_width=0,
                )
                send = gr.Button(texts.send, elem_id="send", variant="primary", min_width=0)
                stop = gr.Button(texts.stop, elem_id="stop", min_width=0)
            tools = _html(tools_html(desk), "tools", "hoidap.tools(element, trigger)")
        with gr.Column(elem_id="reader", min_width=0):
            library = _html("", "library", "hoidap.library(element, trigger)")
            upload = gr.UploadButton(
                texts.upload,
                elem_id="upload",
                file_count="multiple",
                file_types=sorted(SUFFIXES),
                visible=uploads,
                size="sm",
                min_width=0,
            )
            article = _html(
                f'<p class="empty">{texts.article_empty}</p>', "article", "hoidap.article(element, watch)"
            )
        teaching = gr.Column(elem_id="teaching", min_width=0)
    return Parts(
        session=session,
        desk=kept,
        wire=wire,
        masthead=masthead,
        status=status,
        conversation=conversation,
        suggestions=suggestions,
        scope=scope,
        notice=notice,
        question=question,
        send=send,
        stop=stop,
        tools=tools,
        library=library,
        upload=upload,
        article=article,
        teaching=teaching,
    )


def _html(value: str, elem_id: str, js_on_load: str | None = None) -> gr.HTML:
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=js_on_load)


def _say_nothing() -> None:
    """Answer the event of stream.js whose stream is all that is wanted."""


def _close_files(desk: Desk) -> None:
    if desk.own:
        desk.own.files.close()


def _connect(page: gr.Blocks, parts: Parts, questions: Handlers, visits: Visits) -> None:
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    at_once = {**quiet, "queue": False}
    shown = [
        parts.conversation, parts.notice, parts.question, parts.session, parts.article, parts.wire
    ]  # fmt: skip
    page.load(
        visits.start,
        [parts.wire, parts.desk],
        [
            *shown, parts.desk, parts.masthead, parts.status, parts.suggestions, parts.scope, parts.send,
            parts.stop, parts.tools, parts.library, parts.upload
        ],
        concurrency_limit=None,
        js="(_, desk) => [hoidap.remembered(), desk]",
        **quiet,
    )  # fmt: skip
    gr.on(
        [parts.question.submit, parts.send.click, parts.conversation.submit, parts.suggestions.submit],
        questions.ask,
        [parts.question, parts.session, parts.desk],
        shown,
        concurrency_id="ask",
        trigger_mode="multiple",
        **quiet,
    ).then(
        questions.offer,
        [parts.session, parts.desk],
        [parts.conversation, parts.session, parts.wire],
        trigger_mode="multiple",
        **at_once,
    )
    parts.wire.submit(_say_nothing, concurrency_limit=None, trigger_mode="multiple", **quiet)
    page.unload(questions.leave)
    parts.stop.click(questions.stop, **at_once)
    parts.conversation.select(
        questions.show_quote, [parts.session, parts.desk], [parts.article, parts.notice], **at_once
    ).then(None, js="() => window.hoidap.reveal()")
    parts.conversation.like(
        visits.rate,
        [parts.session, parts.desk],
        [parts.session, parts.conversation, parts.notice, parts.wire],
        **at_once,
    )
    _connect_around(parts, questions, visits, at_once, quiet)


def _connect_around(
    parts: Parts, questions: Handlers, visits: Visits, at_once: dict[str, Any], quiet: dict[str, Any]
) -> None:
    words = [
        parts.masthead, parts.conversation, parts.notice, parts.question, parts.send, parts.stop, parts.tools,
        parts.upload, parts.library, parts.scope, parts.suggestions, parts.desk
    ]  # fmt: skip
    parts.masthead.select(visits.switch, parts.desk, parts.desk, **at_once)
    parts.masthead.change(visits.speak, [parts.session, parts.desk], words, **at_once)
    parts.tools.clear(
        questions.clear,
        parts.desk,
        [parts.session, parts.conversation, parts.notice, parts.wire, parts.article],
        **at_once,
    )
    parts.tools.download(visits.save, [parts.session, parts.desk], parts.wire, **at_once)
    parts.library.select(visits.read, parts.desk, [parts.article, parts.notice], **at_once)
    parts.library.input(visits.limit, parts.desk, [parts.desk, parts.scope, parts.notice], **at_once)
    parts.scope.select(
        visits.rescope, parts.desk, [parts.desk, parts.scope, parts.library, parts.notice], **at_once
    )
    documents = [parts.desk, parts.scope, parts.library, parts.article, parts.suggestions, parts.notice]
    parts.upload.upload(visits.take_files, [parts.upload, parts.desk], documents, **quiet)
    parts.library.delete(
        visits.drop_files,
        [parts.session, parts.desk],
        [*documents, parts.session, parts.conversation],
        **at_once,
    )
