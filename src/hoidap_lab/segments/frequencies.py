"""Counts how common words are.

Run as ``python -m hoidap_lab.segments.frequencies --data FOLDER``. Vietnamese words are counted in a share of the
news, law, encyclopaedia and question rows, cut into segments as the product cuts them; English words in the
English side of the sentence pairs. Written is only how often each occurs among a million, in whole numbers.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from hoidap.vietnamese import nfc, segment
from hoidap_lab.corpus import read_rows

_PACKAGE = Path(__file__).resolve().parents[2] / "hoidap" / "vietnamese"
_LEAST_WORD = 3
_EVERY = {"news": 8, "law": 12, "wiki": 2}


def vietnamese_texts(data: Path) -> Iterator[str]:
    """Titles, abstracts, paragraphs and articles of law."""
    for row in read_rows(data / "train/news.jsonl.xz", _EVERY["news"]):
        yield from (row["title"], row["abstract"], *row["paragraphs"])
    for row in read_rows(data / "train/law.jsonl.xz", _EVERY["law"]):
        yield from (row["title"], row["text"])
    for row in read_rows(data / "train/wiki.jsonl.xz", _EVERY["wiki"]):
        yield from row["paragraphs"]


def questions(data: Path) -> Iterator[str]:
    """Questions that people asked."""
    return (row["question"] for row in read_rows(data / "train/questions.jsonl.xz"))


def english_texts(data: Path) -> Iterator[str]:
    """The English sentences of the pairs."""
    return (row["en"] for row in read_rows(data / "train/en_vi.jsonl.xz"))


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Count the segments of all texts."""
    return Counter(chain.from_iterable((word.form for word in segment(nfc(text))) for text in texts))


def among_million(counts: Counter[str]) -> dict[str, float]:
    """Occurrences of each among a million of all."""
    total = sum(counts.values())
    return {item: 1e6 * n / total for item, n in counts.items()}


def as_lines(rates: Mapping[str, float], least: int) -> list[str]:
    """What occurs at least ``least`` times among a million, the commonest first; numbers are left out."""
    found = [(round(rate), item) for item, rate in rates.items() if not any(c.isdigit() for c in item)]
    common = sorted(((n, item) for n, item in found if n >= least), key=lambda f: (-f[0], f[1]))
    return [f"{item}\t{n}" for n, item in common]


def main() -> None:
    """Count and write the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--into", type=Path, default=_PACKAGE, help="folder for the tables")
    given = parser.parse_args()
    texts = list(vietnamese_texts(given.data))
    asked = list(questions(given.data))
    tables = {
        "frequencies.txt": as_lines(among_million(count_words(chain(texts, asked))), _LEAST_WORD),
        "frequencies_en.txt": as_lines(among_million(count_words(english_texts(given.data))), _LEAST_WORD),
    }
    for name, lines in tables.items():
        head = "# Occurrences among a million; counted by hoidap_lab.segments.frequencies.\n"
        (given.into / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
