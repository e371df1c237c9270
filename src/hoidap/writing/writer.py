"""From excerpts to an answer in the model's words, statement by statement, each with the quote that bears it out."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

from hoidap.answering import Evidence
from hoidap.answering.affirming import affirmation
from hoidap.answering.answer_types import gated
from hoidap.answering.forms import candidates
from hoidap.answering.matching import Matcher, covered
from hoidap.answering.signs import lacks_sign
from hoidap.types import Citation, Draft, History, Json, ModelNote, QuestionKind
from hoidap.writing import prompts
from hoidap.writing.breaker import CircuitBreaker
from hoidap.writing.endpoint import Endpoint, EndpointError
from hoidap.writing.excerpts import excerpts
from hoidap.writing.faults import Fault
from hoidap.writing.rewriting import rewritten
from hoidap.writing.statements import statements
from hoidap.writing.support import Verdict, judged

OPENING_SHARE = 0.7
"""Share of the question's words held by the quoted answer that the first statement's quote must hold too."""
FOLLOWING_SHARE = 0.3
"""The same for the statements after it."""
BARE_SHARE = 0.3
"""A statement that holds less of them itself, such as a name, answers by its quote alone: that must hold them all."""
BARE_WORDS = 3
"""Words of a statement that is bare whatever it holds: "17 ca"."""
_TOLD_BARE = (QuestionKind.NAME, QuestionKind.DATE, QuestionKind.QUANTITY)
_ASSENTS = ("Vâng", "Dạ", "Đúng vậy", "Đúng", "Có", "Rồi", "Phải")
"""What a model may begin with to say yes; whether it is yes is for the quote to say."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of asking the model.

    Attributes:
        draft: Its answer, every statement borne out; None where the quoted answer is to stand.
        note: Why, where there is none.
        detail: The prompt, the reply and what became of each statement, for the trace.
    """

    draft: Draft | None
    note: ModelNote | None
    detail: dict[str, Json]


class Writer:
    """Asks a language model, and passes on what the documents bear out."""

    name = "llm"

    def __init__(self, endpoint: Endpoint, breaker: CircuitBreaker | None = None) -> None:
        self.endpoint = endpoint
        self.breaker = breaker or CircuitBreaker()

    def rewrite(self, question: str, history: History) -> str:
        """Complete a follow-up from the conversation; empty where the rules' reading is to stand."""
        if self.breaker.resting:
            return ""
        try:
            return rewritten(self.endpoint, question, history)
        except EndpointError:
            self.breaker.failed()
            return ""

    def write(self, evidence: Evidence, quoted: Draft) -> Generator[str, None, Written]:
        """Give the answer in pieces as it comes, at the end what came of it.

        Args:
            evidence: What was found.
            quoted: The answer made of quotes, which stands if the model has nothing to show.
        """
        if self.breaker.resting:
            return Written(None, ModelNote.RESTING, {})
        shown = excerpts(evidence, quoted.citations)
        messages = prompts.answering(evidence.query.reading or evidence.query.text, shown)
        to_the_point = _ToThePoint(evidence, quoted)
        reply = _Reply(self.endpoint.stream(messages))
        kept: list[Verdict] = []
        verdicts: list[Verdict] = []
        citations: list[Citation] = []
        note: ModelNote | None = None
        try:
            for statement in statements(reply):
                if prompts.says_not_stated(statement.text):
                    note = ModelNote.UNSUPPORTED
                    continue
                verdict = _without_assent(judged(statement, shown, evidence.index.documents), evidence)
                verdict = to_the_point.checked(verdict, opening=not kept)
                verdicts.append(verdict)
                if verdict.citation is not None:
                    kept.append(verdict)
                    if verdict.citation not in citations:
                        citations.append(verdict.citation)
                    piece = _numbered(verdict.statement.text, citations.index(verdict.citation) + 1)
                    yield piece if len(kept) == 1 else f" {piece}"
            self.breaker.succeeded()
        except EndpointError as error:
            self.breaker.failed()
            note = error.note
        finally:
            reply.close()
        text = " ".join(
            _numbered(v.statement.text, citations.index(v.citation) + 1)
            for v in kept
            if v.citation is not None
        )
        detail = _detail(self.endpoint.name, messages, reply, verdicts)
        if note is None and not (kept and _has_form_asked(evidence, quoted, text)):
            note = ModelNote.UNSUPPORTED
        if note is not None:
            return Written(None, note, detail)
        draft = Draft(text, tuple(citations), confidence=quoted.confidence, detail=quoted.detail)
        return Written(draft, None, detail)


