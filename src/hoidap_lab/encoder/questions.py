"""Makes questions from sentences: titles are not questions, and few real questions may be trained on.

Vietnamese asks in place: "Lệ phí là 50.000 đồng." becomes "Lệ phí là bao nhiêu?" by putting the question word where
the answer stood. So a question is the clause around an answer, with the answer taken out. Answers are what
hoidap's own forms find (dates, amounts, codes), names of people, places and bodies that underthesea's NER finds,
and the clause after "vì", "nhằm", "bằng cách" and the like. Each row of the tables below is one way to ask.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hoidap.answering.forms import candidates
from hoidap.types import QuestionKind
from hoidap.vietnamese import canonical, syllables
from hoidap.vietnamese.synonyms import synonyms
from hoidap_lab.corpus import strip_marks


class Asked(StrEnum):
    """What a generated question asks for."""

    DATE = "date"
    AMOUNT = "amount"
    CODE = "code"
    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    REASON = "reason"
    PURPOSE = "purpose"
    MEANS = "means"


IN_PLACE: dict[Asked, tuple[str, ...]] = {
    Asked.DATE: ("khi nào", "vào thời gian nào", "ngày nào", "bao giờ", "lúc nào"),
    Asked.AMOUNT: ("bao nhiêu", "mấy"),
    Asked.CODE: ("văn bản nào", "văn bản số mấy", "quyết định nào"),
    Asked.PERSON: ("ai", "người nào"),
    Asked.PLACE: ("ở đâu", "nơi nào", "địa phương nào"),
    Asked.BODY: ("cơ quan nào", "đơn vị nào", "tổ chức nào"),
    Asked.PURPOSE: ("để làm gì", "nhằm mục đích gì"),
    Asked.MEANS: ("bằng cách nào", "như thế nào", "ra sao"),
}
"""Words that stand where the answer stood."""

AT_FRONT: dict[Asked, tuple[str, ...]] = {
    Asked.DATE: ("khi nào", "bao giờ", "thời gian nào"),
    Asked.REASON: ("vì sao", "tại sao", "vì lý do gì", "do đâu mà"),
    Asked.MEANS: ("làm thế nào", "làm sao"),
}
"""Words put before the clause instead; a reason is asked for only so."""

CLAUSE_MARKERS: dict[Asked, str] = {
    Asked.REASON: r"(?:bởi vì|tại vì|vì|do|nhờ)",
    Asked.PURPOSE: r"(?:nhằm|để|với mục đích|góp phần)",
    Asked.MEANS: r"(?:bằng cách|thông qua|bằng việc)",
}
"""What opens the clause that is the answer; what stands before it is the question."""

POLITE_BEGINNINGS = ("", "", "", "", "cho hỏi ", "cho tôi hỏi ", "xin hỏi ", "xin cho biết ", "bạn ơi ")
POLITE_ENDINGS = ("", "", "", "", " vậy", " ạ", " thế")
_NAMED = {"PER": Asked.PERSON, "LOC": Asked.PLACE, "ORG": Asked.BODY}
_WRITTEN = {
    Asked.CODE: QuestionKind.CODE,
    Asked.DATE: QuestionKind.DATE,
    Asked.AMOUNT: QuestionKind.QUANTITY,
}
_SWALLOWED: dict[Asked, str] = {
    Asked.PERSON: r"(?:ông|bà|anh|chị|em|cụ|thầy|cô)\s+$",
    Asked.PLACE: r"(?:ở|tại|trên địa bàn|thuộc)\s+(?:thành phố|tỉnh|huyện|quận|xã|phường)?\s*$",
    Asked.DATE: r"(?:vào|từ|trong|ngày|năm|tháng|lúc|chiều|sáng|tối)\s+$",
}
"""What stands before an answer and goes with it."""
_CLAUSE_END = re.compile(r"\s*[,;:–()\"“”]\s*|\s+-\s+")
_LEAST, _MOST = 4, 22
_DROPPED = 0.12
_REPLACED = 0.25


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a sentence that could answer a question of a kind."""

    kind: Asked
    start: int
    end: int


