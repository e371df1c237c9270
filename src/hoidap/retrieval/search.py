"""Finding passages: dense and lexical scores for every passage, fused."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoidap.indexing import Encoder, Index
from hoidap.retrieval.fusion import fuse
from hoidap.types import Hit
from hoidap.vietnamese import collapse_spaces, nfc, typed_with_marks


@dataclass(frozen=True, slots=True)
class Searcher:
    """Searches one index with one encoder.

    Attributes:
        index: What is searched.
        encoder: The encoder that the index was built with.
        dense_weight: Weight of the dense score, 0 (lexical only) to 1 (dense only).
    """

    index: Index
    encoder: Encoder
    dense_weight: float

    def search(
        self,
        question: str,
        k: int,
        *,
        marked: bool | None = None,
        documents: Collection[str] = (),
        dense_weight: float | None = None,
    ) -> list[Hit]:
        """Return the ``k`` best passages for ``question``, best first.

        Args:
            question: Any text.
            k: How many passages at most.
            marked: Whether its marks count; found out from the text where it isn't known.
            documents: Ids of the documents to search; empty for all.
            dense_weight: In place of ``self.dense_weight``.
        """
        text = collapse_spaces(nfc(question))
        dense = self.index.vectors.scores(self.encoder.encode_questions([text])[0])
        lexical = self.index.lexical.scores(text, marked=typed_with_marks(text) if marked is None else marked)
        searched = self._positions(documents)
        dense, lexical = dense[searched], lexical[searched]
        fused = fuse(dense, lexical, self.dense_weight if dense_weight is None else dense_weight)
        best = np.argsort(-fused, kind="stable")[: max(k, 0)]
        return [
            Hit(self.index.passages[searched[i]], float(dense[i]), float(lexical[i]), float(fused[i]))
            for i in best.tolist()
        ]

    def _positions(self, documents: Collection[str]) -> NDArray[np.intp]:
        passages = self.index.passages
        return np.array(
            [i for i, passage in enumerate(passages) if not documents or passage.document_id in documents],
            dtype=np.intp,
        )
