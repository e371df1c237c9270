"""Who may see the page, by which name it is called, and which other sites may not use it through somebody's browser."""

import base64
import logging

import pytest
from starlette.testclient import TestClient

from hoidap import Settings
from hoidap.ui.access import Gate
from hoidap.ui.server import create_app, exposure

HTML = {"accept": "text/html,*/*"}
SECRET = "mat-khau-rieng"
BASIC = {"authorization": "Basic " + base64.b64encode(f"an:{SECRET}".encode()).decode()}
EVERYTHING = [
    ("GET", "/"),
    ("GET", "/openapi.json"),
    ("GET", "/config"),
    ("GET", "/gradio_api/info"),
    ("GET", "/gradio_api/file=/etc/passwd"),
    ("POST", "/gradio_api/queue/join"),
    ("POST", "/gradio_api/upload"),
    ("GET", "/theme.css"),
    ("GET", "/api/documents"),
    ("POST", "/api/ask"),
    ("POST", "/api/feedback"),
    ("GET", "//"),
    ("GET", "/healthz/"),
]


def ask(**changes):
    headers = {"host": "127.0.0.1:7860", **changes.pop("headers", {})}
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "query_string": b"",
        "scheme": "http",
        "client": ("192.0.2.1", 5000),
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }
    return scope | changes


@pytest.fixture(scope="module")
def locked(bot):
    """The whole application behind a password."""
    app = create_app(Settings(auth=f"an:{SECRET}"), opener=lambda _settings, _progress: bot)
    with TestClient(app, base_url="http://127.0.0.1:7860") as client:
        client.get("/api/documents", headers=BASIC)  # wait until it is there
        yield client


