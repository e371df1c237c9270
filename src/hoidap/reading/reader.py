"""Files → documents: each file through its format, recognition and sidecar; what fails becomes a warning."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from hoidap.reading.extract import MOST_CHARACTERS, TOO_MUCH_TEXT, Extract
from hoidap.reading.files import document_id, find_files, leads_outside
from hoidap.reading.legacy_encodings import legacy_encoding_of_text
from hoidap.reading.problems import UnreadableFileError
from hoidap.reading.recognition import recognise
from hoidap.reading.sidecar import Sidecar, apply_sidecar, load_sidecar, sidecar_path
from hoidap.types import Document, ReadingWarning

_MB = 1024 * 1024

# Imported when first needed: the libraries behind them take their time.
_EXTRACTORS = {
    ".txt": ("text", "extract_text"),
    ".md": ("markdown", "extract_markdown"),
    ".html": ("html", "extract_html"),
    ".htm": ("html", "extract_html"),
    ".pdf": ("pdf", "extract_pdf"),
    ".docx": ("docx", "extract_docx"),
}


def read_folder(folder: Path, *, max_mb: int = 50) -> tuple[list[Document], list[ReadingWarning]]:
    """Read every document in a folder and the folders in it.

    Args:
        folder: The documents folder.
        max_mb: Larger files (in units of 1024 * 1024 bytes) are left out with a warning.

    Returns:
        The documents in the order of their ids, and a warning for each file that was left out or read only
        in part, and for each faulty sidecar. A folder without documents gives none.

    Raises:
        DocumentsError: The folder is missing or is not a folder.
    """
    found = find_files(folder)
    documents: list[Document] = []
    warnings = list(found.warnings)
    for path in found.files:
        try:
            document, about = _read(path, folder, max_mb)
        except UnreadableFileError as error:
            warnings.append(ReadingWarning(str(path), error.reason))
            continue
        documents.append(document)
        warnings += about
    return documents, warnings


def read_file(path: Path, *, root: Path) -> Document:
    """Read one file.

    Args:
        path: The file, of one of the kinds that are read.
        root: The documents folder it lies in; the document's id is relative to it.

    Returns:
        The document. What is wrong with its sidecar, if anything, is left out; ``read_folder`` tells it.

    Raises:
        DocumentsError: The file cannot be read; the message says why.
    """
    return _read(path, root, max_mb=None)[0]


def _read(path: Path, root: Path, max_mb: int | None) -> tuple[Document, list[ReadingWarning]]:
    data = _load(path, max_mb)
    extract = _extract(path, data)
    recognised = recognise(extract)
    sidecar = _sidecar(path, root)
    document = Document(
        id=_id(path, root),
        path=str(path),
        title=sidecar.title or recognised.title or path.stem,
        text=extract.text,
        metadata=apply_sidecar(recognised.metadata, sidecar),
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=recognised.blocks,
        offset_map=extract.offset_map,
    )
    warnings = [ReadingWarning(str(path), note) for note in extract.notes]
    warnings += [ReadingWarning(str(sidecar_path(path)), problem) for problem in sidecar.problems]
    return document, warnings


def _load(path: Path, max_mb: int | None) -> bytes:
    try:
        size = path.stat().st_size
        if max_mb is not None and size > max_mb * _MB:
            reason = (
                f"the file has {size / _MB:.1f} MB, more than the {max_mb} MB that are read; "
                f"split it, or raise HOIDAP_FILE_MAX_MB"
            )
            raise UnreadableFileError(reason)
        data = path.read_bytes()
    except OSError as error:
        reason = f"the file cannot be opened ({error.strerror or error}); check its permissions"
        raise UnreadableFileError(reason) from None
    if not data:
        raise UnreadableFileError("the file is empty; put its text in, or remove it")
    return data


def _extract(path: Path, data: bytes) -> Extract:
    suffix = path.suffix.lower()
    if suffix not in _EXTRACTORS:
        raise UnreadableFileError(f"files of this kind are not read; read are {', '.join(_EXTRACTORS)}")
    module, name = _EXTRACTORS[suffix]
    extractor: Callable[[bytes], Extract] = getattr(import_module(f"hoidap.reading.formats.{module}"), name)
    extract = extractor(data)
    if len(extract.text) > MOST_CHARACTERS:
        raise UnreadableFileError(TOO_MUCH_TEXT)
    encoding = legacy_encoding_of_text(extract.text)
    if encoding:
        reason = (
            f"its text is in the old Vietnamese encoding {encoding}, taken for another one; "
            f"convert it with UniKey Toolkit from {_UNIKEY[encoding]} to Unicode"
        )
        raise UnreadableFileError(reason)
    return extract


_UNIKEY = {"Windows-1258": "Vietnamese Locale CP 1258", "TCVN3": "TCVN3 (ABC)", "VNI": "VNI Windows"}


def _sidecar(path: Path, root: Path) -> Sidecar:
    beside = sidecar_path(path)
    if not beside.is_file():
        return Sidecar()
    if beside.is_symlink() and leads_outside(beside, root):
        return Sidecar(
            problems=("the sidecar is a link that leads outside the documents folder; copy it here",)
        )
    return load_sidecar(beside)


def _id(path: Path, root: Path) -> str:
    try:
        return document_id(path, root)
    except ValueError:
        raise UnreadableFileError(f"it does not lie in the documents folder {root}; move it there") from None
