"""What is asked: the kinds of questions, and a question as it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hoidap.types.documents import FactName


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
        says_it_leans: Whether it was completed because it says so itself ("còn …", "… đó"), not for its few words.
        contrasts: Whether it turns from what was asked before to another thing ("còn … thì sao?").
        carried: Those of ``terms`` that were taken from the history, or tell of who asks; they count less.
        meaning_of: The word whose meaning is asked for, spelled as the terms are; empty for other questions.
        reading: The question as it was read, with marks, where that differs from what was typed; else empty.
        translated: For a question in English, Vietnamese words that its terms may stand for.
        meant: For each of ``terms`` the same with the marks it was read with.
        phrases: Runs of words that have alternatives of their own.
        focus: The term that follows the words that ask ("ký" in "ai đã ký …"); empty where there is none.
        several: Whether it asks for several things at once, which one clause may not tell.
        how: Whether it asks how something is done or goes, which takes more than a clause to tell.
        mentions: For a question what the whole document mentions ("trong bài có nhắc tới những ai"), what of.
        subject: Whether it asks which one of ``mentions`` the document is about, instead of for all of them.
        whether: What it asks of whether the document speaks of it at all, spelled with
            marks; empty for others.
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
    says_it_leans: bool = False
    contrasts: bool = False
    meaning_of: str = ""
    reading: str = ""
    translated: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    focus: str = ""
    several: bool = False
    how: bool = False
    called: str = ""
    mentions: tuple[Mention, ...] = ()
    subject: bool = False
    whether: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Those of ``required`` that are names or quoted, not codes or numbers."""
        return tuple(item for item in self.required if not any(character.isdigit() for character in item))

    @property
    def sought(self) -> str:
        """What is searched for: the own words of a follow-up twice, those taken from the history once."""
        text = f"{self.text} {self.original}" if self.completed else self.text
        return " ".join([text, *self.translated])
