"""What every channel keeps, one table of channels by case. A new channel is one line in RIGS."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from bot.channels.contract import Forged, HoldsMedia, Refused, TakesRequests, Unreachable, Unreadable
from bot.inbound.intake import keep
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from storage import outbox
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import inbox
from storage.tables import outbox as outbox_table
from tests.bot.channels.android.rig import rig as android
from tests.bot.channels.contract_rig import ContractRig
from tests.bot.channels.email.rig import rig as email
from tests.bot.channels.gateway.rig import rig as gateway
from tests.bot.channels.modem.contract import rig as modem
from tests.bot.channels.modem.rig import missing
from tests.bot.channels.telegram.rig import rig as telegram
from tests.bot.channels.twilio.rig import rig as twilio
from tests.bot.channels.twilio.rig import whatsapp_rig as whatsapp
from tests.bot.line import NOW, Clock, delivery

OpenRig = Callable[[Path], AbstractAsyncContextManager[ContractRig]]

RIGS: dict[str, OpenRig] = {
    "telegram": telegram,
    "modem": modem,
    "android": android,
    "gateway": gateway,
    "twilio": twilio,
    "whatsapp": whatsapp,
    "email": email,
}
CALLED = {"telegram", "android", "gateway", "twilio", "whatsapp"}  # providers call us
TELLS = {"modem", "android", "gateway", "twilio", "whatsapp"}  # delivery reports come
WORDS = ("Report 1: land, 5 w 7 m", 'a {curly} [square] ~ ^ \\ | € & "quoted" <b>', "မင်္ဂလာပါ ၃ ယောက်", "two\nlines 😀")


@pytest.fixture(params=RIGS)
async def rig(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[ContractRig]:
    """Each channel beside its counterpart."""
    lacking = missing() if request.param == "modem" else None
    if lacking and os.environ.get("CI"):
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)
    async with RIGS[request.param](tmp_path) as made:
        yield made


async def test_read_what_the_provider_documents_is_read_so(rig: ContractRig) -> None:
    for name, (raw, expected) in rig.read_table().items():
        assert list(expected) == list(rig.channel.read(raw)), name


async def test_send_what_leaves_is_what_was_meant(rig: ContractRig) -> None:
    texts = [rig.outbound(words, number) for number, words in enumerate(WORDS, 1)]
    ids = [await rig.channel.send(text) for text in texts]
    assert [(text.to.value, text.text) for text in texts] == list(await rig.left())
    assert len(ids) == len(set(ids))


async def test_forged_requests_are_told_apart(rig: ContractRig) -> None:
    forged = rig.forged()
    assert (rig.channel.name in CALLED) == (forged is not None) == isinstance(rig.channel, TakesRequests)
    if forged is not None:
        with pytest.raises(Forged):
            rig.channel.read(forged)


async def test_unreadable_requests_are_told_apart(rig: ContractRig) -> None:
    with pytest.raises(Unreadable):
        rig.channel.read(rig.unreadable())


async def test_refused_texts_say_why_and_the_next_leaves(rig: ContractRig) -> None:
    reason = await rig.refuse()
    with pytest.raises(Refused) as refusal:
        await rig.channel.send(rig.outbound("one", 1))
    assert reason == refusal.value.reason
    await rig.channel.send(rig.outbound("two", 2))
    assert ["two"] == [words for _to, words in await rig.left()][-1:]


async def test_unreachable_counterparts_lose_nothing(rig: ContractRig) -> None:
    await rig.go_away()
    with pytest.raises(Unreachable) as away:
        await rig.channel.send(rig.outbound("one", 1))
    assert away.value.reason.isalpha()
    await rig.come_back()
    await rig.channel.send(replace(rig.outbound("one", 1), tries=1))
    assert ["one"] == [words for _to, words in await rig.left()]


async def test_late_delivery_reports_are_believed_and_repeats_are_not(rig: ContractRig, engine: Engine) -> None:
    text = rig.outbound("Bring the maps", 1)
    clock = Clock()
    with writing(engine) as connection:
        outbox.queue(connection, [NewOutbound("k:1", text.to, text.kind, text.text, "en", 1)], clock.now())
    assert 1 == await delivery(engine, rig.channel, clock).once()
    with reading(engine) as connection:
        provider_id = connection.execute(select(outbox_table.c.provider_id)).scalar_one()
    clock.moment += timedelta(days=1)
    after = [_after(rig, engine, provider_id, state) for state in (DeliveryState.DELIVERED, DeliveryState.DELIVERED)]
    after.append(_after(rig, engine, provider_id, DeliveryState.FAILED))
    assert (["delivered"] * 3 if rig.channel.name in TELLS else ["sent"] * 3) == after


def _after(rig: ContractRig, engine: Engine, provider_id: str, state: DeliveryState) -> str:
    """The state of the one text once the provider reported so."""
    raw = rig.report(provider_id, state)
    reports = [] if raw is None else rig.channel.read(raw)
    assert all(isinstance(one, DeliveryReport) for one in reports)
    with writing(engine) as connection:
        keep(connection, reports, NOW + timedelta(days=1))
        return connection.execute(select(outbox_table.c.state)).scalar_one()


async def test_doubled_texts_are_kept_once(rig: ContractRig, engine: Engine) -> None:
    first, again = (rig.channel.read(bring("HELP", "5")) for bring in (rig.text, rig.again))
    with writing(engine) as connection:
        counts = [keep(connection, those, NOW) for those in (first, again, first)]
        kept = connection.execute(select(inbox.c.text)).scalars().all()
    assert ([1, 0, 0], ["HELP"]) == (counts, kept)
    assert all(isinstance(one, Inbound) for one in first)


async def test_doubled_sends_of_one_text_leave_once_where_the_channel_says_so(rig: ContractRig) -> None:
    await rig.channel.send(rig.outbound("one", 1))
    await rig.channel.send(replace(rig.outbound("one", 1), tries=1))
    expected = 1 if rig.channel.capabilities.knows_repeats else 2
    assert expected == len(await rig.left())


async def test_pictures_are_fetched_only_from_where_the_provider_keeps_them(rig: ContractRig) -> None:
    if isinstance(rig.channel, HoldsMedia):
        with pytest.raises((Refused, Unreachable)):
            await rig.channel.download("http://169.254.169.254/latest/meta-data")
