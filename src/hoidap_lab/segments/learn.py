"""Learns the lexicon of Vietnamese words of two to four syllables for longest-match segmentation.

Run as ``python -m hoidap_lab.segments.learn --data ../shared/data --out compounds.txt``.

underthesea cuts a sample of the training sentences into words. A word of several syllables is kept
when it was found often enough, when it is mostly written in lower case (names are left out), when its
parts can be Vietnamese syllables, and when most occurrences of its syllables in a row were joined into that word.
"""

import argparse
import logging
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hoidap_lab.corpus import strip_marks
from hoidap_lab.segments.segmented import Words, read_segmented, segment

log = logging.getLogger(__name__)

MOST_SYLLABLES = 4
_SYLLABLE = re.compile(
    r"(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class LexiconSettings:
    """What a word needs to be kept.

    Attributes:
        sentences: Sentences cut into words, one in twenty of which is held back for measuring.
        least_count: Occurrences as one word.
        least_lower: Share of them in lower case.
        least_joined: Share of the occurrences of the syllables in a row that were one word.
    """

    sentences: int = 60_000
    least_count: int = 3
    least_lower: float = 0.5
    least_joined: float = 0.5


def syllable_runs(words: Words) -> Iterator[list[str]]:
    """Yield the runs of syllables between punctuation and numbers, lower-cased."""
    run: list[str] = []
    for word in words:
        syllables = word.lower().split()
        if all(syllable.isalpha() for syllable in syllables):
            run += syllables
        elif run:
            yield run
            run = []
    if run:
        yield run


def learn(sentences: Iterable[Words], settings: LexiconSettings) -> list[str]:
    """Return the words kept, sorted."""
    together: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    in_a_row: Counter[str] = Counter()
    for words in sentences:
        for word in words:
            syllables = word.split()
            if 2 <= len(syllables) <= MOST_SYLLABLES and all(part.isalpha() for part in syllables):
                if not all(_SYLLABLE.fullmatch(strip_marks(part.lower())) for part in syllables):
                    continue
                together[word.lower()] += 1
                tail = word[1:]  # "Nghị định" begins with a capital in running text and is no name
                lower[word.lower()] += tail == tail.lower()
        for run in syllable_runs(words):
            for size in range(2, MOST_SYLLABLES + 1):
                in_a_row.update(" ".join(run[i : i + size]) for i in range(len(run) - size + 1))
    return sorted(
        word
        for word, count in together.items()
        if count >= settings.least_count
        and lower[word] >= settings.least_lower * count
        and count >= settings.least_joined * in_a_row[word]
    )


def write_lexicon(words: list[str], settings: LexiconSettings, path: Path) -> None:
    """Write one word per line under a header that says how they were found."""
    header = (
        "# Vietnamese words of two to four syllables, for longest-match segmentation. NFC, lower case, sorted.\n"
        f"# Made by hoidap_lab.segments.learn: words which underthesea found in {settings.sentences:,} sentences of\n"
        f"# news, encyclopedia and law at least {settings.least_count} times, at least {settings.least_lower:.0%}\n"
        "# of them in lower case,\n"
        f"# and joined in at least {settings.least_joined:.0%} of the places where these syllables follow each other.\n"
    )
    path.write_text(header + "\n".join(words) + "\n", encoding="utf-8")


def main() -> None:
    """Learn from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/")
    parser.add_argument("--out", type=Path, required=True, help="word list to write")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "hoidap-segments")
    parser.add_argument("--sentences", type=int, default=LexiconSettings().sentences)
    parser.add_argument("--every", type=int, default=1, help="read each n-th row")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = LexiconSettings(sentences=arguments.sentences)
    segmented = arguments.work / "segmented.jsonl"
    if not segmented.exists():
        segment(arguments.data, segmented, settings.sentences, arguments.every)
    words = learn(read_segmented(segmented, held_back=False), settings)
    write_lexicon(words, settings, arguments.out)
    log.info("%d words", len(words))


if __name__ == "__main__":
    main()
