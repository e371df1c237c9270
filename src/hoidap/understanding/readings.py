"""A question as it is read: shorthand spelled out, slips mended, marks restored."""

from __future__ import annotations

from dataclasses import dataclass

from hoidap.understanding.english import is_english, without_names
from hoidap.understanding.proper_names import with_capitals
from hoidap.understanding.spelling import Speller
from hoidap.understanding.typed import spelled_out, without_keys, without_preamble
from hoidap.vietnamese import strip_marks, typed_with_marks

JOINT = " – "
"""What stands between the question before and a follow-up that it completes."""
_TELEX_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is read.

    Attributes:
        text: With shorthand spelled out and slips mended; with marks only if they were typed.
        meant: The same with marks.
        marked: Whether marks were typed.
        english: Whether it is in English.
        names: Names in the documents, spelled as ``text`` is; each is one word of it.
    """

    text: str
    meant: str
    marked: bool
    english: bool
    names: frozenset[str] = frozenset()


def read(typed: str, speller: Speller | None) -> Reading:
    """Read what was typed; without a ``speller`` slips and missing marks stay."""
    own_words = without_names(typed)
    if is_english(typed) and not typed_with_marks(own_words):
        return Reading(typed, typed, marked=False, english=True)
    kept = speller.foreign if speller else frozenset()
    text = without_preamble(typed if typed_with_marks(typed) else without_keys(typed, kept=kept))
    marked = typed_with_marks(text) and (typed_with_marks(typed) or _mostly_marked(text))
    text = spelled_out(text, marked=marked, kept=kept)
    if speller is None:
        return Reading(text if marked else strip_marks(text), text, marked, english=False)
    text = speller.mended(text, marked=marked)
    meant = text if marked else speller.restored(text)
    text, meant = with_capitals(text if marked else strip_marks(text), meant, speller.names)
    return Reading(text, meant, marked, english=False, names=speller.names)


def _mostly_marked(text: str) -> bool:
    """Whether so many Telex keys were typed that a bare word is meant bare; else some were left out."""
    words = text.split()
    return sum(strip_marks(word) != word for word in words) >= _TELEX_SHARE * len(words)


def joined(previous: Reading, own: Reading, begin: int) -> Reading:
    """An earlier question, a dash, and the follow-up from ``begin`` on."""
    parts = [
        f"{first.strip().rstrip('?!. ')}{JOINT}{second[begin:]}"
        for first, second in ((previous.text, own.text), (previous.meant, own.meant))
    ]
    return Reading(parts[0], parts[1], previous.marked and own.marked, own.english, own.names)
