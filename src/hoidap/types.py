"""The nouns of the flow, one frozen dataclass each; data goes from Document to Answer and never back.

    Document ─split─▶ Passage          question ─understand─▶ Query
    Query ─retrieve─▶ Hit ─answer─▶ Draft ─verify─▶ Answer (+ Trace)

``start`` and ``end`` are character offsets into ``Document.text``, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


class Kind(StrEnum):
    """What a block of a document, or a passage of it, is."""

    HEADLINE = "headline"
    KICKER = "kicker"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE = "source"
    RELATED = "related"
    FURNITURE = "furniture"

    @property
    def quotable(self) -> bool:
        """Whether the document itself says this; links to other articles and page furniture it does not."""
        return self not in {Kind.RELATED, Kind.FURNITURE}


class FactName(StrEnum):
    """A fact about the document itself that can be asked for."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLISHED_AT = "published_at"
    SOURCE = "source"
    PHOTOGRAPHER = "photographer"
    CAPTION = "caption"
    NUMBER = "number"
    ISSUER = "issuer"
    SIGNATORY = "signatory"
    LENGTH = "length"
    PLACE = "place"
    KICKER = "kicker"
    ADOPTED_AT = "adopted_at"
    EFFECTIVE_FROM = "effective_from"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or piece of page furniture: ``document.text[start:end]`` without outer space."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the document and the characters that state it: ``document.text[start:end]``."""

    name: FactName
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document besides its text.

    Attributes:
        kicker: The line over the title, without its colon.
        author: The byline.
        published_at: Local time of publication as printed.
        published_time_known: Whether the hour was printed too; otherwise it is midnight.
        source: The publisher as the document abbreviates it, such as the bracketed code before a lead.
        source_name: The publisher's full name (from the sidecar file, or printed beside the date).
        captions: Texts under pictures, without camera file names.
        photographer: Who took the pictures.
        related_titles: Titles of other articles linked from the page; never quoted.
        suggested_questions: Questions to offer at the start (from the sidecar file).
        facts: The facts above that stand in the text, each with its characters.
    """

    kicker: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    published_time_known: bool = False
    source: str | None = None
    source_name: str | None = None
    captions: tuple[str, ...] = ()
    photographer: str | None = None
    related_titles: tuple[str, ...] = ()
    suggested_questions: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets into ``Document.text`` (NFC) back to offsets into the text as the file holds it.

    Attributes:
        starts: Ascending offsets into the NFC text at which the distance to the file's text changes.
        shifts: For each of ``starts``, what to add to an offset from there on.
    """

    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    r"""A file that was read.

    Attributes:
        id: The file's path relative to the documents folder, with forward slashes.
        path: Where the file lies.
        title: Its headline, else its first heading, else the file's name.
        text: Its text in NFC with its line breaks kept (as ``\n``).
        metadata: What is known about it.
        sha256: Digest of the file's bytes, hexadecimal.
        blocks: Its paragraphs in order, each with its kind; between them only white space and markup signs.
        offset_map: The way back to the file's own characters where it was not NFC.
    """

    id: str
    path: str
    title: str
    text: str
    metadata: Metadata
    sha256: str
    blocks: tuple[Block, ...] = ()
    offset_map: OffsetMap = field(default_factory=OffsetMap)


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Why a file was left out, or read only in part."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is found and quoted: ``document.text[start:end] == text``.

    Attributes:
        id: Unique within an index, stable while the document does not change.
        document_id: The document it is a piece of.
        text: Its characters.
        start: Offset of its first character.
        end: Offset after its last character.
        kind: What it is.
        label: Words it is also found by but which are not quoted: for a fact about the document its name
            in Vietnamese ("tác giả"), else empty.
        fact: Which fact about the document it states, if any.
        sentences: Offsets into the document of its sentences, in order.
    """

    id: str
    document_id: str
    text: str
    start: int
    end: int
    kind: Kind
    label: str = ""
    fact: FactName | None = None
    sentences: tuple[tuple[int, int], ...] = ()


class QuestionKind(StrEnum):
    """What a question asks for; decides what counts as an answer."""

    PERSON = "person"
    NAME = "name"
    ORGANISATION = "organisation"
    DATE = "date"
    QUANTITY = "quantity"
    CODE = "code"
    PLACE = "place"
    REASON = "reason"
    LIST = "list"
    YES_NO = "yes_no"
    DEFINITION = "definition"
    DOCUMENT = "document"
    SUMMARY = "summary"
    OPEN = "open"
    NOT_A_QUESTION = "not_a_question"


class MentionSort(StrEnum):
    """What a document can be asked to name all of, told from the rest of its text by how it is written."""

    PAPER = "paper"
    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    DATE = "date"
    PHONE = "phone"
    ADDRESS = "address"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True)
class Mention:
    """What is asked for of the whole document.

    Attributes:
        sort: What it is.
        noun: What it is called by ("quyết định", "xã"; canonical, with marks); empty where anything of the sort is.
    """

    sort: MentionSort
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words of a question that mean one thing together, and may be said otherwise as a whole.

    Attributes:
        words: Canonical, with marks ("phải đóng bao nhiêu tiền"); English ones in small letters.
        terms: Which of ``Query.terms`` stand in it.
    """

    words: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it was understood.

    Attributes:
        original: What was typed.
        text: The question to answer: normalised, and completed from the history where it was a follow-up.
        kind: What it asks for.
        facts: For questions about the document itself, which facts, in the order asked.
        called: What sort of paper the question names without saying "this" ("thông báo"); ``facts`` then hold only for
            a document that calls itself so, and ``kind`` is what the question asks of any other.
        marked: Whether it was typed with Vietnamese marks.
        language: "vi" or "en".
        terms: Word segments that carry its meaning, lower case; question words and function words removed.
        required: Codes, numbers and names in it; an answer must come from a document that holds them.
        completed: Whether ``text`` took words from the history.
        contrasts: Whether it turns from what was asked before to another thing ("còn … thì sao?").
        carried: Those of ``terms`` that were taken from the history; they count less.
        meaning_of: The word whose meaning is asked for, spelled as the terms are; empty for other questions.
        reading: The question as it was read, with marks, where that differs from what was typed; else empty.
        translated: For a question in English, Vietnamese words that its terms may stand for.
        meant: For each of ``terms`` the same with the marks it was read with.
        phrases: Runs of words that have alternatives of their own.
        focus: The term that follows the words that ask ("ký" in "ai đã ký …"); empty where there is none.
        how: Whether it asks how something is done or goes, which takes more than a clause to tell.
        mentions: For a question what the whole document mentions ("trong bài có nhắc tới những ai"), what of.
        subject: Whether it asks which one of ``mentions`` the document is about, instead of for all of them.
    """

    original: str
    text: str
    kind: QuestionKind
    facts: tuple[FactName, ...]
    marked: bool
    language: str
    terms: tuple[str, ...]
    required: tuple[str, ...]
    completed: bool = False
    carried: tuple[str, ...] = ()
    contrasts: bool = False
    meaning_of: str = ""
    reading: str = ""
    translated: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    focus: str = ""
    how: bool = False
    called: str = ""
    mentions: tuple[Mention, ...] = ()
    subject: bool = False

    @property
    def sought(self) -> str:
        """What is searched for: the own words of a follow-up twice, those taken from the history once."""
        text = f"{self.text} {self.original}" if self.completed else self.text
        return " ".join([text, *self.translated])


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    Attributes:
        passage: What was found.
        dense_score: Cosine of question and passage, -1 to 1.
        lexical_score: BM25 and the words covered, 0 and up.
        fused_score: Weighted sum of both after each was standardised over all passages (a z-score).
    """

    passage: Passage
    dense_score: float
    lexical_score: float
    fused_score: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands: ``document.text[start:end] == quote``."""

    document_id: str
    passage_id: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the flow, for the trace.

    Attributes:
        name: "understand", "retrieve", "answer" or "verify".
        milliseconds: How long it took.
        detail: What it decided, as JSON values.
    """

    name: str
    milliseconds: float
    detail: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about, step by step."""

    steps: tuple[Step, ...] = ()

    @property
    def milliseconds(self) -> float:
        """Time of all steps together."""
        return sum(step.milliseconds for step in self.steps)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a generator proposes, before verification.

    Attributes:
        text: The answer in words.
        citations: The quotes it rests on; empty when the documents don't say.
        confidence: 0 to 1, how well the evidence covers the question.
        reason: Why it refuses; empty when it answers.
        detail: Candidates and scores for the trace.
        nearest: Where it refuses, the sentence that came nearest to an answer, if any did.
    """

    text: str
    citations: tuple[Citation, ...]
    confidence: float
    reason: str = ""
    detail: Mapping[str, Json] = field(default_factory=dict)
    nearest: Citation | None = None


