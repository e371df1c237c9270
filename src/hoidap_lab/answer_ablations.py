"""What each part of answering is worth: the sets of questions with one part after another switched off.

Run as ``python -m hoidap_lab.answer_ablations FILE …``: the documents of each file of questions are those in the folder
``documents`` beside it, or in ``--documents``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from hoidap import Chatbot, Settings
from hoidap.answering import forms
from hoidap.evaluation import Report, evaluate, load_questions
from hoidap.evaluation.questions import KnownQuestion
from hoidap.types import Options
from hoidap.understanding import Speller
from hoidap.vietnamese import segments

Part = Callable[[ExitStack], None]


def _without_marks_restored(switches: ExitStack) -> None:
    switches.enter_context(patch.object(Speller, "restored", lambda _, text: text))


def _without_compounds(switches: ExitStack) -> None:
    for name in ("_compounds", "_bare_compounds"):
        switches.enter_context(patch.object(segments, name, lambda: frozenset[str]()))


def _without_answer_types(switches: ExitStack) -> None:
    switches.enter_context(patch.object(forms, "_compiled", lambda _: ()))
    switches.enter_context(patch("hoidap.answering.unfitness.gated", lambda _: False))


def _without_other_words(switches: ExitStack) -> None:
    for place in ("hoidap.answering.matching", "hoidap.answering.answer_types"):
        switches.enter_context(patch(f"{place}.alternatives", lambda _: ()))
    switches.enter_context(patch("hoidap.answering.matching.synonyms", lambda _, **__: ()))


def _without_reading_again(switches: ExitStack) -> None:
    switches.enter_context(patch("hoidap.answering.extractive.reread", lambda *_: []))


PARTS: dict[str, Part] = {
    "everything": lambda _: None,
    "without marks restored": _without_marks_restored,
    "without compounds": _without_compounds,
    "without answer types": _without_answer_types,
    "without other words": _without_other_words,
    "without reading again": _without_reading_again,
    "without the dense side": lambda _: None,
}
"""What is switched off."""
_LEXICAL_ONLY = Options(dense_weight=0.0)


@contextmanager
def without(part: str) -> Iterator[Options | None]:
    """Switch ``part`` off, and give what questions are to be asked with."""
    with ExitStack() as switches:
        PARTS[part](switches)
        yield _LEXICAL_ONLY if part == "without the dense side" else None


def main(arguments: Sequence[str] | None = None, write: Callable[[str], object] = sys.stdout.write) -> None:
    """Ask all questions once for each part, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--documents", type=Path, help="for files without a folder of documents beside them")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        sets: list[tuple[Chatbot, list[KnownQuestion]]] = []
        for number, file in enumerate(options.questions):
            beside = file.parent / "documents"
            documents = beside if beside.is_dir() else options.documents
            bot = Chatbot.open(documents, index_dir=Path(folder) / str(number), settings=Settings.load())
            sets.append((bot, load_questions(file)))
        write(f"{'':26s}{'right':>22s}{'refused':>22s}\n")
        for part in PARTS:
            with without(part) as asked_with:
                outcomes = [o for bot, known in sets for o in evaluate(bot, known, asked_with)]
            report = Report(tuple(outcomes))
            right, refused = report.right(answerable=True), report.right(answerable=False)
            write(f"{part:26s}{right!s:>22s}{refused!s:>22s}\n")


if __name__ == "__main__":
    main()
