"""Answers without a language model: the clause that answers, quoted exactly, or a plain refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoidap.answering.about_document import draft_facts
from hoidap.answering.affirming import affirmation, denial
from hoidap.answering.answer_types import LEADING
from hoidap.answering.asked_above import asked_above
from hoidap.answering.carrying_on import carries_on
from hoidap.answering.confidence import (
    ANSWER_FROM,
    BY_FAR,
    DOUBTED_BELOW,
    LIKELY_FROM,
    READ_BELOW,
)
from hoidap.answering.doers import says_by_whom
from hoidap.answering.enumerations import line_beneath
from hoidap.answering.forbidding import excepted_by, forbidden_by
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import offices_asked
from hoidap.answering.listing import lists_as_many
from hoidap.answering.matching import Matcher
from hoidap.answering.mentions import draft_mentions, draft_subject
from hoidap.answering.offices import asks_for_office
from hoidap.answering.provisions import draft_provision
from hoidap.answering.quoting import answered, cite, quoted
from hoidap.answering.refusing import form_asked, not_asked, not_mentioned, refusal, refused, unsure
from hoidap.answering.required import missing_requirements
from hoidap.answering.rereading import reread
from hoidap.answering.scoring import Scored, scored_sentences
from hoidap.answering.speaking_of import draft_speaking_of
from hoidap.answering.speech import draft_speech
from hoidap.answering.summary import draft_summary, of_another_paper
from hoidap.answering.tables import header_of
from hoidap.answering.times import only_lasts, with_limit, with_working
from hoidap.answering.unfitness import NOBODY, SIBLING, unfit
from hoidap.types import Citation, Draft, Json, MentionSort, Passage, Query, QuestionKind

_AS_SURE = 0.03
"""How much less sure a sentence may be that says by whom something is done, where it is asked who does it."""
_NEXT_BEST = 4
"""How far down the order the sentence may stand that has the form asked for, where those before it lack it."""


class ExtractiveGenerator:
    """Chooses the sentence that holds most of the question, then the clause of it that answers."""

    name = "extractive"

    def draft(self, evidence: Evidence) -> Draft:
        """Propose an answer in exact quotes, or a refusal with its reason."""
        query = evidence.query
        if query.kind is QuestionKind.NOT_A_QUESTION:
            return not_asked(evidence)
        provision = draft_provision(evidence)
        if provision is not None:
            return provision
        if query.kind is QuestionKind.SUMMARY and not of_another_paper(evidence):
            return draft_summary(evidence)
        if query.kind is QuestionKind.DOCUMENT and query.facts:
            return draft_facts(evidence)
        if query.kind is QuestionKind.DOCUMENT and query.mentions:
            return _draft_of_whole(evidence)
        spoken_of = draft_speaking_of(evidence)
        if spoken_of is not None:
            return spoken_of
        speech = draft_speech(evidence)
        if speech is not None:
            return speech
        if not query.terms and not query.required:
            return refusal(evidence, "nothing")
        return _draft_from_text(evidence)


def _draft_of_whole(evidence: Evidence) -> Draft:
    """What the whole document mentions or is about; a campaign that has no name in quotes may be told of otherwise."""
    query = evidence.query
    draft = draft_subject(evidence) if query.subject else draft_mentions(evidence)
    if not draft.citations:
        draft = draft_speaking_of(evidence) or draft
    if draft.citations or all(mention.sort is not MentionSort.CAMPAIGN for mention in query.mentions):
        return draft
    return _draft_from_text(replace(evidence, query=replace(query, kind=QuestionKind.LIST)))


def _draft_from_text(evidence: Evidence) -> Draft:
    query = evidence.query
    matcher = Matcher(evidence.corpus, query)
    scored = scored_sentences(evidence, matcher)
    if not scored:
        return refusal(evidence, "coverage")
    held = {sentence.hit.passage.document_id for sentence in scored}
    missing = {name: missing_requirements(evidence, name) for name in held}
    lacking = missing[scored[0].hit.passage.document_id]
    if all(missing.values()):
        return not_mentioned(evidence, scored[0], lacking, _detail(evidence, scored, lacking))
    scored = [sentence for sentence in scored if not missing[sentence.hit.passage.document_id]]
    heading = asked_above(evidence, matcher, {name for name in held if not missing[name]})
    if heading is not None:
        sure = max(scored[0].confidence, _needed(evidence))
        return _beneath_its_question(evidence, *heading, sure, _detail(evidence, scored))
    by_words = _answering(evidence, matcher, scored)
    # A list beneath a heading is more than is read; what has not the form asked for is not read into it.
    read_below = READ_BELOW if by_words and not scored[0].announces else _needed(evidence)
    little = bool(by_words) and not by_words[0].announces and len(query.terms) == 1
    whoever = not by_words and query.kind is QuestionKind.PERSON and bool(scored[0].candidates)
    if little or whoever or (query.contrasts and not by_words):
        read_below = 1.0  # a word by itself says little; what is turned to may be told in another sentence
    again = reread(evidence, scored) if scored[0].confidence < read_below else []
    if again and by_words and not _overruled(query, by_words[0], again):
        again = []
    detail = _detail(evidence, again or scored) | {
        "read_again": [_told_of(first) | {"fits": not unfit(evidence, matcher, first)} for first in again[:1]]
    }
    answering = _answering(evidence, matcher, again) if again else by_words
    if answering:
        return _answer(evidence, matcher, answering, detail)
    best = (again or scored)[0]
    if best.confidence < _needed(evidence):
        return refused(evidence, best, *unsure(evidence, best), detail)
    why_not = unfit(evidence, matcher, best).replace(SIBLING, "coverage").replace(NOBODY, "form")
    return refused(evidence, best, why_not, form_asked(query) if why_not == "form" else "", detail)


def _beneath_its_question(
    evidence: Evidence,
    passage: Passage,
    told: Sequence[tuple[int, int]],
    confidence: float,
    detail: dict[str, Json],
) -> Draft:
    """What stands beneath a heading that asks the question itself."""
    text = evidence.index.documents[passage.document_id].text
    citations = [cite(passage, text, *span) for span in told]
    return Draft(answered(evidence, citations, ""), tuple(citations), confidence=confidence, detail=detail)


def _overruled(query: Query, by_words: Scored, again: Sequence[Scored]) -> bool:
    """Whether the words' answer falls: no sentence is likely to answer, or another one is by far."""
    if _names_holder(query, by_words):
        return False
    logits = {(s.hit.passage.id, s.start): s.read or 0.0 for s in again if s.read is not None}
    own = logits.get((by_words.hit.passage.id, by_words.start))
    surest = again[0].read or 0.0
    likely = surest >= LIKELY_FROM and again[0].told is None  # as a whole, not by a stretch
    return surest < DOUBTED_BELOW or (own is not None and likely and surest - own >= BY_FAR)