@pytest.mark.parametrize(("method", "path"), EVERYTHING)
@pytest.mark.parametrize("headers", [HTML, {}])
def test_nothing_is_shown_without_the_password(locked, method, path, headers):
    locked.cookies.clear()
    response = locked.request(method, path, headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == 'Basic realm="hoidap", charset="UTF-8"'


def test_with_the_password_all_works(locked):
    locked.cookies.clear()
    answer = locked.post("/api/ask", json={"question": "Ai là tác giả bài viết?"}, headers=BASIC).json()
    assert "Mai Quý" in answer["text"]
    assert 'lang="vi"' in locked.get("/", headers=BASIC | HTML).text
    assert locked.get("/openapi.json").status_code == 200  # by the cookie that the page brought


def test_health_is_open_and_says_no_more_than_its_status(locked):
    locked.cookies.clear()
    assert locked.get("/healthz").json() == {"status": "ready"}
    assert "stage" in locked.get("/healthz", headers=BASIC).json()


class TestToken:
    @pytest.fixture
    def gate(self):
        return Gate(Settings(auth=f"token:{SECRET}"))

    def test_the_header_lets_programs_in(self, gate):
        assert gate.judge(ask(path="/api/ask", headers={"authorization": f"Bearer {SECRET}"})).passes

    def test_in_the_pages_address_it_is_exchanged_for_a_cookie(self, gate):
        verdict = gate.judge(ask(headers=HTML, query_string=f"a=1&token={SECRET}&b=2".encode()))
        headers = dict(verdict.headers)
        assert (verdict.status, headers[b"location"]) == (303, b"/?a=1&b=2")
        cookie, _, attributes = headers[b"set-cookie"].decode().partition(";")
        assert {a.strip() for a in attributes.split(";")} == {"Path=/", "HttpOnly", "SameSite=Strict"}
        assert SECRET not in str(verdict)
        assert gate.judge(ask(headers={"cookie": f"khac=1; {cookie}"})).passes

    def test_the_cookie_is_for_encrypted_connections_where_this_is_one(self, gate):
        scope = ask(headers=HTML, query_string=f"token={SECRET}".encode(), scheme="https")
        assert dict(gate.judge(scope).headers)[b"set-cookie"].endswith(b"; Secure")

    def test_the_way_back_leads_nowhere_else(self, gate):
        for path in ("//evil.example/", "/\\evil.example", "/\r\nx: y"):
            scope = ask(headers=HTML, path=path, query_string=f"token={SECRET}".encode())
            location = dict(gate.judge(scope).headers)[b"location"]
            assert location.startswith((b"/evil.example", b"/%0D%0A"))

    def test_in_the_address_of_anything_else_it_counts_for_nothing(self, gate):
        assert gate.judge(ask(path="/api/documents", query_string=f"token={SECRET}".encode())).status == 401

    @pytest.mark.parametrize("query", [b"token=sai", b"token=", b"token=%ff", b""])
    def test_a_wrong_one_is_refused(self, gate, query):
        assert gate.judge(ask(headers=HTML, query_string=query)).status == 401


def test_many_wrong_passwords_from_an_address_are_slowed_down_but_not_those_inside():
    gate = Gate(Settings(auth=f"token:{SECRET}"))
    entered = gate.judge(ask(headers=HTML, query_string=f"token={SECRET}".encode()))
    cookie = dict(entered.headers)[b"set-cookie"].decode().partition(";")[0]
    wrong = ask(headers={"authorization": "Bearer sai"})
    assert {gate.judge(wrong).status for _ in range(10)} == {401}

    right = {"authorization": f"Bearer {SECRET}"}
    locked = gate.judge(ask(headers=right))

    assert locked.status == 429
    assert int(dict(locked.headers)[b"retry-after"]) > 0
    assert gate.judge(ask(headers=right, client=("192.0.2.9", 1))).passes
    assert gate.judge(ask(headers={"cookie": cookie})).passes


def test_the_page_that_is_shown_instead_is_vietnamese_and_names_no_other_host(locked):
    locked.cookies.clear()
    page = locked.get("/", headers=HTML).text
    assert 'lang="vi"' in page
    assert "cần tên và mật khẩu" in page
    assert "://" not in page


def test_the_password_is_in_no_log(locked, caplog):
    locked.cookies.clear()
    with caplog.at_level(logging.DEBUG):
        locked.get("/", headers=BASIC)
        locked.get(f"/?token={SECRET}", headers=HTML)
    ours = [r.getMessage() for r in caplog.records if not r.name.startswith(("httpx", "httpcore"))]
    assert SECRET not in "".join(ours)


POST = {"method": "POST", "path": "/gradio_api/queue/join"}


@pytest.mark.parametrize(
    ("scope", "status"),
    [
        ({"headers": {"sec-fetch-site": "same-origin"}, **POST}, 200),
        ({"headers": {}, **POST}, 200),  # no browser
        ({"headers": {"origin": "http://127.0.0.1:7860"}, **POST}, 200),
        ({"headers": {"origin": "http://evil.example"}, **POST}, 403),
        ({"headers": {"origin": "http://127.0.0.1:3000"}, **POST}, 403),
        ({"headers": {"origin": "null"}, **POST}, 403),
        ({"headers": {"sec-fetch-site": "cross-site"}, **POST}, 403),
        ({"headers": {"sec-fetch-site": "same-site"}, **POST}, 403),
        ({"headers": {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, **POST}, 403),
        ({"headers": {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}}, 200),
        ({"headers": {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}}, 403),
        ({"headers": {"origin": "http://evil.example"}, "path": "/api/documents"}, 403),
        ({"headers": {"host": "evil.example"}}, 421),
        ({"headers": {"host": "evil.example:7860", "sec-fetch-site": "same-origin"}, **POST}, 421),
        ({"headers": {"host": "127.0.0.1.evil.example"}}, 421),
        ({"headers": {"host": "192.168.1.5:7860"}}, 421),
        ({"headers": {"host": "localhost:7860"}}, 200),
        ({"headers": {"host": "[::1]:7860"}}, 200),
        ({"headers": {"host": "[broken"}}, 421),
    ],
)
def test_other_sites_cannot_use_the_page_through_a_browser_on_this_machine(scope, status):
    assert Gate(Settings()).judge(ask(**scope)).status == status


@pytest.mark.parametrize(
    ("settings", "headers", "status"),
    [
        ({"allowed_hosts": "hoidap.example"}, {"host": "HOIDAP.example:80"}, 200),
        ({"allowed_hosts": "hoidap.example"}, {"host": "other.example"}, 421),
        # A proxy that passes on its own name for this server:
        ({"allowed_hosts": "hoidap.example"}, {"origin": "https://hoidap.example"}, 200),
        ({"host": "0.0.0.0"}, {"host": "any.example"}, 200),
        ({"host": "0.0.0.0"}, {"host": "any.example", "origin": "http://evil.example"}, 403),
        ({"host": "0.0.0.0", "allowed_hosts": "hoidap.example"}, {"host": "any.example"}, 421),
        ({"host": "0.0.0.0", "allowed_hosts": "hoidap.example"}, {"host": "192.168.1.5:7860"}, 200),
    ],
)
def test_a_setting_names_the_hosts_that_are_answered_to(settings, headers, status):
    assert Gate(Settings(**settings)).judge(ask(headers=headers)).status == status


def test_what_a_stranger_calls_the_page_is_shown_as_text(client):
    page = client.get("/", headers={**HTML, "host": "<script>alert(1)</script>"})
    assert page.status_code == 421
    assert "<script>alert" not in page.text


def test_another_sites_request_never_reaches_the_api_or_gradio(client):
    evil = {"origin": "http://evil.example"}
    for path in ("/api/ask", "/gradio_api/queue/join", "/gradio_api/upload"):
        response = client.post(path, json={"question": "Ai là tác giả?"}, headers=evil)
        assert response.status_code == 403
        assert "access-control-allow-origin" not in response.headers


class TestFrames:
    def test_no_site_may_frame_the_page(self, client):
        headers = client.get("/", headers=HTML).headers
        assert headers["x-frame-options"] == "DENY"
        assert headers["content-security-policy"].endswith("frame-ancestors 'none'")

    def test_unless_a_setting_names_it(self):
        sites = Settings(frame_ancestors="https://phuong.example.vn, 'self'")
        from hoidap.ui.asgi import security_headers

        headers = dict(security_headers(sites.framing_sites))
        policy = headers[b"content-security-policy"].decode()
        assert policy.endswith("frame-ancestors https://phuong.example.vn 'self'")
        assert b"x-frame-options" not in headers


@pytest.mark.parametrize(
    ("settings", "warned"),
    [
        ({}, False),
        ({"host": "0.0.0.0"}, True),
        ({"host": "0.0.0.0", "auth": f"an:{SECRET}"}, False),
    ],
)
def test_whoever_opens_the_page_to_others_without_a_password_is_warned(settings, warned):
    warning = exposure(Settings(**settings))
    assert ("HOIDAP_AUTH" in warning) is warned
    assert SECRET not in warning
