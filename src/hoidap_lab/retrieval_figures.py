"""Retrieval figures of the whole product on UIT-ViQuAD's passages, through ``Chatbot.search``.

Run as ``python -m hoidap_lab.retrieval_figures --data ../shared/data``. Each development passage becomes a
file of one passage; a question counts as found at the rank of its own passage. The sets are research data:
they are measured on, never trained on, and never copied into the repository.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from hoidap import Chatbot, Settings
from hoidap.vietnamese import strip_marks
from hoidap_lab.corpus import read_rows

_DEPTH = 10
_WHOLE = 100_000
_SIDES = (("dense", 1.0), ("lexical", 0.0), ("fused", None))


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of questions whose passage came first, among the first five, and the mean reciprocal rank."""

    first: float
    five: float
    reciprocal: float


def measure(search: Callable[[str], list[str]], questions: list[tuple[str, str]]) -> Figures:
    """Ask every question; ``search`` returns document ids, best first, and each question names its own."""
    ranks = []
    for question, wanted in questions:
        found = search(question)
        ranks.append(found.index(wanted) + 1 if wanted in found else 0)
    total = len(ranks)
    return Figures(
        sum(rank == 1 for rank in ranks) / total,
        sum(0 < rank <= 5 for rank in ranks) / total,
        sum(1 / rank for rank in ranks if rank) / total,
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/")
    arguments = parser.parse_args()
    passages = list(read_rows(arguments.data / "dev" / "viquad_passages.jsonl.xz"))
    rows = list(read_rows(arguments.data / "dev" / "viquad_questions.jsonl.xz"))
    questions = [(row["question"], f"{row['passage']:04d}.txt") for row in rows]
    console = Console(width=100)
    table = Table("side", "marks", "R@1", "R@5", "MRR@10", "ms a question")
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents"
        documents.mkdir()
        for passage in passages:
            (documents / f"{passage['id']:04d}.txt").write_text(passage["text"], encoding="utf-8")
        base = Settings.load(passage_min_words=1000, passage_max_words=_WHOLE)
        for side, weight in _SIDES:
            chosen = base if weight is None else base.model_copy(update={"dense_weight": weight})
            began = time.perf_counter()
            bot = Chatbot.open(documents, index_dir=Path(folder) / "index", settings=chosen)
            console.print(
                f"{len(bot.index.passages)} passages: {bot.opened.reason}, {time.perf_counter() - began:.1f} s"
            )
            for marks in ("typed", "stripped"):
                asked = [(strip_marks(q) if marks == "stripped" else q, wanted) for q, wanted in questions]
                began = time.perf_counter()
                figures = measure(
                    lambda question, bot=bot: [
                        hit.passage.document_id for hit in bot.search(question, k=_DEPTH)
                    ],
                    asked,
                )
                each = (time.perf_counter() - began) * 1000 / len(asked)
                table.add_row(
                    side,
                    marks,
                    f"{figures.first:.3f}",
                    f"{figures.five:.3f}",
                    f"{figures.reciprocal:.3f}",
                    f"{each:.1f}",
                )
    console.print(table)


if __name__ == "__main__":
    main()
