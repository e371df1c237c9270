"""The process that serves a model: its own, so that a fault in it takes nothing else down.

    python -m hoidap.local_model.process MODEL THREADS CONTEXT

The key comes as the first line of stdin, the address goes out as the first line of stdout, and when stdin closes,
whoever started it is gone and it ends.
"""

from __future__ import annotations

import json
import os
import sys

PROMPT_CACHE_MB = 256
"""What is kept of earlier prompts; by default it would grow to 8 GB, some 20 MB a question."""


def main(model: str, threads: int, context: int) -> None:
    """Serve ``model`` on a free loopback port until stdin closes."""
    key = sys.stdin.readline().strip()
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # the library writes its log to stdout
    import xllamacpp

    parameters = xllamacpp.CommonParams()
    parameters.model.path = model
    parameters.n_ctx = context
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.api_keys = [key]
    parameters.ui = False
    parameters.verbosity = -1
    parameters.cache_ram_mib = PROMPT_CACHE_MB
    server = xllamacpp.Server(parameters)
    out.write(json.dumps({"address": server.listening_address}) + "\n")
    out.flush()
    sys.stdin.read()
    os._exit(0)  # the server's threads would keep the process


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
