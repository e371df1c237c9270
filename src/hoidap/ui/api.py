"""The HTTP API: plain JSON beside the page, described by /openapi.json."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hoidap.errors import DocumentNotFoundError, FeedbackError, QuestionError
from hoidap.feedback import feedback_store
from hoidap.types import Options
from hoidap.ui.answering import AnswerPool, BusyError
from hoidap.ui.ask import add_ask, message_schemas
from hoidap.ui.backend import Backend, UnavailableError
from hoidap.ui.schemas import (
    DocumentsResponse,
    DocumentSummary,
    DocumentText,
    FeedbackRequest,
    HealthResponse,
    Hit,
    Problem,
    SearchRequest,
    SearchResponse,
)

logger = logging.getLogger(__name__)

_BODY_MAX_BYTES = 2_000_000
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_WRONG: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "The body is not JSON."},
    413: {"model": Problem, "description": f"The body is longer than {_BODY_MAX_BYTES} bytes."},
    422: {"model": Problem, "description": "A field is missing or cannot be used; the detail names it."},
    503: {"model": Problem, "description": "The documents could not be opened; the detail says why."},
}
_NO_DOCUMENT: dict[int | str, dict[str, Any]] = {
    404: {"model": Problem, "description": "No document has that id."}
}
_NO_FEEDBACK: dict[int | str, dict[str, Any]] = {
    403: {"model": Problem, "description": "Feedback is switched off."},
    507: {"model": Problem, "description": "It could not be kept; the server's log says why."},
}


def create_api(backend: Backend) -> FastAPI:
    """Build the API. Requests that come while the documents are being read wait and are then answered."""
    app = FastAPI(
        title="hoidap",
        summary="Answers questions about your documents in Vietnamese, with quotes proven to stand in the source.",
        docs_url=None,  # these two load their scripts from another host
        redoc_url=None,
    )
    app.add_middleware(_BodyLimit)
    _explain_errors(app)
    _describe_events(app)

    pool = AnswerPool()
    add_ask(app, backend, pool, _WRONG | _NO_DOCUMENT)
    _add_feedback(app, backend)

    @app.post(
        "/api/search", responses=_WRONG | _NO_DOCUMENT, description="Find the passages nearest to a question."
    )
    async def search(request: SearchRequest) -> SearchResponse:
        bot = await backend.ready()
        options = Options(documents=tuple(request.documents))
        hits = await pool.run(lambda: bot.search(request.question, request.k, options=options))
        return SearchResponse(hits=[Hit.model_validate(hit) for hit in hits])

    @app.get("/api/documents", responses={503: _WRONG[503]}, description="List the documents.")
    async def documents() -> DocumentsResponse:
        bot = await backend.ready()
        summaries = [DocumentSummary.of(document) for document in bot.documents]
        return DocumentsResponse(documents=summaries, warnings=list(bot.warnings))

    @app.get(
        "/api/documents/{document_id:path}",
        responses={**_NO_DOCUMENT, 503: _WRONG[503]},
        description="One document with its text, into which the offsets of quotes point.",
    )
    async def document(document_id: str) -> DocumentText:
        found = (await backend.ready()).document(document_id)
        return DocumentText.of(found, text=found.text)

    @app.get(
        "/healthz",
        responses={503: {"model": HealthResponse, "description": "The start failed."}},
        description="How far the start has come; answers at any time. While starting, questions are taken and wait.",
    )
    async def healthz(response: Response) -> HealthResponse:
        response.status_code = backend.health.http_status
        response.headers["cache-control"] = "no-store"
        return HealthResponse.model_validate(backend.health)

    @app.api_route("/api/{rest:path}", methods=_METHODS, include_in_schema=False)
    async def no_such_endpoint(request: Request) -> Response:
        return _no_such_endpoint(app, request)

    return app


def _add_feedback(app: FastAPI, backend: Backend) -> None:
    store = feedback_store(backend.settings)

    @app.post(
        "/api/feedback",
        status_code=204,
        responses=_WRONG | _NO_DOCUMENT | _NO_FEEDBACK,
        description="Keep on this machine what a person thought of an answer; nothing about the person is kept.",
    )
    async def feedback(request: FeedbackRequest) -> Response:
        if store is None:
            raise HTTPException(403, "feedback is switched off (HOIDAP_FEEDBACK_FILE is empty)")
        bot = await backend.ready()
        for number, quote in enumerate(request.citations):
            if bot.document(quote.document_id).text[quote.start : quote.end] != quote.quote:
                where = f"{quote.document_id}, {quote.start} to {quote.end}"
                raise HTTPException(422, f"citations.{number}: this quote does not stand in {where}")
        await run_in_threadpool(
            store.add,
            request.as_answer(),
            request.verdict,
            request.comment,
            encoder=bot.encoder.fingerprint,
        )
        return Response(status_code=204)


def _describe_events(app: FastAPI) -> None:
    """Put what the events of a stream hold into /openapi.json, where no endpoint's type leads to it."""
    describe = app.openapi

    def described() -> dict[str, Any]:
        schemas = describe()["components"]["schemas"]
        for name, schema in message_schemas().items():
            own = schema.pop("$defs", {})
            for key, value in {**own, name: schema}.items():
                schemas.setdefault(key, value)
        return describe()

    app.openapi = described  # type: ignore[method-assign]


