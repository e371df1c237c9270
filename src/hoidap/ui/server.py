"""The front door: listens at once, shows what is being done, and lets requests through when all is ready.

Importing Gradio takes seconds, reading documents may take minutes. So the process first listens with the standard
library alone (``Doorstep``), then with uvicorn (``FrontDoor``), builds the page in a thread, and then opens the Chatbot
in another:

    listening ──▶ page built (``application.build``) ──▶ Chatbot open (``Backend``)
    waiting page   page, saying "indexing"                answers
"""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

import uvicorn

from hoidap.errors import SettingsError
from hoidap.settings import Settings
from hoidap.ui import asgi, texts
from hoidap.ui.access import Gate
from hoidap.ui.asgi import App, Receive, Scope, Send
from hoidap.ui.backend import Backend, Opener, keep_to_this_machine, open_chatbot
from hoidap.ui.doorstep import Doorstep, listen, take_doorstep
from hoidap.ui.waiting import waiting_page
from hoidap.uploads import close_all, sweep_leftovers

if TYPE_CHECKING:
    from starlette.applications import Starlette

T = TypeVar("T")


def serve(settings: Settings, *, open_browser: bool = False) -> None:
    """Serve the page and the API until interrupted.

    Args:
        settings: ``host`` and ``port`` say where; the others go to the Chatbot.
        open_browser: Whether to open the page in the default browser.

    Raises:
        SettingsError: Nothing can listen on that host and port.
    """
    doorstep = take_doorstep(settings.host, settings.port)
    listener = doorstep.listener if doorstep else _listen(settings)
    host, port = listener.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    sys.stderr.write(f"{texts.NAME}: {address}  (Ctrl+C)\n{exposure(settings)}")
    sys.stderr.flush()
    if open_browser:
        import webbrowser

        webbrowser.open(address)
    config = uvicorn.Config(
        create_app(settings),
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=3,
    )
    with listener:
        _Server(config, doorstep).run(sockets=[listener])


def exposure(settings: Settings) -> str:
    """A line of warning where anyone beyond this machine may ask without a password; else nothing."""
    if settings.only_this_machine or settings.auth:
        return ""
    return (
        f"hoidap: anyone who can reach {settings.host}:{settings.port} can ask and read the documents; "
        "set HOIDAP_AUTH=user:password to ask for a password\n"
    )


def create_app(settings: Settings, opener: Opener = open_chatbot) -> App:
    """The whole application, page and API, as ASGI.

    It starts with the server (lifespan) or, where the server sends no lifespan, with the first request.

    Args:
        settings: What to serve.
        opener: Opens the Chatbot; for tests that need a slow or failing one.
    """
    return FrontDoor(settings, opener)


class FrontDoor:
    """Answers by itself until the real application is there, then passes everything on."""

    def __init__(self, settings: Settings, opener: Opener) -> None:
        self._backend = Backend(settings, opener)
        self._gate = Gate(settings)
        self._headers = asgi.security_headers(settings.framing_sites)
        self._app: App | None = None
        self._running: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if self._running is None:
            self._built = asyncio.Event()
            self._stopping = asyncio.Event()
            self._running = asyncio.create_task(self._run(), name="hoidap-run")
        if scope["type"] == "lifespan":
            await self._lifespan(self._running, receive, send)
        elif scope["type"] == "http":
            await self._enter(scope, receive, asgi.with_headers(send, self._headers))

    async def _enter(self, scope: Scope, receive: Receive, send: Send) -> None:
        verdict = self._gate.judge(scope)
        if verdict.passes:
            await self._request(scope, receive, asgi.with_headers(send, verdict.headers))
        elif scope["path"] == "/healthz":
            health = self._backend.health
            await asgi.respond_json(send, health.http_status, {"status": health.status})
        else:
            await self._gate.refuse(verdict, scope, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is None and not _is_answered_at_once(scope):
            await self._built.wait()
        if self._app is not None:
            await self._app(scope, receive, send)
        elif _asks_for_page(scope):
            await self._show_waiting_page(send)
        elif scope["path"] == "/healthz":
            health = self._backend.health
            await asgi.respond_json(send, health.http_status, health.as_json())
        else:
            await asgi.respond_json(send, 503, {"detail": self._backend.health.message})

    async def _show_waiting_page(self, send: Send) -> None:
        health = self._backend.health
        page = waiting_page(health.status, health.message)
        await asgi.respond(send, health.http_status, page, "text/html; charset=utf-8")

    async def _lifespan(self, running: asyncio.Task[None], receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self._stopping.set()
        if not self._built.is_set():
            running.cancel()
        await asyncio.wait([running])
        await send({"type": "lifespan.shutdown.complete"})

    async def _run(self) -> None:
        try:
            app = await _in_thread(self._build)
            async with app.router.lifespan_context(app):
                self._app = app
                self._built.set()
                self._backend.start()
                await self._stopping.wait()
        except Exception as error:  # the process stays up to say what went wrong
            self._backend.fail(error)
        finally:
            self._built.set()
            await asyncio.to_thread(close_all)

    def _build(self) -> Starlette:
        keep_to_this_machine(self._backend.settings)
        sweep_leftovers()
        from hoidap.ui.application import build

        async def build_in_a_loop() -> Starlette:
            return build(self._backend)

        # Where no event loop runs, Gradio makes one for each of its locks and never closes them.
        return asyncio.run(build_in_a_loop())


async def _in_thread(work: Callable[[], T]) -> T:
    """Run ``work`` in a thread that does not keep the process alive when it is told to stop meanwhile."""
    result: Future[T] = Future()
    result.set_running_or_notify_cancel()

    def run() -> None:
        try:
            result.set_result(work())
        except BaseException as error:
            result.set_exception(error)

    threading.Thread(target=run, name="hoidap-build", daemon=True).start()
    return await asyncio.wrap_future(result)


def _asks_for_page(scope: Scope) -> bool:
    return asgi.asks_for_page(scope["method"], scope["path"], asgi.header(scope, b"accept"))


def _is_answered_at_once(scope: Scope) -> bool:
    return scope["path"] == "/healthz" or _asks_for_page(scope)


def _listen(settings: Settings) -> socket.socket:
    try:
        return listen(settings.host, settings.port)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        msg = f"HOIDAP_HOST, HOIDAP_PORT: cannot listen on {where} ({error.strerror}); choose another port or host"
        raise SettingsError(msg) from None


class _Server(uvicorn.Server):
    """Takes over the connections that waited on the doorstep."""

    def __init__(self, config: uvicorn.Config, doorstep: Doorstep | None) -> None:
        super().__init__(config)
        self._doorstep = doorstep

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve."""
        await super().startup(sockets)
        waiting = await asyncio.to_thread(self._doorstep.hand_over) if self._doorstep else []
        loop = asyncio.get_running_loop()
        for connection in waiting:
            connection.setblocking(False)
            await loop.connect_accepted_socket(self._protocol, connection)

    def _protocol(self) -> asyncio.Protocol:
        protocol: asyncio.Protocol = self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )
        return protocol
