"""Measures whether single words that mean the same are near: ``python -m hoidap_lab.encoder.word_pairs --model MODEL``.

Cosines of word pairs that share no syllable: those of the thesaurus, which ``words`` trains on; those of the groups in
``hoidap.vietnamese.synonyms`` that the thesaurus lacks, which nothing was trained on; English words and the first word
that the lexicon has for them; and random pairs of the thesaurus's headwords. "Above random" is the chance that such a
pair is nearer than a random one.
"""

from __future__ import annotations

import argparse
import random
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from hoidap.vietnamese.synonyms import GROUPS
from hoidap.vietnamese.thesaurus import rows
from hoidap_lab.encoder.folder import StaticModel, load_model

Words = list[tuple[str, str]]

_RANDOM = 20_000
_QUANTILES = (0.25, 0.5, 0.75, 0.95, 0.99)


def pairs(seed: int = 20) -> dict[str, Words]:
    """The four kinds of pairs by name, the random ones last."""
    thesaurus = [(word, other) for word, others in rows("thesaurus.txt") for other in others]
    known = {frozenset(pair) for pair in thesaurus}
    groups = [[word.strip() for word in line.split(",")] for line in GROUPS.strip().splitlines()]
    unseen = [p for group in groups for p in combinations(group, 2) if frozenset(p) not in known]
    heads = [word for word, _ in rows("thesaurus.txt")]
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    any_two = [(chance.choice(heads), chance.choice(heads)) for _ in range(_RANDOM)]
    return {
        "thesaurus": _apart(thesaurus),
        "synonyms not trained on": _apart(unseen),
        "English": [(word, others[0]) for word, others in rows("english.txt")],
        "random": [p for p in _apart(any_two) if frozenset(p) not in known],
    }


def above(near: NDArray[np.float32], far: NDArray[np.float32]) -> float:
    """The chance that one of ``near`` is greater than one of ``far``."""
    return float(np.searchsorted(np.sort(far), near).mean() / len(far))


def cosines(model: StaticModel, words: Words) -> NDArray[np.float32]:
    """Cosine of each pair: shape (pairs,)."""
    first, second = (model.encode([pair[side] for pair in words]) for side in (0, 1))
    near: NDArray[np.float32] = (first * second).sum(axis=1)
    return near


def _apart(words: Words) -> Words:
    return [(first, second) for first, second in words if set(first.split()).isdisjoint(second.split())]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--model", type=Path, required=True, help="model folder")
    model = load_model(parser.parse_args().model)
    measured = {name: cosines(model, words) for name, words in pairs().items()}
    table = Table("pairs", "number", *(f"{round(q * 100)} %" for q in _QUANTILES), "above random")
    for name, found in measured.items():
        quantiles = (f"{value:.2f}" for value in np.quantile(found, _QUANTILES))
        table.add_row(name, str(len(found)), *quantiles, f"{above(found, measured['random']):.3f}")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
