import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError

import pytest

from hoidap import DocumentNotFoundError, QuestionError
from hoidap.types import AnswerEvent, EvidenceEvent, TextEvent

ANSWERABLE = "Quyết định số 2200-QĐ/TU của Thành ủy quy định về việc gì?"


def test_every_quote_stands_in_its_document(bot):
    answer = bot.ask(ANSWERABLE)

    assert answer.answered
    for citation in answer.citations:
        assert bot.document(citation.document_id).text[citation.start : citation.end] == citation.quote
        assert citation.passage_id in {passage.id for passage in bot.index.passages}
    assert answer.generator == "extractive"


def test_a_refusal_says_so_and_offers_the_nearest_passage(bot):
    answer = bot.ask("Lệ phí làm căn cước công dân là bao nhiêu?")

    assert not answer.answered
    assert answer.citations == ()
    assert "không" in answer.text
    assert answer.nearest.quote in bot.document(answer.nearest.document_id).text


def test_a_stream_gives_evidence_then_text_then_the_answer(bot):
    events = list(bot.stream(ANSWERABLE))

    assert isinstance(events[0], EvidenceEvent)
    assert isinstance(events[-1], AnswerEvent)
    text = "".join(event.text for event in events if isinstance(event, TextEvent))
    assert text == events[-1].answer.text == bot.ask(ANSWERABLE).text
    assert events[0].citations == events[-1].answer.citations


def test_the_trace_names_each_step_and_its_time(bot):
    trace = bot.ask(ANSWERABLE).trace

    assert [step.name for step in trace.steps] == ["understand", "retrieve", "answer", "verify"]
    assert trace.milliseconds == pytest.approx(sum(step.milliseconds for step in trace.steps))
    assert trace.steps[0].detail["required"] == ["2200-QĐ/TU"]
    assert trace.steps[1].detail["hits"][0]["terms"]


def test_a_follow_up_is_answered_from_what_was_asked_before(bot):
    first = "Công tác tôn giáo được thực hiện như thế nào?"
    answer = bot.ask("Còn việc nắm bắt tình hình nhân dân thì sao?", [(first, bot.ask(first).text)])

    assert answer.answered
    assert "nắm bắt tình hình nhân dân" in answer.text


def test_asking_from_many_threads_gives_the_same_answers(bot):
    questions = [ANSWERABLE, "Ai là tác giả bài viết?", "Huyện có bao nhiêu xã?"] * 4

    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda q: bot.ask(q).text, questions))

    assert together == [bot.ask(q).text for q in questions]


def test_aask_is_ask(bot):
    assert asyncio.run(bot.aask(ANSWERABLE)).text == bot.ask(ANSWERABLE).text


def test_an_unknown_document_is_an_error_that_names_what_there_is(bot):
    with pytest.raises(DocumentNotFoundError, match=r"no document 'x'; there are: lao-dong"):
        bot.document("x")


def test_an_empty_question_is_an_error(bot):
    with pytest.raises(QuestionError):
        bot.ask("  ")


def test_what_comes_back_cannot_be_changed(bot):
    with pytest.raises(FrozenInstanceError):
        bot.ask(ANSWERABLE).text = "khác"


def test_suggested_questions_come_from_the_sidecar_and_are_answered(bot):
    suggested = bot.suggestions()

    assert len(suggested) >= 3
    assert all(bot.ask(question).answered for question in suggested)
