"""What the page does: asking, clearing, looking quotes up, and saying how far the start has come."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

import gradio as gr
from starlette.concurrency import iterate_in_threadpool

from hoidap.errors import QuestionError
from hoidap.types import Answer, AnswerEvent, Citation, EvidenceEvent, TextEvent
from hoidap.ui import texts
from hoidap.ui.answers import Draft, FindDocument, conversation_html, notice_html, status_html
from hoidap.ui.article import Mark, article_html, mark_nearest, marks_for
from hoidap.ui.backend import Backend, UnavailableError
from hoidap.ui.session import Desk, Session, Turn

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

logger = logging.getLogger(__name__)

Updates: TypeAlias = dict[gr.components.Component, Any]

SUGGESTIONS_MAX = 5
_HISTORY_MAX = 10
_TURNS_MAX = 50
_STEP_SECONDS = 0.06  # the page is not redrawn more often than this while text comes in
_LOOK_AGAIN_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Parts:
    """The components that change."""

    session: gr.State
    desk: gr.State
    masthead: gr.HTML
    status: gr.HTML
    conversation: gr.HTML
    notice: gr.HTML
    question: gr.Textbox
    send: gr.Button
    clear: gr.Button
    suggestions: tuple[gr.Button, ...]
    picker: gr.Dropdown
    article: gr.HTML
    teaching: gr.Column


class Handlers:
    """The page's event handlers. They keep nothing themselves: what a person asked is in their ``Session``."""

    def __init__(self, backend: Backend, parts: Parts) -> None:
        self._backend = backend
        self._parts = parts

    async def start(self) -> AsyncIterator[Updates]:
        """Say how far the start has come until it is done, then show the first document and suggestions."""
        shown = ""
        while (health := self._backend.health).status == "starting":
            if health.message != shown:
                shown = health.message
                yield {self._parts.status: status_html(shown)}
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        try:
            bot = await self._backend.ready()
        except UnavailableError as error:
            message = texts.FAILED_STATUS.format(message=error)
            yield {self._parts.status: status_html(message, failed=True)}
            return
        yield self._opened(bot)

    def _opened(self, bot: Chatbot) -> Updates:
        parts = self._parts
        suggested = bot.suggestions(limit=len(parts.suggestions))
        updates: Updates = {button: gr.update(visible=False) for button in parts.suggestions}
        for button, question in zip(parts.suggestions, suggested, strict=False):
            updates[button] = gr.update(value=question, visible=True)
        choices = [(document.title, document.id) for document in bot.documents]
        updates[parts.picker] = gr.update(choices=choices, value=choices[0][1], visible=len(choices) > 1)
        updates[parts.article] = article_html(bot.documents[0])
        updates[parts.status] = ""
        return updates

    async def ask(self, question: str, session: Session) -> AsyncIterator[Updates]:
        """Answer ``question``: it appears at once, then the quotes, then the text as it comes.

        What cannot be asked stays in the input, with a word on why.
        """
        parts = self._parts
        problem = self._problem(question)
        if problem:
            yield {parts.notice: notice_html(problem)}
            return
        draft = Draft(question.strip())
        yield {
            parts.conversation: conversation_html(_answers(session), self._find(), draft),
            parts.notice: "",
            parts.question: "",
        }
        try:
            bot = await self._backend.ready()
            async for updates in self._answer(bot, draft, session):
                yield updates
        except UnavailableError as error:
            yield self._give_up(question, session, texts.FAILED_STATUS.format(message=error))
        except QuestionError:
            yield self._give_up(question, session, texts.QUESTION_UNUSABLE)
        except Exception:
            logger.exception("could not answer")
            yield self._give_up(question, session, texts.ANSWER_FAILED)

    async def _answer(self, bot: Chatbot, draft: Draft, session: Session) -> AsyncIterator[Updates]:
        parts = self._parts
        history = [(turn.answer.question, turn.answer.text) for turn in session[-_HISTORY_MAX:]]
        shown = 0.0
        async for event in iterate_in_threadpool(bot.stream(draft.question, history)):
            updates: Updates = {}
            match event:
                case EvidenceEvent(citations, _):
                    draft = replace(draft, citations=citations, status=texts.WRITING)
                    updates = self._article(bot, citations)
                case TextEvent(text):
                    draft = replace(draft, text=draft.text + text)
                    if time.monotonic() - shown < _STEP_SECONDS:
                        continue
                case AnswerEvent(answer):
                    yield self._finished(bot, (*session, Turn(answer))[-_TURNS_MAX:])
                    continue
            shown = time.monotonic()
            yield {parts.conversation: conversation_html(_answers(session), bot.document, draft), **updates}

    def _finished(self, bot: Chatbot, session: Session) -> Updates:
        updates: Updates = {
            self._parts.conversation: conversation_html(_answers(session), bot.document),
            self._parts.session: session,
        }
        answer = session[-1].answer
        if not answer.answered and answer.nearest:
            updates |= self._article(bot, (answer.nearest,), nearest=True)
        return updates

    def _give_up(self, question: str, session: Session, why: str) -> Updates:
        return {
            self._parts.conversation: conversation_html(_answers(session), self._find()),
            self._parts.notice: notice_html(why),
            self._parts.question: question,
        }

    def switch(self, desk: Desk, event: gr.EventData) -> Desk:
        """Remember which view was opened."""
        return replace(desk, view="teach" if event._data.get("view") == "teach" else "ask")

    def clear(self) -> Updates:
        """Forget the conversation; the document stays, without marks."""
        parts = self._parts
        return {parts.session: (), parts.conversation: conversation_html((), None), parts.notice: ""}

    async def unmark(self, document_id: str | None) -> str:
        """Show a document without marks."""
        if not document_id or self._backend.health.status != "ready":
            return ""
        bot = await self._backend.ready()
        return article_html(bot.document(document_id))

    async def show_quote(self, session: Session, event: gr.EventData) -> Updates:
        """Show the document a quote stands in, with that quote to be looked at."""
        turn, number = event._data["turn"], event._data["citation"]
        if not 0 <= turn < len(session):
            return {self._parts.notice: ""}
        bot = await self._backend.ready()
        answer = session[turn].answer
        if answer.answered:
            return self._article(bot, answer.citations, active=number)
        return self._article(bot, (answer.nearest,), nearest=True) if answer.nearest else {}

    def _article(
        self, bot: Chatbot, citations: tuple[Citation, ...], *, active: int = 0, nearest: bool = False
    ) -> Updates:
        if not 0 <= active < len(citations):
            return {}
        document = bot.document(citations[active].document_id)
        marks: list[Mark] = (
            mark_nearest(citations[0]) if nearest else marks_for(citations, document.id, active=active)
        )
        return {self._parts.article: article_html(document, marks), self._parts.picker: document.id}

    def _problem(self, question: str) -> str:
        if not question.strip():
            return texts.QUESTION_EMPTY
        limit = self._backend.settings.question_max_chars
        if len(question.strip()) > limit:
            length = texts.number(len(question.strip()))
            return texts.QUESTION_TOO_LONG.format(length=length, limit=texts.number(limit))
        return ""

    def _find(self) -> FindDocument | None:
        return self._backend.bot.document if self._backend.bot else None


def _answers(session: Session) -> list[Answer]:
    return [turn.answer for turn in session]
