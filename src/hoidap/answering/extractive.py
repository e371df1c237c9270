"""Answers without a language model: the clause that answers, quoted exactly, or a plain refusal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hoidap.answering import texts
from hoidap.answering.about_document import draft_fact
from hoidap.answering.answer_types import LEADING, Candidate, fitting, gated
from hoidap.answering.clauses import best_clause
from hoidap.answering.generator import Evidence
from hoidap.answering.matching import Match, Matcher, best_of, context_of, covered
from hoidap.answering.summary import draft_summary
from hoidap.types import Citation, Draft, Hit, Json, Passage, QuestionKind
from hoidap.vietnamese import spelled

ANSWER_FROM = 0.6
"""Least share of the question's words (by weight) that the evidence must hold."""
CLAUSE_WORDS = 45
_PASSAGE_CREDIT = 0.85
_CONTEXT_CREDIT = 0.7
_SENTENCE_SHARE = 0.65
_RANK_SHARE = 0.1
_CANDIDATE_BONUS = 0.15
_SECOND_GAIN = 0.25
_NAMED_MISSING = 3


@dataclass(frozen=True, slots=True)
class _Scored:
    """A sentence that may answer.

    Attributes:
        hit: The passage it stands in.
        start: Where it begins in the document.
        end: Where it ends.
        matches: The question's terms against sentence, passage and context together.
        coverage: Weighted share of the terms that they hold.
        score: What sentences are ranked by.
        candidates: Stretches that have the form asked for.
    """

    hit: Hit
    start: int
    end: int
    matches: list[Match]
    coverage: float
    score: float
    candidates: list[Candidate]


class ExtractiveGenerator:
    """Chooses the sentence that holds most of the question, then the clause of it that answers."""

    name = "extractive"

    def draft(self, evidence: Evidence) -> Draft:
        """Propose an answer in exact quotes, or a refusal with its reason."""
        query = evidence.query
        if query.kind is QuestionKind.NOT_A_QUESTION:
            return _refusal(evidence, "not_a_question")
        if query.kind is QuestionKind.SUMMARY:
            return draft_summary(evidence)
        if query.kind is QuestionKind.DOCUMENT and query.fact is not None:
            return draft_fact(evidence, query.fact)
        if not query.terms and not query.required:
            return _refusal(evidence, "nothing")
        return _draft_from_text(evidence)


def _draft_from_text(evidence: Evidence) -> Draft:
    query = evidence.query
    matcher = Matcher(evidence.corpus, query)
    scored = _scored_sentences(evidence, matcher)
    if not scored:
        return _refusal(evidence, "coverage")
    best = scored[0]
    missing = _missing_requirements(evidence, best.hit.passage)
    detail = _detail(scored, missing)
    if missing:
        return _refusal(evidence, "required", missing=_quoted(missing), detail=detail)
    if best.coverage < ANSWER_FROM:
        absent = [match.term for match in best.matches if match.credit == 0.0 and len(match.term) > 1]
        if query.language == "vi" and query.marked and absent:
            named = _runs(absent, spelled(query.text, marked=query.marked))[:_NAMED_MISSING]
            return _refusal(evidence, "terms", missing=_quoted(named), detail=detail)
        return _refusal(evidence, "coverage", detail=detail, confidence=best.coverage)
    if gated(query) and not best.candidates:
        asked = texts.FORMS_ASKED[query.language][str(query.kind)]
        return _refusal(evidence, "form", missing=asked, detail=detail, confidence=best.coverage / 2)
    return _answer(evidence, matcher, scored, detail)


def _scored_sentences(evidence: Evidence, matcher: Matcher) -> list[_Scored]:
    query = evidence.query
    found = []
    for rank, hit in enumerate(evidence.hits):
        passage = hit.passage
        if passage.fact is not None:
            continue
        text = evidence.index.documents[passage.document_id].text
        around = matcher.matches(passage.text)
        context = matcher.matches(context_of(evidence.index, passage))
        for start, end in passage.sentences:
            own = matcher.matches(text[start:end])
            merged = best_of((own, 1.0), (around, _PASSAGE_CREDIT), (context, _CONTEXT_CREDIT))
            fits = fitting(query, text, start, end)
            score = _SENTENCE_SHARE * covered(own) + (1 - _SENTENCE_SHARE) * covered(merged)
            score += _RANK_SHARE / (1 + rank) + (_CANDIDATE_BONUS if fits else 0.0)
            found.append(_Scored(hit, start, end, merged, covered(merged), score, fits))
    return sorted(found, key=lambda sentence: -sentence.score)


def _missing_requirements(evidence: Evidence, passage: Passage) -> list[str]:
    """Codes, numbers and names of the question that the document does not hold."""
    query = evidence.query
    missing = []
    for item in query.required:
        if evidence.corpus.document_holds(passage.document_id, item, marked=query.marked):
            continue
        if query.language == "en" and not any(character.isdigit() for character in item):
            continue  # English capitals mark titles and offices too; coverage judges them
        if not any(character.isdigit() for character in item) and _parts_held(evidence, passage, item):
            continue
        missing.append(item)
    return missing


