"""Judging one statement by a text of whole sentences, as if the model had been shown all of it."""

from hoidap.types import Document, Kind, Metadata, Passage
from hoidap.vietnamese import sentences
from hoidap.writing.excerpts import Excerpt
from hoidap.writing.statements import Statement
from hoidap.writing.support import judged


def judge(said, text):
    spans = tuple(sentences(text))
    passage = Passage("p", "d", text, 0, len(text), Kind.BODY, sentences=spans)
    document = Document("d", "d", "d", text, Metadata(), "0")
    return judged(Statement(said, (1,)), [Excerpt(1, passage, text, spans)], {"d": document})
