"""What a question asks about that a document must speak of: its codes, numbers, names and words of other languages."""

from __future__ import annotations

import re
from functools import partial

from hoidap.answering.ascribing import wrongly_ascribed
from hoidap.answering.beneficiaries import group_unheard_of
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import named_in_full
from hoidap.answering.labelled import unheard_of
from hoidap.answering.limits import is_limited, takes_in, unit_of
from hoidap.answering.times import date_spellings, told_with_others
from hoidap.types import Query, QuestionKind
from hoidap.understanding.requirements import is_foreign
from hoidap.vietnamese import alternatives, other_spellings, roman_spellings, segment, spelled

_SELF = (
    r"(?:(?:nhà|gia đình|con|mẹ|má|bố|ba|cha|ông|bà|vợ|chồng) )?(?:tôi|tui|em|cháu|mình|con|chúng tôi)\b[^.?!]*?"
    r"\b(?:có|nuôi|trồng|sinh)\s+"
)
_OWNED = r"\s+(?:con|đứa|cháu|cụ|người|xe|chiếc|sào)\b[^.?!]*?(?:,|\.|\sthì)\s"
"""How people begin with what they have, a number and what it counts; what is asked for follows."""


def missing_requirements(evidence: Evidence, document: str) -> list[str]:
    """Codes, numbers, names and foreign words of the question that the document of this id does not hold."""
    query = evidence.query
    missing = _foreign(evidence, document)
    text = evidence.index.documents[document].text
    another = wrongly_ascribed(query, text)
    if another:
        missing.append(another)
    missing += unheard_of(query, text)
    group = group_unheard_of(evidence, document)
    if group:
        missing.append(group)
    for item in query.required:
        if item.isdigit() and _is_told_of_oneself(query, item):
            continue
        if any(
            evidence.corpus.document_holds(document, spelling, marked=query.marked)
            for spelling in _spellings(query, item)
        ):
            continue
        if told_with_others(item, text) or named_in_full(item, text):
            continue
        unit = unit_of(query, item)
        rules = is_limited if query.kind is QuestionKind.YES_NO else partial(takes_in, item)
        if unit and rules(unit, evidence.corpus.document_forms.get(document, "")):
            continue
        if query.language == "en" and item in query.names:
            continue  # English capitals mark titles and offices too; coverage judges them
        if item in query.names and _parts_held(evidence, document, item):
            continue
        missing.append(item)
    return missing


def _is_told_of_oneself(query: Query, number: str) -> bool:
    """Whether a number only says how things stand with the asker: "Nhà tôi nuôi 50 con gà, hôm nào được tiêm?"."""
    told = rf"{_SELF}{number}{_OWNED}"
    return re.match(told, query.reading or query.text, re.IGNORECASE) is not None


def _spellings(query: Query, item: str) -> list[str]:
    """How a document may write a code, number or name of the question."""
    return [
        *_without_opening(query, item),
        *date_spellings(item),
        *other_spellings(item),
        *_in_roman(query, item),
    ]


def _in_roman(query: Query, number: str) -> tuple[str, ...]:
    """A number of the question as a Roman one, together with the word before it: "khóa 11" as "khóa XI"."""
    before, found, _ = spelled(query.reading or query.text, marked=True).partition(f" {number} ")
    return roman_spellings(before.split()[-1], number) if found and before.strip() else ()


def _without_opening(query: Query, name: str) -> list[str]:
    """A name, and the same without a capital that may only begin the question: "Vay Quỹ Trẻ" is the Quỹ Trẻ."""
    first, _, rest = name.partition(" ")
    return [name, rest] if len(rest.split()) > 1 and query.text.startswith(f"{first} ") else [name]


def _parts_held(evidence: Evidence, document: str, name: str) -> bool:
    """Whether the document holds each word segment of ``name``, though not one after another."""
    marked = evidence.query.marked
    parts = [s.form if marked else s.bare for s in segment(name)]
    compounds = [part for part in parts if " " in part]
    return bool(compounds) and all(
        evidence.corpus.document_holds(document, part, marked=marked) for part in parts
    )


def _foreign(evidence: Evidence, document: str) -> list[str]:
    """Words of other languages ("wifi") that the document holds neither itself nor another word for."""
    query = evidence.query
    if query.language != "vi" or not query.marked:
        return []
    words = [term for term in query.terms if is_foreign(term) and term not in query.carried]
    return [
        word
        for word in words
        if not any(
            evidence.corpus.document_holds(document, other, marked=True)
            for other in (word, *alternatives(word))
        )
    ]
