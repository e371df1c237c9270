"""The one way to a language model: an OpenAI-compatible endpoint, through LangChain's chat model interface."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from pydantic import SecretStr

from hoidap.network import is_loopback
from hoidap.types import ModelNote

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

logger = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
REPLY_TOKENS = 220
REPLY_CHARACTERS = 1200
"""A reply is cut off there, also by servers that know no limit of tokens."""
UNFINISHED = "…"
"""Ends a reply that was cut off: its last words are no whole statement."""
_RETRIES = 1
_UNREACHABLE = 500


class EndpointError(Exception):
    """The model gave no usable reply; ``note`` says why. Nothing a server said is kept: it may name the key."""

    def __init__(self, note: ModelNote) -> None:
        super().__init__(note.value)
        self.note = note


class Endpoint(Protocol):
    """Where replies come from."""

    name: str

    def prepare(self) -> None:
        """Get ready for the first call."""

    def stream(self, messages: Sequence[BaseMessage]) -> Iterator[str]:
        """Give the reply to ``messages`` in pieces; closing the iterator stops the model.

        Raises:
            EndpointError: There is none, or it broke off.
        """


class ChatEndpoint:
    """A chat model behind a base URL, called when first needed.

    Args:
        name: The model's name, as the endpoint knows it.
        address: Gives the base URL and key; it is asked before the first call, so that a server of our own may start.
        timeout: Seconds to wait for the first piece, and from one piece to the next.
        total: Seconds after which a reply is cut off.
    """

    def __init__(
        self, name: str, address: Callable[[], tuple[str, SecretStr]], *, timeout: float, total: float
    ) -> None:
        self.name = name
        self._address = address
        self._timeout = timeout
        self._total = total

    @cached_property
    def _model(self) -> BaseChatModel:
        from langchain_openai import ChatOpenAI
        from openai import DefaultHttpxClient, Timeout

        base_url, key = self._address()
        timeout = Timeout(self._timeout, connect=CONNECT_SECONDS)
        local = is_loopback(urlsplit(base_url).hostname or "")
        return ChatOpenAI(
            model=self.name,
            base_url=base_url,
            api_key=key if key.get_secret_value() else SecretStr("none"),
            timeout=timeout,
            max_retries=_RETRIES,
            temperature=0.0,
            max_completion_tokens=REPLY_TOKENS,
            streaming=True,
            # A proxy of the environment is for other machines; what is asked of this one stays on it.
            http_client=DefaultHttpxClient(timeout=timeout, trust_env=not local),
            callbacks=[],
        )

    def prepare(self) -> None:
        """Load what a call needs, and start the server if it is our own."""
        _ = self._model

    def stream(self, messages: Sequence[BaseMessage]) -> Iterator[str]:
        """Give the reply to ``messages`` in pieces, the last one ``UNFINISHED`` if there would have been more.

        Closing the iterator stops the model.

        Raises:
            EndpointError: There is none, or it broke off.
        """
        try:
            yield from self._pieces(messages)
        except EndpointError:
            raise
        except Exception as error:  # whatever a server does, the person has an answer already
            note = _note(error)
            if note is ModelNote.DOWN:
                self.__dict__.pop("_model", None)  # a server of our own comes back at another address
            logger.warning("language model: %s (%s)", note.value, _kind_of(error))
            raise EndpointError(note) from None

    def _pieces(self, messages: Sequence[BaseMessage]) -> Iterator[str]:
        end = time.monotonic() + self._total
        received = 0
        ending = ""
        pieces = self._model.stream(list(messages))
        with closing(pieces):  # type: ignore[type-var]
            for piece in pieces:
                received += len(piece.text)
                ending = piece.response_metadata.get("finish_reason") or ending
                if piece.text:
                    yield piece.text
                if received > REPLY_CHARACTERS:
                    yield UNFINISHED
                    return
                if time.monotonic() > end:
                    raise EndpointError(ModelNote.SLOW)
        if not received:
            raise EndpointError(ModelNote.UNUSABLE)
        if not ending:
            raise EndpointError(ModelNote.DOWN)  # it went away in the middle of what it said
        if ending == "length":
            yield UNFINISHED


def _note(error: Exception) -> ModelNote:
    """Why a call failed, by the names of the error's classes: the client's HTTP library raises its own kinds too."""
    if isinstance(status := getattr(error, "status_code", None), int):
        return ModelNote.DOWN if status >= _UNREACHABLE else ModelNote.REFUSED
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"APITimeoutError", "TimeoutException", "TimeoutError"}:
        return ModelNote.SLOW
    if kinds & {"APIConnectionError", "TransportError", "OSError", "ModelError"}:
        return ModelNote.DOWN
    return ModelNote.UNUSABLE


def _kind_of(error: Exception) -> str:
    """The kind of an error and its HTTP status, without a word of its message."""
    status = getattr(error, "status_code", None)
    return type(error).__name__ + (f", HTTP {status}" if isinstance(status, int) else "")
