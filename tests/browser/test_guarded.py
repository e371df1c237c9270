"""A page with a password, a language model, and a site that may show it in a frame: in a real browser."""

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect
from tests.writing.conftest import ModelServer, says

CREDENTIALS = {"username": "giao-vien", "password": "mat-khau"}
ASKED = "Mã thẻ thư viện Hoa Sen là gì?"
NASTY = (
    "Mã thẻ thư viện Hoa Sen là ZX-991/TV <img src=x onerror=console.error(1)> [1]. "
    "<script>console.error(2)</script> [Lệ phí](javascript:alert(1)) là 900.000 đồng [1]. "
    "![ảnh](http://ke-xau.example/x.png) **Ai** được miễn {{value}} ${1+1}?"
)

expect.set_options(timeout=180_000)


@pytest.fixture(scope="module")
def model():
    server = ModelServer()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def site():
    """Another site: a page with a frame, whose address its query names."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(f"<iframe width=900 height=700 src='{self.path[2:]}'></iframe>".encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def guarded(serve, model, site):
    return serve(
        HOIDAP_AUTH=":".join(CREDENTIALS.values()),
        HOIDAP_FRAME_ANCESTORS=site,
        HOIDAP_LLM_BASE_URL=model.url,
        HOIDAP_LLM_MODEL="thử",
    )


@pytest.fixture
def enter(visit, guarded):
    return lambda: visit(at=guarded, http_credentials=CREDENTIALS)


def ask(page, question):
    page.fill("#question textarea", question)
    page.press("#question textarea", "Enter")
    return page.locator(".turn").last


def test_without_the_password_nothing_but_the_way_in_is_shown(chromium, guarded):
    with contextlib.closing(chromium.new_context()) as context:
        page = context.new_page()
        response = context.request.get(guarded, headers={"accept": "text/html"})
        assert response.status == 401
        page.set_content(response.text())
        assert page.evaluate("document.documentElement.lang") == "vi"
        assert "dân vận" not in page.content()
        for path in ("/api/documents", "/gradio_api/info", "/config", "/openapi.json"):
            assert context.request.get(guarded + path).status == 401


def test_what_a_model_writes_is_text_in_the_answer_and_in_the_trainers_view(enter, model):
    model.replies = [NASTY]
    page = enter()
    turn = ask(page, ASKED)
    expect(page.locator(".turns")).to_have_attribute("aria-busy", "false")
    expect(turn.locator(".answer")).to_contain_text("ZX-991/TV")
    assert turn.locator("img, script, a, strong, iframe").count() == 0
    page.get_by_role("link", name="Giảng dạy").click()
    card = page.locator("[data-part='model']")
    expect(card).to_contain_text("<script>console.error(2)</script> [Lệ phí](javascript:alert(1))")
    expect(card.locator(".dropped .why").last).to_have_text("Đây là câu hỏi, không phải câu trả lời.")
    assert card.locator("img, script, a").count() == 0


def test_a_model_that_writes_slowly_can_be_stopped_and_the_quotes_stay(enter, model):
    model.replies = [says("Mã thẻ thư viện Hoa Sen là ZX-991/TV [1]. " * 60, pause=0.2)]
    page = enter()
    turn = ask(page, ASKED)
    expect(turn.locator("blockquote").first).to_be_visible()
    page.get_by_role("button", name="Dừng").click()
    expect(page.locator(".turns")).to_have_attribute("aria-busy", "false")
    expect(turn.locator(".quotes blockquote").first).to_contain_text("ZX-991/TV")
    expect(page.locator("#send")).to_be_visible()
    assert model.cut_off.wait(30)


def test_only_a_site_that_a_setting_names_may_show_the_page_in_a_frame(chromium, guarded, address, site):
    with contextlib.closing(chromium.new_context(http_credentials=CREDENTIALS)) as context:
        page = context.new_page()
        page.goto(f"{site}/?{guarded}")
        frame = page.frame_locator("iframe")
        frame.locator("#question textarea").fill("Ai là tác giả bài viết?")
        frame.locator("#question textarea").press("Enter")
        expect(frame.locator(".turn blockquote").first).to_be_visible()
        page.goto(f"{site}/?{address}")
        expect(page.frame_locator("iframe").locator("#question")).to_have_count(0)
        assert page.frames[1].url.startswith("chrome-error:")
