"""Draws batches of token-id bags from the prepared units.

A bag is a list of token ids whose order does not matter. A batch holds as many query bags as
passage bags; row i of one belongs to row i of the other.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoidap_lab.encoder.settings import PairSettings

SOURCES = ("headline", "news", "law", "wiki", "question", "translation", "asked", "word", "reworded")
"""``headline``: title or abstract to text; ``news`` and ``wiki``: a damaged sentence to its passage;
``law``: title and topic to the article, or a damaged sentence; ``question``, ``translation``, ``asked`` (a question
made from a sentence, see ``questions``), ``word`` and ``reworded`` (a word or a sentence and the same in other words,
see ``words``): as is."""
_BY_SENTENCE = np.array([False, True, False, True, False, False, False, False, False])

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Store:
    """All token ids, and where sentences and units lie in them."""

    ids: NDArray[np.uint16]
    sentence_ends: Ints
    unit_first: Ints
    unit_article: Ints

    def save(self, path: Path) -> None:
        """Write the arrays to one ``.npz`` file."""
        np.savez(
            path, ids=self.ids, ends=self.sentence_ends, first=self.unit_first, article=self.unit_article
        )

    @classmethod
    def load(cls, path: Path) -> "Store":
        """Read what ``save`` wrote."""
        with np.load(path) as file:
            return cls(file["ids"], file["ends"], file["first"], file["article"])

    def sentence_span(self, sentence: Ints) -> tuple[Ints, Ints]:
        """Return start and end in ``ids`` of sentences."""
        return self.sentence_ends[sentence], self.sentence_ends[sentence + 1]

    def unit_span(self, unit: Ints) -> tuple[Ints, Ints]:
        """Return start and end in ``ids`` of whole units."""
        return self.sentence_ends[self.unit_first[unit]], self.sentence_ends[self.unit_first[unit + 1]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows of (source, query unit, passage unit)."""

    rows: Ints

    def save(self, path: Path) -> None:
        """Write the rows to one ``.npz`` file."""
        np.savez(path, rows=self.rows)

    @classmethod
    def load(cls, path: Path) -> "Pairs":
        """Read what ``save`` wrote."""
        with np.load(path) as file:
            return cls(file["rows"])


@dataclass(frozen=True, slots=True)
class Negatives:
    """Hard negatives of pairs: row i of ``units`` holds passage units for pair ``pairs[i]``, -1 where none."""

    pairs: Ints
    units: Ints

    def save(self, path: Path) -> None:
        """Write both arrays to one ``.npz`` file."""
        np.savez(path, pairs=self.pairs, units=self.units)

    @classmethod
    def load(cls, path: Path) -> "Negatives":
        """Read what ``save`` wrote."""
        with np.load(path) as file:
            return cls(file["pairs"], file["units"])


@dataclass(frozen=True, slots=True)
class Bags:
    """Token ids of many bags, and where each bag starts."""

    ids: Ints
    offsets: Ints


@dataclass(frozen=True, slots=True)
class Batch:
    """Query bags, passage bags, and which of them must not count as negatives of each other.

    Passage i belongs to query i; passages beyond the queries are hard negatives. ``same`` has shape
    (queries, passages).
    """

    queries: Bags
    passages: Bags
    same: Bools


