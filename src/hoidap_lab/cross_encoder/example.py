"""What the cross-encoder is tuned on: a question, sentences, and which of them answers."""

from collections.abc import Sequence
from dataclasses import dataclass

HELD = 10
"""Every tenth passage of the written questions is kept for measuring."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question, the sentences it is asked of, and the answer.

    Attributes:
        source: See ``SOURCES``.
        question: What is asked.
        title: Title of the passage; may be empty.
        sentences: What may answer.
        answering: Places of the sentences that do; none for a question that they don't answer.
        words: The answer's words in the first of these, where known.
        held: Whether it is kept for measuring.
    """

    source: str
    question: str
    title: str
    sentences: Sequence[str]
    answering: tuple[int, ...]
    words: str = ""
    held: bool = False
