"""How right the answers are on documents written after their questions.

Run as ``python -m hoidap_lab.foretold_figures``: it asks the questions of ``cross_encoder/foretold.txt``, one document
at a time, as far as the cross-encoder's last weights were not fitted to them (every tenth document, see ``HELD``; the
three numbers of the curve in ``hoidap.answering.confidence`` were). An answer is right if it quotes the words that
answer, or some of them. With ``--write FOLDER`` the documents and questions are kept as ``hoidap eval`` and
``hoidap_lab.answer_confidence`` read them.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from hoidap import Chatbot
from hoidap.evaluation import evaluate, load_questions
from hoidap.evaluation.judging import Outcome
from hoidap.evaluation.share import Share
from hoidap_lab.cross_encoder.example import HELD
from hoidap_lab.cross_encoder.pairs import FORETOLD, Blind, Document, documents

QUESTIONS, DOCUMENTS = "questions.jsonl", "documents"


def kept(file: Path = FORETOLD) -> list[Document]:
    """The documents that no weights were fitted to."""
    return [document for number, document in enumerate(documents(file)) if number % HELD == 0]


def write_sets(read: Sequence[Document], folder: Path) -> Iterator[Path]:
    """Write a folder for each document and yield it: its questions in it, and beneath ``documents`` the text."""
    for number, document in enumerate(read):
        own = folder / f"{number:03d}"
        (own / DOCUMENTS).mkdir(parents=True)
        paragraphs = "\n\n".join(document.text.strip().split("\n"))
        (own / DOCUMENTS / "bai.md").write_text(f"# {document.title}\n\n{paragraphs}\n", encoding="utf-8")
        lines = (json.dumps(_known(asked), ensure_ascii=False) for asked in document.blind)
        (own / QUESTIONS).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        yield own


def _known(asked: Blind) -> dict[str, object]:
    words = asked.words
    known = {"question": asked.question, "kind": "foretold", "answerable": bool(words)}
    return known | {"accepted": [words], "evidence": words} if words else known


def told(outcomes: Sequence[Outcome]) -> str:
    """The figures, in a line."""
    said = [outcome for outcome in outcomes if outcome.known.answerable]
    right = Share.of(bool(outcome.evidence_cited) for outcome in said)
    beside = sum(outcome.answer.answered and not outcome.evidence_cited for outcome in said)
    refused = Share.of(not outcome.answer.answered for outcome in outcomes if not outcome.known.answerable)
    return f"right {right}, beside the point {beside}; not answered by the document, and refused: {refused}"


def main() -> None:
    """Ask and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", type=Path, help="folder to keep the sets in; it must not hold any yet")
    given = parser.parse_args()
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.write or Path(scratch) / "sets"
        for own in write_sets(kept(), folder):
            bot = Chatbot.open(own / DOCUMENTS, index_dir=Path(scratch) / "index" / own.name)
            outcomes += evaluate(bot, load_questions(own / QUESTIONS))
    Console(width=100).print(told(outcomes))


if __name__ == "__main__":
    main()