def _parts_held(evidence: Evidence, passage: Passage, name: str) -> bool:
    """Whether the document holds each word segment of ``name``, though not one after another."""
    from hoidap.vietnamese import segment

    marked = evidence.query.marked
    parts = [s.form if marked else s.bare for s in segment(name)]
    compounds = [part for part in parts if " " in part]
    return bool(compounds) and all(
        evidence.corpus.document_holds(passage.document_id, part, marked=marked) for part in parts
    )


def _answer(
    evidence: Evidence, matcher: Matcher, scored: Sequence[_Scored], detail: dict[str, Json]
) -> Draft:
    best = scored[0]
    lead = _lead(evidence, best)
    citations = [_cite(evidence, matcher, best)]
    second = _second(matcher, evidence, scored) if lead is None else None
    if second is not None:
        citations.append(_cite(evidence, matcher, second))
    body = introduced(evidence, citations)
    text = texts.WITH_LEAD[evidence.query.language].format(lead=lead, rest=body) if lead else body
    return Draft(text, tuple(citations), confidence=min(1.0, best.coverage), detail=detail)


def _lead(evidence: Evidence, sentence: _Scored) -> str | None:
    """The thing asked for, said first, where exactly one stretch of the sentence has its form."""
    if evidence.query.kind not in LEADING or len(sentence.candidates) != 1:
        return None
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    candidate = sentence.candidates[0]
    words = text[candidate.start : candidate.end].strip()
    return words[0].upper() + words[1:]


def _second(matcher: Matcher, evidence: Evidence, scored: Sequence[_Scored]) -> _Scored | None:
    """Another sentence that holds what the best one lacks."""
    best = scored[0]
    lacking = {match.term for match in best.matches if match.credit < _PASSAGE_CREDIT}
    total = sum(match.weight for match in best.matches) or 1.0
    for other in scored[1:4]:
        text = evidence.index.documents[other.hit.passage.document_id].text
        own = matcher.matches(text[other.start : other.end])
        gain = sum(match.weight * match.credit for match in own if match.term in lacking) / total
        if other.hit.passage.document_id == best.hit.passage.document_id and gain >= _SECOND_GAIN:
            return other
    return None


def _cite(evidence: Evidence, matcher: Matcher, sentence: _Scored) -> Citation:
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    start, end = best_clause(
        text,
        sentence.start,
        sentence.end,
        matcher.exact_coverage,
        max_words=CLAUSE_WORDS,
        must=_must(evidence, matcher, sentence, text),
        cuts=[c.start for c in sentence.candidates] if evidence.query.kind is QuestionKind.REASON else (),
    )
    return cite(sentence.hit.passage, text, start, end)


def _must(evidence: Evidence, matcher: Matcher, sentence: _Scored, text: str) -> tuple[int, int] | None:
    """The stretch that the quote has to hold: the only candidate, or the first reason after the subject."""
    found = sentence.candidates
    if evidence.query.kind is QuestionKind.REASON and found:
        whole = matcher.exact_coverage(text[sentence.start : sentence.end])
        for candidate in found:
            if matcher.exact_coverage(text[sentence.start : candidate.start]) >= whole:
                return candidate.start, candidate.end
        return found[-1].start, found[-1].end
    return (found[0].start, found[0].end) if len(found) == 1 else None


def cite(passage: Passage, text: str, start: int, end: int) -> Citation:
    """Quote ``text[start:end]`` of the document that ``passage`` is a piece of."""
    return Citation(passage.document_id, passage.id, text[start:end], start, end)


def introduced(evidence: Evidence, citations: Iterable[Citation]) -> str:
    """Put the quotes into a sentence that says where they are from."""
    cited = list(citations)
    quotes = " … ".join(f"“{' '.join(citation.quote.split())}”" for citation in cited)
    ending = "" if quotes.rstrip("”").endswith((".", "!", "?", "…")) else "."
    language = evidence.query.language
    if len(evidence.index.documents) == 1:
        return texts.ACCORDING[language].format(quotes=quotes) + ending
    title = evidence.index.documents[cited[0].document_id].title
    return texts.ACCORDING_TO[language].format(title=title, quotes=quotes) + ending


def _refusal(
    evidence: Evidence,
    reason: str,
    *,
    missing: str = "",
    detail: dict[str, Json] | None = None,
    confidence: float = 0.0,
) -> Draft:
    text = texts.REFUSALS[evidence.query.language][reason].format(missing=missing)
    return Draft(text, (), confidence=confidence, reason=reason, detail=detail or {})


def _runs(terms: Sequence[str], asked: str) -> list[str]:
    """Join terms that follow one another in the question: it asks for "hội thi cắm hoa", not for each word."""
    runs: list[str] = []
    for term in terms:
        if runs and f" {runs[-1]} {term} " in asked:
            runs[-1] = f"{runs[-1]} {term}"
        else:
            runs.append(term)
    return runs


def _quoted(items: Iterable[str]) -> str:
    return ", ".join(f"“{item}”" for item in items)


def _detail(scored: Sequence[_Scored], missing: Sequence[str]) -> dict[str, Json]:
    return {
        "threshold": ANSWER_FROM,
        "missing": list(missing),
        "candidates": [
            {
                "passage_id": s.hit.passage.id,
                "start": s.start,
                "end": s.end,
                "score": round(s.score, 4),
                "coverage": round(s.coverage, 4),
                "terms": {m.term: round(m.credit, 3) for m in s.matches},
                "has_form": bool(s.candidates),
            }
            for s in scored[:5]
        ],
    }
