"""From a question to its evidence and the verified answer made of quotes alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoidap.answering import Corpus, Evidence, ExtractiveGenerator, Generator, WordVectors, problems
from hoidap.answering.about_document import pointed_at
from hoidap.answering.choosing import ChoiceTold, chosen
from hoidap.answering.in_parts import (
    SURE_ALONE_FROM,
    PartTold,
    in_parts,
    is_sure,
    tells_of_something,
    tells_own,
)
from hoidap.indexing import Encoder, Index
from hoidap.retrieval import Searcher
from hoidap.settings import Settings
from hoidap.tracing import Clock, hits_detail, query_detail
from hoidap.types import Answer, Citation, Draft, History, Hit, Options, Query, Step, Trace
from hoidap.understanding import Speller, Vocabulary, understand
from hoidap.understanding.choices import Choice, choices
from hoidap.understanding.parts import Part, leans_on, parts

_WARMED_PASSAGES = 200
_WITHOUT_NEAREST = frozenset({"not_a_question", "nothing", "mentions", "subject"})
"""Reasons for a refusal to which no passage is near: nothing was looked for, or all of the document."""
_UNVERIFIED = "Tài liệu không nói rõ về điều này."


@dataclass(frozen=True, slots=True)
class Found:
    """A question's evidence, and the verified answer made of quotes alone."""

    evidence: Evidence
    draft: Draft
    answer: Answer


@dataclass(frozen=True, slots=True)
class _Drafted:
    """A draft, what it was made from, and the steps that led to it."""

    evidence: Evidence
    draft: Draft
    steps: tuple[Step, ...]


