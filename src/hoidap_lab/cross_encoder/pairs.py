"""Documents written to learn from, each with questions.

They stand in ``pairs.txt``, one after another: a line ``# title``, the paragraphs, a line ``===``, and a line for
each pair of questions alike of which it answers one, with tabs between the answer's words, the question that they
answer, and the near miss. A line of two parts is a question asked before the document was read, from its heading and
first sentences: the answer's words, or ``-`` where it has none, and the question.

``foretold.txt`` has the same form: there heading and questions were written first, and the document after them, with
business of its own (in some 45, a sentence was changed afterwards so as to come near without answering).
``reworded.tsv`` says some questions of ``pairs.txt`` once more, in entirely other words; whoever wrote them saw
neither document nor answer: beneath each heading the question, a tab, and its rewording.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from hoidap.answering.cross_encoder import plain
from hoidap.indexing.encoder import Encoder
from hoidap.vietnamese.sentences import sentences
from hoidap_lab.cross_encoder.example import HELD, Example

FILE = Path(__file__).with_name("pairs.txt")
FORETOLD, REWORDED = FILE.with_name("foretold.txt"), FILE.with_name("reworded.tsv")
_ENDS, _NONE = "===", "-"
DRAWS = 4
"""How often each pair is put among other sentences."""
MOST_READ = 8
"""Sentences that ``hoidap`` reads, the nearest ones."""
_READ_AT_ONCE = 1, 2, 2, 2, 4, 4, 4, 8
"""How many of them together."""
_FEW_AT_ONCE = 1, 2, 2, 4
"""The same for what is learnt without a GPU."""
_LURED = 0.8
"""How often the sentence that answers the one question stands before the other, which it doesn't answer."""
_WITHOUT = 0.25
"""How often a question is asked once more without the sentence that answers it."""
_NOISE = 0.05
"""Deviation of the chance in how near a sentence is."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions alike.

    Attributes:
        words: The answer's words, as they stand in the document.
        question: What they answer.
        near_miss: What nothing in the document answers.
    """

    words: str
    question: str
    near_miss: str


@dataclass(frozen=True, slots=True)
class Blind:
    """A question asked before the document was read.

    Attributes:
        words: The answer's words, as they stand in the document; empty if it has none.
        question: What is asked.
    """

    words: str
    question: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document with the questions on it.

    Attributes:
        title: Its heading.
        sentences: Its sentences in turn.
        pairs: Questions alike, by twos.
        blind: Questions asked before it was read.
        text: Its paragraphs, a line each.
    """

    title: str
    sentences: Sequence[str]
    pairs: Sequence[Pair]
    blind: Sequence[Blind] = ()
    text: str = ""

    @property
    def questions(self) -> Sequence[Blind]:
        """All questions on it, each by itself."""
        answered = [Blind(pair.words, pair.question) for pair in self.pairs]
        return [*answered, *(Blind("", pair.near_miss) for pair in self.pairs), *self.blind]

    def answering(self, asked: Pair | Blind) -> int:
        """Place of the sentence that answers.

        Raises:
            ValueError: No sentence holds the answer's words.
        """
        for place, sentence in enumerate(self.sentences):
            if asked.words in sentence:
                return place
        raise ValueError(f"{self.title}: no sentence holds “{asked.words}”")


def documents(file: Path = FILE) -> Iterator[Document]:
    """All documents of a file.

    Raises:
        ValueError: A document has no questions, or a line of them has not two or three parts.
    """
    for part in file.read_text(encoding="utf-8").split("\n# "):
        title, _, rest = part.removeprefix("# ").partition("\n")
        text, found, lines = rest.partition(f"\n{_ENDS}\n")
        if not found:
            raise ValueError(f"{title}: no line {_ENDS}")
        spans = [line[start:end] for line in text.split("\n") for start, end in sentences(line)]
        rows = [line.split("\t") for line in lines.splitlines() if line.strip()]
        if any(len(row) not in {2, 3} for row in rows):
            raise ValueError(f"{title}: a line of questions has not two or three parts")
        pairs = [Pair(*row) for row in rows if len(row) == 3]
        blind = [Blind("" if row[0] == _NONE else row[0], row[1]) for row in rows if len(row) == 2]
        yield Document(title, spans, pairs, blind, text)


class Nearest:
    """Orders the sentences of a document as a search would, but for some chance: by meaning and words shared."""

    def __init__(self, encoder: Encoder, chance: random.Random) -> None:
        self._encoder = encoder
        self._chance = chance

    def orders(self, document: Document, questions: Sequence[str]) -> list[list[int]]:
        """Places of the document's sentences for each question, the nearest first."""
        passages = self._encoder.encode_passages(document.sentences)
        cosines = self._encoder.encode_questions(questions) @ passages.T
        said = [frozenset(plain(sentence).split()) for sentence in document.sentences]
        shared = np.array([[_share(question, words) for words in said] for question in questions])
        noise = np.array([[self._chance.gauss(0, _NOISE) for _ in said] for _ in questions])
        return [list(map(int, row)) for row in np.argsort(-(cosines + shared + noise), axis=1)]


