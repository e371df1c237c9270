"""The bounded pool of threads that answers, and its answers as server-sent events."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from hoidap.errors import HoidapError
from hoidap.types import Event

T = TypeVar("T")
Shown: TypeAlias = "Callable[[Event], tuple[str, Mapping[str, object]]]"

# Answers that a language model writes take seconds of waiting each; looking for evidence takes the processor, and
# more at once than it has cores only makes everyone wait for the last.
THREADS = 32
SEARCHING = 4
WAITING_MAX = 400
HEARTBEAT_SECONDS = 10.0


class BusyError(HoidapError):
    """So many questions wait already that another would wait too long."""


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception


_Arrival: TypeAlias = Event | _Failure | None
"""What comes out of the thread; None at the end."""


class AnswerPool:
    """Runs what takes the processor in a bounded number of threads, first come, first served."""

    def __init__(
        self, threads: int = THREADS, searching: int = SEARCHING, waiting: int = WAITING_MAX
    ) -> None:
        """Set the bounds.

        Args:
            threads: How many answers are written at once.
            searching: For how many of them evidence is looked for at once.
            waiting: How many more may wait before others are turned away.
        """
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="hoidap-answer")
        self._searching = threading.BoundedSemaphore(searching)
        self._room = threading.BoundedSemaphore(threads + waiting)

    async def run(self, work: Callable[[], T]) -> T:
        """Run ``work`` in a thread.

        Raises:
            BusyError: Too much waits already.
        """

        def one() -> T:
            with self._searching:
                return work()

        return await asyncio.wrap_future(self._submit(one))

    async def stream(self, events: Iterator[Event]) -> AsyncGenerator[Event | None, None]:
        """Pass events on as they come, and None whenever there was none for ``HEARTBEAT_SECONDS``.

        Closing this closes ``events``, as soon as they are not at work.

        Raises:
            BusyError: Too much waits already.
        """
        loop = asyncio.get_running_loop()
        arrived: asyncio.Queue[_Arrival] = asyncio.Queue()
        gone = threading.Event()

        def tell(what: _Arrival) -> None:
            with suppress(RuntimeError):  # the loop ended with the server
                loop.call_soon_threadsafe(arrived.put_nowait, what)

        pumping = self._submit(lambda: self._pump(events, tell, gone))
        try:
            while True:
                try:
                    async with asyncio.timeout(HEARTBEAT_SECONDS):
                        what = await arrived.get()
                except TimeoutError:
                    yield None
                    continue
                if what is None:
                    return
                if isinstance(what, _Failure):
                    raise what.error
                yield what
        finally:
            gone.set()
            if pumping.cancel():  # it still waited for a thread
                close(events)

    def _submit(self, work: Callable[[], T]) -> Future[T]:
        if not self._room.acquire(blocking=False):
            raise BusyError("too many questions are waiting; try again in a moment")
        submitted = self._threads.submit(work)
        submitted.add_done_callback(lambda _: self._room.release())
        return submitted

    def _pump(self, events: Iterator[Event], tell: Callable[[_Arrival], None], gone: threading.Event) -> None:
        """Take one event after the other; the first, the evidence, when the processor has room for it."""
        try:
            with self._searching:
                event = None if gone.is_set() else next(events, None)
            while event is not None and not gone.is_set():
                tell(event)
                event = next(events, None)
            tell(None)
        except Exception as error:  # told to whoever waits
            tell(_Failure(error))
        finally:
            close(events)


def close(events: Iterator[Event]) -> None:
    """End a source of events early, where it can be ended."""
    end = getattr(events, "close", None)
    if end is not None:
        end()


class EventStream(Response):
    """Server-sent events, until the last one or until the client goes away, which closes their source."""

    media_type = "text/event-stream"

    def __init__(
        self,
        events: AsyncGenerator[Event | None, None],
        shown: Shown,
        failed: Callable[[Exception], Mapping[str, object]],
    ) -> None:
        """Prepare to send.

        Args:
            events: What to send; None for a heartbeat.
            shown: Gives each event its name and data.
            failed: Says what to tell of an error, which ends the stream.
        """
        super().__init__(headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self._events = events
        self._shown = shown
        self._failed = failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's order
        """Send it all."""
        sending = asyncio.ensure_future(self._send(send))
        leaving = asyncio.ensure_future(_until_gone(receive))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await _end(leaving)
            await _end(sending)
            await self._events.aclose()

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        try:
            async for event in self._events:
                await _send_text(send, ":\n\n" if event is None else _message(*self._shown(event)))
        except Exception as error:  # the status is sent already; the stream itself has to say it
            await _send_text(send, _message("error", self._failed(error)))
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _end(task: asyncio.Future[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _send_text(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


def _message(name: str, data: Mapping[str, object]) -> str:
    # JSON holds no line breaks of its own, so one data line is always enough.
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
