"""What the doctor says of a phone, asked over the wire."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.android import ANDROID
from bot.doctor.channels import of_provider
from bot.doctor.finding import Finding, Level, Site
from bot.settings_file import AllSettings
from tests.bot.channels.android.consumer import Clock
from tests.bot.channels.android.standin import KEY, PASSWORD, Phone
from tests.bot.doctor.english import english
from tests.bot.fake_channel import PATIENCE

Spoil = Callable[[Phone], None]


def found(phone: Phone, clock: Clock, *, offline: bool = False, **settings: object) -> Finding:
    values = {"android_url": phone.url, "android_password": PASSWORD, **settings}
    site = Site(AllSettings(**values), Path("none/.env"), clock.now(), offline, PATIENCE)  # pyright: ignore[reportArgumentType]
    return of_provider(ANDROID, site)


@pytest.fixture
def phone(phone: Phone) -> Phone:
    """One that lanpya run has set up."""
    phone.store.settings["messages"]["processing_order"] = "FIFO"
    phone.store.settings["webhooks"]["internet_required"] = False
    return phone


def test_a_phone_that_works_is_described(phone: Phone, clock: Clock) -> None:
    expected = "The phone works: samsung/a05, app 1.68.0, SIM 1 Net 1, 80%."
    assert Finding("android", Level.OK, expected) == english(found(phone, clock), "Net")


@pytest.mark.parametrize(
    ("settings", "offline", "level", "words"),
    [
        pytest.param(
            {"android_url": "", "android_password": ""}, False, Level.OK, "SMS phone is not set up", id="none"
        ),
        pytest.param({"android_url": ""}, False, Level.WARNING, "LANPYA_ANDROID_URL is not", id="the other half"),
        pytest.param({}, True, Level.OK, "was not asked", id="offline"),
        pytest.param({"android_password": ""}, False, Level.BROKEN, "LANPYA_ANDROID_PASSWORD is not", id="half set"),
        pytest.param({"android_password": "wrong"}, False, Level.BROKEN, "user name and password", id="password"),
        pytest.param({"android_sims": "1,2"}, False, Level.WARNING, "no SIM in slot 2", id="an empty slot"),
        pytest.param(
            {"android_key": KEY, "public_url": "http://192.168.1.5:8080"},
            False,
            Level.WARNING,
            "does not post to http://192.168.1.5:8080",
            id="an address that the app does not take",
        ),
    ],
)
def test_settings(
    phone: Phone, clock: Clock, settings: dict[str, object], offline: bool, level: Level, words: str
) -> None:
    finding = found(phone, clock, offline=offline, **settings)
    assert level is finding.level
    assert words in finding.sentence
    assert bool(finding.what_to_do) is (level is not Level.OK)


def _lifo(phone: Phone) -> None:
    phone.store.settings["messages"]["processing_order"] = "LIFO"


def _low(phone: Phone) -> None:
    phone.store.battery = 12


def _unplugged(phone: Phone) -> None:
    phone.store.plug = 0


def _page(phone: Phone) -> None:
    phone.fault = "html"


def _off(phone: Phone) -> None:
    phone.stop()


@pytest.mark.parametrize(
    ("spoil", "level", "words"),
    [
        pytest.param(_lifo, Level.WARNING, "newest text first (LIFO)", id="the order"),
        pytest.param(_low, Level.WARNING, "battery is at 12%", id="the battery"),
        pytest.param(_unplugged, Level.WARNING, "not charging (80%)", id="the charger"),
        pytest.param(_page, Level.BROKEN, "Something else than the app", id="another server"),
        pytest.param(_off, Level.BROKEN, "cannot be reached", id="switched off"),
    ],
)
def test_a_phone_in_trouble(phone: Phone, clock: Clock, spoil: Spoil, level: Level, words: str) -> None:
    spoil(phone)
    finding = found(phone, clock)
    assert level is finding.level
    assert words in finding.sentence
    assert finding.what_to_do


def test_clocks_that_differ_are_told(phone: Phone, clock: Clock) -> None:
    phone.store.now = phone.now
    shifted = Clock()
    shifted.moment = clock.now() + timedelta(minutes=40)
    assert "The phone's clock is 40 minutes behind this machine's." in found(phone, shifted).sentence


def test_an_app_that_waits_for_internet_is_told_only_where_it_is_to_post(phone: Phone, clock: Clock) -> None:
    phone.store.settings["webhooks"]["internet_required"] = True
    posting = found(phone, clock, android_key=KEY, public_url="https://lanpya.example.org")
    assert "posts only while it has internet" in posting.sentence
    assert Level.OK is found(phone, clock).level
