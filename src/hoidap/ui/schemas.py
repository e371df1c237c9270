"""What the HTTP API takes and gives, as pydantic models; they make up /openapi.json."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from hoidap import types

HISTORY_MAX = 20
HITS_MAX = 50
_TURN_MAX_CHARS = 20_000

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

    question: str = Field(max_length=_TURN_MAX_CHARS)
    answer: str = Field(max_length=_TURN_MAX_CHARS)


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


class SearchRequest(_Request):
    """Words or a question to find passages for."""

    question: str = Field(description="In Vietnamese, with or without marks, or in English.")
    k: int = Field(default=5, ge=1, le=HITS_MAX, description="How many passages to find.")


class Citation(_Response):
    """A quote and where it stands: the document's text from start to end is the quote."""

    document_id: str
    passage_id: str
    quote: str
    start: Start
    end: End


class Step(_Response):
    """One step of the flow."""

    name: str = Field(description='"understand", "retrieve", "answer" or "verify".')
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
    trace: list[Step] | None = Field(default=None, description="Only where asked for.")

    @classmethod
    def of(cls, answer: types.Answer, *, trace: bool) -> Self:
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
    lexical_score: float = Field(description="BM25, 0 and up.")
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
    """How far the start has come."""

    status: str = Field(description='"starting", "ready", or, with status 503, "failed".')
    stage: str = Field(description='"page", "documents" or "ready".')
    message: str = Field(description="The same for people; after a failure, why.")


class Problem(_Response):
    """What was wrong with a request."""

    detail: str
