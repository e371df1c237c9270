"""What one person has before them: the turns of the conversation, and how they want the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from hoidap.types import Answer, Document
from hoidap.ui.texts import Texts, texts_in

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot
    from hoidap.uploads import SessionDocuments

Verdict: TypeAlias = Literal["", "up", "down"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer.

    Attributes:
        answer: The answer; ``answer.question`` is what was asked.
        asked_at: When, with its time zone.
        own: Whether it was answered from the person's own files.
        follow_ups: Questions to offer after it.
        verdict: What the person said of it.
        commented: Whether they said why.
        checked: Whether its quotes are known to stand in the documents; those of a restored turn are not, at first.
        stale: Whether the documents have changed so that its quotes no longer stand in them.
    """

    answer: Answer
    asked_at: datetime
    own: bool = False
    follow_ups: tuple[str, ...] = ()
    verdict: Verdict = ""
    commented: bool = False
    checked: bool = True
    stale: bool = False


Session: TypeAlias = tuple[Turn, ...]
"""One person's conversation, oldest first; Gradio keeps one for each open page."""


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The files a person asks about in this session only.

    Attributes:
        files: Keeps them, and the Chatbot that answers from them.
        asked: Whether questions go to them now, rather than to the shared documents.
    """

    files: SessionDocuments
    asked: bool = True

    def __deepcopy__(self, memo: object) -> OwnFiles:
        """The same files: Gradio copies what it keeps for a page, and files are not for copying."""
        return self


@dataclass(frozen=True, slots=True)
class Desk:
    """How one person wants the page.

    Attributes:
        language: "vi" or "en": the language of the page's texts.
        view: "ask", or "teach" while the trainers' view is open.
        documents: Ids of the shared documents that questions are limited to; empty for all.
        own: The person's own files, if they uploaded some.
    """

    language: str = "vi"
    view: str = "ask"
    documents: tuple[str, ...] = ()
    own: OwnFiles | None = None

    @property
    def texts(self) -> Texts:
        """The page's texts in the person's language."""
        return texts_in(self.language)

    @property
    def asks_own(self) -> bool:
        """Whether questions go to the person's own files."""
        return self.own is not None and self.own.asked


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the documents of a turn are looked up: shared ones, or the person's own."""

    shared: Chatbot | None
    own: Chatbot | None = None

    def document(self, document_id: str, *, own: bool) -> Document | None:
        """The document, or None where it is not there (any more)."""
        bot = self.own if own else self.shared
        return bot.index.documents.get(document_id) if bot else None


def now() -> datetime:
    """The time of day here, with its zone."""
    return datetime.now(UTC).astimezone()