def _positions(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return every position of the ranges, and the number of the range each belongs to."""
    lengths = ends - starts
    rows = np.repeat(np.arange(len(starts)), lengths)
    before = np.cumsum(lengths) - lengths
    return np.arange(len(rows)) - before[rows] + starts[rows], rows


def _bags(parts: list[tuple[Ints, Ints]], count: int) -> Bags:
    """Join (ids, rows) parts into one set of bags."""
    ids = np.concatenate([part[0] for part in parts])
    rows = np.concatenate([part[1] for part in parts])
    order = np.argsort(rows, kind="stable")
    sizes = np.bincount(rows, minlength=count)
    return Bags(ids[order].astype(np.int64), np.cumsum(sizes) - sizes)


class Sampler:
    """Draws batches; the same seed gives the same batches."""

    def __init__(
        self,
        store: Store,
        pairs: Pairs,
        settings: PairSettings,
        question_forms: list[list[int]],
        seed: int,
        negatives: Negatives | None = None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._random = np.random.default_rng(seed)
        self._pairs = pairs.rows
        self._of_source = [np.flatnonzero(pairs.rows[:, 0] == source) for source in range(len(SOURCES))]
        self._negatives = np.full((len(pairs.rows), 1), -1)
        if negatives is not None:
            self._negatives = np.full((len(pairs.rows), negatives.units.shape[1]), -1)
            self._negatives[negatives.pairs] = negatives.units
        lengths = np.array([len(form) for form in question_forms])
        self._form_ids = np.concatenate([np.array(form, np.int64) for form in question_forms])
        self._form_ends = np.concatenate([[0], np.cumsum(lengths)])

    def draw(self, size: int) -> Batch:
        """Return a batch of about ``size`` pairs, and a hard negative of each pair that has some."""
        chosen = self._choose(size)
        source, query, passage = self._pairs[chosen].T
        by_sentence = _BY_SENTENCE[source] | (
            (source == SOURCES.index("law")) & self._chance(len(source), 0.5)
        )
        hard = self._negatives[chosen, self._random.integers(0, self._negatives.shape[1], len(chosen))]
        unit = np.concatenate([passage, hard[hard >= 0]])
        exact = np.concatenate([by_sentence, np.zeros(len(unit) - len(passage), bool)])
        sentence = self._sentence_of(unit)
        queries = self._queries(query, sentence[: len(query)], by_sentence)
        passages = self._passages(unit, sentence, exact)
        article = self._store.unit_article
        same = passage[:, None] == unit[None, :]
        same_article = article[passage][:, None] == article[unit][None, :]
        same |= same_article & (~by_sentence[:, None] | ~exact[None, :])
        np.fill_diagonal(same, False)
        return Batch(queries, passages, same)

    def _chance(self, count: int, probability: float) -> Bools:
        return self._random.random(count) < probability

    def _choose(self, size: int) -> Ints:
        chosen = []
        for rows, share in zip(self._of_source, self._settings.mix, strict=True):
            block = self._settings.block
            if len(rows) <= block:
                continue
            starts = self._random.integers(0, len(rows) - block, max(1, round(size * share / block)))
            chosen.append(rows[(starts[:, None] + np.arange(block)).ravel()])
        return np.concatenate(chosen)

    def _sentence_of(self, unit: Ints) -> Ints:
        first, end = self._store.unit_first[unit], self._store.unit_first[unit + 1]
        return first + (self._random.random(len(unit)) * (end - first)).astype(np.int64)

    def _queries(self, unit: Ints, sentence: Ints, by_sentence: Bools) -> Bags:
        settings, count = self._settings, len(unit)
        title_starts, title_ends = self._store.unit_span(unit)
        with_title = ~by_sentence | self._chance(count, settings.title_prefix)
        title_ends = np.where(
            with_title, np.minimum(title_ends, title_starts + settings.passage_tokens), title_starts
        )
        starts, ends = self._store.sentence_span(sentence)
        ends = np.where(by_sentence, ends, starts)
        keep = self._random.uniform(settings.keep_least, settings.keep_most, count)
        positions, rows = _positions(starts, ends)
        kept = self._random.random(len(positions)) < keep[rows]
        title_positions, title_rows = _positions(title_starts, title_ends)
        ids = self._store.ids
        parts = [(ids[positions[kept]], rows[kept]), (ids[title_positions], title_rows)]
        asked = np.flatnonzero(by_sentence & self._chance(count, settings.question_words))
        form = self._random.integers(0, len(self._form_ends) - 1, len(asked))
        form_positions, form_rows = _positions(self._form_ends[form], self._form_ends[form + 1])
        parts.append((self._form_ids[form_positions], asked[form_rows]))
        return _bags([(part.astype(np.int64), part_rows) for part, part_rows in parts], count)

    def _passages(self, unit: Ints, sentence: Ints, by_sentence: Bools) -> Bags:
        alone = by_sentence & self._chance(len(unit), self._settings.alone)
        cut = by_sentence & ~alone & self._chance(len(unit), self._settings.cut_sentence)
        starts, ends = self._store.unit_span(unit)
        own_starts, own_ends = self._store.sentence_span(sentence)
        cut &= (ends - starts) - (own_ends - own_starts) >= 20
        starts, ends = np.where(alone, own_starts, starts), np.where(alone, own_ends, ends)
        ends = np.minimum(ends, starts + self._settings.passage_tokens)
        positions, rows = _positions(starts, ends)
        gone = (positions >= own_starts[rows]) & (positions < own_ends[rows]) & cut[rows]
        return _bags([(self._store.ids[positions[~gone]].astype(np.int64), rows[~gone])], len(unit))
