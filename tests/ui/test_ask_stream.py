"""An answer in events: the evidence at once, the text as it comes, the answer last; whoever leaves stops the work."""

import asyncio
import json
import threading
import time

import pytest

from hoidap.errors import QuestionError
from hoidap.types import AnswerEvent, EvidenceEvent, TextEvent
from hoidap.ui import answering
from hoidap.ui.answering import AnswerPool, BusyError

EVENTS = {"accept": "text/event-stream"}
QUESTION = "Ai là tác giả bài viết?"


def events_of(text):
    """The named events of a stream, with their data."""
    found = []
    for block in text.split("\n\n"):
        if block.startswith("event: "):
            name, data = block.split("\n", 1)
            found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found


@pytest.mark.parametrize("how", [{"headers": EVENTS}, {"stream": True}])
def test_evidence_comes_first_and_the_answer_last(client, how):
    body = {"question": QUESTION, "stream": how.get("stream", False)}
    response = client.post("/api/ask", json=body, headers=how.get("headers", {}))

    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert "content-length" not in response.headers
    events = events_of(response.text)
    names = [name for name, _ in events]
    assert names[0] == "evidence"
    assert names[-1] == "answer"
    assert set(names[1:-1]) == {"text"}
    evidence, answer = events[0][1], events[-1][1]
    assert evidence["answer"] == answer
    assert evidence["citations"] == answer["citations"]
    assert "".join(data["text"] for name, data in events if name == "text") == answer["text"]
    plain = client.post("/api/ask", json={"question": QUESTION}).json()
    assert answer == plain


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"question": " "}, 422),
        ({"question": "Ai?", "options": {"documents": ["khac.txt"]}}, 404),
        ({"question": "Ai?", "options": {"dense_weight": 2}}, 422),
    ],
)
def test_what_is_wrong_with_a_question_is_said_with_a_status(client, body, status):
    response = client.post("/api/ask", json=body, headers=EVENTS)
    assert response.status_code == status
    assert response.json()["detail"]


def test_what_goes_wrong_later_is_an_event_that_tells_no_secrets(client, bot, monkeypatch):
    answer = bot.ask(QUESTION)

    def broken(*_arguments, **_options):
        yield EvidenceEvent(answer.citations, answer)
        raise RuntimeError("khóa: mat-khau-rieng")

    monkeypatch.setattr(bot, "stream", broken)
    text = client.post("/api/ask", json={"question": QUESTION}, headers=EVENTS).text
    assert [name for name, _ in events_of(text)] == ["evidence", "error"]
    assert events_of(text)[1][1]["status"] == 500
    assert "mat-khau-rieng" not in text


def test_the_events_are_described(client):
    description = client.get("/openapi.json").json()
    content = description["paths"]["/api/ask"]["post"]["responses"]["200"]["content"]
    assert set(content) == {"application/json", "text/event-stream"}
    schemas = description["components"]["schemas"]
    assert {"EvidenceMessage", "TextMessage", "ErrorMessage", "AnswerResponse"} <= set(schemas)
    assert "$defs" not in json.dumps(description)


class Slow:
    """A stream that gives its evidence, and then a word whenever it is told to."""

    def __init__(self, answer):
        self.answer = answer
        self.go_on, self.closed = threading.Semaphore(0), threading.Event()

    def __call__(self, *_arguments, **_options):
        try:
            yield EvidenceEvent(self.answer.citations, self.answer)
            while self.go_on.acquire(timeout=60):
                yield TextEvent("chữ ")
        finally:
            self.closed.set()


@pytest.fixture
def slow(bot, monkeypatch):
    stream = Slow(bot.ask(QUESTION))
    monkeypatch.setattr(bot, "stream", stream)
    yield stream
    for _ in range(100):
        stream.go_on.release()


async def exchange(app, leave_after):
    """Ask, and go away once ``leave_after`` is found in what came; returns what came."""
    body = json.dumps({"question": QUESTION, "stream": True}).encode()
    scope = {
        "type": "http", "method": "POST", "path": "/api/ask", "raw_path": b"/api/ask", "query_string": b"",
        "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 7860), "client": ("127.0.0.1", 1),
        "root_path": "", "asgi": {"version": "3.0", "spec_version": "2.3"},
        "headers": [(b"host", b"127.0.0.1:7860"), (b"content-type", b"application/json")],
    }  # fmt: skip
    came, sent = b"", False
    enough = asyncio.Event()

    async def receive():
        nonlocal sent
        if not sent:
            sent = True
            return {"type": "http.request", "body": body, "more_body": False}
        await enough.wait()
        return {"type": "http.disconnect"}

    async def send(message):
        nonlocal came
        came += message.get("body", b"")
        if leave_after in came:
            enough.set()

    await asyncio.wait_for(app(scope, receive, send), 60)
    return came


def test_a_client_that_goes_away_stops_the_work(client, slow):
    came = client.portal.call(exchange, client.app, b"event: evidence")
    assert b"event: answer" not in came
    slow.go_on.release()  # the word that was being written
    assert slow.closed.wait(60)


def test_while_nothing_comes_the_connection_is_kept_alive(client, slow, monkeypatch):
    monkeypatch.setattr(answering, "HEARTBEAT_SECONDS", 0.05)
    came = client.portal.call(exchange, client.app, b":\n\n:\n\n")
    assert came.startswith(b"event: evidence")
    slow.go_on.release()
    assert slow.closed.wait(60)


class TestPool:
    def test_only_so_many_look_for_evidence_at_once(self):
        most, now = 0, 0
        lock = threading.Lock()

        def work():
            nonlocal most, now
            with lock:
                now += 1
                most = max(most, now)
            time.sleep(0.01)
            with lock:
                now -= 1

        async def all_of_them():
            pool = AnswerPool(threads=8, searching=2)
            await asyncio.gather(*(pool.run(work) for _ in range(20)))

        asyncio.run(all_of_them())
        assert most == 2

    def test_when_too_many_wait_the_next_is_sent_away_and_later_taken(self):
        release = threading.Event()

        async def crowd():
            pool = AnswerPool(threads=1, searching=1, waiting=1)
            waiting = [asyncio.create_task(pool.run(lambda: release.wait(60))) for _ in range(2)]
            await asyncio.sleep(0)
            with pytest.raises(BusyError):
                await pool.run(lambda: True)
            release.set()
            await asyncio.gather(*waiting)
            return await pool.run(lambda: "được")

        assert asyncio.run(crowd()) == "được"

    def test_a_stream_that_is_left_before_its_turn_is_closed_too(self):
        closed, release = [], threading.Event()

        class Source:
            def __iter__(self):
                return self

            def __next__(self):
                raise AssertionError("nobody waits for this any more")

            def close(self):
                closed.append(True)

        async def leave():
            pool = AnswerPool(threads=1)
            busy = asyncio.create_task(pool.run(lambda: release.wait(60)))
            await asyncio.sleep(0)
            stream = pool.stream(Source())
            reading = asyncio.create_task(anext(stream))
            await asyncio.sleep(0.05)
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            await stream.aclose()
            release.set()
            await busy

        asyncio.run(leave())
        assert closed == [True]

    def test_an_error_reaches_whoever_waits(self, bot):
        def broken():
            yield AnswerEvent(bot.ask(QUESTION))
            raise QuestionError("hỏng")

        async def read():
            return [event async for event in AnswerPool().stream(broken())]

        with pytest.raises(QuestionError, match="hỏng"):
            asyncio.run(read())
