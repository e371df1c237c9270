"""Measures a model folder: passage retrieval on UIT-ViQuAD, and English to Vietnamese.

Run as ``python -m hoidap_lab.encoder.evaluate --data ../shared/data --model MODEL_FOLDER``.

Vietnamese: 2,653 questions, each looking for its passage among all 557; with the questions as they
are, and stripped of marks; against the vector of the whole passage, and as hoidap's index scores passages,
with the nearest of its sentences (see ``VectorIndex``). English: 2,000 sentence pairs held back from training,
each English sentence looking for its translation among all 2,000 Vietnamese ones.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from hoidap.indexing.vectors import SENTENCE_SHARE
from hoidap_lab.corpus import read_rows, split_sentences, strip_marks
from hoidap_lab.encoder.folder import is_static, load_model
from hoidap_lab.encoder.prepare import held_back_pairs


class Encodes(Protocol):
    """What can be measured."""

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one unit vector per text, shape (texts, dimensions)."""
        ...


@dataclass(frozen=True, slots=True)
class Retrieval:
    """How often the right text came first, among the first five, and its mean reciprocal rank to ten."""

    recall_1: float
    recall_5: float
    mrr_10: float

    @classmethod
    def of(cls, scores: NDArray[np.float32], right: NDArray[np.int64]) -> "Retrieval":
        """Measure scores, shape (queries, texts); ``right`` names the column wanted; ties count against."""
        wanted = scores[np.arange(len(right)), right][:, None]
        ranks = (scores >= wanted).sum(axis=1)
        reciprocal = np.where(ranks <= 10, 1 / ranks, 0.0)
        return cls(float((ranks == 1).mean()), float((ranks <= 5).mean()), float(reciprocal.mean()))


@dataclass(frozen=True, slots=True)
class Measurement:
    """The figures of a model by name."""

    figures: dict[str, Retrieval]

    def line(self) -> str:
        """Return all figures on one line, for logs."""
        parts = self.figures.items()
        return " | ".join(f"{n} {r.recall_1:.3f} {r.recall_5:.3f} {r.mrr_10:.3f}" for n, r in parts)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The texts that are measured on."""

    passages: list[str]
    questions: list[str]
    right: NDArray[np.int64]
    pairs: list[tuple[str, str]]

    @classmethod
    def read(cls, data: Path) -> "Benchmark":
        """Read the development files and the held-back pairs."""
        passages = list(read_rows(data / "dev" / "viquad_passages.jsonl.xz"))
        column = {row["id"]: position for position, row in enumerate(passages)}
        questions = list(read_rows(data / "dev" / "viquad_questions.jsonl.xz"))
        return cls(
            [row["text"] for row in passages],
            [row["question"] for row in questions],
            np.array([column[row["passage"]] for row in questions]),
            held_back_pairs(data),
        )

    def measure(self, model: Encodes) -> Measurement:
        """Run the model over all texts."""
        whole = model.encode(self.passages)
        sentences = [split_sentences(passage) for passage in self.passages]
        rows = model.encode([sentence for each in sentences for sentence in each])
        first = np.cumsum([0] + [len(each) for each in sentences])[:-1]
        figures = {}
        for marks, questions in (
            ("marks", self.questions),
            ("no marks", [strip_marks(question) for question in self.questions]),
        ):
            asked = model.encode(questions)
            by_whole = asked @ whole.T
            nearest = np.maximum.reduceat(asked @ rows.T, first, axis=1)
            as_indexed = SENTENCE_SHARE * nearest + (1 - SENTENCE_SHARE) * by_whole
            figures[marks] = Retrieval.of(by_whole, self.right)
            figures[f"{marks}, with sentences"] = Retrieval.of(as_indexed, self.right)
        english = model.encode([pair[0] for pair in self.pairs])
        vietnamese = model.encode([pair[1] for pair in self.pairs])
        figures["English to Vietnamese"] = Retrieval.of(english @ vietnamese.T, np.arange(len(self.pairs)))
        return Measurement(figures)


def _opened(folder: Path) -> Encodes:
    if is_static(folder):
        return load_model(folder)
    from sentence_transformers import SentenceTransformer  # seconds to import

    model: Encodes = SentenceTransformer(str(folder), device="cpu")
    return model


def main() -> None:
    """Measure from the command line and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--model", type=Path, required=True, help="model folder")
    arguments = parser.parse_args()
    measured = Benchmark.read(arguments.data).measure(_opened(arguments.model))
    table = Table("", "R@1", "R@5", "MRR@10")
    for name, result in measured.figures.items():
        table.add_row(name, f"{result.recall_1:.3f}", f"{result.recall_5:.3f}", f"{result.mrr_10:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
