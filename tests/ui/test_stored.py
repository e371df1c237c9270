"""What a browser remembers comes back as text, and only with quotes that still stand in the documents."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from hoidap.types import Answer, Trace
from hoidap.ui.session import Shelf, Turn
from hoidap.ui.stored import TURNS_MAX, as_stored, checked, from_stored

AT = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)


@pytest.fixture
def turn(quote):
    citations = (quote("Lệ phí là 50.000 đồng."),)
    return Turn(Answer("Lệ phí?", "50.000 đồng.", True, citations, None, 0.9, "extractive", Trace()), AT)


def shelf_with(document):
    return Shelf(SimpleNamespace(index=SimpleNamespace(documents={document.id: document})))


def through_the_browser(session):
    return from_stored(json.dumps({"language": "en", "turns": json.loads(as_stored(session))}))


def test_a_conversation_comes_back_as_it_was(turn, document):
    language, session = through_the_browser((turn,))
    assert language == "en"
    assert not session[0].checked
    (restored,) = checked(session, shelf_with(document))
    assert not restored.stale
    assert restored.answer.citations == turn.answer.citations
    assert (restored.answer.text, restored.asked_at) == ("50.000 đồng.", AT)


def test_a_quote_that_no_longer_stands_is_not_shown_as_one(turn, document):
    _, session = through_the_browser((turn,))
    changed = replace(document, text=document.text.replace("50.000", "90.000"))
    assert checked(session, shelf_with(changed))[0].stale


def test_a_forged_quote_is_found_out(turn, document):
    forged = replace(turn.answer.citations[0], quote="Lệ phí là 10 đồng.")
    _, session = through_the_browser((replace(turn, answer=replace(turn.answer, citations=(forged,))),))
    assert checked(session, shelf_with(document))[0].stale


def test_an_answer_without_any_quote_is_not_believed(turn, document):
    _, session = through_the_browser((replace(turn, answer=replace(turn.answer, citations=())),))
    assert checked(session, shelf_with(document))[0].stale


def test_what_was_asked_about_own_files_is_not_kept(turn):
    assert json.loads(as_stored((replace(turn, own=True), turn))) == json.loads(as_stored((turn,)))


def test_only_so_much_is_kept(turn):
    many = tuple(replace(turn, answer=replace(turn.answer, question=f"{n}?")) for n in range(TURNS_MAX + 9))
    kept = json.loads(as_stored(many))
    assert len(kept) == TURNS_MAX
    assert kept[-1]["question"] == f"{TURNS_MAX + 8}?"
    long = tuple(replace(turn, answer=replace(turn.answer, text="x" * 19_000)) for _ in range(TURNS_MAX))
    assert len(as_stored(long)) < 400_000


@pytest.mark.parametrize(
    "remembered",
    [
        None,
        "",
        "{",
        "[]",
        '"x"',
        '{"turns": 1}',
        '{"turns": [{"question": 1}]}',
        '{"language": "xx"}',
        "x" * 10**6,
    ],
)
def test_what_cannot_be_read_is_forgotten(remembered):
    assert from_stored(remembered) == ("vi", ())


def test_a_broken_conversation_does_not_change_the_language():
    assert from_stored('{"language": "en", "turns": [{}]}') == ("en", ())
