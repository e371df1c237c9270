"""Measures longest-match segmentation with the lexicon against underthesea on held-back sentences.

Run as ``python -m hoidap_lab.segments.measure --lexicon src/hoidap/vietnamese/compounds.txt``, after
``learn`` has filled the work folder. Words are compared as ranges of syllables, all words and those
of several syllables; once with and once without the words that underthesea found capitalised inside
a sentence, most of which are names that the lexicon leaves out on purpose.
"""

import argparse
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from hoidap_lab.segments.learn import MOST_SYLLABLES
from hoidap_lab.segments.segmented import Words, read_segmented

Span = tuple[int, int]


@dataclass(slots=True)
class Agreement:
    """Counts of words found by both, by longest match, and by underthesea."""

    both: int = 0
    matched: int = 0
    wanted: int = 0

    def add(self, matched: set[Span], wanted: set[Span]) -> None:
        """Count one sentence."""
        self.both += len(matched & wanted)
        self.matched += len(matched)
        self.wanted += len(wanted)

    def figures(self) -> tuple[float, float, float]:
        """Return precision, recall and F1."""
        precision, recall = self.both / max(self.matched, 1), self.both / max(self.wanted, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def read_lexicon(path: Path) -> frozenset[str]:
    """Read the words of a lexicon file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def longest_match(syllables: list[str], lexicon: frozenset[str]) -> set[Span]:
    """Cut lower-cased syllables into words from left to right, the longest known word first."""
    spans, start = set(), 0
    while start < len(syllables):
        for end in range(min(start + MOST_SYLLABLES, len(syllables)), start, -1):
            if end == start + 1 or " ".join(syllables[start:end]) in lexicon:
                spans.add((start, end))
                start = end
                break
    return spans


def measure(sentences: Iterable[Words], lexicon: frozenset[str]) -> dict[str, Agreement]:
    """Compare on all words, words of several syllables, and the latter without names."""
    result = {
        "all words": Agreement(),
        "several syllables": Agreement(),
        "several syllables, no names": Agreement(),
    }
    for words in sentences:
        syllables: list[str] = []
        wanted, names = set(), set[int]()
        for position, word in enumerate(words):
            span = (len(syllables), len(syllables) + len(word.split()))
            wanted.add(span)
            syllables += word.lower().split()
            if (word[1:] if position == 0 else word) != word[1:].lower() and word != word.lower():
                names.update(range(*span))
        matched = longest_match(syllables, lexicon)
        result["all words"].add(matched, wanted)
        long_matched = {span for span in matched if span[1] - span[0] > 1}
        long_wanted = {span for span in wanted if span[1] - span[0] > 1}
        result["several syllables"].add(long_matched, long_wanted)
        result["several syllables, no names"].add(
            {span for span in long_matched if names.isdisjoint(range(*span))},
            {span for span in long_wanted if names.isdisjoint(range(*span))},
        )
    return result


def main() -> None:
    """Measure from the command line and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lexicon", type=Path, required=True, help="word list to measure")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "hoidap-segments")
    arguments = parser.parse_args()
    table = Table("", "precision", "recall", "F1")
    sentences = read_segmented(arguments.work / "segmented.jsonl", held_back=True)
    for name, agreement in measure(sentences, read_lexicon(arguments.lexicon)).items():
        table.add_row(name, *(f"{figure:.3f}" for figure in agreement.figures()))
    Console().print(table)


if __name__ == "__main__":
    main()
