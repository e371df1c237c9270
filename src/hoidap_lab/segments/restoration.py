"""Measures how rightly marks are restored: of questions with marks, stripped and read by their documents' words.

Run as ``python -m hoidap_lab.segments.restoration tests/questions/*/questions.jsonl``. Documents are those of the
``documents`` folder beside each file, or of ``--documents``. With ``--viquad FOLDER`` a share of the questions of the
ViQuAD rows of that folder is measured too, each read by the words of its passage.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.table import Table

from hoidap.evaluation.questions import load_questions
from hoidap.reading import read_folder
from hoidap.understanding import Speller, Vocabulary
from hoidap.vietnamese import nfc, strip_marks, syllables
from hoidap_lab.corpus import read_rows

_OTHER_KINDS = {"english", "typing"}


@dataclass(slots=True)
class Restoration:
    """Counts of syllables and whole questions, and of those that got the marks they had.

    Attributes:
        syllables: Syllables in all.
        right_syllables: Those restored rightly.
        questions: Questions in all.
        right_questions: Those of which every syllable was.
        seconds: Time taken.
        wrong: The other questions, a wrong syllable written "right>restored".
    """

    syllables: int = 0
    right_syllables: int = 0
    questions: int = 0
    right_questions: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def add(self, speller: Speller, question: str) -> None:
        """Restore one question (NFC, with marks) and count it."""
        start = time.perf_counter()
        restored = speller.restored(strip_marks(question))
        self.seconds += time.perf_counter() - start
        pairs = [(a.form, b.form) for a, b in zip(syllables(question), syllables(restored), strict=True)]
        right = sum(meant == read for meant, read in pairs)
        self.syllables += len(pairs)
        self.right_syllables += right
        self.questions += 1
        self.right_questions += right == len(pairs)
        if right < len(pairs):
            self.wrong.append(" ".join(a if a == b else f"{a}>{b}" for a, b in pairs))

    def figures(self) -> tuple[float, float, float]:
        """Shares of syllables and of questions restored rightly, and milliseconds a question."""
        questions = max(self.questions, 1)
        shares = self.right_syllables / max(self.syllables, 1), self.right_questions / questions
        return (*shares, 1000 * self.seconds / questions)


def measured(sets: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Restoration:
    """Restore the questions of ``sets``, each the texts of some documents and questions about them."""
    result = Restoration()
    for texts, questions in sets:
        speller = Speller(Vocabulary.of(texts))
        for question in map(nfc, questions):
            if any(syllable.form != syllable.bare for syllable in syllables(question)):
                result.add(speller, question)
    return result


def of_file(path: Path, documents: Path | None) -> tuple[list[str], list[str]]:
    """The texts of a set's documents, and its questions; those in English or typed badly are left out."""
    texts = [document.text for document in read_folder(documents or path.parent / "documents")[0]]
    return texts, [asked.question for asked in load_questions(path) if asked.kind not in _OTHER_KINDS]


def of_viquad(folder: Path, every: int) -> Iterator[tuple[list[str], list[str]]]:
    """Every so manieth question of every so manieth passage that has some."""
    texts = {row["id"]: row["text"] for row in read_rows(folder / "viquad_passages.jsonl.xz")}
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for row in read_rows(folder / "viquad_questions.jsonl.xz", every):
        asked[row["passage"]].append(row["question"])
    return (([texts[passage]], questions) for passage, questions in islice(asked.items(), 0, None, every))


def main() -> None:
    """Measure from the command line and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("questions", type=Path, nargs="*", help="files of questions")
    parser.add_argument("--documents", type=Path, help="folder of documents of all these files")
    parser.add_argument("--viquad", type=Path, help="folder with the ViQuAD rows")
    parser.add_argument("--every", type=int, default=4, help="read each n-th row of them")
    parser.add_argument("--wrong", type=int, default=0, help="show so many that were restored wrongly")
    given = parser.parse_args()
    results = {
        "questions": measured(of_file(path, given.documents) for path in given.questions),
        "ViQuAD": measured(of_viquad(given.viquad, given.every) if given.viquad else ()),
    }
    console = Console()
    table = Table("", "of", "syllables", "questions", "ms each")
    for name, result in results.items():
        if result.questions:
            right, whole, taken = result.figures()
            table.add_row(name, str(result.questions), f"{right:.3f}", f"{whole:.3f}", f"{taken:.1f}")
            for wrong in result.wrong[: given.wrong]:
                console.print(wrong, markup=False)
    console.print(table)


if __name__ == "__main__":
    main()
