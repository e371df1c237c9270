"""Lies made of a source's own words are not shown; truths so made are."""

from pathlib import Path

import pytest
from tests.writing.judging import judge


def statements(sign):
    """The rows of ``borne_out.txt`` that begin with ``sign``, each with its source."""
    lines = Path(__file__).with_name("borne_out.txt").read_text(encoding="utf-8").splitlines()
    source, rows = "", []
    for line in lines:
        if line.startswith(f"{sign} "):
            rows.append(pytest.param(line[2:], source, id=line[2:]))
        elif line and line[0] not in "+-#":
            source = line
    return rows


@pytest.mark.parametrize(("said", "source"), statements("-"))
def test_a_lie_in_the_words_of_the_source_is_not_shown(said, source):
    verdict = judge(said, source)

    assert verdict.citation is None, verdict


@pytest.mark.parametrize(("said", "source"), statements("+"))
def test_a_truth_in_the_words_of_the_source_is_shown(said, source):
    verdict = judge(said, source)

    assert verdict.citation is not None, verdict
    assert verdict.citation.quote in source
