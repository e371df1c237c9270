"""Questions to offer: made from what a document names, and offered only where they are answered from it.

Headings, quoted phrases, codes and names each fit a way of asking; each question made is asked once, and kept with the
place of its answer if it has one. Then the questions whose words, or whose answers, lie nearest to what was just asked
come first.
"""

from __future__ import annotations

import re
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hoidap.answering.sorts import sort_of
from hoidap.answering.texts import ASKING, ASKING_FACTS
from hoidap.types import Answer, Document, FactName, Kind
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese.normalising import strip_marks

AskOne = Callable[[str, str], Answer]
"""Asks a question of one document, named by its id."""

_PHRASE = re.compile(r"[“\"]([^“”\"\n]{4,60})[”\"]")
_CODE = re.compile(
    r"(?:Quyết định|Nghị định|Thông tư|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Luật) số [\w./-]*\w"
)
_WORD = re.compile(r"\w+")
_ENUMERATOR = re.compile(r"^(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+")
_TRIED_MAX = 16
_TRIED_AT_ONCE = 5
_NAMES_MAX = 4
_WORDS_OF_A_HEADING = range(3, 16)


@dataclass(frozen=True, slots=True)
class Offer:
    """A question that a document answers.

    Attributes:
        question: In Vietnamese.
        document_id: The document.
        start: Offset of the first quote of its answer.
        quotes: The quotes of its answer, joined.
    """

    question: str
    document_id: str
    start: int
    quotes: str


class Suggester:
    """Makes questions for each document once, and remembers which are answered. Safe to use from several threads."""

    def __init__(self, ask: AskOne, given: Callable[[Document], Sequence[str]]) -> None:
        """Remember how to ask.

        Args:
            ask: Answers a question from one document; used to see which questions are answered.
            given: Questions that people wrote for a document; tried first.
        """
        self._ask = ask
        self._given = given
        self._offers: dict[str, tuple[Offer, ...]] = {}
        self._lock = threading.Lock()
        self._trying: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._begun: set[str] = set()

    def offers(self, document: Document) -> tuple[Offer, ...]:
        """Questions that ``document`` answers, people's own first; asked for the first time they are tried."""
        with self._lock:
            self._begun.add(document.sha256)
            trying = self._trying[document.sha256]
        with trying:  # whoever else wants this document's waits for these
            if document.sha256 not in self._offers:
                self._offers[document.sha256] = tuple(self._answered(document))
            return self._offers[document.sha256]

    def first(self, documents: Sequence[Document], limit: int) -> list[str]:
        """Questions to begin with, taking turns between the documents."""
        lists = [[offer.question for offer in self.offers(document)] for document in documents[:limit]]
        rows = range(max(map(len, lists), default=0))
        taken = [questions[row] for row in rows for questions in lists if row < len(questions)]
        return list(dict.fromkeys(taken))[:limit]

    def next(
        self, answer: Answer, document: Document, asked: Sequence[str], limit: int, *, at_once: bool = False
    ) -> list[str]:
        """Questions to ask after ``answer``: those nearest in subject first, none that was asked.

        Args:
            answer: What was answered last.
            document: The document its first quote, or its nearest passage, stands in.
            asked: Every question of the conversation.
            limit: How many at most.
            at_once: Whether somebody waits: then a document whose questions were never tried is asked only a few of
                them, and the rest meanwhile.
        """
        said = {_plain(question) for question in asked}
        quoted = {citation.quote for citation in answer.citations}
        words = _words(answer.question)
        place = (
            answer.citations[0].start if answer.citations else answer.nearest.start if answer.nearest else 0
        )
        length = max(len(document.text), 1)

        def nearness(offer: Offer) -> float:
            shared = len(words & _words(f"{offer.question} {offer.quotes}")) / max(len(words), 1)
            return shared - abs(offer.start - place) / length

        def is_fresh(offer: Offer) -> bool:
            return _plain(offer.question) not in said and offer.quotes not in quoted

        if at_once and document.sha256 not in self._offers:
            first = self._answered(document, _TRIED_AT_ONCE)
            found = [offer.question for offer in islice(filter(is_fresh, first), limit)]
            self._begin(document)
            return found
        fresh = sorted(filter(is_fresh, self.offers(document)), key=nearness, reverse=True)
        return [offer.question for offer in fresh][:limit]

    def _begin(self, document: Document) -> None:
        """Try a document's questions in the background, once."""
        with self._lock:
            if document.sha256 in self._begun:
                return
            self._begun.add(document.sha256)
        threading.Thread(target=self.offers, args=(document,), name="hoidap-suggest", daemon=True).start()

    def _answered(self, document: Document, tries: int | None = None) -> Iterator[Offer]:
        limit = _TRIED_MAX + len(self._given(document)) if tries is None else tries
        tried: set[str] = set()
        quoted: set[str] = set()
        for question in [*self._given(document), *questions_from(document)]:
            if _plain(question) in tried or len(tried) >= limit:
                continue
            tried.add(_plain(question))
            answer = self._ask(question, document.id)
            quotes = " ".join(citation.quote for citation in answer.citations)
            if answer.answered and quotes and quotes not in quoted:
                quoted.add(quotes)
                yield Offer(question, document.id, answer.citations[0].start, quotes)


def questions_from(document: Document) -> list[str]:
    """Questions about what a document names; whether it answers them is yet to be seen."""
    body = "\n".join(document.text[b.start : b.end] for b in document.blocks if b.kind.quotable)
    headings = [
        _ENUMERATOR.sub("", document.text[b.start : b.end]).rstrip(" .:")
        for b in document.blocks
        if b.kind is Kind.HEADING
    ]
    facts = {fact.name for fact in document.metadata.facts} | {FactName.TITLE}
    return [
        *(ASKING["code"].format(code=code) for code in dict.fromkeys(_CODE.findall(body))),
        *(ASKING["phrase"].format(phrase=phrase) for phrase in dict.fromkeys(_PHRASE.findall(body))),
        *(ASKING["heading"].format(heading=heading) for heading in headings if _asks_well(heading)),
        *(ASKING["name"].format(name=name) for name in _names(body)),
        *(question for name, question in ASKING_FACTS[sort_of(document)].items() if name in facts),
    ]


def _names(body: str) -> list[str]:
    """The names that stand in it more than once, the most frequent first."""
    counts = Counter(body[start:end] for start, end in name_spans(body))
    return [name for name, count in counts.most_common(_NAMES_MAX) if count > 1 and not name.isupper()]


def _asks_well(heading: str) -> bool:
    return len(heading.split()) in _WORDS_OF_A_HEADING


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if len(word) > 1}


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(strip_marks(text.lower())))
