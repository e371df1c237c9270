"""The sidecar: ``name.toml`` beside ``name.txt``, where a person adds what the document does not say."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path

from hoidap.reading.dates import find_date
from hoidap.types import FactName, Metadata

_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says; ``None`` where it says nothing.

    Attributes:
        title: The document's title.
        author: Who wrote it.
        published_at: Local time of publication.
        published_time_known: Whether the sidecar gives the hour.
        source_name: The publisher's full name.
        suggested_questions: Questions to offer at the start.
        problems: What is wrong with it, each a sentence for a warning.
    """

    title: str | None = None
    author: str | None = None
    published_at: datetime | None = None
    published_time_known: bool = False
    source_name: str | None = None
    suggested_questions: tuple[str, ...] = ()
    problems: tuple[str, ...] = field(default=())


def sidecar_path(path: Path) -> Path:
    """Where the sidecar of a document lies, whether or not there is one."""
    return path.with_suffix(".toml")


def load_sidecar(path: Path) -> Sidecar:
    """Read a sidecar.

    Args:
        path: The sidecar's path.

    Returns:
        What it says; faulty parts are left out and told in ``problems``.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            return Sidecar(problems=("the sidecar is larger than 1 MB and was left out; shorten it",))
        values = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return Sidecar(problems=(f"the sidecar cannot be opened ({error.strerror}); check its permissions",))
    except UnicodeDecodeError:
        return Sidecar(problems=("the sidecar is not UTF-8 and was left out; save it as UTF-8",))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Sidecar(problems=(f"the sidecar is not valid TOML and was left out: {error}",))
    sidecar = Sidecar()
    for key, value in values.items():
        sidecar = _with(sidecar, key, value)
    return sidecar


def apply_sidecar(metadata: Metadata, sidecar: Sidecar) -> Metadata:
    """Let a sidecar complete and correct what was recognised.

    Facts that the sidecar contradicts are left out: the document's own words would answer wrongly.
    """
    changes: dict[FactName, bool] = {
        FactName.AUTHOR: sidecar.author not in (None, metadata.author),
        FactName.PUBLISHED_AT: sidecar.published_at not in (None, metadata.published_at),
        FactName.TITLE: False,
    }
    dated = sidecar.published_at is not None
    return replace(
        metadata,
        author=sidecar.author or metadata.author,
        published_at=sidecar.published_at or metadata.published_at,
        published_time_known=sidecar.published_time_known if dated else metadata.published_time_known,
        source_name=sidecar.source_name or metadata.source_name,
        suggested_questions=sidecar.suggested_questions or metadata.suggested_questions,
        facts=tuple(
            fact
            for fact in metadata.facts
            if not changes.get(fact.name)
            and not (fact.name is FactName.TITLE and _renames(sidecar, fact.value))
        ),
    )


def _renames(sidecar: Sidecar, title: str) -> bool:
    return sidecar.title not in (None, title)


def _with(sidecar: Sidecar, key: str, value: object) -> Sidecar:
    setter = _SETTERS.get(key)
    if setter is None:
        known = ", ".join(_SETTERS)
        return replace(sidecar, problems=(*sidecar.problems, f"unknown key {key!r}; known are {known}"))
    return setter(sidecar, key, value)


def _set_text(sidecar: Sidecar, key: str, value: object) -> Sidecar:
    text = _text(value)
    if text is None:
        return replace(
            sidecar, problems=(*sidecar.problems, f"{key} must be a text in quotes, not {value!r}")
        )
    return replace(sidecar, **{key: text})  # type: ignore[arg-type]


def _set_questions(sidecar: Sidecar, key: str, value: object) -> Sidecar:
    questions = [_text(item) for item in value] if isinstance(value, list) else [None]
    if None in questions:
        return replace(sidecar, problems=(*sidecar.problems, f"{key} must be a list of texts in quotes"))
    return replace(sidecar, suggested_questions=tuple(question for question in questions if question))


def _set_date(sidecar: Sidecar, key: str, value: object) -> Sidecar:
    if isinstance(value, datetime):
        return replace(sidecar, published_at=value.replace(tzinfo=None), published_time_known=True)
    if isinstance(value, date):
        return replace(sidecar, published_at=datetime.combine(value, time()), published_time_known=False)
    printed = find_date(value) if isinstance(value, str) else None
    if printed is None:
        problem = f"{key} must be a date such as 2020-09-21T17:59:00, not {value!r}"
        return replace(sidecar, problems=(*sidecar.problems, problem))
    return replace(sidecar, published_at=printed.value, published_time_known=printed.time_known)


def _text(value: object) -> str | None:
    text = " ".join(unicodedata.normalize("NFC", value).split()) if isinstance(value, str) else ""
    return text or None


_SETTERS: dict[str, Callable[[Sidecar, str, object], Sidecar]] = {
    "title": _set_text,
    "author": _set_text,
    "published_at": _set_date,
    "source_name": _set_text,
    "suggested_questions": _set_questions,
}
