"""What the contract suite relies on, for SMS and for WhatsApp."""

from pathlib import Path

import pytest

from bot.channels.contract import Forged, Refused, TakesRequests, Unreachable, Unreadable
from bot.channels.twilio import SMS, WHATSAPP
from bot.channels.twilio.services import Service
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from tests.bot.channels.contract_rig import ContractRig
from tests.bot.channels.twilio.office import HLA
from tests.bot.channels.twilio.rig import rig

BOTH = pytest.mark.parametrize("service", [pytest.param(one, id=one.channel) for one in (SMS, WHATSAPP)])


@BOTH
async def test_the_table_reads_as_it_says(service: Service, tmp_path: Path) -> None:
    async with rig(tmp_path, service) as made:
        kept: ContractRig = made
        for name, (raw, expected) in kept.read_table().items():
            assert list(expected) == list(kept.channel.read(raw)), name


@BOTH
async def test_forged_unreadable_and_repeated_calls(service: Service, tmp_path: Path) -> None:
    async with rig(tmp_path, service) as made:
        with pytest.raises(Forged):
            made.channel.read(made.forged())
        with pytest.raises(Unreadable):
            made.channel.read(made.unreadable())
        with pytest.raises(Unreadable):
            made.channel.read(["nothing of Twilio's"])
        (first,), (again,) = (made.channel.read(one("HELP", "SM1")) for one in (made.text, made.again))
        assert isinstance(first, Inbound)
        assert isinstance(again, Inbound)
        assert ("SM1", "SM1") == (first.provider_id, again.provider_id)


@BOTH
async def test_reports_of_each_state(service: Service, tmp_path: Path) -> None:
    async with rig(tmp_path, service) as made:
        for state in DeliveryState:
            raw = made.report("SM1", state)
            if raw is not None:
                (report,) = made.channel.read(raw)
                assert isinstance(report, DeliveryReport)
                assert (service.channel, "SM1", state) == (report.channel, report.provider_id, report.state)


@BOTH
async def test_the_counterpart_does_as_it_is_told(service: Service, tmp_path: Path) -> None:
    async with rig(tmp_path, service) as made:
        reason = await made.refuse()
        with pytest.raises(Refused, match=reason):
            await made.channel.send(made.outbound("one"))
        await made.go_away()
        with pytest.raises(Unreachable, match="network"):
            await made.channel.send(made.outbound("two"))
        await made.come_back()
        await made.channel.send(made.outbound("three"))
        assert [(HLA, "three")] == list(await made.left())


async def test_a_call_is_answered_with_empty_twiml(tmp_path: Path) -> None:
    async with rig(tmp_path) as made:
        channel = made.channel
        assert isinstance(channel, TakesRequests)
        assert ("<Response/>", "text/xml") == (channel.answer.body, channel.answer.media_type)
