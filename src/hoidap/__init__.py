"""Answers questions about your documents in Vietnamese, with quotes proven to stand in the source.

    from hoidap import Chatbot
    bot = Chatbot.open("documents", index_dir="index")
    answer = bot.ask("…")

The names below are imported when first used, so that the page can answer before the engine is loaded.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot
    from hoidap.errors import (
        DocumentNotFoundError,
        DocumentsError,
        EncoderError,
        HoidapError,
        IndexingError,
        ModelError,
        QuestionError,
        SettingsError,
    )
    from hoidap.settings import Settings
    from hoidap.types import (
        Answer,
        AnswerEvent,
        Citation,
        Document,
        EvidenceEvent,
        Hit,
        Options,
        Passage,
        TextEvent,
        Trace,
    )

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "AnswerEvent",
    "Chatbot",
    "Citation",
    "Document",
    "DocumentNotFoundError",
    "DocumentsError",
    "EncoderError",
    "EvidenceEvent",
    "Hit",
    "HoidapError",
    "IndexingError",
    "ModelError",
    "Options",
    "Passage",
    "QuestionError",
    "Settings",
    "SettingsError",
    "TextEvent",
    "Trace",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    room = "chatbot" if name == "Chatbot" else "settings" if name == "Settings" else "types"
    if name.endswith("Error"):
        room = "errors"
    return getattr(import_module(f"hoidap.{room}"), name)
