"""Answers without a language model: the clause that answers, quoted exactly, or a plain refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoidap.answering.about_document import draft_facts
from hoidap.answering.affirming import affirmation, denial, lacks_holder, says_nothing_of_it
from hoidap.answering.answer_types import LEADING, gated
from hoidap.answering.asked_above import asked_above
from hoidap.answering.belonging import lacks_owner
from hoidap.answering.carrying_on import carries_on
from hoidap.answering.confidence import (
    ANSWER_FROM,
    BY_FAR,
    DOUBTED_BELOW,
    LIKELY_FROM,
    READ_BELOW,
)
from hoidap.answering.contrary import tells_of_contrary
from hoidap.answering.doers import has_no_doer
from hoidap.answering.enumerations import line_beneath
from hoidap.answering.forbidding import excepted_by, forbidden_by
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import lacks_names, offices_asked, told_of_another
from hoidap.answering.home import named_later, told_of_one_part
from hoidap.answering.levels import of_another_level
from hoidap.answering.listing import only_counts
from hoidap.answering.matching import SYNONYM, TELLING, Match, Matcher
from hoidap.answering.mentions import draft_mentions, draft_subject
from hoidap.answering.naming import bodies
from hoidap.answering.offices import asks_for_office
from hoidap.answering.provisions import draft_provision
from hoidap.answering.quoting import answered, cite, holds_form, quoted
from hoidap.answering.refusing import form_asked, not_asked, not_mentioned, refusal, refused, unsure
from hoidap.answering.required import missing_requirements
from hoidap.answering.rereading import reread
from hoidap.answering.scope import holds_for_other, tells_of_sibling
from hoidap.answering.scoring import Scored, scored_sentences
from hoidap.answering.sentence_parts import BOUND, part_of
from hoidap.answering.signs import asks_whose, lacks_deed, lacks_sign
from hoidap.answering.speaking_of import draft_speaking_of
from hoidap.answering.speech import draft_speech
from hoidap.answering.summary import draft_summary, of_another_paper
from hoidap.answering.tables import header_of
from hoidap.answering.times import only_lasts, with_limit, with_working
from hoidap.answering.told_elsewhere import told_elsewhere
from hoidap.types import Citation, Draft, Json, MentionSort, Passage, Query, QuestionKind
from hoidap.understanding.patterns import PROPERTIES

_NEXT_BEST = 4
"""How far down the order the sentence may stand that has the form asked for, where those before it lack it."""
_SIBLING = "sibling"
"""Why a sentence doesn't answer that tells of the thing beside the one asked about: the next one may tell of that."""
_NOBODY = "nobody"
"""Why a sentence doesn't answer that tells of the deed, but not whose it is: no other one tells of the same."""
_MEASURED = frozenset({QuestionKind.QUANTITY, QuestionKind.DATE})
_SEVERAL_TELLING = 1.1
"""Weight of several words together from which they tell much of what is asked."""
_CERTAIN = 0.9
"""Weight of a word that names what is spoken of: the fee for one thing is not that for another."""
_SURELY_READ = 0.8
"""Confidence of the cross-encoder from which a sentence is told of the thing named, though in other words; no amount
or time is: the fee for one thing is told in much the same words as that for another."""


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
    if little or (query.contrasts and not by_words):
        read_below = 1.0  # a word by itself says little; what is turned to may be told in another sentence
    again = reread(evidence, scored) if scored[0].confidence < read_below else []
    if again and by_words and not _overruled(query, by_words[0], again):
        again = []
    detail = _detail(evidence, again or scored) | {
        "read_again": [
            _told_of(first) | {"fits": not _unfit(evidence, matcher, first)} for first in again[:1]
        ]
    }
    answering = _answering(evidence, matcher, again) if again else by_words
    if answering:
        return _answer(evidence, matcher, answering, detail)
    best = (again or scored)[0]
    if best.confidence < _needed(evidence):
        return refused(evidence, best, *unsure(evidence, best), detail)
    unfit = _unfit(evidence, matcher, best).replace(_SIBLING, "coverage").replace(_NOBODY, "form")
    return refused(evidence, best, unfit, form_asked(query) if unfit == "form" else "", detail)


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
    for number, sentence in enumerate(ranked[:_NEXT_BEST]):
        if sentence.confidence < _needed(evidence):
            continue
        unfit = _unfit(evidence, matcher, sentence)
        if not unfit:
            return [sentence, *ranked[:number], *ranked[number + 1 :]]
        if not number and unfit not in {"form", _SIBLING}:
            break
    return []


