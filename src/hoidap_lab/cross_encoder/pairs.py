"""Documents written to learn from, each with pairs of questions: one that it answers, one alike that it doesn't.

They stand in ``pairs.txt``, one after another: a line ``# title``, the paragraphs, a line ``===``, and a line for
each pair with tabs between the answer's words, the question that they answer, and the near miss.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hoidap.answering.cross_encoder import plain
from hoidap.indexing.encoder import Encoder
from hoidap.vietnamese.sentences import sentences

FILE = Path(__file__).with_name("pairs.txt")
_ENDS = "==="
_NOISE = 0.05
"""Deviation of the chance in how near a sentence is."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions alike.

    Attributes:
        words: The answer's words, as they stand in the document.
        question: What they answer.
        near_miss: What nothing in the document answers.
    """

    words: str
    question: str
    near_miss: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document with the questions on it.

    Attributes:
        title: Its heading.
        sentences: Its sentences in turn.
        pairs: The questions.
    """

    title: str
    sentences: Sequence[str]
    pairs: Sequence[Pair]

    def answering(self, pair: Pair) -> int:
        """Place of the sentence that answers.

        Raises:
            ValueError: No sentence holds the pair's words.
        """
        for place, sentence in enumerate(self.sentences):
            if pair.words in sentence:
                return place
        raise ValueError(f"{self.title}: no sentence holds “{pair.words}”")


def documents(file: Path = FILE) -> Iterator[Document]:
    """All documents of a file.

    Raises:
        ValueError: A document has no pairs, or a pair not three parts.
    """
    for part in file.read_text(encoding="utf-8").split("\n# "):
        title, _, rest = part.removeprefix("# ").partition("\n")
        text, found, lines = rest.partition(f"\n{_ENDS}\n")
        if not found:
            raise ValueError(f"{title}: no line {_ENDS}")
        spans = [line[start:end] for line in text.split("\n") for start, end in sentences(line)]
        pairs = [Pair(*line.split("\t")) for line in lines.splitlines() if line.strip()]
        yield Document(title, spans, pairs)


class Nearest:
    """Orders the sentences of a document as a search would, but for some chance: by meaning and words shared."""

    def __init__(self, encoder: Encoder, chance: random.Random) -> None:
        self._encoder = encoder
        self._chance = chance

    def orders(self, document: Document, questions: Sequence[str]) -> list[list[int]]:
        """Places of the document's sentences for each question, the nearest first."""
        passages = self._encoder.encode_passages(document.sentences)
        cosines = self._encoder.encode_questions(questions) @ passages.T
        said = [frozenset(plain(sentence).split()) for sentence in document.sentences]
        shared = np.array([[_share(question, words) for words in said] for question in questions])
        noise = np.array([[self._chance.gauss(0, _NOISE) for _ in said] for _ in questions])
        return [list(map(int, row)) for row in np.argsort(-(cosines + shared + noise), axis=1)]


def _share(question: str, words: frozenset[str]) -> float:
    asked = plain(question).split()
    return sum(word in words for word in asked) / max(1, len(asked))
