"""From what was typed to a ``Query``: language, marks, kind, the words to look for, the history."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hoidap.errors import QuestionError
from hoidap.types import FactName, History, Phrase, Query, QuestionKind
from hoidap.understanding.about_document import (
    ANY_PAPER,
    FactsAsked,
    facts_asked,
    facts_further,
    is_of_another_paper,
)
from hoidap.understanding.circumstances import asking_part, without_wish
from hoidap.understanding.empty_words import (
    ENGLISH_EMPTY_WORDS,
    FUNCTION_WORDS,
    QUESTION_WORDS,
)
from hoidap.understanding.english import is_english
from hoidap.understanding.followups import REMEMBERED, Asked, Completion, completion, which_asked
from hoidap.understanding.mentions import (
    MentionsAsked,
    further_asked,
    mentions_asked,
    whether_mentioned,
)
from hoidap.understanding.patterns import (
    PROPERTIES,
    Pattern,
    asked_beside,
    compiled,
    consequence_asked,
    how_asked,
    is_paper,
    meaning_asked,
)
from hoidap.understanding.readings import Reading, joined, read
from hoidap.understanding.requirements import ADDRESSES, requirements
from hoidap.understanding.spelling import Speller
from hoidap.understanding.whom import with_person_named
from hoidap.vietnamese import (
    CAPITAL,
    canonical,
    collapse_spaces,
    is_expression,
    is_headword,
    nfc,
    segment,
    spelled,
    strip_marks,
    syllables,
    translations,
    typed_with_marks,
)

_EMPTY_WORDS = frozenset(
    " ".join(canonical(s) for s in word.split("_")) for word in QUESTION_WORDS | FUNCTION_WORDS
)
_BARE_EMPTY_WORDS = frozenset(strip_marks(word) for word in _EMPTY_WORDS)
_PROPERTIES = {True: PROPERTIES, False: frozenset(strip_marks(word) for word in PROPERTIES)}
_CAPITALISED = re.compile(rf"(?<=[^\W_] ){CAPITAL}[^\W_]*")
_WITHIN_NAMES = {True: frozenset(["ở"]), False: frozenset(["o"])}
"""Words within the name of a thing that carry nothing: "quy chế dân chủ ở cơ sở"; with marks and without."""
_TOLD_AT_LENGTH = {QuestionKind.OPEN, QuestionKind.DEFINITION}
_LONGEST_PHRASE = 5
_TRANSLATIONS = 3
"""How many Vietnamese words are searched for in place of an English one."""
_NAMES_WHAT_IS_ASKED = {QuestionKind.CODE, QuestionKind.NAME}
_ABOUT_WHOLE = {QuestionKind.DOCUMENT, QuestionKind.SUMMARY}
_ABOUT_DOCUMENT = _ABOUT_WHOLE | {QuestionKind.NOT_A_QUESTION}


def understand(
    question: str,
    history: History = (),
    *,
    max_chars: int = 1000,
    speller: Speller | None = None,
    further: bool = False,
) -> Query:
    """Read ``question`` in the light of ``history`` (pairs of question and answer, oldest first).

    Args:
        question: As typed.
        history: Earlier questions and answers, oldest first.
        max_chars: Longer questions are turned away.
        speller: Mends slips and restores marks by the documents' words; without one they stay.
        further: Whether it is asked in one breath with the question before it, and leans on that unless it is long.

    Raises:
        QuestionError: It is empty, or longer than ``max_chars`` characters.
    """
    typed = collapse_spaces(nfc(question))
    if not any(character.isalnum() for character in typed):
        raise QuestionError("question: empty. Type a question.")
    if len(typed) > max_chars:
        raise QuestionError(f"question: {len(typed)} characters, at most {max_chars} are read. Shorten it.")
    own = read(with_person_named(typed, history[-REMEMBERED:]), speller)
    kind, asked_facts = _kind_meant(own)
    asked = _asked_about(own, kind)
    asked_before = [collapse_spaces(nfc(before))[:max_chars] for before, _ in history[-REMEMBERED:]]
    read_before = [read(before, speller) for before in asked_before if _is_question(before)]
    earlier = [reading for reading in read_before if reading.english is own.english]
    before = [_asked_about(reading, _kind_meant(reading)[0]) for reading in earlier]
    follow_up = completion(asked, before, in_one_breath=further)
    of_document = facts_further(own.text, marked=own.marked)
    if of_document.facts and not asked_facts.facts and _about_document(earlier):
        follow_up, kind, asked_facts = None, QuestionKind.DOCUMENT, of_document
    elif of_document.facts and not asked_facts.facts and asked.terms and not follow_up:
        asked_facts = replace(of_document, called=ANY_PAPER)
    mentioned = mentions_asked(own.text, marked=own.marked)
    mentioned_too = _further(own, earlier)
    if mentioned_too.mentions:
        follow_up, kind, asked_facts, mentioned = None, QuestionKind.DOCUMENT, FactsAsked(), mentioned_too
    whole = _whole(own, earlier, follow_up)
    if follow_up:
        previous = earlier[follow_up.previous]
        inherited = _kind_meant(previous)
        dated = FactName.PUBLISHED_AT in inherited[1].facts
        asks_itself = which_asked(own.text, marked=own.marked) or (
            not follow_up.contrasts and _asks_how(own.text, marked=own.marked)
        )
        asks_nothing = kind is QuestionKind.OPEN and not (asked.terms and asks_itself)
        if asks_nothing or (kind is QuestionKind.DATE and dated):
            kind, asked_facts = inherited
            mentioned = mentions_asked(previous.text, marked=previous.marked)
    marked = whole.marked
    found = _terms(whole.text, marked=marked, meant=whole.meant, names=whole.names)
    terms = tuple(term.form for term in found)
    question_itself = asking_part(whole.text, lambda sentence: _found(sentence, marked=marked) is not None)
    said = spelled(question_itself, marked=marked)
    of_question = {t.form for t in found if question_itself == whole.text or f" {t.form} " in said}
    told = own.text if follow_up and follow_up.contrasts else whole.text
    needed = requirements(told, english=is_english(told))
    return Query(
        original=question,
        text=whole.text,
        kind=kind,
        facts=asked_facts.facts,
        called=asked_facts.called,
        marked=marked,
        language="en" if own.english else "vi",
        terms=terms,
        required=tuple(dict.fromkeys(item.words for item in needed)),
        completed=follow_up is not None,
        carried=tuple(
            t
            for t in terms
            if (follow_up and t not in {*asked.terms, *_turned_to(follow_up, before)}) or t not in of_question
        ),
        says_it_leans=follow_up is not None and follow_up.said,
        contrasts=follow_up is not None and follow_up.contrasts,
        meaning_of=_word_asked(whole, found) if kind is QuestionKind.DEFINITION else "",
        translated=_translated(terms) if own.english else (),
        reading=whole.meant
        if follow_up or spelled(typed, marked=True) != spelled(whole.meant, marked=True)
        else "",
        meant=tuple(term.meant for term in found),
        phrases=_phrases(whole.text, found, marked=marked, meant=whole.meant),
        focus=_focus(whole.text, [t for t in found if t.form in of_question], marked=marked),
        mentions=mentioned.mentions,
        subject=mentioned.subject,
        whether="" if follow_up else whether_mentioned(own.meant, marked=True),
        how=kind in _TOLD_AT_LENGTH
        and (_asks_how(own.text, marked=marked) or (not follow_up and _asks_what_follows(own))),
    )


def _whole(own: Reading, earlier: Sequence[Reading], follow_up: Completion | None) -> Reading:
    """A follow-up with the question it leans on, and the one that turned from that since; another as it is."""
    if follow_up is None:
        return own
    before = earlier[follow_up.previous]
    if follow_up.turned:
        turned, begin = follow_up.turned
        before = joined(before, earlier[turned], begin)
    return joined(before, own, follow_up.begin)


def _turned_to(follow_up: Completion, before: Sequence[Asked]) -> tuple[str, ...]:
    return before[follow_up.turned[0]].terms if follow_up.turned else ()


def _asks_how(text: str, *, marked: bool) -> bool:
    return how_asked(marked=marked).search(spelled(text, marked=marked)) is not None


def _asks_what_follows(own: Reading) -> bool:
    return consequence_asked(marked=own.marked).search(spelled(own.text, marked=own.marked)) is not None


def _further(own: Reading, earlier: Sequence[Reading]) -> MentionsAsked:
    """What is asked in short after a question for what the document mentions."""
    if not earlier:
        return MentionsAsked()
    before = mentions_asked(earlier[-1].text, marked=earlier[-1].marked)
    return further_asked(own.text, before, marked=own.marked)


def _about_document(earlier: Sequence[Reading]) -> bool:
    """Whether the last question was for a fact about the document, perhaps in short ("ai ký?"), or after another."""
    for reading in reversed(earlier):
        if _kind_meant(reading)[1].facts:
            return True
        if not facts_further(reading.text, marked=reading.marked).facts:
            return False
    return any(_asked_about(reading, QuestionKind.OPEN).terms for reading in earlier)


def _is_question(text: str) -> bool:
    return bool(text) and _kind(text, marked=typed_with_marks(text))[0] is not QuestionKind.NOT_A_QUESTION


def _asked_about(reading: Reading, kind: QuestionKind) -> Asked:
    terms = content_terms(reading.text, marked=reading.marked, meant=reading.meant, names=reading.names)
    return Asked(reading.text, terms, reading.marked, kind in _ABOUT_DOCUMENT)


def _translated(terms: Iterable[str]) -> tuple[str, ...]:
    likeliest = (meaning for term in terms for meaning in translations(term)[:_TRANSLATIONS])
    return tuple(dict.fromkeys(likeliest))


def content_terms(
    text: str, *, marked: bool, meant: str = "", names: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """The words of ``text`` to look for, in order, each once; bare where no marks were typed.

    A code, number or name is one term. Words that only ask ("giai đoạn nào") or hold the sentence together
    are none; a word that is capitalised within the sentence is kept whatever it means elsewhere. Where no marks
    were typed, ``meant`` (the same words with marks) says where words begin and end and which are empty. Each of
    ``names`` (canonical, with marks) is one word, however it is typed.
    """
    return tuple(term.form for term in _terms(text, marked=marked, meant=meant, names=names))


@dataclass(frozen=True, slots=True)
class _Term:
    """A word to look for: ``text[start:end]``, as it is spelled and as it is meant."""

    form: str
    meant: str
    start: int
    end: int


def _terms(text: str, *, marked: bool, meant: str, names: frozenset[str]) -> list[_Term]:
    english = is_english(text)
    restored = _restored(text, meant, marked=marked)
    source = meant if restored else text
    empty = _EMPTY_WORDS if marked or restored else _BARE_EMPTY_WORDS
    if english:
        empty = ENGLISH_EMPTY_WORDS
    named = [] if text.isupper() else [match.span() for match in _CAPITALISED.finditer(text)]
    required = [(item.start, item.end) for item in requirements(text, english=english)]
    skipped = [*required, *_asking(text, marked=marked)]
    terms = [
        _Term(_joined(text, *span, marked=marked), _joined(source, *span, marked=True), *span)
        for span in required
    ]
    words = syllables(source) if english else segment(source, extra=empty | names)
    for word in words:
        form = word.form if marked or restored else word.bare
        if _within(word.start, skipped) or (form in empty and not _within(word.start, named)):
            continue
        if form in ADDRESSES and _within(word.end + 1, required):
            continue
        terms.append(_Term(word.form if marked else word.bare, word.form, word.start, word.end))
    return list({term.form: term for term in reversed(terms)}.values())[::-1]


def _restored(text: str, meant: str, *, marked: bool) -> bool:
    """Whether ``meant`` is ``text``, a Vietnamese one typed without marks, letter by letter with them."""
    return bool(meant) and not marked and not is_english(text) and len(meant) == len(text)


def _phrases(text: str, terms: Sequence[_Term], *, marked: bool, meant: str) -> tuple[Phrase, ...]:
    """Runs of two to five syllables that have alternatives, each with the terms it holds; no term by itself."""
    known = is_expression if is_english(text) else is_headword
    words = syllables(meant if _restored(text, meant, marked=marked) else text)
    found = []
    for first in range(len(words)):
        for last in range(first + 1, min(first + _LONGEST_PHRASE, len(words))):
            run = " ".join(word.form for word in words[first : last + 1])
            held = [t for t in terms if words[first].start <= t.start and t.end <= words[last].end]
            if held and known(run) and [term.meant for term in held] != [run]:
                found.append(Phrase(run, tuple(term.form for term in held)))
    return tuple(found)


def _focus(text: str, terms: Sequence[_Term], *, marked: bool) -> str:
    """The first term after where the words that ask begin: what the answer is to be told of."""
    found = _found(text, marked=marked)
    if found is None:
        return ""
    begin = found[1].string[: found[1].start() + 1].count(" ") - 1
    words = syllables(text)
    after = [term for term in terms if begin < len(words) and term.start >= words[begin].start]
    return min(after, key=lambda term: term.start).form if after else ""


def _word_asked(reading: Reading, terms: Sequence[_Term]) -> str:
    """The word whose meaning is asked for; empty if it is some property ("nhiệm vụ của đội là gì").

    "Thế nào là …" asks for a meaning whatever follows; other forms only where the word is all that is asked about,
    the paper that is to explain it aside.
    """
    restored = not reading.marked and reading.meant != reading.text
    marked = reading.marked or restored
    match = meaning_asked(marked=marked).search(
        spelled(reading.meant if restored else reading.text, marked=marked)
    )
    words = next(filter(None, match.groups()), "").split() if match else []
    empty = _EMPTY_WORDS if marked else _BARE_EMPTY_WORDS
    while words and words[0] in empty:
        words = words[1:]
    while words and words[-1] in empty:
        words = words[:-1]
    word = " ".join(words)
    asked = [term.meant if restored else term.form for term in terms]
    asked = [term for term in asked if not is_paper(term, marked=marked)]
    said = " ".join(w for w in words if w not in _WITHIN_NAMES[marked])
    every = " ".join(term.meant if restored else term.form for term in terms)
    whole = said == " ".join(asked) or (said == every and not any(c.isdigit() for c in said))
    if match and match["what"]:
        whole = all(f" {term} " in f" {word} " for term in asked)
    if any(f"{word} ".startswith(f"{has} ") and word != has for has in _PROPERTIES[marked]):
        return ""
    return (word if reading.marked else strip_marks(word)) if whole else ""


def _kind(text: str, *, marked: bool) -> tuple[QuestionKind, FactsAsked]:
    """What a question asks for; one about a paper not called "this" keeps the kind it has if that is another one."""
    found = _found(text, marked=marked)
    kind = found[0].kind if found else QuestionKind.OPEN
    if kind is QuestionKind.NOT_A_QUESTION:
        return kind, FactsAsked()
    if mentions_asked(text, marked=marked).mentions:
        return QuestionKind.DOCUMENT, FactsAsked()
    asked = facts_asked(text, marked=marked)
    if not asked.facts:
        asked = facts_asked(without_wish(text), marked=marked)
    return (QuestionKind.DOCUMENT if asked.facts and not asked.called else kind), asked


def _kind_meant(reading: Reading) -> tuple[QuestionKind, FactsAsked]:
    """What a question asks for, by its words with marks where they say: "may moc" (máy móc) asks for no number."""
    typed = _kind(reading.text, marked=reading.marked)
    if reading.marked or reading.meant == reading.text or typed[0] in _ABOUT_WHOLE:
        return typed
    meant = _kind(reading.meant, marked=True)
    return typed if meant[0] is QuestionKind.OPEN and typed[0] is not QuestionKind.NOT_A_QUESTION else meant


def _found(text: str, *, marked: bool) -> tuple[Pattern, re.Match[str]] | None:
    form = spelled(text, marked=marked)
    for pattern, expression in compiled(marked=marked):
        if is_of_another_paper(pattern.fact, text):
            continue
        match = expression.search(form)
        if match and not _only_several(match, text, marked=marked):
            return pattern, match
    return None


def _only_several(match: re.Match[str], text: str, *, marked: bool) -> bool:
    """Whether what was found is a "mấy" that asks for no number, since another word asks."""
    several = "mấy" if marked else "may"
    found = match.group().split()
    return (
        found[:1] == [several]
        and not {",", ";"} & set(text)
        and asked_beside(marked=marked).search(match.string) is not None
    )


def _asking(text: str, *, marked: bool) -> list[tuple[int, int]]:
    """Where in ``text`` the words stand that say what is asked for; none where they enclose others."""
    found = _found(text, marked=marked)
    if found is None or ".*" in found[0].form or found[0].kind in _NAMES_WHAT_IS_ASKED:
        return []  # "nghị quyết nào" is only answered by a document that speaks of one
    match = found[1]
    first = match.string[: match.start() + 1].count(" ") - 1
    words = syllables(text)[first : first + len(match.group().split())]
    return [(words[0].start, words[-1].end)] if words else []


def _joined(text: str, start: int, end: int, *, marked: bool) -> str:
    return " ".join(s.form if marked else s.bare for s in syllables(text, start, end))


def _within(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)
