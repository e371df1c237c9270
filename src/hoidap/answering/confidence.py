"""How sure an answer is: the share of answers with such a score that were right, and from which share on one is given.

Fitted by ``python -m hoidap_lab.answer_confidence`` to the sets of questions used for tuning
(``tests/questions/README.md``): a logistic curve over the score of the best sentence, and one over that and the
cross-encoder's logit.
"""

from __future__ import annotations

import math

_SLOPE = 5.59
_EVEN = 1.18
"""Score of a sentence that is right as often as not.

Fitted anew, slope and this come out as 5.79 and 1.17; a curve so close is not worth moving every confidence.
"""
_READ_LOGIT, _READ_SCORE, _READ_BASE = 0.46, 0.72, -1.05
"""What the cross-encoder's logit and the score of the sentence say together, where the score alone is too little.

Fitted to the tuning sets and to some 600 questions asked before their documents were written
(``hoidap_lab.foretold_figures``); to the former alone the score would count twice as much, as it does for who has read
what they ask about. Fitted, the last is -1.19; with it answers would be given from 0.68 on, and so one threshold
serves for both.
"""

ANSWER_FROM = 0.71
"""Least confidence of an answer.

At it 97 in 100 of the questions that the tuning sets' documents don't answer are refused, as far as the words decide;
what the cross-encoder answers comes on top, some five right answers for each wrong one, and leaves 96 in 100.
"""
READ_BELOW = 0.88
"""Confidence of the words from which nothing is read again."""
DOUBTED_BELOW = -2.0
"""Logit of the surest sentence below which the words' answer does not stand: they only mention what is asked about."""
LIKELY_FROM, BY_FAR = 2.0, 4.0
"""Logit, and how much above that of the words' answer, from which another sentence is taken instead."""
UNSURE_FROM = 0.35
"""Least confidence of a refusal that says that the nearest sentence may answer, rather than that nothing does."""


def confidence_of(score: float) -> float:
    """The confidence in a sentence of this score (``Measures.score``), 0 to 1."""
    return 1.0 / (1.0 + math.exp(-_SLOPE * (score - _EVEN)))


def confidence_read(score: float, logit: float) -> float:
    """The confidence in a sentence of this score that was read again (``CrossEncoder.judge``), 0 to 1."""
    return 1.0 / (1.0 + math.exp(-(_READ_LOGIT * logit + _READ_SCORE * score + _READ_BASE)))
