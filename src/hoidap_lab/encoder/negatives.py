"""Mines hard negatives: passages that look right to BM25 or to a trained model and are not.

Run as ``python -m hoidap_lab.encoder.negatives --work build/encoder --model src/hoidap/models/hoidap-static-vi``
after ``prepare``; ``train`` finds what it writes. A passage of the query's own article is never taken, nor the
nearest one of all, which often answers as well as the right one.
"""

import argparse
import logging
from pathlib import Path

import bm25s
import numpy as np
import torch
from numpy.typing import NDArray

from hoidap_lab.encoder.folder import Floats, load_with_pieces_of
from hoidap_lab.encoder.pairs import SOURCES, Ints, Negatives, Pairs, Store
from hoidap_lab.encoder.settings import NegativeSettings, PairSettings

log = logging.getLogger(__name__)

NEGATIVES = "negatives.npz"
_QUERIES = ("headline", "question", "asked")
_ROWS = 2_000


def unit_vectors(store: Store, units: Ints, table: Floats, most: int) -> Floats:
    """Return the unit-length mean of the first ``most`` token vectors of each unit, shape (units, dimensions)."""
    starts, ends = store.unit_span(units)
    vectors = np.zeros((len(units), table.shape[1]), np.float32)
    for row, start, end in zip(vectors, starts, np.minimum(ends, starts + most), strict=True):
        if end > start:
            row[:] = table[store.ids[start:end]].mean(axis=0)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


def by_model(queries: Floats, pool: Floats, depth: int) -> Ints:
    """Return the ``depth`` nearest rows of ``pool`` for each query, nearest first, by cosine."""
    passages = torch.from_numpy(pool).bfloat16().T.contiguous()
    found = [
        (torch.from_numpy(queries[row : row + _ROWS]).bfloat16() @ passages).topk(depth).indices.numpy()
        for row in range(0, len(queries), _ROWS)
    ]
    return np.concatenate(found)


def by_bm25(store: Store, queries: Ints, pool: Ints, depth: int, most: int) -> Ints:
    """Return the ``depth`` best rows of ``pool`` for each query unit, best first, by BM25 over pieces."""

    def pieces(unit: int) -> list[str]:
        start, end = (
            store.sentence_ends[store.unit_first[unit]],
            store.sentence_ends[store.unit_first[unit + 1]],
        )
        return [str(piece) for piece in store.ids[start : min(end, start + most)].tolist()]

    index = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    index.index([pieces(unit) for unit in pool.tolist()], show_progress=False)
    found, _ = index.retrieve([pieces(unit) for unit in queries.tolist()], k=depth, show_progress=False)
    return np.asarray(found, np.int64)


def mine(store: Store, pairs: Pairs, table: Floats, settings: NegativeSettings, most: int) -> Negatives:
    """Search a pool of passages for the queries of some pairs, and keep what is near and of another article."""
    random = np.random.default_rng(settings.seed)
    wanted = np.isin(pairs.rows[:, 0], [SOURCES.index(name) for name in _QUERIES])
    eligible = np.flatnonzero(wanted)
    chosen = np.sort(random.choice(eligible, min(settings.queries, len(eligible)), replace=False))
    passages = np.unique(pairs.rows[pairs.rows[:, 0] != SOURCES.index("translation"), 2])
    pool = np.sort(random.choice(passages, min(settings.pool, len(passages)), replace=False))
    depth = min(settings.last + 1, len(pool))
    query_units = pairs.rows[chosen, 1]
    sides = [
        by_model(
            unit_vectors(store, query_units, table, most), unit_vectors(store, pool, table, most), depth
        ),
        by_bm25(store, query_units, pool, depth, most),
    ]
    own = store.unit_article[pairs.rows[chosen, 2]]
    kept = [_kept(pool[side], own, store.unit_article, settings) for side in sides]
    return Negatives(chosen, np.concatenate(kept, axis=1))


def _kept(found: Ints, own: Ints, article: Ints, settings: NegativeSettings) -> Ints:
    """Keep the first units of other articles from rank ``first`` on, -1 where there are too few."""
    kept: NDArray[np.int64] = np.full((len(found), settings.each), -1, np.int64)
    for row, (units, of) in enumerate(zip(found, own, strict=True)):
        others = units[article[units] != of][settings.first : settings.first + settings.each]
        kept[row, : len(others)] = others
    return kept


def main() -> None:
    """Mine from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--work", type=Path, required=True, help="folder that prepare wrote")
    parser.add_argument("--model", type=Path, required=True, help="model folder, of the same tokenizer")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    store, pairs = Store.load(arguments.work / "store.npz"), Pairs.load(arguments.work / "pairs.npz")
    table = load_with_pieces_of(arguments.model, arguments.work).table
    mined = mine(store, pairs, table, NegativeSettings(), PairSettings().passage_tokens)
    mined.save(arguments.work / NEGATIVES)
    log.info("%d pairs, %.1f negatives each", len(mined.pairs), float((mined.units >= 0).sum(axis=1).mean()))


if __name__ == "__main__":
    main()
