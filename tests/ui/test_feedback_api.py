"""Feedback over HTTP: kept with what was asked and answered, nothing about the sender, and no invented quotes."""

import pytest
from starlette.testclient import TestClient

from hoidap import Settings
from hoidap.feedback import FeedbackStore
from hoidap.ui.server import create_app

QUESTION = "Ai là tác giả bài viết?"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return FeedbackStore(tmp_path_factory.mktemp("feedback") / "feedback.sqlite3")


@pytest.fixture(scope="module")
def client(bot, store):
    app = create_app(Settings(feedback_file=str(store.path)), opener=lambda _settings, _progress: bot)
    with TestClient(app, base_url="http://127.0.0.1:7860") as client:
        yield client


@pytest.fixture
def body(bot):
    answer = bot.ask(QUESTION)
    citations = [
        {
            "document_id": c.document_id,
            "passage_id": c.passage_id,
            "quote": c.quote,
            "start": c.start,
            "end": c.end,
        }
        for c in answer.citations
    ]
    return {
        "question": QUESTION,
        "text": answer.text,
        "citations": citations,
        "verdict": "up",
        "comment": "Đúng",
    }


def test_it_is_kept_and_nothing_about_the_sender(client, store, bot, body):
    sender = {"user-agent": "may-cua-toi/1.0", "x-forwarded-for": "192.0.2.77", "cookie": "phien=bi-mat"}
    response = client.post("/api/feedback", json=body, headers=sender)

    assert (response.status_code, response.content) == (204, b"")
    *_, kept = store.rows()
    assert (kept.question, kept.verdict, kept.comment) == (QUESTION, "up", "Đúng")
    assert kept.citations == bot.ask(QUESTION).citations
    assert kept.encoder == bot.encoder.fingerprint
    raw = store.path.read_bytes()
    for trace_of_sender in (b"may-cua-toi", b"192.0.2.77", b"bi-mat", b"testclient"):
        assert trace_of_sender not in raw


@pytest.mark.parametrize(
    ("change", "status", "says"),
    [
        ({"verdict": "maybe"}, 422, "verdict: "),
        ({"comment": "a" * 1001}, 422, "comment: "),
        ({"question": ""}, 422, "question: "),
        ({"text": "a" * 20_001}, 422, "text: "),
        ({"email": "a@b.example"}, 422, "email: Extra inputs"),
        ({"citations": [{"document_id": "khac.txt", "quote": "a", "start": 0, "end": 1}]}, 404, "khac.txt"),
    ],
)
def test_what_cannot_be_kept_is_said(client, body, change, status, says):
    response = client.post("/api/feedback", json=body | change)
    assert response.status_code == status
    assert says in response.json()["detail"]


def test_a_quote_that_does_not_stand_in_the_document_is_refused(client, store, body):
    client.post("/api/feedback", json=body)
    before = len(list(store.rows()))
    body["citations"][0]["quote"] = "Ai đó khác"
    response = client.post("/api/feedback", json=body)
    assert response.status_code == 422
    assert response.json()["detail"].startswith("citations.0: this quote does not stand in")
    assert len(list(store.rows())) == before


def test_where_it_is_switched_off_it_says_so(bot, body):
    app = create_app(Settings(feedback_file=""), opener=lambda _settings, _progress: bot)
    with TestClient(app, base_url="http://127.0.0.1:7860") as client:
        response = client.post("/api/feedback", json=body)
    assert response.status_code == 403
    assert "HOIDAP_FEEDBACK_FILE" in response.json()["detail"]
