"""A question that leaves two things to choose from: the answer to whether it is the one that the documents name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hoidap.answering.affirming import affirmation
from hoidap.answering.ascribing import ascribed_to_another
from hoidap.answering.generator import Evidence
from hoidap.answering.in_parts import is_sure
from hoidap.answering.matching import Matcher
from hoidap.answering.quoting import answered
from hoidap.types import Draft, Json
from hoidap.vietnamese import spelled, syllables

_MUCH = 0.5
"""Weight of a word that the quote has to hold."""


@dataclass(frozen=True, slots=True)
class ChoiceTold:
    """One of the two things, and the answer to whether it is that.

    Attributes:
        thing: Its words, with marks.
        evidence: What the answer is drawn from.
        draft: The answer, or a refusal.
        is_told: Whether it is surely answered, by a quote that holds all words of the thing.
    """

    thing: str
    evidence: Evidence
    draft: Draft
    is_told: bool = field(init=False)

    def __post_init__(self) -> None:
        told = is_sure(self.draft) and bool(self.written) and not self._lacks_words()
        object.__setattr__(self, "is_told", told)

    @property
    def written(self) -> str:
        """Its words as a quote has them; empty if none has all of them."""
        return next(filter(None, (_written(self.thing, each.quote) for each in self.draft.citations)), "")

    def is_joined_as_asked(self) -> bool:
        """Whether the same word stands before the thing in the quote as in the question: no "ít nhất", no "gần"."""
        asked = spelled(self.evidence.query.reading or self.evidence.query.text, marked=True)
        before = asked.partition(spelled(self.thing, marked=True))[0].split()[-1:]
        quote = spelled(self.draft.citations[-1].quote, marked=True)
        return quote.partition(spelled(self.thing, marked=True))[0].split()[-1:] == before

    def _lacks_words(self) -> bool:
        """Whether a word that says much of what is asked stands in none of the quotes."""
        matcher = Matcher(self.evidence.corpus, self.evidence.query)
        quotes = " ".join(citation.quote for citation in self.draft.citations)
        return any(
            match.weight >= _MUCH and not match.credit and match.term not in self.evidence.query.carried
            for match in matcher.matches(quotes)
        )

    def is_another(self) -> bool:
        """Whether the thing is whose a paper is not: the documents say whose it is."""
        texts = (document.text for document in self.evidence.documents.values())
        return any(ascribed_to_another(self.evidence.query, text) for text in texts)

    @property
    def detail(self) -> dict[str, Json]:
        """What came of it, for the trace."""
        return {
            "thing": self.thing,
            "told": self.is_told,
            "confidence": round(self.draft.confidence, 4),
            "reason": self.draft.reason,
            "quotes": [citation.quote for citation in self.draft.citations],
        }


def chosen(whole: Draft, things: Sequence[ChoiceTold]) -> Draft:
    """The answer that names one of the two things; ``whole``, the answer to all at once, where none does surely.

    It is said first which one, where the quote says just that, and nothing of the other unless that is known not to be.
    """
    ruled_out = [thing for thing in things if thing.is_another()]
    told = [thing for thing in things if thing.is_told and thing not in ruled_out]
    if not told or (whole.reason == "required" and not ruled_out):
        return whole
    best = max(told, key=lambda thing: thing.draft.confidence)
    if whole.citations and whole.confidence > best.draft.confidence and not _share_a_quote(whole, best.draft):
        return whole
    citations = list(best.draft.citations)
    for other in told:
        if not _share_a_quote(other.draft, best.draft):
            citations += other.draft.citations  # each is told by itself: it may be now the one, now the other
    quotes = [citation.quote for citation in best.draft.citations]
    others = [thing for thing in things if thing is not best and thing not in ruled_out]
    only = not any(other in told or _written(other.thing, quote) for other in others for quote in quotes)
    says_so = only and affirmation(best.evidence.query, quotes[-1]) and best.is_joined_as_asked()
    lead = best.written if says_so or not others else None
    return replace(
        whole,
        text=answered(best.evidence, citations, lead),
        citations=tuple(citations),
        confidence=best.draft.confidence,
        reason="",
        nearest=None,
    )


def _share_a_quote(one: Draft, other: Draft) -> bool:
    return any(
        a.document_id == b.document_id and a.start < b.end and b.start < a.end
        for a in one.citations
        for b in other.citations
    )


def _written(thing: str, quote: str) -> str:
    """The words of ``thing`` as they are written in ``quote``; empty if they don't stand there."""
    wanted, words = [word.form for word in syllables(thing)], syllables(quote)
    size = len(wanted)
    found = (
        quote[words[i].start : words[i + size - 1].end]
        for i in range(len(words) - size + 1)
        if [word.form for word in words[i : i + size]] == wanted
    )
    return next(found, "")
