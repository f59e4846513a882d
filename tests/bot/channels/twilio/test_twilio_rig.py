"""What every channel keeps stands in the contract suite; here, what Twilio's alone does."""

from pathlib import Path

import pytest

from bot.channels.contract import TakesRequests, Unreadable
from bot.channels.twilio.services import SMS, WHATSAPP, Service
from messages.envelope import DeliveryReport, DeliveryState
from tests.bot.channels.twilio.rig import rig

BOTH = pytest.mark.parametrize("service", [pytest.param(one, id=one.channel) for one in (SMS, WHATSAPP)])


async def test_what_is_no_call_is_unreadable(tmp_path: Path) -> None:
    async with rig(tmp_path) as made:
        with pytest.raises(Unreadable):
            made.channel.read(["nothing of Twilio's"])


@BOTH
async def test_reports_of_each_state(service: Service, tmp_path: Path) -> None:
    async with rig(tmp_path, service) as made:
        for state in DeliveryState:
            raw = made.report("SM1", state)
            if raw is not None:
                (report,) = made.channel.read(raw)
                assert isinstance(report, DeliveryReport)
                assert (service.channel, "SM1", state) == (report.channel, report.provider_id, report.state)


async def test_a_call_is_answered_with_empty_twiml(tmp_path: Path) -> None:
    async with rig(tmp_path) as made:
        channel = made.channel
        assert isinstance(channel, TakesRequests)
        assert ("<Response/>", "text/xml") == (channel.answer.body, channel.answer.media_type)
