"""Texts that leave, through a real gammu-smsd and its dummy phone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import groupby
from pathlib import Path

import pytest

from messages.envelope import DeliveryReport, DeliveryState, Kind
from messages.reason import Reason
from tests.bot.channels.modem.consumer import HLA, Consumer, channel_on, outbound
from tests.bot.channels.modem.rig import Rig, SentPart, udh
from tests.bot.fake_channel import PATIENCE

pytestmark = pytest.mark.usefixtures("gammu")
Consume = Callable[..., Consumer]


def joined(parts: list[SentPart]) -> str:
    """What the phone shows: the parts in the order that their headers tell."""
    return "".join(part.text for part in sorted(parts, key=lambda part: part.udh))


GSM, UCS2 = "Default_No_Compression", "Unicode_No_Compression"
# What is sent, in which letters, in how many parts.
SHAPES = {
    "short": ("Report 1: land, 12 people.", GSM, 1),
    "a full segment": ("a" * 160, GSM, 1),
    "long": ("Plan of LAND. " * 25, GSM, 3),
    "the extension table": ("{}[]~|^€\\" * 30, GSM, 4),
    "Burmese": ("မင်္ဂလာပါ", UCS2, 1),
    "long Burmese": ("အစီရင်ခံစာ လက်ခံရရှိပါသည်။ " * 8, UCS2, 4),
    "emoji": ("ok 👍 " * 40, UCS2, 4),
}


async def test_what_leaves_is_what_was_meant(rig: Rig) -> None:
    for row, (text, _coding, _count) in enumerate(SHAPES.values(), 1):
        await channel_on(rig.spool).send(outbound(text, row=row))
    rig.wait(lambda: len(rig.sent()) == sum(count for _text, _coding, count in SHAPES.values()), "all parts left")
    for row, (name, (text, coding, count)) in enumerate(SHAPES.items(), 1):
        sent = [part for part in rig.sent() if part.creator == f"lanpya:{row}"]
        assert (name, text) == (name, joined(sent))
        assert {(HLA, coding, 168)} == {(part.number, part.coding, part.validity) for part in sent}
        reference = int(sent[0].udh[6:10] or "0", 16)
        headers = [""] if count == 1 else [udh(reference, count, number) for number in range(1, count + 1)]
        assert headers == [part.udh for part in sent]


async def test_what_is_urgent_leaves_first(rig: Rig) -> None:
    rig.stop()
    channel = channel_on(rig.spool)
    kinds = [Kind.DIGEST, Kind.ANNOUNCEMENT, Kind.REMINDER, Kind.REPLY, Kind.ALERT]
    for row, kind in enumerate(kinds, 1):
        await channel.send(outbound(kind.value, row=row, kind=kind))
    rig.start()
    rig.wait(lambda: len(rig.sent()) == len(kinds), "all left")
    by_time = rig.rows("SELECT CreatorID FROM sentitems ORDER BY rowid")
    assert by_time == [(f"lanpya:{row}",) for row in (5, 4, 3, 2, 1)]


async def test_the_same_outbox_row_handed_over_twice_leaves_once(rig: Rig, consume: Consume) -> None:
    """A bot that died between handing over and its commit sends again: before the text left, and after."""
    first = await channel_on(rig.spool).send(outbound())
    assert await channel_on(rig.spool).send(outbound()) == first
    rig.wait(lambda: len(rig.sent()) == 1, "it left")
    consumer = consume(rig.spool)
    await consumer.until(lambda: consumer.reports)
    assert await consumer.channel.send(outbound()) == first
    assert await channel_on(rig.spool).send(outbound()) == first
    assert len(rig.sent()) == 1
    assert rig.rows("SELECT ID FROM outbox") == []


async def test_the_network_reports_that_a_text_reached_the_phone(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    provider_id = await consumer.channel.send(outbound())
    await consumer.until(lambda: consumer.reports)
    rig.report(HLA)
    await consumer.until(lambda: len(consumer.reports) == 2)
    await consumer.rounds()
    sent, delivered = DeliveryState.SENT, DeliveryState.DELIVERED
    assert consumer.reports == [DeliveryReport("modem", provider_id, state) for state in (sent, delivered)]


async def test_the_network_reports_that_a_text_never_reached_the_phone(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    provider_id = await consumer.channel.send(outbound())
    await consumer.until(lambda: consumer.reports)
    rig.report(HLA, 0x46)
    await consumer.until(lambda: len(consumer.reports) == 2)
    assert consumer.reports[1] == DeliveryReport("modem", provider_id, DeliveryState.FAILED, Reason.EXPIRED)


async def test_a_lock_as_the_daemon_notes_a_report_loses_neither_it_nor_a_text(rig: Rig, consume: Consume) -> None:
    """gammu-smsd 1.42 crashes of it, and is started again."""
    consumer = consume(rig.spool)
    await consumer.channel.send(outbound())
    await consumer.until(lambda: consumer.reports)
    with closing(sqlite3.connect(rig.spool, isolation_level=None, timeout=PATIENCE)) as other:
        other.execute("BEGIN IMMEDIATE")
        rig.report(HLA)
        rig.text(HLA, "JOIN LAND")
        rig.wait(lambda: "is locked" in rig.log.partition("Delivery report")[2], "the daemon met the lock")
        other.execute("ROLLBACK")
    await consumer.until(lambda: len(consumer.reports) == 2 and consumer.texts)
    assert consumer.reports[1].state is DeliveryState.DELIVERED
    assert [each.text for each in consumer.texts] == ["JOIN LAND"]


async def test_an_end_that_was_told_is_not_told_again_after_a_restart(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    await consumer.channel.send(outbound())
    rig.wait(lambda: len(rig.sent()) == 1, "it left")
    rig.report(HLA)
    await consumer.until(lambda: rig.rows("SELECT CreatorID FROM sentitems") == [("lanpya:1:told",)])
    await consumer.stop()
    second = consume(rig.spool)
    await second.rounds()
    assert second.reports == []
    # But a bot that did not keep the id, and sends again, hears it once more.
    assert await second.channel.send(outbound()) == consumer.reports[0].provider_id
    await second.until(lambda: DeliveryState.DELIVERED in {each.state for each in second.reports})
    assert len(rig.sent()) == 1


async def test_the_state_of_the_modem_is_shown(rig: Rig) -> None:
    rig.wait(lambda: rig.rows("SELECT Signal FROM phones") == [(42,)], "the signal is known")
    (state,) = await channel_on(rig.spool).status()
    assert (state.phone, state.imei, state.network) == ("m1", "999999999999999", "GammuT3l")
    assert (state.signal, state.battery) == (42, 100)


async def test_an_answer_leaves_by_the_sim_that_was_texted(tmp_path: Path, rig: Rig, consume: Consume) -> None:
    second = Rig(tmp_path, "m2", spool=rig.spool)
    second.start()
    try:
        consumer = consume(rig.spool, phones=["m1", "m2"])
        second.text(HLA, "JOIN LAND")
        await consumer.until(lambda: consumer.texts)
        await consumer.channel.send(outbound("Welcome", row=1))
        await consumer.channel.send(outbound("A stranger", row=2, to="+959771234599"))
        rig.wait(lambda: len(rig.sent()) == 2, "both left")
    finally:
        second.stop()
    assert [(part.text, part.phone) for part in rig.sent()] == [("Welcome", "m2"), ("A stranger", "m1")]


async def test_fifty_texts_to_ten_people_leave_once_each(tmp_path: Path) -> None:
    rig = Rig(tmp_path, loopsleep=0)
    rig.start()
    try:
        channel = channel_on(rig.spool)
        for row in range(1, 51):
            rig.wait(lambda: len(rig.rows("SELECT ID FROM outbox")) < 10, "the daemon sends")
            await channel.send(outbound(f"text {row}", row=row, to=f"+95977123450{row % 10}"))
        rig.wait(lambda: len(rig.sent()) == 50, "all left")
    finally:
        rig.stop()
    by_creator = {creator: len(list(parts)) for creator, parts in groupby(rig.sent(), lambda part: part.creator)}
    assert by_creator == {f"lanpya:{row}": 1 for row in range(1, 51)}