def _unfit(evidence: Evidence, matcher: Matcher, best: Scored) -> str:
    """Why the best sentence doesn't answer though its words are those of the question; empty if it does."""
    query = evidence.query
    text = evidence.index.documents[best.hit.passage.document_id].text
    lacking = _lacks_form(query, text, best)
    if lacking:
        return lacking
    surely = query.kind not in _MEASURED and best.read is not None and best.confidence >= _SURELY_READ
    own = matcher.matches(text[best.start : best.end])
    if lacks_holder(query, own) or (
        not surely and (says_nothing_of_it(query, own) or lacks_deed(query, own))
    ):
        return "coverage"
    if (best.opens or best.read is not None) and not surely and _of_something_else(query, best):
        return "coverage"
    alone = surely and not any(bodies(text, best.start, best.end))
    if (not alone and lacks_owner(query, best.matches)) or (asks_whose(query) and _lacks_name(best, TELLING)):
        return "coverage"
    if _of_what_was_asked_before(matcher, best, own):
        return _SIBLING
    if told_elsewhere(evidence, matcher, best):
        return "coverage"
    if query.kind is QuestionKind.QUANTITY and header_of(text, best.start) and _lacks_name(best, _CERTAIN):
        return "coverage"  # a row gives the same sort of number for another thing
    return _told_of_another(evidence, matcher, best)


def _told_of_another(evidence: Evidence, matcher: Matcher, best: Scored) -> str:
    """Why what would be quoted of a sentence doesn't answer: it tells of another thing, or lacks the form asked for."""
    query = evidence.query
    document = evidence.index.documents[best.hit.passage.document_id]
    cited = quoted(evidence, matcher, best)
    topics = "".join(f"{document.text[slice(*span)]}\n" for span in best.topics)
    if tells_of_sibling(query, document.text, cited.start, cited.end) or tells_of_contrary(
        query, topics + cited.quote
    ):
        return _SIBLING
    if holds_for_other(query, document.text, cited.start, cited.end) or told_of_one_part(
        query, document, cited.start, cited.end
    ):
        return "coverage"
    shown = [c for c in best.candidates if cited.start <= c.start < cited.end]
    if query.kind in _MEASURED and (
        told_of_another(query, document.text, best.start, best.end, shown)
        or of_another_level(
            query, document, topics, (cited.start, cited.end), shown[0].start if shown else cited.end
        )
    ):
        return _SIBLING
    ends = [candidate.end for candidate in shown]
    if ends and query.kind in BOUND:
        _, stop = part_of(document.text, best.start, best.end, max(ends))
        told, after = document.text[best.start : stop], document.text[stop : best.end]
        if named_later(query, document, topics + told, after):
            return "coverage"
    if gated(query) and not holds_form(cited, best):
        return "form"  # what was asked for is told of something else
    return ""


def _lacks_form(query: Query, text: str, best: Scored) -> str:
    """Why a sentence doesn't answer, where nothing in it has the form of what is asked for; empty if something has."""
    told = (query, text, best.start, best.end)
    if query.kind is QuestionKind.PERSON and not best.measures.focus and best.read is None:
        return "form"
    if gated(query) and not best.candidates:
        return "form"
    if has_no_doer(*told):
        return _NOBODY
    if not best.announces and (lacks_names(*told) or lacks_sign(*told)):
        return "coverage"
    return "form" if not best.announces and only_counts(*told) else ""


def _of_something_else(query: Query, sentence: Scored) -> bool:
    """Whether a fee, a time, a list of papers is told of another thing: with all around it, it lacks the one named."""
    certain = _CERTAIN if sentence.read is None else TELLING  # the cross-encoder knows no names
    properties = {dict(zip(query.terms, query.meant, strict=True)).get(query.focus), *query.meant[:1]}
    return not properties.isdisjoint(PROPERTIES) and _lacks_name(sentence, certain)


def _of_what_was_asked_before(matcher: Matcher, sentence: Scored, own: Sequence[Match]) -> bool:
    """Whether a follow-up turns to another thing by a word that says much, and nothing near the sentence names it.

    The one word that it turns by is not named by another one for it where the document itself has it.

    "Còn đám tang?" after a question about weddings is not answered by how many tables a wedding may have. Who asks when
    may do so in words of their own ("hạn là đến bao giờ?").
    """
    query = matcher.query
    if not query.completed or (query.says_it_leans and not query.contrasts):
        return False
    held = matcher.corpus.document_forms if query.marked else matcher.corpus.document_bares
    said = held.get(sentence.hit.passage.document_id, "")
    turned = [match for match in (*own, *sentence.matches) if match.term not in query.carried]
    told = {match.term: match.weight for match in turned}
    telling = any(weight >= TELLING for weight in told.values()) or sum(told.values()) >= _SEVERAL_TELLING
    alone = len(told) == 1
    named = any(
        match.credit > SYNONYM or (match.credit and not (alone and f" {match.term} " in said))
        for match in turned
    )
    return telling and query.kind is not QuestionKind.DATE and not named


def _lacks_name(sentence: Scored, certain: float) -> bool:
    return any(match.weight >= certain and not match.credit for match in sentence.matches)


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
