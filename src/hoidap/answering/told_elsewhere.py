"""An amount or a time of a thing that the document tells of in another place than the sentence that comes nearest."""

from __future__ import annotations

import re
from functools import cache

from hoidap.answering.enumerations import ITEM_SIGN
from hoidap.answering.generator import Evidence
from hoidap.answering.labelled import LABELLED
from hoidap.answering.matching import Match, Matcher, best_of, context_of
from hoidap.answering.scope import compared_with
from hoidap.answering.scoring import Scored
from hoidap.answering.topics import heading_above
from hoidap.types import Query, QuestionKind
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled

_NAMES = 0.82
"""Weight of a word from which it names a thing that a document tells of in its own place."""
_ITEM = re.compile(rf"[ \t]*{ITEM_SIGN}\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SURE = 0.9
"""Confidence of the cross-encoder from which a sentence is told of the thing, whatever it calls it."""
LABELS = (
    *LABELLED, "đợt", "lần", "kỳ", "vòng", "quý", "tháng", "loại", "hạng", "mức", "bậc", "khóa", "khổ", "lớp", "số",
)  # fmt: skip
"""Words behind which a number is a label."""
ASKERS = (
    "phụ huynh", "cha mẹ", "bố mẹ", "người dân", "dân", "bà con", "nhân dân", "công dân", "học sinh", "sinh viên",
    "cư dân", "khách", "khách hàng", "hội viên", "đoàn viên", "người lao động", "gia đình", "hộ gia đình",
)  # fmt: skip
"""Who comes and pays: what they pay is told without them."""
_KINDS = frozenset({QuestionKind.QUANTITY, QuestionKind.DATE})
_LABELS = tuple(f" {label}" for label in LABELS)
_TELLING_FIGURES = 3
"""Figures of a number that hardly stands in two places."""


def told_elsewhere(evidence: Evidence, matcher: Matcher, sentence: Scored) -> bool:
    """Whether a question names by a word what nothing near ``sentence`` does, though its document holds that word.

    The document knows that thing and tells of it in another place; a word that it lacks may be the asker's own for what
    the sentence tells. Where a long number of the question stands in the sentence, that is what is told of; and where
    the cross-encoder is sure of it, one word may be told by another for several ("vật nuôi").
    """
    query = matcher.query
    if query.kind not in _KINDS or query.language != "vi":
        return False
    if any(match.credit and _is_telling_number(match.term) for match in sentence.matches):
        return False
    passage = sentence.hit.passage
    text = evidence.index.documents[passage.document_id].text
    said = spelled(text[sentence.start : sentence.end], marked=True)
    forms = matcher.corpus.document_forms if query.marked else matcher.corpus.document_bares
    held = forms.get(passage.document_id, "")
    lacking = [
        match.term
        for match in _governing(evidence, matcher, sentence)
        if match.weight >= _NAMES
        and not match.credit
        and match.term not in query.carried
        and match.term not in _askers(marked=query.marked)
        and not _is_year_after(match.term, said)
        and not _is_count(query, match.term)
        and f" {match.term} " in held
    ]
    sure = sentence.read is not None and sentence.confidence >= _SURE
    return len(lacking) > int(sure)


def _governing(evidence: Evidence, matcher: Matcher, sentence: Scored) -> list[Match]:
    """The terms of the question against the sentence and all that may say what it is told of.

    For an item of a list, which tells of something by itself, these are what stands above it, not the items beside it.
    """
    passage = sentence.hit.passage
    document = evidence.index.documents[passage.document_id]
    if not _is_item(document.text, sentence.start):
        return sentence.matches
    above = heading_above(document, sentence.start)
    spans = [(sentence.start, sentence.end), *sentence.topics, *([above] if above else [])]
    parts = [*(document.text[slice(*span)] for span in spans), context_of(evidence.index, passage)]
    return best_of(*((matcher.matches(part), 1.0) for part in parts))


@cache
def _askers(*, marked: bool) -> frozenset[str]:
    return frozenset(canonical_form(word, marked=marked) for word in ASKERS)


def _is_item(text: str, start: int) -> bool:
    """Whether a sentence stands in an item of a list, which tells of something by itself."""
    return _ITEM.match(text, text.rfind("\n", 0, start) + 1) is not None


def _is_telling_number(term: str) -> bool:
    return sum(character.isdigit() for character in term) >= _TELLING_FIGURES and not _YEAR.fullmatch(term)


def _is_count(query: Query, term: str) -> bool:
    """Whether a number of the question counts something, such as the asker's children, and labels nothing."""
    if not term.isdigit() or len(term) >= _TELLING_FIGURES:
        return False
    before = spelled(query.reading or query.text, marked=True).partition(f" {term} ")[0]
    return not before.endswith(_LABELS)


def _is_year_after(term: str, said: str) -> bool:
    """Whether a year follows one that a spelled text compares with, and so is that of what it tells."""
    return _YEAR.fullmatch(term) is not None and int(term) - 1 in compared_with(said)
