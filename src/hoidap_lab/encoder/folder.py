"""Writes and reads a model folder; reading needs only numpy and tokenizers, as hoidap itself does."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"
_MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"},
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
]

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class StaticModel:
    """A tokenizer and one vector per piece."""

    tokenizer: Tokenizer
    table: Floats

    def encode(self, texts: list[str]) -> Floats:
        """Return one unit vector per text, shape (texts, dimensions); a text without pieces gives zeros."""
        rows = np.zeros((len(texts), self.table.shape[1]), np.float32)
        for row, encoding in zip(
            rows, self.tokenizer.encode_batch(texts, add_special_tokens=False), strict=True
        ):
            if encoding.ids:
                row[:] = self.table[encoding.ids].mean(axis=0)
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return rows / np.maximum(norms, 1e-12)


def is_static(folder: Path) -> bool:
    """Whether the folder holds token vectors alone, as ``save_model`` writes them."""
    modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    return bool(modules) and modules[0]["type"].endswith("StaticEmbedding")


def load_model(folder: Path) -> StaticModel:
    """Read a folder written by ``save_model``."""
    table = load_file(folder / WEIGHTS)["embedding.weight"].astype(np.float32)
    return StaticModel(Tokenizer.from_file(str(folder / TOKENIZER)), table)


def load_with_pieces_of(folder: Path, work: Path) -> StaticModel:
    """Read a model folder whose pieces are those that ``prepare`` cut the texts of ``work`` into.

    Raises:
        SystemExit: They are others; the message says what to do.
    """
    model = load_model(folder)
    prepared = Tokenizer.from_file(str(work / TOKENIZER))
    if model.tokenizer.get_vocab() != prepared.get_vocab():
        msg = (
            f"{work / TOKENIZER} has other pieces than {folder}: copy the model's {TOKENIZER} into an empty work "
            "folder and run prepare again"
        )
        raise SystemExit(msg)
    return model


def save_model(model: StaticModel, folder: Path) -> None:
    """Write the folder as sentence-transformers reads it: half-precision safetensors and JSON, no pickle."""
    (folder / "1_Normalize").mkdir(parents=True, exist_ok=True)
    save_file({"embedding.weight": np.ascontiguousarray(model.table.astype(np.float16))}, folder / WEIGHTS)
    model.tokenizer.save(str(folder / TOKENIZER), pretty=False)
    _write_json(folder / "modules.json", _MODULES)
    _write_json(folder / "1_Normalize" / "config.json", {})
    _write_json(
        folder / "config_sentence_transformers.json",
        {
            "model_type": "SentenceTransformer",
            "prompts": {"query": "", "document": ""},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    )


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
