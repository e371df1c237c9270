"""The dense side: a FAISS index of the passages' vectors, searched exactly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

SENTENCE_SHARE = 0.7
"""Weight of the nearest sentence in a passage's score; the rest is the passage as a whole."""


class VectorIndex:
    """Inner product over unit vectors, which is their cosine (``faiss.IndexFlatIP``).

    The rows of a passage stand together: the whole of it first, then, if it has several, each of its
    sentences. A question is mostly about one sentence, which the mean over a long passage drowns.
    """

    def __init__(self, index: faiss.Index, counts: Sequence[int]) -> None:
        self._index = index
        self._first = np.cumsum([0, *counts])[:-1]

    @classmethod
    def build(cls, vectors: Vectors, counts: Sequence[int]) -> VectorIndex:
        """Index ``vectors``: float32 of shape (rows, dimension), of length 1; ``counts``: rows by passage."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index, counts)

    def save(self, path: Path) -> None:
        """Write the index to ``path``."""
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path, counts: Sequence[int]) -> VectorIndex:
        """Read what ``save`` wrote; ``counts`` says how many rows each passage has.

        Raises:
            RuntimeError: The file is missing or damaged.
        """
        return cls(faiss.read_index(str(path)), counts)

    @property
    def shape(self) -> tuple[int, int]:
        """Number of rows and length of a vector."""
        return int(self._index.ntotal), int(self._index.d)

    def by_passage(self) -> list[Vectors]:
        """The vectors of each passage, in index order: float32 of shape (rows of it, dimension)."""
        rows: Vectors = self._index.reconstruct_n(0, self._index.ntotal)
        return np.split(rows, self._first[1:])

    def cosines(self, vector: Vectors, passage: int) -> Vectors:
        """Cosines of ``vector`` with each sentence of the ``passage``-th passage: shape (its sentences,)."""
        first = int(self._first[passage])
        last = int(self._first[passage + 1]) if passage + 1 < len(self._first) else int(self._index.ntotal)
        begin = min(first + 1, last - 1)
        cosines: Vectors = self._index.reconstruct_n(begin, last - begin) @ vector
        return cosines

    def scores(self, vector: Vectors) -> Vectors:
        """Score every passage for ``vector`` (shape (dimension,)), in index order: shape (passages,).

        A score is the cosine with the nearest sentence and with the whole, weighted by ``SENTENCE_SHARE``.
        """
        size = self._index.ntotal
        if not size:
            return np.zeros(0, dtype=np.float32)
        found, positions = self._index.search(vector.reshape(1, -1), size)
        cosines = np.zeros(size, dtype=np.float32)
        cosines[positions[0]] = found[0]
        nearest = np.maximum.reduceat(cosines, self._first)
        scores: Vectors = SENTENCE_SHARE * nearest + (1 - SENTENCE_SHARE) * cosines[self._first]
        return scores
