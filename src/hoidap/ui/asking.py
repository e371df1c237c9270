"""Questions in progress: each page has at most one, which can be stopped at any moment."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from hoidap.types import Event

_Item: TypeAlias = "Event | BaseException | None"


class Progress:
    """A question in progress.

    Attributes:
        question: What is asked.
        stopped: Set once the person wants no more of it.
        wiped: Whether nothing more of it may be shown: the conversation was cleared, or another question asked.
    """

    def __init__(self, question: str) -> None:
        self.question = question
        self.stopped = asyncio.Event()
        self.wiped = False


class Asking:
    """Knows the question in progress of each open page, by the page's session."""

    def __init__(self) -> None:
        self._running: dict[str, Progress] = {}
        self._moments: dict[str, int] = {}

    @contextmanager
    def begin(self, page: str, question: str) -> Iterator[Progress]:
        """A question has been asked on a page; one that was still in progress there makes room for it."""
        self.stop(page, wipe=True)
        progress = self._running[page] = Progress(question)
        try:
            yield progress
        finally:
            if self._running.get(page) is progress:
                del self._running[page]

    def stop(self, page: str, *, wipe: bool = False) -> None:
        """Stop the question in progress on a page, if there is one; ``wipe`` also drops what it has brought."""
        if wipe:
            self._moments[page] = self._moments.get(page, 0) + 1
        if progress := self._running.get(page):
            progress.wiped = progress.wiped or wipe
            progress.stopped.set()

    def moment(self, page: str) -> int:
        """A number that changes whenever a question is asked on a page, or its conversation is cleared."""
        return self._moments.get(page, 0)

    def forget(self, page: str) -> None:
        """A page has been closed."""
        self.stop(page, wipe=True)
        self._moments.pop(page, None)

    def running(self, page: str) -> str:
        """The question in progress on a page; empty for none."""
        progress = self._running.get(page)
        return progress.question if progress else ""


async def until_stopped(stream: Iterator[Event], stopped: asyncio.Event) -> AsyncGenerator[Event, None]:
    """The events of a stream that blocks, read in a thread, until it ends or ``stopped`` is set.

    Then, or when the reader goes away, the stream is closed between two events, which stops a language model.
    """
    loop = asyncio.get_running_loop()
    events: asyncio.Queue[_Item] = asyncio.Queue()
    unwanted = threading.Event()

    def put(item: _Item) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(events.put_nowait, item)

    def read() -> None:
        try:
            for event in stream:
                if unwanted.is_set():
                    break
                put(event)
        except BaseException as error:  # whatever it was, the reader must hear of it
            put(error)
        finally:
            close = getattr(stream, "close", None)
            if close:
                close()
            put(None)

    threading.Thread(target=read, name="hoidap-stream", daemon=True).start()
    enough = asyncio.create_task(stopped.wait())
    try:
        while (item := await _next(events, enough)) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        unwanted.set()
        enough.cancel()


async def _next(events: asyncio.Queue[_Item], enough: asyncio.Task[bool]) -> _Item:
    coming = asyncio.create_task(events.get())
    await asyncio.wait({coming, enough}, return_when=asyncio.FIRST_COMPLETED)
    if coming.done() and not enough.done():
        return coming.result()
    coming.cancel()
    return None
