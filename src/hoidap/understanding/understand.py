"""From what was typed to a ``Query``: language, marks, kind, the words to look for, the history."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hoidap.errors import QuestionError
from hoidap.types import FactName, History, Query, QuestionKind
from hoidap.understanding.followups import completion
from hoidap.understanding.patterns import (
    ENGLISH_EMPTY_WORDS,
    ENGLISH_WORDS,
    FUNCTION_WORDS,
    QUESTION_WORDS,
    Pattern,
    compiled,
    meaning_asked,
)
from hoidap.understanding.requirements import requirements
from hoidap.vietnamese import (
    canonical,
    collapse_spaces,
    nfc,
    segment,
    spelled,
    strip_marks,
    syllables,
    typed_with_marks,
)

_EMPTY_WORDS = frozenset(
    " ".join(canonical(s) for s in word.split("_")) for word in QUESTION_WORDS | FUNCTION_WORDS
)
_BARE_EMPTY_WORDS = frozenset(strip_marks(word) for word in _EMPTY_WORDS)
_CAPITALISED = re.compile(r"(?<=[^\W_] )[^\W\d_a-zà-ỹđ][^\W_]*")
_ENGLISH_SHARE = 0.34


def understand(question: str, history: History = (), *, max_chars: int = 1000) -> Query:
    """Read ``question`` in the light of ``history`` (pairs of question and answer, oldest first).

    Raises:
        QuestionError: It is empty, or longer than ``max_chars`` characters.
    """
    text = collapse_spaces(nfc(question))
    if not any(character.isalnum() for character in text):
        raise QuestionError("question: empty. Type a question.")
    if len(text) > max_chars:
        raise QuestionError(f"question: {len(text)} characters, at most {max_chars} are read. Shorten it.")
    marked = typed_with_marks(text)
    kind, fact = _kind(text, marked=marked)
    follow_up = None
    if kind not in {QuestionKind.DOCUMENT, QuestionKind.SUMMARY, QuestionKind.NOT_A_QUESTION}:
        follow_up = completion(text, content_terms(text, marked=marked), history, marked=marked)
    whole = follow_up.text if follow_up else text
    marked = marked and (follow_up is None or typed_with_marks(follow_up.previous))
    if kind is QuestionKind.OPEN and follow_up:
        kind, fact = _kind(whole, marked=marked)
    terms = content_terms(whole, marked=marked)
    own = content_terms(text, marked=marked)
    needed = requirements(text if follow_up and follow_up.contrasts else whole)
    return Query(
        original=question,
        text=whole,
        kind=kind,
        fact=fact,
        marked=marked,
        language="en" if _english(text) else "vi",
        terms=terms,
        required=tuple(dict.fromkeys(item.words for item in needed)),
        completed=follow_up is not None,
        carried=tuple(term for term in terms if follow_up and term not in own),
        meaning_of=_word_asked(whole, terms, marked=marked) if kind is QuestionKind.DEFINITION else "",
    )


def content_terms(text: str, *, marked: bool) -> tuple[str, ...]:
    """The words of ``text`` to look for, in order, each once; bare where no marks were typed.

    A code, number or name is one term. Words that only ask ("giai đoạn nào") or hold the sentence together
    are none; a word that is capitalised within the sentence is kept whatever it means elsewhere.
    """
    empty = _EMPTY_WORDS if marked else _BARE_EMPTY_WORDS
    if _english(text):
        empty = ENGLISH_EMPTY_WORDS
    named = [] if text.isupper() else [match.span() for match in _CAPITALISED.finditer(text)]
    required = [(item.start, item.end) for item in requirements(text)]
    skipped = [*required, *_asking(text, marked=marked)]
    terms = [_joined(text, *span, marked=marked) for span in required]
    for word in segment(text, extra=empty):
        form = word.form if marked else word.bare
        if _within(word.start, skipped) or (form in empty and not _within(word.start, named)):
            continue
        terms.append(form)
    return tuple(dict.fromkeys(terms))


def _word_asked(text: str, terms: tuple[str, ...], *, marked: bool) -> str:
    """The word whose meaning is asked for; empty if it is some property ("nhiệm vụ của đội là gì")."""
    match = meaning_asked(marked=marked).search(spelled(text, marked=marked))
    return match["word"] if match and match["word"] == " ".join(terms) else ""


def _kind(text: str, *, marked: bool) -> tuple[QuestionKind, FactName | None]:
    found = _asked(text, marked=marked)
    return (found[0].kind, found[0].fact) if found else (QuestionKind.OPEN, None)


def _asked(text: str, *, marked: bool) -> tuple[Pattern, re.Match[str]] | None:
    form = spelled(text, marked=marked)
    for pattern, expression in compiled(marked=marked):
        match = expression.search(form)
        if match:
            return pattern, match
    return None


def _asking(text: str, *, marked: bool) -> list[tuple[int, int]]:
    """Where in ``text`` the words stand that say what is asked for; none where they enclose others."""
    found = _asked(text, marked=marked)
    if found is None or ".*" in found[0].form or found[0].kind is QuestionKind.CODE:
        return []  # "nghị quyết nào" is only answered by a document that speaks of one
    match = found[1]
    first = match.string[: match.start() + 1].count(" ") - 1
    words = syllables(text)[first : first + len(match.group().split())]
    return [(words[0].start, words[-1].end)] if words else []


def _joined(text: str, start: int, end: int, *, marked: bool) -> str:
    return " ".join(s.form if marked else s.bare for s in syllables(text, start, end))


def _within(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _english(text: str) -> bool:
    words = [word.strip("?.,!;:\"'()").lower() for word in text.split()]
    hits = sum(1 for word in words if word in ENGLISH_WORDS)
    return hits >= _ENGLISH_SHARE * len(words)
