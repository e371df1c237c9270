import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from hoidap import Chatbot, DocumentsError, IndexingError, Settings
from hoidap.indexing import building


@pytest.fixture
def opened(folder_of, tmp_path):
    """Open a chatbot over given files in a fixed place, again and again."""
    index_dir = tmp_path / "index"

    def open_(files=None, **settings):
        folder = folder_of(files or {})
        return Chatbot.open(folder, index_dir=index_dir, settings=Settings(**settings))

    open_.index_dir = index_dir
    open_.folder = tmp_path / "documents"
    return open_


TWO = {
    "a.txt": "Chợ mở cửa lúc năm giờ sáng mỗi ngày.",
    "b/b.txt": "Trường học nghỉ hè từ tháng sáu hằng năm.",
}


def test_a_new_index_is_built_and_an_unchanged_one_is_loaded(opened):
    assert opened(TWO).opened.reason == "new"

    again = opened()

    assert (again.opened.reason, again.opened.encoded) == ("fresh", 0)
    assert [d.id for d in again.documents] == ["a.txt", "b/b.txt"]


def test_only_a_changed_file_is_encoded_again(opened):
    opened(TWO)

    after = opened({"a.txt": "Chợ đã dời sang chỗ mới từ tuần trước."})

    assert (after.opened.reason, after.opened.encoded) == ("documents changed", 1)
    assert after.search("chợ dời sang chỗ mới", k=1)[0].passage.document_id == "a.txt"


def test_an_added_and_a_removed_file_are_noticed(opened):
    opened(TWO)
    added = opened({"c.txt": "Bưu điện phường nhận gửi hàng cả chủ nhật."})
    assert added.opened.encoded == 1

    (opened.folder / "a.txt").unlink()
    removed = opened()

    assert removed.opened.encoded == 0
    assert [d.id for d in removed.documents] == ["b/b.txt", "c.txt"]


def test_a_changed_sidecar_is_noticed(opened):
    opened(TWO)

    after = opened({"a.toml": 'suggested_questions = ["Chợ mở cửa lúc nào?"]'})

    assert after.opened.encoded == 1
    assert after.suggestions() == ["Chợ mở cửa lúc nào?"]


def test_other_passage_settings_rebuild(opened):
    opened(TWO)

    assert opened(passage_max_words=60).opened.reason == "settings changed"


def test_another_encoder_rebuilds(opened, monkeypatch):
    opened(TWO)
    real = building._recipe

    def other(settings, encoder):
        encoder.fingerprint = "another"
        return real(settings, encoder)

    monkeypatch.setattr(building, "_recipe", other)

    after = opened()

    assert (after.opened.reason, after.opened.encoded) == ("encoder changed", 2)


@pytest.mark.parametrize("name", ["vectors.faiss", "passages.jsonl", "documents.jsonl", "manifest.json"])
@pytest.mark.parametrize("damage", ["truncated", "missing", "garbage"])
def test_a_damaged_file_is_named_and_the_index_rebuilt(opened, name, damage, caplog):
    opened(TWO)
    (path,) = opened.index_dir.glob(f"generation-*/{name}")
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:7] if damage == "truncated" else b"\x00garbage" * 9)

    after = opened()

    assert after.opened.reason == f"damaged: {name}"
    assert name in caplog.text
    assert after.search("chợ mở cửa", k=1)[0].passage.document_id == "a.txt"
    assert opened().opened.reason == "fresh"


def test_a_killed_build_leaves_the_old_index_whole(opened):
    opened(TWO)
    before = sorted(p.name for p in opened.index_dir.iterdir())
    opened.folder.joinpath("c.txt").write_text("Tài liệu mới thêm vào hôm nay.", encoding="utf-8")
    script = textwrap.dedent(
        f"""
        import os, signal
        from hoidap import Chatbot, Settings
        from hoidap.indexing import storage
        storage._point_to = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        Chatbot.open({str(opened.folder)!r}, index_dir={str(opened.index_dir)!r}, settings=Settings())
        """
    )
    source = str(Path(building.__file__).parents[2])

    killed = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": source}, check=False
    )

    assert killed.returncode == -signal.SIGKILL
    assert set(before) <= {p.name for p in opened.index_dir.iterdir()}
    current = (opened.index_dir / "CURRENT").read_text().strip()
    assert current in before
    assert opened().opened.reason == "documents changed"


def test_old_generations_do_not_pile_up(opened):
    for word in ("một", "hai", "ba"):
        opened({"a.txt": f"Lần thứ {word} sửa tài liệu này."})

    assert len(list(opened.index_dir.glob("generation-*"))) == 1


def test_nothing_is_pickled(opened):
    opened(TWO)

    files = [path for path in opened.index_dir.rglob("*") if path.is_file()]

    assert {path.suffix for path in files} <= {"", ".json", ".jsonl", ".faiss", ".npy"}
    for path in files:
        if path.suffix in {".json", ".jsonl"}:
            for line in path.read_text(encoding="utf-8").splitlines() if path.suffix == ".jsonl" else []:
                json.loads(line)


def test_unreadable_files_are_named_and_the_rest_is_indexed(opened):
    opened(TWO)
    (opened.folder / "bad.pdf").write_bytes(b"%PDF-1.4 broken")

    bot = opened()

    assert len(bot.documents) == 2
    assert any("bad.pdf" in warning for warning in bot.warnings)
    again = opened()
    assert again.opened.reason == "fresh"
    assert again.warnings == bot.warnings


def test_a_missing_folder_says_which(tmp_path):
    with pytest.raises(DocumentsError, match=r"no such folder: .*nowhere"):
        Chatbot.open(tmp_path / "nowhere", index_dir=tmp_path / "index", settings=Settings())


def test_a_folder_with_nothing_readable_says_what_to_do(tmp_path):
    (tmp_path / "documents").mkdir()

    with pytest.raises(DocumentsError, match="nothing readable"):
        Chatbot.open(tmp_path / "documents", index_dir=tmp_path / "index", settings=Settings())


def test_an_index_folder_that_is_a_file_says_so(folder_of, tmp_path):
    (tmp_path / "index").write_text("in the way")

    with pytest.raises(IndexingError, match="HOIDAP_INDEX_DIR"):
        Chatbot.open(folder_of(TWO), index_dir=tmp_path / "index", settings=Settings())


def test_progress_counts_up_to_all_passages(folder_of, tmp_path):
    seen = []

    Chatbot.open(
        folder_of(TWO),
        index_dir=tmp_path / "index",
        settings=Settings(),
        progress=lambda done, total: seen.append((done, total)),
    )

    assert seen[-1] == (2, 2)
