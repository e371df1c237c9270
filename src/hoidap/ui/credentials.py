"""Who may enter: the password or token of ``HOIDAP_AUTH``, and the cookie that stands for it in a browser."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import ipaddress
import secrets
import time
import unicodedata
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

COOKIE_SECONDS = 30 * 24 * 3600
_FAILURES = 10
_FORGIVEN_SECONDS = 20.0
_ADDRESSES_MAX = 2_000
_NONCE_BYTES = 16


class Credentials:
    """What ``HOIDAP_AUTH`` asks for. Comparisons take the same time whatever is wrong.

    Attributes:
        scheme: "Bearer" for a token, "Basic" for a user and password.
    """

    def __init__(self, auth: str) -> None:
        """Read "token:SECRET" or "user:password"."""
        name, _, secret = auth.partition(":")
        self.scheme: Literal["Basic", "Bearer"] = "Bearer" if name == "token" else "Basic"
        expected = secret if self.scheme == "Bearer" else auth
        # Only digests of the same length are ever compared, and only they are kept.
        self._expected = _digest(expected)
        # Slow on purpose: a cookie must not be a quick way to try passwords.
        self._key = hashlib.scrypt(auth.encode(), salt=b"hoidap cookie", n=2**14, r=8, p=1, dklen=32)

    def __repr__(self) -> str:
        return f"Credentials({self.scheme})"

    def accept_header(self, authorization: str) -> bool:
        """Whether an Authorization header holds what is asked for."""
        scheme, _, value = authorization.strip().partition(" ")
        if scheme.lower() != self.scheme.lower():
            return False
        given = value.strip().encode("latin-1", "replace")
        if self.scheme == "Basic":
            try:
                given = base64.b64decode(given, validate=True)
            except (binascii.Error, ValueError):
                return False
        return self._accept(given.decode("utf-8", "replace"))

    def accept_token(self, token: str) -> bool:
        """Whether ``token`` is the one that is asked for; never where a password is asked for."""
        return self.scheme == "Bearer" and self._accept(token)

    def cookie(self) -> str:
        """A new value that ``accept_cookie`` takes for ``COOKIE_SECONDS``, until the password or token changes."""
        value = f"{int(time.time()) + COOKIE_SECONDS}.{secrets.token_hex(_NONCE_BYTES)}"
        return f"{value}.{self._signature(value)}"

    def accept_cookie(self, value: str) -> bool:
        """Whether a cookie was made by ``cookie`` and still holds."""
        signed, _, signature = value.rpartition(".")
        until = signed.partition(".")[0]
        if not hmac.compare_digest(self._signature(signed).encode(), signature.encode("utf-8", "replace")):
            return False
        return until.isdigit() and int(until) > time.time()

    def _accept(self, given: str) -> bool:
        return hmac.compare_digest(_digest(given), self._expected)

    def _signature(self, value: str) -> str:
        return hmac.new(self._key, value.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


@dataclass(slots=True)
class _Count:
    failures: float
    at: float


class Failures:
    """Counts wrong passwords by address: after ten, one more try every 20 seconds. Old addresses are forgotten."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._counts: OrderedDict[str, _Count] = OrderedDict()

    def wait(self, address: str) -> int:
        """Seconds that this address has to wait before its next try; 0 if it need not."""
        left = self._failures(address) - _FAILURES + 1
        return max(0, int(left * _FORGIVEN_SECONDS + 0.999))

    def note(self, address: str) -> None:
        """Count a failure."""
        name = _network(address)
        self._counts[name] = _Count(self._failures(address) + 1, self._now())
        self._counts.move_to_end(name)
        while len(self._counts) > _ADDRESSES_MAX:
            self._counts.popitem(last=False)

    def _failures(self, address: str) -> float:
        count = self._counts.get(_network(address))
        if count is None:
            return 0.0
        return max(0.0, count.failures - (self._now() - count.at) / _FORGIVEN_SECONDS)


def _network(address: str) -> str:
    """The address, or for IPv6 the network that one household or server usually has to itself."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(ipaddress.ip_network((parsed, 64), strict=False))


def _digest(text: str) -> bytes:
    # Keyboards differ in how they compose Vietnamese letters.
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "replace")).digest()
