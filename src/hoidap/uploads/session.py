"""One person's own documents, asked about for one session and kept nowhere else."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hoidap.errors import DocumentsError, IndexingError
from hoidap.settings import Settings
from hoidap.uploads import folders
from hoidap.uploads.checks import check
from hoidap.uploads.names import safe_name, shown_name
from hoidap.uploads.problems import RefusedUploadError, UploadProblem

if TYPE_CHECKING:
    from hoidap.chatbot import Chatbot

FILES_MAX = 5
CHARACTERS_MAX = 1_000_000
IDLE_SECONDS = 3600.0
_LOOK_SECONDS = 60.0
_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent.

    Attributes:
        path: Where its bytes lie now.
        name: What the person's machine calls it; by default the name it lies under.
    """

    path: Path
    name: str = ""


class SessionDocuments:
    """A person's own files and a Chatbot over them, until ``close``, an hour without use, or the process's end.

    Safe to use from several threads; nothing is made on disk before the first file comes.
    """

    def __init__(self, settings: Settings, base: Chatbot) -> None:
        """Prepare for files.

        Args:
            settings: Whether uploads are allowed, and their limits.
            base: The Chatbot whose encoder and settings are used for the files too.
        """
        self._settings = settings
        self._base = base
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._characters: dict[str, int] = {}
        self._bot: Chatbot | None = None
        self._over = threading.Event()
        self._remove: Callable[[], object] = _nothing
        self.last_used = time.monotonic()

    @property
    def closed(self) -> bool:
        """Whether its files are gone, for good."""
        return self._over.is_set()

    @property
    def names(self) -> tuple[str, ...]:
        """The names its files are kept under, which are the ids of its documents, in the order they came."""
        return tuple(self._characters)

    @property
    def bot(self) -> Chatbot | None:
        """Answers from these files; None before the first and after the end. Asking for it counts as use."""
        self.last_used = time.monotonic()
        return None if self.closed else self._bot

    def add(self, files: Iterable[Upload | Path | str]) -> Chatbot:
        """Take files, all or none of them, and return the Chatbot over all that were taken so far.

        It takes seconds: each file is read on trial first. The files are copied; the originals stay where they are.

        Raises:
            RefusedUploadError: A file is not taken; ``str(error)`` says why in Vietnamese.
        """
        if not self._settings.uploads_allowed:
            raise RefusedUploadError(UploadProblem.OFF)
        _make_room(self, self._settings.upload_sessions_max)
        with self._lock:
            self._check_open()
            uploads = [file if isinstance(file, Upload) else Upload(Path(file)) for file in files]
            if len(self._characters) + len(uploads) > FILES_MAX:
                raise RefusedUploadError(UploadProblem.TOO_MANY, limit=FILES_MAX)
            added: dict[str, int] = {}
            try:
                for upload in uploads:
                    self._take(upload, added)
                self._bot = self._open(next(reversed(added), ""))
            except BaseException:
                self._drop(added)
                raise
            self._characters |= added
            self._check_open()
            self.last_used = time.monotonic()
            return self._bot

    def remove(self, name: str) -> Chatbot | None:
        """Forget one file; returns the Chatbot over the rest, None if it was the last. Unknown names do nothing.

        Raises:
            RefusedUploadError: The session is over.
        """
        with self._lock:
            self._check_open()
            if name in self._characters:
                del self._characters[name]
                self._drop({name: 0})
                self._bot = self._open(name) if self._characters else None
            self.last_used = time.monotonic()
            return self._bot

    def close(self) -> None:
        """Remove everything. A question being answered just now is still answered."""
        self._over.set()
        self._bot = None
        self._remove()

    def _check_open(self) -> None:
        if self.closed:
            self._remove()
            raise RefusedUploadError(UploadProblem.GONE)

    def _take(self, upload: Upload, added: dict[str, int]) -> None:
        taken = {name.lower() for name in (*self._characters, *added)}
        name = safe_name(upload.name or upload.path.name, taken)
        try:
            target = self._documents() / name
            added[name] = 0
            self._copy(upload.path, target)
        except OSError:
            raise RefusedUploadError(UploadProblem.NOT_KEPT, name=shown_name(name)) from None
        added[name] = check(target, most_pages=self._settings.upload_max_pages)
        if sum(self._characters.values()) + sum(added.values()) > CHARACTERS_MAX:
            raise RefusedUploadError(UploadProblem.TOO_MUCH_TEXT, name=shown_name(name), limit=CHARACTERS_MAX)

    def _documents(self) -> Path:
        if self._folder is None:
            self._folder = folders.new_folder()
            # Called by close(), when the session is forgotten, or at the process's end, whichever comes first.
            self._remove = weakref.finalize(self, folders.remove, self._folder)
            (self._folder / "documents").mkdir()
        return self._folder / "documents"

    def _copy(self, source: Path, target: Path) -> None:
        limit = self._settings.upload_max_mb
        with source.open("rb") as original, target.open("xb") as copy:
            target.chmod(0o600)
            if not _copied(original, copy, limit * _MB):
                raise RefusedUploadError(UploadProblem.TOO_LARGE, name=shown_name(target.name), limit=limit)

    def _open(self, newest: str) -> Chatbot:
        from hoidap.chatbot import Chatbot

        folder = self._documents()
        most_mb = max(self._settings.upload_max_mb, self._settings.file_max_mb)
        try:
            return Chatbot.open(
                folder,
                index_dir=folder.parent / "index",
                settings=self._base.settings.model_copy(update={"file_max_mb": most_mb}),
                encoder=self._base.encoder,
            )
        except (DocumentsError, IndexingError, OSError) as error:
            self._check_open()
            problem = UploadProblem.NO_TEXT if isinstance(error, DocumentsError) else UploadProblem.NOT_KEPT
            raise RefusedUploadError(problem, name=shown_name(newest)) from None

    def _drop(self, names: Iterable[str]) -> None:
        if self._folder is not None:
            for name in names:
                (self._folder / "documents" / name).unlink(missing_ok=True)


