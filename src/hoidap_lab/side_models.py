"""Measures what each part of the lexical side gains, alone and fused, and what could stand on the dense side.

Run as ``python -m hoidap_lab.side_models --data ../shared/data``. On UIT-ViQuAD's 557 passages and 2,653 questions,
typed with marks. The lexical side: plain BM25; with each term weighed by how rare it is in the language at large; with
the words that a passage covers; with other words that may stand for them, which is the product's. The dense side: the
product's, which compares mean vectors; and the same vectors piece by piece, each piece of the question with the nearest
of the passage (Khattab and Zaharia 2020), weighed by their norms. Each alone, and fused as the product fuses.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from itertools import chain, pairwise
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

import hoidap
from hoidap import Settings
from hoidap.indexing.lexical import BARE_SHARE, K1, B, LexicalIndex
from hoidap.indexing.vectors import SENTENCE_SHARE
from hoidap.retrieval.fusion import fuse
from hoidap.types import Kind, Passage
from hoidap.vietnamese import nfc, sentences, syllables
from hoidap_lab.corpus import read_rows, split_sentences
from hoidap_lab.encoder.evaluate import Retrieval
from hoidap_lab.encoder.folder import StaticModel, load_model

Scores = NDArray[np.float32]

_MODEL = Path(hoidap.__file__).parent / "models" / "hoidap-static-vi"
_WHOLE_SHARE = 0.5


def plain_bm25(texts: list[str], questions: list[str]) -> Scores:
    """BM25 of syllables and their pairs with marks and without, all terms alike: shape (questions, texts)."""
    total = np.zeros((len(questions), len(texts)), np.float32)
    for spelling, part in (("form", 1 - BARE_SHARE), ("bare", BARE_SHARE)):

        def terms(text: str, spelling: str = spelling) -> list[str]:
            found = [getattr(syllable, spelling) for syllable in syllables(text)]
            return [*found, *(f"{first}_{second}" for first, second in pairwise(found))]

        index = bm25s.BM25(method="lucene", k1=K1, b=B)
        index.index([terms(text) for text in texts], show_progress=False)
        for row, question in zip(total, questions, strict=True):
            row += part * index.get_scores([term for term in terms(question) if term in index.vocab_dict])
    return total


def lexical_sides(index: LexicalIndex, texts: list[str], questions: list[str]) -> dict[str, Scores]:
    """The lexical side from plain BM25 to the product's, part by part: each of shape (questions, texts)."""
    own = replace(index.coverage, others=lambda _word, _marked: ())
    whole, covered, covered_by_own = (
        np.stack([scores(question, marked=True) for question in questions])
        for scores in (index.scores, index.coverage.scores, own.scores)
    )
    return {
        "plain BM25": plain_bm25(texts, questions),
        "terms weighed": whole - covered,
        "and words covered": whole - covered + covered_by_own,
        "and other words": whole,
    }


class LateInteraction:
    """Scores passages piece by piece."""

    def __init__(self, model: StaticModel, passages: list[list[str]]) -> None:
        self._model = model
        self._norms = np.linalg.norm(model.table, axis=1)
        self._unit = model.table / np.maximum(self._norms[:, None], 1e-9)
        pieces = [self._pieces(sentence) or [0] for sentences in passages for sentence in sentences]
        flat = np.array(list(chain.from_iterable(pieces)))
        self._known, self._places = np.unique(flat, return_inverse=True)
        self._sentence_first = np.cumsum([0, *map(len, pieces)])[:-1]
        self._passage_first = np.cumsum([0, *map(len, passages)])[:-1]

    def scores(self, question: str) -> Scores:
        """Half the nearest sentence, half the whole passage: shape (passages,)."""
        asked = self._pieces(question) or [0]
        weights = self._norms[asked] / self._norms[asked].sum()
        near = np.maximum(self._unit[asked] @ self._unit[self._known].T, 0)[:, self._places]
        by_sentence = np.maximum.reduceat(near, self._sentence_first, axis=1)
        by_passage = np.maximum.reduceat(by_sentence, self._passage_first, axis=1)
        nearest = np.maximum.reduceat(weights @ by_sentence, self._passage_first)
        scores: Scores = (1 - _WHOLE_SHARE) * nearest + _WHOLE_SHARE * (weights @ by_passage)
        return scores

    def _pieces(self, text: str) -> list[int]:
        ids: list[int] = self._model.tokenizer.encode(text, add_special_tokens=False).ids
        return ids


def dense_scores(model: StaticModel, questions: list[str], passages: list[list[str]]) -> Scores:
    """The product's dense scores, shape (questions, passages)."""
    asked = model.encode(questions)
    whole = asked @ model.encode([" ".join(sentences) for sentences in passages]).T
    rows = asked @ model.encode(list(chain.from_iterable(passages))).T
    nearest = np.maximum.reduceat(rows, np.cumsum([0, *map(len, passages)])[:-1], axis=1)
    scores: Scores = SENTENCE_SHARE * nearest + (1 - SENTENCE_SHARE) * whole
    return scores


def _passage(name: str, text: str) -> Passage:
    spans = tuple(sentences(text, 0, len(text)))
    return Passage(name, "", text, 0, len(text), Kind.BODY, sentences=spans)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/")
    parser.add_argument("--every", type=int, default=1, help="ask each n-th question")
    arguments = parser.parse_args()
    rows = list(read_rows(arguments.data / "dev" / "viquad_passages.jsonl.xz"))
    asked = list(read_rows(arguments.data / "dev" / "viquad_questions.jsonl.xz", arguments.every))
    places = {row["id"]: place for place, row in enumerate(rows)}
    right = np.array([places[row["passage"]] for row in asked])
    questions = [nfc(row["question"]) for row in asked]
    passages = [split_sentences(row["text"]) for row in rows]
    index = LexicalIndex.build([_passage(str(row["id"]), row["text"]) for row in rows])
    model = load_model(_MODEL)
    late = LateInteraction(model, passages)
    dense = dense_scores(model, questions, passages)
    pieces = np.stack([late.scores(question) for question in questions])
    lexical = lexical_sides(index, [row["text"] for row in rows], questions)
    table = Table("lexical side", "dense side", "R@1", "R@5", "MRR@10")

    def add(first: str, second: str, scores: Scores) -> None:
        found = Retrieval.of(scores, right)
        table.add_row(first, second, f"{found.recall_1:.3f}", f"{found.recall_5:.3f}", f"{found.mrr_10:.3f}")

    weight = Settings().dense_weight
    sides = {"mean vectors": dense, "piece by piece": pieces}
    for name, scores in lexical.items():
        add(name, "", scores)
    for name, scores in sides.items():
        add("", name, scores)
    for first, words in lexical.items():
        for second, vectors in sides.items():
            fused = np.stack([fuse(d, b, weight) for d, b in zip(vectors, words, strict=True)])
            add(first, second, fused)
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
