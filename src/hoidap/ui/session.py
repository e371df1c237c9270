"""What one person has before them: the turns of the conversation, and how they want the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hoidap.types import Answer


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer.

    Attributes:
        answer: The answer; ``answer.question`` is what was asked.
    """

    answer: Answer


Session: TypeAlias = tuple[Turn, ...]
"""One person's conversation, oldest first; Gradio keeps one for each open page."""


@dataclass(frozen=True, slots=True)
class Desk:
    """How one person wants the page.

    Attributes:
        language: "vi" or "en": the language of the page's texts.
        view: "ask", or "teach" while the trainers' view is open.
        documents: Ids of the documents that questions are limited to; empty for all.
    """

    language: str = "vi"
    view: str = "ask"
    documents: tuple[str, ...] = ()
