"""What a quote still lacks of the words asked for, though the sentence that it is cut from holds them."""

from __future__ import annotations

import re

from hoidap.answering.matching import Matcher
from hoidap.answering.ranks import tells_of_another_rank
from hoidap.answering.scoring import Scored
from hoidap.answering.sentence_parts import part_of
from hoidap.types import QuestionKind
from hoidap.vietnamese import spelled

CLAUSE_WORDS = 45
_TOLD = 0.5
"""Weight of a word of the question, by how well it is told, from which a quote without it tells another thing."""
_PART_ENDS = re.compile(r"[,;.](?=\s|$)")

Span = tuple[int, int]


def with_every_word(matcher: Matcher, text: str, sentence: Scored, cited: Span) -> Span:
    """The whole sentence, if it is no longer than a clause may be and the quote lacks words of the question in it.

    Of "chậm quá 15 ngày sẽ được nhắc; sau 7 ngày nữa công ty cắt nước" the half that names no cutting off tells another
    thing than "chậm bao lâu thì bị cắt nước" asks for.
    """
    start, end = cited
    whole, query = text[sentence.start : sentence.end], matcher.query
    if not sentence.start <= start < end <= sentence.end:
        return cited
    missed = _told(matcher, whole, _TOLD) - _told(matcher, text[start:end], 0.0)
    if len(whole.split()) > CLAUSE_WORDS:
        return start, _end_with(matcher, text, cited, sentence.end, missed)
    lost = bool(missed)
    if tells_of_another_rank(query, spelled(text[start:end], marked=True)):
        lost = lost or not tells_of_another_rank(query, spelled(whole, marked=True))
    if query.kind is QuestionKind.DATE:  # which of the times it is, only all of the sentence tells
        part = part_of(text, sentence.start, sentence.end, end)
        lost = lost or any(not part[0] <= other.start < part[1] for other in sentence.candidates)
    return (sentence.start, sentence.end) if lost else cited


def _told(matcher: Matcher, said: str, least: float) -> set[str]:
    """The words of the question that are told, each so well that its weight by that is at least this."""
    return {
        match.term for match in matcher.matches(said) if match.credit and match.weight * match.credit >= least
    }


def _end_with(matcher: Matcher, text: str, cited: Span, last: int, missed: set[str]) -> int:
    """Where an amount's quote ends with what follows it up to the words of the question that it ``missed``.

    "23 người bị mời làm việc, trong đó xử phạt 9 người" is about who was fined only as a whole.
    """
    start, end = cited
    if not missed or matcher.query.kind is not QuestionKind.QUANTITY:
        return end
    for sign in _PART_ENDS.finditer(text, end, last):
        longer = text[start : sign.start()]
        if len(longer.split()) > CLAUSE_WORDS:
            break
        if missed <= _told(matcher, longer, 0.0):
            return sign.start()
    return end
