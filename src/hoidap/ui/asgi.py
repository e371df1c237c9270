"""The few ASGI pieces the front door needs before any web framework is imported."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from typing import Any, TypeAlias

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

Headers: TypeAlias = tuple[tuple[bytes, bytes], ...]

# Gradio compiles its templates in the browser and inlines scripts and styles, so those must be allowed; but nothing
# may be fetched from or sent to another host.
_CONTENT = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' data: blob:; connect-src 'self' data: blob:; "
    "worker-src 'self' blob:; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'"
)


def security_headers(framing_sites: Sequence[str] = ()) -> Headers:
    """The headers that every response carries.

    Args:
        framing_sites: Origins of the sites that may show the page in a frame, ready for a header.
    """
    frames = " ".join(framing_sites) or "'none'"
    headers = (
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (b"content-security-policy", f"{_CONTENT}; frame-ancestors {frames}".encode()),
    )
    # The older header cannot name sites; browsers that know both heed the newer one.
    return headers if framing_sites else (*headers, (b"x-frame-options", b"DENY"))


def header(scope: Scope, name: bytes) -> str:
    """The value of a request header, or an empty string."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def with_headers(send: Send, headers: Headers) -> Send:
    """Add headers to whatever response goes out, where it has none of that name."""

    async def send_secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = {key.lower() for key, _ in message.get("headers", ())}
            added = [pair for pair in headers if pair[0] not in present]
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


async def respond(send: Send, status: int, body: bytes, content_type: str, more: Headers = ()) -> None:
    """Send one whole response that nobody may keep, with ``more`` headers than those it needs."""
    headers = [*response_headers(status, body, content_type), *more]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def respond_json(send: Send, status: int, content: Mapping[str, object], more: Headers = ()) -> None:
    """Send one JSON object, with ``more`` headers than those it needs."""
    await respond(send, status, as_json(content), "application/json", more)
