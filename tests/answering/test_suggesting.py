"""Questions that are offered are answered, were not asked yet, and lie near what was asked."""

import threading

import pytest

from hoidap.answering.suggesting import Suggester, questions_from
from hoidap.types import Block, Document, Kind, Metadata, Options


@pytest.fixture(scope="module")
def suggester(bot):
    def ask(question, document_id):
        return bot.ask(question, options=Options(documents=(document_id,), model=False))

    return Suggester(ask, lambda _document: ())


def test_every_question_offered_is_answered(bot, suggester):
    questions = suggester.first(bot.documents, 5)
    assert len(questions) >= 3
    assert all(bot.ask(question).answered for question in questions)


def test_questions_name_the_documents_own_codes_and_phrases(bot):
    questions = " ".join(questions_from(bot.documents[0]))
    assert "2200-QĐ/TU" in questions
    assert "Dân vận khéo" in questions


def test_what_was_asked_is_not_offered_again(bot, suggester):
    document = bot.documents[0]
    asked = [offer.question for offer in suggester.offers(document)][:2]
    answer = bot.ask(asked[0])
    offered = suggester.next(answer, document, [asked[0].upper(), asked[1]], 3)
    assert offered
    assert not set(asked) & set(offered)


def test_a_refusal_is_followed_by_questions_that_are_answered(bot, suggester):
    answer = bot.ask("Đội bóng nào vô địch năm 2031?")
    assert not answer.answered
    offered = suggester.next(answer, bot.documents[0], [answer.question], 2)
    assert len(offered) == 2
    assert all(bot.ask(question).answered for question in offered)


def test_each_document_is_asked_once(bot):
    asked = []

    def ask(question, document_id):
        asked.append(question)
        return bot.ask(question, options=Options(documents=(document_id,)))

    suggester = Suggester(ask, lambda document: document.metadata.suggested_questions)
    suggester.offers(bot.documents[0])
    count = len(asked)
    suggester.offers(bot.documents[0])
    assert len(asked) == count == len(set(asked))


def test_who_waits_gets_a_few_at_once_and_the_rest_is_tried_meanwhile(bot):
    asked = []

    def ask(question, document_id):
        asked.append(threading.current_thread())
        return bot.ask(question, options=Options(documents=(document_id,)))

    suggester = Suggester(ask, lambda document: document.metadata.suggested_questions)
    refusal = bot.ask("Đội bóng nào vô địch năm 2031?")
    offered = suggester.next(refusal, bot.documents[0], [], 2, at_once=True)
    here = [thread for thread in asked if thread is threading.current_thread()]
    assert len(offered) == 2
    assert len(here) <= 5
    assert {offer.question for offer in suggester.offers(bot.documents[0])} >= set(offered)


def test_a_heading_is_asked_about_without_its_number():
    text = "II. Thu tiền dịch vụ thu gom rác\n"
    document = Document(
        "a.txt", "a.txt", "a", text, Metadata(), "0", (Block(Kind.HEADING, 0, len(text) - 1),)
    )
    assert "Tài liệu nói gì về Thu tiền dịch vụ thu gom rác?" in questions_from(document)
