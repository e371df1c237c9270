"""The few ASGI pieces the front door needs before any web framework is imported."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, TypeAlias

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

SECURITY_HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (
        # Gradio compiles its templates in the browser and inlines scripts and styles, so those must be allowed;
        # but nothing may be fetched from, sent to or framed by another host.
        b"content-security-policy",
        b"default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
        b"style-src 'self' 'unsafe-inline'; connect-src 'self' data: blob:; object-src 'none'; "
        b"base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
    ),
)


def header(scope: Scope, name: bytes) -> str:
    """The value of a request header, or an empty string."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def secured(send: Send) -> Send:
    """Add the security headers to whatever response goes out."""

    async def send_secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = {key.lower() for key, _ in message.get("headers", ())}
            added = [pair for pair in SECURITY_HEADERS if pair[0] not in present]
            message = {**message, "headers": [*message.get("headers", ()), *added]}
        await send(message)

    return send_secured


def asks_for_page(method: str, path: str, accept: str) -> bool:
    """Whether a person's browser asks for a page, which may then be the waiting page."""
    return method in {"GET", "HEAD"} and not path.startswith("/api/") and "text/html" in accept


def response_headers(status: int, body: bytes, content_type: str) -> list[tuple[bytes, bytes]]:
    """The headers of one whole response that nobody may keep."""
    headers = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    if status == 503:
        headers.append((b"retry-after", b"1"))
    return headers


def as_json(content: Mapping[str, object]) -> bytes:
    """One JSON object as it is sent."""
    return json.dumps(content, ensure_ascii=False).encode()


async def respond(send: Send, status: int, body: bytes, content_type: str) -> None:
    """Send one whole response that nobody may keep."""
    headers = response_headers(status, body, content_type)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def respond_json(send: Send, status: int, content: Mapping[str, object]) -> None:
    """Send one JSON object."""
    await respond(send, status, as_json(content), "application/json")