class _ToThePoint:
    """Whether a true statement is also an answer: its quote must hold the question's words, as the quoted answer does.

    A document may hold true sentences that it, or somebody who wrote into it, would rather have said.
    """

    def __init__(self, evidence: Evidence, quoted: Draft) -> None:
        self._query = evidence.query
        self._matcher = Matcher(evidence.corpus, evidence.query)
        self._attained = self._covered(quoted.citations[0].quote)

    def checked(self, verdict: Verdict, *, opening: bool) -> Verdict:
        """``verdict``, or one against it; more is asked of the statement that opens the answer."""
        if verdict.citation is None:
            return verdict
        least = (OPENING_SHARE if opening else FOLLOWING_SHARE) * self._attained
        text = verdict.statement.text
        if opening and lacks_sign(self._query, text, 0, len(text)):
            return replace(verdict, citation=None, fault=Fault.BESIDE, about=text)
        bare = len(text.split()) <= BARE_WORDS or self._covered(text) < BARE_SHARE * self._attained
        if opening and bare:
            least = self._attained
            if other := rival(text, verdict.citation.quote):
                return replace(verdict, citation=None, fault=Fault.MIXED, about=other)
        if self._covered(f"{verdict.citation.quote} {text}") >= least:
            return verdict
        return replace(verdict, citation=None, fault=Fault.BESIDE, about=text)

    def _covered(self, text: str) -> float:
        return covered(self._matcher.matches(text))


class _Reply:
    """The pieces of a reply, remembered."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._begin = time.perf_counter()
        self.text = ""
        self.first_piece_ms: float | None = None

    def __iter__(self) -> Iterator[str]:
        for piece in self._pieces:
            if self.first_piece_ms is None:
                self.first_piece_ms = (time.perf_counter() - self._begin) * 1000.0
            self.text += piece
            yield piece

    def close(self) -> None:
        """Stop the model."""
        if isinstance(self._pieces, Generator):
            self._pieces.close()


def rival(bare: str, quote: str) -> str:
    """Another date, amount or name in the quote of a bare answer, which leaves open which of them was asked for."""
    for kind in _TOLD_BARE:
        said = [bare[c.start : c.end].strip() for c in candidates(kind, bare, 0, len(bare))]
        if said:
            held = [quote[c.start : c.end].strip() for c in candidates(kind, quote, 0, len(quote))]
            return next((one for one in held if not any(one in own or own in one for own in said)), "")
    return ""


def _without_assent(verdict: Verdict, evidence: Evidence) -> Verdict:
    """Take the yes from the beginning of a statement, unless the quote itself says yes to the question."""
    text = verdict.statement.text
    word = next((w for w in _ASSENTS if text.startswith((f"{w}, ", f"{w}. "))), "")
    if not word or (verdict.citation and affirmation(evidence.query, verdict.citation.quote)):
        return verdict
    rest = text[len(word) + 2 :].strip()
    return replace(verdict, statement=replace(verdict.statement, text=rest[:1].upper() + rest[1:]))


def _has_form_asked(evidence: Evidence, quoted: Draft, text: str) -> bool:
    """Whether the answer still holds a date, an amount or a name where that was asked for and quoted."""
    kind = evidence.query.kind
    said = quoted.citations[0].quote
    asked = gated(evidence.query) and bool(candidates(kind, said, 0, len(said)))
    return not asked or bool(candidates(kind, text, 0, len(text)))


def _numbered(text: str, number: int) -> str:
    """The statement with the number of its quote before its stop."""
    words = text.rstrip(".;,: ")
    stop = text[len(words) :].strip()[:1]
    return f"{words} [{number}]{'.' if stop in ('', ',', ';', ':') else stop}"


def _detail(name: str, messages: list, reply: _Reply, verdicts: list[Verdict]) -> dict[str, Json]:  # type: ignore[type-arg]
    return {
        "model": name,
        "prompt_version": prompts.VERSION,
        "prompt": prompts.as_json(messages),
        "reply": reply.text,
        "first_word_ms": round(reply.first_piece_ms, 1) if reply.first_piece_ms is not None else None,
        "sentences": [
            {
                "text": verdict.statement.text,
                "kept": verdict.citation is not None,
                "why": str(verdict.fault) if verdict.fault else "",
                "about": verdict.about,
                "coverage": round(verdict.coverage, 3),
                "quote": verdict.citation.quote if verdict.citation else "",
            }
            for verdict in verdicts
        ],
    }
