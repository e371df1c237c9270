"""The insides of real chatbots: the article's, a notice that nobody tuned for, and a document full of markup."""

from datetime import UTC, datetime

import pytest

from hoidap import Chatbot, Settings
from hoidap.ui.session import Desk, Turn
from hoidap.ui.teaching.bench import Bench
from hoidap.ui.teaching.demonstration import Demonstration
from hoidap.ui.teaching.insides import Insides

NOW = datetime(2024, 5, 6, tzinfo=UTC)
NASTY = "<script>alert(1)</script><img src=x onerror=alert(2)> **đậm** ${1+1} {{x}} \"' [a](javascript:b)"


@pytest.fixture(scope="session")
def insides(bot):
    return Insides(bot)


@pytest.fixture(scope="session")
def hostile_bot(tmp_path_factory):
    """A document whose title, text, name and sidecar try to be markup."""
    base = tmp_path_factory.mktemp("hostile")
    folder = base / "documents"
    folder.mkdir()
    text = f"THƯ VIỆN {NASTY}\n\nLệ phí làm thẻ thư viện là 50.000 đồng {NASTY}. Thư viện mở cửa thứ hai {NASTY}.\n"
    (folder / "a&b.txt").write_text(text, encoding="utf-8")
    settings = Settings(documents=folder, index_dir=base / "index")
    return Chatbot.open(settings=settings)


@pytest.fixture(scope="session")
def showing():
    """Ask a demonstration for parts: ``showing(bot, parts=["all"], question="…")``."""
    kept = {}

    def show(bot, session=(), desk=None, *, write=False, **sent):
        demonstration = kept.setdefault(id(bot), Demonstration(bot))
        bench = Bench.of({"parts": ["all"], **sent}, bot.settings)
        work = demonstration.write if write else demonstration.show
        return work(bench, tuple(session), desk or Desk())

    return show


@pytest.fixture(scope="session")
def talk():
    """A conversation: ``talk(bot, "…", "…")`` gives its turns."""

    def ask(bot, *questions):
        session = ()
        for question in questions:
            history = [(turn.answer.question, turn.answer.text) for turn in session]
            session = (*session, Turn(bot.ask(question, history), NOW))
        return session

    return ask
