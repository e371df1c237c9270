"""Why the sentence that comes nearest to a question does not answer it, though its words are those of the question."""

from __future__ import annotations

from collections.abc import Sequence

from hoidap.answering.affirming import lacks_holder, says_nothing_of_it
from hoidap.answering.answer_types import gated
from hoidap.answering.belonging import lacks_owner
from hoidap.answering.contrary import tells_of_contrary
from hoidap.answering.doers import has_no_doer, is_done_by_another
from hoidap.answering.forbidding import forbidden_by
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import lacks_names, told_of_another
from hoidap.answering.home import named_later, told_of_one_part
from hoidap.answering.levels import of_another_level
from hoidap.answering.listing import lists_others, only_counts
from hoidap.answering.matching import SYNONYM, TELLING, Match, Matcher, covered
from hoidap.answering.naming import bodies
from hoidap.answering.nothing_new import tells_nothing_new
from hoidap.answering.quoting import holds_form, quoted
from hoidap.answering.scope import holds_for_other, tells_of_sibling
from hoidap.answering.scoring import Scored
from hoidap.answering.sentence_parts import BOUND, part_of
from hoidap.answering.signs import asks_whose, lacks_deed, lacks_sign
from hoidap.answering.tables import header_of
from hoidap.answering.told_elsewhere import told_elsewhere
from hoidap.answering.topics import heading_above
from hoidap.types import Document, Query, QuestionKind
from hoidap.understanding.patterns import PROPERTIES
from hoidap.understanding.requirements import name_spans
from hoidap.vietnamese import spelled

SIBLING = "sibling"
"""Why a sentence doesn't answer that tells of the thing beside the one asked about: the next one may tell of that."""
NOBODY = "nobody"
"""Why a sentence doesn't answer that tells of the deed, but not whose it is: no other one tells of the same."""
_MEASURED = frozenset({QuestionKind.QUANTITY, QuestionKind.DATE})
_SEVERAL_TELLING = 1.1
"""Weight of several words together from which they tell much of what is asked."""
_CERTAIN = 0.9
"""Weight of a word that names what is spoken of: the fee for one thing is not that for another."""
_SURELY_READ = 0.8
"""Confidence of the cross-encoder from which a sentence is told of the thing named, though in other words; no amount
or time is: the fee for one thing is told in much the same words as that for another."""


def unfit(evidence: Evidence, matcher: Matcher, best: Scored) -> str:
    """Why the best sentence doesn't answer though its words are those of the question; empty if it does."""
    query = evidence.query
    document = evidence.index.documents[best.hit.passage.document_id]
    text = document.text
    lacking = _lacks_form(query, document, best)
    if lacking:
        return lacking
    surely = query.kind not in _MEASURED and best.read is not None and best.confidence >= _SURELY_READ
    forbids = forbidden_by(document, best.start)
    own = matcher.matches("\n".join(text[slice(*span)] for span in (forbids, (best.start, best.end)) if span))
    if lacks_holder(query, own) or (
        not surely and (says_nothing_of_it(query, own) or lacks_deed(query, own))
    ):
        return "coverage"
    if (best.opens or best.read is not None) and not surely and _of_something_else(query, best):
        return "coverage"
    alone = surely and not any(bodies(text, best.start, best.end))
    if (not alone and lacks_owner(query, best.matches)) or (asks_whose(query) and _lacks_name(best, TELLING)):
        return "coverage"
    if _of_what_was_asked_before(matcher, best, own) or _of_nothing_asked_before(query, best):
        return SIBLING
    if told_elsewhere(evidence, matcher, best) or is_done_by_another(
        query, best.matches, text[best.start : best.end]
    ):
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
    sentence = document.text[best.start : best.end]
    if (
        query.kind is QuestionKind.PLACE
        and covered(matcher.matches(sentence))
        and not covered(matcher.matches(topics + cited.quote))
    ):
        return SIBLING  # the place stands in a part of the sentence that tells of another thing
    if tells_of_sibling(query, document.text, cited.start, cited.end) or tells_of_contrary(
        query, topics + cited.quote
    ):
        return SIBLING
    if holds_for_other(query, document.text, cited.start, cited.end) or told_of_one_part(
        query, document, cited.start, cited.end
    ):
        return "coverage"
    if lists_others(query, cited.quote, topics):
        return SIBLING
    shown = [c for c in best.candidates if cited.start <= c.start < cited.end]
    if query.kind in _MEASURED and (
        told_of_another(query, document.text, best.start, best.end, shown)
        or of_another_level(
            query, document, topics, (cited.start, cited.end), shown[0].start if shown else cited.end
        )
    ):
        return SIBLING
    ends = [candidate.end for candidate in shown]
    if ends and query.kind in BOUND:
        _, stop = part_of(document.text, best.start, best.end, max(ends))
        told, after = document.text[best.start : stop], document.text[stop : best.end]
        if named_later(query, document, topics + told, after):
            return "coverage"
    if gated(query) and not holds_form(cited, best):
        return "form"  # what was asked for is told of something else
    return ""


def _lacks_form(query: Query, document: Document, best: Scored) -> str:
    """Why a sentence doesn't answer, where nothing in it has the form of what is asked for; empty if something has."""
    told = (query, document.text, best.start, best.end)
    if query.kind is QuestionKind.PERSON and not best.measures.focus and best.read is None:
        return "form"
    if gated(query) and not best.candidates:
        return "form"
    if has_no_doer(*told):
        return NOBODY
    if best.announces:
        return ""
    above = heading_above(document, best.start)
    heading = document.text[slice(*above)] if above else ""
    if lacks_names(*told) or lacks_sign(*told, heading=heading):
        return "coverage"
    if tells_nothing_new(query, document.text[best.start : best.end]):
        return "coverage"
    return "form" if only_counts(*told) else ""


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


def _of_nothing_asked_before(query: Query, sentence: Scored) -> bool:
    """Whether an amount or a time is asked of another thing ("còn xã B?"), and nothing tells of what it is that of."""
    whole = query.reading or query.text
    named = {spelled(whole[start:end], marked=query.marked).strip() for start, end in name_spans(whole)}
    carried = [match for match in sentence.matches if match.term in query.carried and match.term not in named]
    measured = query.contrasts and query.kind in _MEASURED
    return measured and bool(carried) and not any(match.credit for match in carried)


def _lacks_name(sentence: Scored, certain: float) -> bool:
    return any(match.weight >= certain and not match.credit for match in sentence.matches)
