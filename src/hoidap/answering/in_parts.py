"""A question that asks for several things at once: what each part by itself adds to the answer to the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoidap.answering import texts
from hoidap.answering.answer_types import fitting, gated, nearly_fitting
from hoidap.answering.generator import Evidence
from hoidap.answering.matching import TELLING, Match, Matcher
from hoidap.types import Citation, Draft, FactName, Json, Query, QuestionKind

_ENDS = re.compile(r"[.!?]\s|\n")
SURE_FROM = 0.8
"""Least confidence of the answer to a part: cut off from the rest, it is easily taken for something else."""
SURE_ALONE_FROM = 0.85
"""The same where a few words are all that it was found by."""


@dataclass(frozen=True, slots=True)
class PartTold:
    """One part of a question and the answer to it alone.

    Attributes:
        words: The part as it was asked, with marks.
        query: The same as understood, completed by the first part where it leans on that.
        draft: The answer to it, or a refusal.
    """

    words: str
    query: Query
    draft: Draft

    @property
    def detail(self) -> dict[str, Json]:
        """What came of it, for the trace."""
        return {
            "part": self.words,
            "reading": self.query.reading,
            "answered": bool(self.draft.citations),
            "confidence": round(self.draft.confidence, 4),
            "reason": self.draft.reason,
            "quotes": [citation.quote for citation in self.draft.citations],
        }


def is_sure(draft: Draft) -> bool:
    """Whether a part is answered, and surely."""
    return bool(draft.citations) and draft.confidence >= SURE_FROM


def tells_of_something(evidence: Evidence, draft: Draft) -> bool:
    """Whether the answer to a few words speaks of one of them that says much."""
    return any(match.credit for match in _own_matches(evidence, evidence.query, draft.citations))


def tells_own(evidence: Evidence, draft: Draft) -> bool:
    """Whether the answer to a part speaks of what this part asks about, and not only of what it leans on."""
    return bool(draft.citations) and _spoken_of(evidence, evidence.query, draft.citations)


def in_parts(evidence: Evidence, whole: Draft, parts: Sequence[PartTold]) -> Draft:
    """The answer to the whole question, and to those of its parts which that doesn't tell.

    A sentence that answers the whole stands first. Where none does, or the first part is surely told elsewhere, the
    parts make the answer; where none of them is answered either, it is refused. A part of which nothing is told is said
    not to be answered.
    """
    query = evidence.query
    facts = _facts(query)
    if not parts or len(facts) >= len(parts):
        return whole
    mixed = not facts and not query.contrasts and _told_elsewhere(evidence, whole, parts[0].draft)
    drafts = [whole] if whole.citations and not mixed else []
    said = [draft.text for draft in drafts]
    turned = bool(drafts) and query.contrasts  # alone the first part doesn't turn to another thing
    for part in parts[1:] if turned else parts:
        cited = [citation for draft in drafts for citation in draft.citations]
        told = _told(evidence, cited, part, first=part is parts[0]) or _known(query, part.query)
        if not told and is_sure(part.draft):
            if all(_holds(part.draft, citation) for citation in cited):
                drafts, said = [], []  # the longer stretch says it all
            drafts.append(part.draft)
            said.append(texts.PART[query.language].format(part=part.words, answer=part.draft.text))
        elif not told and (
            facts or _facts(part.query) or _is_missed(evidence, cited, part, first=part is parts[0])
        ):
            said.append(texts.PART_NOT_FOUND[query.language].format(part=part.words))
    if not drafts:
        return whole
    if len(said) == 1:
        said = [draft.text for draft in drafts]  # it tells all that is asked
    return replace(
        whole,
        text="\n".join(said),
        citations=tuple(citation for draft in drafts for citation in draft.citations),
        confidence=min(draft.confidence for draft in drafts),
        reason="",
        nearest=None,
    )


def _told_elsewhere(evidence: Evidence, whole: Draft, first: Draft) -> bool:
    """Whether the first part is surely told by another sentence than the whole question is."""
    surer = is_sure(first) and first.confidence >= whole.confidence
    return surer and not any(
        _in_one_sentence(evidence, one, other) for one in first.citations for other in whole.citations
    )


def _spoken_of(evidence: Evidence, part: Query, cited: Sequence[Citation]) -> bool:
    """Whether what a part itself asks about is named in what is quoted, be it in other words."""
    own = _own_matches(evidence, part, cited)
    return not own or any(match.credit for match in own)


def _own_matches(evidence: Evidence, part: Query, cited: Sequence[Citation]) -> list[Match]:
    """How the quotes hold the words that a part itself asks about; "người" in "mỗi việc mấy người" says too little."""
    matcher = Matcher(evidence.corpus, part)
    return [
        match
        for citation in cited
        for match in matcher.matches(citation.quote)
        if match.term not in part.carried and match.weight >= TELLING
    ]


def _is_missed(evidence: Evidence, cited: Sequence[Citation], part: PartTold, *, first: bool) -> bool:
    """Whether it is to be said that a part is not answered.

    What is quoted may tell it in other words; not if it neither names what is asked about nor holds the form asked for.
    """
    query = part.query
    if query.language != "vi":
        return False
    if not cited:
        return True
    if first or (gated(query) and _may_hold_form(evidence, query, cited)):
        return False
    own = _own_matches(evidence, query, cited)
    return not any(match.credit for match in own) if own else gated(query)


def _known(query: Query, part: Query) -> bool:
    """Whether a part asks, as the whole does, for what is known of the document: all of that was told at once."""
    facts = _facts(query)
    return bool(facts) and (set(_facts(part)) <= set(facts) if _facts(part) else not part.terms)


def _facts(query: Query) -> tuple[FactName, ...]:
    """What is asked about the document itself."""
    return query.facts if query.kind is QuestionKind.DOCUMENT else ()


def _told(evidence: Evidence, cited: Sequence[Citation], part: PartTold, *, first: bool) -> bool:
    """Whether what is quoted already holds what a part asks for.

    Its form alone doesn't show that where the part is answered by another stretch of the same sentence; but the
    stretch that was chosen for the whole question tells the first part, unless that asks why and no reason is given
    there. (Who it is may well be told by an office, in no form of a name.)
    """
    own = part.draft.citations
    if own and all(_within(citation, cited) for citation in own):
        return True
    holds_form = gated(part.query) and _holds_form(evidence, part.query, cited)
    if any(_in_one_sentence(evidence, one, other) for one in own for other in cited):
        return first and (holds_form or part.query.kind is not QuestionKind.REASON)
    return holds_form and _spoken_of(evidence, part.query, cited)


def _in_one_sentence(evidence: Evidence, first: Citation, second: Citation) -> bool:
    if first.document_id != second.document_id:
        return False
    text = evidence.index.documents[first.document_id].text
    before, after = sorted([first, second], key=lambda citation: citation.start)
    return after.start < before.end or not _ENDS.search(text, before.end - 1, after.start)


def _holds_form(evidence: Evidence, query: Query, cited: Sequence[Citation]) -> bool:
    """Whether something of the form asked for stands in what is quoted."""
    documents = evidence.index.documents
    return any(fitting(query, documents[each.document_id].text, each.start, each.end) for each in cited)


def _may_hold_form(evidence: Evidence, query: Query, cited: Sequence[Citation]) -> bool:
    """The same where it may be counted or put in other words than asked for."""
    documents = evidence.index.documents
    own = replace(query, text=query.original, reading="")
    return _holds_form(evidence, query, cited) or any(
        nearly_fitting(own, documents[each.document_id].text, each.start, each.end) for each in cited
    )


def _holds(draft: Draft, citation: Citation) -> bool:
    """Whether an answer quotes all of ``citation``."""
    return any(
        own.document_id == citation.document_id and own.start <= citation.start and citation.end <= own.end
        for own in draft.citations
    )


def _within(citation: Citation, others: Sequence[Citation]) -> bool:
    """Whether a quote, or more than half of it, stands in one of the others."""
    return any(
        citation.document_id == other.document_id
        and 2 * (min(citation.end, other.end) - max(citation.start, other.start))
        > citation.end - citation.start
        for other in others
    )
