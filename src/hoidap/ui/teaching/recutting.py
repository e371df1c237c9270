"""A document cut anew, on a copy: nothing of the index changes."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hoidap.indexing.passages import split, views
from hoidap.indexing.vectors import VectorIndex
from hoidap.types import Document, Passage

if TYPE_CHECKING:
    from hoidap.indexing import Encoder

_CHARACTERS_MAX = 20_000
"""Of a long document only the beginning is cut, so that the sliders stay quick."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A document in passages of a chosen length.

    Attributes:
        document: What was cut; the beginning of a long one.
        shortened: Whether it is the beginning only.
        min_words: The least length asked for.
        max_words: The greatest length asked for.
        passages: Its passages, in reading order, facts about the document among them.
        nearest: Number (from 1) of the passage nearest to the question in meaning; 0 without a question.
        score: That passage's dense score.
        milliseconds: How long the cutting took.
    """

    document: Document
    shortened: bool
    min_words: int
    max_words: int
    passages: tuple[Passage, ...]
    nearest: int
    score: float
    milliseconds: float

    def words(self, passage: Passage) -> int:
        """Length of a passage in words (syllables, as they are written apart)."""
        return len(passage.text.split())


def cut(
    document: Document,
    min_words: int,
    max_words: int,
    encoder: Encoder | None = None,
    question: NDArray[np.float32] | None = None,
) -> Cut:
    """Cut ``document`` into passages, and find the one nearest to ``question`` (a vector of ``encoder``)."""
    began = time.perf_counter()
    short = _beginning(document)
    passages = sorted(
        split(short, min_words=min_words, max_words=max_words),
        key=lambda passage: (passage.start, passage.end),
    )
    took = (time.perf_counter() - began) * 1000
    nearest, score = 0, 0.0
    if encoder is not None and question is not None and passages:
        seen = [views(passage) for passage in passages]
        vectors = encoder.encode_passages([text for texts in seen for text in texts])
        scores = VectorIndex.build(vectors, [len(texts) for texts in seen]).scores(question)
        nearest = int(scores.argmax()) + 1
        score = float(scores.max())
    return Cut(short, short is not document, min_words, max_words, tuple(passages), nearest, score, took)


def _beginning(document: Document) -> Document:
    if len(document.text) <= _CHARACTERS_MAX:
        return document
    blocks = tuple(block for block in document.blocks if block.end <= _CHARACTERS_MAX)
    if not blocks:
        return document
    end = blocks[-1].end
    facts = tuple(fact for fact in document.metadata.facts if fact.end <= end)
    return replace(
        document, text=document.text[:end], blocks=blocks, metadata=replace(document.metadata, facts=facts)
    )
