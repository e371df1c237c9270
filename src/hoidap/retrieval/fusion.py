"""One ranking out of two: scores standardised per question, then added with a weight.

Fusing by score rather than by rank keeps a strong lexical match strong when the dense side is weaker.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def standardise(scores: Scores) -> Scores:
    """Subtract the mean and divide by the standard deviation; all zeros where the scores don't differ."""
    deviation = float(scores.std())
    if deviation < 1e-9:
        return np.zeros_like(scores)
    standard: Scores = ((scores - scores.mean()) / deviation).astype(np.float32)
    return standard


def fuse(dense: Scores, lexical: Scores, dense_weight: float) -> Scores:
    """Weighted sum of the standardised scores over all passages, shape (passages,)."""
    fused: Scores = dense_weight * standardise(dense) + (1.0 - dense_weight) * standardise(lexical)
    return fused
