"""Counts which syllables follow each other, for ``hoidap.vietnamese.sequences``.

Run as ``python -m hoidap_lab.segments.sequences --data FOLDER``; it takes some minutes and 3 GB. Counted are all texts
of the training rows, with the expressions of the thesaurus, and apart from them questions: those of the training rows
and those of ``asked.txt``, which were written for this program, since people ask otherwise than newspapers write.
Each count is smoothed after Witten and Bell (1991), that of questions over that of texts, and both are mixed. Then
what tells least beside the shorter context is left out (Stolcke, 1998).
"""

import argparse
import logging
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoidap.vietnamese import is_syllable, nfc, syllables
from hoidap.vietnamese.sequences import EDGE, OTHER, packed
from hoidap_lab.corpus import read_rows

log = logging.getLogger(__name__)

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]
_HERE = Path(__file__).resolve().parent
_PACKAGE = _HERE.parents[1] / "hoidap" / "vietnamese"
_FIRST = 2


@dataclass(frozen=True, slots=True)
class SequenceSettings:
    """How the model is made.

    Attributes:
        asked: Weight of a question of ``asked.txt`` beside one of the training rows.
        questions: Share of the questions in a probability.
        expressions: Weight of an expression of the thesaurus among the texts; among the questions it is one.
        least_syllable: Occurrences that a syllable needs.
        least_triple: Occurrences that three in a row need in the texts.
        pairs: Most pairs kept, those that begin a triple aside.
        triples: Most triples kept.
    """

    asked: int = 2
    questions: float = 0.6
    expressions: int = 20
    least_syllable: int = 4
    least_triple: int = 2
    pairs: int = 500_000
    triples: int = 1_150_000


def texts(data: Path) -> Iterator[str]:
    """Paragraphs, titles and sentences of the training rows."""
    for row in read_rows(data / "train/news.jsonl.xz"):
        yield from (row["title"], row["abstract"], *row["paragraphs"])
    for row in read_rows(data / "train/wiki.jsonl.xz"):
        yield from row["paragraphs"]
    yield from (row["passage"] for row in read_rows(data / "train/questions.jsonl.xz"))
    yield from (row["vi"] for row in read_rows(data / "train/en_vi.jsonl.xz"))
    for row in read_rows(data / "train/law.jsonl.xz"):
        yield from (row["title"], *row["text"].split("\n"))


