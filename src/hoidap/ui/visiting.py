"""What the page does around the questions: opening, language, documents, own files, verdicts, saving."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import gradio as gr
from starlette.concurrency import run_in_threadpool

from hoidap.errors import FeedbackError
from hoidap.feedback import COMMENT_MAX_CHARS, FeedbackStore
from hoidap.ui.answers import conversation_html, notice_html, status_html
from hoidap.ui.article import article_html
from hoidap.ui.backend import Backend, UnavailableError
from hoidap.ui.events import Handlers
from hoidap.ui.export import as_html, as_markdown
from hoidap.ui.library import library_html, scope_html, unlimited_html, uploading_html
from hoidap.ui.parts import Parts, Updates
from hoidap.ui.session import Desk, OwnFiles, Session, Turn, now
from hoidap.ui.shell import masthead_html, tools_html
from hoidap.ui.stored import as_stored, checked, from_stored
from hoidap.ui.texts import LANGUAGES
from hoidap.ui.turns import FindDocument
from hoidap.ui.wire import command, whole_number, word, words
from hoidap.uploads import RefusedUploadError, SessionDocuments

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

logger = logging.getLogger(__name__)

_LOOK_AGAIN_SECONDS = 0.3


class Visits:
    """Handlers for everything but asking. They keep nothing: what a person chose is in their ``Desk``."""

    def __init__(
        self, backend: Backend, parts: Parts, questions: Handlers, feedback: FeedbackStore | None
    ) -> None:
        self._backend = backend
        self._parts = parts
        self._questions = questions
        self._feedback = feedback

    async def start(self, remembered: str | None, desk: Desk, request: gr.Request) -> AsyncIterator[Updates]:
        """Show what the browser remembered, say how far the start has come, then show documents and suggestions."""
        language, session = from_stored(remembered)
        desk = replace(desk, language=language)
        updates = self._in_language(session, desk) if language != "vi" else {}
        if session:
            updates |= {self._parts.session: session}
        yield updates | {self._parts.desk: desk}
        async for status in self._until_ready(desk):
            yield {self._parts.status: status}
        bot = self._backend.bot
        if bot is None:
            return
        yield self._opened(bot, session, desk, keep=not self._questions.is_asking(request))
        offered = await run_in_threadpool(self._questions.offered_at_start, bot, desk)
        yield {self._parts.suggestions: offered}

    async def _until_ready(self, desk: Desk) -> AsyncIterator[str]:
        shown = ""
        while (health := self._backend.health).status == "starting":
            if health.message != shown:
                shown = health.message
                yield status_html(shown, desk.texts)
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        try:
            await self._backend.ready()
        except UnavailableError as error:
            yield status_html(desk.texts.failed_status.format(message=error), desk.texts, failed=True)

    def _opened(self, bot: Chatbot, session: Session, desk: Desk, *, keep: bool) -> Updates:
        parts = self._parts
        threading.Thread(
            target=bot.suggester.first,
            args=(bot.documents[:1], 1),
            name="hoidap-suggest",
            daemon=True,
        ).start()
        updates: Updates = {
            parts.library: library_html(bot.documents, desk),
            parts.article: article_html(bot.documents[0], texts=desk.texts),
            parts.status: "",
        }
        if session and keep:
            shelf = self._questions.shelf(desk)
            restored = checked(session, shelf)
            updates[parts.session] = restored
            updates[parts.conversation] = conversation_html(restored, self._questions.look(desk))
        return updates

    def speak(self, session: Session, desk: Desk, event: gr.EventData, request: gr.Request) -> Updates:
        """Show the page in another language."""
        language = word(event, "language")
        desk = replace(desk, language=language if language in LANGUAGES else desk.language)
        updates = self._in_language(session, desk)
        if self._questions.is_asking(request):  # the next piece of the answer would be in the old language
            del updates[self._parts.conversation]
        return updates | {self._parts.desk: desk}

    def _in_language(self, session: Session, desk: Desk) -> Updates:
        parts, texts, bot = self._parts, desk.texts, self._backend.bot
        updates: Updates = {
            parts.masthead: masthead_html(desk),
            parts.conversation: conversation_html(session, self._questions.look(desk)),
            parts.notice: "",
            parts.question: gr.update(label=texts.question_label, placeholder=texts.question_placeholder),
            parts.send: texts.send,
            parts.stop: texts.stop,
            parts.tools: tools_html(desk),
            parts.upload: gr.update(label=texts.upload),
        }
        if bot:
            updates[parts.library] = library_html(bot.documents, desk)
            updates[parts.scope] = scope_html(len(bot.documents), desk)
            updates[parts.suggestions] = self._questions.offered_at_start(bot, desk)
        return updates

    def switch(self, desk: Desk, event: gr.EventData) -> Desk:
        """Remember which view was opened."""
        return replace(desk, view="teach" if word(event, "view") == "teach" else "ask")

    def read(self, desk: Desk, event: gr.EventData) -> Updates:
        """Show a document without marks; the first where none is named."""
        bot = self._backend.bot
        if bot is None:
            return {self._parts.notice: ""}
        document = self._questions.shelf(desk).document(word(event, "document"), own=bool(word(event, "own")))
        return {self._parts.article: article_html(document or bot.documents[0], texts=desk.texts)}

    def limit(self, desk: Desk, event: gr.EventData) -> Updates:
        """Limit questions to the documents that are ticked; to none is to all."""
        bot = self._backend.bot
        if bot is None:
            return {self._parts.notice: ""}
        known = set(bot.index.documents)
        ticked = tuple(name for name in dict.fromkeys(words(event, "documents")) if name in known)
        desk = replace(desk, documents=() if len(ticked) == len(known) else ticked)
        if desk.own:
            desk = replace(desk, own=replace(desk.own, asked=False))
        updates = self._scoped(bot, desk)
        return updates if ticked else updates | {self._parts.scope: unlimited_html(desk.texts)}

    def rescope(self, desk: Desk, event: gr.EventData) -> Updates:
        """Ask all documents again, or move between the shared ones and the person's own."""
        bot = self._backend.bot
        if bot is None:
            return {self._parts.notice: ""}
        scope = word(event, "scope")
        if scope == "all":
            desk = replace(desk, documents=())
        elif desk.own:
            desk = replace(desk, own=replace(desk.own, asked=scope == "own"))
        return self._scoped(bot, desk) | {self._parts.library: library_html(bot.documents, desk)}

    def _scoped(self, bot: Chatbot, desk: Desk) -> Updates:
        return {self._parts.desk: desk, self._parts.scope: scope_html(len(bot.documents), desk)}

    async def take_files(self, files: Sequence[str] | str | None, desk: Desk) -> AsyncIterator[Updates]:
        """Read a person's own files; from then on questions go to them."""
        parts, texts, bot = self._parts, desk.texts, self._backend.bot
        given = [files] if isinstance(files, str) else list(files or ())
        if bot is None or not given:
            return
        yield {parts.scope: uploading_html(texts), parts.notice: ""}
        kept = desk.own.files if desk.own and not desk.own.files.closed else None
        store = kept or SessionDocuments(self._backend.settings, bot)
        try:
            own = await run_in_threadpool(store.add, given)
        except RefusedUploadError as error:
            yield {
                parts.scope: scope_html(len(bot.documents), desk),
                parts.notice: notice_html(texts.upload_failed.format(reason=error)),
            }
            return
        finally:
            _forget(given)
        desk = replace(desk, own=OwnFiles(store))
        newest = own.documents[-1]
        offered = await run_in_threadpool(self._questions.offered_at_start, own, desk)
        yield self._scoped(bot, desk) | {
            parts.library: library_html(bot.documents, desk),
            parts.article: article_html(newest, texts=texts),
            parts.suggestions: offered,
        }

    def drop_files(self, session: Session, desk: Desk) -> Updates:
        """Forget a person's own files and whatever was asked about them."""
        bot = self._backend.bot
        if desk.own:
            desk.own.files.close()
        desk = replace(desk, own=None)
        session = tuple(turn for turn in session if not turn.own)
        parts = self._parts
        updates: Updates = {
            parts.session: session,
            parts.conversation: conversation_html(session, self._questions.look(desk)),
            parts.desk: desk,
            parts.scope: "",
        }
        if bot:
            updates |= self._scoped(bot, desk)
            updates[parts.library] = library_html(bot.documents, desk)
            updates[parts.article] = article_html(bot.documents[0], texts=desk.texts)
            updates[parts.suggestions] = self._questions.offered_at_start(bot, desk)
        return updates

    def rate(self, session: Session, desk: Desk, event: gr.EventData) -> Updates:
        """Keep what a person says of an answer."""
        number, verdict = whole_number(event, "turn"), word(event, "verdict")
        comment = word(event, "comment", COMMENT_MAX_CHARS)
        bot = self._backend.bot
        if self._feedback is None or bot is None or not 0 <= number < len(session):
            return {self._parts.notice: ""}
        turn = session[number]
        if verdict not in {"up", "down"} or (turn.verdict == verdict and not comment):
            return {self._parts.notice: ""}
        try:
            self._feedback.add(turn.answer, "up" if verdict == "up" else "down", comment)
        except FeedbackError:
            logger.exception("could not keep feedback")
            return {self._parts.notice: notice_html(desk.texts.verdict_failed)}
        rated = replace(turn, verdict="up" if verdict == "up" else "down", commented=bool(comment))
        session = (*session[:number], rated, *session[number + 1 :])
        return {
            self._parts.session: session,
            self._parts.conversation: conversation_html(session, self._questions.look(desk)),
            self._parts.notice: "",
            self._parts.wire: command(keep=as_stored(session)),
        }

    def save(self, session: Session, desk: Desk, event: gr.EventData) -> Updates:
        """Give the conversation to the browser as a file, or to print."""
        kind, texts, saved_at = word(event, "save"), desk.texts, now()
        shelf = self._questions.shelf(desk)

        def finder(turn: Turn) -> FindDocument:
            return partial(shelf.document, own=turn.own)

        name = f"{texts.file_name}-{saved_at:%Y%m%d-%H%M}"
        if kind == "md":
            text = as_markdown(session, texts, finder, saved_at)
            return {self._parts.wire: command(save=text, name=f"{name}.md", type="text/markdown")}
        text = as_html(session, texts, finder, saved_at, desk.language)
        if kind == "print":
            return {self._parts.wire: command(print=text)}
        return {self._parts.wire: command(save=text, name=f"{name}.html", type="text/html")}


def _forget(files: Sequence[str]) -> None:
    """Remove what was sent: Gradio keeps it otherwise, and the session has its own copy."""
    for file in files:
        with suppress(OSError):
            Path(file).unlink()
            Path(file).parent.rmdir()
