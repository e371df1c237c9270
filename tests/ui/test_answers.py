"""A conversation shows each answer with its quotes and where they are from, and a refusal as one."""

import pytest

from hoidap.types import Answer, Trace
from hoidap.ui import texts
from hoidap.ui.answers import Draft, conversation_html, notice_html, status_html

NASTY = "<script>alert(1)</script> **đậm** $$x$$ {{x}} ${x} [a](javascript:b) \"'"


@pytest.fixture
def answer(quote):
    return Answer(
        "Lệ phí?", "50.000 đồng.", True, (quote("Lệ phí là 50.000 đồng."),), None, 0.9, "extractive", Trace()
    )


@pytest.fixture
def refusal(quote):
    nearest = quote("Thư viện mở cửa thứ hai.")
    return Answer("Ai vô địch?", "Tài liệu không nói.", False, (), nearest, 0.1, "extractive", Trace())


def test_an_answer_comes_before_its_quotes_and_those_before_the_source(answer, document):
    html = conversation_html([answer], lambda _: document)
    order = [html.index(part) for part in ("Lệ phí?", "50.000 đồng.</p>", "<blockquote>Lệ phí là", "Nguồn:")]
    assert order == sorted(order)
    assert 'data-turn="0" data-citation="0"' in html


def test_the_source_names_title_author_publisher_and_time(answer, document):
    html = conversation_html([answer], lambda _: document)
    source = "<cite>Mở &lt;b&gt;thư viện&lt;/b&gt; &amp; phòng đọc</cite> · Lê Thị &lt;Na&gt; · HS · 01/02/2023 08:30"
    assert source in html


def test_a_refusal_says_so_and_offers_the_nearest_passage_as_such(refusal, document):
    html = conversation_html([refusal], lambda _: document)
    assert 'class="answer refusal"' in html
    assert texts.REFUSAL in html
    assert texts.NEAREST in html
    assert "<blockquote>Thư viện mở cửa thứ hai.</blockquote>" in html
    assert 'class="quotes"' not in html


def test_quotes_show_before_the_text_comes(quote, document):
    draft = Draft("Lệ phí?", (quote("Lệ phí là 50.000 đồng."),), status=texts.WRITING)
    html = conversation_html([], lambda _: document, draft)
    assert "<blockquote>Lệ phí là 50.000 đồng.</blockquote>" in html
    assert texts.WRITING in html
    assert 'aria-busy="true"' in html


def test_the_conversation_is_a_log_that_is_read_out(answer, document):
    assert 'role="log" aria-live="polite" aria-busy="false"' in conversation_html(
        [answer], lambda _: document
    )


def test_nothing_asked_yet_greets():
    assert texts.GREETING in conversation_html((), None)


def test_what_is_typed_is_text_never_markup():
    html = conversation_html([], None, Draft(NASTY))
    assert "<script" not in html
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; **đậm** $$x$$ {{x}} ${x} [a](javascript:b) &quot;&#x27;"
        in html
    )


@pytest.mark.parametrize("show", [notice_html, status_html])
def test_messages_are_escaped_and_empty_ones_take_no_room(show):
    assert "<script" not in show(NASTY)
    assert show("") == ""
