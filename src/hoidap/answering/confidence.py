"""How sure an answer is: the share of answers with such a score that were right, and from which share on one is given.

Fitted by ``python -m hoidap_lab.answer_confidence`` to the sets of questions used for tuning
(``tests/questions/README.md``): a logistic curve over the score of the best sentence.
"""

from __future__ import annotations

import math

_SLOPE = 5.6
_EVEN = 1.19
"""Score of a sentence that is right as often as not."""
_READ_EVEN = 2.6
"""Logit of the cross-encoder of which an answer is right as often as not, where the words alone did not tell.

Chosen by hand on the tuning sets: of 1,008 and 430 questions, answering from a logit of 2.0, 3.5 and 4.5 on gave 840,
807 and 791 right and 377, 398 and 402 refused; this bound makes it 3.5.
"""

ANSWER_FROM = 0.71
"""Least confidence of an answer.

From 0.65 on 95 in 100 of the questions that the tuning sets' documents don't answer are refused; but of the answers
between there and here only every second one was right.
"""
UNSURE_FROM = 0.35
"""Least confidence of a refusal that says that the nearest sentence may answer, rather than that nothing does."""


def confidence_of(score: float) -> float:
    """The confidence in a sentence of this score (``Measures.score``), 0 to 1."""
    return 1.0 / (1.0 + math.exp(-_SLOPE * (score - _EVEN)))


def confidence_read(logit: float) -> float:
    """The confidence in a sentence that the cross-encoder judged so (``CrossEncoder.judge``), 0 to 1."""
    return 1.0 / (1.0 + math.exp(_READ_EVEN - logit))
