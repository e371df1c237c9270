"""Makes what the cross-encoder is tuned on: a question, some sentences, and which of them answers.

Most of what it learns from was written for it: questions in a citizen's words on passages of the training texts
(``asked.tsv``: the passage, the sentence, the answer's words), and everyday questions with the official sentence
that answers each and a near miss that it doesn't (``everyday.tsv``); documents written for it, with pairs of questions
of which one is answered, and with questions asked before they were read (``pairs.txt``), many of them once more in
other words (``reworded.tsv``), and with questions asked before they were written (``foretold.txt``). Beside them stand
the real questions of ``questions.jsonl.xz``, questions made from sentences by ``hoidap_lab.encoder.questions``, and
headlines.

Run as ``python -m hoidap_lab.cross_encoder.examples --data ../shared/data --work build/cross`` after ``prepare``.
"""

import argparse
import csv
import logging
import lzma
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from hoidap.answering.cross_encoder import (
    LONGEST,
    LONGEST_SENTENCE,
    SENTENCE,
    SPECIAL,
    cut,
    opening,
    plain,
    windows,
)
from hoidap.indexing.encoder import load_encoder
from hoidap.vietnamese.sentences import sentences
from hoidap_lab.corpus import read_rows, strip_marks
from hoidap_lab.cross_encoder.example import HELD, Example
from hoidap_lab.cross_encoder.pairs import blind, foretold, paired, reworded
from hoidap_lab.cross_encoder.prepare import PIECES_FILE
from hoidap_lab.cross_encoder.settings import SOURCES
from hoidap_lab.encoder.questions import POLITE_BEGINNINGS, POLITE_ENDINGS, named, questions, written
from hoidap_lab.encoder.words import reworded as with_other_words
from hoidap_lab.encoder.words import vietnamese_alternatives

log = logging.getLogger(__name__)

HERE = Path(__file__).parent
ASKED, EVERYDAY = HERE / "asked.tsv", HERE / "everyday.tsv"

MADE = 50_000
NAMED = 8_000
HEADLINES = 50_000


