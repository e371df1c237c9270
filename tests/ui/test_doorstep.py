"""Before any library is imported somebody already answers, and nobody who asks meanwhile is sent away."""

import http.client
import socket
import subprocess
import sys
import threading

import pytest
import uvicorn

from hoidap.ui import texts
from hoidap.ui.doorstep import Doorstep, open_doorstep, take_doorstep
from hoidap.ui.server import _Server

HTML = {"Accept": "text/html,*/*"}


@pytest.fixture
def doorstep():
    step = Doorstep("127.0.0.1", 0)
    yield step
    step.close()


def get(step, path, method="GET", headers=HTML):
    connection = http.client.HTTPConnection(*step.listener.getsockname(), timeout=30)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


def test_the_waiting_page_comes_at_once(doorstep):
    response, body = get(doorstep, "/")
    assert response.status == 200
    assert texts.STAGE_PAGE in body
    assert response.headers["Content-Security-Policy"].startswith("default-src 'self'")


def test_health_says_what_is_being_done(doorstep):
    response, body = get(doorstep, "/healthz", headers={})
    assert (response.status, '"stage": "page"' in body) == (200, True)


def test_a_head_request_gets_no_body(doorstep):
    response, body = get(doorstep, "/", method="HEAD")
    assert (response.status, body) == (200, "")
    assert int(response.headers["Content-Length"]) > 500


def test_someone_who_says_nothing_keeps_nobody_waiting(doorstep):
    with socket.create_connection(doorstep.listener.getsockname()):
        assert get(doorstep, "/")[0].status == 200


async def answers(scope, receive, send):
    if scope["type"] == "http":
        body = (await receive())["body"]
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body + b" <- " + scope["path"].encode()})


def test_a_question_asked_meanwhile_is_answered_by_the_server(doorstep):
    replies = []

    def ask():
        connection = http.client.HTTPConnection(*doorstep.listener.getsockname(), timeout=30)
        connection.request("POST", "/api/ask", body="Ai hỏi?".encode())
        replies.append(connection.getresponse().read().decode())
        connection.close()

    asking = threading.Thread(target=ask)
    asking.start()
    assert get(doorstep, "/")[0].status == 200
    assert not replies
    server = _Server(uvicorn.Config(answers, log_level="warning", lifespan="off", ws="none"), doorstep)
    serving = threading.Thread(target=server.run, kwargs={"sockets": [doorstep.listener]})
    serving.start()
    asking.join(30)
    assert replies == ["Ai hỏi? <- /api/ask"]
    server.should_exit = True
    serving.join(30)
    assert not serving.is_alive()


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["serve", "--port", "0"], {}),
        (["serve", "--port=0", "--host=127.0.0.1"], {"HOIDAP_PORT": "1"}),
        (["serve"], {"HOIDAP_PORT": "0"}),
    ],
)
def test_it_listens_where_it_is_told(arguments, environment):
    open_doorstep(arguments, environment)
    step = take_doorstep("127.0.0.1", 0)
    assert step is not None
    step.close()


@pytest.mark.parametrize("port", ["abc", "99999", "-1"])
def test_what_it_cannot_understand_is_left_to_the_settings(port):
    open_doorstep(["serve", "--port", port], {})
    assert take_doorstep("127.0.0.1", 0) is None


def test_one_that_listens_elsewhere_is_closed():
    open_doorstep(["serve", "--port", "0"], {})
    assert take_doorstep("127.0.0.1", 1) is None


def test_it_imports_nothing_but_the_standard_library():
    code = """if True:
        import sys
        before = {name.partition(".")[0] for name in sys.modules}
        import hoidap.__main__, hoidap.ui.doorstep
        new = {name.partition(".")[0] for name in sys.modules} - before
        print(sorted(new - set(sys.stdlib_module_names) - {"hoidap"}))
    """
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["HOIDAP_AUTH", "hoidap_auth", "HOIDAP_FRAME_ANCESTORS"])
def test_where_a_password_is_asked_for_it_shows_nobody_anything_but_the_status(name):
    open_doorstep(["serve", "--port", "0"], {name: "an:mat-khau"})
    step = take_doorstep("127.0.0.1", 0)
    try:
        assert get(step, "/healthz", headers={})[1] == '{"status": "starting"}'
        with socket.create_connection(step.listener.getsockname()) as visitor:
            visitor.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n")
            visitor.settimeout(0.5)
            with pytest.raises(TimeoutError):
                visitor.recv(1)
    finally:
        step.close()


def test_a_page_called_by_another_name_is_left_to_the_server(doorstep):
    with socket.create_connection(doorstep.listener.getsockname()) as visitor:
        visitor.sendall(b"GET / HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n\r\n")
        visitor.settimeout(0.5)
        with pytest.raises(TimeoutError):
            visitor.recv(1)
