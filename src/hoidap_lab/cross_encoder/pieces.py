"""Cuts texts into pieces for the cross-encoder: most pieces are syllables, with their marks."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from hoidap.answering.cross_encoder import SPECIAL, plain
from hoidap_lab.corpus import read_rows
from hoidap_lab.cross_encoder.settings import PIECES

_SAMPLED = 0.2


def articles(data: Path) -> Iterator[list[str]]:
    """Yield the texts to learn the language from: a title first, then its paragraphs; or English, then Vietnamese."""
    train = data / "train"
    for row in read_rows(train / "news.jsonl.xz"):
        yield [row["title"], row["abstract"], *row["paragraphs"]]
    for row in read_rows(train / "law.jsonl.xz"):
        yield [f"{row['topic']}: {row['title']}", *row["text"].split("\n")]
    for row in read_rows(train / "wiki.jsonl.xz"):
        yield [row["title"], *row["paragraphs"]]
    for row in read_rows(train / "en_vi.jsonl.xz"):
        yield [row["en"], row["vi"]]


def learnt(texts: Iterable[list[str]], seed: int = 20) -> Tokenizer:
    """Learn the pieces from a sample of the texts."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    tokenizer = Tokenizer(models.BPE(unk_token=SPECIAL[-1]))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Metaspace(),
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.Punctuation(),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=PIECES, special_tokens=list(SPECIAL), max_token_length=16, show_progress=False
    )
    sample = (plain(text) for part in texts if chance.random() < _SAMPLED for text in part)
    tokenizer.train_from_iterator(sample, trainer)
    return tokenizer
