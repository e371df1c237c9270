import pytest

from hoidap import Settings, SettingsError


def test_the_environment_is_read_and_arguments_win(monkeypatch):
    monkeypatch.setenv("HOIDAP_PORT", "9000")
    monkeypatch.setenv("HOIDAP_HITS", "3")

    settings = Settings.load(port=8000, host=None)

    assert (settings.port, settings.hits, settings.host) == (8000, 3, "127.0.0.1")


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "high"), ("DENSE_WEIGHT", "1.5"), ("HITS", "0"), ("QUESTION_MAX_CHARS", "-1")],
)
def test_a_bad_value_is_named_with_its_variable(monkeypatch, name, value):
    monkeypatch.setenv(f"HOIDAP_{name}", value)

    with pytest.raises(SettingsError, match=f"HOIDAP_{name}"):
        Settings.load()


def test_lengths_that_contradict_each_other_are_named():
    with pytest.raises(SettingsError, match=r"passage_min_words \(90\) must not be above"):
        Settings.load(passage_min_words=90, passage_max_words=50)
