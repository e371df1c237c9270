"""A person's own files are answered from for one session, by nobody else, and are gone afterwards."""

import gc
import stat
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from hoidap import Settings
from hoidap.uploads import (
    RefusedUploadError,
    SessionDocuments,
    Upload,
    UploadProblem,
    close_all,
    sweep_leftovers,
)
from hoidap.uploads import session as room
from hoidap.uploads.session import close_idle

QUESTION = "Lệ phí vào bể bơi là bao nhiêu?"


@pytest.fixture
def untried(monkeypatch):
    """Skip the process of its own, which is tested elsewhere and takes its time."""
    monkeypatch.setattr(room, "check", lambda path, **_limits: len(path.read_text("utf-8")))


def kept(temporary):
    return [path for path in temporary.rglob("*") if path.is_file() and path.name != "lock"]


def test_a_file_that_was_sent_is_answered_from_and_quoted(session, sent, notice_bot, temporary):
    own = session()
    bot = own.add([sent()])

    answer = bot.ask(QUESTION)

    assert "30.000" in answer.text
    for citation in answer.citations:
        assert bot.document(citation.document_id).text[citation.start : citation.end] == citation.quote
    assert bot.encoder is notice_bot.encoder
    assert own.bot is bot
    assert own.names == ("be-boi.txt",)
    assert "30.000" not in notice_bot.ask(QUESTION).text
    assert all(stat.S_IMODE(folder.stat().st_mode) == 0o700 for folder in temporary.glob("hoidap-uploads-*"))


@pytest.mark.usefixtures("untried")
class TestGone:
    def test_after_close(self, session, sent, temporary):
        own = session()
        bot = own.add([sent()])
        assert kept(temporary)

        own.close()

        assert not kept(temporary)
        assert own.closed
        assert own.bot is None
        assert "30.000" in bot.ask(QUESTION).text  # whoever is being answered still is
        with pytest.raises(RefusedUploadError) as caught:
            own.add([sent("khac.txt")])
        assert caught.value.problem is UploadProblem.GONE

    def test_when_nobody_holds_it_any_more(self, session, sent, temporary):
        own = session()
        own.add([sent()])

        del own
        gc.collect()

        assert not kept(temporary)

    def test_after_an_hour_without_use(self, session, sent, temporary):
        idle, used = session(), session()
        idle.add([sent()])
        used.add([sent("khac.txt")])
        idle.last_used = time.monotonic() - 3601

        close_idle()

        assert (idle.closed, used.closed) == (True, False)
        assert {path.name for path in kept(temporary) if path.suffix == ".txt"} == {"khac.txt"}

    def test_with_the_server(self, session, sent, temporary):
        own = session()
        own.add([sent()])

        close_all()

        assert own.closed
        assert not list(temporary.iterdir())

    def test_when_there_are_too_many_the_one_idle_longest_goes_first(self, session, sent):
        sessions = [session(upload_sessions_max=2) for _ in range(3)]
        for number, own in enumerate(sessions[:2]):
            own.add([sent(f"{number}.txt")])
        assert sessions[0].bot  # used just now

        sessions[2].add([sent("2.txt")])

        assert [own.closed for own in sessions] == [False, True, False]

    def test_ten_at_once_are_kept_apart(self, session, sent):
        def own_fee(number):
            own = session()
            text = f"Bể bơi số {number}\n\nLệ phí vào bể bơi là {number}.500 đồng một lượt."
            bot = own.add([sent(f"be-boi-{number}.txt", text)])
            return own, bot.ask(QUESTION).text

        with ThreadPoolExecutor(10) as pool:
            answers = list(pool.map(own_fee, range(10, 20)))
        assert [f"{number}.500" in text for number, (_, text) in enumerate(answers, 10)] == [True] * 10


