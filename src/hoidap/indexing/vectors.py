"""The dense side: a FAISS index of the passages' vectors, searched exactly."""

from __future__ import annotations

from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class VectorIndex:
    """Inner product over unit vectors, which is their cosine (``faiss.IndexFlatIP``)."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        """Index ``vectors``: float32 of shape (passages, dimension), rows of length 1."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def save(self, path: Path) -> None:
        """Write the index to ``path``."""
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path) -> VectorIndex:
        """Read what ``save`` wrote.

        Raises:
            RuntimeError: The file is missing or damaged.
        """
        return cls(faiss.read_index(str(path)))

    @property
    def shape(self) -> tuple[int, int]:
        """Number of passages and length of a vector."""
        return int(self._index.ntotal), int(self._index.d)

    def vectors(self) -> Vectors:
        """All vectors, in index order: float32 of shape (passages, dimension)."""
        rows: Vectors = self._index.reconstruct_n(0, self._index.ntotal)
        return rows

    def scores(self, vector: Vectors) -> Vectors:
        """Cosine of ``vector`` (shape (dimension,)) with every passage, in index order: shape (passages,)."""
        size = self._index.ntotal
        found, positions = self._index.search(vector.reshape(1, -1), size)
        scores = np.zeros(size, dtype=np.float32)
        scores[positions[0]] = found[0]
        return scores
