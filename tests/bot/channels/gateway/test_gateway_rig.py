"""The counterpart of the contract suite is as it says, and reads as Kannel's calls should."""

from pathlib import Path

import pytest

from bot.channels.contract import Forged, Refused, TakesRequests, Unreachable, Unreadable
from tests.bot.channels.gateway.rig import rig


async def test_each_call_of_kannel_reads_as_it_should(tmp_path: Path) -> None:
    async with rig(tmp_path) as kannel:
        table = kannel.read_table()
        assert {name: expected for name, (_raw, expected) in table.items()} == {
            name: kannel.channel.read(raw) for name, (raw, _expected) in table.items()
        }
        assert isinstance(kannel.channel, TakesRequests)


async def test_what_is_forged_or_unreadable_is_told_apart(tmp_path: Path) -> None:
    async with rig(tmp_path) as kannel:
        with pytest.raises(Forged):
            kannel.channel.read(kannel.forged())
        with pytest.raises(Unreadable):
            kannel.channel.read(kannel.unreadable())
        with pytest.raises(Unreadable):
            kannel.channel.read({"not": "a call"})


async def test_texts_leave_are_refused_and_wait(tmp_path: Path) -> None:
    async with rig(tmp_path) as kannel:
        assert await kannel.channel.send(kannel.outbound("one", 7)) == "7"
        reason = await kannel.refuse()
        with pytest.raises(Refused, match=reason):
            await kannel.channel.send(kannel.outbound("two", 8))
        await kannel.go_away()
        with pytest.raises(Unreachable, match="network") as away:
            await kannel.channel.send(kannel.outbound("three", 9))
        assert away.value.may_have_arrived is False
        await kannel.come_back()
        await kannel.channel.send(kannel.outbound("three", 9))
        assert [words for _to, words in await kannel.left()] == ["one", "two", "three"]
