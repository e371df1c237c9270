"""Sentences of the training data as underthesea cuts them into words, kept in a work file."""

import json
import logging
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from hoidap_lab.corpus import read_rows, split_sentences

log = logging.getLogger(__name__)

Words = list[str]
SEED = 20


def _sentences(data: Path, every: int) -> Iterator[str]:
    for row in read_rows(data / "train" / "news.jsonl.xz", every):
        yield from split_sentences(row["abstract"])
        for paragraph in row["paragraphs"][:1]:
            yield from split_sentences(paragraph)
    for row in read_rows(data / "train" / "wiki.jsonl.xz", every):
        for paragraph in row["paragraphs"]:
            yield from split_sentences(paragraph)
    for row in read_rows(data / "train" / "law.jsonl.xz", every):
        yield from split_sentences(row["text"][:600])


def segment(data: Path, path: Path, count: int, every: int = 1) -> None:
    """Cut ``count`` randomly chosen sentences of each ``every``-th row into words, one JSON list a line."""
    from underthesea import word_tokenize  # takes seconds to import, and measuring does not need it

    pool = [unicodedata.normalize("NFC", text) for text in _sentences(data, every) if 20 <= len(text) <= 400]
    chosen = random.Random(SEED).sample(pool, min(count, len(pool)))  # noqa: S311
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(chosen):
            out.write(json.dumps(word_tokenize(text), ensure_ascii=False) + "\n")
            if number % 10_000 == 0:
                log.info("%d of %d sentences", number, count)


def read_segmented(path: Path, held_back: bool) -> Iterator[Words]:
    """Yield the sentences to learn from, or every twentieth, which is held back for measuring."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if (number % 20 == 0) == held_back:
                yield json.loads(line)
