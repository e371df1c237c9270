"""A conversation as the browser keeps it: written as JSON, and read back without trusting a word of it.

What comes back is text, and each quote is shown again only where it still stands in the documents.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from hoidap.types import Answer, Citation, ModelNote, Trace
from hoidap.ui.session import Session, Shelf, Turn, Verdict

TURNS_MAX = 50
_CHARACTERS_MAX = 400_000
_Text = Annotated[str, Field(max_length=20_000)]
_Name = Annotated[str, Field(max_length=1_000)]


class _Stored(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _Quote(_Stored):
    document_id: _Name
    passage_id: _Name
    quote: _Text
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class _Turn(_Stored):
    question: _Text
    text: _Text
    answered: bool
    citations: list[_Quote] = Field(max_length=50)
    nearest: _Quote | None = None
    generator: _Name = "extractive"
    reading: _Text = ""
    note: ModelNote | None = None
    asked_at: AwareDatetime
    follow_ups: list[_Text] = Field(default=[], max_length=5)
    verdict: Verdict = ""


class _Remembered(_Stored):
    language: Literal["vi", "en"] = "vi"
    turns: list[_Turn] = Field(default=[], max_length=TURNS_MAX)


def as_stored(session: Session) -> str:
    """What the browser is to keep of a conversation: nothing that was asked about the person's own files."""
    kept = [_kept(turn) for turn in session if not turn.own][-TURNS_MAX:]
    while kept and len(written := json.dumps(kept, ensure_ascii=False)) > _CHARACTERS_MAX:
        kept = kept[1:]
    return written if kept else "[]"


def from_stored(remembered: str | None) -> tuple[str, Session]:
    """The language and the conversation that a browser remembered; what can't be read is forgotten.

    The turns come back unchecked: no quote of theirs is shown before ``checked`` has looked at it.
    """
    if not remembered or len(remembered) > 2 * _CHARACTERS_MAX:
        return "vi", ()
    try:
        found = _Remembered.model_validate_json(remembered)
    except ValidationError:
        return _language(remembered), ()
    return found.language, tuple(_turn(turn) for turn in found.turns)


def checked(session: Session, shelf: Shelf) -> Session:
    """The conversation with each restored turn compared to the documents as they are now."""
    return tuple(turn if turn.checked else _compared(turn, shelf) for turn in session)


def _compared(turn: Turn, shelf: Shelf) -> Turn:
    answer = turn.answer
    cited = (*answer.citations, *([answer.nearest] if answer.nearest else []))
    fits = all(_stands(citation, shelf) for citation in cited) and (
        bool(answer.citations) or not answer.answered
    )
    return replace(turn, checked=True, stale=not fits)


def _stands(citation: Citation, shelf: Shelf) -> bool:
    document = shelf.document(citation.document_id, own=False)
    return document is not None and document.text[citation.start : citation.end] == citation.quote != ""


def _language(remembered: str) -> str:
    try:
        return _Remembered.model_validate({"language": json.loads(remembered)["language"]}).language
    except (ValueError, TypeError, KeyError):
        return "vi"


def _kept(turn: Turn) -> dict[str, object]:
    answer = turn.answer
    asked_at: datetime = turn.asked_at
    return {
        "question": answer.question,
        "text": answer.text,
        "answered": answer.answered,
        "citations": [_quote(citation) for citation in answer.citations],
        "nearest": _quote(answer.nearest) if answer.nearest else None,
        "generator": answer.generator,
        "reading": answer.reading,
        "note": answer.note.value if answer.note else None,
        "asked_at": asked_at.isoformat(timespec="seconds"),
        "follow_ups": list(turn.follow_ups),
        "verdict": turn.verdict,
    }


def _quote(citation: Citation) -> dict[str, object]:
    return {
        "document_id": citation.document_id,
        "passage_id": citation.passage_id,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
    }


def _turn(stored: _Turn) -> Turn:
    answer = Answer(
        question=stored.question,
        text=stored.text,
        answered=stored.answered,
        citations=tuple(Citation(**quote.model_dump()) for quote in stored.citations),
        nearest=Citation(**stored.nearest.model_dump()) if stored.nearest else None,
        confidence=0.0,
        generator=stored.generator,
        trace=Trace(),
        reading=stored.reading,
        note=stored.note,
    )
    return Turn(
        answer,
        stored.asked_at,
        follow_ups=tuple(stored.follow_ups),
        verdict=stored.verdict,
        commented=bool(stored.verdict),
        checked=False,
    )
