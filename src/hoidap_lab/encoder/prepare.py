"""Turns the raw data folder into token ids: the tokenizer, one flat array of ids, and the pairs.

Run as ``python -m hoidap_lab.encoder.prepare --data ../shared/data --work build/encoder``.

Questions are made from sentences of the passages (see ``questions``); names in some of them are found by
underthesea, which the extra ``lab`` installs.

Texts are cut into *units* (a title, an abstract, a passage of up to some 170 syllables), units into
sentences. All ids stand in one array; a sentence is a range in it. A pair names two units; what is
taken from them is decided when a batch is drawn (see ``pairs``), so that each epoch sees other queries.

Left out: 2,000 English-Vietnamese pairs for measuring (the first 2,000 in the order of the SHA-256
of the English text, a tab and the Vietnamese text), and articles and questions that share several runs of ten syllables
with a passage of the development sets. With ``--every n`` only each n-th row of news, law and wiki is read.
"""

import argparse
import hashlib
import logging
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from hoidap_lab.corpus import read_rows, split_sentences, words
from hoidap_lab.encoder.pairs import SOURCES, Pairs, Store
from hoidap_lab.encoder.questions import named, questions, written
from hoidap_lab.encoder.settings import QuestionSettings, VocabularySettings
from hoidap_lab.encoder.vocabulary import build_tokenizer, clean
from hoidap_lab.encoder.words import english_alternatives, reworded, vietnamese_alternatives, word_pairs

log = logging.getLogger(__name__)

HELD_BACK = 2_000
_PASSAGE_WORDS = 170
_RUN = 10
_MOST_CHUNKS = 10
_VOCABULARY_SAMPLE = 150_000


@dataclass(slots=True)
class _Collector:
    """Gathers units and pairs while the files are read."""

    sentences: list[str] = field(default_factory=list)
    unit_first: list[int] = field(default_factory=list)
    unit_article: list[int] = field(default_factory=list)
    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    article: int = -1

    def unit(self, sentences: Sequence[str]) -> int:
        self.unit_first.append(len(self.sentences))
        self.unit_article.append(self.article)
        self.sentences.extend(sentences)
        return len(self.unit_first) - 1

    def pair(self, source: str, query: int, passage: int) -> None:
        self.pairs.append((SOURCES.index(source), query, passage))


def held_back_pairs(data: Path) -> list[tuple[str, str]]:
    """Return the (English, Vietnamese) sentence pairs that training never sees."""
    return sorted(_translations(data), key=_digest)[:HELD_BACK]


def _translations(data: Path) -> set[tuple[str, str]]:
    return {(row["en"], row["vi"]) for row in read_rows(data / "train" / "en_vi.jsonl.xz")}


def _digest(pair: tuple[str, str]) -> bytes:
    return hashlib.sha256("\t".join(pair).encode()).digest()


def _runs(text: str, stride: int) -> Iterator[str]:
    syllables = words(text)
    return (" ".join(syllables[i : i + _RUN]) for i in range(0, len(syllables) - _RUN + 1, stride))


def _development_runs(data: Path) -> set[str]:
    passages = {row["text"] for row in read_rows(data / "dev" / "viquad_passages.jsonl.xz")}
    passages |= {row["passage"] for row in read_rows(data / "dev" / "viquad_answerability.jsonl.xz")}
    return {run for passage in passages for run in _runs(passage, 1)}


def _chunks(texts: Iterable[str]) -> list[list[str]]:
    """Cut texts into passages of whole sentences."""
    chunks: list[list[str]] = []
    size = _PASSAGE_WORDS
    for sentence in (sentence for text in texts for sentence in split_sentences(text)):
        length = sentence.count(" ") + 1
        if size + length > _PASSAGE_WORDS:
            chunks.append([])
            size = 0
        chunks[-1].append(sentence)
        size += length
    return chunks


def collect(data: Path, every: int = 1) -> _Collector:
    """Read the training files into units and pairs; of news, law and wiki only each ``every``-th row."""
    found = _Collector()
    seen_in_development = _development_runs(data)

    def overlaps(text: str) -> bool:
        return sum(run in seen_in_development for run in _runs(text, 5)) > 1

    _collect_news(found, data, every)
    _collect_law(found, data, every)
    for row in read_rows(data / "train" / "wiki.jsonl.xz", every):
        if not overlaps(" ".join(row["paragraphs"])):
            _collect_wiki(found, row)
    for row in read_rows(data / "train" / "questions.jsonl.xz"):
        if row["answerable"] and not overlaps(row["passage"]):
            found.article += 1
            question = found.unit([row["question"]])
            found.pair("question", question, found.unit(split_sentences(row["passage"])))
    translations = sorted(_translations(data), key=_digest)
    held_back = {side for pair in translations[:HELD_BACK] for side in pair}
    for english, vietnamese in translations[HELD_BACK:]:
        if english not in held_back and vietnamese not in held_back:
            found.article += 1
            found.pair("translation", found.unit([english]), found.unit([vietnamese]))
    return found


def _collect_news(found: _Collector, data: Path, every: int) -> None:
    for row in read_rows(data / "train" / "news.jsonl.xz", every):
        found.article += 1
        title = found.unit([row["title"]])
        abstract = found.unit(split_sentences(row["abstract"]))
        found.pair("headline", title, abstract)
        for chunk in _chunks(row["paragraphs"]):
            passage = found.unit(chunk)
            found.pair("headline", title, passage)
            found.pair("headline", abstract, passage)
            found.pair("news", title, passage)


def _collect_law(found: _Collector, data: Path, every: int) -> None:
    for row in read_rows(data / "train" / "law.jsonl.xz", every):
        found.article += 1
        title = found.unit([row["title"], row["topic"]])
        for chunk in _chunks([row["text"]])[:2]:
            found.pair("law", title, found.unit(chunk))


