"""The figures time each client's own answer, and notice when one got another's."""

import threading
from dataclasses import replace

import pytest
import uvicorn

from hoidap import Settings
from hoidap.ui.server import create_app
from hoidap_lab.load_figures import Reply, Spread, ask, ask_together, mixed_up


@pytest.fixture(scope="module")
def address(bot):
    app = create_app(Settings(), opener=lambda _settings, _progress: bot)
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", ws="none")
    server = uvicorn.Server(config)
    listener = config.bind_socket()
    listener.listen(64)  # who comes before the server has started waits
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(60)
    listener.close()


def test_twenty_who_ask_at_once_each_get_their_own_answer(address, bot):
    questions = [f"{question} (lần {number})" for number in range(5) for question in bot.suggestions()[:4]]

    replies = ask_together(address, questions, {})

    assert [reply.question for reply in replies] == questions
    assert not mixed_up(replies, {question: bot.ask(question).text for question in questions})
    assert all(0 < reply.evidence_seconds <= reply.answer_seconds for reply in replies)


def test_an_error_is_told_with_its_status(address):
    with pytest.raises(RuntimeError, match="422"):
        ask(address, " ", {})


def test_an_answer_that_is_anothers_is_noticed():
    mine = Reply("a?", 0.1, 0.2, ("a?", "a?"), "A")
    assert mixed_up([mine], {"a?": "A"}) == []
    assert mixed_up([replace(mine, asked=("b?", "a?"))], {"a?": "A"})
    assert mixed_up([replace(mine, text="B")], {"a?": "A"})


def test_the_spread_of_waits():
    assert Spread.of([float(number) for number in range(1, 101)]) == Spread(50.5, 95.0, 100.0)
    assert Spread.of([2.0]) == Spread(2.0, 2.0, 2.0)
