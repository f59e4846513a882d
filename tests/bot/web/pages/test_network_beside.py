"""Leaflets and channels beside the network file."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import unescape
from threading import Event

import pytest

from bot.doctor.finding import Finding, fine, warning
from bot.doctor.trials import REST, Trials
from bot.setup.leaflet import Leaflet, page_of
from bot.setup.role import Role
from messages.sentence import saying
from tests.bot.web.pages.desk import COORDINATOR, NOW, Desk


class Office:
    """Who answers for a channel: notes when it was asked."""

    def __init__(self) -> None:
        self.asked: list[datetime] = []

    def look(self, now: datetime) -> Sequence[Finding]:
        self.asked.append(now)
        return [warning("telegram", "Telegram does not know +959771234567.", "Write the right token into .env.")]


@pytest.fixture
def office(desk: Desk) -> Office:
    made = Office()
    desk.trials = Trials({"telegram": made.look, "modem": lambda _now: [fine("modem", "The modem is well.")]})
    desk.serve(desk.site._reached)  # pyright: ignore[reportPrivateUsage] as before, with these
    return made


async def test_leaflets_are_those_of_the_command_line(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        assert "For leaders" in await browser.page("/network/leaflets")
        shown = await browser.client.get("/network/leaflet?role=leader&language=my&number=09+420")
        every = await browser.client.get("/network/leaflet?take=1")
    network = desk.lookup.network
    assert page_of(network, [Leaflet(Role.LEADER, "my")], "09 420") == shown.text
    assert "style-src 'sha256-" in shown.headers["content-security-policy"]
    assert 6 == every.text.count("<section") and "attachment" in every.headers["content-disposition"]


async def test_a_channel_is_looked_at_and_what_was_found_is_shown(desk: Desk, office: Office) -> None:
    async with desk.browser(COORDINATOR) as browser:
        assert "Telegram" in await browser.page("/network/channels")
        shown = unescape((await browser.form("/network/look", {"channel": "telegram"}, on="/network/channels")).text)
        assert "Look at this:" in shown and "does not know ***567. Write the right token" in shown
        shown = (await browser.form("/network/look", {"channel": "modem"}, on="/network/channels")).text
        assert "The modem is well." in shown
        assert 303 == (await browser.form("/network/look", {"channel": "fax"}, on="/network/channels")).status_code


async def test_what_was_found_is_told_in_the_readers_language(desk: Desk) -> None:
    finding = warning("email", saying("email-password"), saying("do-email-password"))
    desk.trials = Trials({"email": lambda _now: [finding]})
    desk.serve(desk.site._reached)  # pyright: ignore[reportPrivateUsage] as before, with it
    desk.take((COORDINATOR, "LANG my"))
    async with desk.browser(COORDINATOR) as browser:
        shown = unescape((await browser.form("/network/look", {"channel": "email"}, on="/network/channels")).text)
    assert "ဤလိပ်စာနှင့် စကားဝှက်ကို မသိပါ။ .env ပါ LANPYA_EMAIL_PASSWORD ကို ပြင်ပါ။" in shown


async def test_who_presses_again_asks_nobody_again_before_a_rest(desk: Desk, office: Office) -> None:
    async with desk.browser(COORDINATOR) as browser:
        for wait in (timedelta(), REST / 2, REST):
            desk.now += wait
            shown = (await browser.form("/network/look", {"channel": "telegram"}, on="/network/channels")).text
            assert "does not know" in shown
    assert [NOW, NOW + REST / 2 + REST] == office.asked


def test_two_who_ask_at_once_are_one() -> None:
    begun, asked = Event(), list[datetime]()

    def look(now: datetime) -> Sequence[Finding]:
        asked.append(now)
        begun.set()
        trials.look("modem", now + REST)  # while this one looks
        return [fine("modem", "The modem is well.")]

    trials = Trials({"modem": look})
    trials.look("modem", NOW)
    last = trials.last("modem")
    assert begun.is_set() and [NOW] == asked
    assert last is not None and ["The modem is well."] == [one.sentence for one in last.findings or ()]
