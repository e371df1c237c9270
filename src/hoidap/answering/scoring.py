"""The sentences that may answer, each with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from hoidap.answering.amounts import PER_CENT_AFTER
from hoidap.answering.answer_types import asks_for_share, fitting
from hoidap.answering.confidence import ANSWER_FROM, confidence_of, confidence_read
from hoidap.answering.definitions import pointed_back
from hoidap.answering.english_offices import of_another_office
from hoidap.answering.enumerations import announced
from hoidap.answering.forbidding import asks_what_is_forbidden, forbids
from hoidap.answering.forms import Candidate
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import about_another, named_elsewhere, people_asked_about
from hoidap.answering.home import home_terms, is_elsewhere
from hoidap.answering.listing import cases_listed, only_counts
from hoidap.answering.matching import Match, Matcher, best_of, context_of, covered
from hoidap.answering.outlook import (
    announces_results,
    looks_ahead,
    looks_back,
    speaks_of_time_to_come,
    untimely,
)
from hoidap.answering.ranking import Measures, close
from hoidap.answering.reasons import events, gone_on_from, reasons
from hoidap.answering.sentence_parts import BOUND, told_beside_their_title, told_in_their_part
from hoidap.answering.tables import heads_table
from hoidap.answering.this_paper import granted, naming_terms
from hoidap.answering.topics import with_topic
from hoidap.indexing import Index
from hoidap.types import Document, Hit, Query, QuestionKind

PASSAGE_CREDIT = 0.85
_OF_ANOTHER = re.compile(
    r"(?i)\b(?:bên cạnh|lân cận|kế bên|láng giềng|đối tác|đối thủ|khác|còn lại|kết nghĩa|ở đó|nơi đó)\b|"
    r"^(?:riêng|còn)\b"
)
_POINTS_AT_PERSON = re.compile(r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ)\b(?! [A-ZĐ])")
_NEARLY_BEST, _TELLS = 3, 0.6
"""How far down the order, and with what share of the question's words, a sentence may list what the best doesn't."""
_CONTEXT_CREDIT = 0.7
_WEAK = 0.5
_CLAUSES = re.compile(r"[,;:.]\s+|[.]$")
_CLAUSE_WORDS = 4
_OWN_SHARE = 0.5
_FORM_TELLS = {QuestionKind.ORGANISATION: 0.4}
"""How much the form asked for says, where many sentences have it."""


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
        topics: Where the heading and the lead stand that say what it is told of.
        opens: Whether it begins with what is asked for: "Lệ phí …".
        lists: Whether things follow one another in it after a colon.
        read: How likely it answers to the cross-encoder, as a logit; ``None`` where that has not read it.
        told: The stretch of a long sentence that answers, where that is likelier to than the whole.
    """

    hit: Hit
    start: int
    end: int
    matches: list[Match]
    measures: Measures
    candidates: list[Candidate]
    announces: bool
    topics: list[tuple[int, int]]
    opens: bool
    lists: bool = False
    read: float | None = None
    told: tuple[int, int] | None = None

    @property
    def confidence(self) -> float:
        """How sure it is that this answers, 0 to 1."""
        score = self.measures.score
        return confidence_of(score) if self.read is None else confidence_read(score, self.read)


