"""Reads the nearest sentences once more with the cross-encoder, which knows other words for the same thing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hoidap.answering.answer_types import gated, nearly_fitting
from hoidap.answering.cross_encoder import bundled_cross_encoder
from hoidap.answering.enumerations import announced
from hoidap.answering.generator import Evidence
from hoidap.answering.home import asked_at_home
from hoidap.answering.naming import PLACE_NOUNS, places
from hoidap.answering.outlook import looks_ahead, speaks_of_time_to_come, without_time
from hoidap.answering.rewording import reworded, with_codes
from hoidap.answering.scoring import Scored, paragraph_start, tells_of_same
from hoidap.answering.sentence_parts import stretches
from hoidap.types import Document
from hoidap.understanding.circumstances import without_wish
from hoidap.vietnamese import spelled

_READ = 8
"""Sentences that are read again."""
COMPANIES = (
    ((0, 1, 2, 3), (4, 5, 6, 7)),
    ((0, 2, 4, 6), (1, 3, 5, 7)),
    ((0, 1), (2, 3), (4, 5), (6, 7)),
    ((0, 7), (1, 6), (2, 5), (3, 4)),
)
"""Which of them are read together, by how near they are: what is said of one depends on those beside it, so that the
mean over several companies is surer than any of them. In the middle two the question is put in the sentences' words.
"""

_DOUBTFUL = -6.0, 4.0
"""Logits between which a long sentence is read by stretches too."""
_LESS = 3.0
"""How much less the logit of a stretch counts: read by itself, it has nothing beside it that might answer better."""


def reread(evidence: Evidence, scored: Sequence[Scored]) -> list[Scored]:
    """The same sentences, the nearest of them first, the surest of those foremost.

    The cross-encoder was trained on Vietnamese questions; for others, as where there is nothing to read, this gives
    none.
    """
    if evidence.query.language != "vi":
        return []
    near = [number for number, sentence in enumerate(scored) if not sentence.announces][:_READ]
    if not near:
        return []
    logits: dict[int, list[float]] = {number: [] for number in near}
    documents = {scored[number].hit.passage.document_id for number in near}
    texts = {number: _text(evidence, scored[number]) for number in near}
    question = _asked(evidence, scored[0], [evidence.index.documents[name] for name in sorted(documents)])
    question = with_codes(question, list(texts.values()))
    otherwise = reworded(evidence.query, question, list(texts.values()))
    for companies, asked in zip(COMPANIES, (question, otherwise, otherwise, question), strict=True):
        for company in companies:
            together = [near[place] for place in company if place < len(near)]
            told = {number: texts[number] for number in together}
            for number, logit in _judged(evidence, scored, told, asked):
                logits[number].append(logit)
    read = [
        _by_stretches(
            evidence, replace(_with_form(evidence, scored[number]), read=sum(said) / len(said)), question
        )
        for number, said in logits.items()
    ]
    others = [sentence for number, sentence in enumerate(scored) if number not in logits]
    return [*sorted(read, key=lambda sentence: -sentence.confidence), *others]


def _asked(evidence: Evidence, nearest: Scored, documents: Sequence[Document]) -> str:
    """The question as it is read: at home, without politeness, and without its time where the nearest lacks that too.

    All that is read tells of the time that is asked for, or it would not be read.
    """
    asked = without_wish(evidence.query.reading or evidence.query.text)
    text = evidence.index.documents[nearest.hit.passage.document_id].text
    if looks_ahead(evidence.query) and not speaks_of_time_to_come(text[nearest.start : nearest.end]):
        asked = without_time(asked)
    return asked_at_home(asked, documents)


def _text(evidence: Evidence, sentence: Scored) -> str:
    """A sentence as it is read: one that announces a list with that, beneath the headings that say what it is of."""
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    said = text[sentence.start : sentence.end]
    listed = announced(text, sentence.start, sentence.end) if said.endswith(":") else None
    if listed is None:
        return " ".join([*(f"{name}:" for name in _named_before(evidence, sentence)), said])
    above = [f"{text[slice(*span)]}:" for span in sentence.topics if "|" not in text[slice(*span)]]
    return " ".join([*above, *text[slice(*listed)].split()])


def _named_before(evidence: Evidence, sentence: Scored) -> list[str]:
    """The names in the question that a sentence lacks and its paragraph has before it: "Công trình" is that one.

    None where it lacks another as well, or tells of a place itself.
    """
    query, document = evidence.query, evidence.index.documents[sentence.hit.passage.document_id]
    if not tells_of_same(query, document.text[sentence.start : sentence.end]):
        return []
    begins = paragraph_start(document, sentence.start)
    before, said = (
        spelled(document.text[a:b], marked=query.marked)
        for a, b in ((begins, sentence.start), (sentence.start, sentence.end))
    )
    lacking = [name for name in query.required if spelled(name, marked=query.marked) not in said]
    held = all(spelled(name, marked=query.marked) in before for name in lacking)
    elsewhere = any(places(document.text, sentence.start, sentence.end, PLACE_NOUNS))
    return lacking if held and not elsewhere else []


def _by_stretches(evidence: Evidence, sentence: Scored, question: str) -> Scored:
    """A sentence as likely to answer as it is, or as the best stretch of it if it is long and says much besides."""
    document, whole = evidence.index.documents[sentence.hit.passage.document_id], sentence.read or 0.0
    doubtful = _DOUBTFUL[0] < whole < _DOUBTFUL[1]
    spans = stretches(document.text, sentence.start, sentence.end) if doubtful else []
    judge = bundled_cross_encoder().judge
    judged = [(judge(question, document.title, [document.text[slice(*span)]])[0], span) for span in spans]
    best, told = max(judged, default=(-math.inf, None))
    likelier = (whole + best - _LESS) / 2
    return replace(sentence, read=likelier, told=told) if likelier > whole else sentence


def _with_form(evidence: Evidence, sentence: Scored) -> Scored:
    """A sentence with what may have the form asked for, where nothing has it in the words of the question."""
    if sentence.candidates or not gated(evidence.query):
        return sentence
    text = evidence.index.documents[sentence.hit.passage.document_id].text
    return replace(sentence, candidates=nearly_fitting(evidence.query, text, sentence.start, sentence.end))


def _judged(
    evidence: Evidence, scored: Sequence[Scored], told: dict[int, str], question: str
) -> Iterator[tuple[int, float]]:
    """Logits of the sentences with these numbers; those of one document are read in its order beneath its title.

    Args:
        evidence: What they are drawn from.
        scored: All sentences.
        told: What is read of each of those to read together, by its number.
        question: What is asked, in whatever words.
    """
    for name in dict.fromkeys(scored[number].hit.passage.document_id for number in told):
        document = evidence.index.documents[name]
        here = [number for number in told if scored[number].hit.passage.document_id == name]
        here.sort(key=lambda number: scored[number].start)
        texts = [told[number] for number in here]
        yield from zip(here, bundled_cross_encoder().judge(question, document.title, texts), strict=True)
