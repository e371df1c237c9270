"""A conversation shows each answer with its quotes and where they are from, and a refusal as one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hoidap.types import Answer, Fact, FactName, ModelNote, Trace
from hoidap.ui.answers import Draft, Look, conversation_html, notice_html, status_html, suggestions_html
from hoidap.ui.session import Turn
from hoidap.ui.texts import EN, VI
from hoidap.ui.turns import origin_text

NASTY = "<script>alert(1)</script> **đậm** $$x$$ {{x}} ${x} [a](javascript:b) \"'"
AT = datetime(2024, 5, 6, tzinfo=UTC)


@pytest.fixture
def answer(quote):
    return Answer(
        "Lệ phí?", "50.000 đồng.", True, (quote("Lệ phí là 50.000 đồng."),), None, 0.9, "extractive", Trace()
    )


@pytest.fixture
def refusal(quote):
    nearest = quote("Thư viện mở cửa thứ hai.")
    return Answer("Ai vô địch?", "Tài liệu không nói.", False, (), nearest, 0.1, "extractive", Trace())


@pytest.fixture
def look(document):
    return Look(VI, lambda _id, **_own: document, feedback=True)


def shown(answer, look, **more):
    return conversation_html((Turn(answer, AT, **more),), look)


def test_an_answer_comes_before_its_source_and_that_before_its_quotes(answer, look):
    html = shown(answer, look)
    order = [
        html.index(part)
        for part in ("Lệ phí?", "50.000 đồng.</p>", 'class="origin"', '<blockquote lang="vi">Lệ phí là')
    ]
    assert order == sorted(order)
    assert 'data-turn="0" data-citation="0"' in html


def test_the_source_names_day_publisher_author_and_title(answer, look):
    html = shown(answer, look)
    assert VI.origin_article.format(date="01/02/2023", source="HS") in html
    assert 'Lê Thị &lt;Na&gt; · <cite lang="vi">Mở &lt;b&gt;thư viện&lt;/b&gt; &amp; phòng đọc</cite>' in html


def test_a_quote_in_the_answer_is_followed_by_its_number(answer, look):
    html = shown(replace(answer, text="Bài viết: “Lệ phí là 50.000 đồng.”."), look)
    assert '<span class="unbroken">đồng.”.<button' in html
    assert VI.show_quote_in_article.format(number=1) in html


def test_each_part_of_an_answer_is_a_paragraph(answer, look):
    text = "Về “Lệ phí bao nhiêu”: 50.000 đồng.\nVề “nộp ở đâu”: chưa tìm thấy câu trả lời."
    html = shown(replace(answer, text=text), look)

    assert '<div class="text"><p>Về “Lệ phí bao nhiêu”: 50.000 đồng.</p><p>Về “nộp ở đâu”' in html


def test_the_number_of_a_quote_stands_at_the_quote_and_not_at_the_askers_words(answer, look):
    label = "Về “Lệ phí là 50.000 đồng. Đúng không”: "
    html = shown(replace(answer, text=f"{label}Lệ phí là 50.000 đồng."), look)

    assert label in html
    assert html.index(label) < html.index('data-key="n0-0"')


def test_points_are_a_list_with_their_numbers(answer, look):
    html = shown(replace(answer, text="Gồm:\n• “Lệ phí là 50.000 đồng.”\n• <b>Thẻ</b>\nHết."), look)
    assert '<div class="text"><p>Gồm:</p><ul class="points"><li>“Lệ phí là 50.000' in html
    assert "</li><li>&lt;b&gt;Thẻ&lt;/b&gt;</li></ul><p>Hết.</p></div>" in html
    assert html.count('class="show number"') == 1


def test_a_models_numbers_can_be_touched_and_others_stay_text(answer, look):
    html = shown(replace(answer, generator="llm", text="Năm mươi nghìn [1], xem [2] và [0]."), look)
    assert html.count('class="show number"') == 1
    assert "xem [2] và [0]." in html
    assert VI.written_by_model in html


def test_a_clause_unfolds_to_its_whole_sentence(answer, look, quote):
    html = shown(replace(answer, citations=(quote("50.000 đồng"),)), look)
    assert '<p lang="vi">Lệ phí là <mark>50.000 đồng</mark>.</p>' in html
    assert VI.whole_sentence not in shown(answer, look)


def test_a_refusal_says_so_and_offers_the_nearest_passage_as_such(refusal, look):
    html = shown(refusal, look, follow_ups=("Mở cửa khi nào?",))
    assert 'class="answer refusal"' in html
    assert VI.refusal in html
    assert VI.nearest in html
    assert '<blockquote lang="vi">Thư viện mở cửa thứ hai.</blockquote>' in html
    assert 'class="quotes"' not in html
    assert VI.refusal_follow_ups in html


def test_the_reading_and_what_was_typed_can_be_put_back(answer, look):
    html = shown(replace(answer, question="le phi", reading="lệ phí"), look)
    assert 'data-question="lệ phí"' in html
    assert 'data-question="le phi"' in html


def test_the_whole_quoted_answer_stands_before_a_model_writes(answer, look):
    html = conversation_html((), look, Draft("Lệ phí?", answer))
    assert '<blockquote lang="vi">Lệ phí là 50.000 đồng.</blockquote>' in html
    assert "50.000 đồng.</p>" in html
    assert 'aria-busy="true"' in html


def test_a_models_words_stand_above_the_quotes_while_they_come(answer, look):
    html = conversation_html((), look, Draft("Lệ phí?", answer, words="Năm mươi"))
    assert html.index("Năm mươi</p>") < html.index("<blockquote")
    assert VI.writing in html


@pytest.mark.parametrize("note", list(ModelNote))
def test_why_a_model_is_silent_is_said(answer, look, note):
    assert getattr(VI, f"note_{note}") in shown(replace(answer, note=note), look)


def test_a_stale_answer_shows_no_quote(answer, look):
    html = shown(answer, look, stale=True)
    assert VI.stale in html
    assert "<blockquote" not in html


def test_a_restored_answer_shows_no_quote_before_it_was_checked(answer, look):
    assert "<blockquote" not in shown(answer, look, checked=False)


def test_only_the_last_turn_offers_questions(answer, look):
    turn = Turn(answer, AT, follow_ups=("Tiếp?",))
    assert conversation_html((turn, turn), look).count("Tiếp?") == 2  # the button's words and its data


def test_a_verdict_is_asked_for_only_where_it_can_be_kept(answer, look):
    assert VI.verdict_up in shown(answer, look)
    assert VI.verdict_up not in shown(answer, replace(look, feedback=False))
    assert 'class="comment"' in shown(answer, look, verdict="down")
    assert VI.verdict_thanks in shown(answer, look, verdict="down", commented=True)


def test_the_conversation_is_read_out_as_it_grows(answer, look):
    assert 'aria-live="polite" aria-busy="false"' in shown(answer, look)


def test_it_speaks_english_too(answer, look):
    html = shown(answer, replace(look, texts=EN))
    assert EN.quotes in html
    assert VI.quotes not in html


def test_nothing_asked_yet_greets():
    assert VI.greeting in conversation_html((), Look())


def test_what_is_typed_offered_or_answered_is_text_never_markup(answer, look):
    nasty = replace(answer, question=NASTY, text=NASTY, reading=NASTY)
    for html in (
        conversation_html((), look, Draft(NASTY)),
        shown(nasty, look, follow_ups=(NASTY,)),
        suggestions_html([NASTY], VI),
    ):
        assert "<script" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt; **đậm** $$x$$ {{x}} ${x} [a](javascript:b)" in html


@pytest.mark.parametrize("show", [notice_html, status_html])
def test_messages_are_escaped_and_empty_ones_take_no_room(show):
    assert "<script" not in show(NASTY)
    assert show("") == ""


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (FactName.KICKER, "Theo bài viết ngày 01/02/2023"),
        (FactName.NUMBER, "Theo văn bản ngày 01/02/2023"),
        (None, "Theo tài liệu ngày 01/02/2023"),
    ],
)
def test_the_line_beneath_calls_a_document_what_its_answer_calls_it(document, fact, said):
    facts = (Fact(fact, "x", 0, 1),) if fact else ()
    unnamed = replace(
        document, metadata=replace(document.metadata, source=None, source_name=None, facts=facts)
    )

    assert origin_text(unnamed, VI) == said