def named(sentence: str, tagged: Sequence[tuple[str, str]]) -> list[Span]:
    """Find the names that a tagger marked, as spans of ``sentence``.

    Args:
        sentence: The text that was tagged.
        tagged: Its words in order, each with its tag: ``B-PER``, ``I-PER``, ``B-LOC`` and so on, or ``O``.
    """
    spans: list[Span] = []
    position, opened = 0, None
    for word, tag in tagged:
        at = sentence.find(word, position)
        if at < 0:
            opened = None
            continue
        position = at + len(word)
        kind = _NAMED.get(tag[2:])
        if kind and tag.startswith("I-") and opened == kind and spans:
            spans[-1] = Span(kind, spans[-1].start, position)
        elif kind:
            spans.append(Span(kind, at, position))
        opened = kind
    return spans


def written(sentence: str) -> list[Span]:
    """Find dates, amounts, codes, and clauses that give a reason, a purpose or a means."""
    spans: list[Span] = []
    for asked, kind in _WRITTEN.items():  # a number within a date or a code is no amount, "một" is an article
        for found in candidates(kind, sentence, 0, len(sentence)):
            free = not any(span.start < found.end and found.start < span.end for span in spans)
            if free and any(c.isdigit() for c in sentence[found.start : found.end]):
                spans.append(Span(asked, found.start, found.end))
    for asked, marker in CLAUSE_MARKERS.items():
        for match in re.finditer(rf"\s{marker}\s", sentence):
            after = _CLAUSE_END.search(sentence, match.end())
            spans.append(Span(asked, match.start(), after.start() if after else len(sentence)))
    return spans


def ask(sentence: str, span: Span, chance: random.Random) -> str | None:
    """Ask for ``span`` of ``sentence``; ``None`` where too little is left to ask about.

    The same state of ``chance`` gives the same question.
    """
    before, after = sentence[: span.start], sentence[span.end :]
    swallowed = re.search(_SWALLOWED.get(span.kind, r"$^"), before, re.IGNORECASE)
    if swallowed:
        before = before[: swallowed.start()]
    before = _last_clauses(before)
    after = re.split(_CLAUSE_END, after.rstrip(" .!?…"), maxsplit=1)[0]
    if span.kind in CLAUSE_MARKERS:
        after = ""
    if not _LEAST <= len(syllables(f"{before} {after}")) <= _MOST:
        return None
    front = AT_FRONT.get(span.kind, ())
    place = IN_PLACE.get(span.kind, ())
    word = chance.choice([*front, *place])
    before, after = _reworded(before, chance), _reworded(after, chance)
    words = [word, before, after] if word in front and word not in place else [before, word, after]
    question = " ".join(" ".join(words).split())
    question = chance.choice(POLITE_BEGINNINGS) + question + chance.choice(POLITE_ENDINGS)
    if chance.random() < 0.25:
        return strip_marks(question).lower()
    return question[0].upper() + question[1:] + "?"


def questions(
    sentence: str, spans: Sequence[Span], chance: random.Random, most: int = 2
) -> Iterator[tuple[Span, str]]:
    """Yield up to ``most`` questions on ``sentence``, of different kinds where it has them."""
    kinds: set[Asked] = set()
    for span in chance.sample(list(spans), len(spans)):
        if len(kinds) == most:
            return
        question = None if span.kind in kinds else ask(sentence, span, chance)
        if question:
            kinds.add(span.kind)
            yield span, question


def _last_clauses(text: str) -> str:
    """The end of ``text`` that a question needs: its last clause, and the one before if that is short."""
    clauses = [clause for clause in _CLAUSE_END.split(text) if clause]
    kept: list[str] = []
    for clause in reversed(clauses):
        if len(syllables(" ".join(kept))) >= _LEAST:
            break
        kept.insert(0, clause)
    return " ".join(kept)


def _reworded(text: str, chance: random.Random) -> str:
    """Drop some words and put synonyms for others, as a person does who asks in words of their own."""
    words = text.split()
    kept: list[str] = []
    position = 0
    while position < len(words):
        width = 2 if position + 1 < len(words) and _others(words[position : position + 2]) else 1
        others = _others(words[position : position + width])
        if others and chance.random() < _REPLACED:
            kept.append(chance.choice(others))
        elif chance.random() >= _DROPPED:
            kept += words[position : position + width]
        position += width
    return " ".join(kept)


def _others(words: Sequence[str]) -> tuple[str, ...]:
    return synonyms(" ".join(canonical(word.lower()) for word in words), marked=True)
