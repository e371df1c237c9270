"""How long many people who ask at the same moment wait for evidence, and whether each got an answer of their own.

Run as ``python -m hoidap_lab.load_figures`` (starts the program in a process of its own), or with ``--url`` against
one that runs. Each client asks another question, all at the same moment, through ``POST /api/ask`` with
server-sent events; the same questions asked one by one before say what each answer has to be.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from hoidap.evaluation import load_questions

_START_SECONDS = 600.0
_ANSWER_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What one client got.

    Attributes:
        question: What it asked.
        evidence_seconds: From the moment of asking until the evidence had come.
        answer_seconds: The same for the whole answer.
        asked: The questions that evidence and answer say they are for.
        text: The answer's text.
    """

    question: str
    evidence_seconds: float
    answer_seconds: float
    asked: tuple[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, 95th percentile and longest of a number of waits, in seconds."""

    median: float
    late: float
    longest: float

    @classmethod
    def of(cls, waits: Sequence[float]) -> Spread:
        """Sum waits up; there must be at least one."""
        ordered = sorted(waits)
        return cls(statistics.median(ordered), ordered[max(0, -(-len(ordered) * 95 // 100) - 1)], ordered[-1])


def ask(address: str, question: str, headers: dict[str, str]) -> Reply:
    """Ask one question and time what comes.

    Raises:
        RuntimeError: The server answers with an error.
    """
    url = urlsplit(address)
    body = json.dumps({"question": question}, ensure_ascii=False).encode()
    sent = {"content-type": "application/json", "accept": "text/event-stream", **headers}
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    connection = kind(url.hostname or "", url.port, timeout=_ANSWER_SECONDS)
    try:
        began = time.perf_counter()
        connection.request("POST", f"{url.path.rstrip('/')}/api/ask", body, sent)
        response = connection.getresponse()
        if response.status != 200:
            raise RuntimeError(f"{response.status}: {response.read().decode()[:300]}")
        came: dict[str, tuple[float, dict[str, dict[str, str]]]] = {}
        name = ""
        for line in response:
            field, _, value = line.decode().rstrip("\n").partition(": ")
            if field == "event":
                name = value
            elif field == "data" and name != "text":
                came[name] = (time.perf_counter() - began, json.loads(value))
    finally:
        connection.close()
    if "answer" not in came:
        raise RuntimeError(f"no answer came: {came.get('error', (0, 'the stream broke off'))[1]}")
    (evidence_seconds, evidence), (answer_seconds, answer) = came["evidence"], came["answer"]
    asked = (evidence["answer"]["question"], str(answer["question"]))
    return Reply(question, evidence_seconds, answer_seconds, asked, str(answer["text"]))


def ask_together(address: str, questions: Sequence[str], headers: dict[str, str]) -> list[Reply]:
    """Ask all questions at the same moment, each from a client of its own."""
    together = threading.Barrier(len(questions))

    def one(question: str) -> Reply:
        together.wait()
        return ask(address, question, headers)

    with ThreadPoolExecutor(len(questions)) as clients:
        return list(clients.map(one, questions))


def mixed_up(replies: Sequence[Reply], alone: dict[str, str]) -> list[Reply]:
    """The replies that are for another question, or say another thing than the question alone was answered with."""
    return [
        reply
        for reply in replies
        if set(reply.asked) != {reply.question} or reply.text != alone[reply.question]
    ]


@contextmanager
def running(documents: Path) -> Iterator[str]:
    """Start the program in a process of its own; gives its address once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        own = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "HOIDAP_PORT": str(port)}
        own |= {"HOIDAP_INDEX_DIR": folder, "HOIDAP_DOCUMENTS": str(documents.absolute())}
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("HOIDAP_")}
        process = subprocess.Popen([sys.executable, "-m", "hoidap", "serve"], env={**inherited, **own})
        try:
            _wait_until_ready(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(60)


def _wait_until_ready(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_START_SECONDS)
        try:
            connection.request("GET", "/healthz")
            if json.loads(connection.getresponse().read())["status"] == "ready":
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.2)
    raise RuntimeError("the program did not start")


def _report(
    console: Console, address: str, questions: Sequence[str], rounds: int, headers: dict[str, str]
) -> bool:
    alone = [ask(address, question, headers) for question in questions]
    texts = {reply.question: reply.text for reply in alone}
    replies = [reply for _ in range(rounds) for reply in ask_together(address, questions, headers)]
    table = Table("asking", "waiting for", "median", "95th percentile", "longest")
    for name, group in (("one by one", alone), (f"{len(questions)} at once", replies)):
        for what, waits in (
            ("evidence", [reply.evidence_seconds for reply in group]),
            ("answer", [reply.answer_seconds for reply in group]),
        ):
            spread = Spread.of(waits)
            cells = (f"{value * 1000:.0f} ms" for value in (spread.median, spread.late, spread.longest))
            table.add_row(name, what, *cells)
    console.print(table)
    wrong = mixed_up(replies, texts)
    console.print(f"{len(replies)} answers, {len(wrong)} of them another's or changed")
    return not wrong


def main() -> None:
    """Print the figures; exit code 1 if somebody got another's answer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--url", help="a server that runs; without it one is started")
    parser.add_argument("--clients", type=int, default=20, help="how many ask at once")
    parser.add_argument("--rounds", type=int, default=5, help="how often all of them ask")
    parser.add_argument("--questions", type=Path, default=Path("tests/questions/article.jsonl"))
    parser.add_argument("--documents", type=Path, default=Path("documents"))
    parser.add_argument(
        "--authorization", default="", help="Authorization header, where a password is asked for"
    )
    arguments = parser.parse_args()
    known = dict.fromkeys(known.question for known in load_questions(arguments.questions))
    questions = list(known)[: arguments.clients]
    if len(questions) < arguments.clients:
        parser.error(f"{arguments.questions} holds only {len(questions)} different questions")
    headers = {"authorization": arguments.authorization} if arguments.authorization else {}
    console = Console(width=100)
    if arguments.url:
        fine = _report(console, arguments.url, questions, arguments.rounds, headers)
    else:
        with running(arguments.documents) as address:
            fine = _report(console, address, questions, arguments.rounds, headers)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
