"""A page with every failure: what was asked, what was said, and what should have been."""

from __future__ import annotations

from html import escape

from hoidap.evaluation.judging import Outcome
from hoidap.evaluation.report import Report

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid #bbb; padding: .8rem 0; }
h2 { font-size: 1.05rem; margin: 0; } p { margin: .3rem 0; white-space: pre-line; }
.about { color: #555; font-size: .85rem; }
"""


def failures_page(report: Report, title: str) -> str:
    """One self-contained HTML page."""
    figures = (
        f"Answerable: {report.right(answerable=True)} right. "
        f"Not in the documents: {report.right(answerable=False)} refused."
    )
    failures = "\n".join(_failure(outcome) for outcome in report.wrong) or "<p>No failure.</p>"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1><p>{escape(figures)}</p>\n"
        f"{failures}\n</body></html>\n"
    )


def _failure(outcome: Outcome) -> str:
    known, answer = outcome.known, outcome.answer
    expected = " | ".join(" + ".join(parts) for parts in known.accepted) or "a refusal"
    step = next((step.detail for step in answer.trace.steps if step.name == "understand"), {})
    rows = [
        ("about", f"{known.kind}; before: {' → '.join(known.history) or 'nothing'}"),
        ("", f"Said: {answer.text}"),
        ("", f"Expected: {expected}"),
        ("about", f"Understood: {step.get('kind')}, looking for {step.get('terms')}"),
    ]
    lines = "".join(f'<p class="{css}" lang="vi">{escape(text)}</p>' for css, text in rows)
    return f'<article><h2 lang="vi">{escape(known.question)}</h2>{lines}</article>'