_live: weakref.WeakSet[SessionDocuments] = weakref.WeakSet()
_live_lock = threading.Lock()
_watch: threading.Thread | None = None


def close_idle(idle_seconds: float = IDLE_SECONDS) -> None:
    """Close the sessions that nobody has used for ``idle_seconds``."""
    limit = time.monotonic() - idle_seconds
    for session in _sessions():
        if session.last_used <= limit:
            _leave(session)


def close_all() -> None:
    """Close every session of this process, and remove all that was kept for them."""
    for session in _sessions():
        _leave(session)
    folders.remove_all()


def _make_room(session: SessionDocuments, most: int) -> None:
    """Count ``session`` among those that are kept, and close the one idle longest if that is one too many."""
    global _watch
    with _live_lock:
        others = sorted((other for other in _live if other is not session), key=lambda other: other.last_used)
        _live.add(session)
        if _watch is None:
            _watch = threading.Thread(target=_watch_idle, name="hoidap-uploads", daemon=True)
            _watch.start()
    for other in others[: max(0, len(others) + 1 - most)]:
        _leave(other)


def _leave(session: SessionDocuments) -> None:
    with _live_lock:
        _live.discard(session)
    session.close()


def _sessions() -> list[SessionDocuments]:
    with _live_lock:
        return list(_live)


def _watch_idle() -> None:
    global _watch
    pause = threading.Event()
    while True:
        pause.wait(_LOOK_SECONDS)
        close_idle()
        with _live_lock:
            if not _live:
                _watch = None
                return


def _copied(original: BinaryIO, copy: BinaryIO, most: int) -> bool:
    """Copy; whether all of it fitted into ``most`` bytes."""
    left = most
    while chunk := original.read(_MB):
        left -= len(chunk)
        if left < 0:
            return False
        copy.write(chunk)
    return True


def _nothing() -> None:
    """There is nothing to remove yet."""
