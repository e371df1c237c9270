"""Every setting, in one class, each also an environment variable ``HOIDAP_<NAME>``."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from hoidap.defaults import HOST, PORT
from hoidap.errors import SettingsError


def _cache_folder() -> Path:
    """Where programs keep what can be fetched again (the XDG base directory specification)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hoidap"


class Settings(BaseSettings):
    """How hoidap runs. ``Settings.load()`` reads the environment; keyword arguments override it."""

    model_config = SettingsConfigDict(env_prefix="HOIDAP_", frozen=True, extra="forbid")

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
        0.4, ge=0.0, le=1.0, description="Weight of the dense score in the fused score; the rest is lexical."
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
        lines.append(f"{setting}: {problem['msg']} (got {problem['input']!r})" if name else problem["msg"])
    return "; ".join(lines)
