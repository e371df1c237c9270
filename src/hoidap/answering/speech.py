"""What somebody says in the document: "Ông Lê Văn Bình nói gì về cây cầu?" is answered by his own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoidap.answering import texts
from hoidap.answering.about_document import cited
from hoidap.answering.generator import Evidence
from hoidap.answering.holders import full_name
from hoidap.answering.matching import Matcher, best_of, covered
from hoidap.answering.naming import people
from hoidap.answering.quoting import answered
from hoidap.answering.refusing import in_quotes
from hoidap.answering.saying import BINDING, SAYS
from hoidap.types import Document, Draft
from hoidap.understanding.patterns import canonical_form
from hoidap.understanding.readings import JOINT
from hoidap.vietnamese import sentences, spelled, where

ASKED = (
    r" (?:(?P<says>nói|cho biết|chia sẻ|bày tỏ|khẳng định|nhấn mạnh|phát biểu|kể|tâm sự|đánh giá|nhận xét|lưu ý|"
    r"kết luận|yêu cầu|đề nghị|cam kết|phản ánh|giải thích|hứa|dặn|nhắc|khuyên|mong muốn|có ý kiến|cho ý kiến)"
    r"(?: lại)? (?:về )?|"
    r"(?P<bids>yêu cầu|đề nghị|cam kết|hứa|dặn|nhắc|khuyên|mong muốn|lưu ý) (?P<what>(?:\S+ ){1,8}?))"
    r"(?:những gì|những điều gì|những việc gì|việc gì|điều gì|gì|thế nào|như thế nào|ra sao|sao)"
    r"(?: (?:về|trong|tại|ở|khi|sau|với|cho|đối với) (?P<topic>.+?))?(?: (?:vậy|thế|ạ|nhỉ|hả|đấy))* $"
)
"""How it is asked what somebody says, and on what; or bids others do ("dặn các xã phải làm gì")."""
ADDRESSES = "ông|bà|anh|chị|đồng chí|cụ|cô|thầy|em|già làng|bác"
PRONOUN = rf" (?:{ADDRESSES}) (?:ấy|này|đó|ta) "
_SUFFERED = (" bị", " được")
"""Before a word for speaking: then others speak of whom is named."""
_OTHER_WORD = r"(?<!đáng )(?<!đáp ứng )(?<!được )(?<!bị )"
_NOT_SAID = r"(?! (?:từ|cả|chung|riêng|trên|số|gương|cao)\b)"
"""What makes another word of one for speaking: "đáng kể", "kể từ", "nói chung", "được biểu dương"."""
_MOST = 2
"""Times of speaking that are quoted."""
_REACH = 140
"""Characters between a speaker's name and the word for speaking, at most: an office may stand there."""
_ON_TOPIC = 0.5
"""Share of what is asked about that the paragraph of the speech has to hold."""
_SURE = 0.9
_SPEECH_SIGNS = '“”«»":'
_OPENS, _CLOSES, _BOTH = "“«", "”»", '"'
_SIGNS = frozenset([*_OPENS, *_CLOSES, *_BOTH, ":"])
_BLANK = "\n\n"

Span = tuple[int, int]


def draft_speech(evidence: Evidence) -> Draft | None:
    """The sentences in which the one asked about speaks, best first; None where nobody's words are asked for.

    Who is named in a document but isn't quoted there says nothing in it, whatever is told of them.
    """
    query = evidence.query
    own = spelled((query.reading or query.text).rpartition(JOINT)[2], marked=True)
    asked = re.search(canonical_form(ASKED, marked=True), own) if query.language == "vi" else None
    if asked is None or own[: asked.start()].endswith(_SUFFERED):
        return None
    speaker = _speaker(evidence, own[: asked.start()] + " ")
    matcher = Matcher(evidence.corpus, query)
    topic = " ".join(filter(None, (asked["what"], asked["topic"])))
    topic = topic if any(f" {meant} " in f" {topic} " for meant in query.meant) else ""
    says = BINDING.get(asked["says"] or asked["bids"], SAYS)
    found = [
        (_on_topic(matcher, document, span, topic), document, span)
        for document in evidence.documents.values()
        for span in (_spoken(evidence, document, speaker, says) if speaker else ())
    ]
    if speaker and not found and asked["says"]:
        return _not_quoted(evidence, speaker)
    told = [each for each in found if not topic or each[0] >= _ON_TOPIC]
    told.sort(key=lambda each: -each[0])
    chosen = {(document.id, span): document for _, document, span in told[:_MOST]}
    citations = [cited(evidence, document, *span) for (_, span), document in sorted(chosen.items())]
    if not citations:
        return None
    return Draft(answered(evidence, citations, ""), tuple(citations), _SURE, detail={"speaker": speaker})


