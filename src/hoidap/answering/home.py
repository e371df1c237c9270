"""The place that a document is all about: asked of an article on Tân Khê, "rác ở Tân Khê" is any that it tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hoidap.answering.naming import LOCALITIES, bodies, places
from hoidap.types import Document, Query, QuestionKind
from hoidap.vietnamese import segment, spelled, syllables

_WITHIN = ("trong", "trên", "ở", "tại")
"""Words before a bare name that go with it."""
_OF = "của"
_HERE = (
    r"(?<!\w)(?<!^)(?:(?:trên|trong|ở|tại) địa bàn|trên|trong|ở|tại|của)(?: toàn)? (?P<noun>{noun})"
    r"(?:\s+(?:này|ta|nhà|mình))?(?!\w)(?!\s+(?:nào|ủy|uỷ|đoàn|hội|đội|lỵ)\b)(?-i:(?!\s+[A-ZĐ]))"
)
"""How what is done at home is said to be done there."""

Home = tuple[str, str]
"""The name of a place, and what it is called ("huyện"), both canonical."""


def home(document: Document) -> Home | None:
    """The one place that a document's title or kicker names, with what its text mostly calls it; else None.

    Names of a single syllable are left out: too many words are spelled like them.
    """
    return _home(f"{document.metadata.kicker or ''} | {document.title}", document.text)


@lru_cache(maxsize=256)
def _home(above: str, text: str) -> Home | None:
    headed = spelled(above, marked=True)
    called = Counter(
        (place.name, place.noun) for place in places(text, 0, len(text), LOCALITIES) if place.direct
    )
    found = [place for place, _ in called.most_common() if " " in place[0] and f" {place[0]} " in headed]
    return found[0] if len({name for name, _ in found}) == 1 else None


def home_terms(query: Query, document: Document) -> frozenset[str]:
    """The question's terms that name the place a document is about, which its sentences need not."""
    own = home(document)
    if own is None or not any(
        before in ("", _OF, own[1], *_WITHIN) for *_, before in _named(query.reading or query.text, own)
    ):
        return frozenset()
    return frozenset(term for term, meant in zip(query.terms, query.meant, strict=True) if meant == own[0])


def is_elsewhere(document: Document, start: int, end: int) -> bool:
    """Whether the sentence ``document.text[start:end]`` names places, and not the one the document is about."""
    own = home(document)
    named = {place.name for place in places(document.text, start, end, LOCALITIES)}
    return bool(named) and (own is None or own[0] not in named)


def told_of_one_part(query: Query, document: Document, start: int, end: int) -> bool:
    """Whether an amount is asked for at home ("huyện Tân Khê"), and a stretch tells that of another place ("xã …")."""
    own = home(document)
    if own is None or query.kind is not QuestionKind.QUANTITY or not home_terms(query, document):
        return False
    return is_elsewhere(document, start, end) and f" {own[1]} " not in spelled(
        document.text[start:end], marked=True
    )


def asked_at_home(question: str, documents: Sequence[Document]) -> str:
    """A question, with marks, as somebody asks it there: what is done "ở huyện Tân Khê" or "trong huyện" is done.

    "Huyện Tân Khê" by itself is "huyện". It stays as it is where the documents are not all about one place, and in the
    name of a body.
    """
    own = {home(document) for document in documents}
    place = own.pop() if len(own) == 1 else None
    if place is None:
        return question
    _, noun = place
    for start, end, before in _named(question, place):
        within = any(body.start <= start < body.end for body in bodies(question, 0, len(question)))
        if within or before not in (noun, *_WITHIN):
            continue
        if before in _WITHIN:
            start = question[:start].rstrip().rfind(" ") + 1
        question = _without(question, start, end)
        break
    here = re.search(_HERE.format(noun=noun), question, re.IGNORECASE)
    if here and any(word.form == noun and word.end == here.end("noun") for word in segment(question)):
        return _without(question, *here.span())
    return question


def _without(question: str, start: int, end: int) -> str:
    kept, rest = question[:start].rstrip(), question[end:]
    return kept + rest if kept else rest.lstrip(" ,")


def _named(text: str, place: Home) -> Iterator[tuple[int, int, str]]:
    """Where a text names a place, with what stands before it: what it is called, or one syllable in small letters."""
    name, noun = place
    words = syllables(text)
    forms = [word.form for word in words]
    size = len(name.split())
    for at in range(len(forms) - size + 1):
        if forms[at : at + size] != name.split():
            continue
        called = _called(forms[:at])
        if called == noun or (not called and text[words[at].start].isupper()):
            yield words[at].start, words[at + size - 1].end, called or next(iter(forms[:at][-1:]), "")


def _called(before: list[str]) -> str:
    """The word that places are called by with which these syllables end; empty if they end with none."""
    nouns = sorted(LOCALITIES, key=len, reverse=True)
    return next((noun for noun in nouns if before[-len(noun.split()) :] == noun.split()), "")


def named_later(query: Query, document: Document, told: str, after: str) -> bool:
    """Whether a question asks of a place that a sentence only names ``after`` the part of it that is ``told``.

    "Còn 11 kiến nghị; hai xã An Bình, Hòa Lạc chưa họp" tells nothing of the requests of xã An Bình.
    """
    asked, own = query.reading or query.text, home(document)
    before, behind = spelled(told, marked=True), spelled(after, marked=True)
    named = {place.name for place in places(asked, 0, len(asked), LOCALITIES)} - {own and own[0]}
    return any(f" {name} " in behind and f" {name} " not in before for name in named)
