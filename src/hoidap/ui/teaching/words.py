"""The texts of the trainers' view, in the person's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The texts in one language; each has a key such as "fusion.title".

    Attributes:
        language: "vi" or "en".
        texts: What each key says.
    """

    language: str
    texts: Mapping[str, str]

    def plain(self, key: str, /, **filled: object) -> str:
        """The text, its braces filled; not escaped.

        Raises:
            KeyError: There is no such text, or a brace is not filled.
        """
        return self.texts[key].format(**filled) if filled else self.texts[key]

    def __call__(self, key: str, /, **filled: object) -> str:
        """The text, its braces filled, escaped for HTML."""
        return escape(self.plain(key, **filled))

    def decimal(self, value: float, digits: int = 2) -> str:
        """Write a number as the language does: 0.59 as "0,59" in Vietnamese."""
        written = f"{value:.{digits}f}"
        if float(written) == 0:
            written = written.lstrip("-")
        written = written.replace("-", "−")
        return written.replace(".", ",") if self.language == "vi" else written

    def time(self, milliseconds: float) -> str:
        """Say how long something took."""
        if milliseconds >= 1000:
            return self.plain("frame.seconds", value=self.decimal(milliseconds / 1000, 1))
        return self.plain(
            "frame.milliseconds", value=self.decimal(milliseconds, 0 if milliseconds >= 10 else 1)
        )


@cache
def words_in(language: str) -> Words:
    """The texts in ``language``; Vietnamese where it is not spoken here."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    table = tomllib.loads(resources.files("hoidap.ui.teaching").joinpath(f"{known}.toml").read_text("utf-8"))
    return Words(
        known, {f"{part}.{key}": text for part, texts in table.items() for key, text in texts.items()}
    )
