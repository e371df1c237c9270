"""Serving the installed model as an OpenAI-compatible endpoint on a free loopback port, with a random key."""

from __future__ import annotations

import atexit
import json
import os
import secrets
import select
import subprocess
import sys
import threading
import time
from importlib.util import find_spec

from pydantic import SecretStr

from hoidap.errors import ModelError
from hoidap.local_model.store import InstalledModel

CONTEXT_TOKENS = 4096
_START_SECONDS = 300.0
_STOP_SECONDS = 5.0


class LocalServer:
    """Starts with ``start``, ends with ``stop`` or with this process; safe to use from several threads."""

    def __init__(self, model: InstalledModel) -> None:
        if find_spec("xllamacpp") is None:
            raise ModelError("the local model needs xllamacpp. Run: pip install 'hoidap[local-llm]'")
        self.model = model
        self._key = secrets.token_urlsafe(24)
        self._process: subprocess.Popen[str] | None = None
        self._address = ""
        self._lock = threading.Lock()

    def start(self) -> tuple[str, SecretStr]:
        """Start it unless it runs, wait until it listens, and return its base URL and key.

        Raises:
            ModelError: It ended, or did not come up in time.
        """
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._address = self._started()
            return f"{self._address}/v1", SecretStr(self._key)

    @property
    def running(self) -> bool:
        """Whether its process runs."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """End it; a second call does nothing."""
        process, self._process = self._process, None
        if process is None:
            return
        atexit.unregister(self.stop)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _started(self) -> str:
        command = [sys.executable, "-m", "hoidap.local_model.process", str(self.model.file)]
        command += [str(os.cpu_count() or 1), str(CONTEXT_TOKENS)]
        self._process = subprocess.Popen(  # noqa: S603 - our own arguments, no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={
                # Threads that spin while they wait for one another stand still on a machine that has other work.
                "OMP_WAIT_POLICY": "passive",
                **os.environ,
                "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            },
        )
        atexit.register(self.stop)
        assert self._process.stdin is not None  # noqa: S101 - asked for above
        assert self._process.stdout is not None  # noqa: S101
        self._process.stdin.write(self._key + "\n")
        self._process.stdin.flush()
        line = _line(self._process)
        if not line:
            self.stop()
            raise ModelError(
                f"the local model {self.model.name} did not start. Check {self.model.file}, or run: "
                "hoidap model install"
            )
        return str(json.loads(line)["address"])


def _line(process: subprocess.Popen[str]) -> str:
    """The first line the process writes; empty if it ends or takes too long."""
    assert process.stdout is not None  # noqa: S101 - a pipe
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if select.select([process.stdout], [], [], 0.5)[0]:
            return process.stdout.readline()
    return ""