def scored_sentences(evidence: Evidence, matcher: Matcher) -> list[Scored]:
    """All sentences of the hits, the one that answers best first."""
    query = evidence.query
    asked = evidence.encoder.encode_questions([query.sought])[0]
    vectors = evidence.index.vectors
    places = {passage.id: place for place, passage in enumerate(evidence.index.passages)}
    documents = [
        evidence.index.documents[name] for name in {hit.passage.document_id for hit in evidence.hits}
    ]
    free = {each.id: _free_terms(query, each) for each in documents}
    out_of_place = _out_of_place(query)
    recent = _quoted_first(evidence)
    found = []
    for rank, hit in enumerate(evidence.hits):
        passage = hit.passage
        if passage.fact is not None:
            continue
        document = evidence.index.documents[passage.document_id]
        text = document.text
        begins = {True: paragraph_start(document, passage.start), False: passage.start}
        around = {same: matcher.matches(text[begin : passage.end]) for same, begin in begins.items()}
        about = context_of(evidence.index, passage)
        context = matcher.matches(about)
        cosines = vectors.cosines(asked, places[passage.id])
        for number, (start, end) in enumerate(passage.sentences):
            announces = document.heads(start, end)
            if heads_table(text, start):
                continue
            if announces and (query.kind is not QuestionKind.LIST or announced(text, start, end) is None):
                continue  # it announces what the text beneath it says
            sentence_start = start
            said = text[start:end]
            same = tells_of_same(query, said)
            told = text[begins[same] : end if query.kind is QuestionKind.QUANTITY else passage.end]
            if about_another(query, text, start, end) or named_elsewhere(query, told, about, said):
                continue
            if of_another_office(query, text, start, end) or out_of_place(document, start, end):
                continue
            before = _before(evidence.index, places[passage.id], number)
            start, fits = _fitting(query, matcher, text, before, (start, end))
            own = granted(matcher.matches(text[start:end]), free[document.id](start, end))
            cases = cases_listed(query, text, start, end, own)
            own, fits = granted(own, cases), fits or [Candidate(end - 1, end)] * bool(cases)
            own, topics, opens = with_topic(matcher, document, (start, end), own)
            merged = best_of((own, 1.0), (around[same], PASSAGE_CREDIT), (context, _CONTEXT_CREDIT))
            if fits and only_counts(query, text, start, end):
                fits = []
            measures = Measures(
                own=covered(own),
                whole=covered(merged),
                close=close(query.terms, text, start, end, marked=query.marked),
                near=float(cosines[number]),
                form=_form_told(query, text, fits),
                first=1 / (1 + rank),
                focus=next((match.credit for match in own if match.term == query.focus), 1.0),
                placed=1.0 if opens and topics and all(match.credit for match in own) else 0.0,
                recent=1.0 if (document.id, sentence_start) == recent and _says_of_own(query, own) else 0.0,
            )
            lists = any(text[candidate.start] == ":" for candidate in fits)
            found.append(Scored(hit, start, end, merged, measures, fits, announces, topics, opens, lists))
    ranked = sorted(found, key=lambda sentence: -sentence.measures.score)
    if looks_ahead(query):
        ranked = _saying_so_first(evidence, ranked)
    return _from_the_beginning(ranked, list_asked=query.kind is QuestionKind.LIST)


def tells_of_same(query: Query, sentence: str) -> bool:
    """Whether a sentence may be told of what its paragraph names before it: it turns to no other, points at somebody.

    "Thôn bên cạnh có 95 hộ" tells nothing of the village before; of "ông Bình" only what says "ông" is told.
    """
    people = people_asked_about(query)
    return not _OF_ANOTHER.search(sentence) and (not people or _POINTS_AT_PERSON.search(sentence) is not None)


def paragraph_start(document: Document, start: int) -> int:
    """Where the paragraph begins that goes on at ``start``: what it tells of is named there, then only pointed at."""
    return next((block.start for block in document.blocks if block.start <= start < block.end), start)


def _free_terms(query: Query, document: Document) -> Callable[[int, int], frozenset[str]]:
    """What tells which of the question's terms a sentence need not hold: they name its document, or where that is."""
    naming, at_home = naming_terms(query, document), home_terms(query, document)

    def free(start: int, end: int) -> frozenset[str]:
        return naming if not at_home or is_elsewhere(document, start, end) else naming | at_home

    return free


def _out_of_place(query: Query) -> Callable[[Document, int, int], bool]:
    """What tells of a sentence that it is of another time than is asked for, or forbids nothing where that is asked."""
    of_another_time, forbidden = untimely(query), asks_what_is_forbidden(query)

    def out(document: Document, start: int, end: int) -> bool:
        return of_another_time(document.text, start, end) or (forbidden and not forbids(document, start, end))

    return out


def _quoted_first(evidence: Evidence) -> tuple[str, int] | None:
    """Document and start of the sentence that the answer to the question before quotes first, headings aside."""
    found = []
    for passage in (
        hit.passage for hit in evidence.hits if evidence.said_before and hit.passage.fact is None
    ):
        document = evidence.index.documents[passage.document_id]
        for start, end in passage.sentences:
            clauses = (
                part
                for part in _CLAUSES.split(document.text[start:end])
                if len(part.split()) >= _CLAUSE_WORDS
            )
            places = [place for part in clauses if (place := evidence.said_before.find(part)) >= 0]
            if places and not document.heads(start, end):
                found.append((min(places), document.id, start))
    return min(found)[1:] if found else None


def _says_of_own(query: Query, own: list[Match]) -> bool:
    """Whether a sentence holds half of a follow-up's own words."""
    return covered([match for match in own if match.term not in query.carried]) >= _OWN_SHARE