def _names_holder(query: Query, sentence: Scored) -> bool:
    """Whether a sentence names one person beside the office that is asked about: what can be seen is not doubted."""
    return query.kind is QuestionKind.NAME and len(sentence.candidates) == 1 and bool(offices_asked(query))


def _answering(evidence: Evidence, matcher: Matcher, ranked: Sequence[Scored]) -> list[Scored]:
    """The same sentences, the one that answers first; none where none does.

    Where the first has not the form asked for, or tells of the thing beside it, one of those after it may.
    """
    ranked = _telling_first(evidence, ranked)
    for number, sentence in enumerate(ranked[:_NEXT_BEST]):
        if sentence.confidence < _needed(evidence):
            continue
        why_not = unfit(evidence, matcher, sentence)
        if not why_not:
            return [sentence, *ranked[:number], *ranked[number + 1 :]]
        if not number and why_not not in {"form", SIBLING}:
            break
    return []


def _telling_first(evidence: Evidence, ranked: Sequence[Scored]) -> Sequence[Scored]:
    """The same, but first a list of as many things as are asked for, or of those as sure, who is said to do it."""
    sure = [s for s in ranked[:_NEXT_BEST] if s.candidates and s.confidence >= _needed(evidence)]
    kind = evidence.query.kind
    if not sure or kind not in {QuestionKind.LIST, QuestionKind.PERSON}:
        return ranked

    def tells(sentence: Scored) -> bool:
        text = evidence.index.documents[sentence.hit.passage.document_id].text
        if kind is QuestionKind.LIST:
            return lists_as_many(evidence.query, text, sentence.start, sentence.end)
        as_sure = ranked[0].confidence - sentence.confidence <= _AS_SURE
        return as_sure and says_by_whom(text[sentence.start : sentence.end])

    first = next(filter(tells, sure), ranked[0])
    return [first, *(sentence for sentence in ranked if sentence is not first)]


