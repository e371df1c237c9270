"""How an index lies on disk, and how a new one takes the place of the old in one step.

    index/
      CURRENT              the name of the generation in use; replaced atomically
      generation-…/        manifest.json, vectors.faiss, lexical/, passages.jsonl, documents.jsonl
      building-…/          a build under way, or the rest of one that was killed

Nothing is pickled: FAISS's own format, arrays, JSON.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from hoidap.errors import IndexingError
from hoidap.indexing.lexical import LexicalIndex
from hoidap.indexing.manifest import IndexedFile, Manifest, Recipe
from hoidap.indexing.passages import views
from hoidap.indexing.vectors import VectorIndex
from hoidap.types import Document, Passage

_CURRENT = "CURRENT"
_MANIFEST = "manifest.json"
_ABANDONED_AFTER = 3600.0

_DOCUMENTS: TypeAdapter[Document] = TypeAdapter(Document)
_PASSAGES: TypeAdapter[Passage] = TypeAdapter(Passage)
Record = TypeVar("Record", Document, Passage)


class DamagedIndexError(Exception):
    """A file of the index is missing or not what the manifest says; caught inside this room."""


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that is searched, held in memory.

    ``passages[i]``, the rows of passage ``i`` in ``vectors`` and entry ``i`` of ``lexical`` are the same passage.
    """

    documents: Mapping[str, Document]
    passages: tuple[Passage, ...]
    vectors: VectorIndex
    lexical: LexicalIndex
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Contents:
    """An index before it has a manifest: what goes to disk."""

    documents: Mapping[str, Document]
    passages: tuple[Passage, ...]
    vectors: VectorIndex
    lexical: LexicalIndex


def write(
    folder: Path,
    contents: Contents,
    recipe: Recipe,
    sources: tuple[IndexedFile, ...],
    warnings: tuple[str, ...],
) -> Index:
    """Write an index beside the one in use, then swap it in.

    Raises:
        IndexingError: The folder cannot be written; the old index is untouched.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(prefix="building-", dir=folder))
        try:
            _write_contents(building, contents)
            manifest = Manifest(recipe, sources, warnings, _digests(building))
            manifest.save(building / _MANIFEST)
            generation = folder / building.name.replace("building-", "generation-", 1)
            building.rename(generation)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        _point_to(folder, generation.name)
    except OSError as error:
        raise IndexingError(
            f"index: cannot write to {folder}: {error.strerror or error}. Choose another with HOIDAP_INDEX_DIR."
        ) from error
    _sweep(folder, generation.name)
    return Index(contents.documents, contents.passages, contents.vectors, contents.lexical, manifest)


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of the index in use; None if there is no index.

    Raises:
        DamagedIndexError: There is one and it cannot be read.
    """
    generation = _generation(folder)
    if generation is None:
        return None
    try:
        return Manifest.load(generation / _MANIFEST)
    except (OSError, ValueError) as error:
        raise DamagedIndexError(_MANIFEST) from error


def read(folder: Path) -> Index:
    """Read the index in use, checking each file against the manifest.

    Raises:
        DamagedIndexError: A file is missing or damaged; the message names it.
    """
    generation = _generation(folder)
    if generation is None:
        raise DamagedIndexError(_CURRENT)
    manifest = read_manifest(folder)
    if manifest is None:
        raise DamagedIndexError(_CURRENT)
    for name, digest in manifest.digests.items():
        path = generation / name
        if not path.is_file() or _digest(path) != digest:
            raise DamagedIndexError(name)
    try:
        documents = _read_records(generation / "documents.jsonl", _DOCUMENTS)
        passages = tuple(_read_records(generation / "passages.jsonl", _PASSAGES))
        return Index(
            {document.id: document for document in documents},
            passages,
            VectorIndex.load(generation / "vectors.faiss", [len(views(passage)) for passage in passages]),
            LexicalIndex.load(generation / "lexical", len(passages)),
            manifest,
        )
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise DamagedIndexError(str(error)) from error


def _generation(folder: Path) -> Path | None:
    try:
        name = (folder / _CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return folder / name if name.startswith("generation-") and "/" not in name else None


def _write_contents(folder: Path, contents: Contents) -> None:
    contents.vectors.save(folder / "vectors.faiss")
    contents.lexical.save(folder / "lexical")
    _write_records(folder / "documents.jsonl", contents.documents.values(), _DOCUMENTS)
    _write_records(folder / "passages.jsonl", contents.passages, _PASSAGES)


def _write_records(path: Path, records: Iterable[Record], adapter: TypeAdapter[Record]) -> None:
    with path.open("wb") as file:
        for record in records:
            file.write(adapter.dump_json(record) + b"\n")


def _read_records(path: Path, adapter: TypeAdapter[Record]) -> list[Record]:
    with path.open("rb") as file:
        return [adapter.validate_json(line) for line in file]


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): _digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _point_to(folder: Path, generation: str) -> None:
    handle, name = tempfile.mkstemp(prefix="building-", dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(generation + "\n")
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(folder / _CURRENT)


def _sweep(folder: Path, keep: str) -> None:
    """Remove old generations, and builds that were abandoned more than an hour ago."""
    for path in folder.iterdir():
        old_generation = path.name.startswith("generation-") and path.name != keep
        abandoned = path.name.startswith("building-") and _age(path) > _ABANDONED_AFTER
        if old_generation or abandoned:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
