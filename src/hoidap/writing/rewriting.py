"""A follow-up made whole by a language model, taken only where it adds no word of its own and loses none of it."""

from __future__ import annotations

from collections.abc import Iterable

from hoidap.types import History
from hoidap.understanding.empty_words import FUNCTION_WORDS, QUESTION_WORDS
from hoidap.vietnamese import canonical, collapse_spaces, nfc, segment, spelled, strip_marks
from hoidap.writing import prompts
from hoidap.writing.endpoint import Endpoint

MOST_CHARACTERS = 300
_EMPTY = frozenset(canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS)

_POINTING = frozenset(
    canonical(word) for word in ("nó", "họ", "chúng", "đấy", "thằng", "vụ", "phần", "cái", "thử")
)
"""What a completed question has a name for."""


def rewritten(endpoint: Endpoint, question: str, history: History) -> str:
    """Ask the model to complete ``question`` from ``history``; empty where what it wrote cannot be used.

    Usable is one line, not too long, whose content words all stand in the conversation, and that holds all those of the
    question: a model that drops the place asked about would have another one answered.

    Raises:
        EndpointError: The model gave no reply.
    """
    reply = collapse_spaces(nfc("".join(endpoint.stream(prompts.rewriting(question, history))))).strip('"“” ')
    known = [question, *(text for turn in history[-prompts.HISTORY_TURNS :] for text in turn)]
    usable = (
        0 < len(reply) <= MOST_CHARACTERS and _adds_nothing(reply, known) and _adds_nothing(question, [reply])
    )
    return reply if usable else ""


def _adds_nothing(text: str, known: Iterable[str]) -> bool:
    """Whether the words of ``text``, but for those that hold a sentence together or point back, stand in ``known``."""
    form = " | ".join(spelled(other, marked=True) for other in known)
    bare = strip_marks(form)
    return all(
        f" {word.form} " in form or f" {word.bare} " in bare
        for word in segment(text)
        if word.form not in _EMPTY and word.form not in _POINTING
    )
