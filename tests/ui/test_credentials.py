"""Passwords, tokens and cookies are told from wrong ones, and trying many is slowed down."""

import base64
import unicodedata

import pytest

from hoidap.ui import credentials
from hoidap.ui.credentials import Credentials, Failures


def basic(text):
    return "Basic " + base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("auth", "header", "accepted"),
    [
        ("an:mật khẩu", basic("an:mật khẩu"), True),
        ("an:mật khẩu", basic(unicodedata.normalize("NFD", "an:mật khẩu")), True),
        ("an:a:b", basic("an:a:b"), True),
        ("an:mat-khau", "basic " + basic("an:mat-khau")[6:], True),
        ("an:mat-khau", basic("an:sai"), False),
        ("an:mat-khau", basic("khac:mat-khau"), False),
        ("an:mat-khau", "Bearer mat-khau", False),
        ("an:mat-khau", "Basic !!!", False),
        ("an:mat-khau", "", False),
        ("token:ma-rieng", "Bearer ma-rieng", True),
        ("token:ma-rieng", "Bearer sai", False),
        ("token:ma-rieng", "Bearer ", False),
        ("token:ma-rieng", basic("token:ma-rieng"), False),
    ],
)
def test_only_what_is_asked_for_is_accepted(auth, header, accepted):
    assert Credentials(auth).accept_header(header) is accepted


def test_a_password_is_no_token():
    assert not Credentials("an:mat-khau").accept_token("mat-khau")
    assert Credentials("token:ma-rieng").accept_token("ma-rieng")


def test_a_cookie_holds_until_the_password_changes_or_its_time_is_over(monkeypatch):
    ours = Credentials("token:ma-rieng")
    cookie = ours.cookie()
    assert Credentials("token:ma-rieng").accept_cookie(cookie)
    assert not Credentials("token:khac").accept_cookie(cookie)

    now = credentials.time.time()
    monkeypatch.setattr(credentials.time, "time", lambda: now + credentials.COOKIE_SECONDS + 1)
    assert not ours.accept_cookie(cookie)


@pytest.mark.parametrize("forged", ["", ".", "9999999999.00.", "9999999999.00.x", "ký.tự.lạ", "\ud800"])
def test_a_forged_cookie_is_refused(forged):
    assert not Credentials("token:ma-rieng").accept_cookie(forged)


def test_a_cookie_whose_end_was_moved_is_refused():
    ours = Credentials("token:ma-rieng")
    until, rest = ours.cookie().split(".", 1)
    assert not ours.accept_cookie(f"{int(until) + 1}.{rest}")


def test_nothing_that_is_kept_shows_the_secret():
    ours = Credentials("an:mat-khau-rieng")
    assert "mat-khau-rieng" not in repr(ours) + repr(vars(ours)) + ours.cookie()


class TestFailures:
    @pytest.fixture
    def clock(self):
        return [0.0]

    @pytest.fixture
    def failures(self, clock):
        return Failures(lambda: clock[0])

    def test_after_ten_an_address_has_to_wait_for_each_next_try(self, failures, clock):
        for _ in range(10):
            assert failures.wait("192.0.2.1") == 0
            failures.note("192.0.2.1")
        assert failures.wait("192.0.2.1") == 20
        assert failures.wait("192.0.2.2") == 0
        clock[0] = 21
        assert failures.wait("192.0.2.1") == 0
        failures.note("192.0.2.1")
        assert failures.wait("192.0.2.1") > 0

    def test_one_network_of_the_newer_addresses_counts_as_one(self, failures):
        for number in range(10):
            failures.note(f"2001:db8::{number:x}")
        assert failures.wait("2001:db8::ffff") > 0
        assert failures.wait("2001:db8:1::1") == 0

    def test_it_remembers_a_bounded_number_of_addresses(self, failures):
        for number in range(credentials._ADDRESSES_MAX + 50):
            failures.note(f"unix-{number}")
        assert len(failures._counts) == credentials._ADDRESSES_MAX
