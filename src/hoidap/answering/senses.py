"""Whether a word that may be a connective is one where it stands: "do" tells the cause, or who did it."""

from __future__ import annotations

import re
from functools import cache

from hoidap.answering import connectives
from hoidap.vietnamese import canonical, spelled

_CLAUSE = re.compile(r"[,;:.()]")
_SPEECH_OPENS = re.compile(r"(?:^|[:;.!?]|[:,]\s*[\"“‘])\s*[\"“‘]?\s*$")
_QUOTED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]")
_LONGEST_TITLE = 10
_REACH = 8
"""How many syllables after "do" the deed may begin."""
_SHORT_REACH = 3
"""How many syllables may follow a deed of one syllable in its clause."""
_SHORT_SUBJECT = 4
"""Syllables of a clause before "nên" that is a subject alone, if it begins with one who acts: "bà con nên …"."""
_FEWEST_CAPITALS = 2
_LONGEST_OPENER = 5


def is_connective(text: str, start: int, end: int, at: int, stop: int) -> bool:
    """Whether ``text[at:stop]``, spelled like a connective, is one in the sentence ``text[start:end]``."""
    word = spelled(text[at:stop], marked=True).strip()
    before, after = (spelled(part, marked=True) for part in (text[start:at], text[stop:end]))
    if text[at].isupper() and not _begins(text[start:at]):
        return False  # part of a name: "Trung tâm Phục vụ hành chính công"
    if _in_title(text, start, end, at):
        return False
    ahead, behind = connectives.OTHER_SENSES.get(word, ("", ""))
    if any(before.endswith(row) for row in _rows(ahead)) or any(
        after.startswith(row) for row in _rows(behind)
    ):
        return False
    if word == "do":
        return not _tells_who(text[stop:end])
    if word == "nên":
        return not _advises(text[start:at])
    return word != "bởi" or not re.search(r" (?:được|bị) (?:\S+ ){1,3}$", before)


def goes_on(sentence: str) -> bool:
    """Whether a sentence begins like one that explains, or draws a conclusion from, the one before it."""
    said = spelled(sentence, marked=True)
    if any(said.startswith(row) for row in _rows(connectives.GOES_ON)):
        return True
    alone = "," not in sentence and any(said.startswith(row) for row in _rows(connectives.ALONE))
    return alone or re.match(rf" (?:\S+ ){{1,{_LONGEST_OPENER}}}này ", said) is not None


def _begins(before: str) -> bool:
    """Whether a sentence, or speech in it, begins after ``before``."""
    return not any(c.isalpha() for c in before) or _SPEECH_OPENS.search(before) is not None


def _in_title(text: str, start: int, end: int, at: int) -> bool:
    """Whether a place stands within quotation marks that hold a few words, and no speech: a title, a watchword."""
    return any(
        m.start() < at < m.end()
        and len(m.group().split()) <= _LONGEST_TITLE
        and not text[start : m.start()].rstrip().endswith((":", ","))
        for m in _QUOTED.finditer(text, start, end)
        if m.start() > start
    )


def _tells_who(after: str) -> bool:
    """Whether "do" is followed by one who acts, and by the deed: "do doanh nghiệp đầu tư"."""
    clause = _CLAUSE.split(after, maxsplit=1)[0]
    words = clause.split()
    said = spelled(clause, marked=True)
    actor = next((row for row in _rows(connectives.ACTORS) if said.startswith(row)), "")
    if not words or not (actor or words[0][0].isupper()):
        return False
    named = [word for word in words if word[0].isupper()]
    rest = said[len(actor) - 1 :] if actor else said
    if len(named) >= _FEWEST_CAPITALS and len(rest.split()) == len(named):
        return True  # a name, and more about its bearer: "do ông Đinh Văn Sửu, một nông dân, phát hiện"
    syllables = said.split()
    first = max(len(actor.split()), 1)
    for place in range(first, min(len(syllables), first + _REACH)):
        following = " ".join(["", *syllables[place:], ""])
        if any(following.startswith(row) for row in _rows(connectives.DEEDS)):
            return True
        if any(following.startswith(row) for row in _rows(connectives.CAUSE_MARKS)):
            return False
        if len(syllables) - place <= _SHORT_REACH and any(
            following.startswith(row) for row in _rows(connectives.SHORT_DEEDS)
        ):
            return True
    return False


def _advises(before: str) -> bool:
    """Whether "nên" says what somebody should do: what stands before it is a subject alone."""
    clause = spelled(_CLAUSE.split(before)[-1], marked=True)
    if not any(c.isalpha() for c in clause):
        return True  # "Nên tưới vào sáng sớm."
    return len(clause.split()) <= _SHORT_SUBJECT and any(
        clause.startswith(row) for row in _rows(connectives.ACTORS)
    )


@cache
def _rows(table: str) -> tuple[str, ...]:
    """The words of a table as they stand in a spelled text, the longer ones first."""
    rows = {" " + " ".join(canonical(s) for s in word.split("_")) + " " for word in table.split()}
    return tuple(sorted(rows, key=lambda row: (-len(row), row)))
