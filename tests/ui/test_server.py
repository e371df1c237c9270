"""The front door answers at once, says what is being done, and lets requests wait until they can be answered."""

import asyncio
import subprocess
import sys
import threading
from types import ModuleType

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from hoidap import Settings, SettingsError
from hoidap.errors import DocumentsError
from hoidap.ui import texts
from hoidap.ui.server import create_app, serve

HTML = {"accept": "text/html,*/*"}


class Stage:
    """An application in place of Gradio's, built when the test says so."""

    def __init__(self):
        self.may_build, self.may_open = threading.Event(), threading.Event()
        self.error = None

    def build(self, backend):
        assert self.may_build.wait(60)
        if self.error:
            raise self.error

        async def documents(_request):
            return PlainTextResponse(await backend.ready())

        return Starlette(
            routes=[Route("/", lambda _: PlainTextResponse("trang")), Route("/api/documents", documents)]
        )

    def open(self, _settings, progress):
        progress(3, 1200)
        assert self.may_open.wait(60)
        return "tài liệu"


@pytest.fixture
def stage(monkeypatch):
    stage = Stage()
    application = ModuleType("hoidap.ui.application")
    application.build = stage.build
    monkeypatch.setitem(sys.modules, "hoidap.ui.application", application)
    yield stage
    stage.may_build.set()
    stage.may_open.set()


def visit(stage, scenario):
    async def run():
        transport = httpx.ASGITransport(create_app(Settings(), opener=stage.open))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:7860") as client:
            await asyncio.wait_for(scenario(client), 60)

    asyncio.run(run())


def test_while_the_page_is_built_a_waiting_page_says_so(stage):
    async def scenario(client):
        response = await client.get("/", headers=HTML)
        assert response.status_code == 200
        assert texts.STAGE_PAGE in response.text
        assert 'http-equiv="refresh"' in response.text
        assert 'lang="vi"' in response.text
        assert "://" not in response.text
        assert (await client.get("/healthz")).json()["stage"] == "page"

    visit(stage, scenario)


def test_other_requests_wait_and_are_answered(stage):
    async def scenario(client):
        waiting = asyncio.create_task(client.get("/api/documents"))
        await client.get("/healthz")
        assert not waiting.done()
        stage.may_build.set()
        while (await client.get("/", headers=HTML)).text != "trang":
            await asyncio.sleep(0.01)
        assert not waiting.done()
        stage.may_open.set()
        assert (await waiting).text == "tài liệu"

    visit(stage, scenario)


def test_a_page_that_cannot_be_built_is_explained(stage):
    stage.error = RuntimeError("hỏng <b>")
    stage.may_build.set()

    async def scenario(client):
        response = await client.get("/api/documents")
        assert response.status_code == 503
        assert "hỏng <b>" in response.json()["detail"]
        health = await client.get("/healthz")
        assert (health.status_code, health.json()["status"]) == (503, "failed")
        page = await client.get("/", headers=HTML)
        assert page.status_code == 503
        assert texts.FAILED_TITLE in page.text
        assert "hỏng &lt;b&gt;" in page.text

    visit(stage, scenario)


def test_documents_that_cannot_be_opened_are_explained_by_the_real_application():
    def fail(_settings, _progress):
        raise DocumentsError("documents folder /khong-co does not exist")

    async def scenario(client):
        for method, path, body in (
            ("GET", "/api/documents", None),
            ("POST", "/api/ask", {"question": "Ai?"}),
        ):
            response = await client.request(method, path, json=body)
            assert response.status_code == 503
            assert response.json()["detail"] == "documents folder /khong-co does not exist"
        health = (await client.get("/healthz")).json()
        assert (health["status"], health["message"]) == (
            "failed",
            "documents folder /khong-co does not exist",
        )
        assert (await client.get("/", headers=HTML)).status_code == 200

    async def run():
        transport = httpx.ASGITransport(create_app(Settings(), opener=fail))
        async with httpx.AsyncClient(
            transport=transport, base_url="http://127.0.0.1:7860", timeout=None
        ) as client:
            await scenario(client)

    asyncio.run(run())


def test_the_front_door_imports_no_web_framework():
    heavy = "{'gradio', 'fastapi', 'starlette', 'numpy', 'torch', 'langchain_core'} & set(sys.modules)"
    code = f"import sys, hoidap.ui.server as s; from hoidap.settings import Settings; s.create_app(Settings()); print({heavy})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == "set()"


def test_a_port_that_is_taken_is_named():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=f"127.0.0.1:{port}"):
            serve(Settings(port=port))


def test_it_listens_on_this_machine_only_unless_told_otherwise():
    assert Settings().host == "127.0.0.1"
