"""One FastAPI application: the API, and the Gradio page mounted on it. Importing this imports Gradio."""

from __future__ import annotations

import json
import re
from importlib import resources

import gradio as gr
from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hoidap.ui import texts
from hoidap.ui.api import create_api
from hoidap.ui.backend import Backend
from hoidap.ui.page import build_page

# Bundled with Gradio. These two weights cover Vietnamese; its 600 holds basic Latin only.
_SANS = gr.themes.LocalFont("Source Sans Pro", weights=(400, 700))


def build(backend: Backend) -> FastAPI:
    """Build the application; entering its lifespan starts Gradio's queue."""
    app = create_api(backend)
    gr.mount_gradio_app(
        app,
        build_page(backend),
        path="/",
        theme=gr.themes.Base(
            font=(_SANS, "system-ui", "sans-serif"), font_mono=("ui-monospace", "monospace")
        ),
        css=_file("style.css"),
        head=f"<style>{_file('teaching/style.css')}</style><script>{_script()}</script>",
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        max_file_size=1,
    )
    app.add_middleware(_VietnameseShell)
    return app


def _file(name: str) -> str:
    return resources.files("hoidap.ui").joinpath(name).read_text("utf-8")


def _script() -> str:
    shown = json.dumps({"article": texts.ARTICLE, "toasts": texts.CONNECTION_TOASTS}, ensure_ascii=False)
    return _file("page.js").replace("TEXTS", shown, 1) + _file("teaching/picture.js") + _file("teaching/teaching.js")


class _VietnameseShell:
    """Gradio's page says it is English and advertises Gradio; correct that on the way out."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != "/":
            await self.app(scope, receive, send)
            return
        plain = [(key, value) for key, value in scope["headers"] if key != b"accept-encoding"]
        start: Message = {}
        body = bytearray()

        async def rewrite(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            body.extend(message.get("body", b""))
            if message.get("more_body"):
                return
            content = _in_vietnamese(body.decode()).encode()
            headers = [(key, value) for key, value in start["headers"] if key.lower() != b"content-length"]
            await send({**start, "headers": [*headers, (b"content-length", str(len(content)).encode())]})
            await send({"type": "http.response.body", "body": content})

        await self.app({**scope, "headers": plain}, receive, rewrite)


def _in_vietnamese(page: str) -> str:
    page = page.replace('lang="en"', 'lang="vi"', 1)
    page = re.sub(r"<meta\s+(?:property|name)=\"(?:og|twitter):[^>]*>", "", page)
    page = re.sub(r"<link rel=\"manifest\"[^>]*>", "", page)
    about = f'<title>{texts.NAME}</title><meta name="description" content="{texts.TAGLINE}">'
    notice = f"<noscript><p>{texts.WAITING_NO_SCRIPT}</p></noscript>"
    return page.replace("</head>", about + "</head>", 1).replace("<gradio-app", notice + "<gradio-app", 1)
