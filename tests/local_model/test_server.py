"""The installed model behind a loopback port: only for whoever has the key, gone with whoever started it.

These need xllamacpp and a model; they run where `hoidap model install` put one, or with HOIDAP_TEST_LLM=1.
"""

import os
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest

from hoidap import Chatbot, ModelError, Settings
from hoidap.local_model.server import LocalServer
from hoidap.local_model.store import InstalledModel, ModelStore

STORE = ModelStore(Settings().model_dir)
there = bool(find_spec("xllamacpp")) and (
    bool(os.environ.get("HOIDAP_TEST_LLM")) or STORE.installed() is not None
)
with_model = pytest.mark.skipif(not there, reason="no model installed (hoidap model install)")


@pytest.mark.skipif(find_spec("xllamacpp") is None, reason="needs xllamacpp")
def test_a_model_that_cannot_be_loaded_is_named(tmp_path):
    file = tmp_path / "hong.gguf"
    file.write_bytes(b"GGUF and no more")

    with pytest.raises(ModelError, match="hong did not start"):
        LocalServer(InstalledModel("hong", file, file.stat().st_size, "", "here")).start()


@pytest.mark.skipif(find_spec("xllamacpp") is not None, reason="xllamacpp is there")
def test_without_the_engine_it_says_what_to_install():
    with pytest.raises(ModelError, match=r"hoidap\[local-llm\]"):
        LocalServer(InstalledModel("x", Path("x.gguf"), 1, "", "here"))


def test_a_model_set_to_write_but_not_installed_is_an_error(folder_of, tmp_path):
    folder = folder_of({"a.txt": "Thư viện mở cửa thứ hai."})
    settings = Settings(llm_local=True, model_dir=tmp_path / "none")

    with pytest.raises(ModelError, match="hoidap model install"):
        Chatbot.open(folder, index_dir=tmp_path / "index", settings=settings)


@pytest.mark.llm
@with_model
def test_the_real_model_answers_whoever_has_the_key_and_stops(folder_of, tmp_path):
    folder = folder_of({"a.txt": "Lệ phí làm thẻ thư viện là 50.000 đồng đối với người lớn."})
    settings = Settings(llm_local=True, llm_timeout=300, llm_total_timeout=600)
    with Chatbot.open(folder, index_dir=tmp_path / "index", settings=settings) as bot:
        url, key = bot._local.start()
        assert httpx.get(f"{url}/models").status_code in {200, 401}
        refused = httpx.post(f"{url}/chat/completions", json={"messages": [{"role": "user", "content": "1"}]})
        assert refused.status_code == 401
        answer = bot.ask("Lệ phí làm thẻ thư viện là bao nhiêu?")
        assert answer.answered
        assert "50.000" in answer.text
        write = next(step.detail for step in answer.trace.steps if step.name == "write")
        assert write["reply"]
        assert key.get_secret_value() not in str(answer)

    assert not bot._local.running
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/models")
