"""What the page does when someone asks: the quotes at once, a language model's words as they come, stopping."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING

import gradio as gr
from starlette.concurrency import run_in_threadpool

from hoidap.errors import QuestionError
from hoidap.types import Answer, AnswerEvent, Citation, Document, EvidenceEvent, Options, TextEvent
from hoidap.ui.answers import Draft, Look, conversation_html, notice_html, suggestions_html
from hoidap.ui.article import Mark, article_html, mark_nearest, marks_for
from hoidap.ui.asking import Asking, Progress, until_stopped
from hoidap.ui.backend import Backend, UnavailableError
from hoidap.ui.parts import Parts, Updates
from hoidap.ui.session import Desk, Session, Shelf, Turn, now
from hoidap.ui.stored import TURNS_MAX, as_stored, checked
from hoidap.ui.wire import command, whole_number, word

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

logger = logging.getLogger(__name__)

__all__ = ["Handlers", "Parts", "Session"]

FOLLOW_UPS = 3
FOLLOW_UPS_REFUSED = 2
_HISTORY_MAX = 10
_STEP_SECONDS = 0.06  # the page is not redrawn more often than this while text comes in
_QUIET_SECONDS = 0.15  # a question answered sooner is shown with its answer, not before it


class Handlers:
    """Answers questions on the page. What a person asked is in their ``Session``; only what is running is kept here."""

    def __init__(self, backend: Backend, parts: Parts, *, feedback: bool = False) -> None:
        self._backend = backend
        self._parts = parts
        self._feedback = feedback
        self._asking = Asking()

    async def ask(
        self, typed: str, session: Session, desk: Desk, event: gr.EventData, request: gr.Request
    ) -> AsyncGenerator[Updates, None]:
        """Answer what was typed, offered and touched, or asked before.

        What cannot be asked stays in the input, with a word on why.
        """
        again = whole_number(event, "turn")
        offered = word(event, "question", 20_000)
        if 0 <= again < len(session):
            offered = session[again].answer.question
            session = session[:-1] if again == len(session) - 1 else session
        question = (offered or typed or "").strip()
        problem = self._problem(question, desk)
        if problem:
            yield {self._parts.notice: notice_html(problem)}
            return
        if question == self._asking.running(_page(request)):
            return  # sent twice by a double click
        given_back = "" if offered else question
        with self._asking.begin(_page(request), question) as progress:
            draft = Draft(question, own=desk.asks_own)
            yield {
                self._parts.conversation: self._shown(session, desk, draft),
                self._parts.notice: "",
                **({} if offered else {self._parts.question: ""}),
            }
            try:
                async with aclosing(self._answer(draft, session, desk, progress)) as updates:
                    async for update in updates:
                        yield update
            except UnavailableError as error:
                why = desk.texts.failed_status.format(message=error)
                yield self._give_up(given_back, session, desk, why)
            except QuestionError:
                yield self._give_up(given_back, session, desk, desk.texts.question_unusable)
            except Exception:
                logger.exception("could not answer")
                yield self._give_up(given_back, session, desk, desk.texts.answer_failed)

    async def _answer(
        self, draft: Draft, session: Session, desk: Desk, progress: Progress
    ) -> AsyncGenerator[Updates, None]:
        bot = await self._backend.ready()
        session = checked(session, Shelf(bot))
        chosen = Options(documents=() if desk.asks_own else _still_there(bot, desk))
        if desk.own and desk.own.asked and (own := desk.own.files.bot):
            bot = own
        history = [(turn.answer.question, turn.answer.text) for turn in session[-_HISTORY_MAX:]]
        turn: Turn | None = None
        shown = 0.0
        stream = bot.stream(draft.question, history, options=chosen)
        async with aclosing(until_stopped(stream, progress.stopped)) as events:
            async for event in events:
                updates: Updates = {}
                match event:
                    case EvidenceEvent(_, answer):
                        turn = Turn(answer, now(), own=draft.own)
                        draft = replace(draft, answer=answer)
                        updates = self._evidence(bot, answer, desk) | {self._parts.session: (*session, turn)}
                    case TextEvent(text):
                        draft = replace(draft, words=draft.words + text)
                        if time.monotonic() - shown < _STEP_SECONDS or _is_the_answer_itself(draft):
                            continue
                    case AnswerEvent(answer):
                        turn = Turn(answer, now(), own=draft.own)
                        continue
                shown = time.monotonic()
                yield {
                    self._parts.conversation: self._shown(session, desk, _without_echo(draft)),
                    **updates,
                }
        if progress.wiped:
            return
        if turn is None:
            yield {self._parts.conversation: self._shown(session, desk)}
            return
        # What a model had not finished is dropped with the stop: its last words were not yet proven.
        yield self._finished((*session, turn)[-TURNS_MAX:], desk)

    async def offer(self, session: Session, desk: Desk, request: gr.Request) -> Updates:
        """Offer questions to ask after the last answer; nothing where another question is on its way already."""
        bot = self._backend.bot
        if bot is None or not session or session[-1].follow_ups or session[-1].stale:
            return {self._parts.wire: gr.skip()}
        if session[-1].own and desk.own:
            bot = desk.own.files.bot or bot
        moment = self._asking.moment(_page(request))
        follow_ups = await run_in_threadpool(self._follow_ups, bot, session)
        if not follow_ups or self._asking.moment(_page(request)) != moment:
            return {self._parts.wire: gr.skip()}
        return self._finished((*session[:-1], replace(session[-1], follow_ups=follow_ups)), desk)

    def _follow_ups(self, bot: Chatbot, session: Session) -> tuple[str, ...]:
        answer = session[-1].answer
        asked = [turn.answer.question for turn in session]
        return tuple(
            bot.further_questions(answer, asked, FOLLOW_UPS if answer.answered else FOLLOW_UPS_REFUSED)
        )

    def _finished(self, session: Session, desk: Desk) -> Updates:
        return {
            self._parts.conversation: self._shown(session, desk),
            self._parts.session: session,
            self._parts.wire: command(keep=as_stored(session)),
        }

    def _give_up(self, question: str, session: Session, desk: Desk, why: str) -> Updates:
        updates: Updates = {
            self._parts.conversation: self._shown(session, desk),
            self._parts.notice: notice_html(why),
        }
        return updates | ({self._parts.question: question} if question else {})

    async def stop(self, request: gr.Request) -> None:
        """Stop the answer that is being written on this page; what was shown of it stays."""
        self._asking.stop(_page(request))

    async def leave(self, request: gr.Request) -> None:
        """The page was closed: nobody waits for an answer any more."""
        self._asking.forget(_page(request))

    async def clear(self, desk: Desk, request: gr.Request) -> Updates:
        """Forget the conversation, here and in the browser; the document stays, without marks."""
        self._asking.stop(_page(request), wipe=True)
        parts = self._parts
        bot = self._backend.bot
        return {
            parts.session: (),
            parts.conversation: self._shown((), desk),
            parts.notice: "",
            parts.wire: command(keep="[]"),
            **({parts.article: article_html(bot.documents[0], texts=desk.texts)} if bot else {}),
        }

    def show_quote(self, session: Session, desk: Desk, event: gr.EventData) -> Updates:
        """Show the document a quote stands in, with that quote to be looked at."""
        number, quote = whole_number(event, "turn"), whole_number(event, "citation")
        bot = self._backend.bot
        if bot is None or not 0 <= number < len(session):
            return {self._parts.notice: ""}
        turn = session[number]
        if turn.stale or not turn.checked:
            return {self._parts.notice: ""}
        answer = turn.answer
        citations = answer.citations if answer.answered else (answer.nearest,) if answer.nearest else ()
        if not 0 <= quote < len(citations):
            return {self._parts.notice: ""}
        document = self.shelf(desk).document(citations[quote].document_id, own=turn.own)
        return self._article(document, citations, desk, active=quote, nearest=not answer.answered)

    def _evidence(self, bot: Chatbot, answer: Answer, desk: Desk) -> Updates:
        if answer.answered and answer.citations:
            document = bot.index.documents.get(answer.citations[0].document_id)
            return self._article(document, answer.citations, desk)
        if answer.nearest is None:
            return {}
        document = bot.index.documents.get(answer.nearest.document_id)
        return self._article(document, (answer.nearest,), desk, nearest=True)

    def _article(
        self,
        document: Document | None,
        citations: tuple[Citation, ...],
        desk: Desk,
        *,
        active: int = 0,
        nearest: bool = False,
    ) -> Updates:
        if document is None:
            return {}
        marks: list[Mark] = (
            mark_nearest(citations[0]) if nearest else marks_for(citations, document.id, active=active)
        )
        return {self._parts.article: article_html(document, marks, desk.texts)}

    def shelf(self, desk: Desk) -> Shelf:
        """Where the documents of a person's answers are looked up."""
        return Shelf(self._backend.bot, desk.own.files.bot if desk.own else None)

    def look(self, desk: Desk) -> Look:
        """What a person's conversation is shown with."""
        document = self.shelf(desk).document if self._backend.bot else None
        return Look(desk.texts, document, self._feedback)

    def is_asking(self, request: gr.Request) -> bool:
        """Whether a question is in progress on a page."""
        return bool(self._asking.running(_page(request)))

    def offered_at_start(self, bot: Chatbot, desk: Desk) -> str:
        """Questions to begin with: people's own where there are any, else made from the documents."""
        given = bot.suggestions(limit=_SUGGESTIONS_MAX)
        made = bot.suggester.first(bot.documents, _SUGGESTIONS_MAX) if len(given) < 2 else []
        return suggestions_html([*given, *made][:_SUGGESTIONS_MAX], desk.texts)

    def _shown(self, session: Session, desk: Desk, draft: Draft | None = None) -> str:
        return conversation_html(session, self.look(desk), draft)

    def _problem(self, question: str, desk: Desk) -> str:
        texts = desk.texts
        if not question:
            return texts.question_empty
        limit = self._backend.settings.question_max_chars
        if len(question) > limit:
            return texts.question_too_long.format(
                length=texts.number(len(question)), limit=texts.number(limit)
            )
        return ""


_SUGGESTIONS_MAX = 5


def _still_there(bot: Chatbot, desk: Desk) -> tuple[str, ...]:
    return tuple(name for name in desk.documents if name in bot.index.documents)


def _is_the_answer_itself(draft: Draft) -> bool:
    """Whether what comes are the words of the answer that is shown already, as they do without a language model."""
    return draft.answer is not None and draft.answer.text.startswith(draft.words)


def _without_echo(draft: Draft) -> Draft:
    return replace(draft, words="") if _is_the_answer_itself(draft) else draft


def _page(request: gr.Request) -> str:
    return str(request.session_hash)
