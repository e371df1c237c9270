"""Which files of a folder are documents, and what tells whether they changed."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hoidap.errors import DocumentsError
from hoidap.reading.sidecar import sidecar_path
from hoidap.types import ReadingWarning

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")
_KINDS_READ = ", ".join(SUFFIXES)
_SIDECAR = ".toml"
_UNSEEN = (".", "~$")
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """What a folder holds.

    Attributes:
        files: Documents, in the order of their ids.
        warnings: Why other things in it are none.
    """

    files: tuple[Path, ...]
    warnings: tuple[ReadingWarning, ...]


def list_files(folder: Path) -> list[Path]:
    """List the files that would be read, without reading them.

    Args:
        folder: The documents folder; folders in it are looked into, hidden ones are not.

    Returns:
        Paths in the order of the documents' ids.

    Raises:
        DocumentsError: The folder is missing or is not a folder.
    """
    return list(find_files(folder).files)


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal.

    Raises:
        OSError: The file cannot be read.
    """
    return _sha256(path)


def fingerprint(path: Path) -> str:
    """SHA-256 of a file's bytes followed by those of its sidecar, if it has one, hexadecimal.

    It changes whenever the document would be read differently.

    Raises:
        OSError: The file cannot be read.
    """
    sidecar = sidecar_path(path)
    return _sha256(path, *([sidecar] if sidecar.is_file() else []))


def document_id(path: Path, root: Path) -> str:
    """A file's path relative to the documents folder, forward slashes, in NFC.

    Raises:
        ValueError: The file does not lie in the folder.
    """
    relative = Path(os.path.abspath(path)).relative_to(os.path.abspath(root))
    return unicodedata.normalize("NFC", relative.as_posix())


def leads_outside(path: Path, root: Path) -> bool:
    """Whether a path, links followed, ends outside the documents folder."""
    return not path.resolve().is_relative_to(root.resolve())


def find_files(folder: Path) -> Found:
    """Look through a folder.

    Args:
        folder: The documents folder.

    Raises:
        DocumentsError: The folder is missing or is not a folder.
    """
    if not folder.exists():
        msg = f"Documents folder does not exist: {folder}. Create it, or name another (HOIDAP_DOCUMENTS)."
        raise DocumentsError(msg)
    if not folder.is_dir():
        msg = f"Documents path is not a folder: {folder}. Name the folder that holds the files."
        raise DocumentsError(msg)
    warnings: list[ReadingWarning] = []
    files: list[Path] = []
    for path in _walk(folder, warnings):
        reason = _why_not(path, folder)
        if reason:
            warnings.append(ReadingWarning(_printable(path), reason))
        elif path.suffix.lower() in SUFFIXES:
            files.append(path)
    files.sort(key=lambda path: document_id(path, folder))
    return Found(tuple(files), tuple(sorted(warnings, key=lambda warning: warning.path)))


def _walk(folder: Path, warnings: list[ReadingWarning]) -> Iterator[Path]:
    """Everything that is not hidden and not a folder; links to folders are given, not followed."""

    def unreadable(error: OSError) -> None:
        reason = f"the folder cannot be opened ({error.strerror}); check its permissions"
        warnings.append(ReadingWarning(_printable(Path(error.filename)), reason))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        here = Path(parent)
        folders[:] = [name for name in folders if not name.startswith(_UNSEEN)]
        linked = [name for name in folders if (here / name).is_symlink()]
        yield from (here / name for name in [*names, *linked] if not name.startswith(_UNSEEN))


def _why_not(path: Path, root: Path) -> str | None:
    """Why a path is neither read nor passed over in silence."""
    if _printable(path) != str(path):
        return "its name is not valid UTF-8; rename it"
    if path.is_symlink():
        try:
            if not path.exists():
                return "it is a link that leads nowhere; remove it or repair it"
            if leads_outside(path, root):
                return "it is a link that leads outside the documents folder; copy the file here instead"
        except (OSError, RuntimeError):
            return "it is a link that leads to itself; remove it"
    if path.is_dir() or path.suffix.lower() == _SIDECAR:
        return None
    if path.suffix.lower() not in SUFFIXES:
        return f"files of this kind are not read; read are {_KINDS_READ}"
    return None if path.is_file() else "it is not an ordinary file; remove it"


def _printable(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


def _sha256(*paths: Path) -> str:
    total = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                total.update(chunk)
    return total.hexdigest()
