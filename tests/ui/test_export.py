"""A saved conversation is complete, needs nothing else, and lets no markup through."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from hoidap.types import Answer, Trace
from hoidap.ui.export import as_html, as_markdown, turn_as_text
from hoidap.ui.session import Turn
from hoidap.ui.texts import EN, VI

AT = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
NASTY = "<script>alert(1)</script> **đậm** [a](javascript:b) ![x](http://x.example/y.png) # `c` www.x.example"


@pytest.fixture
def turn(quote):
    words = "Trẻ em được *miễn* [lệ phí](http://x.example) <img src=x onerror=alert(1)>."
    return Turn(Answer(NASTY, NASTY, True, (quote(words),), None, 0.9, "extractive", Trace()), AT)


@pytest.fixture
def finder(document):
    return lambda _turn: lambda _id: document


def test_the_page_holds_quotes_source_digest_and_day(turn, finder, document):
    page = as_html((turn,), VI, finder, AT, "vi")
    shown = unescape(re.sub("<[^>]+>", "", page))
    for part in (turn.answer.citations[0].quote, document.sha256, document.id, "01/02/2023", "06/05/2024"):
        assert part in shown


def test_the_page_runs_nothing_and_fetches_nothing(turn, finder):
    page = as_html((turn,), VI, finder, AT, "vi")
    assert "default-src 'none'" in page
    tags = set(re.findall(r"<(\w+)", page))
    assert not tags & {"script", "img", "a", "link", "iframe", "object"}
    assert not re.search(r"\b(src|href|on\w+)\s*=", re.sub(r">[^<]*<", "><", page))


def test_the_page_names_its_language(turn, finder):
    assert '<html lang="en">' in as_html((turn,), EN, finder, AT, "en")


def test_in_the_markdown_file_all_that_was_said_is_escaped(turn, finder, document):
    text = as_markdown((turn,), VI, finder, AT)
    assert document.sha256 in text
    unescaped = re.sub(r"\\.", "", text)
    for live in ("<", "**đậm", "](", "![", "`", "www.", "http:"):
        assert live not in unescaped
    assert "\\[1\\]" in text


@pytest.mark.parametrize("line", ["# một", "- hai", "1. ba", "> bốn", "+ năm", "=== sáu", "    bảy"])
def test_a_quoted_line_begins_no_block_of_markdown(line, finder, turn):
    from dataclasses import replace

    cited = replace(turn.answer.citations[0], quote=line)
    text = as_markdown((replace(turn, answer=replace(turn.answer, citations=(cited,))),), VI, finder, AT)
    quoted = next(one for one in text.split("\n") if one.startswith("> ") and line[-2:] in one)
    assert not re.match(r"> (#|[-+=] |\d+\. |>|={3})", quoted)


def test_a_copied_answer_names_its_quotes_source_and_day(turn, finder):
    text = turn_as_text(turn, VI, finder(turn))
    assert f"[1] “{turn.answer.citations[0].quote}”" in text
    assert VI.origin_article.format(date="01/02/2023", source="HS") in text


def test_a_refusal_is_saved_with_its_nearest_passage_as_such(quote, finder):
    refusal = Answer(
        "Ai?", "Không nói.", False, (), quote("Thư viện mở cửa thứ hai."), 0.1, "extractive", Trace()
    )
    page = as_html((Turn(refusal, AT),), VI, finder, AT, "vi")
    assert VI.exported_nearest in page
    assert "Thư viện mở cửa thứ hai." in page
