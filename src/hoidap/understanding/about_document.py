"""Which facts about the document itself a question asks for: often two at once, the second in short."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from hoidap.types import FactName, QuestionKind
from hoidap.understanding.document_patterns import (
    ABOUT_VALIDITY,
    BARE_SORT,
    ELIDED,
    PARTS,
    SORT_WITH_SUBJECT,
    SUPPOSED,
)
from hoidap.understanding.patterns import canonical_form, compiled
from hoidap.vietnamese import spelled, syllables

_OF_PAPERS = {FactName.NUMBER, FactName.ISSUER, FactName.SIGNATORY, FactName.PUBLISHED_AT, FactName.PLACE}
_OTHER_PAPER = re.compile(
    r"\bsố \d|\bso \d|\b\d+\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?[^\W\d_]|"
    r"(?<=[^\W\d_])(?<!\bnăm)(?<!\bnam)(?<!tháng)(?<!thang)(?<!ngày)(?<!ngay) \d{2,}(?![\d/.-])",
    re.IGNORECASE,
)


_NAMED = re.compile(r"(?<=\s)[^\W\d_a-zà-ỹ]\w*|\d")
"""A name after the first word, or a number."""
_NOT_IN_SHORT = frozenset({FactName.TITLE})
"""Facts that are not asked for in short by themselves: "tên gì" may be any name."""


ANY_PAPER = "*"
"""What a question calls a paper that names none ("ai ký?")."""


@dataclass(frozen=True, slots=True)
class FactsAsked:
    """What a question asks about the document.

    Attributes:
        facts: Which facts, in the order asked; empty for other questions.
        called: What sort of paper it names without saying "this" ("thông báo", spelled as typed), or with its subject
            ("thông báo tuyển sinh này"); then it asks about the document only if that calls itself so. ``ANY_PAPER``
            where it names none; then only if the document states them. Else empty.
    """

    facts: tuple[FactName, ...] = ()
    called: str = ""


def is_of_another_paper(fact: FactName | None, text: str) -> bool:
    """Whether a question for ``fact`` is about a paper called by its number ("Quyết định số 15 do ai ký?")."""
    return fact in _OF_PAPERS and _OTHER_PAPER.search(text) is not None


def facts_asked(text: str, *, marked: bool) -> FactsAsked:
    """Find the facts that ``text`` (a question as it is read) asks for."""
    found = _facts(text, spelled(text, marked=marked), marked=marked)
    if found:
        return FactsAsked(found)
    form = spelled(text, marked=marked)
    for fact, expression in _supposed(marked=marked):
        if expression.search(form) and (_NAMED.search(text) or text.isupper()):
            return FactsAsked((fact,))
    for fact, expression in _validity(marked=marked):
        asked = expression.search(form)
        if asked and not _OTHER_PAPER.search(text):
            return FactsAsked((fact,), asked[1])
    this = "này" if marked else "nay"
    with_subject = _with_subject(marked=marked).search(form)
    bare = with_subject or _bare_sort(marked=marked).search(form)
    if bare is None:
        return FactsAsked()
    words = syllables(text)
    after_sort = words[form[: bare.end(1)].count(" ") - 1].end
    rest = words[form[: bare.end(2)].count(" ")].end if with_subject else after_sort
    pointed = f"{text[:after_sort]} {this}{text[rest:]}"
    found = _facts(pointed, spelled(pointed, marked=marked), marked=marked)
    called = f"{bare[1]}{bare[2]}" if with_subject else bare[1]
    return FactsAsked(found, called) if found and set(found) <= _OF_PAPERS else FactsAsked()


def facts_further(text: str, *, marked: bool) -> FactsAsked:
    """The fact that ``text`` asks for in short, after a question about the document ("viết lúc nào?")."""
    form = spelled(text, marked=marked)
    found = (fact for fact, expression in _elided(marked=marked) if expression.search(form))
    return FactsAsked(tuple(fact for fact in found if fact not in _NOT_IN_SHORT)[:1])


def _facts(text: str, form: str, *, marked: bool) -> tuple[FactName, ...]:
    """Facts of all parts, if every part that asks is about the document; else those of the whole."""
    divided = [part for part in PARTS.split(text) if part.strip()]
    if len(divided) > 1:
        found: list[FactName] = []
        for part in divided:
            kind, facts = _facts_of(
                part, spelled(part, marked=marked), after_another=bool(found), marked=marked
            )
            if kind not in (QuestionKind.DOCUMENT, QuestionKind.OPEN):
                break
            found += facts
        else:
            if found:
                return tuple(dict.fromkeys(found))
    kind, facts = _facts_of(text, form, after_another=False, marked=marked)
    return facts if kind is QuestionKind.DOCUMENT else ()


def _facts_of(
    text: str, form: str, *, after_another: bool, marked: bool
) -> tuple[QuestionKind, tuple[FactName, ...]]:
    """What one part asks for: the first form found decides; further facts stand beside it, not within it."""
    if after_another:
        for fact, expression in _elided(marked=marked):
            if expression.search(form):
                return QuestionKind.DOCUMENT, (fact,)
    taken: list[tuple[int, int]] = []
    facts: list[FactName] = []
    for pattern, expression in compiled(marked=marked):
        if is_of_another_paper(pattern.fact, text):
            continue
        match = expression.search(form)
        if match is None:
            continue
        if pattern.kind is not QuestionKind.DOCUMENT or pattern.fact is None:
            return (QuestionKind.DOCUMENT, tuple(facts)) if facts else (pattern.kind, ())
        start, end = match.start() + 1, match.end() - 1
        if all(end <= begin or stop <= start for begin, stop in taken):
            taken.append((start, end))
            facts.append(pattern.fact)
    return (QuestionKind.DOCUMENT if facts else QuestionKind.OPEN), tuple(dict.fromkeys(facts))


@cache
def _elided(*, marked: bool) -> tuple[tuple[FactName, re.Pattern[str]], ...]:
    return tuple((fact, re.compile(canonical_form(form, marked=marked))) for fact, form in ELIDED)


@cache
def _supposed(*, marked: bool) -> tuple[tuple[FactName, re.Pattern[str]], ...]:
    return tuple((fact, re.compile(canonical_form(form, marked=marked))) for fact, form in SUPPOSED)


@cache
def _validity(*, marked: bool) -> tuple[tuple[FactName, re.Pattern[str]], ...]:
    return tuple((fact, re.compile(canonical_form(form, marked=marked))) for fact, form in ABOUT_VALIDITY)


@cache
def _with_subject(*, marked: bool) -> re.Pattern[str]:
    return re.compile(canonical_form(SORT_WITH_SUBJECT, marked=marked))


@cache
def _bare_sort(*, marked: bool) -> re.Pattern[str]:
    return re.compile(canonical_form(BARE_SORT, marked=marked))