def _collect_wiki(found: _Collector, row: dict[str, Any]) -> None:
    found.article += 1
    title = found.unit([row["title"]])
    for chunk in _chunks(row["paragraphs"])[:_MOST_CHUNKS]:
        found.pair("wiki", title, found.unit(chunk))


def _collect_asked(found: _Collector, settings: QuestionSettings) -> int:
    """Add questions made from sentences of the passages collected so far; return how many."""
    sources = {SOURCES.index(name) for name in ("news", "law", "wiki")}
    passages = sorted({passage for source, _, passage in found.pairs if source in sources})
    ends = [*found.unit_first, len(found.sentences)]
    places = [(unit, sentence) for unit in passages for sentence in range(ends[unit], ends[unit + 1])]
    chance = random.Random(settings.seed)  # noqa: S311 - a sample, no secret
    chosen = chance.sample(places, min(settings.sentences, len(places)))
    made = 0
    for number, (unit, place) in enumerate(chosen):
        sentence = found.sentences[place]
        spans = written(sentence)
        if number < settings.tagged:
            spans += named(sentence, _tagged(sentence))
        found.article = found.unit_article[unit]
        for _, question in questions(sentence, spans, chance, settings.most):
            asked = found.unit([question])
            found.pair("asked", asked, unit)
            found.pair("asked", asked, found.unit([sentence]))
            made += 1
    return made


def _collect_words(found: _Collector, settings: QuestionSettings) -> int:
    """Add the words of the hand-written tables, and sentences said in other words; return how many of these."""
    sources = {SOURCES.index(name) for name in ("headline", "news", "law", "wiki", "translation")}
    passages = sorted({passage for source, _, passage in found.pairs if source in sources})
    ends = [*found.unit_first, len(found.sentences)]
    places = [(unit, place) for unit in passages for place in range(ends[unit], ends[unit + 1])]
    chance = random.Random(settings.seed + 1)  # noqa: S311 - a sample, no secret
    chosen = chance.sample(places, min(settings.reworded, len(places)))
    tables = (vietnamese_alternatives(), english_alternatives())
    made = 0
    for number, (unit, place) in enumerate(chosen):
        sentence = found.sentences[place]
        said = reworded(sentence, tables[number % 3 == 0], chance)
        if said is not None:
            found.article = found.unit_article[unit]
            found.pair("reworded", found.unit([said]), found.unit([sentence]))
            made += 1
    found.article = max(found.unit_article)
    for word, others in word_pairs():
        found.article += 1
        asked = found.unit([word])
        for other in others:
            found.pair("word", asked, found.unit([other]))
    return made


def _tagged(sentence: str) -> list[tuple[str, str]]:
    from underthesea import ner  # the extra "lab"

    return [(word[0], word[3]) for word in ner(sentence)]


def _token_ids(
    tokenizer: Tokenizer, texts: Sequence[str]
) -> tuple[list[np.ndarray[Any, np.dtype[np.uint16]]], list[int]]:
    parts, lengths = [], []
    for start in range(0, len(texts), 20_000):
        encoded = tokenizer.encode_batch_fast(texts[start : start + 20_000], add_special_tokens=False)
        ids = [encoding.ids for encoding in encoded]
        lengths += [len(row) for row in ids]
        parts.append(np.fromiter((token for row in ids for token in row), np.uint16))
    return parts, lengths


def prepare(
    data: Path, work: Path, settings: VocabularySettings, asked: QuestionSettings, every: int = 1
) -> None:
    """Write ``tokenizer.json``, ``store.npz`` and ``pairs.npz`` into the work folder.

    A tokenizer that stands there already is kept, so that a trained model can be trained on.
    """
    work.mkdir(parents=True, exist_ok=True)
    found = collect(data, every)
    log.info("%d questions made", _collect_asked(found, asked))
    log.info("%d sentences reworded", _collect_words(found, asked))
    log.info(
        "%d sentences, %d units, %d pairs", len(found.sentences), len(found.unit_first), len(found.pairs)
    )
    if not (work / "tokenizer.json").exists():
        sample = random.Random(settings.pieces).sample(  # noqa: S311 - a sample, no secret
            found.sentences, min(_VOCABULARY_SAMPLE, len(found.sentences))
        )
        build_tokenizer(sample, settings).save(str(work / "tokenizer.json"), pretty=False)
    tokenizer = Tokenizer.from_file(str(work / "tokenizer.json"))
    log.info("tokenizer of %d pieces", tokenizer.get_vocab_size())
    tokenizer.normalizer = None
    ids, lengths = _token_ids(tokenizer, [clean(text) for text in found.sentences])
    Store(
        ids=np.concatenate(ids),
        sentence_ends=np.concatenate([[0], np.cumsum(lengths)]),
        unit_first=np.array([*found.unit_first, len(found.sentences)]),
        unit_article=np.array(found.unit_article),
    ).save(work / "store.npz")
    Pairs(np.array(found.pairs)).save(work / "pairs.npz")
    log.info("%d token ids", sum(lengths))


def main() -> None:
    """Prepare from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--work", type=Path, required=True, help="folder for the token ids")
    parser.add_argument("--every", type=int, default=1, help="read each n-th row of news, law and wiki")
    parser.add_argument("--questions", type=int, default=QuestionSettings().sentences)
    parser.add_argument("--tagged", type=int, default=QuestionSettings().tagged)
    arguments = parser.parse_args()
    asked = replace(QuestionSettings(), sentences=arguments.questions, tagged=arguments.tagged)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    prepare(arguments.data, arguments.work, VocabularySettings(), asked, arguments.every)


if __name__ == "__main__":
    main()
