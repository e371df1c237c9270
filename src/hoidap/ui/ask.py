"""``POST /api/ask``: one JSON object, or the same answer in server-sent events as it comes about."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Request, Response

from hoidap.errors import DocumentNotFoundError, QuestionError
from hoidap.types import Answer, AnswerEvent, Event, EvidenceEvent, TextEvent
from hoidap.ui import answering
from hoidap.ui.answering import AnswerPool, BusyError, EventStream, close
from hoidap.ui.backend import Backend, UnavailableError
from hoidap.ui.schemas import AnswerResponse, AskRequest, ErrorMessage, EvidenceMessage, TextMessage

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

logger = logging.getLogger(__name__)

_STREAM = """The answer, or with `Accept: text/event-stream` or `"stream": true` server-sent events:
`evidence` (once, at once: EvidenceMessage, with the whole answer made of quotes alone), `text` (TextMessage: pieces of
the text as they come), `answer` (once: AnswerResponse, the final one, which replaces all before it), or `error`
(ErrorMessage, which ends the stream). Lines that begin with a colon only keep the connection alive."""
_EXAMPLE = """event: evidence
data: {"citations": […], "answer": {…}}

event: text
data: {"text": "…"}

event: answer
data: {…}

"""
_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": _STREAM,
        "content": {"text/event-stream": {"schema": {"type": "string"}, "example": _EXAMPLE}},
    }
}
_MESSAGES = (EvidenceMessage, TextMessage, ErrorMessage)


def add_ask(app: FastAPI, backend: Backend, pool: AnswerPool, wrong: dict[int | str, dict[str, Any]]) -> None:
    """Add the endpoint.

    Args:
        app: Where to.
        backend: Whose Chatbot answers.
        pool: Where it answers.
        wrong: Descriptions of what it says to wrong requests.
    """
    longest = backend.settings.question_max_chars

    @app.post(
        "/api/ask",
        response_model=AnswerResponse,
        responses={**wrong, **_EVENTS},
        description=f"Answer a question of at most {longest} characters from the documents, with quotes.",
    )
    async def ask(http: Request, request: AskRequest) -> AnswerResponse | Response:
        if request.stream or "text/event-stream" in http.headers.get("accept", ""):
            return await _stream(backend, pool, request)
        bot = await backend.ready()
        options = request.options.as_options()

        def answered() -> AnswerResponse:
            answer = bot.ask(request.question, _history(request), options=options)
            return AnswerResponse.of(answer, trace=request.trace, suggestions=_offered(bot, answer, request))

        return await pool.run(answered)


def message_schemas() -> dict[str, Any]:
    """Schemas of the events' data, for the description of the API."""
    return {
        model.__name__: model.model_json_schema(ref_template="#/components/schemas/{model}")
        for model in _MESSAGES
    }


def status_of(error: Exception) -> int:
    """The HTTP status that says what kind of error this is."""
    kinds: dict[type[Exception], int] = {
        QuestionError: 422,
        DocumentNotFoundError: 404,
        UnavailableError: 503,
        BusyError: 503,
    }
    return next((status for kind, status in kinds.items() if isinstance(error, kind)), 500)


async def _stream(backend: Backend, pool: AnswerPool, request: AskRequest) -> Response:
    events = _events(backend, pool, request)
    # What is wrong with the question shows at once, while there still is a status to say it with.
    first = await anext(events)

    def shown(event: Event) -> tuple[str, Mapping[str, object]]:
        match event:
            case EvidenceEvent():
                return "evidence", EvidenceMessage.of(event, trace=request.trace).model_dump(mode="json")
            case TextEvent(text):
                return "text", TextMessage(text=text).model_dump()
            case AnswerEvent(answer):
                offered = event.suggestions if isinstance(event, _Ending) else ()
                whole = AnswerResponse.of(answer, trace=request.trace, suggestions=offered)
                return "answer", whole.model_dump(mode="json")

    return EventStream(_after(first, events), shown, _failed)


async def _events(
    backend: Backend, pool: AnswerPool, request: AskRequest
) -> AsyncGenerator[Event | None, None]:
    ready = asyncio.ensure_future(backend.ready())
    while not (await asyncio.wait({ready}, timeout=answering.HEARTBEAT_SECONDS))[0]:
        yield None
    events = pool.stream(_with_offers(ready.result(), request))
    try:
        async for event in events:
            yield event
    finally:
        await events.aclose()


@dataclass(frozen=True, slots=True)
class _Ending(AnswerEvent):
    """The whole answer, and what can be asked instead where it is a refusal."""

    suggestions: tuple[str, ...] = ()


def _with_offers(bot: Chatbot, request: AskRequest) -> Generator[Event, None, None]:
    events = bot.stream(request.question, _history(request), options=request.options.as_options())
    try:
        for event in events:
            if isinstance(event, AnswerEvent):
                yield _Ending(event.answer, tuple(_offered(bot, event.answer, request)))
            else:
                yield event
    finally:
        close(events)


def _offered(bot: Chatbot, answer: Answer, request: AskRequest) -> list[str]:
    """Where the documents do not say, two questions that they do answer."""
    if answer.answered:
        return []
    return bot.further_questions(answer, [turn.question for turn in request.history], at_once=True)


async def _after(
    first: Event | None, events: AsyncGenerator[Event | None, None]
) -> AsyncGenerator[Event | None, None]:
    try:
        yield first
        async for event in events:
            yield event
    finally:
        await events.aclose()


def _history(request: AskRequest) -> list[tuple[str, str]]:
    return [(turn.question, turn.answer) for turn in request.history]


def _failed(error: Exception) -> Mapping[str, object]:
    status = status_of(error)
    if status == 500:
        logger.error("could not answer", exc_info=error)
    detail = "something went wrong here; the server's log says what" if status == 500 else str(error)
    return ErrorMessage(status=status, detail=detail).model_dump()
