"""Private temporary folders that don't outlive their process.

Each process has one, ``hoidap-uploads-…`` where the system keeps temporary files, and holds a lock in it while it
lives. Whoever can take that lock knows that the process is gone, and clears what it left.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import threading
import time
from pathlib import Path

try:
    import fcntl
except ImportError:  # no such locks on this system; leftovers are told by their age
    fcntl = None  # type: ignore[assignment]

_PREFIX = "hoidap-uploads-"
_LOCK = "lock"
_ABANDONED_SECONDS = 24 * 3600.0
_UNLOCKED_SECONDS = 3600.0

_guard = threading.Lock()
_root: Path | None = None
_held: int | None = None


def new_folder() -> Path:
    """Make a folder that only this user can look into.

    Raises:
        OSError: There is no room for it.
    """
    global _root, _held
    with _guard:
        if _root is None or not _root.is_dir():
            _release()
            _root = Path(tempfile.mkdtemp(prefix=_PREFIX))
            _held = _lock(_root)
        return Path(tempfile.mkdtemp(prefix="session-", dir=_root))


def remove(folder: Path) -> None:
    """Remove a folder and all in it; what is gone already is no fault."""
    shutil.rmtree(folder, ignore_errors=True)


def remove_all() -> None:
    """Remove every folder of this process."""
    global _root
    with _guard:
        root, _root = _root, None
        _release()
    if root is not None:
        remove(root)


atexit.register(remove_all)


def sweep_leftovers() -> int:
    """Clear what processes left that ended without clearing up; returns how many there were."""
    swept = 0
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if folder != _root and _is_ours(folder) and _is_abandoned(folder):
            remove(folder)
            swept += 1
    return swept


def _is_ours(folder: Path) -> bool:
    try:
        return folder.is_dir() and not folder.is_symlink() and folder.lstat().st_uid == os.getuid()
    except (OSError, AttributeError):
        return False


def _is_abandoned(folder: Path) -> bool:
    try:
        age = time.time() - folder.stat().st_mtime
        if fcntl is None:
            return age > _ABANDONED_SECONDS
        handle = os.open(folder / _LOCK, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return age > _UNLOCKED_SECONDS  # a process that is just starting has not locked it yet
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def _lock(folder: Path) -> int | None:
    """Lock the file before it has its name, so that nobody finds it unlocked."""
    if fcntl is None:
        return None
    handle, name = tempfile.mkstemp(dir=folder)
    fcntl.flock(handle, fcntl.LOCK_EX)
    Path(name).rename(folder / _LOCK)
    return handle


def _release() -> None:
    global _held
    if _held is not None:
        os.close(_held)
        _held = None
