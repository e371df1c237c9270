import traceback

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


@pytest.mark.parametrize(
    "value", ["mat-khau-rieng", ":mat-khau-rieng", "mat-khau-rieng:", "mat-khau-rieng: "]
)
def test_a_password_is_never_in_an_error(monkeypatch, value):
    monkeypatch.setenv("HOIDAP_AUTH", value)

    with pytest.raises(SettingsError, match="HOIDAP_AUTH") as caught:
        Settings.load(port=70000)

    shown = "".join(traceback.format_exception(caught.value))
    assert "mat-khau-rieng" not in shown
    assert "70000" in shown


def test_a_password_is_never_in_what_the_settings_show(monkeypatch):
    monkeypatch.setenv("HOIDAP_AUTH", "user:mat-khau-rieng")

    settings = Settings.load()

    assert settings.auth.get_secret_value() == "user:mat-khau-rieng"
    for shown in (repr(settings), str(settings), repr(settings.model_dump()), settings.model_dump_json()):
        assert "mat-khau-rieng" not in shown


def test_an_empty_password_is_none():
    assert Settings(auth="").auth is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FRAME_ANCESTORS", "https://a.example; script-src *"),
        ("FRAME_ANCESTORS", "*"),
        ("FRAME_ANCESTORS", "https://a.example/duong-dan"),
        ("ALLOWED_HOSTS", "http://a.example"),
        ("ALLOWED_HOSTS", "a.example:80"),
        ("UPLOADS", "maybe"),
    ],
)
def test_a_name_that_is_none_is_refused(monkeypatch, name, value):
    monkeypatch.setenv(f"HOIDAP_{name}", value)

    with pytest.raises(SettingsError, match=f"HOIDAP_{name}"):
        Settings.load()


def test_lists_of_names_take_commas_and_spaces():
    settings = Settings(
        allowed_hosts="Hoidap.example, b.example",
        frame_ancestors="https://a.example https://*.b.example:8443",
    )

    assert settings.host_names == ("hoidap.example", "b.example")
    assert settings.framing_sites == ("https://a.example", "https://*.b.example:8443")


@pytest.mark.parametrize(
    ("host", "uploads", "allowed"),
    [
        ("127.0.0.1", "auto", True),
        ("localhost", "auto", True),
        ("::1", "auto", True),
        ("0.0.0.0", "auto", False),
        ("192.168.1.5", "auto", False),
        ("0.0.0.0", "on", True),
        ("127.0.0.1", "off", False),
    ],
)
def test_uploads_are_for_this_machine_unless_told_otherwise(host, uploads, allowed):
    assert Settings(host=host, uploads=uploads).uploads_allowed is allowed
