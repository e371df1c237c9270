"""The folder that holds the one model installed, and what is known of it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from hoidap.errors import ModelError

_RECORD = "model.json"
GGUF_MAGIC = b"GGUF"


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model file that can be served.

    Attributes:
        name: What it is called in answers and traces.
        file: Where it lies.
        size: Its length in bytes.
        sha256: Its digest, hexadecimal; empty where nobody published one to compare with.
        source: Where it came from.
    """

    name: str
    file: Path
    size: int
    sha256: str
    source: str


@dataclass(frozen=True, slots=True)
class ModelStore:
    """One model and its record in ``folder``."""

    folder: Path

    def installed(self) -> InstalledModel | None:
        """The model to serve; None if there is none.

        Raises:
            ModelError: The record is damaged, or the file it names is gone or of another length.
        """
        path = self.folder / _RECORD
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            model = InstalledModel(**{**data, "file": Path(data["file"])})
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            raise ModelError(f"{path} cannot be read. Run: hoidap model install") from None
        if not model.file.is_file() or model.file.stat().st_size != model.size:
            raise ModelError(f"the model file {model.file} is gone or was changed. Run: hoidap model install")
        return model

    def record(self, model: InstalledModel) -> None:
        """Make ``model`` the one to serve; a file of ours that it replaces is deleted."""
        before = self._recorded_file()
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / _RECORD
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps({**asdict(model), "file": str(model.file)}, indent=1), encoding="utf-8")
        os.replace(fresh, path)
        if before is not None and before != model.file:
            self._delete(before)

    def remove(self) -> InstalledModel | None:
        """Forget the model, and delete its file if it is ours; return what was removed."""
        try:
            model = self.installed()
        except ModelError:
            model = None
        (self.folder / _RECORD).unlink(missing_ok=True)
        if model is not None:
            self._delete(model.file)
        return model

    def _recorded_file(self) -> Path | None:
        try:
            model = self.installed()
        except ModelError:
            return None
        return model.file if model else None

    def _delete(self, file: Path) -> None:
        if file.parent == self.folder:  # what lies elsewhere belongs to somebody else
            file.unlink(missing_ok=True)