def test_what_a_killed_process_left_is_swept_and_what_a_living_one_has_is_not(temporary):
    code = f"""if True:
        import tempfile, os, signal, sys
        tempfile.tempdir = {str(temporary)!r}
        from hoidap.uploads import folders
        (folders.new_folder() / "a.txt").write_text("a")
        print("ready", flush=True)
        sys.stdin.read()
    """
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    with process:
        assert process.stdout.readline() == b"ready\n"
        assert sweep_leftovers() == 0
        assert len(kept(temporary)) == 1
        process.kill()
        process.wait()
    assert sweep_leftovers() == 1
    assert not list(temporary.iterdir())


@pytest.mark.usefixtures("untried")
class TestTaking:
    def test_files_add_up_and_can_be_taken_back(self, session, sent):
        own = session()
        own.add([sent("a.txt", "Ông Lê Văn An là trưởng ban quản lý bể bơi.")])
        own.add([sent("b.txt")])
        assert own.names == ("a.txt", "b.txt")

        bot = own.remove("a.txt")

        assert [document.id for document in bot.documents] == ["b.txt"]
        assert own.remove("b.txt") is None

    def test_one_bad_file_keeps_all_out_and_what_was_there_stays(self, session, sent, temporary):
        own = session()
        bot = own.add([sent("a.txt")])

        with pytest.raises(RefusedUploadError, match=r"x\.exe"):
            own.add([sent("b.txt"), sent("x.exe")])

        assert own.names == ("a.txt",)
        assert own.bot is bot
        assert [path.name for path in kept(temporary) if path.suffix == ".txt"] == ["a.txt"]

    @pytest.mark.parametrize(
        ("settings", "files", "problem"),
        [
            ({"uploads": "off"}, ["a.txt"], UploadProblem.OFF),
            ({"host": "0.0.0.0"}, ["a.txt"], UploadProblem.OFF),
            ({}, [f"{n}.txt" for n in range(6)], UploadProblem.TOO_MANY),
            ({}, ["a.zip"], UploadProblem.KIND),
            ({}, ["a.toml"], UploadProblem.KIND),
        ],
    )
    def test_what_is_not_taken_is_said(self, session, sent, settings, files, problem):
        with pytest.raises(RefusedUploadError) as caught:
            session(**settings).add([sent(name) for name in files])
        assert caught.value.problem is problem
        assert "{" not in str(caught.value)

    def test_a_file_that_is_too_large_is_not_copied_whole(self, session, sent, temporary):
        with pytest.raises(RefusedUploadError, match=r"“to\.txt” lớn quá 1 MB"):
            session(upload_max_mb=1).add([sent("to.txt", b"a" * (1024 * 1024 + 1))])
        assert not kept(temporary)

    def test_too_much_text_is_refused(self, session, sent):
        with pytest.raises(RefusedUploadError, match=r"tối đa 1\.000\.000 ký tự"):
            session().add([sent("dai.txt", "dài " * 260_000)])

    def test_a_file_that_is_not_there_any_more_is_said(self, session, tmp_path):
        with pytest.raises(RefusedUploadError, match="Chưa lưu được"):
            session().add([tmp_path / "mat.txt"])

    def test_the_name_it_was_sent_under_counts(self, session, sent):
        own = session()
        own.add(
            [Upload(sent("tmpabc.txt"), "../../Thông báo.TXT"), Upload(sent("tmpdef.txt"), "thông báo.txt")]
        )
        assert own.names == ("Thông báo.txt", "thông báo (2).txt")


def test_a_session_closed_while_it_takes_a_file_leaves_nothing(session, sent, temporary, monkeypatch):
    reading, gone = threading.Event(), threading.Event()

    def slow(_path, **_limits):
        reading.set()
        assert gone.wait(60)
        return 10

    monkeypatch.setattr(room, "check", slow)
    own = session()
    with ThreadPoolExecutor(1) as pool:
        adding = pool.submit(own.add, [sent()])
        assert reading.wait(60)
        own.close()
        gone.set()
        with pytest.raises(RefusedUploadError) as caught:
            adding.result(60)
    assert caught.value.problem is UploadProblem.GONE
    assert not kept(temporary)


def test_uploads_need_no_more_than_settings_and_a_chatbot(notice_bot):
    assert SessionDocuments(Settings(), notice_bot).bot is None
