"""Card 6: the candidates, the threshold, and what was answered."""

from __future__ import annotations

from html import escape
from typing import Any

from hoidap.types import QuestionKind
from hoidap.ui.teaching.insides import Insides, Look
from hoidap.ui.teaching.markup import badge, bar
from hoidap.ui.teaching.words import Words

_NEAR = 0.999
_REASONS = frozenset({"not_a_question", "nothing", "coverage", "unsure", "required", "terms", "form"})
_BY_THRESHOLD = frozenset({"", "coverage", "unsure", "terms"})


def answering_html(insides: Insides, look: Look, words: Words) -> str:
    """Show the sentences that were judged against the threshold, and the answer or the refusal."""
    return f"{_candidates(insides, look, words)}{result_html(look, words)}"


def threshold_of(look: Look) -> float | None:
    """The share of the question's words that was asked for; None where no sentence was judged."""
    threshold = look.step("answer").get("threshold")
    return None if threshold is None else float(threshold)


def result_html(look: Look, words: Words) -> str:
    """Show the answer with its quotes, or the refusal with its reason, and what verification found."""
    answer = look.answer
    state = "answered" if answer.answered else "refused"
    sign = "✓" if answer.answered else "✕"
    why = "" if answer.answered else f" {_why(look, words)}"
    quotes = "".join(
        f"<li><blockquote>{escape(citation.quote)}</blockquote></li>" for citation in answer.citations
    )
    listed = f'<h5>{words("answer.quote")}</h5><ol class="quoted">{quotes}</ol>' if quotes else ""
    return (
        f'<div class="result {state}"><p><strong><span aria-hidden="true">{sign}</span> '
        f'{words(f"answer.{state}")}</strong>{why}</p><p class="said">{escape(answer.text)}</p>{listed}'
        f'<p class="note">{_verified(look, words)}</p></div>'
    )


def _why(look: Look, words: Words) -> str:
    detail = look.step("answer")
    reason = str(detail.get("reason", ""))
    if reason not in _REASONS:
        return words("answer.because_other")
    missing = ", ".join(f"“{item}”" for item in detail.get("missing", ()))
    filled = {"missing": missing} if reason == "required" else {}
    return words(f"answer.because_{reason}", **filled)


def _verified(look: Look, words: Words) -> str:
    found = look.step("verify")
    if found.get("problems"):
        return words("answer.unverified", problems="; ".join(str(problem) for problem in found["problems"]))
    return words("answer.verified", quotes=found["quotes"]) if found.get("quotes") else ""


def _candidates(insides: Insides, look: Look, words: Words) -> str:
    detail = look.step("answer")
    threshold = threshold_of(look)
    if threshold is None or not detail.get("candidates"):
        return f'<p class="summary">{_direct(look, words)}</p>'
    items = "".join(
        _candidate(insides, look, candidate, rank, threshold, words)
        for rank, candidate in enumerate(detail["candidates"])
    )
    unmoved = "" if detail["reason"] in _BY_THRESHOLD else f'<p class="note">{words("answer.unmoved")}</p>'
    key = f'<p class="note">{words("answer.signs")}</p>'
    again = "".join(_read_again(candidate, words) for candidate in detail.get("read_again", ()))
    return f'<h4>{words("answer.candidates")}</h4>{key}{again}<ol class="candidates">{items}</ol>{unmoved}'


def _read_again(candidate: dict[str, Any], words: Words) -> str:
    share = round(100 * float(candidate["confidence"]))
    return f'<p class="note">{words("answer.read_again", share=share, logit=words.decimal(candidate["logit"]))}</p>'


def _direct(look: Look, words: Words) -> str:
    read = look.step("understand")
    if read.get("facts") and read.get("kind") == QuestionKind.DOCUMENT:
        facts = ", ".join(words.plain(f"facts.{fact}") for fact in read["facts"])
        return words("answer.direct_document", fact=facts)
    if read.get("mentions"):
        return words("answer.direct_mentions")
    return words("answer.direct_summary" if read.get("kind") == "summary" else "answer.direct_none")


def _candidate(
    insides: Insides, look: Look, candidate: dict[str, Any], rank: int, threshold: float, words: Words
) -> str:
    passage = insides.passage(str(candidate["passage_id"]))
    if passage is None:
        return ""
    text = insides.index.documents[passage.document_id].text[candidate["start"] : candidate["end"]]
    confidence = float(candidate["confidence"])
    states = []
    if rank == 0:
        states.append(words("answer.chosen" if look.answer.answered else "answer.best"))
    if confidence < threshold:
        states.append(words("answer.below"))
    if candidate["has_form"]:
        states.append(words("answer.has_form"))
    signs = "".join(f'<em class="sign">{state}</em>' for state in states)
    numbers = (
        f"<strong>{words('answer.confidence', share=round(100 * confidence))}</strong> "
        f"({words('answer.line', share=round(100 * threshold))}), "
        f"{words('answer.coverage', share=round(100 * float(candidate['coverage'])))}, "
        f"{words('answer.score', score=words.decimal(candidate['score']))}"
    )
    css = " best" if rank == 0 else ""
    return (
        f'<li class="candidate{css}"><p>{badge(insides.number(passage.id))} {signs}</p>'
        f"<blockquote>{escape(' '.join(text.split()))}</blockquote>"
        f"{bar(confidence, mark=threshold, extra=' low' if confidence < threshold else '')}"
        f"<p>{numbers}</p>{_terms(candidate['terms'], words)}</li>"
    )


def _terms(terms: dict[str, float], words: Words) -> str:
    chips = []
    for term, credit in terms.items():
        how = "found" if credit >= _NEAR else "near" if credit > 0 else "lacking"
        sign = {"found": "✓", "near": "≈", "lacking": "✕"}[how]
        unseen = words(f"answer.{how}")
        chips.append(
            f'<li class="{how}"><span aria-hidden="true">{sign}</span> {escape(term)}'
            f'<span class="unseen">: {unseen}</span></li>'
        )
    return f'<ul class="chips small">{"".join(chips)}</ul>'