class Finder:
    """Understands a question, searches, drafts an answer in quotes and verifies it.

    Args:
        index: What is searched.
        encoder: The index's encoder.
        searcher: Finds passages in it.
        settings: How many passages are looked at, and how long a question may be.
    """

    def __init__(self, index: Index, encoder: Encoder, searcher: Searcher, settings: Settings) -> None:
        self._index = index
        self._encoder = encoder
        self._searcher = searcher
        self._settings = settings
        self._corpus = Corpus.of(index, WordVectors(encoder))
        self._corpus.warm_up(_WARMED_PASSAGES)
        self._speller = Speller(Vocabulary.of(passage.text for passage in index.passages))
        self._generator: Generator = ExtractiveGenerator()

    def find(self, question: str, history: History, options: Options) -> Found:
        """What is found for ``question``; where it asks for several things at once, for each of them.

        Where it leaves two things to choose from, it is asked of each whether it is that one.

        Raises:
            QuestionError: The question is empty or too long.
        """
        drafted = self._completed_or_alone(question, history, options)
        query, draft, steps = drafted.evidence.query, drafted.draft, drafted.steps
        if query.several:
            clock = Clock()
            told = [
                PartTold(part.named, alone.evidence.query, self._proven(alone).draft)
                for part, alone in self._by_part(query, parts(query), history, options)
            ]
            joint = in_parts(drafted.evidence, draft, told)
            draft = draft if problems(joint, query, self._index.documents) else joint
            steps = (*steps, clock.step("parts", {"parts": [part.detail for part in told]}))
        elif either := choices(query):
            clock = Clock()
            things = [self._told(choice, query, history, options) for choice in either]
            draft = chosen(draft, things)
            steps = (*steps, clock.step("choices", {"choices": [thing.detail for thing in things]}))
        clock = Clock()
        unproven = problems(draft, query, self._index.documents)
        verified = clock.step("verify", {"problems": list(unproven), "quotes": len(draft.citations)})
        answered = bool(draft.citations) and not unproven
        nearest = draft.nearest or _nearest(drafted.evidence.hits)
        answer = Answer(
            question=query.original,
            text=draft.text if answered or not draft.citations else _UNVERIFIED,
            answered=answered,
            citations=draft.citations if answered else (),
            nearest=None if answered or draft.reason in _WITHOUT_NEAREST else nearest,
            confidence=draft.confidence if answered else min(draft.confidence, 0.5),
            generator=self._generator.name,
            trace=Trace((*steps, verified)),
            reading=query.reading,
        )
        return Found(drafted.evidence, draft, answer)

    def _completed_or_alone(self, question: str, history: History, options: Options) -> _Drafted:
        """What is drafted for a question completed from the history, or for its few words by themselves.

        The latter where nothing is found for the former, the question doesn't say itself that it leans on another, and
        the answer is sure, and from the document that comes first to mind with the one before.
        """
        drafted = self._drafted(question, history, options)
        query = drafted.evidence.query
        if not query.completed or drafted.draft.citations or query.says_it_leans:
            return drafted
        alone = self._drafted(question, (), options)
        near = {hit.passage.document_id for hit in drafted.evidence.hits[:1]}
        same = all(citation.document_id in near for citation in alone.draft.citations)
        return alone if same and _is_sure_alone(alone) else drafted

    def _proven(self, part: _Drafted) -> _Drafted:
        """The same without an answer where that may not be shown by itself."""
        return _refused(part) if problems(part.draft, part.evidence.query, self._index.documents) else part

    def _by_part(
        self, query: Query, pieces: Sequence[Part], history: History, options: Options
    ) -> Iterator[tuple[Part, _Drafted]]:
        """Each part of a question by itself; those after the first lean on it.

        Where that tells nothing of what such a part asks about itself, it is asked alone; only if the first is surely
        answered, and not in English: a few words find something anywhere.
        """
        first, *further = pieces
        drafted = self._with_own_words(first.typed, query, history, options)
        yield first, drafted
        before = [(drafted.evidence.query.text, "")]
        for piece in further:
            leaning = self._drafted(piece.typed, before, options, further=True)
            if not tells_own(leaning.evidence, leaning.draft):
                may_stand_alone = query.language == "vi" and is_sure(drafted.draft)
                yield piece, self._alone(piece, leaning) if may_stand_alone else _refused(leaning)
            else:
                yield piece, leaning

    def _with_own_words(self, typed: str, query: Query, history: History, options: Options) -> _Drafted:
        """What is drafted for other words than those of ``query``, leaning on what that leans on."""
        completed = leans_on(query)
        asked_on = [(completed, history[-1][1])] if completed else history
        return self._drafted(typed, asked_on, options, further=bool(completed))

    def _told(self, choice: Choice, query: Query, history: History, options: Options) -> ChoiceTold:
        """What is found for whether it is this one of two things."""
        drafted = self._proven(self._with_own_words(choice.typed, query, history, options))
        return ChoiceTold(choice.thing, drafted.evidence, drafted.draft)

    def _alone(self, piece: Part, leaning: _Drafted) -> _Drafted:
        """A part without the one before it, where that is answered surely; else refused."""
        if leaning.evidence.query.completed:
            alone = self._drafted(piece.typed, (), leaning.evidence.options)
            if _is_sure_alone(alone):
                return alone
        return _refused(leaning)

    def _drafted(
        self, question: str, history: History, options: Options, *, further: bool = False
    ) -> _Drafted:
        clock = Clock()
        query = understand(
            question,
            history,
            max_chars=self._settings.question_max_chars,
            speller=self._speller,
            further=further,
        )
        query = pointed_at(
            query, [self._index.documents[i] for i in options.documents or self._index.documents]
        )
        query = replace(query, several=bool(parts(query)))
        understood = clock.step("understand", query_detail(query))
        weight = self._settings.dense_weight if options.dense_weight is None else options.dense_weight
        hits = self._searcher.search(
            query.sought,
            self._settings.hits,
            marked=query.marked,
            documents=options.documents,
            dense_weight=weight,
        )
        retrieved = clock.step("retrieve", hits_detail(query, hits, self._index, weight))
        before = history[-1][1] if query.completed else ""
        evidence = Evidence(query, hits, self._index, self._corpus, self._encoder, options, before)
        draft = self._generator.draft(evidence)
        answered = clock.step(
            "answer", {"generator": self._generator.name, "reason": draft.reason, **draft.detail}
        )
        return _Drafted(evidence, draft, (understood, retrieved, answered))


def _is_sure_alone(drafted: _Drafted) -> bool:
    """Whether a few words by themselves are surely answered."""
    return drafted.draft.confidence >= SURE_ALONE_FROM and tells_of_something(drafted.evidence, drafted.draft)


def _refused(drafted: _Drafted) -> _Drafted:
    """The same without an answer."""
    return replace(drafted, draft=replace(drafted.draft, citations=()))


def _nearest(hits: Sequence[Hit]) -> Citation | None:
    found = next((hit.passage for hit in hits if hit.passage.fact is None), None)
    return Citation(found.document_id, found.id, found.text, found.start, found.end) if found else None