class ModelNote(StrEnum):
    """Why the words of a language model do not stand in an answer, though one was to write it."""

    SLOW = "slow"
    DOWN = "down"
    REFUSED = "refused"
    UNUSABLE = "unusable"
    UNSUPPORTED = "unsupported"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person gets.

    Attributes:
        question: The question as typed.
        text: The answer in words, or a sentence saying that the documents don't say.
        answered: Whether the documents say it.
        citations: The verified quotes; for a refusal empty.
        nearest: For a refusal, the nearest sentence or passage, offered as such.
        confidence: 0 to 1.
        generator: Which generator wrote ``text``: "extractive", or "llm" (its "[1]" names the first citation).
        trace: How it came about.
        reading: How the question was read, where that differs from what was typed: marks restored, slips mended, a
            follow-up completed; else empty.
        note: Why the words of the language model are not shown, where one was to write the answer.
    """

    question: str
    text: str
    answered: bool
    citations: tuple[Citation, ...]
    nearest: Citation | None
    confidence: float
    generator: str
    trace: Trace
    reading: str = ""
    note: ModelNote | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How one question is to be answered otherwise than the settings say.

    Attributes:
        documents: Ids of the documents to answer from; empty for all.
        dense_weight: Weight of the dense score, 0 (lexical only) to 1 (dense only); None as set.
        answer_from: Least confidence of an answer, 0 to 1; None as tuned.
        model: Whether the language model, where there is one, may write the answer.
    """

    documents: tuple[str, ...] = ()
    dense_weight: float | None = None
    answer_from: float | None = None
    model: bool = True


@dataclass(frozen=True, slots=True)
class EvidenceEvent:
    """First in a stream: the quotes found (none for a refusal), and the whole answer made of quotes alone.

    That answer stands unless a language model's words, verified, take its place.
    """

    citations: tuple[Citation, ...]
    answer: Answer


@dataclass(frozen=True, slots=True)
class TextEvent:
    """More of the answer's text, verified; the pieces joined are ``Answer.text``, unless the model broke off."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerEvent:
    """Last in a stream: the whole answer."""

    answer: Answer


Event: TypeAlias = EvidenceEvent | TextEvent | AnswerEvent
History: TypeAlias = Sequence[tuple[str, str]]
