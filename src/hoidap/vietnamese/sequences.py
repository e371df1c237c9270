"""How likely a syllable is after two others, in texts and in questions; counted by ``hoidap_lab.segments.sequences``.

A trigram model with back-off (Katz, 1987): what the table holds of three syllables in a row, else of two, else of one,
times what the longer context leaves to what it was not seen with. It is for telling which marks words have that were
typed without them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from hoidap.vietnamese.normalising import strip_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bytes = NDArray[np.uint8]

EDGE, OTHER = 0, 1
"""Numbers of the edge of a sentence, and of whatever is no syllable of the table: a figure, a foreign word."""
_STEPS = 10.0
"""Logarithms to base two are kept in tenths."""
_ZERO = 128
"""A back-off weight of one; it may be greater or smaller."""
_MILLION = 1e6


class Sequences:
    """Syllables by number, and how likely each is after others; arrays in, arrays out."""

    def __init__(self, table: Mapping[str, Bytes]) -> None:
        """Unpack ``table``, made by ``packed``."""
        self.forms: list[str] = ["", "", *bytes(table["forms"]).decode().split("\n")]
        self._number = {form: number for number, form in enumerate(self.forms) if form}
        self._written: dict[str, list[str]] = {}
        for form in self._number:
            self._written.setdefault(strip_marks(form), []).append(form)
        self._pairs, self._triples = _unplaned(table["pairs"]), _unplaned(table["triples"])
        one, two, three = (np.exp2(-table[name].astype(float) / _STEPS) for name in ("one", "two", "three"))
        self._one, self._two, self._three = one, two, three
        after_one, after_two = (
            np.exp2((table[name].astype(float) - _ZERO) / _STEPS) for name in ("after_one", "after_two")
        )
        self._after_one, self._after_two = after_one, after_two

    def number(self, form: str) -> int:
        """The number of a syllable (canonical)."""
        return self._number.get(form, OTHER)

    def written(self, bare: str) -> list[str]:
        """The syllables that are ``bare`` without their marks, the commonest first."""
        return self._written.get(bare, [])

    def among_million(self, first: str, second: str) -> float:
        """Occurrences of two syllables side by side among a million pairs; 0 if the table lacks them."""
        one, other = self.number(first), self.number(second)
        place, found = _found(self._pairs, np.array([one * len(self.forms) + other]))
        if OTHER in {one, other} or not found[0]:
            return 0.0
        return float(_MILLION * self._one[one] * self._two[place[0]])

    def probability(self, before: Numbers, last: Numbers, new: Numbers, *, begins: bool) -> Floats:
        """How likely each of ``new`` is after ``before`` and ``last``; ``begins`` if ``last`` is the first edge."""
        size = len(self.forms)
        place, found = _found(self._pairs, last * size + new)
        pair = np.where(found, self._two[place], self._after_one[last] * self._one[new])
        if begins:
            return pair
        context = before * size + last
        held, known = _found(self._pairs, context)
        place, found = _found(self._triples, context * size + new)
        return np.where(found, self._three[place], np.where(known, self._after_two[held], 1.0) * pair)


@cache
def sequences() -> Sequences:
    """The model that was counted for this program."""
    with files("hoidap.vietnamese").joinpath("sequences.npz").open("rb") as file, np.load(file) as table:
        return Sequences({name: table[name] for name in table.files})


def packed(
    forms: list[str],
    pairs: Numbers,
    triples: Numbers,
    likely: tuple[Floats, ...],
    weights: tuple[Floats, ...],
) -> dict[str, Bytes]:
    """What ``Sequences`` unpacks.

    Args:
        forms: Syllables, from number 2 on.
        pairs: Numbers of two syllables as one: first times count of numbers, plus second; ascending.
        triples: Numbers of three syllables as one, likewise.
        likely: Probabilities of each single syllable, of each of ``pairs`` and of each of ``triples``.
        weights: Back-off weights of each single syllable and of each of ``pairs``.
    """
    one, two, three = (np.clip(np.round(-np.log2(p) * _STEPS), 0, 255).astype(np.uint8) for p in likely)
    after_one, after_two = (
        np.clip(np.round(np.log2(w) * _STEPS) + _ZERO, 0, 255).astype(np.uint8) for w in weights
    )
    return {
        "forms": np.frombuffer("\n".join(forms).encode(), dtype=np.uint8),
        "pairs": _planes(pairs),
        "triples": _planes(triples),
        "one": one,
        "two": two,
        "three": three,
        "after_one": after_one,
        "after_two": after_two,
    }


def _planes(ascending: Numbers) -> Bytes:
    """The steps between ``ascending`` numbers, a row for each of their bytes: rows of noughts compress well."""
    steps = np.diff(ascending, prepend=0)
    rows = max(1, (int(steps.max(initial=0)).bit_length() + 7) // 8)
    return np.stack([(steps >> (8 * row) & 255).astype(np.uint8) for row in range(rows)])


def _unplaned(planes: Bytes) -> Numbers:
    steps = np.zeros(planes.shape[1], np.int64)
    for row, plane in enumerate(planes):
        steps += plane.astype(np.int64) << (8 * row)
    return np.cumsum(steps)


def _found(ascending: Numbers, wanted: Numbers) -> tuple[Numbers, NDArray[np.bool_]]:
    """Where each of ``wanted`` stands in ``ascending``, and whether it does."""
    places = np.minimum(np.searchsorted(ascending, wanted), max(len(ascending) - 1, 0))
    return places, ascending[places] == wanted