def _needed(evidence: Evidence) -> float:
    """Least confidence of an answer."""
    chosen = evidence.options.answer_from
    return ANSWER_FROM if chosen is None else chosen


def _answer(evidence: Evidence, matcher: Matcher, scored: Sequence[Scored], detail: dict[str, Json]) -> Draft:
    best = scored[0]
    citations = [quoted(evidence, matcher, best)]
    document = evidence.index.documents[best.hit.passage.document_id]
    forbidden = forbidden_by(document, best.start)
    excepted = excepted_by(document.text, best.start)
    yes = "" if excepted else affirmation(evidence.query, citations[0].quote)
    lead = _lead(evidence, best, citations[0]) or (
        denial(evidence.query, yes, citations[0].quote) if forbidden else yes
    )
    citations = [*_topics(evidence, best, citations[0]), *citations, *_beneath(evidence, best)]
    return Draft(
        answered(evidence, citations, lead), tuple(citations), confidence=best.confidence, detail=detail
    )


def _topics(evidence: Evidence, sentence: Scored, cited: Citation) -> list[Citation]:
    """The lines that say what the quoted sentence is told of, where the quote doesn't hold them.

    These are the heading or the lead that holds words of the question, what forbids an item, what heads a table.
    """
    passage = sentence.hit.passage
    document = evidence.index.documents[passage.document_id]
    governing = [
        forbidden_by(document, sentence.start),
        excepted_by(document.text, sentence.start),
        header_of(document.text, sentence.start),
    ]
    spans = list(sentence.topics)
    spans += [g for g in governing if g and not any(start < g[1] and g[0] < end for start, end in spans)]
    return [
        cite(passage, document.text, start, end)
        for start, end in spans
        if not cited.start <= start < cited.end
    ]


def _beneath(evidence: Evidence, sentence: Scored) -> list[Citation]:
    """What the line beneath a list says of all its items, where it is asked what follows in the case of one."""
    passage = sentence.hit.passage
    text = evidence.index.documents[passage.document_id].text
    line = line_beneath(text, sentence.start) if evidence.query.how else None
    return [cite(passage, text, *line)] if line and carries_on(text[slice(*line)]) else []


def _lead(evidence: Evidence, sentence: Scored, cited: Citation) -> str | None:
    """The thing asked for, said first, where exactly one stretch of the sentence has its form, and is quoted.

    Of several things asked for none is: it would read as the answer to another.
    """
    if evidence.query.several:
        return None
    office = asks_for_office(evidence.query)
    if (evidence.query.kind not in LEADING and not office) or len(sentence.candidates) != 1:
        return None
    if evidence.query.kind is QuestionKind.NAME and not office and not offices_asked(evidence.query):
        return None
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    candidate = sentence.candidates[0]
    unseen = not cited.start <= candidate.start < candidate.end <= cited.end
    if unseen or only_lasts(evidence.query, text, (candidate.start, candidate.end)):
        return None
    begin = candidate.start
    if evidence.query.kind is QuestionKind.DATE:
        begin = with_limit(text, sentence.start, begin)
    return text[begin : with_working(text, candidate.end)].strip()


def _detail(evidence: Evidence, scored: Sequence[Scored], missing: Sequence[str] = ()) -> dict[str, Json]:
    return {
        "threshold": _needed(evidence),
        "missing": list(missing),
        "candidates": [_told_of(sentence) for sentence in scored[:5]],
    }


def _told_of(sentence: Scored) -> dict[str, Json]:
    told: dict[str, Json] = {
        "passage_id": sentence.hit.passage.id,
        "start": sentence.start,
        "end": sentence.end,
        "score": round(sentence.measures.score, 4),
        "coverage": round(sentence.measures.whole, 4),
        "confidence": round(sentence.confidence, 4),
        "terms": {match.term: round(match.credit, 3) for match in sentence.matches},
        "has_form": bool(sentence.candidates),
    }
    return told if sentence.read is None else told | {"logit": round(sentence.read, 3)}
