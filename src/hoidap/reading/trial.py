"""Reads one file in a process of its own with little time and memory, to learn whether it can be read at all.

A file from a stranger may be made to take all of a machine: a page of a million nested tags, a table cell that
spans a billion columns. Whatever it does here ends with this small process.

    python -m hoidap.reading.trial FILE MOST_PAGES     (prints one JSON object)
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_MEMORY_BYTES = 1536 * 1024 * 1024
_CPU_SECONDS = 30
_PATIENCE_SECONDS = 150.0  # by the clock; a busy machine gives a process little of it
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "VIRTUAL_ENV")


@dataclass(frozen=True, slots=True)
class Trial:
    """How it went.

    Attributes:
        characters: Length of the text that was read; 0 if it was not.
        pages: Pages of a PDF; 0 for other files.
        reason: Why it cannot be read, in English; empty if it can.
        exhausted: Whether it took more time or memory than it may.
    """

    characters: int = 0
    pages: int = 0
    reason: str = ""
    exhausted: bool = False


def try_reading(path: Path, *, most_pages: int) -> Trial:
    """Read a file in another process and say how that went.

    Args:
        path: The file.
        most_pages: A PDF of more pages is not read further; its ``pages`` are told.
    """
    # Nothing of this process's settings, which may hold passwords, goes to the other.
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    environment |= {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "hoidap.reading.trial", str(path), str(most_pages)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
        return Trial(**json.loads(done.stdout))
    except (subprocess.TimeoutExpired, ValueError, TypeError):  # it was killed, and said nothing
        return Trial(exhausted=True)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on this system; the time by the clock is limited everywhere
        return
    limits = (
        (resource.RLIMIT_AS, _MEMORY_BYTES),
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, value in limits:
        resource.setrlimit(limit, (value, value))


def _read(path: Path, most_pages: int) -> Trial:
    from hoidap.errors import DocumentsError
    from hoidap.reading.reader import read_file

    pages = _pages(path) if path.suffix.lower() == ".pdf" else 0
    if pages > most_pages:
        return Trial(pages=pages)
    try:
        document = read_file(path, root=path.parent)
    except MemoryError:
        return Trial(exhausted=True)
    except DocumentsError as error:
        # A reader takes whatever a library raises on a broken file for damage, a lack of memory too.
        return Trial(pages=pages, reason=str(error), exhausted="MemoryError" in str(error))
    return Trial(characters=len(document.text), pages=pages)


def _pages(path: Path) -> int:
    from pypdf import PdfReader

    try:
        return len(PdfReader(path).pages)
    except Exception:  # the reader says better what is wrong with it
        return 0


def main() -> None:
    """Read the file that the command line names, and print how it went."""
    _limit()
    try:
        trial = _read(Path(sys.argv[1]), int(sys.argv[2]))
    except MemoryError:
        trial = Trial(exhausted=True)
    told = {name: getattr(trial, name) for name in Trial.__slots__}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
