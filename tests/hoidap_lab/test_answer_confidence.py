"""Fitting the confidence of answers to known questions."""

import math
from pathlib import Path

import pytest

from hoidap.answering.confidence import ANSWER_FROM, confidence_of
from hoidap_lab.answer_confidence import Curve, Judged, ReadAgain, fit, fit_read, main, reliability, threshold

ROOT = Path(__file__).parents[2]
SURE = [Judged(1.8, holds=True, answerable=True)] * 9 + [Judged(1.8, holds=False, answerable=False)]
UNSURE = [Judged(0.6, holds=False, answerable=False)] * 9 + [Judged(0.6, holds=True, answerable=True)]
CLOSED = [Judged(-math.inf, holds=False, answerable=False)] * 10


def test_the_curve_says_how_often_such_a_score_was_right():
    curve = fit(SURE + UNSURE + CLOSED)

    assert curve.at(1.8) == pytest.approx(0.9, abs=0.01)
    assert curve.at(0.6) == pytest.approx(0.1, abs=0.01)
    assert curve.at(-math.inf) == 0


def test_the_threshold_refuses_the_share_that_is_asked_for():
    judged = SURE + UNSURE + CLOSED
    curve = fit(judged)
    least = threshold(judged, curve, 0.9)

    absent = [one for one in judged if not one.answerable]
    assert sum(curve.at(one.score) <= least for one in absent) >= 0.9 * len(absent)
    assert least < curve.at(1.8)


def test_reliability_is_told_by_tenths():
    (low, high) = reliability(SURE + UNSURE, Curve(4.0, 1.2))

    assert (low[0], low[1], low[3]) == (0.0, 10, 0.1)
    assert (high[0], high[1], high[3]) == (0.9, 10, 0.9)


def test_it_reports_on_a_set_of_questions():
    said = []
    main([str(ROOT / "tests/questions/phuong/questions.jsonl")], said.append)

    assert said[0].startswith("slope ")
    table = said[2 : next(n for n, line in enumerate(said) if line.startswith("read again"))]
    assert sum(int(line.split()[3]) for line in table) > 40


def test_logit_and_score_are_weighed_together():
    read = [ReadAgain(n % 9 - 4.0, n % 5 / 5, n % 9 - 4 + n % 5 > 2, True) for n in range(90)]

    logit, score, base = fit_read(read)

    assert logit > 0
    assert score > 0
    assert base < 0


def test_what_is_shipped_rises_with_the_score_and_asks_for_more_than_even():
    assert confidence_of(0.5) < confidence_of(1.0) < confidence_of(2.0) < 1
    assert 0.5 < ANSWER_FROM < 0.9
