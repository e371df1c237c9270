"""The Chatbot behind the page and the API: opened in a thread of its own, waited for by whoever asks."""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from hoidap.errors import HoidapError
from hoidap.settings import Settings
from hoidap.ui import texts

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

logger = logging.getLogger(__name__)

Progress: TypeAlias = Callable[[int, int], None]
Opener: TypeAlias = "Callable[[Settings, Progress], Chatbot]"


class UnavailableError(HoidapError):
    """The Chatbot could not be opened; the message says why."""


@dataclass(frozen=True, slots=True)
class Health:
    """How far the start has come.

    Attributes:
        status: Whether questions are answered at once ("ready"), after a wait ("starting") or not ("failed").
        stage: What is being done: "page" while the page is built, then "documents"; "ready" at the end.
        message: The same for people; after a failure, why.
    """

    status: Literal["starting", "ready", "failed"]
    stage: Literal["page", "documents", "ready"]
    message: str

    @property
    def http_status(self) -> int:
        """503 after a failure, else 200: while starting, requests are taken too, and answered after a wait."""
        return 503 if self.status == "failed" else 200

    def as_json(self) -> dict[str, str]:
        """As ``GET /healthz`` shows it."""
        return asdict(self)


def open_chatbot(settings: Settings, progress: Progress) -> Chatbot:
    """Open the Chatbot and answer one search, so that the first person does not wait for what loads lazily."""
    from hoidap.chatbot import Chatbot

    bot = Chatbot.open(
        str(settings.documents), index_dir=str(settings.index_dir), settings=settings, progress=progress
    )
    bot.search(texts.GREETING, k=1)
    threading.Thread(target=_start_model, args=(bot,), name="hoidap-model", daemon=True).start()
    return bot


def _start_model(bot: Chatbot) -> None:
    """Get the language model ready while questions are already answered in quotes."""
    try:
        bot.start_model()
    except HoidapError as error:
        logger.warning("language model: %s", error)


def keep_to_this_machine(settings: Settings) -> None:
    """Tell the libraries, before they are imported, to send nothing and to load nothing from a hub.

    An encoder that is neither bundled nor a path is a name on a hub, which its owner asked to be fetched.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    if settings.encoder == "bundled" or Path(settings.encoder).exists():
        os.environ["HF_HUB_OFFLINE"] = "1"


class Backend:
    """Opens the Chatbot once, in the background, and hands it to whoever waits."""

    def __init__(self, settings: Settings, opener: Opener = open_chatbot) -> None:
        self.settings = settings
        self._opener = opener
        self._opened: Future[Chatbot] = Future()
        self._opened.set_running_or_notify_cancel()  # a waiter that goes away must not cancel it for the rest
        self._started = threading.Lock()
        self.health = Health("starting", "page", texts.STAGE_PAGE)

    def start(self) -> None:
        """Begin opening the Chatbot; a second call does nothing."""
        if self._started.acquire(blocking=False):
            self.health = Health("starting", "documents", texts.STAGE_DOCUMENTS)
            threading.Thread(target=self._open, name="hoidap-open", daemon=True).start()

    def fail(self, error: BaseException) -> None:
        """Give up: everyone who waits or asks later is told why."""
        if isinstance(error, HoidapError):
            message = str(error)
            logger.error("cannot start: %s", message)
        else:
            message = texts.FAILED_UNEXPECTED.format(error=f"{type(error).__name__}: {error}")
            logger.error("cannot start", exc_info=error)
        self.health = Health("failed", self.health.stage, message)
        if not self._opened.done():
            self._opened.set_exception(UnavailableError(message))

    @property
    def bot(self) -> Chatbot | None:
        """The Chatbot if it is open, without waiting."""
        return self._opened.result() if self.health.status == "ready" else None

    async def ready(self) -> Chatbot:
        """Wait for the Chatbot.

        Raises:
            UnavailableError: It could not be opened.
        """
        return await asyncio.wrap_future(self._opened)

    def _open(self) -> None:
        try:
            bot = self._opener(self.settings, self._progress)
        except BaseException as error:  # whatever it was, those who wait must hear of it
            self.fail(error)
            return
        self._opened.set_result(bot)
        self.health = Health("ready", "ready", "")

    def _progress(self, done: int, total: int) -> None:
        message = texts.STAGE_ENCODING.format(done=texts.number(done), total=texts.number(total))
        self.health = Health("starting", "documents", message)
