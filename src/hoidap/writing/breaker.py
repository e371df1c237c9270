"""A circuit breaker: after some failures in a row a language model is left alone for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

FAILURES = 3
REST_SECONDS = 60.0


class CircuitBreaker:
    """Says whether to try; safe to use from several threads.

    After ``failures`` in a row nothing is tried for ``rest`` seconds, then again: one more failure begins another
    rest, one success ends it.
    """

    def __init__(
        self,
        *,
        failures: int = FAILURES,
        rest: float = REST_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = failures
        self._rest = rest
        self._clock = clock
        self._failed = 0
        self._rests_until = 0.0
        self._lock = threading.Lock()

    @property
    def resting(self) -> bool:
        """Whether nothing is to be tried now."""
        with self._lock:
            return self._clock() < self._rests_until

    def succeeded(self) -> None:
        """Note that the model answered."""
        with self._lock:
            self._failed = 0
            self._rests_until = 0.0

    def failed(self) -> None:
        """Note that it did not."""
        with self._lock:
            self._failed += 1
            if self._failed >= self._most:
                self._rests_until = self._clock() + self._rest
