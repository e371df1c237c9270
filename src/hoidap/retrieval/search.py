"""Finding passages: dense and lexical scores for every passage, fused."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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

    def search(self, question: str, k: int, *, marked: bool | None = None) -> list[Hit]:
        """Return the ``k`` best passages for ``question``, best first.

        Args:
            question: Any text.
            k: How many passages at most.
            marked: Whether its marks count; found out from the text where it isn't known.
        """
        text = collapse_spaces(nfc(question))
        dense = self.index.vectors.scores(self.encoder.encode_questions([text])[0])
        lexical = self.index.lexical.scores(text, marked=typed_with_marks(text) if marked is None else marked)
        fused = fuse(dense, lexical, self.dense_weight)
        best = np.argsort(-fused, kind="stable")[: max(k, 0)]
        return [
            Hit(self.index.passages[i], float(dense[i]), float(lexical[i]), float(fused[i]))
            for i in best.tolist()
        ]
