"""From text to vectors. One loader for the bundled model, a local path and a hub name.

A folder that holds a static embedding (token vectors, averaged) is read with tokenizers and numpy alone,
which takes milliseconds; every other model goes through sentence-transformers, which takes seconds to import.
"""

from __future__ import annotations

import hashlib
import json
from abc import abstractmethod
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from hoidap.errors import EncoderError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BUNDLED = "bundled"
BUNDLED_MODEL = "hoidap-static-vi"

Vectors = NDArray[np.float32]


class Encoder(Embeddings):
    """Turns questions and passages into unit vectors; also a LangChain ``Embeddings``.

    Attributes:
        name: What was asked for: "bundled", a path or a hub name.
        fingerprint: Changes whenever the same text could get another vector.
        dimension: Length of a vector.
    """

    name: str
    fingerprint: str
    dimension: int

    @abstractmethod
    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """Encode questions: float32 of shape (len(texts), dimension), rows of length 1 (or 0 if empty)."""

    @abstractmethod
    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Encode passages: float32 of shape (len(texts), dimension), rows of length 1 (or 0 if empty)."""

    def embed_query(self, text: str) -> list[float]:
        """Encode one question, as LangChain wants it."""
        row: list[float] = self.encode_questions([text])[0].tolist()
        return row

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Encode passages, as LangChain wants it."""
        rows: list[list[float]] = self.encode_passages(texts).tolist()
        return rows


class StaticEncoder(Encoder):
    """The mean of token vectors, read without sentence-transformers; gives the vectors that it would give."""

    def __init__(self, name: str, folder: Path) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        module = _static_module(folder)
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(module / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._table = load_file(module / "model.safetensors")["embedding.weight"].astype(np.float32)
        self.name = name
        self.fingerprint = _folder_digest(folder)
        self.dimension = int(self._table.shape[1])

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """See ``Encoder.encode_questions``."""
        return self._encode(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """See ``Encoder.encode_passages``."""
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, tokens in enumerate(
            self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        ):
            if tokens.ids:
                vectors[row] = self._table[tokens.ids].mean(axis=0)
        return _unit_rows(vectors)


class SentenceTransformerEncoder(Encoder):
    """Any model that sentence-transformers loads, with the prompts that the model itself brings."""

    def __init__(self, name: str, source: str) -> None:
        from sentence_transformers import SentenceTransformer

        self._model: Any = SentenceTransformer(source, device="cpu")
        self.name = name
        self.dimension = int(self._model.get_embedding_dimension())
        folder = Path(source)
        self.fingerprint = _folder_digest(folder) if folder.is_dir() else self._probe_digest()

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """See ``Encoder.encode_questions``."""
        return _unit_rows(np.asarray(self._model.encode_query(list(texts)), dtype=np.float32))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """See ``Encoder.encode_passages``."""
        return _unit_rows(np.asarray(self._model.encode_document(list(texts)), dtype=np.float32))

    def _probe_digest(self) -> str:
        """Digest of the vectors of two fixed texts: a hub name may stand for other weights tomorrow."""
        probe = np.concatenate([self.encode_questions(["hỏi"]), self.encode_passages(["đáp"])])
        return hashlib.sha256(self.name.encode() + np.round(probe, 3).tobytes()).hexdigest()


def load_encoder(name: str = BUNDLED) -> Encoder:
    """Load the encoder called ``name``: "bundled", the path of a model folder, or a name on a model hub.

    Raises:
        EncoderError: There is no such model, or it cannot be loaded; the message says what to do.
    """
    try:
        if name == BUNDLED:
            return StaticEncoder(name, Path(str(files("hoidap.models").joinpath(BUNDLED_MODEL))))
        folder = Path(name).expanduser()
        if folder.is_dir():
            return (
                StaticEncoder(name, folder)
                if is_static(folder)
                else SentenceTransformerEncoder(name, str(folder))
            )
        if name.startswith((".", "/", "~")) or folder.exists():
            raise EncoderError(
                f"encoder: not a model folder: {name}. Set HOIDAP_ENCODER to a folder or a hub name."
            )
        return SentenceTransformerEncoder(name, name)
    except EncoderError:
        raise
    except Exception as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise EncoderError(
            f"encoder: cannot load {name!r}: {reason}. "
            'Unset HOIDAP_ENCODER (or set it to "bundled") to use the model that comes with hoidap.'
        ) from error


def is_static(folder: Path) -> bool:
    """Whether the model in ``folder`` is a static embedding, with at most a normalisation after it."""
    try:
        modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    types = [module["type"].rsplit(".", 1)[-1] for module in modules]
    return types[:1] == ["StaticEmbedding"] and set(types[1:]) <= {"Normalize"}


def _static_module(folder: Path) -> Path:
    modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    return folder / str(modules[0]["path"])


def _folder_digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".json", ".safetensors", ".txt", ".model", ".bin"}:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _unit_rows(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
    return unit
