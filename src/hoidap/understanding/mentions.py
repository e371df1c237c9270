"""What a question asks of the document as a whole: everything of a sort that it mentions, or which one it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from hoidap.types import Mention, MentionSort
from hoidap.understanding.mention_patterns import (
    ABOUT,
    ANY,
    COUNTED,
    FURTHER,
    HELD,
    MENTIONED,
    MENTIONED_PLAINLY,
    NOUNS,
    SEVERAL,
    TOLD_TOO,
    WHETHER,
)
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import canonical, spelled, strip_marks

_TOLD_BY_NUMBER = {MentionSort.PERSON, MentionSort.BODY, MentionSort.PLACE}
_OWN_TOO = {"số hiệu", "số văn bản"}
"""What a document has one of its own of, which is asked for where not all are."""


@dataclass(frozen=True, slots=True)
class MentionsAsked:
    """What a question asks of the whole document.

    Attributes:
        mentions: What it asks for; empty for other questions.
        subject: Whether it asks which one of them the document is about, instead of for all.
    """

    mentions: tuple[Mention, ...] = ()
    subject: bool = False


def mentions_asked(text: str, *, marked: bool) -> MentionsAsked:
    """Find what ``text`` (a question as it is read) asks of the whole document."""
    form = spelled(text, marked=marked)
    several = _has(SEVERAL, form, marked=marked)
    if not several:
        found = _things(_compiled(ABOUT, marked=marked), form, marked=marked)
        named = tuple(mention for mention, _ in found)
        if named and all(mention.sort in _TOLD_BY_NUMBER for mention in named):
            return MentionsAsked(named, subject=True)
    found = _things(_compiled(MENTIONED, marked=marked), form, marked=marked)
    if not found:
        counted = _has(COUNTED, form, marked=marked)
        found = _things(_compiled(HELD, marked=marked), form, marked=marked)
        if counted and any(mention.sort in _TOLD_BY_NUMBER for mention, _ in found):
            return MentionsAsked()
    if not _has(MENTIONED_PLAINLY, form, marked=marked) and any(
        mention.noun in TOLD_TOO or (not several and (mention.sort is MentionSort.DATE or word in _OWN_TOO))
        for mention, word in found
    ):
        return MentionsAsked()
    return MentionsAsked(tuple(dict.fromkeys(mention for mention, _ in found)))


def further_asked(text: str, before: MentionsAsked, *, marked: bool) -> MentionsAsked:
    """What ``text`` asks in short after a question that asked ``before``: "thế còn nghị định?"."""
    if not before.mentions:
        return MentionsAsked()
    found = _things(_compiled(FURTHER, marked=marked), spelled(text, marked=marked), marked=marked)
    return MentionsAsked(tuple(dict.fromkeys(mention for mention, _ in found)), before.subject)


def whether_mentioned(text: str, *, marked: bool) -> str:
    """What ``text`` (a question as it is read) asks of whether the document speaks of it at all; empty for others."""
    found = _compiled(WHETHER, marked=marked)[0].search(spelled(text, marked=marked))
    return found["thing"].strip() if found else ""


def _has(form: str, text: str, *, marked: bool) -> bool:
    return _compiled((form,), marked=marked)[0].search(text) is not None


def _things(forms: Iterable[re.Pattern[str]], form: str, *, marked: bool) -> list[tuple[Mention, str]]:
    """What the first of ``forms`` that fits asks for, and the word (with marks) that says so."""
    match = next((found for expression in forms if (found := expression.search(form))), None)
    if match is None:
        return []
    nouns = _nouns(marked=marked)
    longest = "|".join(sorted(nouns, key=len, reverse=True))
    return [nouns[word] for word in re.findall(rf"(?<!\S)(?:{longest})(?!\S)", match["things"])]


@cache
def _nouns(*, marked: bool) -> dict[str, tuple[Mention, str]]:
    """For each word that asks for something, what it asks for and the word with marks; the first counts."""
    found: dict[str, tuple[Mention, str]] = {}
    for sort, noun, words in NOUNS:
        for word in words:
            form = " ".join(map(canonical, word.split()))
            called = " ".join(map(canonical, noun.split())) if noun else ANY
            found.setdefault(form if marked else strip_marks(form), (Mention(sort, called), word))
    return found


@cache
def _compiled(forms: tuple[str, ...], *, marked: bool) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(canonical_form(form, marked=marked)) for form in forms)
