"""The question among the passages on a plane: principal components of the real vectors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoidap.ui.teaching.insides import Found, Insides, Look

SHOWN_MAX = 240
NEAREST = 5
_CLOSE = 0.075
"""Least distance between two of the nearest passages on the unit plane, so that their numbers can be read."""


@dataclass(frozen=True, slots=True)
class Plane:
    """Where question and passages lie, in a square of side 1; up is up.

    Attributes:
        found: The passages shown, nearest to the question first, with their dense scores.
        points: Their places: float of shape (passages, 2).
        question: The question's place.
        share: How much of the differences between the vectors the plane keeps, 0 to 1.
    """

    found: tuple[Found, ...]
    points: NDArray[np.float64]
    question: tuple[float, float]
    share: float


def plane(insides: Insides, look: Look) -> Plane:
    """Lay the question and the passages nearest to it on the plane of their first two principal components."""
    found = tuple(insides.best(look, look.dense, SHOWN_MAX))
    vectors = np.vstack([insides.whole[[one.place for one in found]], look.vector[None]]).astype(np.float64)
    placed, share = principal_components(vectors)
    placed = _in_unit_square(placed)
    nearest = min(NEAREST, len(found))
    placed[:nearest] = _apart(placed[:nearest], placed[-1])
    x, y = placed[-1].tolist()
    return Plane(found, placed[:-1], (x, y), share)


def principal_components(vectors: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    """Project rows onto their first two principal components.

    Args:
        vectors: Shape (rows, dimension).

    Returns:
        Coordinates of shape (rows, 2), and the share of the variance that they keep, 0 to 1.
    """
    centred = vectors - vectors.mean(axis=0)
    # Of few rows in many dimensions: the eigenvectors of the small matrix of inner products give the coordinates.
    values, axes = np.linalg.eigh(centred @ centred.T)
    values = np.maximum(values, 0.0)
    total = float(values.sum())
    top = axes[:, ::-1][:, :2] * np.sqrt(values[::-1][:2])
    if top.shape[1] < 2:
        top = np.pad(top, ((0, 0), (0, 2 - top.shape[1])))
    # An axis may point either way; let the heaviest entry be positive, so that the picture stays the same.
    signs = np.sign(top[np.abs(top).argmax(axis=0), [0, 1]])
    signs[signs == 0] = 1.0
    return top * signs, float(values[::-1][:2].sum()) / total if total > 1e-12 else 1.0


def _in_unit_square(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move and scale, both axes alike, into the middle of the unit square."""
    low, high = points.min(axis=0), points.max(axis=0)
    side = float((high - low).max())
    if side < 1e-12:
        return np.full_like(points, 0.5)
    placed: NDArray[np.float64] = (points - (low + high) / 2) / side + 0.5
    return placed


def _apart(points: NDArray[np.float64], fixed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Push points that cover each other, or ``fixed``, a little apart."""
    moved = points.copy()
    for _ in range(24):
        for i in range(len(moved)):
            for other, share in [*((j, 0.5) for j in range(i)), (-1, 1.0)]:
                there = fixed if other < 0 else moved[other]
                away = moved[i] - there
                distance = float(np.hypot(*away))
                if distance >= _CLOSE:
                    continue
                step = away / distance if distance > 1e-9 else np.array([np.cos(i * 2.4), np.sin(i * 2.4)])
                push = (_CLOSE - distance) * share * step
                moved[i] += push
                if other >= 0:
                    moved[other] -= push
    return np.clip(moved, 0.0, 1.0)
