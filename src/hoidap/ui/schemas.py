"""What the HTTP API takes and gives, as pydantic models; they make up /openapi.json."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from hoidap import types
from hoidap.feedback import COMMENT_MAX_CHARS

HISTORY_MAX = 20
HITS_MAX = 50
DOCUMENTS_MAX = 1_000
CITATIONS_MAX = 50
TEXT_MAX_CHARS = 20_000
_ID_MAX_CHARS = 1_000

Start = Annotated[
    int, Field(description="Offset of the first character in the document's text (code points, NFC).")
]
End = Annotated[int, Field(description="Offset after the last character.")]


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Response(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class Turn(_Request):
    """An earlier question and the text of its answer."""

    question: str = Field(max_length=TEXT_MAX_CHARS)
    answer: str = Field(max_length=TEXT_MAX_CHARS)


DocumentId = Annotated[str, Field(min_length=1, max_length=_ID_MAX_CHARS)]
Documents = Annotated[
    list[DocumentId],
    Field(max_length=DOCUMENTS_MAX, description="Ids of the documents to keep to; empty for all."),
]


class Options(_Request):
    """How this question is to be answered otherwise than the server is set."""

    documents: Documents = []
    dense_weight: float | None = Field(
        default=None, ge=0, le=1, description="Weight of the dense score, 0 (lexical only) to 1 (dense only)."
    )
    answer_from: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="Least confidence from which an answer is given.",
    )
    model: bool = Field(
        default=True, description="Whether a language model, if there is one, may write the answer."
    )

    def as_options(self) -> types.Options:
        """The same for the Chatbot."""
        return types.Options(tuple(self.documents), self.dense_weight, self.answer_from, self.model)


class AskRequest(_Request):
    """A question about the documents."""

    question: str = Field(
        description="In Vietnamese, with or without marks, or in English.", examples=["Ai là tác giả?"]
    )
    history: list[Turn] = Field(
        default=[],
        max_length=HISTORY_MAX,
        description="Earlier turns, oldest first, so that follow-ups are understood.",
    )
    trace: bool = Field(default=False, description="Whether to say how the answer came about.")
    options: Options = Field(default=Options(), description="How to answer otherwise than the server is set.")
    stream: bool = Field(
        default=False,
        description="Whether to answer in server-sent events, as Accept: text/event-stream does.",
    )


class SearchRequest(_Request):
    """Words or a question to find passages for."""

    question: str = Field(description="In Vietnamese, with or without marks, or in English.")
    k: int = Field(default=5, ge=1, le=HITS_MAX, description="How many passages to find.")
    documents: Documents = []


class Quote(_Request):
    """A quote of an answer, as it was given."""

    document_id: DocumentId
    quote: str = Field(min_length=1, max_length=TEXT_MAX_CHARS)
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    passage_id: str = Field(default="", max_length=_ID_MAX_CHARS)


class FeedbackRequest(_Request):
    """What a person thought of an answer. Nothing about the person is kept."""

    question: str = Field(min_length=1, max_length=TEXT_MAX_CHARS)
    text: str = Field(min_length=1, max_length=TEXT_MAX_CHARS, description="The answer's text.")
    citations: list[Quote] = Field(
        default=[],
        max_length=CITATIONS_MAX,
        description="The answer's quotes; each must stand in its document.",
    )
    generator: Literal["extractive", "llm"] = "extractive"
    verdict: Literal["up", "down"]
    comment: str = Field(default="", max_length=COMMENT_MAX_CHARS)

    def as_answer(self) -> types.Answer:
        """The answer that was judged, as far as it is told."""
        citations = tuple(
            types.Citation(quote.document_id, quote.passage_id, quote.quote, quote.start, quote.end)
            for quote in self.citations
        )
        return types.Answer(
            question=self.question,
            text=self.text,
            answered=bool(citations),
            citations=citations,
            nearest=None,
            confidence=0.0,
            generator=self.generator,
            trace=types.Trace(),
        )


class Citation(_Response):
    """A quote and where it stands: the document's text from start to end is the quote."""

    document_id: str
    passage_id: str
    quote: str
    start: Start
    end: End


class Step(_Response):
    """One step of the flow."""

    name: str = Field(description='"understand", "retrieve", "answer", "parts" or "verify".')
    milliseconds: float
    detail: dict[str, Any]


