"""What is checked before anything is shown: by which name the page is called, from where, and by whom.

Nothing here needs a web framework, since it guards the waiting page too.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from html import escape
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from string import Template
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from hoidap.network import is_loopback
from hoidap.settings import Settings
from hoidap.ui import asgi
from hoidap.ui.asgi import Headers, Scope, Send
from hoidap.ui.credentials import Credentials, Failures

_COOKIE = "hoidap_access"
_TOKEN = "token"  # noqa: S105 - the name of a parameter
_PAGE = Path(__file__).with_name("locked.html")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a request may pass.

    Attributes:
        status: 200 if it may, else the status to answer with.
        reason: Which section of the page says why; also tells tests what was decided.
        detail: Why not, in English, for programs.
        headers: To be sent with the answer, whoever gives it.
    """

    status: int = 200
    reason: str = ""
    detail: str = ""
    headers: Headers = ()

    @property
    def passes(self) -> bool:
        """Whether the request may pass."""
        return self.status == 200


class Gate:
    """Judges requests by the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._credentials = Credentials(settings.auth.get_secret_value()) if settings.auth else None
        self._failures = Failures()
        self._cookie = f"{_COOKIE}_{settings.port}"

    def judge(self, scope: Scope) -> Verdict:
        """Decide on one HTTP request."""
        host = asgi.header(scope, b"host")
        if not self._answers_to(host):
            detail = (
                f"this server does not answer to the name {_name(host)!r}; allow it with HOIDAP_ALLOWED_HOSTS"
            )
            return Verdict(421, "host", detail)
        if self._comes_from_elsewhere(scope):
            return Verdict(403, "site", "requests from other sites' pages are refused")
        return self._let_in(scope) if self._credentials else Verdict()

    async def refuse(self, verdict: Verdict, scope: Scope, send: Send) -> None:
        """Answer a request that may not pass: a page for browsers, JSON for programs."""
        if verdict.status == 303:
            await asgi.respond(send, 303, b"", "text/plain", verdict.headers)
        elif asgi.asks_for_page(scope["method"], scope["path"], asgi.header(scope, b"accept")):
            page = _page(verdict, _name(asgi.header(scope, b"host")))
            await asgi.respond(send, verdict.status, page, "text/html; charset=utf-8", verdict.headers)
        else:
            await asgi.respond_json(send, verdict.status, {"detail": verdict.detail}, verdict.headers)

    def _answers_to(self, host: str) -> bool:
        """Whether the page may be called so: a page elsewhere could give its own name this machine's address."""
        name = _name(host)
        if not name or is_loopback(name) or name in self._settings.host_names:
            return True
        if self._settings.only_this_machine:
            return False
        return not self._settings.host_names or _is_address(name)

    def _comes_from_elsewhere(self, scope: Scope) -> bool:
        """Whether another site's page sent this; following a link from there to the page is well."""
        site = asgi.header(scope, b"sec-fetch-site")
        if site in {"same-origin", "none"}:
            return False
        if site:
            is_link = asgi.header(scope, b"sec-fetch-mode") == "navigate" and scope["method"] in {
                "GET",
                "HEAD",
            }
            return not is_link
        # Browsers leave that header out where the connection is neither encrypted nor local.
        origin = asgi.header(scope, b"origin").lower()
        if not origin or urlsplit(origin).netloc == asgi.header(scope, b"host").lower():
            return False
        return _hostname(origin) not in self._settings.host_names

    def _let_in(self, scope: Scope) -> Verdict:
        credentials = self._credentials
        if credentials is None or self._has_cookie(scope):
            return Verdict()
        authorization = asgi.header(scope, b"authorization")
        token = _token(scope) if credentials.scheme == "Bearer" else ""
        if not authorization and not token:
            return self._unauthorized("credentials are missing")
        address = (scope.get("client") or ("",))[0]
        wait = self._failures.wait(address)
        if wait:
            detail = f"too many wrong credentials from this address; try again in {wait} s"
            return Verdict(429, "wait", detail, ((b"retry-after", str(wait).encode()),))
        if credentials.accept_token(token):
            return self._without_token(scope)
        if authorization and credentials.accept_header(authorization):
            wants_page = asgi.asks_for_page(scope["method"], scope["path"], asgi.header(scope, b"accept"))
            # With the cookie a browser stays in even while someone else at its address tries passwords.
            return Verdict(headers=(self._new_cookie(scope),) if wants_page else ())
        self._failures.note(address)
        return self._unauthorized("credentials are wrong")

    def _has_cookie(self, scope: Scope) -> bool:
        try:
            cookies = SimpleCookie(asgi.header(scope, b"cookie"))
        except CookieError:
            return False
        cookie = cookies.get(self._cookie)
        return bool(cookie and self._credentials and self._credentials.accept_cookie(cookie.value))

    def _unauthorized(self, what: str) -> Verdict:
        scheme = self._credentials.scheme if self._credentials else "Basic"
        challenge = f'{scheme} realm="hoidap"' + (', charset="UTF-8"' if scheme == "Basic" else "")
        detail = f"{what}; send them in the Authorization header ({scheme})"
        headers = ((b"www-authenticate", challenge.encode()),)
        return Verdict(401, "token" if scheme == "Bearer" else "password", detail, headers)

    def _without_token(self, scope: Scope) -> Verdict:
        """Send the browser to the same address without the token, which a cookie stands for from now on."""
        pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        query = urlencode([(name, value) for name, value in pairs if name != _TOKEN])
        # The path alone, without doubled slashes, cannot lead to another host.
        path = quote("/" + scope["path"].lstrip("/\\"))
        location = f"{path}?{query}" if query else path
        return Verdict(303, "entered", headers=((b"location", location.encode()), self._new_cookie(scope)))

    def _new_cookie(self, scope: Scope) -> tuple[bytes, bytes]:
        value = self._credentials.cookie() if self._credentials else ""
        secure = "; Secure" if scope.get("scheme") == "https" else ""
        cookie = f"{self._cookie}={value}; Path=/; HttpOnly; SameSite=Strict{secure}"
        return b"set-cookie", cookie.encode()


def _token(scope: Scope) -> str:
    """The token in the address of a page; anywhere else it would stay in logs and histories."""
    if not asgi.asks_for_page(scope["method"], scope["path"], asgi.header(scope, b"accept")):
        return ""
    pairs = parse_qsl(scope["query_string"].decode("latin-1"))
    return next((value for name, value in pairs if name == _TOKEN), "")


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    return _hostname(f"//{host}")


def _hostname(address: str) -> str:
    try:
        name = urlsplit(address).hostname or ""
    except ValueError:
        return address
    return name.rstrip(".")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _page(verdict: Verdict, host: str) -> bytes:
    wait = next((value.decode() for name, value in verdict.headers if name == b"retry-after"), "")
    page = Template(_PAGE.read_text("utf-8"))
    return page.substitute(reason=verdict.reason, host=escape(host[:100]), wait=wait).encode()
