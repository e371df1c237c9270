"""What a language model is shown of the documents: a few numbered excerpts of whole sentences, the quoted ones first.

Reading is what takes a small machine longest, so there are few of them and they are short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoidap.answering import Evidence
from hoidap.answering.matching import Matcher
from hoidap.types import Citation, Passage

MOST = 4
MOST_WORDS = 260
"""Of all excerpts together; a first one that is longer is shown all the same."""
EACH_WORDS = 90
"""Of one excerpt; a single sentence that is longer is shown whole."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Sentences of a passage that follow one another, as the model sees them.

    Attributes:
        number: What the model cites it by, from 1.
        passage: What it is taken from.
        text: Its characters, those of the document from the first sentence's start to the last one's end.
        sentences: Offsets into the document of its sentences.
    """

    number: int
    passage: Passage
    text: str
    sentences: tuple[tuple[int, int], ...]


def excerpts(evidence: Evidence, quoted: Sequence[Citation]) -> list[Excerpt]:
    """Choose what to show: around each quote, then around the best sentence of the next passages found."""
    chosen: list[Excerpt] = []
    words = 0
    matcher = Matcher(evidence.corpus, evidence.query)
    for passage, anchor in _anchored(evidence, quoted, matcher):
        text = evidence.index.documents[passage.document_id].text
        sentences = _around(passage, anchor, text)
        length = sum(len(text[start:end].split()) for start, end in sentences)
        if chosen and words + length > MOST_WORDS:
            continue
        words += length
        shown = text[sentences[0][0] : sentences[-1][1]]
        chosen.append(Excerpt(len(chosen) + 1, passage, shown, sentences))
        if len(chosen) == MOST:
            break
    return chosen


def _anchored(evidence: Evidence, quoted: Sequence[Citation], matcher: Matcher) -> list[tuple[Passage, int]]:
    """Passages with the position of the sentence that matters most in each; none twice."""
    passages = {passage.id: passage for passage in evidence.index.passages}
    found: dict[str, tuple[Passage, int]] = {}
    for citation in quoted:
        passage = passages.get(citation.passage_id)
        if passage is not None and passage.sentences:
            at = [i for i, (start, end) in enumerate(passage.sentences) if start <= citation.start < end]
            found.setdefault(passage.id, (passage, at[0] if at else 0))
    for hit in evidence.hits:
        passage = hit.passage
        if passage.fact is None and passage.sentences and passage.id not in found:
            text = evidence.index.documents[passage.document_id].text
            held = [matcher.exact_coverage(text[start:end]) for start, end in passage.sentences]
            found[passage.id] = (passage, held.index(max(held)))
    return list(found.values())


def _around(passage: Passage, anchor: int, text: str) -> tuple[tuple[int, int], ...]:
    """The sentence at ``anchor`` and, while they are short enough, those after and before it."""
    lengths = [len(text[start:end].split()) for start, end in passage.sentences]
    first = last = anchor
    total = lengths[anchor]
    while True:
        if last + 1 < len(lengths) and total + lengths[last + 1] <= EACH_WORDS:
            last += 1
            total += lengths[last]
        elif first and total + lengths[first - 1] <= EACH_WORDS:
            first -= 1
            total += lengths[first]
        else:
            return passage.sentences[first : last + 1]