def _share(question: str, words: frozenset[str]) -> float:
    asked = plain(question).split()
    return sum(word in words for word in asked) / max(1, len(asked))


def paired(encoder: Encoder, chance: random.Random) -> Iterator[Example]:
    """The pairs of questions on documents, each with some of the nearest sentences, as ``hoidap`` reads them."""
    for number, document in enumerate(documents()):
        held = number % HELD == 0
        near = Nearest(encoder, chance)
        for _ in range(1 if held else DRAWS):
            answered = near.orders(document, [pair.question for pair in document.pairs])
            missed = near.orders(document, [pair.near_miss for pair in document.pairs])
            for pair, order, other in zip(document.pairs, answered, missed, strict=True):
                many = MOST_READ if held else chance.choice(_READ_AT_ONCE)
                place = document.answering(pair)
                among = [place, *_some(order, place, many - 1, chance)]
                yield _drawn("paired", document, pair.question, among, place, pair.words, held, chance)
                lure = [place] if chance.random() < _LURED else []
                among = lure + _some(other, place, many - len(lure), chance)
                yield _drawn("paired", document, pair.near_miss, among, None, "", held, chance)
                if not held and chance.random() < _WITHOUT:
                    among = _some(order, place, many, chance)
                    yield _drawn("paired", document, pair.question, among, None, "", held, chance)


def blind(encoder: Encoder, chance: random.Random) -> Iterator[Example]:
    """The questions asked before a document was read, each with some of the nearest sentences."""
    return _asked("blind", documents(), encoder, chance, _READ_AT_ONCE)


def foretold(encoder: Encoder, chance: random.Random) -> Iterator[Example]:
    """The questions written before the document they are asked of, each with some of the nearest sentences."""
    return _asked("foretold", documents(FORETOLD), encoder, chance)


def reworded(encoder: Encoder, chance: random.Random) -> Iterator[Example]:
    """The questions said in other words, each with some of the nearest sentences."""
    return _asked("reworded", otherwise(documents()), encoder, chance)


def otherwise(originals: Iterable[Document], file: Path = REWORDED) -> Iterator[Document]:
    """The documents with the rewordings in ``file`` of their questions, and with no others."""
    rewordings: dict[tuple[str, str], str] = {}
    title = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            title = line.removeprefix("# ")
        else:
            question, rewording = line.split("\t")
            rewordings[title, question] = rewording
    for document in originals:
        said = [
            replace(asked, question=rewordings[document.title, asked.question])
            for asked in document.questions
            if (document.title, asked.question) in rewordings
        ]
        yield replace(document, pairs=(), blind=said)


def _asked(
    source: str,
    originals: Iterable[Document],
    encoder: Encoder,
    chance: random.Random,
    at_once: Sequence[int] = _FEW_AT_ONCE,
) -> Iterator[Example]:
    for number, document in enumerate(originals):
        held = number % HELD == 0
        near = Nearest(encoder, chance)
        for _ in range((1 if held else DRAWS) if document.blind else 0):
            orders = near.orders(document, [asked.question for asked in document.blind])
            for asked, order in zip(document.blind, orders, strict=True):
                many = MOST_READ if held else chance.choice(at_once)
                place = document.answering(asked) if asked.words else None
                among = [] if place is None else [place]
                among += _some(order, place, many - len(among), chance)
                yield _drawn(source, document, asked.question, among, place, asked.words, held, chance)


def _some(order: Sequence[int], without: int | None, many: int, chance: random.Random) -> list[int]:
    """``many`` of the nearest places that are read, but for one."""
    nearest = [place for place in order if place != without][: MOST_READ - 1]
    return nearest if many >= len(nearest) else chance.sample(nearest, many)


def _drawn(
    source: str,
    document: Document,
    question: str,
    places: Sequence[int],
    answering: int | None,
    words: str,
    held: bool,
    chance: random.Random,
) -> Example:
    """The sentences of these places in the document's order."""
    order = sorted(places)
    title = document.title if held or chance.random() < 0.5 else ""
    found = [document.sentences[place] for place in order]
    right = () if answering is None else (order.index(answering),)
    return Example(source, question, title, found, right, words, held)
