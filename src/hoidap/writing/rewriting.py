"""A follow-up made whole by a language model, taken only where it adds no word of its own."""

from __future__ import annotations

from collections.abc import Iterable

from hoidap.types import History
from hoidap.understanding.patterns import FUNCTION_WORDS, QUESTION_WORDS
from hoidap.vietnamese import canonical, collapse_spaces, nfc, segment, spelled
from hoidap.writing import prompts
from hoidap.writing.endpoint import Endpoint

MOST_CHARACTERS = 300
_EMPTY = frozenset(canonical(word.replace("_", " ")) for word in FUNCTION_WORDS | QUESTION_WORDS)


def rewritten(endpoint: Endpoint, question: str, history: History) -> str:
    """Ask the model to complete ``question`` from ``history``; empty where what it wrote cannot be used.

    Usable is one line, not too long, whose content words all stand in the conversation.

    Raises:
        EndpointError: The model gave no reply.
    """
    reply = collapse_spaces(nfc("".join(endpoint.stream(prompts.rewriting(question, history))))).strip('"“” ')
    known = [question, *(text for turn in history[-prompts.HISTORY_TURNS :] for text in turn)]
    usable = 0 < len(reply) <= MOST_CHARACTERS and _adds_nothing(reply, known)
    return reply if usable else ""


def _adds_nothing(reply: str, known: Iterable[str]) -> bool:
    form = " | ".join(spelled(text, marked=True) for text in known)
    bare = " | ".join(spelled(text, marked=False) for text in known)
    return all(
        f" {word.form} " in form or f" {word.bare} " in bare
        for word in segment(reply)
        if word.form not in _EMPTY
    )