@dataclass(slots=True)
class Pool:
    """Sentences to draw distractors from: those that share the most words with a text among some drawn at random."""

    texts: list[str]
    drawn: int
    _words: list[frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Cut all texts once."""
        self._words = [frozenset(plain(text).split()) for text in self.texts]

    def near(self, text: str, many: int, chance: random.Random) -> list[str]:
        """``many`` other texts."""
        wanted = frozenset(plain(text).split())
        picked = chance.sample(range(len(self.texts)), min(self.drawn, len(self.texts)))
        picked.sort(
            key=lambda number: -len(wanted & self._words[number]) / (len(self._words[number]) + 8) ** 0.5
        )
        return [self.texts[number] for number in picked if self.texts[number] != text][:many]


def passages(data: Path, wanted: set[str]) -> dict[str, tuple[str, list[str]]]:
    """Title and sentences of the passages named: ``law12`` is row 12 of ``law.jsonl.xz``."""
    found = {}
    for source in ("law", "news", "wiki"):
        for number, row in enumerate(read_rows(data / "train" / f"{source}.jsonl.xz")):
            name = f"{source}{number}"
            if name in wanted:
                found[name] = passage_of(source, row)
    return found


def passage_of(source: str, row: dict) -> tuple[str, list[str]]:
    """Title and sentences of a row, as they were shown to whoever asked about it."""
    if source == "law":
        title, lines = f"{row['topic']} – {row['title']}", row["text"].split("\n")
    elif source == "news":
        title, lines = row["title"], "\n".join([row["abstract"], *row["paragraphs"]]).split("\n")
    else:
        title, lines = row["title"], "\n".join(row["paragraphs"][:3]).split("\n")
    found = [line[start:end] for line in lines for start, end in sentences(line)]
    shown, words = [], 0
    for sentence in found:
        words += len(sentence.split())
        if words > 170:
            break
        shown.append(sentence)
    return title, shown


def asked(data: Path, chance: random.Random) -> Iterator[Example]:
    """The questions written on passages; each with its passage, with parts of another, and without the answer."""
    with ASKED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = passages(data, {row[0] for row in rows})
    pools = {
        source: Pool([s for name, (_, found) in texts.items() if name.startswith(source) for s in found], 300)
        for source in ("law", "news", "wiki")
    }
    for name, number, words, question in rows:
        title, found = texts[name]
        held = int("".join(filter(str.isdigit, name))) % HELD == 0
        answering = tuple(int(each) - 1 for each in number.split(",")) if number != "0" else ()
        whole = Example("asked", question, title, found, answering, words if answering else "", held)
        yield whole
        if held:
            continue
        pool = pools[name.rstrip("0123456789")]
        yield _mixed(whole, pool, chance)
        if answering and chance.random() < 0.4:
            rest = [each for place, each in enumerate(found) if place not in answering]
            yield replace(whole, sentences=rest, answering=(), words="")
        if chance.random() < 0.5:
            yield replace(whole, title="", sentences=pool.near(question, 6, chance), answering=(), words="")


def _mixed(example: Example, pool: Pool, chance: random.Random) -> Example:
    """The same among sentences of other passages: its own are thinned out."""
    own = [
        place
        for place in range(len(example.sentences))
        if place in example.answering or chance.random() < 0.5
    ]
    mixed = [(place, example.sentences[place]) for place in own]
    for other in pool.near(example.question, chance.randint(2, 5), chance):
        if other not in example.sentences:
            mixed.insert(chance.randint(0, len(mixed)), (-1, other))
    answering = tuple(at for at, (place, _) in enumerate(mixed) if place in example.answering)
    title = example.title if chance.random() < 0.5 else ""
    return replace(example, title=title, sentences=[text for _, text in mixed], answering=answering)


def everyday(chance: random.Random) -> Iterator[Example]:
    """Everyday questions, each among official sentences, and the near miss among the same."""
    with EVERYDAY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    pool = Pool([row[1] for row in rows], 400)
    for number, (question, sentence, near_miss) in enumerate(rows):
        held = number % HELD == 0
        for _ in range(1 if held else 2):
            others = pool.near(question + " " + sentence, chance.randint(2, 6), chance)
            place = chance.randint(0, len(others))
            among = [*others[:place], sentence, *others[place:]]
            yield Example("everyday", question, "", among, (place,), held=held)
            yield Example("everyday", near_miss, "", among, (), held=held)
            if not held:
                yield Example("everyday", question, "", others, ())


def real(data: Path) -> Iterator[Example]:
    """Real questions with their passages."""
    for number, row in enumerate(read_rows(data / "train" / "questions.jsonl.xz")):
        yield from _of_passage("real", row, held=number % HELD == 0)


def _of_passage(source: str, row: dict, *, held: bool) -> Iterator[Example]:
    text = row["passage"]
    spans = list(_spans(text))
    found = [text[start:end] for start, end in spans]
    if not row["answerable"]:
        yield Example(source, row["question"], "", found, (), held=held)
        return
    for words in row["answers"][:1]:
        at = text.find(words)
        place = next((n for n, (start, end) in enumerate(spans) if start <= at < end), None)
        if at >= 0 and place is not None:
            whole = words if words in found[place] else ""
            yield Example(source, row["question"], "", found, (place,), whole, held)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield from sentences(text, start, start + len(line))
        start += len(line) + 1


def dev(data: Path) -> Iterator[Example]:
    """UIT-ViQuAD's questions, to measure on and not to learn from."""
    folder = data / "dev"
    texts = {row["id"]: row["text"] for row in read_rows(folder / "viquad_passages.jsonl.xz")}
    for row in read_rows(folder / "viquad_questions.jsonl.xz", every=2):
        full = {**row, "passage": texts[row["passage"]], "answerable": True}
        yield from _of_passage("dev_sentence", full, held=True)
    for row in read_rows(folder / "viquad_answerability.jsonl.xz"):
        yield from _of_passage("dev_answerable", row, held=True)


def articles_of(data: Path, every: int) -> Iterator[tuple[str, list[str]]]:
    """Title and sentences of news, law and encyclopedia."""
    for source, share in (("news", every), ("law", every), ("wiki", max(1, every // 3))):
        for row in read_rows(data / "train" / f"{source}.jsonl.xz", every=share):
            yield passage_of(source, row)


def made(data: Path, chance: random.Random) -> Iterator[Example]:
    """Questions made from sentences by rule; a third of them without the sentence."""
    texts = [each for each in articles_of(data, 3) if len(each[1]) >= 3]
    chance.shuffle(texts)
    from underthesea import ner  # seconds to import

    made_so_far = 0
    for number, (title, found) in enumerate(texts):
        place = chance.randrange(len(found))
        sentence = found[place]
        spans = written(sentence)
        if number < NAMED:
            spans += named(sentence, [(token[0], token[3]) for token in ner(sentence)])
        for span, question in questions(sentence, spans, chance, most=1):
            made_so_far += 1
            example = Example(
                "made", question, title, found, (place,), sentence[span.start : span.end].strip()
            )
            if chance.random() < 0.3:
                rest = [each for at, each in enumerate(found) if at != place]
                example = replace(example, sentences=rest, answering=(), words="")
            yield example
        if made_so_far >= MADE:
            return


def headlines(data: Path, chance: random.Random) -> Iterator[Example]:
    """Headlines, each among the first sentences of articles like its own; and titles of law within their topic."""
    news = [(row["title"], row["abstract"]) for row in read_rows(data / "train" / "news.jsonl.xz")]
    pool = Pool([lead for _, lead in news], 600)
    for title, lead in chance.sample(news, HEADLINES * 2 // 3):
        yield _among("headline", title, lead, pool.near(title, chance.randint(3, 6), chance), chance)
    topics: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read_rows(data / "train" / "law.jsonl.xz"):
        _, found = passage_of("law", row)
        if found and len(row["title"].split()) > 3:
            topics[row["topic"]].append((row["title"], found[0]))
    flat = [(topic, *pair) for topic, pairs in topics.items() for pair in pairs if len(pairs) > 6]
    for topic, title, first in chance.sample(flat, HEADLINES // 3):
        others = [text for other, text in chance.sample(topics[topic], 6) if other != title and text != first]
        yield _among("headline", title, first, others, chance)


def _among(source: str, question: str, right: str, others: list[str], chance: random.Random) -> Example:
    if chance.random() < 0.2:
        return Example(source, question, "", others, ())
    place = chance.randint(0, len(others))
    return Example(source, question, "", [*others[:place], right, *others[place:]], (place,))


class Asker:
    """Puts a question as people type it: now and then with other words, without marks, politely."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._others = vietnamese_alternatives()

    def __call__(self, example: Example) -> Example:
        """The same example with its question put otherwise, or as it is."""
        chance, question = self._chance, example.question
        if example.held:
            return example
        if chance.random() < 0.25:
            question = with_other_words(question, self._others, chance) or question
        if chance.random() < 0.15:
            question = (
                chance.choice(POLITE_BEGINNINGS) + question.rstrip(" ?") + chance.choice(POLITE_ENDINGS) + "?"
            )
        if chance.random() < 0.3:
            question = question.rstrip(" ?")
        if chance.random() < 0.05:
            question = strip_marks(question)
        return replace(example, question=question)


def encoded(example: Example, tokenizer: Tokenizer) -> tuple[list[int], int, int, int] | None:
    """Pieces, the answering sentences as bits, and first and last piece of the answer's words (0 for none)."""
    pieces = opening(tokenizer, example.question, example.title)
    sentences_cut = cut(tokenizer, example.sentences, LONGEST_SENTENCE)
    room = LONGEST - len(pieces)
    runs = list(windows([len(each) for each in sentences_cut], room))
    if not runs:
        return None
    run = next((each for each in runs if example.answering and example.answering[0] in each), runs[0])
    bits = first = last = 0
    for at, place in enumerate(run):
        pieces.append(SPECIAL.index(SENTENCE))
        if place in example.answering:
            bits |= 1 << at
            if example.words and place == example.answering[0]:
                first, last = _found(example.sentences[place], example.words, tokenizer, len(pieces))
        pieces += sentences_cut[place]
    pieces = pieces[:LONGEST]
    return pieces, bits, *((first, last) if last < len(pieces) else (0, 0))


def _found(sentence: str, words: str, tokenizer: Tokenizer, base: int) -> tuple[int, int]:
    text = plain(sentence)
    start = text.find(plain(words))
    if start < 0:
        return 0, 0
    encoding = tokenizer.encode(text, add_special_tokens=False)
    end = start + len(plain(words))
    inside = [n for n, (a, b) in enumerate(encoding.offsets) if b > start and a < end and text[a:b].strip()]
    return (base + inside[0], base + inside[-1]) if inside else (0, 0)


def main() -> None:
    """Make the examples from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--work", type=Path, required=True, help="folder that prepare wrote")
    parser.add_argument("--only", nargs="*", default=list(SOURCES), help="sources to make")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    chance = random.Random(20)  # noqa: S311 - no secret
    tokenizer = Tokenizer.from_file(str(arguments.work / PIECES_FILE))
    data = arguments.data
    makers = {
        "asked": lambda: asked(data, chance),
        "everyday": lambda: everyday(chance),
        "real": lambda: real(data),
        "made": lambda: made(data, chance),
        "headline": lambda: headlines(data, chance),
        "dev": lambda: dev(data),
        "paired": lambda: paired(load_encoder(), chance),
        "blind": lambda: blind(load_encoder(), chance),
        "reworded": lambda: reworded(load_encoder(), chance),
        "foretold": lambda: foretold(load_encoder(), chance),
    }
    asker = Asker(chance)
    for name, make in makers.items():
        if not any(source.startswith(name) for source in arguments.only):
            continue
        rows = []
        for example in make():
            row = encoded(asker(example), tokenizer)
            if row:
                rows.append((SOURCES.index(example.source), example.held, *row))
        pieces = np.concatenate([np.array(row[2], np.uint16) for row in rows])
        table = np.array([(row[0], row[1], len(row[2]), row[3], row[4], row[5]) for row in rows], np.uint16)
        with lzma.open(arguments.work / f"{name}.npz.xz", "wb", preset=6) as file:
            np.savez(file, pieces=pieces, table=table)
        answered = sum(bool(row[3]) for row in rows)
        log.info("%s: %d examples, %d with an answer, %d pieces", name, len(rows), answered, len(pieces))


if __name__ == "__main__":
    main()
