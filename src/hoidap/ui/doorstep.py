"""Answers from the first moment, with the standard library alone.

Importing even the small libraries behind the front door (typer, pydantic, uvicorn) can take seconds from a slow
disk. So the doorstep listens first, shows the waiting page, and keeps every other connection, unread, until the
server takes over the socket and the connections with it; nothing that was asked meanwhile is lost.
"""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Mapping, Sequence

from hoidap.defaults import HOST, PORT
from hoidap.network import is_loopback
from hoidap.ui import asgi, texts
from hoidap.ui.waiting import waiting_page

_LOOK_SECONDS = 0.1
_HEAD_BYTES = 16_384
_BACKLOG = 2048
# What these say only the server knows how to heed; names of variables are read in any case.
_LEFT_TO_SERVER = ("HOIDAP_AUTH", "HOIDAP_ALLOWED_HOSTS", "HOIDAP_FRAME_ANCESTORS")

Address = tuple[str, int]


def listen(host: str, port: int) -> socket.socket:
    """Listen on ``host`` and ``port`` (0 takes a free one).

    Raises:
        OSError: The name isn't known, or nothing can listen there.
    """
    family, _, _, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    return socket.create_server(address[:2], family=family, backlog=_BACKLOG)


class Doorstep:
    """Listens in threads of its own until ``hand_over``.

    Attributes:
        asked_for: Host and port as they were asked for.
        guarded: Whether it shows nobody anything but the status; all else is for the server to judge.
        listener: The socket that is listened on.
    """

    def __init__(self, host: str, port: int, *, guarded: bool = False) -> None:
        self.asked_for: Address = (host, port)
        self.guarded = guarded
        self.listener = listen(host, port)
        self._over = threading.Event()
        self._kept: list[socket.socket] = []
        self._meetings: list[threading.Thread] = []
        self._porter = threading.Thread(target=self._open_door, name="hoidap-doorstep", daemon=True)
        self._porter.start()

    def hand_over(self) -> list[socket.socket]:
        """Stop accepting, and return the connections that wait for an answer, nothing of them read."""
        self._over.set()
        self._porter.join()
        for meeting in self._meetings:
            meeting.join()
        return self._kept

    def close(self) -> None:
        """Stop, and drop whoever waits."""
        for connection in self.hand_over():
            connection.close()
        self.listener.close()

    def _open_door(self) -> None:
        while not self._over.is_set():
            if not select.select([self.listener], [], [], _LOOK_SECONDS)[0]:
                continue
            try:
                connection, _ = self.listener.accept()
            except OSError:
                continue  # whoever knocked has gone, or was let in by the server
            meeting = threading.Thread(target=self._meet, args=(connection,), daemon=True)
            self._meetings.append(meeting)
            meeting.start()

    def _meet(self, connection: socket.socket) -> None:
        connection.settimeout(_LOOK_SECONDS)
        try:
            head = self._look(connection)
            response = self._response(head)
            if response is None:
                self._kept.append(connection)
                return
            with connection:
                connection.recv(len(head))
                connection.sendall(response)
        except OSError:
            connection.close()

    def _response(self, head: bytes) -> bytes | None:
        return _response(head, self.asked_for[0], guarded=self.guarded)

    def _look(self, connection: socket.socket) -> bytes:
        """The head of the request, left unread; empty if it is to be kept for the server."""
        head = b""
        while not self._over.wait(_LOOK_SECONDS if head else 0):
            try:
                head = connection.recv(_HEAD_BYTES, socket.MSG_PEEK)
            except TimeoutError:
                continue
            if not head:
                raise ConnectionAbortedError
            if b"\r\n\r\n" in head:
                return head
            if len(head) == _HEAD_BYTES:
                break
        return b""


_opened: Doorstep | None = None


def open_doorstep(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Listen where the command line or the environment says.

    What can't be understood or listened on is left to the settings and the server, which say why.
    """
    global _opened
    host = _option(arguments, "--host") or environment.get("HOIDAP_HOST") or HOST
    port = _option(arguments, "--port") or environment.get("HOIDAP_PORT") or str(PORT)
    try:
        _opened = Doorstep(host, int(port), guarded=_is_guarded(environment))
    except (OSError, ValueError, OverflowError):
        _opened = None


def take_doorstep(host: str, port: int) -> Doorstep | None:
    """The doorstep, if one listens on this host and port; one that listens elsewhere is closed."""
    global _opened
    doorstep, _opened = _opened, None
    if doorstep is not None and doorstep.asked_for != (host, port):
        doorstep.close()
        return None
    return doorstep


def _option(arguments: Sequence[str], name: str) -> str | None:
    for position, argument in enumerate(arguments):
        if argument == name:
            return next(iter(arguments[position + 1 :]), None)
        if argument.startswith(f"{name}="):
            return argument.removeprefix(f"{name}=")
    return None


def _is_guarded(environment: Mapping[str, str]) -> bool:
    return any(name.upper() in _LEFT_TO_SERVER and value for name, value in environment.items())


def _response(head: bytes, host: str, *, guarded: bool) -> bytes | None:
    """The whole answer to a request that can be answered already; None for all others."""
    lines = head.decode("latin-1").split("\r\n")
    method, _, rest = lines[0].partition(" ")
    path = rest.partition(" ")[0].partition("?")[0]
    fields = (line.partition(":") for line in lines[1:])
    headers = {name.strip().lower().encode("latin-1"): value.strip() for name, _, value in fields if name}
    if path == "/healthz" and method == "GET":
        health = {"status": "starting", "stage": "page", "message": texts.STAGE_PAGE}
        shown = {"status": health["status"]} if guarded else health
        return _http(method, asgi.as_json(shown), "application/json")
    called = headers.get(b"host", "").rpartition(":")[0] or headers.get(b"host", "")
    if guarded or (is_loopback(host) and called and not is_loopback(called)):
        return None
    if asgi.asks_for_page(method, path, headers.get(b"accept", "")):
        return _http(method, waiting_page("starting", texts.STAGE_PAGE), "text/html; charset=utf-8")
    return None


def _http(method: str, body: bytes, content_type: str) -> bytes:
    fields = [
        *asgi.response_headers(200, body, content_type),
        *asgi.security_headers(),
        (b"connection", b"close"),
    ]
    head = b"HTTP/1.1 200 OK\r\n" + b"".join(name + b": " + value + b"\r\n" for name, value in fields)
    return head + b"\r\n" + (b"" if method == "HEAD" else body)