class AnswerResponse(_Response):
    """An answer, or a refusal where the documents do not say."""

    question: str = Field(description="The question as sent.")
    text: str = Field(description="The answer in Vietnamese.")
    answered: bool = Field(description="Whether the documents say it.")
    citations: list[Citation] = Field(description="The quotes the answer rests on; empty for a refusal.")
    nearest: Citation | None = Field(description="For a refusal, the nearest passage, offered as such.")
    confidence: float = Field(description="0 to 1.")
    generator: str = Field(description='What wrote the text, such as "extractive".')
    reading: str = Field(
        default="",
        description="How the question was read, where that differs from what was sent; else empty.",
    )
    note: str | None = Field(
        default=None,
        description='Why a language model was to write the text and did not, such as "slow" or "down"; else null.',
    )
    suggestions: list[str] = Field(
        default=[],
        description="For a refusal, two questions that the documents answer; in a stream, with its last event.",
    )
    trace: list[Step] | None = Field(default=None, description="Only where asked for.")

    @classmethod
    def of(cls, answer: types.Answer, *, trace: bool, suggestions: Sequence[str] = ()) -> Self:
        """Show ``answer``, with its trace if asked for."""
        steps = [
            Step(name=s.name, milliseconds=s.milliseconds, detail=dict(s.detail)) for s in answer.trace.steps
        ]
        return cls(
            question=answer.question,
            text=answer.text,
            answered=answer.answered,
            citations=[Citation.model_validate(citation) for citation in answer.citations],
            nearest=Citation.model_validate(answer.nearest) if answer.nearest else None,
            confidence=answer.confidence,
            generator=answer.generator,
            reading=answer.reading,
            note=answer.note,
            suggestions=list(suggestions),
            trace=steps if trace else None,
        )


class Passage(_Response):
    """A piece of a document."""

    id: str
    document_id: str
    text: str
    start: Start
    end: End
    kind: str = Field(description='Such as "body", "lead" or "headline".')


class Hit(_Response):
    """A passage that was found."""

    passage: Passage
    dense_score: float = Field(description="Cosine of question and passage, -1 to 1.")
    lexical_score: float = Field(description="BM25 and the words covered, 0 and up.")
    fused_score: float = Field(description="Weighted sum of both after standardising each (a z-score).")


class SearchResponse(_Response):
    """The passages found, best first."""

    hits: list[Hit]


class DocumentSummary(_Response):
    """What is known about a document."""

    id: str = Field(description="Its path in the documents folder.")
    title: str
    kicker: str | None
    author: str | None
    published_at: datetime | None = Field(description="Local time as printed.")
    source: str | None = Field(description="The publisher as the document abbreviates it.")
    source_name: str | None = Field(description="The publisher's full name.")
    characters: int = Field(description="Length of its text.")
    sha256: str = Field(description="Digest of the file, hexadecimal.")

    @classmethod
    def of(cls, document: types.Document, **more: object) -> Self:
        """Describe ``document``."""
        about = document.metadata
        return cls.model_validate(
            {
                "id": document.id,
                "title": document.title,
                "kicker": about.kicker,
                "author": about.author,
                "published_at": about.published_at,
                "source": about.source,
                "source_name": about.source_name,
                "characters": len(document.text),
                "sha256": document.sha256,
                **more,
            }
        )


class DocumentText(DocumentSummary):
    """A document with its text, into which offsets point."""

    text: str


class DocumentsResponse(_Response):
    """All documents that questions are answered from."""

    documents: list[DocumentSummary]
    warnings: list[str] = Field(description="Files that were left out or read in part, and why.")


class HealthResponse(_Response):
    """How far the start has come; where a password is asked for, without it only the status."""

    status: str = Field(description='"starting", "ready", or, with status 503, "failed".')
    stage: str = Field(default="", description='"page", "documents" or "ready".')
    message: str = Field(default="", description="The same for people; after a failure, why.")


class EvidenceMessage(_Response):
    """Data of the event "evidence": the quotes, and the whole answer made of them alone."""

    citations: list[Citation]
    answer: AnswerResponse

    @classmethod
    def of(cls, event: types.EvidenceEvent, *, trace: bool) -> Self:
        """Show ``event``."""
        citations = [Citation.model_validate(citation) for citation in event.citations]
        return cls(citations=citations, answer=AnswerResponse.of(event.answer, trace=trace))


class TextMessage(_Response):
    """Data of the event "text": more of the answer's text."""

    text: str


class ErrorMessage(_Response):
    """Data of the event "error", which ends the stream."""

    status: int = Field(description="The HTTP status that this would have been, had it been known before.")
    detail: str


class Problem(_Response):
    """What was wrong with a request."""

    detail: str
