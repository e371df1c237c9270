"""The Gradio page: its layout, and which event calls which handler."""

from __future__ import annotations

from html import escape
from typing import Any

import gradio as gr

from hoidap.ui import texts
from hoidap.ui.answers import conversation_html
from hoidap.ui.backend import Backend
from hoidap.ui.events import SUGGESTIONS_MAX, Handlers, Parts
from hoidap.ui.session import Desk
from hoidap.ui.teaching import build_teaching

_CONCURRENT_QUESTIONS = 16


def build_page(backend: Backend) -> gr.Blocks:
    """Lay the page out and connect its events."""
    with gr.Blocks(title=texts.NAME, analytics_enabled=False, fill_height=True, fill_width=True) as page:
        parts = _layout()
        _connect(page, parts, Handlers(backend, parts))
        with parts.teaching:
            build_teaching(backend, parts)
    page.queue(default_concurrency_limit=_CONCURRENT_QUESTIONS, api_open=False)
    return page


def _layout() -> Parts:
    session, desk = gr.State(()), gr.State(Desk())
    masthead = _html(_masthead(), elem_id="masthead", js_on_load="hoidap.masthead(element, trigger)")
    with gr.Row(elem_id="frame"):
        with gr.Column(elem_id="chat", min_width=0):
            status = _html(elem_id="status")
            conversation = _html(
                conversation_html((), None),
                elem_id="conversation",
                js_on_load="hoidap.conversation(element, trigger, watch)",
            )
            with gr.Column(elem_id="suggestions", min_width=0):
                _html(f"<p>{escape(texts.SUGGESTIONS)}</p>")
                suggestions = tuple(gr.Button("", visible=False, size="sm") for _ in range(SUGGESTIONS_MAX))
            notice = _html(elem_id="notice")
            with gr.Row(elem_id="ask"):
                question = gr.Textbox(
                    elem_id="question",
                    label=texts.QUESTION_LABEL,
                    placeholder=texts.QUESTION_PLACEHOLDER,
                    lines=1,
                    max_lines=6,
                    container=False,
                    show_label=False,
                    autofocus=True,
                    min_width=0,
                )
                send = gr.Button(texts.SEND, elem_id="send", variant="primary", min_width=0)
            with gr.Row(elem_id="below"):
                _html(f"<p>{escape(texts.QUESTION_HINT)}</p>")
                clear = gr.Button(texts.CLEAR, elem_id="clear", size="sm", min_width=0)
        with gr.Column(elem_id="reader", min_width=0):
            picker = gr.Dropdown(
                [],
                label=texts.DOCUMENT_PICKER,
                elem_id="picker",
                visible=False,
                filterable=False,
                min_width=0,
            )
            article = _html(
                f'<p class="empty">{escape(texts.ARTICLE_EMPTY)}</p>',
                elem_id="article",
                js_on_load="hoidap.article(element, watch)",
            )
        teaching = gr.Column(elem_id="teaching", min_width=0)
    return Parts(
        session,
        desk,
        masthead,
        status,
        conversation,
        notice,
        question,
        send,
        clear,
        suggestions,
        picker,
        article,
        teaching,
    )


def _masthead() -> str:
    return (
        f"<header><h1>{escape(texts.NAME)}</h1><p>{escape(texts.TAGLINE)}</p>"
        f'<nav class="views" aria-label="{escape(texts.VIEWS)}">'
        f'<a href="#hoi-dap">{escape(texts.VIEW_ASK)}</a><a href="#giang-day">{escape(texts.VIEW_TEACH)}</a>'
        "</nav></header>"
    )


def _html(value: str = "", *, elem_id: str | None = None, js_on_load: str | None = None) -> gr.HTML:
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=js_on_load)


def _connect(page: gr.Blocks, parts: Parts, handlers: Handlers) -> None:
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    page.load(
        handlers.start,
        outputs=[parts.status, parts.picker, parts.article, *parts.suggestions],
        concurrency_limit=None,
        **quiet,
    )
    shown = [
        parts.conversation, parts.notice, parts.question, parts.session, parts.article, parts.picker
    ]  # fmt: skip
    asking = [
        gr.on(
            [parts.question.submit, parts.send.click],
            handlers.ask,
            [parts.question, parts.session],
            shown,
            concurrency_id="ask",
            **quiet,
        )
    ]
    asking += [
        button.click(handlers.ask, [button, parts.session], shown, concurrency_id="ask", **quiet)
        for button in parts.suggestions
    ]
    parts.masthead.select(handlers.switch, parts.desk, parts.desk, **quiet)
    parts.clear.click(
        handlers.clear,
        outputs=[parts.session, parts.conversation, parts.notice],
        cancels=asking,
        queue=False,
        **quiet,
    ).then(handlers.unmark, parts.picker, parts.article, **quiet)
    parts.picker.input(handlers.unmark, parts.picker, parts.article, **quiet)
    parts.conversation.select(
        handlers.show_quote, parts.session, [parts.article, parts.picker, parts.notice], **quiet
    ).then(None, js="() => window.hoidap.reveal()")
