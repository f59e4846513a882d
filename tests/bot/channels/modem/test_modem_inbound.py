"""Texts that come in, through a real gammu-smsd and its dummy phone."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from messages.address import Address
from messages.envelope import DeliveryState
from tests.bot.channels.modem.consumer import AUNG, HLA, Consumer, channel_on, outbound, utc_now
from tests.bot.channels.modem.daemon_rows import ask
from tests.bot.channels.modem.rig import Rig, udh
from tests.bot.fake_channel import PATIENCE

pytestmark = pytest.mark.usefixtures("gammu")
Consume = Callable[..., Consumer]
SENT = datetime(2026, 11, 20, 9, 30, 15, tzinfo=UTC)


async def test_a_text_comes_in_with_its_sender_and_the_time_it_was_sent(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    rig.text(HLA, "JOIN LAND", sent=SENT)
    await consumer.until(lambda: consumer.texts)
    text = consumer.texts[0]
    assert (text.channel, text.sender, text.text) == ("modem", Address("sms", HLA), "JOIN LAND")
    assert text.sent_at == SENT
    assert text.sent_at is not None and text.sent_at.tzinfo is UTC


async def test_what_was_written_is_what_is_read(rig: Rig, consume: Consume) -> None:
    """Burmese, Zawgyi, emoji and the extension table, two lines."""
    written = ["အစည်းအဝေး မနက်ဖြန် ၉ နာရီ", "မဂၤလာပါ", "ok 👍🏽 {}[]~€", "two\nlines"]
    consumer = consume(rig.spool)
    for text in written:
        rig.text(HLA, text)
    await consumer.until(lambda: len(consumer.texts) == len(written))
    assert sorted(each.text for each in consumer.texts) == sorted(written)


async def test_parts_in_any_order_are_one_text(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    for bits in (8, 16):
        rig.parts(
            HLA,
            (udh(bits, 3, 3, bits=bits), "\udc4d ပြီးပြီ"),  # the second half of an emoji
            (udh(bits, 3, 1, bits=bits), f"R land {bits} "),
            (udh(bits, 3, 2, bits=bits), "5w 7m \ud83d"),
            sent=SENT,
        )
    await consumer.until(lambda: len(consumer.texts) == 2)
    await consumer.rounds()
    whole = [(f"R land {bits} 5w 7m 👍 ပြီးပြီ", False) for bits in (16, 8)]
    assert whole == sorted((each.text, each.is_incomplete) for each in consumer.texts)


async def test_equal_references_of_two_people_are_kept_apart(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    rig.parts(HLA, (udh(9, 2, 1), "from "))
    rig.parts(AUNG, (udh(9, 2, 2), "Aung"), (udh(9, 2, 1), "from "))
    rig.parts(HLA, (udh(9, 2, 2), "Hla"))
    await consumer.until(lambda: len(consumer.texts) == 2)
    assert {each.sender.value: each.text for each in consumer.texts} == {HLA: "from Hla", AUNG: "from Aung"}


async def test_a_half_text_is_handed_on_and_its_late_rest_completes_it(rig: Rig, consume: Consume) -> None:
    passed = timedelta()

    def go_on() -> bool:
        nonlocal passed
        passed += timedelta(minutes=1)
        return True

    rig.parts(HLA, (udh(3, 3, 1), "one "), (udh(3, 3, 3), "three"), sent=SENT)
    rig.wait(lambda: len(rig.rows("SELECT ID FROM inbox")) == 2, "both parts stand in the spool")
    consumer = consume(rig.spool, now=lambda: utc_now() + passed)
    await consumer.until(lambda: go_on() and consumer.texts)
    half = consumer.texts[0]
    assert (half.text, half.is_incomplete, half.edits) == ("one …three", True, None)
    rig.parts(HLA, (udh(3, 3, 2), "two "), sent=SENT)
    await consumer.until(lambda: len(consumer.texts) == 2)
    whole = consumer.texts[1]
    assert (whole.text, whole.is_incomplete, whole.edits) == ("one two three", False, half.provider_id)
    assert half.provider_id != whole.provider_id


async def test_a_text_delivered_twice_by_the_network_has_one_id(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    rig.text(HLA, "DONE 3", sent=SENT)
    await consumer.until(lambda: consumer.texts)
    rig.text(HLA, "DONE 3", sent=SENT)
    rig.text(HLA, "DONE 3", sent=SENT + timedelta(minutes=1))
    await consumer.until(lambda: len(consumer.texts) == 3)
    first, again, later = (each.provider_id for each in consumer.texts)
    assert first == again
    assert first != later


async def test_short_codes_and_names_are_kept_as_the_operators(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    rig.text("1331", "Balance 500 Ks")
    rig.text("MPT-INFO", "Promo!")
    await consumer.until(lambda: len(consumer.texts) == 2)
    expected = [Address("operator", "1331"), Address("operator", "MPT-INFO")]
    assert sorted(each.sender for each in consumer.texts) == expected


async def test_texts_come_in_the_order_they_were_sent(rig: Rig, consume: Consume) -> None:
    for minutes in (3, 1, 2):
        rig.text(HLA, f"text {minutes}", sent=SENT + timedelta(minutes=minutes))
    rig.wait(lambda: len(rig.rows("SELECT ID FROM inbox")) == 3, "three texts stand in the spool")
    consumer = consume(rig.spool)
    await consumer.until(lambda: len(consumer.texts) == 3)
    assert [each.text for each in consumer.texts] == ["text 1", "text 2", "text 3"]


async def test_a_bot_killed_before_its_commit_reads_the_same_text_again(rig: Rig, consume: Consume) -> None:
    rig.text(HLA, "R land 12")
    first = channel_on(rig.spool)
    poll = first.poll()
    before = first.read(await anext(poll))[0]
    # Never resumed: the bot died between what it read and its commit.
    consumer = consume(rig.spool)
    await consumer.until(lambda: consumer.texts)
    assert consumer.texts == [before]
    await consumer.until(lambda: rig.rows("SELECT Processed FROM inbox") == [("true",)])
    await poll.aclose()  # type: ignore[attr-defined]  # an async generator, which the contract does not promise
    third = consume(rig.spool)
    await third.rounds()
    assert third.texts == []


def fill(spool: Path, count: int) -> None:
    """Texts that wait, as the daemon leaves them behind while no bot runs."""
    rows = [(f"+9597{number % 50:08}", f"R land {number}".encode("utf-16-be").hex()) for number in range(count)]
    with closing(sqlite3.connect(spool, timeout=PATIENCE)) as connection, connection:
        connection.executemany(
            "INSERT INTO inbox (SenderNumber, Text, UDH, RecipientID, ReceivingDateTime) "
            "VALUES (?, ?, '', 'm1', '2026-11-20 09:30:00')",
            rows,
        )


def marked(spool: Path) -> int:
    return ask(spool, "SELECT count(*) FROM inbox WHERE Processed = 'true'")[0][0]


async def test_a_thousand_that_wait_are_kept_and_marked_by_few_commits(spool: Path) -> None:
    """Each commit flushes the disk, of our database and of the spool: one for each text writes hundreds of MB."""
    fill(spool, 1000)
    channel = channel_on(spool)
    poll = channel.poll()
    sizes: list[int] = []
    while sum(sizes) < 1000:
        sizes.append(len(channel.read(await anext(poll))))
        assert sum(sizes[:-1]) == marked(spool)  # what was yielded before, and nothing that is not committed
    assert len(sizes) <= 20
    fill(spool, 1)
    assert len(channel.read(await anext(poll))) == 1
    assert marked(spool) == 1000
    await channel.close()


async def test_a_bot_killed_between_two_batches_loses_and_doubles_none(spool: Path) -> None:
    fill(spool, 1000)
    before, after = channel_on(spool), channel_on(spool)
    poll = before.poll()
    first = before.read(await anext(poll))
    second = before.read(await anext(poll))  # the first is marked; killed before the second is
    again = after.read(await anext(after.poll()))
    assert list(second) == list(again)
    assert 1000 == len({each.provider_id for each in (*first, *again)}) == len(first) + len(again)
    await before.close()
    await after.close()


async def test_a_daemon_killed_in_between_loses_no_text(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    rig.text(HLA, "before")
    rig.kill()
    rig.text(HLA, "after")
    rig.start()
    await consumer.until(lambda: {each.text for each in consumer.texts} == {"before", "after"})


async def test_a_locked_spool_is_waited_for(rig: Rig, consume: Consume) -> None:
    consumer = consume(rig.spool)
    await consumer.rounds()
    with closing(sqlite3.connect(rig.spool, isolation_level=None, timeout=PATIENCE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        rig.text(HLA, "while it was locked")
        rig.wait(lambda: "is locked" in rig.log, "the daemon met the lock")
        other.execute("ROLLBACK")
    await consumer.until(lambda: consumer.texts)
    assert [each.text for each in consumer.texts] == ["while it was locked"]
    assert consumer.channel.problem is None


@pytest.mark.parametrize("zone", ["Asia/Yangon", "America/Bogota"])
async def test_times_and_sending_are_right_in_any_zone(
    tmp_path: Path, local_zone: Callable[[str], None], consume: Consume, zone: str
) -> None:
    local_zone(zone)
    rig = Rig(tmp_path)
    rig.start()
    try:
        consumer = consume(rig.spool)
        rig.text(HLA, "JOIN LAND", sent=SENT)
        await consumer.until(lambda: consumer.texts)
        await consumer.channel.send(outbound())
        rig.wait(lambda: len(rig.sent()) == 1, "the answer left")
        await consumer.rounds()
    finally:
        rig.stop()
    assert [each.sent_at for each in consumer.texts] == [SENT]
    assert [each.state for each in consumer.reports] == [DeliveryState.SENT]
    assert consumer.channel.problem is None
