"""Every setting, in one class, each also an environment variable ``HOIDAP_<NAME>``."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from hoidap.defaults import HOST, PORT
from hoidap.errors import SettingsError
from hoidap.network import is_loopback

FEEDBACK_FILE = "feedback.sqlite3"
_FRAME_ANCESTOR = re.compile(r"'self'|https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?", re.IGNORECASE)
_HOST_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]", re.IGNORECASE)


def _cache_folder() -> Path:
    """Where programs keep what can be fetched again (the XDG base directory specification)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hoidap"


class Settings(BaseSettings):
    """How hoidap runs. ``Settings.load()`` reads the environment; keyword arguments override it."""

    model_config = SettingsConfigDict(
        env_prefix="HOIDAP_", frozen=True, extra="forbid", hide_input_in_errors=True
    )

    documents: Path = Field(Path("documents"), description="Folder whose files are asked about.")
    index_dir: Path = Field(Path("index"), description="Folder in which the index is kept.")
    encoder: str = Field(
        "bundled", description='"bundled", the path of a sentence-transformers model, or its name on a hub.'
    )
    passage_min_words: int = Field(
        40, ge=1, description="Shorter neighbours are joined up to this many words."
    )
    passage_max_words: int = Field(
        120, ge=10, description="No sentence is added that would pass this length."
    )
    dense_weight: float = Field(
        0.25, ge=0.0, le=1.0, description="Weight of the dense score in the fused score; the rest is lexical."
    )
    hits: int = Field(8, ge=1, le=100, description="How many passages an answer is drawn from.")
    question_max_chars: int = Field(1000, ge=20, description="Longer questions are turned away.")
    file_max_mb: int = Field(50, ge=1, description="Larger files are left out with a warning.")
    llm_base_url: str = Field(
        "", description="Base URL of an OpenAI-compatible endpoint that writes the answers; empty for none."
    )
    llm_model: str = Field("", description="Name of the model there.")
    llm_api_key: SecretStr = Field(SecretStr(""), description="Key for it; never shown anywhere.")
    llm_local: bool = Field(
        False, description="Whether the model that `hoidap model install` fetched writes the answers."
    )
    llm_timeout: float = Field(
        30.0, gt=0, description="Seconds to wait for a model's first word, and from one to the next."
    )
    llm_total_timeout: float = Field(120.0, gt=0, description="Seconds after which its answer is cut off.")
    model_dir: Path = Field(
        default_factory=_cache_folder, description="Folder in which the installed model is kept."
    )
    host: str = Field(HOST, description="Address the page listens on.")
    port: int = Field(PORT, ge=0, le=65535, description="Port the page listens on; 0 takes a free one.")
    auth: SecretStr | None = Field(
        None,
        description='"user:password" or "token:SECRET" asked for before anything is shown; empty for none.',
    )
    allowed_hosts: str = Field(
        "", description="Names, separated by commas or spaces, by which browsers may call the page."
    )
    frame_ancestors: str = Field(
        "", description='Sites, such as "https://phuong.example.vn", that may show the page in a frame.'
    )
    feedback_file: str | None = Field(
        None,
        description="Where thumbs up and down are kept; by default in the index folder; empty for nowhere.",
    )
    uploads: Literal["auto", "on", "off"] = Field(
        "auto",
        description='Whether people may ask about files of their own; "auto": only on this machine itself.',
    )
    upload_max_mb: int = Field(10, ge=1, description="Larger uploaded files are refused.")
    upload_max_pages: int = Field(200, ge=1, description="Uploaded PDFs of more pages are refused.")
    upload_sessions_max: int = Field(
        20, ge=1, description="How many people's uploads are kept at once; the one idle longest goes first."
    )

    @property
    def only_this_machine(self) -> bool:
        """Whether the page can be reached from this machine only."""
        return is_loopback(self.host)

    @property
    def uploads_allowed(self) -> bool:
        """Whether people may ask about files of their own."""
        return self.uploads == "on" or (self.uploads == "auto" and self.only_this_machine)

    @property
    def feedback_path(self) -> Path | None:
        """The file feedback is kept in; None where it is switched off."""
        if self.feedback_file is None:
            return self.index_dir / FEEDBACK_FILE
        return Path(self.feedback_file) if self.feedback_file else None

    @property
    def host_names(self) -> tuple[str, ...]:
        """The names of ``allowed_hosts``, lower case."""
        return tuple(_words(self.allowed_hosts.lower()))

    @property
    def framing_sites(self) -> tuple[str, ...]:
        """The sites of ``frame_ancestors``."""
        return tuple(_words(self.frame_ancestors))

    @field_validator("auth", mode="after")
    @classmethod
    def _auth_has_two_parts(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None or not value.get_secret_value().strip():
            return None
        name, _, secret = value.get_secret_value().partition(":")
        if not name.strip() or not secret.strip():
            raise ValueError('write it as "user:password" or "token:SECRET", neither part empty')
        return value

    @field_validator("allowed_hosts", mode="after")
    @classmethod
    def _hosts_are_names(cls, value: str) -> str:
        for name in _words(value):
            if not _HOST_NAME.fullmatch(name):
                raise ValueError(f"{name!r} is not a host name; leave out http:// and the port")
        return value

    @field_validator("frame_ancestors", mode="after")
    @classmethod
    def _sites_are_origins(cls, value: str) -> str:
        for site in _words(value):
            if not _FRAME_ANCESTOR.fullmatch(site):
                raise ValueError(f"{site!r} is not a site; write it as https://example.vn, without a path")
        return value

    @model_validator(mode="after")
    def _passage_lengths_fit(self) -> Settings:
        if self.passage_min_words > self.passage_max_words:
            msg = (
                f"passage_min_words ({self.passage_min_words}) must not be above "
                f"passage_max_words ({self.passage_max_words})"
            )
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _model_is_named(self) -> Settings:
        if self.llm_base_url and not self.llm_base_url.startswith(("http://", "https://")):
            raise ValueError("HOIDAP_LLM_BASE_URL must begin with http:// or https://")
        if not self.llm_api_key.get_secret_value().isascii():
            raise ValueError("HOIDAP_LLM_API_KEY holds characters that no key has; paste it again")
        if self.llm_base_url and not self.llm_model:
            raise ValueError("HOIDAP_LLM_MODEL must name the model that HOIDAP_LLM_BASE_URL serves")
        return self

    @classmethod
    def load(cls, **overrides: object) -> Settings:
        """Read the settings from the environment, then apply ``overrides`` (``None`` leaves one as it is).

        Raises:
            SettingsError: A value cannot be used; the message names each such setting.
        """
        given = {name: value for name, value in overrides.items() if value is not None}
        try:
            return cls(**given)  # type: ignore[arg-type]
        except ValidationError as error:
            raise SettingsError(_explain(error)) from None


def _explain(error: ValidationError) -> str:
    lines = []
    for problem in error.errors():
        name = "_".join(str(part) for part in problem["loc"]).upper()
        setting = f"HOIDAP_{name.removeprefix('HOIDAP_')}" if name else "settings"
        shown = "" if _is_secret(problem["loc"]) else f" (got {problem['input']!r})"
        lines.append(f"{setting}: {problem['msg']}{shown}" if name else problem["msg"])
    return "; ".join(lines)


def _is_secret(location: tuple[int | str, ...]) -> bool:
    """Whether a setting may hold a password or key, whose value must never be shown."""
    name = str(location[0]).lower().removeprefix("hoidap_") if location else ""
    field = Settings.model_fields.get(name)
    return field is not None and "Secret" in str(field.annotation)


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()
