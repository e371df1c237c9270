"""Thumbs up and down, kept in one SQLite file on this machine: what was asked and answered, nothing about who asked.

The file is made with the first feedback. Each call opens it anew, so that threads and processes may share it and a
crash leaves whole rows only.
"""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypeAlias

from hoidap import __version__
from hoidap.errors import FeedbackError
from hoidap.settings import Settings
from hoidap.types import Answer, Citation

Verdict: TypeAlias = Literal["up", "down"]

COMMENT_MAX_CHARS = 1000
ROWS_MAX = 200_000
_SCHEMA = 1
_PATIENCE_SECONDS = 15.0
_TABLE = """
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
    comment TEXT NOT NULL, question TEXT NOT NULL, text TEXT NOT NULL, answered INTEGER NOT NULL,
    citations TEXT NOT NULL, generator TEXT NOT NULL, hoidap TEXT NOT NULL, encoder TEXT NOT NULL)
"""
_COLUMNS = "at, verdict, comment, question, text, answered, citations, generator, hoidap, encoder"
# A cell that begins like this is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Feedback:
    """One verdict on one answer.

    Attributes:
        at: When, UTC, to the second.
        verdict: "up" or "down".
        comment: The person's own words; often empty.
        question: The question as typed.
        text: The answer's text.
        answered: Whether it was an answer rather than a refusal.
        citations: The answer's quotes.
        generator: What wrote the text.
        hoidap: Version of this package.
        encoder: Fingerprint of the encoder; empty where unknown.
    """

    at: datetime
    verdict: Verdict
    comment: str
    question: str
    text: str
    answered: bool
    citations: tuple[Citation, ...]
    generator: str
    hoidap: str
    encoder: str


class FeedbackStore:
    """The file that feedback is kept in. Safe to use from several threads.

    Attributes:
        path: Where it is, or will be with the first feedback.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, answer: Answer, verdict: Verdict, comment: str = "", *, encoder: str = "") -> None:
        """Keep a verdict; of a long comment the first ``COMMENT_MAX_CHARS`` characters.

        Args:
            answer: What was judged; its trace is not kept.
            verdict: "up" or "down".
            comment: The person's own words.
            encoder: Fingerprint of the encoder that found the passages, if at hand.

        Raises:
            FeedbackError: The file cannot be written, is damaged, or is full.
            ValueError: ``verdict`` is neither "up" nor "down".
        """
        if verdict not in {"up", "down"}:
            raise ValueError(f"verdict must be 'up' or 'down', not {verdict!r}")
        citations = json.dumps([asdict(citation) for citation in answer.citations], ensure_ascii=False)
        row = (
            datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            verdict,
            _plain(comment)[:COMMENT_MAX_CHARS],
            _plain(answer.question),
            _plain(answer.text),
            int(answer.answered),
            citations,
            answer.generator,
            __version__,
            encoder,
        )
        with self._explained("written"):
            self._make_file()
            with closing(self._connect("rw")) as database:
                # Immediate: the look at the version and what follows from it are one step for all threads.
                database.execute("BEGIN IMMEDIATE")
                self._prepare(database)
                if database.execute("SELECT count(*) FROM feedback").fetchone()[0] >= ROWS_MAX:
                    msg = f"feedback: {self.path} is full ({ROWS_MAX} rows); export it and move the file away"
                    raise FeedbackError(msg)
                marks = ", ".join("?" * len(row))
                database.execute(f"INSERT INTO feedback ({_COLUMNS}) VALUES ({marks})", row)  # noqa: S608
                database.execute("COMMIT")

    def rows(self) -> Iterator[Feedback]:
        """All feedback, oldest first.

        Raises:
            FeedbackError: There is none yet, or the file cannot be read.
        """
        if not self.path.is_file():
            msg = f"feedback: none yet in {self.path}; name another file with HOIDAP_FEEDBACK_FILE"
            raise FeedbackError(msg)
        with self._explained("read"), closing(self._connect("ro")) as database:
            self._check_version(database)
            for row in database.execute(f"SELECT {_COLUMNS} FROM feedback ORDER BY id"):  # noqa: S608
                yield _feedback(row)

    def _make_file(self) -> None:
        """Make the file so that only its owner may read what people asked."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))

    def _connect(self, mode: Literal["ro", "rw"]) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(address, uri=True, timeout=_PATIENCE_SECONDS, isolation_level=None)

    def _prepare(self, database: sqlite3.Connection) -> None:
        if self._version(database) == 0 and not database.execute("SELECT * FROM sqlite_master").fetchall():
            database.execute(_TABLE)
            database.execute(f"PRAGMA user_version = {_SCHEMA}")
        self._check_version(database)

    def _check_version(self, database: sqlite3.Connection) -> None:
        version = self._version(database)
        if version > _SCHEMA:
            msg = f"feedback: {self.path} was made by a newer hoidap (schema {version}, known {_SCHEMA}); update"
            raise FeedbackError(msg)
        if version < _SCHEMA:
            msg = f"feedback: {self.path} is not a feedback file; name another with HOIDAP_FEEDBACK_FILE"
            raise FeedbackError(msg)

    @staticmethod
    def _version(database: sqlite3.Connection) -> int:
        return int(database.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def _explained(self, done: str) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            why = getattr(error, "strerror", None) or error
            msg = f"feedback: {self.path} cannot be {done} ({why}); mend it, or name another with HOIDAP_FEEDBACK_FILE"
            raise FeedbackError(msg) from None


def feedback_store(settings: Settings) -> FeedbackStore | None:
    """The store that the settings name; None where feedback is switched off."""
    path = settings.feedback_path
    return FeedbackStore(path) if path else None


def as_csv(rows: Iterable[Feedback]) -> bytes:
    """Write feedback as a spreadsheet reads it: UTF-8 with a byte order mark, no cell taken for a formula."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(field.name for field in fields(Feedback))
    for row in rows:
        quotes = "\n".join(f"{c.document_id} [{c.start}-{c.end}]: {c.quote}" for c in row.citations)
        table.writerow(
            _cell(value)
            for value in (
                row.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
                row.verdict,
                row.comment,
                row.question,
                row.text,
                "yes" if row.answered else "no",
                quotes,
                row.generator,
                row.hoidap,
                row.encoder,
            )
        )
    return text.getvalue().encode("utf-8-sig")


def _cell(value: str) -> str:
    # NFKC: some spreadsheets take full-width signs for the plain ones.
    begins_formula = unicodedata.normalize("NFKC", value.lstrip(" ")[:1]).startswith(_FORMULA)
    return f"'{value}" if begins_formula else value


def _plain(text: str) -> str:
    """Without what SQLite or CSV could not hold: lone surrogates and NUL."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "")


def _feedback(row: tuple[str, Verdict, str, str, str, int, str, str, str, str]) -> Feedback:
    at, verdict, comment, question, text, answered, citations, generator, hoidap, encoder = row
    quotes = tuple(Citation(**citation) for citation in json.loads(citations))
    when = datetime.fromisoformat(at)
    return Feedback(
        when, verdict, comment, question, text, bool(answered), quotes, generator, hoidap, encoder
    )