def _no_such_endpoint(app: FastAPI, request: Request) -> Response:
    path = request.url.path
    allowed = sorted(method.upper() for method in app.openapi()["paths"].get(path, {}))
    if allowed:
        detail = f"{path} takes {', '.join(allowed)}, not {request.method}"
        return _problem(405, detail, {"allow": ", ".join(allowed)})
    return _problem(404, f"there is no {path}; /openapi.json lists what there is")


def _problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"detail": detail}, status, headers)


def _explain_errors(app: FastAPI) -> None:
    @app.exception_handler(QuestionError)
    async def question(_: Request, error: QuestionError) -> Response:
        return _problem(422, f"question: {error}")

    @app.exception_handler(BusyError)
    async def busy(_: Request, error: BusyError) -> Response:
        return _problem(503, str(error), {"retry-after": "2"})

    @app.exception_handler(FeedbackError)
    async def feedback(_: Request, error: FeedbackError) -> Response:
        logger.error("%s", error)
        return _problem(507, "feedback could not be kept; the server's log says why")

    @app.exception_handler(DocumentNotFoundError)
    async def document(_: Request, error: DocumentNotFoundError) -> Response:
        return _problem(404, str(error))

    @app.exception_handler(UnavailableError)
    async def unavailable(_: Request, error: UnavailableError) -> Response:
        return _problem(503, str(error))

    @app.exception_handler(RequestValidationError)
    async def request(request: Request, error: RequestValidationError) -> Response:
        return _unusable(request, error)


def _unusable(request: Request, error: RequestValidationError) -> Response:
    problems = error.errors()
    if any(problem["type"] == "json_invalid" for problem in problems):
        return _problem(
            400, f"the body is not JSON: {problems[0].get('ctx', {}).get('error', 'it cannot be read')}"
        )
    kind = request.headers.get("content-type", "")
    if "json" not in kind:
        return _problem(415, f"send JSON with content-type application/json, not {kind or 'without one'}")
    return _problem(422, "; ".join(f"{_where(problem['loc'])}: {problem['msg']}" for problem in problems))


def _where(location: tuple[str | int, ...]) -> str:
    return ".".join(str(part) for part in location if part != "body") or "body"


class _BodyLimit:
    """Turns away bodies that are too long, whether their length was announced or not."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/api/"):
            await self.app(scope, receive, send)
            return
        received = 0

        async def limited() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > _BODY_MAX_BYTES:
                raise HTTPException(413, f"the body is longer than {_BODY_MAX_BYTES} bytes")
            return message

        await self.app(scope, limited, send)
