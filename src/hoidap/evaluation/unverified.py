"""The language model alone: asked what the product would ask it, its raw reply taken as the answer.

Neither the refusal of the retrieval side nor the verification of what it wrote stands between it and the reader. It is
what the answers of ``--generator llm`` are compared with: the inventions these two caught, the right answers they cost.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from langchain_core.messages import BaseMessage

from hoidap.answering import Evidence
from hoidap.types import Answer, Document, Draft, History, Json
from hoidap.vietnamese import nfc, spelled
from hoidap.writing import prompts
from hoidap.writing.endpoint import Endpoint, EndpointError
from hoidap.writing.excerpts import excerpts
from hoidap.writing.statements import statements
from hoidap.writing.support import Verdict, judged

DECLINING = (
    "không có thông tin", "không có dữ liệu", "không đủ thông tin", "không đề cập", "không được đề cập", "không nêu",
    "không được nêu", "không nói rõ", "không nói về", "không nói đến", "không nhắc", "không cung cấp",
    "không trả lời được", "không thể trả lời", "không tìm thấy", "không xác định được", "chưa có thông tin",
)  # fmt: skip
"""Ways to say that the excerpts don't say, beside the one that the prompt asks for; all of them count as refusals."""


@dataclass(frozen=True, slots=True)
class Unverified:
    """What the model says by itself.

    Attributes:
        text: Its reply, without citation marks.
        answered: Whether it answered, rather than said that the excerpts don't say.
        verdicts: Its statements, each with what the verifier makes of it; none of a refusal.
        again: Whether it was asked for this; otherwise the reply is the one that the product got for the same prompt.
        milliseconds: How long the reply took, to its end.
    """

    text: str
    answered: bool
    verdicts: tuple[Verdict, ...]
    again: bool
    milliseconds: float

    @property
    def unsupported(self) -> list[Verdict]:
        """The statements that no excerpt bears out."""
        return [verdict for verdict in self.verdicts if verdict.citation is None]


class Finding(Protocol):
    """What finds the excerpts."""

    def evidence(self, question: str, history: History = ()) -> tuple[Evidence, Draft]:
        """What was found for a question, and the answer made of quotes."""


class ModelAlone:
    """Asks ``endpoint`` as the product does, whether or not the product would."""

    def __init__(self, bot: Finding, endpoint: Endpoint) -> None:
        self._bot = bot
        self._endpoint = endpoint

    def says(self, question: str, history: History, answer: Answer) -> Unverified:
        """What the model says to ``question``.

        The reply that the product got, which led to ``answer``, is taken if it asked the same.
        """
        evidence, quoted = self._bot.evidence(question, history)
        shown = excerpts(evidence, quoted.citations)
        messages = prompts.answering(evidence.query.reading or evidence.query.text, shown)
        written = next((step for step in answer.trace.steps if step.name == "write"), None)
        if written is not None and written.detail.get("prompt") == prompts.as_json(messages):
            reply, passed, again = str(written.detail.get("reply", "")), written.milliseconds, False
        else:
            begin = time.perf_counter()
            reply = self._reply(messages)
            passed, again = (time.perf_counter() - begin) * 1000.0, True
        said = list(statements([reply]))
        answered = bool(said) and not declines(said[0].text)
        documents: Mapping[str, Document] = evidence.index.documents
        verdicts = tuple(judged(each, shown, documents) for each in said) if answered else ()
        return Unverified(" ".join(each.text for each in said), answered, verdicts, again, passed)

    def _reply(self, messages: Sequence[BaseMessage]) -> str:
        pieces: Iterator[str] = self._endpoint.stream(messages)
        try:
            return "".join(pieces)
        except EndpointError:
            return ""


def declines(text: str) -> bool:
    """Whether a reply that begins with ``text`` says that the excerpts don't answer."""
    form = spelled(nfc(text), marked=True)
    return prompts.says_not_stated(text) or any(spelled(phrase, marked=True) in form for phrase in DECLINING)


def as_json(unverified: Unverified, *, right: bool) -> dict[str, Json]:
    """One reply as JSON values."""
    return {
        "text": unverified.text,
        "answered": unverified.answered,
        "right": right,
        "asked_again": unverified.again,
        "milliseconds": round(unverified.milliseconds, 1),
        "statements": [
            {
                "text": verdict.statement.text,
                "supported": verdict.citation is not None,
                "why": str(verdict.fault) if verdict.fault else "",
                "about": verdict.about,
            }
            for verdict in unverified.verdicts
        ],
    }
