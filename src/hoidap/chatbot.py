"""``Chatbot``: the one place that knows the whole line from a folder of documents to an answer."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from hoidap.answering import Evidence, problems
from hoidap.answering.suggesting import Suggester
from hoidap.errors import DocumentNotFoundError
from hoidap.finding import Finder, Found
from hoidap.indexing import Encoder, Index, Opened, Progress, load_encoder, open_index
from hoidap.retrieval import Searcher
from hoidap.settings import Settings
from hoidap.tracing import Clock
from hoidap.types import (
    Answer,
    AnswerEvent,
    Document,
    Draft,
    Event,
    EvidenceEvent,
    History,
    Hit,
    ModelNote,
    Options,
    QuestionKind,
    TextEvent,
    Trace,
)
from hoidap.vietnamese import spelled
from hoidap.writing.connecting import connected

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from hoidap.retrieval.langchain import HoidapRetriever
    from hoidap.writing.endpoint import Endpoint
    from hoidap.writing.writer import Writer, Written

_PIECE = re.compile(r"\S+\s*")
_NOT_WRITTEN = frozenset({QuestionKind.DOCUMENT, QuestionKind.SUMMARY, QuestionKind.NOT_A_QUESTION})
"""What is answered from all of the document or what is known of it, better than a model could from excerpts."""


class Chatbot:
    """Answers questions about the documents in a folder, with quotes that stand in them.

    Open one with ``Chatbot.open``. It is safe to ask from several threads at once.
    """

    def __init__(self, opened: Opened, encoder: Encoder, settings: Settings) -> None:
        self._opened = opened
        self._encoder = encoder
        self._settings = settings
        self._searcher = Searcher(opened.index, encoder, settings.dense_weight)
        self._finder = Finder(opened.index, encoder, self._searcher, settings)
        self._writer, self._local = connected(settings)
        self._suggester = Suggester(self._ask_of, lambda document: document.metadata.suggested_questions)

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
            ModelError: A local language model is set to write, and there is none.
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
    def has_model(self) -> bool:
        """Whether a language model is set to write answers."""
        return self._writer is not None

    @property
    def endpoint(self) -> Endpoint | None:
        """Where the language model is that writes answers; None where none is set."""
        return self._writer.endpoint if self._writer is not None else None

    def start_model(self) -> None:
        """Get the language model ready, where one is set to write, before the first question needs it.

        Raises:
            ModelError: The one installed here does not start.
        """
        if self._writer is not None:
            self._writer.endpoint.prepare()

    def close(self) -> None:
        """Stop the local language model, if it runs; questions are still answered in quotes."""
        if self._local is not None:
            self._local.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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

    @property
    def suggester(self) -> Suggester:
        """What makes questions that its documents answer."""
        return self._suggester

    def further_questions(
        self, answer: Answer, asked: Sequence[str] = (), limit: int = 2, *, at_once: bool = False
    ) -> list[str]:
        """Questions to go on with, nearest in subject first; each was tried, and the documents answer it.

        Args:
            answer: What was answered or refused last.
            asked: Earlier questions, which are not offered again.
            limit: How many at most.
            at_once: Whether somebody waits: see ``Suggester.next``.
        """
        place = answer.citations[0] if answer.citations else answer.nearest
        document = self.index.documents.get(place.document_id) if place else None
        if document is None:
            return []
        said = [*asked, answer.question, answer.reading]
        return self._suggester.next(answer, document, said, limit, at_once=at_once)

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
        events = self.stream(question, history, options=options)
        return next(event.answer for event in events if isinstance(event, AnswerEvent))

    def stream(
        self, question: str, history: History = (), *, options: Options | None = None
    ) -> Iterator[Event]:
        """Answer ``question`` in events: the evidence, pieces of text, then the whole answer.

        Where a language model reads a follow-up otherwise than the rules did, new evidence replaces the first.
        Closing the iterator stops the model.

        Raises:
            QuestionError: The question is empty or too long.
            DocumentNotFoundError: ``options`` names a document that is not there.
        """
        chosen = self._checked(options)
        found = self._finder.find(question, history, chosen)
        yield EvidenceEvent(found.answer.citations, found.answer)
        if self._writer is None or not chosen.model or found.evidence.query.language != "vi":
            yield from _whole(found.answer)
            return
        if found.evidence.query.completed:
            reread = self._reread(self._writer, found, history, chosen)
            if reread is not None:
                found = reread
                yield EvidenceEvent(found.answer.citations, found.answer)
        if not found.answer.answered or found.evidence.query.kind in _NOT_WRITTEN:
            yield from _whole(found.answer)
            return
        yield from self._write(self._writer, found)

    def evidence(self, question: str, history: History = ()) -> tuple[Evidence, Draft]:
        """What is found for ``question``, and the answer made of quotes, before verification and any model.

        Raises:
            QuestionError: The question is empty or too long.
        """
        found = self._finder.find(question, history, Options())
        return found.evidence, found.draft

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

    def _ask_of(self, question: str, document_id: str) -> Answer:
        return self.ask(question, options=Options(documents=(document_id,), model=False))

    def _reread(self, writer: Writer, found: Found, history: History, options: Options) -> Found | None:
        """What is found where the model completes a follow-up; None where the rules' reading is to stand."""
        clock = Clock()
        query = found.evidence.query
        whole = writer.rewrite(query.original, history)
        step = clock.step("rewrite", {"by_rules": query.reading or query.text, "by_model": whole})
        if not whole or spelled(whole, marked=True) == spelled(query.reading or query.text, marked=True):
            return None
        again = self._finder.find(whole, (), options)
        answer = replace(
            again.answer,
            question=query.original,
            reading=whole,
            trace=Trace((step, *again.answer.trace.steps)),
        )
        return replace(again, answer=answer)

    def _write(self, writer: Writer, found: Found) -> Iterator[Event]:
        """The model's words as they come, then the answer: theirs, or the quoted one."""
        clock = Clock()
        writing = writer.write(found.evidence, found.draft)
        try:
            while True:
                yield TextEvent(next(writing))
        except StopIteration as stop:
            written: Written = stop.value
        finally:
            writing.close()
        answer, draft = found.answer, written.draft
        unproven = problems(draft, found.evidence.query, self.index.documents) if draft else []
        step = clock.step("write", {**written.detail, "problems": list(unproven)})
        note = ModelNote.UNSUPPORTED if unproven else written.note
        trace = Trace((*answer.trace.steps, step))
        if draft is None or unproven:
            yield AnswerEvent(replace(answer, trace=trace, note=note))
        else:
            yield AnswerEvent(
                replace(
                    answer, text=draft.text, citations=draft.citations, generator=writer.name, trace=trace
                )
            )

    def _checked(self, options: Options | None) -> Options:
        chosen = options or Options()
        for name in chosen.documents:
            self.document(name)
        return chosen


def _whole(answer: Answer) -> Iterator[Event]:
    for piece in _PIECE.finditer(answer.text):
        yield TextEvent(piece.group())
    yield AnswerEvent(answer)
