"""Whether an uploaded file may be read: cheap looks first, then a trial in a process of its own."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hoidap.reading.trial import Trial, try_reading
from hoidap.uploads.names import shown_name
from hoidap.uploads.problems import RefusedUploadError, UploadProblem

_MB = 1024 * 1024
_UNPACKED_MAX_BYTES = 100 * _MB
_XML_MAX_BYTES = 24 * _MB
_PARTS_MAX = 5_000
_TAGS_MAX = 60_000

# The words that the reading room's reasons are told apart by; whatever has none of them is damaged.
_REASONS = (
    ("password", UploadProblem.ENCRYPTED),
    ("old Vietnamese encoding", UploadProblem.OLD_ENCODING),
    ("OCR", UploadProblem.NO_TEXT),
    ("no text", UploadProblem.NO_TEXT),
    ("empty", UploadProblem.NO_TEXT),
    ("characters of text", UploadProblem.TOO_COMPLEX),
    ("too deeply", UploadProblem.TOO_COMPLEX),
)


def check(path: Path, *, most_pages: int) -> int:
    """Make sure that a file can be read without harm.

    Args:
        path: The file, under a safe name.
        most_pages: How many pages a PDF may have.

    Returns:
        How many characters of text it holds.

    Raises:
        RefusedUploadError: It cannot be read, or only at a cost that no honest file has.
    """
    name = shown_name(path.name)
    suffix = path.suffix.lower()
    if suffix == ".docx":
        _check_package(path, name)
    elif suffix in {".html", ".htm"} and path.read_bytes().count(b"<") > _TAGS_MAX:
        raise RefusedUploadError(UploadProblem.TOO_COMPLEX, name=name)
    trial = try_reading(path, most_pages=most_pages)
    if trial.exhausted:
        raise RefusedUploadError(UploadProblem.TOO_COMPLEX, name=name)
    if trial.pages > most_pages:
        raise RefusedUploadError(UploadProblem.TOO_MANY_PAGES, name=name, pages=trial.pages, limit=most_pages)
    if trial.reason:
        raise RefusedUploadError(_problem(trial), name=name)
    return trial.characters


def _check_package(path: Path, name: str) -> None:
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return  # the reading room knows what else it may be, and says so
    unpacked = sum(part.file_size for part in parts)
    xml = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if unpacked > _UNPACKED_MAX_BYTES or xml > _XML_MAX_BYTES or len(parts) > _PARTS_MAX:
        raise RefusedUploadError(UploadProblem.UNPACKS_TOO_LARGE, name=name)


def _problem(trial: Trial) -> UploadProblem:
    return next((problem for words, problem in _REASONS if words in trial.reason), UploadProblem.DAMAGED)
