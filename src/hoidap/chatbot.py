"""``Chatbot``: the one place that knows the whole line from a folder of documents to an answer."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hoidap.answering import Corpus, Evidence, ExtractiveGenerator, Generator, WordVectors, problems
from hoidap.errors import DocumentNotFoundError
from hoidap.indexing import Encoder, Index, Opened, Progress, load_encoder, open_index
from hoidap.retrieval import Searcher
from hoidap.settings import Settings
from hoidap.types import (
    Answer,
    AnswerEvent,
    Citation,
    Document,
    Draft,
    Event,
    EvidenceEvent,
    History,
    Hit,
    Json,
    Options,
    Query,
    Step,
    TextEvent,
    Trace,
)
from hoidap.understanding import Speller, Vocabulary, understand

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from hoidap.retrieval.langchain import HoidapRetriever

_PIECE = re.compile(r"\S+\s*")
_EXPLAINED_TERMS = 12
_WARMED_PASSAGES = 200
_UNVERIFIED = "Tài liệu không nói rõ về điều này."


class Chatbot:
    """Answers questions about the documents in a folder, with quotes that stand in them.

    Open one with ``Chatbot.open``. It is safe to ask from several threads at once.
    """

    def __init__(self, opened: Opened, encoder: Encoder, settings: Settings) -> None:
        self._opened = opened
        self._encoder = encoder
        self._settings = settings
        self._searcher = Searcher(opened.index, encoder, settings.dense_weight)
        words = WordVectors(encoder)
        self._corpus = Corpus.of(opened.index, words)
        self._corpus.warm_up(_WARMED_PASSAGES)
        self._speller = Speller(Vocabulary.of(passage.text for passage in opened.index.passages))
        self._generator: Generator = ExtractiveGenerator()

    @classmethod
    def open(
        cls,
        documents: str | Path | None = None,
        *,
        index_dir: str | Path | None = None,
        settings: Settings | None = None,
        progress: Progress | None = None,
        rebuild: bool = False,
        encoder: Encoder | None = None,
    ) -> Chatbot:
        """Open the index of a folder, building or refreshing it as needed.

        Args:
            documents: Folder whose files are asked about; by default ``settings.documents``.
            index_dir: Folder in which the index is kept; by default ``settings.index_dir``.
            settings: Everything else; by default from the environment (``HOIDAP_*``).
            progress: Called with the number of passages encoded so far and in all.
            rebuild: Build the index anew even if it fits.
            encoder: One that is loaded already; by default ``settings.encoder`` is loaded.

        Raises:
            DocumentsError: The folder is missing, or holds nothing readable.
            EncoderError: The encoder cannot be loaded.
            IndexingError: The index cannot be written.
            SettingsError: A setting cannot be used.
        """
        base = settings or Settings.load()
        changes = {"documents": documents, "index_dir": index_dir}
        chosen = base.model_copy(
            update={name: Path(value) for name, value in changes.items() if value is not None}
        )
        encoder = encoder or load_encoder(chosen.encoder)
        return cls(open_index(chosen, encoder, progress, rebuild=rebuild), encoder, chosen)

    @property
    def settings(self) -> Settings:
        """The settings it was opened with."""
        return self._settings

    @property
    def encoder(self) -> Encoder:
        """What turns its questions and passages into vectors."""
        return self._encoder

    @property
    def index(self) -> Index:
        """What it searches."""
        return self._opened.index

    @property
    def opened(self) -> Opened:
        """Why and how much of the index was built when it was opened."""
        return self._opened

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order of their ids."""
        return tuple(self.index.documents.values())

    @property
    def warnings(self) -> tuple[str, ...]:
        """Files that were left out or read in part, one line each."""
        return self._opened.warnings

    def document(self, document_id: str) -> Document:
        """Return a document.

        Raises:
            DocumentNotFoundError: There is none with that id.
        """
        try:
            return self.index.documents[document_id]
        except KeyError:
            known = ", ".join(list(self.index.documents)[:5])
            raise DocumentNotFoundError(f"no document {document_id!r}; there are: {known}") from None

    def suggestions(self, limit: int = 5) -> list[str]:
        """Questions to offer at the start, from the documents' sidecar files; at most ``limit``."""
        lists = [document.metadata.suggested_questions for document in self.documents]
        return [question for questions in lists for question in questions][:limit]

    def search(self, question: str, k: int = 5, *, options: Options | None = None) -> list[Hit]:
        """Find the ``k`` passages nearest to ``question``, best first.

        Raises:
            DocumentNotFoundError: ``options`` names a document that is not there.
        """
        chosen = self._checked(options)
        return self._searcher.search(
            question, k, documents=chosen.documents, dense_weight=chosen.dense_weight
        )

    def ask(self, question: str, history: History = (), *, options: Options | None = None) -> Answer:
        """Answer ``question``; ``history`` holds earlier questions and answers, oldest first.

        Raises:
            QuestionError: The question is empty or too long.
            DocumentNotFoundError: ``options`` names a document that is not there.
        """
        chosen = self._checked(options)
        clock = _Clock()
        query = understand(
            question, history, max_chars=self._settings.question_max_chars, speller=self._speller
        )
        understood = clock.step("understand", _query_detail(query))
        hits = self._searcher.search(
            query.sought,
            self._settings.hits,
            marked=query.marked,
            documents=chosen.documents,
            dense_weight=chosen.dense_weight,
        )
        retrieved = clock.step("retrieve", self._hits_detail(query, hits, chosen))
        draft = self._generator.draft(Evidence(query, hits, self.index, self._corpus, self._encoder, chosen))
        drafted = clock.step(
            "answer", {"generator": self._generator.name, "reason": draft.reason, **draft.detail}
        )
        found = problems(draft, query, self.index.documents)
        verified = clock.step("verify", {"problems": list(found), "quotes": len(draft.citations)})
        trace = Trace((understood, retrieved, drafted, verified))
        return self._answer(query, draft, hits, found, trace)

    def stream(
        self, question: str, history: History = (), *, options: Options | None = None
    ) -> Iterator[Event]:
        """Answer ``question`` in events: the evidence, pieces of text, then the whole answer.

        Raises:
            QuestionError: The question is empty or too long.
            DocumentNotFoundError: ``options`` names a document that is not there.
        """
        answer = self.ask(question, history, options=options)
        yield EvidenceEvent(answer.citations, answer)
        for piece in _PIECE.finditer(answer.text):
            yield TextEvent(piece.group())
        yield AnswerEvent(answer)

    async def aask(self, question: str, history: History = (), *, options: Options | None = None) -> Answer:
        """Like ``ask``, without holding up the event loop."""
        return await asyncio.to_thread(self.ask, question, history, options=options)

    def as_retriever(self, k: int | None = None) -> HoidapRetriever:
        """The search as a LangChain retriever."""
        from hoidap.retrieval.langchain import HoidapRetriever

        return HoidapRetriever(searcher=self._searcher, k=k or self._settings.hits)

    def as_runnable(self) -> Runnable[str, Answer]:
        """The whole line as a LangChain runnable, from a question to an ``Answer``."""
        from langchain_core.runnables import RunnableLambda

        def ask(question: str) -> Answer:
            return self.ask(question)

        return RunnableLambda(ask, afunc=self.aask, name="hoidap")

    def _answer(self, query: Query, draft: Draft, hits: list[Hit], found: list[str], trace: Trace) -> Answer:
        answered = bool(draft.citations) and not found
        text = draft.text if answered or not draft.citations else _UNVERIFIED
        return Answer(
            question=query.original,
            text=text,
            answered=answered,
            citations=draft.citations if answered else (),
            nearest=None if answered else _nearest(hits),
            confidence=draft.confidence if answered else min(draft.confidence, 0.5),
            generator=self._generator.name,
            trace=trace,
            reading=query.reading,
        )

    def _checked(self, options: Options | None) -> Options:
        chosen = options or Options()
        for name in chosen.documents:
            self.document(name)
        return chosen

    def _hits_detail(self, query: Query, hits: list[Hit], options: Options) -> dict[str, Json]:
        places = {passage.id: i for i, passage in enumerate(self.index.passages)}
        explained = self.index.lexical.explain(
            query.sought, [places[hit.passage.id] for hit in hits], marked=query.marked
        )
        return {
            "dense_weight": (
                self._settings.dense_weight if options.dense_weight is None else options.dense_weight
            ),
            "hits": [
                {
                    "passage_id": hit.passage.id,
                    "dense_score": round(hit.dense_score, 4),
                    "lexical_score": round(hit.lexical_score, 4),
                    "fused_score": round(hit.fused_score, 4),
                    "terms": {weight.term: round(weight.weight, 3) for weight in weights[:_EXPLAINED_TERMS]},
                }
                for hit, weights in zip(hits, explained, strict=True)
            ],
        }


class _Clock:
    """Times the steps of one answer."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def step(self, name: str, detail: dict[str, Json]) -> Step:
        now = time.perf_counter()
        step = Step(name, (now - self._last) * 1000.0, detail)
        self._last = now
        return step


def _query_detail(query: Query) -> dict[str, Json]:
    return {
        "text": query.text,
        "kind": str(query.kind),
        "fact": str(query.fact) if query.fact else None,
        "marked": query.marked,
        "language": query.language,
        "terms": list(query.terms),
        "required": list(query.required),
        "completed": query.completed,
        "reading": query.reading,
    }


def _nearest(hits: list[Hit]) -> Citation | None:
    for hit in hits:
        passage = hit.passage
        if passage.fact is None:
            return Citation(passage.document_id, passage.id, passage.text, passage.start, passage.end)
    return None
