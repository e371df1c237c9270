"""One FastAPI application: the API, and the Gradio page mounted on it. Importing this imports Gradio."""

from __future__ import annotations

import json
import re
from html import escape
from importlib import resources

import gradio as gr
from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hoidap.settings import Settings
from hoidap.ui.api import create_api
from hoidap.ui.backend import Backend
from hoidap.ui.page import build_page
from hoidap.ui.texts import LANGUAGES, VI, Texts

# Each in the order in which one builds on another.
_STYLES = ("style.css", "conversation.css", "reader.css", "teaching/style.css")
_SCRIPTS = (
    "stream.js",
    "page.js",
    "conversation.js",
    "reader.js",
    "teaching/picture.js",
    "teaching/teaching.js",
)
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
        # Not as ``css``: what depends on the view or the sheet is said on <html>, which Gradio would scope away.
        head=f"<style>{_style()}</style><script>{_script()}</script>",
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        max_file_size=_largest_upload(backend.settings),
    )
    app.add_middleware(_VietnameseShell)
    return app


def _largest_upload(settings: Settings) -> int:
    """In bytes; with one byte nothing can be uploaded."""
    return settings.upload_max_mb * 1024 * 1024 if settings.uploads_allowed else 1


def _file(name: str) -> str:
    return resources.files("hoidap.ui").joinpath(name).read_text("utf-8")


def _style() -> str:
    return "\n".join(_file(name) for name in _STYLES)


def _script() -> str:
    shown = json.dumps({name: _needed_there(texts) for name, texts in LANGUAGES.items()}, ensure_ascii=False)
    scripts = [_file(name) for name in _SCRIPTS]
    # In a script element "</" would end it.
    return "\n".join(scripts).replace("TEXTS;", f"{shown};".replace("</", "<\\/"), 1)


def _needed_there(texts: Texts) -> dict[str, object]:
    """The texts that the scripts show themselves."""
    return {
        "copied": texts.copied,
        "copy_failed": texts.copy_failed,
        "toasts": {
            "Connection Lost": texts.toast_lost,
            "Connection to the server was lost. Attempting reconnection...": texts.toast_reconnecting,
            "Connection re-established": texts.toast_back,
            "Error": texts.toast_error,
            "Warning": texts.toast_warning,
            "Info": texts.toast_info,
        },
    }


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
    about = (
        f'<title>{escape(VI.name)}</title><meta name="description" content="{escape(VI.tagline)}">'
        f"<style>{_OPENING_STYLE}</style>"
    )
    opening = (
        f'<div id="opening"><p class="name">{escape(VI.name)}</p><p role="status">{escape(VI.stage_page)}</p></div>'
        f"<noscript><p>{escape(VI.waiting_no_script)}</p></noscript>"
    )
    return page.replace("</head>", about + "</head>", 1).replace("<gradio-app", opening + "<gradio-app", 1)


# Shown at once, until Gradio has drawn the page over it.
_OPENING_STYLE = (
    "#opening{position:fixed;inset:0;z-index:9;padding:.9rem 1.5rem;background:#f6f5f1;color:#5a6367;"
    "font:1rem/1.6 system-ui,sans-serif}#opening p{margin:0}"
    "#opening .name{font-size:1.35rem;font-weight:700;color:#0d6b5c}"
    "@media(prefers-color-scheme:dark){#opening{background:#14181a;color:#a6b0b3}#opening .name{color:#66cdb9}}"
)
