import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hoidap.feedback import FeedbackStore

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    index_dir = tmp_path_factory.mktemp("cli") / "index"

    def run_(*arguments, **environment):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("HOIDAP_")}
        clean |= {
            "PYTHONPATH": str(ROOT / "src"),
            "HOIDAP_INDEX_DIR": str(index_dir),
            "COLUMNS": "200",
            **environment,
        }
        return subprocess.run(
            [sys.executable, "-m", "hoidap.cli", *arguments],
            cwd=ROOT,
            env=clean,
            capture_output=True,
            text=True,
            check=False,
        )

    return run_


def test_index_says_what_it_did(run):
    first = run("index", "--rebuild")

    assert first.returncode == 0
    assert "1 document(s)" in first.stdout


def test_ask_prints_one_json_object_and_nothing_else(run):
    done = run("ask", "Ai là tác giả bài viết?", "--json")

    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert answer["answered"] is True
    assert answer["citations"][0]["quote"] == "Mai Quý"


def test_ask_exits_with_one_when_the_documents_do_not_say(run):
    done = run("ask", "Lệ phí làm căn cước công dân là bao nhiêu?")

    assert done.returncode == 1
    assert "Đoạn gần nhất" in done.stdout
    assert done.stdout.partition("Những điều tài liệu có nói:")[2].count("•") == 2


def test_a_refusal_as_json_holds_questions_that_are_answered(run):
    answer = json.loads(run("ask", "Lệ phí làm căn cước công dân là bao nhiêu?", "--json").stdout)

    assert len(answer["suggestions"]) == 2
    again = json.loads(run("ask", answer["suggestions"][0], "--json").stdout)
    assert (again["answered"], again["suggestions"]) == (True, [])


def test_a_problem_is_one_line_on_stderr_and_exit_code_two(run):
    done = run("ask", "gì vậy", "--documents", "nowhere", "--json")

    assert done.returncode == 2
    assert done.stdout == ""
    assert "no such folder: nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_setting_that_cannot_be_used_is_named(run):
    done = run("ask", "gì vậy", HOIDAP_HITS="many")

    assert done.returncode == 2
    assert "HOIDAP_HITS" in done.stderr


def test_doctor_looks_at_everything(run):
    done = run("doctor", HOIDAP_PORT="0")

    for looked_at in ("python", "faiss-cpu", "documents", "encoder", "index", "port"):
        assert looked_at in done.stdout


def test_doctor_names_what_is_missing_and_the_remedy(run):
    done = run("doctor", "--documents", "nowhere", HOIDAP_PORT="0")

    assert done.returncode == 3
    assert "mkdir -p nowhere" in done.stdout


def test_eval_counts_and_lists_the_wrong_ones(run, tmp_path):
    questions = tmp_path / "q.jsonl"
    questions.write_text(
        json.dumps({"question": "Ai là tác giả bài viết?", "answerable": True, "accepted": ["Mai Quý"]})
        + "\n"
        + json.dumps({"question": "Ai viết bài này?", "answerable": True, "accepted": ["Người khác"]}),
        encoding="utf-8",
    )

    done = run("eval", str(questions), "--page", str(tmp_path / "failures.html"))

    assert "1 of 2 (50.0 %)" in done.stdout
    assert "✗ Ai viết bài này?" in done.stdout
    assert "Người khác" in (tmp_path / "failures.html").read_text(encoding="utf-8")


def test_eval_compares_with_the_model_alone_only_where_there_is_one(run, tmp_path):
    questions = tmp_path / "q.jsonl"
    questions.write_text(
        '{"question": "Ai là tác giả?", "answerable": true, "accepted": ["Mai Quý"]}', "utf-8"
    )

    done = run("eval", str(questions), "--alone")

    assert done.returncode == 2
    assert "--generator llm" in done.stderr


def test_eval_names_the_line_that_is_wrong(run, tmp_path):
    (tmp_path / "q.jsonl").write_text('{"question": "a"}', encoding="utf-8")

    done = run("eval", str(tmp_path / "q.jsonl"))

    assert done.returncode == 2
    assert "line 1" in done.stderr


def test_feedback_is_exported_for_spreadsheets(run, tmp_path, bot):
    store = FeedbackStore(tmp_path / "feedback.sqlite3")
    store.add(bot.ask("Ai là tác giả bài viết?"), "down", "=1+1")

    done = run("feedback", "export", str(tmp_path / "x.csv"), HOIDAP_FEEDBACK_FILE=str(store.path))

    assert (done.returncode, done.stdout.startswith("1 row(s)")) == (0, True)
    table = (tmp_path / "x.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    assert "Ai là tác giả bài viết?,Tác giả bài viết là Mai Quý." in table.decode("utf-8-sig")
    assert ",'=1+1," in table.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "file", "says"),
    [
        ((), "nowhere.sqlite3", "none yet in nowhere.sqlite3"),
        ((), "", "HOIDAP_FEEDBACK_FILE is empty"),
        (("same.sqlite3",), "same.sqlite3", "name another file"),
    ],
)
def test_what_cannot_be_exported_is_said(run, arguments, file, says):
    done = run("feedback", "export", *arguments, HOIDAP_FEEDBACK_FILE=file)

    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr


def test_doctor_says_nothing_of_the_password(run):
    done = run("doctor", "--documents", "nowhere", HOIDAP_PORT="0", HOIDAP_AUTH="user:mat-khau-rieng")

    assert "mat-khau-rieng" not in done.stdout + done.stderr
