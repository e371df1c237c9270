"""Which language model writes, by the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoidap.errors import ModelError
from hoidap.settings import Settings

if TYPE_CHECKING:
    from hoidap.local_model.server import LocalServer
    from hoidap.writing.writer import Writer


def connected(settings: Settings) -> tuple[Writer | None, LocalServer | None]:
    """What writes answers by the settings: a model behind an endpoint, the one installed here, or nothing.

    Raises:
        ModelError: The one installed here is set to write, and there is none.
    """
    if not settings.llm_base_url and not settings.llm_local:
        return None, None
    from hoidap.writing.endpoint import ChatEndpoint
    from hoidap.writing.writer import Writer

    server: LocalServer | None = None
    if settings.llm_base_url:
        name, address = settings.llm_model, lambda: (settings.llm_base_url, settings.llm_api_key)
    else:
        server = _local_server(settings)
        name, address = server.model.name, server.start
    endpoint = ChatEndpoint(name, address, timeout=settings.llm_timeout, total=settings.llm_total_timeout)
    return Writer(endpoint), server


def _local_server(settings: Settings) -> LocalServer:
    from hoidap.local_model.server import LocalServer
    from hoidap.local_model.store import ModelStore

    model = ModelStore(settings.model_dir).installed()
    if model is None:
        raise ModelError(f"HOIDAP_LLM_LOCAL: no model in {settings.model_dir}. Run: hoidap model install")
    return LocalServer(model)