def _not_quoted(evidence: Evidence, speaker: str) -> Draft | None:
    """The refusal to tell what somebody says whom the documents name, but don't quote.

    None if they don't name them, or do in a sentence with quotation marks or a colon: that may be a speech as well.
    """
    naming = [(d.text, name) for d in evidence.documents.values() if (name := _as_written(d.text, speaker))]
    said = (text[slice(*sentence)] for text, _ in naming for sentence in sentences(text))
    named = next((name for _, name in naming), "")
    if not named or any(named in each and _SIGNS & set(each) for each in said):
        return None
    text = texts.REFUSALS[evidence.query.language]["speech"].format(missing=in_quotes([named]))
    return Draft(text, (), confidence=0.0, reason="speech", detail={"speaker": speaker})


def _speaker(evidence: Evidence, before: str) -> str:
    """The one person named before the word for speaking, canonical, or in the answer before for "bà ấy"; else empty."""
    query = evidence.query
    said = evidence.said_before if re.search(PRONOUN, before) else query.reading or query.text
    named = {person.name for person in people(said, 0, len(said))}
    if said is not evidence.said_before:
        named = {name for name in named if f" {name} " in before} or _called_for_short(evidence, before)
    return named.pop() if len(named) == 1 else ""


def _called_for_short(evidence: Evidence, before: str) -> set[str]:
    """The full names, canonical, of who is called by an address and a given name before the word for speaking."""
    short = [name for name in evidence.query.names if spelled(name, marked=True) in before]
    full = {full_name(name, document.text) for name in short for document in evidence.documents.values()}
    return {spelled(name, marked=True).strip() for name in full if name}


def _spoken(evidence: Evidence, document: Document, speaker: str, says: tuple[str, ...]) -> Iterator[Span]:
    """The sentences in which ``speaker`` speaks, with all of the speech that they open or close."""
    written, text = _as_written(document.text, speaker), document.text
    if not written:
        return
    forms, further, named = _speaking(written, says), _speaking_further(says), -1
    for passage in evidence.index.passages:
        if passage.document_id != document.id or passage.fact is not None:
            continue
        for start, end in passage.sentences:
            if document.heads(start, end):
                continue
            also = _paragraph(text, start, end)[0] <= named <= start and further.match(text, start, end)
            if also or forms.search(text, start, end):
                yield _whole_speech(text, start, end)
            if written in text[start:end] or not any(people(text, start, end)):
                named = end if also or written in text[start:end] else named
            else:
                named = -1


def _as_written(text: str, name: str) -> str:
    """A name as a text writes it; empty if that doesn't."""
    found = where(name, text)
    return text[slice(*found)] if found else ""


def _speaking(name: str, says: tuple[str, ...]) -> re.Pattern[str]:
    """A name, or an address and its last word, and a word for speaking, with nobody else between."""
    *_, last = name.split()
    whole = r"\s+".join(map(re.escape, name.split()))
    called = rf"(?<!\w)(?:{whole}|(?i:{ADDRESSES})\s+{re.escape(last)})(?!\w)(?! [A-ZĐ])"
    between = rf"(?:(?!(?<!\w)(?i:{ADDRESSES})\s+[A-ZĐÂÔÁ])[^;:“”\"«»]){{0,{_REACH}}}?"
    return re.compile(rf"{called}{between}(?<!\w){_OTHER_WORD}(?:{_verbs(says)})(?!\w){_NOT_SAID}")


def _speaking_further(says: tuple[str, ...]) -> re.Pattern[str]:
    """A sentence that goes on telling what whoever is named before it says: "Đồng chí yêu cầu …", "Bà cũng nói …"."""
    return re.compile(
        rf"(?i:{ADDRESSES})(?: (?:ấy|này|cũng|còn|tiếp tục))* (?:{_verbs(says)})(?!\w){_NOT_SAID}"
    )


def _verbs(says: tuple[str, ...]) -> str:
    return "|".join(verb.replace(" ", r"\s+") for verb in sorted(says, key=len, reverse=True))


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


def _on_topic(matcher: Matcher, document: Document, span: Span, topic: str) -> float:
    """The share of what is asked about that a speech holds, or what stands around it in its paragraph."""
    query, text = matcher.query, document.text
    own, around = matcher.matches(text[slice(*span)]), matcher.matches(text[slice(*_paragraph(text, *span))])
    meant = dict(zip(query.terms, query.meant, strict=True))
    return covered(
        [m for m in best_of((own, 1.0), (around, 0.9)) if f" {meant[m.term]} " in f" {topic} "]
        if topic
        else own
    )


def _paragraph(text: str, start: int, end: int) -> Span:
    begin, close = text.rfind(_BLANK, 0, start), text.find(_BLANK, end)
    return (begin + len(_BLANK) if begin >= 0 else 0), (close if close >= 0 else len(text))
