"""Refusals: why a question is not answered, and what of it the documents don't speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hoidap.answering import texts
from hoidap.answering.confidence import UNSURE_FROM
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import named_in_full
from hoidap.answering.matching import TELLING
from hoidap.answering.quoting import whole
from hoidap.answering.scoring import Scored
from hoidap.types import Draft, Json, Query
from hoidap.understanding.orders import GREETINGS, THANKS
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled

_NAMED_MISSING = 3
_OF_TIME = (
    "năm nay",
    "năm ngoái",
    "năm sau",
    "mỗi ",
    "hôm ",
    "cách đây",
    "hiện nay",
    "hiện tại",
    "bây giờ",
    "sau này",
)
"""How words of time begin: that a document says nothing of "năm nay" tells nobody anything."""


def refusal(
    evidence: Evidence,
    reason: str,
    *,
    missing: str = "",
    detail: dict[str, Json] | None = None,
) -> Draft:
    """A refusal for ``reason`` (one of those in ``texts.REFUSALS``) that names what is ``missing``."""
    text = texts.REFUSALS[evidence.query.language][reason].format(missing=missing)
    return Draft(text, (), confidence=0.0, reason=reason, detail=detail or {})


def not_asked(evidence: Evidence) -> Draft:
    """What is said to who asks nothing: a greeting is returned, an order turned down."""
    query = evidence.query
    said = spelled(query.reading or query.text, marked=True)
    plain = refusal(evidence, "not_a_question")
    for forms, answers in ((GREETINGS, texts.GREETED), (THANKS, texts.THANKED)):
        if any(re.search(canonical_form(form, marked=True), said) for form in forms):
            return replace(plain, text=answers[query.language])
    return plain


def refused(evidence: Evidence, nearest: Scored, reason: str, missing: str, detail: dict[str, Json]) -> Draft:
    """The same with the sentence that comes nearest to what is asked, and its confidence."""
    plain = refusal(evidence, reason, missing=missing, detail=detail)
    return replace(plain, confidence=nearest.confidence, nearest=whole(evidence, nearest))


def not_mentioned(
    evidence: Evidence, nearest: Scored, missing: Sequence[str], detail: dict[str, Json]
) -> Draft:
    """A refusal since the documents don't mention what the question names: people, places, codes, numbers, groups.

    Where a line that leads to another article holds them, it is named: whoever saw it there knows what is meant.
    """
    plain = refused(evidence, nearest, "required", in_quotes(missing), detail)
    line = _leading_elsewhere(evidence, missing)
    if not line:
        return plain
    text = texts.ELSEWHERE[evidence.query.language].format(missing=in_quotes(missing), line=line)
    return replace(plain, text=text)


def _leading_elsewhere(evidence: Evidence, missing: Sequence[str]) -> str:
    """The first line that leads to another article and holds all that is missing; empty if none does."""
    marked = evidence.query.marked
    forms = [spelled(item, marked=marked) for item in missing]
    lines = (line for document in evidence.documents.values() for line in document.metadata.related_titles)
    return next((line for line in lines if all(form in spelled(line, marked=marked) for form in forms)), "")


def unsure(evidence: Evidence, nearest: Scored) -> tuple[str, str]:
    """Why a question is refused that no sentence is sure to answer, and the words that the documents lack."""
    if nearest.confidence >= UNSURE_FROM:
        return "unsure", ""
    query = evidence.query
    absent = _absent(evidence, nearest) if query.language == "vi" and query.marked else []
    named = _runs(absent, spelled(query.text, marked=query.marked))[:_NAMED_MISSING]
    return ("terms", in_quotes(named)) if named else ("coverage", "")


def form_asked(query: Query) -> str:
    """What a refusal calls the thing asked for: "con số", "thời gian"."""
    return texts.FORMS_ASKED[query.language][str(query.kind)]


def _runs(terms: Sequence[str], asked: str) -> list[str]:
    """Join terms that follow one another in the question: it asks for "hội thi cắm hoa", not for each word."""
    runs: list[str] = []
    for term in terms:
        if runs and f" {runs[-1]} {term} " in asked:
            runs[-1] = f"{runs[-1]} {term}"
        else:
            runs.append(term)
    return runs


def _absent(evidence: Evidence, best: Scored) -> list[str]:
    """The telling words of the question that stand in none of the documents: they say nothing of these.

    What is known of the documents themselves they do speak of: "tác giả" stands in few that name theirs.
    """
    holds = evidence.corpus.document_holds
    marked = evidence.query.marked
    known = spelled(_labels(evidence), marked=marked)
    return [
        match.term
        for match in best.matches
        if match.weight >= TELLING
        and not match.term.replace(" ", "").isdigit()
        and not match.term.startswith(_OF_TIME)
        and f" {match.term} " not in known
        and not any(holds(name, match.term, marked=marked) for name in evidence.documents)
        and not any(
            spelled(name, marked=marked).strip() == match.term and named_in_full(name, document.text)
            for name in evidence.query.names
            for document in evidence.documents.values()
        )
    ]


def _labels(evidence: Evidence) -> str:
    """What the facts that are known of the documents are called."""
    passages = evidence.index.passages
    return " ".join(p.label for p in passages if p.fact is not None and p.document_id in evidence.documents)


def in_quotes(items: Iterable[str]) -> str:
    """The items in quotation marks, one after another."""
    return ", ".join(f"“{item}”" for item in items)
