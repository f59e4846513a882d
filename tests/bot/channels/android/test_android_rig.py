"""What the contract suite relies on: the stand-in reports what it is told to."""

from pathlib import Path

import pytest

from messages.envelope import DeliveryReport, DeliveryState
from tests.bot.channels.android.rig import rig


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.LATER])
async def test_its_reports_are_of_the_state_that_is_asked_for(tmp_path: Path, state: DeliveryState) -> None:
    async with rig(tmp_path) as android:
        text_id = await android.channel.send(android.outbound("Report 1"))
        [report] = android.channel.read(android.report(text_id, state))
        assert isinstance(report, DeliveryReport)
        assert (text_id, state) == (report.provider_id, report.state)
