"""The trainers' view in Gradio: one component that the frame is drawn in, two that bring what is to be shown.

The browser sends all that a request depends on besides the conversation (``Bench``), and gets back JSON with the parts
that changed. Nothing is kept here between requests, so that nobody's sliders touch anybody else's answers.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Any, TypeAlias
from weakref import WeakKeyDictionary

import gradio as gr
from starlette.concurrency import run_in_threadpool

from hoidap.ui.backend import UnavailableError
from hoidap.ui.session import Desk, Session
from hoidap.ui.teaching.bench import Bench
from hoidap.ui.teaching.demonstration import Demonstration, Shown
from hoidap.ui.teaching.words import words_in

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot
    from hoidap.ui.backend import Backend
    from hoidap.ui.parts import Parts

logger = logging.getLogger(__name__)

Work: TypeAlias = Callable[[Demonstration, Bench, Session, Desk], Shown]


class Stage:
    """The event handlers of the trainers' view."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._demonstrations: WeakKeyDictionary[Chatbot, Demonstration] = WeakKeyDictionary()

    async def show(self, session: Session, desk: Desk, event: gr.EventData) -> str:
        """Draw what a switch or slider changed."""
        return await self._answer(Demonstration.show, session, desk, event)

    async def write(self, session: Session, desk: Desk, event: gr.EventData) -> str:
        """Draw what a language model wrote."""
        return await self._answer(Demonstration.write, session, desk, event)

    async def _answer(self, work: Work, session: Session, desk: Desk, event: gr.EventData) -> str:
        bench = Bench.of(event._data, self._backend.settings)
        words = words_in(bench.wanted or desk.language)
        try:
            demonstration = self._of(_asked(desk) or await self._backend.ready())
            shown = await run_in_threadpool(work, demonstration, bench, session, desk)
        except UnavailableError as error:
            shown = _problem(bench, words("frame.failed", message=error))
        except Exception:
            logger.exception("could not show the trainers' view")
            shown = _problem(bench, words("frame.broken"))
        return json.dumps(shown, ensure_ascii=False)

    def _of(self, bot: Chatbot) -> Demonstration:
        if bot not in self._demonstrations:
            self._demonstrations[bot] = Demonstration(bot)
        return self._demonstrations[bot]


def _asked(desk: Desk) -> Chatbot | None:
    """The Chatbot over the person's own files, where those are asked."""
    return desk.own.files.bot if desk.own and desk.own.asked else None


def _problem(bench: Bench, message: str) -> Shown:
    return {"serial": bench.serial, "parts": {"problem": message}}


def build_stage(backend: Backend, parts: Parts) -> None:
    """Put the trainers' view into the open ``gr.Blocks`` context and connect its events."""
    stage = Stage(backend)
    waiting = escape(words_in("vi").plain("frame.starting"))
    view = gr.HTML(
        html_template=f'<div class="teach-root"><p class="quiet">{waiting}</p></div>',
        elem_id="teaching-stage",
        apply_default_css=False,
        js_on_load="hoidapTeaching.stage(element, trigger)",
    )
    channel: dict[str, Any] = {
        "html_template": "",
        "apply_default_css": False,
        "elem_classes": "teaching-channel",
    }
    shown = gr.HTML(js_on_load="hoidapTeaching.channel(props, watch, 'show')", **channel)
    written = gr.HTML(js_on_load="hoidapTeaching.channel(props, watch, 'write')", **channel)
    quiet: dict[str, Any] = {
        "show_progress": "hidden",
        "api_visibility": "private",
        # teaching.js sends one request at a time; Gradio's own "always_last" loses those of unqueued events.
        "trigger_mode": "multiple",
    }
    view.input(stage.show, [parts.session, parts.desk], shown, queue=False, **quiet)
    view.submit(stage.write, [parts.session, parts.desk], written, **quiet)
