"""Reading what a language model was let say once more, statement by statement, beside nothing but its quote."""

from __future__ import annotations

from hoidap.types import Answer, Document, Kind, Passage
from hoidap.writing.excerpts import Excerpt
from hoidap.writing.statements import statements
from hoidap.writing.support import judged


def unsupported(answer: Answer, documents: dict[str, Document]) -> tuple[str, ...]:
    """The statements of ``answer`` that the quotes beside them don't bear out; there should be none.

    Args:
        answer: An answer that a model wrote; its statements name their quotes by number.
        documents: Those it quotes, by id.
    """
    quotes = []
    for number, quote in enumerate(answer.citations, start=1):
        span = (quote.start, quote.end)
        passage = Passage(
            quote.passage_id, quote.document_id, quote.quote, *span, Kind.BODY, sentences=(span,)
        )
        quotes.append(Excerpt(number, passage, quote.quote, (span,)))
    return tuple(
        each.text
        for each in statements([answer.text])
        if judged(each, [quote for quote in quotes if quote.number in each.cited], documents).citation is None
    )
