"""What ``hoidap doctor`` looks at: installation, encoder, documents, index, port."""

from __future__ import annotations

import platform
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from hoidap.errors import HoidapError
from hoidap.settings import Settings

_PACKAGES = (
    "hoidap",
    "langchain",
    "langchain-core",
    "sentence-transformers",
    "torch",
    "faiss-cpu",
    "bm25s",
    "onnxruntime",
    "gradio",
    "fastapi",
    "pypdf",
    "python-docx",
    "beautifulsoup4",
)
_OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What.
        found: How it is.
        ok: Whether hoidap can work with it.
        remedy: The command or setting that mends it; empty if there is nothing to mend.
    """

    name: str
    found: str
    ok: bool = True
    remedy: str = ""


def examine(settings: Settings) -> list[Finding]:
    """Look at everything hoidap needs; nothing is changed on disk."""
    return [_python(), *_packages(), *_documents(settings), *_encoder_and_index(settings), _port(settings)]


def _python() -> Finding:
    fits = sys.version_info >= _OLDEST_PYTHON
    return Finding("python", platform.python_version(), fits, "" if fits else "install Python 3.11 or newer")


def _packages() -> Iterator[Finding]:
    for name in _PACKAGES:
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            remedy = "pip install ." if name == "hoidap" else f'pip install "{name}"'
            yield Finding(name, "not installed", ok=False, remedy=remedy)


def _documents(settings: Settings) -> Iterator[Finding]:
    from hoidap.reading import list_files

    try:
        files = list_files(settings.documents)
    except HoidapError as error:
        yield Finding("documents", str(error), ok=False, remedy=f"mkdir -p {settings.documents}")
        return
    yield Finding(
        "documents",
        f"{len(files)} file(s) in {settings.documents}",
        ok=bool(files),
        remedy="" if files else f"put .txt, .md, .html, .pdf or .docx files into {settings.documents}",
    )


def _encoder_and_index(settings: Settings) -> Iterator[Finding]:
    from hoidap.indexing import freshness, load_encoder

    try:
        encoder = load_encoder(settings.encoder)
    except HoidapError as error:
        yield Finding("encoder", str(error), ok=False, remedy="unset HOIDAP_ENCODER")
        return
    yield Finding("encoder", f"{encoder.name}, {encoder.dimension} dimensions, {encoder.fingerprint[:12]}")
    try:
        state = freshness(settings, encoder)
    except (HoidapError, OSError) as error:
        yield Finding("index", str(error), ok=False, remedy="hoidap index")
        return
    # A stale index mends itself at the next start; that is worth saying, and no fault.
    stale = {"fresh": "fresh", "new": "not built yet"}.get(state, state)
    yield Finding(
        "index", f"{settings.index_dir}: {stale}", remedy="" if state == "fresh" else "hoidap index"
    )
    yield _writable(settings.index_dir)


def _writable(folder: Path) -> Finding:
    import os

    place = folder if folder.exists() else folder.absolute().parent
    fits = os.access(place, os.W_OK)
    return Finding(
        "index folder",
        f"{folder} is {'writable' if fits else 'not writable'}",
        fits,
        "" if fits else "set HOIDAP_INDEX_DIR to a folder you may write to",
    )


def _port(settings: Settings) -> Finding:
    with socket.socket() as probe:
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            return Finding(
                "port",
                f"{settings.host}:{settings.port}: {error.strerror or error}",
                ok=False,
                remedy="hoidap serve --port 0, or set HOIDAP_PORT",
            )
    return Finding("port", f"{settings.host}:{settings.port} is free")
