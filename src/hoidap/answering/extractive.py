"""Answers without a language model: the clause that answers, quoted exactly, or a plain refusal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hoidap.answering import texts
from hoidap.answering.about_document import draft_facts
from hoidap.answering.affirming import affirmation
from hoidap.answering.answer_types import (
    LEADING,
    Candidate,
    about_another,
    date_spellings,
    fitting,
    gated,
    lacks_names,
    named_elsewhere,
    offices_asked,
)
from hoidap.answering.clauses import best_clause
from hoidap.answering.confidence import ANSWER_FROM, confidence_of
from hoidap.answering.enumerations import announced, items
from hoidap.answering.generator import Evidence
from hoidap.answering.matching import Match, Matcher, best_of, context_of, covered
from hoidap.answering.ranking import Measures, close
from hoidap.answering.reasons import reasons
from hoidap.answering.sorts import sort_of
from hoidap.answering.summary import draft_summary
from hoidap.types import Citation, Draft, Hit, Json, Kind, Passage, Query, QuestionKind
from hoidap.vietnamese import segment, spelled

CLAUSE_WORDS = 45
LIST_WORDS = 90
"""What enumerates may be longer: half a list is a wrong answer."""
_BESIDE = frozenset({QuestionKind.ORGANISATION, QuestionKind.PERSON, QuestionKind.PLACE})
"""Kinds whose form is not insisted on; but where the sentence has it, so has the quote."""
FACT_WORDS = 30
_SEVERAL = re.compile(
    r" (?:những|các) (?:\S+ ){1,3}?(?:nào|gì|ai) | (?:bao nhiêu|mấy) .* (?:và|mấy|bao nhiêu) "
)
_WORDS = {
    QuestionKind.LIST: LIST_WORDS,
    QuestionKind.REASON: 60,
    QuestionKind.DATE: FACT_WORDS,
    QuestionKind.QUANTITY: FACT_WORDS,
    QuestionKind.PERSON: FACT_WORDS,
    QuestionKind.NAME: FACT_WORDS,
    QuestionKind.ORGANISATION: FACT_WORDS,
    QuestionKind.CODE: FACT_WORDS,
    QuestionKind.PLACE: FACT_WORDS,
}
_FORM_TELLS = {QuestionKind.ORGANISATION: 0.4}
"""How much the form asked for says, where many sentences have it."""
_PASSAGE_CREDIT = 0.85
_CONTEXT_CREDIT = 0.7
_SECOND_GAIN = 0.25
_NAMED_MISSING = 3
_TELLING = 0.65
"""Weight of a word from which a refusal names it."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence that may answer.

    Attributes:
        hit: The passage it stands in.
        start: Where it begins in the document.
        end: Where it ends.
        matches: The question's terms against sentence, passage and context together.
        measures: What it is ranked and judged by.
        candidates: Stretches that have the form asked for.
        announces: Whether it is a heading.
    """

    hit: Hit
    start: int
    end: int
    matches: list[Match]
    measures: Measures
    candidates: list[Candidate]
    announces: bool

    @property
    def confidence(self) -> float:
        """How sure it is that this answers, 0 to 1."""
        return confidence_of(self.measures.score)


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
        if query.kind is QuestionKind.DOCUMENT and query.facts:
            return draft_facts(evidence)
        if not query.terms and not query.required:
            return _refusal(evidence, "nothing")
        return _draft_from_text(evidence)


def _draft_from_text(evidence: Evidence) -> Draft:
    query = evidence.query
    matcher = Matcher(evidence.corpus, query)
    scored = scored_sentences(evidence, matcher)
    if not scored:
        return _refusal(evidence, "coverage")
    best = scored[0]
    missing = _missing_requirements(evidence, best.hit.passage)
    detail = _detail(evidence, scored, missing)

    def refused(reason: str, missing: str = "") -> Draft:
        return replace(
            _refusal(evidence, reason, missing=missing, detail=detail),
            confidence=best.confidence,
            nearest=_whole(evidence, best),
        )

    if missing:
        return refused("required", _quoted(missing))
    if best.confidence < _needed(evidence):
        absent = _absent(evidence, best) if query.language == "vi" and query.marked else []
        named = _runs(absent, spelled(query.text, marked=query.marked))[:_NAMED_MISSING]
        return refused("terms", _quoted(named)) if named else refused("coverage")
    if query.kind is QuestionKind.PERSON and not best.measures.focus:
        return refused("form", _form_asked(query))
    if gated(query) and not best.candidates:
        return refused("form", _form_asked(query))
    text = evidence.index.documents[best.hit.passage.document_id].text
    if not best.announces and lacks_names(query, text, best.start, best.end):
        return refused("coverage")
    if gated(query) and not _holds_form(_cite(evidence, matcher, best), best):
        return refused("form", _form_asked(query))  # what was asked for is told of something else
    return _answer(evidence, matcher, scored, detail)


def _holds_form(citation: Citation, sentence: Scored) -> bool:
    return any(citation.start <= c.start and c.end <= citation.end for c in sentence.candidates)


def _whole(evidence: Evidence, sentence: Scored) -> Citation:
    passage = sentence.hit.passage
    return cite(passage, evidence.index.documents[passage.document_id].text, sentence.start, sentence.end)


def _form_asked(query: Query) -> str:
    return texts.FORMS_ASKED[query.language][str(query.kind)]


def _needed(evidence: Evidence) -> float:
    """Least confidence of an answer."""
    chosen = evidence.options.answer_from
    return ANSWER_FROM if chosen is None else chosen


def scored_sentences(evidence: Evidence, matcher: Matcher) -> list[Scored]:
    """All sentences of the hits, the one that answers best first."""
    query = evidence.query
    asked = evidence.encoder.encode_questions([query.sought])[0]
    vectors = evidence.index.vectors
    places = {passage.id: place for place, passage in enumerate(evidence.index.passages)}
    headings = {
        (name, block.start)
        for name in {hit.passage.document_id for hit in evidence.hits}
        for block in evidence.index.documents[name].blocks
        if block.kind is Kind.HEADING
    }
    found = []
    for rank, hit in enumerate(evidence.hits):
        passage = hit.passage
        if passage.fact is not None:
            continue
        text = evidence.index.documents[passage.document_id].text
        around = matcher.matches(passage.text)
        context = matcher.matches(context_of(evidence.index, passage))
        cosines = vectors.cosines(asked, places[passage.id])
        for number, (start, end) in enumerate(passage.sentences):
            announces = (passage.document_id, start) in headings
            if announces and (query.kind is not QuestionKind.LIST or announced(text, start, end) is None):
                continue  # it announces what the text beneath it says
            if about_another(query, text, start, end) or named_elsewhere(query, passage.text):
                continue
            own = matcher.matches(text[start:end])
            merged = best_of((own, 1.0), (around, _PASSAGE_CREDIT), (context, _CONTEXT_CREDIT))
            fits = fitting(query, text, start, end)
            if query.kind is QuestionKind.REASON and query.language == "vi":
                fits = reasons(query, text, start, end, fits, lambda side: covered(matcher.matches(side)))
            measures = Measures(
                own=covered(own),
                whole=covered(merged),
                close=close(query.terms, text, start, end, marked=query.marked),
                near=float(cosines[number]),
                form=_FORM_TELLS.get(query.kind, 1.0) if fits else 0.0,
                first=1 / (1 + rank),
                focus=next((match.credit for match in own if match.term == query.focus), 1.0),
            )
            found.append(Scored(hit, start, end, merged, measures, fits, announces))
    return sorted(found, key=lambda sentence: -sentence.measures.score)


def _missing_requirements(evidence: Evidence, passage: Passage) -> list[str]:
    """Codes, numbers and names of the question that the document does not hold."""
    query = evidence.query
    missing = []
    for item in query.required:
        if any(
            evidence.corpus.document_holds(passage.document_id, spelling, marked=query.marked)
            for spelling in (item, *date_spellings(item))
        ):
            continue
        if query.language == "en" and not any(character.isdigit() for character in item):
            continue  # English capitals mark titles and offices too; coverage judges them
        if not any(character.isdigit() for character in item) and _parts_held(evidence, passage, item):
            continue
        missing.append(item)
    return missing


def _parts_held(evidence: Evidence, passage: Passage, name: str) -> bool:
    """Whether the document holds each word segment of ``name``, though not one after another."""
    marked = evidence.query.marked
    parts = [s.form if marked else s.bare for s in segment(name)]
    compounds = [part for part in parts if " " in part]
    return bool(compounds) and all(
        evidence.corpus.document_holds(passage.document_id, part, marked=marked) for part in parts
    )


def _answer(evidence: Evidence, matcher: Matcher, scored: Sequence[Scored], detail: dict[str, Json]) -> Draft:
    best = scored[0]
    citations = [_cite(evidence, matcher, best)]
    lead = _lead(evidence, best) or affirmation(evidence.query, citations[0].quote) or None
    second = _second(matcher, evidence, scored) if lead is None else None
    if second is not None:
        citations.append(_cite(evidence, matcher, second))
    body = introduced(evidence, citations)
    text = texts.WITH_LEAD[evidence.query.language].format(lead=lead, rest=body) if lead else body
    return Draft(text, tuple(citations), confidence=best.confidence, detail=detail)


def _lead(evidence: Evidence, sentence: Scored) -> str | None:
    """The thing asked for, said first, where exactly one stretch of the sentence has its form."""
    if evidence.query.kind not in LEADING or len(sentence.candidates) != 1:
        return None
    if evidence.query.kind is QuestionKind.NAME and not offices_asked(evidence.query):
        return None
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    candidate = sentence.candidates[0]
    words = text[candidate.start : candidate.end].strip()
    return words[0].upper() + words[1:]


def _second(matcher: Matcher, evidence: Evidence, scored: Sequence[Scored]) -> Scored | None:
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


def _cite(evidence: Evidence, matcher: Matcher, sentence: Scored) -> Citation:
    passage = sentence.hit.passage
    text = evidence.index.documents[passage.document_id].text
    kind = evidence.query.kind
    if sentence.announces or text[sentence.start : sentence.end].endswith(":"):
        listed = announced(text, sentence.start, sentence.end)
        if listed:
            return cite(passage, text, *listed)
    if evidence.query.how:
        return cite(passage, text, sentence.start, _told_on(passage, text, sentence))

    def clause(must: tuple[int, int] | None) -> Citation:
        start, end = best_clause(
            text,
            sentence.start,
            sentence.end,
            matcher.exact_coverage,
            max_words=_longest(evidence.query),
            must=must,
            cuts=[c.start for c in sentence.candidates[:1]] if kind is QuestionKind.REASON else (),
        )
        return cite(passage, text, start, end)

    cited = clause(_must(evidence, sentence))
    if kind in _BESIDE and sentence.candidates and not _holds_form(cited, sentence):
        nearest = min(sentence.candidates, key=lambda c: max(c.start - cited.end, cited.start - c.end))
        return clause((min(cited.start, nearest.start), max(cited.end, nearest.end)))
    return cited


def _longest(query: Query) -> int:
    """Words of a quote at most: a fact wants few, several of them more."""
    several = query.language != "vi" or _SEVERAL.search(spelled(query.reading or query.text, marked=True))
    return max(_WORDS.get(query.kind, CLAUSE_WORDS), CLAUSE_WORDS if several else 0)


def _told_on(passage: Passage, text: str, sentence: Scored) -> int:
    """Where the telling of how something is done ends: after the next sentence, if both are not too long."""
    following = next((end for start, end in passage.sentences if start >= sentence.end), sentence.end)
    return following if len(text[sentence.start : following].split()) <= LIST_WORDS else sentence.end


def _must(evidence: Evidence, sentence: Scored) -> tuple[int, int] | None:
    """The stretch that the quote has to hold: the only candidate, or the first reason."""
    found = sentence.candidates
    if found and (len(found) == 1 or evidence.query.kind is QuestionKind.REASON):
        return found[0].start, found[0].end
    return None


def cite(passage: Passage, text: str, start: int, end: int) -> Citation:
    """Quote ``text[start:end]`` of the document that ``passage`` is a piece of."""
    return Citation(passage.document_id, passage.id, text[start:end], start, end)


def introduced(evidence: Evidence, citations: Iterable[Citation]) -> str:
    """Put the quotes into a sentence that says where they are from."""
    cited = list(citations)
    quotes = " … ".join(_quoted_lines(citation.quote) for citation in cited)
    ending = "" if quotes.rstrip("”").endswith((".", "!", "?", "…")) else "."
    language = evidence.query.language
    document = evidence.index.documents[cited[0].document_id]
    if len(evidence.documents) == 1:
        return texts.ACCORDING[language][sort_of(document)].format(quotes=quotes) + ending
    return texts.ACCORDING_TO[language].format(title=document.title, quotes=quotes) + ending


def _quoted_lines(quote: str) -> str:
    """A quote in one line; one of several lines, such as a list, line by line."""
    lines = items(quote)
    return f"“{lines[0]}”" if len(lines) == 1 else "".join(f"\n• “{line}”" for line in lines)


def _refusal(
    evidence: Evidence,
    reason: str,
    *,
    missing: str = "",
    detail: dict[str, Json] | None = None,
) -> Draft:
    text = texts.REFUSALS[evidence.query.language][reason].format(missing=missing)
    return Draft(text, (), confidence=0.0, reason=reason, detail=detail or {})


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
    """The telling words of the question that stand in none of the documents: they say nothing of these."""
    holds = evidence.corpus.document_holds
    marked = evidence.query.marked
    return [
        match.term
        for match in best.matches
        if match.weight >= _TELLING
        and not any(holds(name, match.term, marked=marked) for name in evidence.documents)
    ]


def _quoted(items: Iterable[str]) -> str:
    return ", ".join(f"“{item}”" for item in items)


def _detail(evidence: Evidence, scored: Sequence[Scored], missing: Sequence[str]) -> dict[str, Json]:
    return {
        "threshold": _needed(evidence),
        "missing": list(missing),
        "candidates": [
            {
                "passage_id": s.hit.passage.id,
                "start": s.start,
                "end": s.end,
                "score": round(s.measures.score, 4),
                "coverage": round(s.measures.whole, 4),
                "confidence": round(s.confidence, 4),
                "terms": {m.term: round(m.credit, 3) for m in s.matches},
                "has_form": bool(s.candidates),
            }
            for s in scored[:5]
        ],
    }
