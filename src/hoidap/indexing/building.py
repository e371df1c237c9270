"""Opening an index: loaded if it fits the documents, refreshed or built if it doesn't."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hoidap.errors import DocumentsError
from hoidap.indexing import storage
from hoidap.indexing.encoder import Encoder
from hoidap.indexing.lexical import LexicalIndex
from hoidap.indexing.manifest import FORMAT, IndexedFile, Manifest, Recipe
from hoidap.indexing.passages import split, views
from hoidap.indexing.storage import Contents, DamagedIndexError, Index
from hoidap.indexing.vectors import VectorIndex
from hoidap.reading import fingerprint, list_files, read_folder
from hoidap.settings import Settings
from hoidap.types import Document, Passage

logger = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Called with the number of passages encoded so far and in all."""

_BATCH = 64


@dataclass(frozen=True, slots=True)
class Opened:
    """An index, and what had to be done to have it.

    Attributes:
        index: Ready to be searched.
        reason: Why it was built: "fresh" (it was not), "new", "documents changed", "encoder changed",
            "settings changed", "format changed", or "damaged: <file>".
        encoded: How many passages were encoded; the others kept their vectors.
        warnings: Files that were left out or read in part, one line each.
    """

    index: Index
    reason: str
    encoded: int
    warnings: tuple[str, ...]


def freshness(settings: Settings, encoder: Encoder) -> str:
    """Say whether the index on disk fits, in the words of ``Opened.reason``, without building anything."""
    try:
        manifest = storage.read_manifest(settings.index_dir)
    except DamagedIndexError as error:
        return f"damaged: {error}"
    if manifest is None:
        return "new"
    return _misfit(manifest, _recipe(settings, encoder), _snapshot(settings.documents)) or "fresh"


def open_index(
    settings: Settings, encoder: Encoder, progress: Progress | None = None, *, rebuild: bool = False
) -> Opened:
    """Load the index in ``settings.index_dir``, after bringing it up to date with the documents.

    Raises:
        DocumentsError: The documents folder is missing, or holds nothing readable.
        IndexingError: The index cannot be written.
    """
    _check_folder(settings.documents)
    reason = "rebuild asked for" if rebuild else freshness(settings, encoder)
    old: Index | None = None
    if reason in {"fresh", "documents changed"}:
        try:
            old = storage.read(settings.index_dir)
        except DamagedIndexError as error:
            reason = f"damaged: {error}"
    if old is not None and reason == "fresh":
        return Opened(old, reason, 0, old.manifest.warnings)
    if reason not in {"new", "rebuild asked for"}:
        logger.warning("index in %s: %s; building it again", settings.index_dir, reason)
    return _build(settings, encoder, old, reason, progress)


def _build(
    settings: Settings, encoder: Encoder, old: Index | None, reason: str, progress: Progress | None
) -> Opened:
    snapshot = _snapshot(settings.documents)
    documents, problems = read_folder(settings.documents, max_mb=settings.file_max_mb)
    warnings = tuple(str(problem) for problem in problems)
    for warning in warnings:
        logger.warning("%s", warning)
    known = _known_vectors(old, snapshot)
    passages: list[Passage] = []
    for document in documents:
        passages += split(
            document, min_words=settings.passage_min_words, max_words=settings.passage_max_words
        )
    if not passages:
        raise DocumentsError(_nothing_readable(settings.documents, warnings))
    vectors, encoded = _encode(passages, encoder, known, progress)
    contents = Contents(
        {document.id: document for document in documents},
        tuple(passages),
        VectorIndex.build(np.concatenate(vectors), [len(rows) for rows in vectors]),
        LexicalIndex.build(passages),
    )
    sources = _sources(snapshot, documents, passages, {p.path: p.reason for p in problems})
    index = storage.write(settings.index_dir, contents, _recipe(settings, encoder), sources, warnings)
    return Opened(index, reason, encoded, warnings)


def _encode(
    passages: Sequence[Passage],
    encoder: Encoder,
    known: dict[str, NDArray[np.float32]],
    progress: Progress | None,
) -> tuple[list[NDArray[np.float32]], int]:
    vectors = dict(known)
    missing = [passage for passage in passages if passage.id not in known]
    for begin in range(0, len(missing), _BATCH):
        batch = [(passage.id, views(passage)) for passage in missing[begin : begin + _BATCH]]
        rows = encoder.encode_passages([text for _, texts in batch for text in texts])
        ends = np.cumsum([len(texts) for _, texts in batch])
        for (name, _), own in zip(batch, np.split(rows, ends[:-1]), strict=True):
            vectors[name] = own
        if progress is not None:
            progress(begin + len(batch), len(missing))
    return [vectors[passage.id] for passage in passages], len(missing)


def _known_vectors(old: Index | None, snapshot: dict[str, str]) -> dict[str, NDArray[np.float32]]:
    """Vectors of passages whose file and sidecar are as they were."""
    if old is None:
        return {}
    unchanged = {file.path for file in old.manifest.files if snapshot.get(file.path) == file.fingerprint}
    vectors = zip(old.passages, old.vectors.by_passage(), strict=True)
    return {passage.id: rows for passage, rows in vectors if passage.document_id in unchanged}


def _recipe(settings: Settings, encoder: Encoder) -> Recipe:
    return Recipe(
        FORMAT,
        encoder.name,
        encoder.fingerprint,
        encoder.dimension,
        settings.passage_min_words,
        settings.passage_max_words,
    )


def _misfit(manifest: Manifest, recipe: Recipe, snapshot: dict[str, str]) -> str:
    old = manifest.recipe
    if old.format != recipe.format:
        return "format changed"
    if (old.encoder_fingerprint, old.dimension) != (recipe.encoder_fingerprint, recipe.dimension):
        return "encoder changed"
    if (old.passage_min_words, old.passage_max_words) != (recipe.passage_min_words, recipe.passage_max_words):
        return "settings changed"
    return "" if {file.path: file.fingerprint for file in manifest.files} == snapshot else "documents changed"


def _snapshot(folder: Path) -> dict[str, str]:
    return {document_id(path, folder): fingerprint(path) for path in list_files(folder)}


def document_id(path: Path, folder: Path) -> str:
    """The id of the document that is read from ``path``: its place below ``folder``."""
    from hoidap.vietnamese import nfc

    return nfc(path.relative_to(folder).as_posix())


def _sources(
    snapshot: dict[str, str],
    documents: Sequence[Document],
    passages: Sequence[Passage],
    problems: dict[str, str],
) -> tuple[IndexedFile, ...]:
    counts = {document.id: 0 for document in documents}
    for passage in passages:
        counts[passage.document_id] += 1
    return tuple(
        IndexedFile(path, digest, problems.get(path, ""), counts.get(path, 0))
        for path, digest in snapshot.items()
    )


def _check_folder(folder: Path) -> None:
    if not folder.exists():
        raise DocumentsError(f"documents: no such folder: {folder}. Create it, or set HOIDAP_DOCUMENTS.")
    if not folder.is_dir():
        raise DocumentsError(f"documents: not a folder: {folder}. Name the folder that holds the files.")


def _nothing_readable(folder: Path, warnings: Sequence[str]) -> str:
    why = "".join(f"\n  {warning}" for warning in warnings)
    return (
        f"documents: nothing readable in {folder}. "
        f"Put a .txt, .md, .html, .pdf or .docx file with text there.{why}"
    )
