"""Feedback is kept whole, by many at once, with nothing about the person; spreadsheets read it as text."""

import csv
import io
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hoidap import Settings, __version__
from hoidap.errors import FeedbackError
from hoidap.feedback import COMMENT_MAX_CHARS, FeedbackStore, as_csv, feedback_store


@pytest.fixture(scope="module")
def answer(bot):
    return bot.ask("Ai là tác giả bài viết?")


@pytest.fixture
def store(tmp_path):
    return FeedbackStore(tmp_path / "index" / "feedback.sqlite3")


def test_a_verdict_is_kept_with_the_answer_and_the_versions(store, answer):
    store.add(answer, "up", "Đúng rồi", encoder="abc")

    (kept,) = store.rows()
    assert (kept.verdict, kept.comment, kept.encoder, kept.hoidap) == ("up", "Đúng rồi", "abc", __version__)
    assert (kept.question, kept.text, kept.answered) == (answer.question, answer.text, True)
    assert (kept.citations, kept.generator) == (answer.citations, answer.generator)
    assert abs(datetime.now(UTC) - kept.at) < timedelta(minutes=1)
    assert kept.at.microsecond == 0


def test_the_file_is_made_with_the_first_feedback_for_its_owner_only(store, answer):
    assert not store.path.exists()
    with pytest.raises(FeedbackError, match="none yet"):
        list(store.rows())
    assert not store.path.exists()

    store.add(answer, "down")

    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_nothing_else_is_kept(store, answer):
    store.add(answer, "up")

    with sqlite3.connect(store.path) as database:
        columns = [column[1] for column in database.execute("PRAGMA table_info(feedback)")]
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    database.close()
    assert tables == ["feedback"]
    assert columns == [
        "id", "at", "verdict", "comment", "question", "text", "answered", "citations", "generator", "hoidap", "encoder",
    ]  # fmt: skip


def test_many_at_once_are_all_kept(store, answer):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: store.add(answer, "up", str(number)), range(40)))

    assert sorted(int(row.comment) for row in store.rows()) == list(range(40))


def test_a_write_that_was_cut_off_leaves_whole_rows(store, answer):
    store.add(answer, "up", "trước")
    broken = sqlite3.connect(store.path, isolation_level=None)
    broken.execute("BEGIN IMMEDIATE")
    broken.execute("UPDATE feedback SET comment = 'dở dang'")
    broken.close()  # as a killed process does: without commit

    store.add(answer, "down", "sau")

    assert [row.comment for row in store.rows()] == ["trước", "sau"]


def test_a_long_comment_is_cut_and_unprintable_input_does_no_harm(store, answer):
    store.add(replace(answer, question="a\ud800b\x00"), "up", "dài" * COMMENT_MAX_CHARS)

    (kept,) = store.rows()
    assert len(kept.comment) == COMMENT_MAX_CHARS
    assert kept.question == "a?b"


def test_a_verdict_that_is_none_is_refused(store, answer):
    with pytest.raises(ValueError, match="'up' or 'down'"):
        store.add(answer, "maybe")


def test_a_file_of_a_newer_version_or_of_another_program_is_left_alone(store, answer):
    store.add(answer, "up")
    database = sqlite3.connect(store.path)
    for version, says in ((7, "newer hoidap"), (0, "not a feedback file")):
        database.execute(f"PRAGMA user_version = {version}")
        database.commit()
        with pytest.raises(FeedbackError, match=says):
            store.add(answer, "up")
        with pytest.raises(FeedbackError, match=says):
            list(store.rows())
    database.close()


def test_a_damaged_file_is_named(store, answer):
    store.path.parent.mkdir()
    store.path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(FeedbackError, match=r"feedback\.sqlite3 cannot be written"):
        store.add(answer, "up")


def test_it_lies_in_the_index_folder_unless_told_otherwise_and_can_be_switched_off(tmp_path):
    assert feedback_store(Settings(index_dir=tmp_path)).path == tmp_path / "feedback.sqlite3"
    assert feedback_store(Settings(feedback_file=str(tmp_path / "x.db"))).path == tmp_path / "x.db"
    assert feedback_store(Settings(feedback_file="")) is None


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_no_cell_is_a_formula(store, answer, begins):
    evil = f'{begins}HYPERLINK("http://x.example")'
    store.add(replace(answer, question=evil), "down", evil)

    data = as_csv(store.rows())

    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row["question"] == row["comment"] == "'" + evil


def test_the_table_reads_as_it_was_written(store, answer):
    store.add(answer, "up", 'Có "ngoặc", dấu phẩy\nvà dòng mới')

    (row,) = csv.DictReader(io.StringIO(as_csv(store.rows()).decode("utf-8-sig"), newline=""))

    assert row["comment"] == 'Có "ngoặc", dấu phẩy\nvà dòng mới'
    assert row["text"] == answer.text
    assert answer.citations[0].quote in row["citations"]
