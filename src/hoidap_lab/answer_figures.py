"""How right the answers are on UIT-ViQuAD: asked over all passages, and with the passage given.

Run as ``python -m hoidap_lab.answer_figures --data ../shared/data [--every N]``. Over all 557 passages: the share
of questions whose gold answer stands in the answer's text, and whose gold passage and sentence are cited. With the
passage given (a folder of that one passage): how well the confidence tells the questions that it answers from those
that it doesn't (area under the ROC curve), and how often either is answered. The sets are research data: they are
measured on, never trained on, and never copied into the repository.
"""

from __future__ import annotations

import argparse
import logging
import re
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console

from hoidap import Chatbot
from hoidap.types import Answer
from hoidap.vietnamese import nfc, sentences, spelled
from hoidap_lab.corpus import read_rows


@dataclass(frozen=True, slots=True)
class Reading:
    """Shares over all questions: answered, gold answer in the text, gold passage cited, gold sentence cited."""

    answered: float
    said: float
    passage: float
    sentence: float


def area_under_roc(scores: Sequence[float], positive: Sequence[bool]) -> float:
    """Chance that a positive one scores above a negative one, ties counting half (Mann and Whitney, 1947)."""
    above = [s for s, is_positive in zip(scores, positive, strict=True) if is_positive]
    below = [s for s, is_positive in zip(scores, positive, strict=True) if not is_positive]
    wins = sum((a > b) + 0.5 * (a == b) for a in above for b in below)
    return wins / (len(above) * len(below))


def cites_answer(answer: Answer, text: str, document_id: str, golds: Sequence[str]) -> bool:
    """Whether a quote overlaps a sentence of the document in which a gold answer stands."""
    places = [m.start() for gold in golds for m in re.finditer(re.escape(gold), text)]
    spans = [(a, b) for a, b in sentences(text, 0, len(text)) if any(a <= place < b for place in places)]
    return any(
        citation.document_id == document_id and start < citation.end and citation.start < end
        for citation in answer.citations
        for start, end in spans
    )


def over_all(data: Path, folder: Path, every: int) -> Reading:
    """Ask over all passages."""
    texts = {row["id"]: nfc(row["text"]) for row in read_rows(data / "dev/viquad_passages.jsonl.xz")}
    for number, text in texts.items():
        (folder / f"{number:04d}.txt").write_text(text, encoding="utf-8")
    bot = Chatbot.open(folder, index_dir=folder.parent / "index")
    judged = []
    for row in read_rows(data / "dev/viquad_questions.jsonl.xz", every):
        answer = bot.ask(row["question"])
        name, golds = f"{row['passage']:04d}.txt", [nfc(gold) for gold in row["answers"]]
        said = spelled(answer.text, marked=True)
        judged.append(
            (
                answer.answered,
                answer.answered and any(spelled(gold, marked=True) in said for gold in golds),
                any(citation.document_id == name for citation in answer.citations),
                cites_answer(answer, texts[row["passage"]], name, golds),
            )
        )
    return Reading(*(sum(column) / len(judged) for column in zip(*judged, strict=True)))


def with_passage(data: Path, folder: Path, every: int) -> list[tuple[bool, Answer]]:
    """Ask each question of its own passage alone; returns whether it is answerable, and the answer."""
    by_passage: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in read_rows(data / "dev/viquad_answerability.jsonl.xz", every):
        by_passage[nfc(row["passage"])].append(row)
    found = []
    for number, (passage, rows) in enumerate(by_passage.items()):
        documents = folder / str(number)
        documents.mkdir()
        (documents / "passage.txt").write_text(passage, encoding="utf-8")
        bot = Chatbot.open(documents, index_dir=folder / f"index{number}")
        found += [(bool(row["answerable"]), bot.ask(row["question"])) for row in rows]
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/")
    parser.add_argument("--every", type=int, default=1, help="only each n-th question")
    given = parser.parse_args()
    logging.getLogger("hoidap").setLevel(logging.ERROR)
    console = Console(width=100)
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents"
        documents.mkdir()
        reading = over_all(given.data, documents, given.every)
    console.print(
        f"over all passages: answered {reading.answered:.3f}, gold answer said {reading.said:.3f}, "
        f"gold passage cited {reading.passage:.3f}, gold sentence cited {reading.sentence:.3f}"
    )
    with tempfile.TemporaryDirectory() as folder:
        judged = with_passage(given.data, Path(folder), given.every)
    area = area_under_roc(
        [answer.confidence for _, answer in judged], [answerable for answerable, _ in judged]
    )
    shares = {
        kind: sum(answer.answered for answerable, answer in judged if answerable is kind)
        / sum(answerable is kind for answerable, _ in judged)
        for kind in (True, False)
    }
    console.print(
        f"passage given: area under ROC {area:.3f}; answered {shares[True]:.3f} of the answerable, "
        f"{shares[False]:.3f} of the others"
    )


if __name__ == "__main__":
    main()