def _form_told(query: Query, text: str, found: list[Candidate]) -> float:
    """How much it says that the sentence has the form asked for: less by a colon behind a word, or by a mere share."""
    if not found:
        return 0.0
    colon = bool(query.meaning_of) and all(text[c.end :].lstrip('"”’»*_').startswith(":") for c in found)
    share = query.kind is QuestionKind.QUANTITY and all(PER_CENT_AFTER.match(text, c.start) for c in found)
    weak = colon or (share and not asks_for_share(query))
    return _WEAK if weak else _FORM_TELLS.get(query.kind, 1.0)


def _from_the_beginning(ranked: list[Scored], *, list_asked: bool) -> list[Scored]:
    """The same, but of several that only their common heading tells the question's words of, the first foremost.

    Where a list is asked for and the best lists nothing, one that does nearly as well and lists after a colon is first.
    """
    if not ranked or not ranked[0].measures.placed:
        return ranked
    best = ranked[0]
    alike = [
        other
        for other in ranked
        if other.hit.passage.document_id == best.hit.passage.document_id
        and other.topics == best.topics
        and other.measures.own == best.measures.own
    ]
    first = min(alike, key=lambda sentence: sentence.start)
    if list_asked and not best.candidates:
        first = next((other for other in ranked[:_NEARLY_BEST] if other.lists and _tells(other)), first)
    if first is best:
        return ranked
    moved = replace(first, measures=best.measures)
    return [moved, *(sentence for sentence in ranked if sentence is not first)]


def _saying_so_first(evidence: Evidence, ranked: list[Scored]) -> list[Scored]:
    """The same, but of several that hold the question's words as well, one first that says itself what is to come."""
    if not ranked:
        return ranked

    def says_so(sentence: Scored) -> bool:
        text = evidence.index.documents[sentence.hit.passage.document_id].text
        return speaks_of_time_to_come(text[sentence.start : sentence.end])

    alike = (s for s in ranked[:_NEARLY_BEST] if s.measures.own >= ranked[0].measures.own and _tells(s))
    first = next(filter(says_so, alike), ranked[0])
    return [first, *(sentence for sentence in ranked if sentence is not first)]


def _tells(sentence: Scored) -> bool:
    return sentence.measures.own >= _TELLS and sentence.confidence >= ANSWER_FROM


def _fitting(
    query: Query, matcher: Matcher, text: str, before: tuple[int, int] | None, sentence: tuple[int, int]
) -> tuple[int, list[Candidate]]:
    """What has the form asked for; and where the sentence begins, or the one ``before`` if it is told in both."""
    fits = fitting(query, text, *sentence)
    begin = sentence[0]
    if query.kind is QuestionKind.REASON and looks_back(query) and announces_results(text, *sentence):
        return begin, [Candidate(sentence[1] - 1, sentence[1])]
    if query.kind is QuestionKind.REASON:
        earlier = gone_on_from(text, before, *sentence)
        fits = _reasons(query, matcher, text, sentence, fits, earlier)
        return (earlier if fits and earlier is not None else begin), fits
    if query.kind in BOUND:
        for told in (told_in_their_part, told_beside_their_title):
            fits = told(text, *sentence, fits, lambda part: covered(matcher.matches(part)))
    pointed = pointed_back(query, text, before, *sentence)
    return (before[0], [pointed]) if pointed and before else (begin, fits)


def _reasons(
    query: Query,
    matcher: Matcher,
    text: str,
    sentence: tuple[int, int],
    found: list[Candidate],
    before: int | None,
) -> list[Candidate]:
    """Those of the connectives found that give a reason for what is asked about."""
    asked = events(query)

    def happens(side: str) -> bool:
        return any(match.credit for match in matcher.matches(side) if match.term in asked)

    def held(side: str) -> float:
        return covered(matcher.matches(side))

    return reasons(query, text, *sentence, found, held, before=before, happens=happens if asked else None)


def _before(index: Index, place: int, number: int) -> tuple[int, int] | None:
    """The sentence before sentence ``number`` of the passage at ``place``, which may end the passage before."""
    passages = index.passages
    if number:
        return passages[place].sentences[number - 1]
    if place and passages[place - 1].document_id == passages[place].document_id:
        own = passages[place].sentences[0][0]
        return next((s for s in reversed(passages[place - 1].sentences) if s[1] <= own), None)
    return None
