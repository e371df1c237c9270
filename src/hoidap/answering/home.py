"""The place that a document is all about: asked of an article on Tân Khê, "rác ở Tân Khê" is any that it tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hoidap.answering.naming import LOCALITIES, bodies, places
from hoidap.types import Document, Query
from hoidap.vietnamese import spelled, syllables

_WITHIN = ("trong", "trên", "ở", "tại")
"""Words before a bare name that go with it."""


def homes(document: Document) -> dict[str, str]:
    """Names of the places that a document's title or kicker holds, each with what its text mostly calls it ("huyện").

    All canonical. Names of a single syllable are left out: too many words are spelled like them.
    """
    return _homes(f"{document.metadata.kicker or ''} | {document.title}", document.text)


@lru_cache(maxsize=256)
def _homes(above: str, text: str) -> dict[str, str]:
    headed = spelled(above, marked=True)
    called = Counter(
        (place.name, place.noun) for place in places(text, 0, len(text), LOCALITIES) if place.direct
    )
    return {
        name: noun
        for (name, noun), _ in reversed(called.most_common())
        if " " in name and f" {name} " in headed
    }


def home_terms(query: Query, document: Document) -> frozenset[str]:
    """The question's terms that name the place a document is about, which its sentences need not."""
    own = homes(document)
    asked = query.reading or query.text
    named = {name for name, noun in own.items() if any(True for _ in _named(asked, name, noun))}
    return frozenset(term for term, meant in zip(query.terms, query.meant, strict=True) if meant in named)


def asked_at_home(question: str, documents: Iterable[Document]) -> str:
    """A question, with marks, as somebody asks it there: "huyện Tân Khê" is "huyện", and "ở Tân Khê" is nothing.

    It stays as it is where one of the documents is about another place, and in the name of a body.
    """
    own = [homes(document) for document in documents]
    shared = frozenset.intersection(*(frozenset(each.items()) for each in own))
    for name, noun in shared:
        for start, end, before in _named(question, name, noun):
            within = any(b.start <= start < b.end for b in bodies(question, 0, len(question)))
            if within or before not in (noun, *_WITHIN):
                continue
            if before in _WITHIN:
                start = question.rfind(question[:start].split()[-1], 0, start)
            kept, rest = question[:start].rstrip(), question[end:]
            question = kept + rest if kept else rest.lstrip(" ,")
            break
    return question


def _named(text: str, name: str, noun: str) -> Iterator[tuple[int, int, str]]:
    """Where ``name`` stands in a text, alone or called ``noun``, with the word before it: that, or any one syllable."""
    words = syllables(text)
    forms = [word.form for word in words]
    size = len(name.split())
    for at in range(len(forms) - size + 1):
        if forms[at : at + size] == name.split():
            called = _called(forms[:at])
            if called in (noun, ""):
                yield words[at].start, words[at + size - 1].end, called or next(iter(forms[:at][-1:]), "")


def _called(before: list[str]) -> str:
    """The word that places are called by with which these syllables end; empty if they end with none."""
    nouns = sorted(LOCALITIES, key=len, reverse=True)
    return next((noun for noun in nouns if before[-len(noun.split()) :] == noun.split()), "")


def named_later(query: Query, document: Document, told: str, after: str) -> bool:
    """Whether a question asks of a place that a sentence only names ``after`` the part of it that is ``told``.

    "Còn 11 kiến nghị; hai xã An Bình, Hòa Lạc chưa họp" tells nothing of the requests of xã An Bình.
    """
    asked = query.reading or query.text
    before, behind = spelled(told, marked=True), spelled(after, marked=True)
    named = {place.name for place in places(asked, 0, len(asked), LOCALITIES)} - homes(document).keys()
    return any(f" {name} " in behind and f" {name} " not in before for name in named)
