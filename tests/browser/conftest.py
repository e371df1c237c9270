"""The real program in a process of its own, and a browser that reports whatever it should not do."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE_SECONDS = 900  # for a busy machine; nothing waits longer than it must


HOSTILE = (
    'Thẻ thư viện <script>console.error("x")</script>\n\n'
    "Mã thẻ thư viện Hoa Sen là ZX-991/TV <img src=x onerror=\"console.error('x')\"> "
    "[bấm vào đây](javascript:alert(1)) ![ảnh](http://ke-xau.example/x.png) {{value}} ${1+1}.\n"
)


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """The article that ships with the program, an announcement, and a document that means harm."""
    folder = tmp_path_factory.mktemp("documents")
    for source in (ROOT / "documents", ROOT / "tests/questions/phuong/documents"):
        shutil.copytree(source, folder, dirs_exist_ok=True)
    (folder / "the-thu-vien.txt").write_text(HOSTILE, "utf-8")
    return folder


@pytest.fixture(scope="session")
def serve(tmp_path_factory, documents):
    """Start ``app.py`` with some settings; give its address as soon as it listens, the page may still be under way."""
    running = []

    def start(**settings):
        port = free_port()
        log = tmp_path_factory.mktemp("server") / "log.txt"
        own = {
            "HOIDAP_PORT": str(port),
            "HOIDAP_DOCUMENTS": str(documents),
            "HOIDAP_INDEX_DIR": str(log.parent / "index"),
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]),
            **settings,
        }
        with log.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "app.py"], cwd=ROOT, env={**os.environ, **own}, stdout=out, stderr=out
            )
        running.append(process)
        return _once_listening(f"http://127.0.0.1:{port}", process, log)

    yield start
    for process in running:
        process.terminate()
    for process in running:
        process.wait(60)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@pytest.fixture(scope="session")
def address(serve):
    """The program as most people run it."""
    return serve(HOIDAP_UPLOADS="on")


def _once_listening(address, process, log):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=30).close()
        except OSError:
            time.sleep(0.1)
        else:
            return address
    pytest.fail(f"app.py did not listen; it said:\n{log.read_text()}")


@pytest.fixture(scope="module")
def chromium():
    """Not for the whole session: its event loop runs in this thread and would stop ``asyncio.run`` elsewhere."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, address):
    """Open the page as someone new; at the end, fail on requests that left the machine and on console errors."""
    contexts, left, errors = [], [], []
    known = ["data:", "blob:", address]

    def note_request(request):
        if not request.url.startswith(tuple(known)):
            left.append(request.url)

    def note_message(message):
        if message.type == "error":
            errors.append(f"{message.text} {message.location}")

    def open_page(path="", at=address, **context_options):
        known.append(at)
        usual = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        context = chromium.new_context(**{**usual, **context_options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        context.on("request", note_request)
        context.on("console", note_message)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        page = context.new_page()
        page.goto(at + path)
        page.wait_for_selector("#article .article", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not left, "requests left the machine"
    assert not errors, "errors in the browser's console"


@pytest.fixture
def shoot():
    """Save a screenshot in the folder named by HOIDAP_SCREENSHOTS, if it is set."""
    folder = os.environ.get("HOIDAP_SCREENSHOTS")

    def save(page, name, **options):
        if folder:
            page.screenshot(path=Path(folder) / f"{name}.png", animations="disabled", **options)

    return save


@pytest.fixture
def violations():
    """What axe-core, where HOIDAP_AXE names its file, finds serious or critical on a page."""
    path = os.environ.get("HOIDAP_AXE")

    def find(page):
        if not path:
            return []
        page.evaluate(Path(path).read_text("utf-8"))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(run => run.violations)")
        return [
            (one["id"], one["nodes"][0]["html"][:200])
            for one in found
            if one["impact"] in {"serious", "critical"}
        ]

    return find
