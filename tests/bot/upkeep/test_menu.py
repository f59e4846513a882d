"""The menu of commands, in each language, as soon as the channel can be reached."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from bot.channels.contract import Refused, Unreachable
from bot.upkeep.menu import LONGEST, keep_menu, menus_of
from handlers.core.lookup import NetworkLookup
from handlers.table import COMMANDS
from messages.reason import Reason

Shown = tuple[Mapping[str, Sequence[tuple[str, str]]], str]


class App:
    """A channel with a menu; `faults` come first."""

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.shown: list[Shown] = []

    async def set_commands(self, menus: Mapping[str, Sequence[tuple[str, str]]], fallback: str) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.shown.append((menus, fallback))


class Enough(Exception):
    """The test has slept often enough."""


class Sleeps(list[float]):
    """Sleeps that are over at once; `then` is called after each, until the last one."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)
        if len(self) == self._most:
            raise Enough
        await asyncio.sleep(0)


def test_every_command_of_the_menu_is_one_that_telegram_takes(lookup: NetworkLookup) -> None:
    menus = menus_of(lookup)
    expected = [name for name, command in COMMANDS.items() if command.in_menu]
    assert {"en": expected, "my": expected} == {key: [name for name, _help in menu] for key, menu in menus.items()}
    for menu in menus.values():
        assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name, _help in menu)
        assert all(0 < len(text) <= LONGEST for _name, text in menu)


def test_the_menu_is_in_the_language(lookup: NetworkLookup) -> None:
    menus = {language: dict(menu) for language, menu in menus_of(lookup).items()}
    assert "join a group" in menus["en"]["join"]
    assert re.search("[က-အ]", menus["my"]["join"])


async def test_it_is_offered_until_the_channel_takes_it_and_then_left_alone(lookup: NetworkLookup) -> None:
    app, sleeps = (
        App(Unreachable(Reason.NETWORK), Unreachable(Reason.FLOOD, retry_after=90), Refused(Reason.REJECTED)),
        Sleeps(5),
    )
    with pytest.raises(Enough):
        await keep_menu(app, lambda: lookup, sleeps)
    assert [5.0, 90, 60.0, 60.0, 60.0] == sleeps
    assert ["en"] == [fallback for _menus, fallback in app.shown]


async def test_a_new_network_file_brings_its_languages(lookup: NetworkLookup) -> None:
    burmese = replace(lookup, network=replace(lookup.network, languages=("my", "en")))
    worlds = iter((lookup, lookup, burmese, burmese))
    app = App()
    with pytest.raises(Enough):
        await keep_menu(app, lambda: next(worlds), Sleeps(4))
    assert ["en", "my"] == [fallback for _menus, fallback in app.shown]
