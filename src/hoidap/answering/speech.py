"""What somebody says in the document: "Ông Lê Văn Bình nói gì về cây cầu?" is answered by his own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hoidap.answering.about_document import cited
from hoidap.answering.generator import Evidence
from hoidap.answering.matching import Matcher, best_of, covered
from hoidap.answering.naming import people
from hoidap.answering.quoting import answered
from hoidap.types import Document, Draft
from hoidap.understanding.patterns import canonical_form
from hoidap.vietnamese import spelled

SAYS = (
    "nói", "cho biết", "chia sẻ", "bày tỏ", "khẳng định", "nhấn mạnh", "phát biểu", "kể", "tâm sự", "đánh giá",
    "nhận xét", "cho rằng", "lưu ý", "kết luận", "yêu cầu", "đề nghị", "cam kết", "thông tin", "phản ánh", "giải thích",
    "thừa nhận", "hứa", "bộc bạch", "tâm tình", "cười", "dặn", "căn dặn", "nêu", "cho hay", "trăn trở", "mong muốn",
)  # fmt: skip
"""What a text says of who speaks."""
ASKED = (
    r" (?:nói|cho biết|chia sẻ|bày tỏ|khẳng định|nhấn mạnh|phát biểu|kể|tâm sự|đánh giá|nhận xét|lưu ý|kết luận|"
    r"yêu cầu|đề nghị|cam kết|phản ánh|giải thích|hứa|dặn|có ý kiến|cho ý kiến)(?: lại)? (?:về )?"
    r"(?:những gì|những điều gì|điều gì|gì|thế nào|như thế nào|ra sao|sao)"
    r"(?: (?:về|trong|tại|ở|khi|sau|với|cho|đối với) (?P<topic>.+?))?(?: (?:vậy|thế|ạ|nhỉ|hả|đấy))* $"
)
"""How it is asked what somebody says, and on what."""
ADDRESSES = "ông|bà|anh|chị|đồng chí|cụ|cô|thầy|em|già làng|bác"
PRONOUN = rf" (?:{ADDRESSES}) (?:ấy|này|đó|ta) "
_MOST = 2
"""Times of speaking that are quoted."""
_REACH = 30
"""Words between a speaker's name and the word for speaking, at most: an office may stand there."""
_ON_TOPIC = 0.5
"""Share of what is asked about that the paragraph of the speech has to hold."""
_SURE = 0.9
_OPENS, _CLOSES, _BOTH = "“«", "”»", '"'
_BLANK = "\n\n"

Span = tuple[int, int]


def draft_speech(evidence: Evidence) -> Draft | None:
    """The sentences in which the one asked about speaks, best first; None where nobody's words are asked for."""
    query = evidence.query
    asked = re.search(canonical_form(ASKED, marked=True), spelled(query.reading or query.text, marked=True))
    speaker = _speaker(evidence) if asked and query.language == "vi" else ""
    if not asked or not speaker:
        return None
    found = [
        (_on_topic(evidence, document, span, asked["topic"] or ""), document, span)
        for document in evidence.documents.values()
        for span in _spoken(evidence, document, speaker)
    ]
    told = [each for each in found if not asked["topic"] or each[0] >= _ON_TOPIC]
    told.sort(key=lambda each: -each[0])
    chosen = {(document.id, span): document for _, document, span in told[:_MOST]}
    citations = [cited(evidence, document, *span) for (_, span), document in sorted(chosen.items())]
    if not citations:
        return None
    return Draft(answered(evidence, citations, ""), tuple(citations), _SURE, detail={"speaker": speaker})


def _speaker(evidence: Evidence) -> str:
    """The one person that a question names, canonical, or the answer before it where it says "bà ấy"; else empty."""
    query = evidence.query
    asked = query.reading or query.text
    named = {person.name for person in people(asked, 0, len(asked))}
    if not named and re.search(PRONOUN, spelled(query.original, marked=True)):
        said = evidence.said_before
        named = {person.name for person in people(said, 0, len(said))}
    return named.pop() if len(named) == 1 else ""


def _spoken(evidence: Evidence, document: Document, speaker: str) -> Iterator[Span]:
    """The sentences in which ``speaker`` speaks, with all of the speech that they open or close."""
    forms = _speaking(speaker)
    for passage in evidence.index.passages:
        if passage.document_id != document.id or passage.fact is not None:
            continue
        for start, end in passage.sentences:
            said = spelled(document.text[start:end], marked=True)
            if not document.heads(start, end) and forms.search(said):
                yield _whole_speech(document.text, start, end)


@cache
def _speaking(speaker: str) -> re.Pattern[str]:
    called = rf"(?:{speaker}|(?:{ADDRESSES}) {speaker.split()[-1]})"
    says = "|".join(sorted(SAYS, key=len, reverse=True))
    return re.compile(canonical_form(rf" {called} (?:\S+ ){{0,{_REACH}}}?(?:{says}) ", marked=True))


def _whole_speech(text: str, start: int, end: int) -> Span:
    """A sentence with the rest of the speech in quotation marks that begins or ends in it, within its paragraph."""
    first, last = _paragraph(text, start, end)
    said = text[start:end]
    opens, closes = (sum(said.count(mark) for mark in marks) for marks in (_OPENS, _CLOSES))
    if said.count(_BOTH) % 2:
        opens, closes = (1, 0) if f": {_BOTH}" in said else (0, 1)
    if closes > opens:
        before = max(text.rfind(mark, first, start) for mark in _OPENS + _BOTH)
        start = before if before >= 0 else start
    if opens > closes:
        after = [at for mark in _CLOSES + _BOTH if (at := text.find(mark, end, last)) >= 0]
        end = min(after) + 1 if after else end
    return start, end


def _on_topic(evidence: Evidence, document: Document, span: Span, topic: str) -> float:
    """The share of what is asked about that a speech holds, or what stands around it in its paragraph."""
    matcher = Matcher(evidence.corpus, evidence.query)
    text = document.text
    own, around = matcher.matches(text[slice(*span)]), matcher.matches(text[slice(*_paragraph(text, *span))])
    meant = dict(zip(evidence.query.terms, evidence.query.meant, strict=True))
    return covered(
        [m for m in best_of((own, 1.0), (around, 0.9)) if f" {meant[m.term]} " in f" {topic} "]
        if topic
        else own
    )


def _paragraph(text: str, start: int, end: int) -> Span:
    begin, close = text.rfind(_BLANK, 0, start), text.find(_BLANK, end)
    return (begin + len(_BLANK) if begin >= 0 else 0), (close if close >= 0 else len(text))
