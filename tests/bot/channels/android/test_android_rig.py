"""The rig of the contract suite says what the channel does."""

from pathlib import Path

import pytest

from bot.channels.contract import Forged, Refused, Unreachable, Unreadable
from messages.envelope import DeliveryReport, DeliveryState
from tests.bot.channels.android.rig import rig


async def test_what_the_rig_brings_is_read_as_it_says(tmp_path: Path) -> None:
    async with rig(tmp_path) as android:
        for name, (raw, expected) in android.read_table().items():
            assert (name, [*expected]) == (name, [*android.channel.read(raw)])
        with pytest.raises(Forged):
            android.channel.read(android.forged())
        with pytest.raises(Unreadable):
            android.channel.read(android.unreadable())
        [first], [again] = (android.channel.read(raw) for raw in (android.text("a", "5"), android.again("a", "5")))
        assert first == again


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.LATER])
async def test_its_reports_are_of_the_state_that_is_asked_for(tmp_path: Path, state: DeliveryState) -> None:
    async with rig(tmp_path) as android:
        text_id = await android.channel.send(android.outbound("Report 1"))
        [report] = android.channel.read(android.report(text_id, state))
        assert isinstance(report, DeliveryReport)
        assert (text_id, state) == (report.provider_id, report.state)


async def test_its_phone_refuses_goes_and_comes_back(tmp_path: Path) -> None:
    async with rig(tmp_path) as android:
        with pytest.raises(Refused, match=await android.refuse()):
            await android.channel.send(android.outbound("Report 1"))
        await android.go_away()
        with pytest.raises(Unreachable, match="network"):
            await android.channel.send(android.outbound("Report 1"))
        await android.come_back()
        await android.channel.send(android.outbound("Report 1"))
        assert [("+959771234567", "Report 1")] == await android.left()