def asked() -> list[str]:
    """Questions that were written for this program, as people say them."""
    lines = (_HERE / "asked.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def expressions() -> list[str]:
    """Headwords and alternatives of the thesaurus, everyday words among them."""
    lines = (_PACKAGE / "thesaurus.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.replace("\t", ",").split(",") for line in lines if not line.startswith("#"))
    return sorted(
        {expression.strip() for entry in entries for expression in entry if " " in expression.strip()}
    )


class Counts:
    """How often each syllable, pair and triple occurs, by their numbers, over a set of syllables of some size."""

    def __init__(self, row: Numbers, size: int, *, edges: bool = True) -> None:
        """Count the sentences of ``row``, each after an edge; without ``edges``, only what lies within them."""
        self.size = size
        self.grams = [_counted(row, length, size, edges=edges) for length in (1, 2, 3)]

    def add(self, other: "Counts", weight: float) -> None:
        """Count what ``other`` counted ``weight`` times."""
        for length, (keys, counts) in enumerate(other.grams):
            mine, already = self.grams[length]
            both, places = np.unique(np.concatenate([mine, keys]), return_inverse=True)
            summed = np.bincount(places, weights=np.concatenate([already, weight * counts]))
            self.grams[length] = (both, summed)


class Smoothed:
    """Probabilities from counts, each context leaving as much to the shorter one as it has different successors."""

    def __init__(self, counts: Counts, below: "Smoothed | None" = None) -> None:
        """Smooth ``counts``, those of single syllables over ``below``."""
        self.counts = counts
        self._below = below
        self._contexts = [_contexts(keys, number, counts.size) for keys, number in counts.grams[1:]]

    def one(self, new: Numbers) -> Floats:
        """Of each of ``new`` by itself."""
        keys, counts = self.counts.grams[0]
        below = self._below.one(new) if self._below else np.full(len(new), 1 / self.counts.size)
        return (_looked_up((keys, counts), new) + len(keys) * below) / (counts.sum() + len(keys))

    def two(self, last: Numbers, new: Numbers) -> Floats:
        """Of each of ``new`` after ``last``."""
        return self._over(1, last, new, self.one(new))

    def three(self, before: Numbers, last: Numbers, new: Numbers) -> Floats:
        """Of each of ``new`` after ``before`` and ``last``."""
        return self._over(2, before * self.counts.size + last, new, self.two(last, new))

    def _over(self, length: int, context: Numbers, new: Numbers, shorter: Floats) -> Floats:
        keys, total, different = self._contexts[length - 1]
        seen = _looked_up((keys, total), context)
        left = _looked_up((keys, different), context) + 1e-3
        found = _looked_up(self.counts.grams[length], context * self.counts.size + new)
        return (found + left * shorter) / (seen + left)


def model(
    sentences: Iterable[str], questions: Sequence[str], phrases: Sequence[str], settings: SequenceSettings
) -> dict[str, NDArray[np.uint8]]:
    """Make the table of ``hoidap.vietnamese.sequences.Sequences``."""
    row, names = _numbered(sentences)
    forms, row = _common(row, names, settings.least_syllable)
    numbers = {form: number for number, form in enumerate(forms, _FIRST)}
    size = len(forms) + _FIRST
    log.info("%d syllables in texts, %d different ones", len(row), len(forms))
    in_texts, in_questions = Counts(row, size), Counts(_row(questions, numbers), size)
    in_phrases = Counts(_row(phrases, numbers), size, edges=False)
    in_texts.add(in_phrases, settings.expressions)
    in_questions.add(in_phrases, 1)
    wide = Smoothed(in_texts)
    table = _pruned(wide, Smoothed(in_questions, wide), settings)
    return packed(forms, *table)


def _pruned(
    wide: Smoothed, narrow: Smoothed, settings: SequenceSettings
) -> tuple[Numbers, Numbers, tuple[Floats, ...], tuple[Floats, ...]]:
    size = wide.counts.size

    def mixed(in_questions: Floats, in_texts: Floats) -> Floats:
        return settings.questions * in_questions + (1 - settings.questions) * in_texts

    def two(last: Numbers, new: Numbers) -> Floats:
        return mixed(narrow.two(last, new), wide.two(last, new))

    def occurrences(length: int, keys: Numbers) -> Floats:
        shares = [
            _looked_up(counted.counts.grams[length], keys) / counted.counts.grams[0][1].sum()
            for counted in (narrow, wide)
        ]
        return mixed(*shares)

    every = np.arange(size)
    one = mixed(narrow.one(every), wide.one(every))
    pairs, triples = (
        np.union1d(keys[counts >= settings.least_triple], narrow.counts.grams[length][0])
        for length, (keys, counts) in enumerate(wide.counts.grams)
        if length
    )
    context, new = triples // size, triples % size
    of_triples = mixed(
        narrow.three(context // size, context % size, new), wide.three(context // size, context % size, new)
    )
    told = occurrences(1, context) * of_triples * np.abs(np.log(of_triples / two(context % size, new)))
    kept = _highest(told, settings.triples)
    triples, of_triples = triples[kept], of_triples[kept]
    of_pairs = two(pairs // size, pairs % size)
    told = occurrences(0, pairs // size) * of_pairs * np.abs(np.log(of_pairs / one[pairs % size]))
    kept = _highest(told, settings.pairs) | np.isin(pairs, triples // size)
    pairs, of_pairs = pairs[kept], of_pairs[kept]
    begun = np.isin(triples // size, pairs)
    triples, of_triples = triples[begun], of_triples[begun]
    weights_one = _left(pairs // size, of_pairs, one[pairs % size], size)
    last, new = triples // size % size, triples % size
    shorter = _looked_up((pairs, of_pairs), last * size + new)
    shorter = np.where(shorter > 0, shorter, weights_one[last] * one[new])
    weights_two = _left(np.searchsorted(pairs, triples // size), of_triples, shorter, len(pairs))
    return pairs, triples, (one, of_pairs, of_triples), (weights_one, weights_two)


def _left(context: Numbers, likely: Floats, shorter: Floats, size: int) -> Floats:
    """Back-off weights: what each context leaves to what it was not seen with, over what the shorter one gives it."""
    seen, given = (np.bincount(context, weights=values, minlength=size) for values in (likely, shorter))
    weights: Floats = np.clip(1 - seen, 1e-4, 1) / np.clip(1 - given, 1e-4, 1)
    return weights


def _highest(values: Floats, number: int) -> NDArray[np.bool_]:
    if len(values) <= number:
        return np.ones(len(values), bool)
    return np.asarray(values >= np.partition(values, -number)[-number])


def _numbered(sentences: Iterable[str]) -> tuple[Numbers, list[str]]:
    """All syllables of all sentences by number, an edge before each sentence; and what the numbers stand for."""
    numbers: dict[str, int] = {}
    row = array("i")
    for sentence in sentences:
        row.append(EDGE)
        row.extend(
            numbers.setdefault(word.form, len(numbers) + _FIRST) if is_syllable(word.form) else OTHER
            for word in syllables(nfc(sentence))
        )
    row.append(EDGE)
    return np.array(row, np.int64), list(numbers)


def _common(row: Numbers, names: list[str], least: int) -> tuple[list[str], Numbers]:
    """The syllables that occur often enough, the commonest first, and ``row`` with their numbers."""
    counts = Counter(dict(enumerate(np.bincount(row, minlength=len(names) + _FIRST).tolist())))
    common = [number for number, count in counts.most_common() if number >= _FIRST and count >= least]
    renumbered = np.full(len(names) + _FIRST, OTHER, np.int64)
    renumbered[EDGE] = EDGE
    renumbered[common] = np.arange(_FIRST, len(common) + _FIRST)
    return [names[number - _FIRST] for number in common], renumbered[row]


def _row(sentences: Iterable[str], numbers: dict[str, int]) -> Numbers:
    found = [EDGE]
    for sentence in sentences:
        found += [numbers.get(word.form, OTHER) for word in syllables(nfc(sentence))] + [EDGE]
    return np.array(found, np.int64)


def _counted(row: Numbers, length: int, size: int, *, edges: bool) -> tuple[Numbers, Floats]:
    keys = np.zeros(max(len(row) - length + 1, 0), np.int64)
    whole = np.ones(len(keys), bool)
    for place in range(length):
        there = row[place : len(keys) + place]
        keys = keys * size + there
        if not edges or 0 < place < length - 1:
            whole &= there != EDGE
    found, counts = np.unique(keys[whole], return_counts=True)
    return found, counts.astype(float)


def _contexts(keys: Numbers, counts: Floats, size: int) -> tuple[Numbers, Floats, Floats]:
    found, places = np.unique(keys // size, return_inverse=True)
    return found, np.bincount(places, weights=counts), np.bincount(places).astype(float)


def _looked_up(table: tuple[Numbers, Floats], wanted: Numbers) -> Floats:
    keys, values = table
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[places] == wanted, values[places], 0.0)


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--out", type=Path, default=_PACKAGE / "sequences.npz")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = SequenceSettings()
    questions = [row["question"] for row in read_rows(given.data / "train/questions.jsonl.xz")]
    questions += asked() * settings.asked
    np.savez_compressed(given.out, **model(texts(given.data), questions, expressions(), settings))


if __name__ == "__main__":
    main()
