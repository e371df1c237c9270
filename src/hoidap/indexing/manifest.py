"""What an index was built from and with; decides whether it still fits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

FORMAT = 7
"""Raised whenever the files of an index change their meaning; older ones are rebuilt."""


@dataclass(frozen=True, slots=True)
class IndexedFile:
    """A file as it was when it was indexed.

    Attributes:
        path: Relative to the documents folder, with forward slashes.
        fingerprint: Digest of its bytes and of its sidecar's.
        warning: Why it was left out; empty if it was read.
        passages: How many passages came of it.
    """

    path: str
    fingerprint: str
    warning: str
    passages: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an index was built with; any difference means building it anew."""

    format: int
    encoder: str
    encoder_fingerprint: str
    dimension: int
    passage_min_words: int
    passage_max_words: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """An index's recipe, its sources, and the digest of each of its own files."""

    recipe: Recipe
    files: tuple[IndexedFile, ...]
    warnings: tuple[str, ...]
    digests: dict[str, str]

    def save(self, path: Path) -> None:
        """Write the manifest as JSON."""
        path.write_bytes(_ADAPTER.dump_json(self, indent=1))

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """Read what ``save`` wrote.

        Raises:
            OSError, ValueError: It is missing or damaged.
        """
        return _ADAPTER.validate_json(path.read_bytes())


_ADAPTER = TypeAdapter(Manifest)
