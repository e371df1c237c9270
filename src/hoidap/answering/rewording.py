"""A question in the document's own words: "nộp phạt" asked as "bị phạt tiền" where that is what the sentences say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hoidap.answering.ascribing import PAPERS
from hoidap.types import Query
from hoidap.understanding.requirements import code_spans
from hoidap.vietnamese import alternatives, spelled, syllables, where

_PAPER_NUMBER = rf" {PAPERS} (?:số )?(\d+)(?= )"
"""How a paper is named by the first part of its number."""


def reworded(query: Query, asked: str, sentences: Sequence[str]) -> str:
    """What is ``asked`` with each word that ``sentences`` lack put as another word for it that they hold."""
    said = " | ".join(spelled(sentence, marked=True) for sentence in sentences)
    runs = {run: _other(run, said) for run in (*(phrase.words for phrase in query.phrases), *query.meant)}
    words = syllables(asked)
    forms = [word.form for word in words]
    parts, done, place = [], 0, 0
    while place < len(words):
        run, other = _longest(runs, forms, place)
        if other:
            last = words[place + len(run.split()) - 1]
            parts += [asked[done : words[place].start], other]
            done = last.end
        place += len(run.split()) if other else 1
    return "".join([*parts, asked[done:]])


def with_codes(asked: str, sentences: Sequence[str]) -> str:
    """What is ``asked`` with the codes of papers as ``sentences`` write them.

    "15 nq tw" is "15-NQ/TW"; so is "nghị quyết 15" if no other code there begins with that number.
    """
    codes = {spelled(said[a:b], marked=True): said[a:b] for said in sentences for a, b in code_spans(said)}
    for form in sorted(codes, key=len, reverse=True):
        asked = _put(asked, form, codes[form])
    for number in re.findall(_PAPER_NUMBER, spelled(asked, marked=True)):
        same = {code for form, code in codes.items() if form.split()[0] == number}
        if len(same) == 1 and not any(code in asked for code in same):
            asked = _put(asked, number, *same)
    return asked


def _put(asked: str, form: str, code: str) -> str:
    """The same with the first run of these syllables written as ``code``."""
    found = where(form, asked)
    return asked[: found[0]] + code + asked[found[1] :] if found else asked


def _longest(runs: dict[str, str], forms: Sequence[str], place: int) -> tuple[str, str]:
    """The longest run of the question's words that begins at ``place`` and has another word, with it."""
    here = [
        run for run, other in runs.items() if other and forms[place : place + len(run.split())] == run.split()
    ]
    run = max(here, key=lambda each: len(each.split()), default="")
    return run, runs.get(run, "")


def _other(run: str, said: str) -> str:
    """The closest other word for ``run`` in a spelled text; empty where that holds ``run`` itself, or none."""
    if f" {run} " in said:
        return ""
    return next((other for other in alternatives(run) if f" {other} " in said), "")
