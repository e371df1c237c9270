"""File names from a stranger, made harmless."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath

from hoidap.reading.files import SUFFIXES
from hoidap.uploads.problems import RefusedUploadError, UploadProblem

_NAME_MAX_BYTES = 120  # file systems take 255; a number for a second file of the name comes on top
_SHOWN_MAX_CHARS = 60
_WITHOUT_MEANING = ("C", "Zl", "Zp")
_UNSAFE = re.compile(r'[<>:"|?*\\/]')
_NO_NAME = "tai-lieu"


def safe_name(given: str, taken: Container[str] = ()) -> str:
    """The name to keep a file under: one that stays in its folder, can be shown, and is not yet taken.

    Args:
        given: The name as sent; may hold anything.
        taken: Names that other files have, in lower case.

    Raises:
        RefusedUploadError: Its ending is none of those that are read.
    """
    last = given.replace("\\", "/").rstrip("/").rpartition("/")[2]
    name = "".join(
        letter
        for letter in unicodedata.normalize("NFC", last)
        if not unicodedata.category(letter).startswith(_WITHOUT_MEANING)
    )
    path = PurePosixPath(_UNSAFE.sub("_", " ".join(name.split())))
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise RefusedUploadError(UploadProblem.KIND, name=shown_name(str(path)))
    stem = _cut(path.name[: -len(suffix)].lstrip(".~$ ").rstrip(". ")) or _NO_NAME
    chosen, number = stem + suffix, 2
    while chosen.lower() in taken:
        chosen = f"{stem} ({number}){suffix}"
        number += 1
    return chosen


def shown_name(name: str) -> str:
    """A name short enough for a message."""
    return name if len(name) <= _SHOWN_MAX_CHARS else f"{name[:_SHOWN_MAX_CHARS]}…"


def _cut(stem: str) -> str:
    return stem.encode("utf-8", "ignore")[:_NAME_MAX_BYTES].decode("utf-8", "ignore").rstrip(". ")
