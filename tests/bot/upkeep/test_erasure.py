"""FORGET ME, through the whole program: of the person nothing is found again, in no table and not in the file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Engine, func, select

from bot.outbound.failures import note_report
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind, Media
from storage import erasures, groups, people
from storage import outbox as texts
from storage.engine import fold_log, reading, writing
from storage.outbox import NewOutbound, Sent
from storage.tables import inbox, metadata, outbox, reports
from tests.bot.upkeep.upkeep_desk import START, UpkeepDesk

# What differs between the databases is seen where the tables are searched; the rest is quicker on one of them.
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)

HLA, HLA_SMS = Address("telegram", "77123456789"), Address("sms", "+959771234567")
AUNG = Address("sms", "+959771230000")
LEADER, COORDINATOR = Address("sms", "+959420000011"), Address("telegram", "9001")
# What is hers alone: her name, her addresses, and a word of each of her texts.
HERS = ("Khin Zebra", "77123456789", "9771234567", "Quokka", "okapi", "ibex", "tapir", "gnu", "photo-1")


@pytest_asyncio.fixture
async def desk(engine: Engine, lookup: NetworkLookup) -> AsyncIterator[UpkeepDesk]:
    """Ma Khin Zebra, who leads PRO, has done all that leaves traces."""
    with writing(engine) as connection:
        load(connection, lookup.network, START)
    desk = UpkeepDesk(engine, lookup)
    for sender, name in ((HLA, "Khin Zebra"), (AUNG, "Ko Aung")):
        for words in ("JOIN LAND", "YES", name, "SKIP", "SKIP"):
            await desk.text(sender, words)
    with writing(engine) as connection:
        hla = people.by_address(connection, [HLA])[HLA]
        groups.enter(connection, "PRO", hla.id, START, leads=True)
        connection.execute(
            metadata.tables["addresses"].insert(),
            {"address": str(HLA_SMS), "scheme": "sms", "person_id": hla.id, "is_current": False},
        )
    await desk.text(
        HLA, "R land 5w 7m Hpa-An Quokka refused", media=(Media("photo", "photo-1"),), location=(16.9, 97.6)
    )
    await desk.text(HLA, "FIX 1 8w")
    await desk.text(HLA, "JOIN FUND")
    await desk.text(HLA, "TO COORD okapi on the road")
    number = desk.got(COORDINATOR)[-1].split("REPLY ")[1][:4]
    await desk.text(COORDINATOR, f"REPLY {number} Where is the ibex?")
    await desk.text(HLA, "BEGIN PRO 1/12")
    await desk.text(HLA, "ADD PRO 20 Survey @Khin Zebra")
    await desk.text(HLA, "NOTE 5 tapir seen")
    await desk.text(HLA, "TELL PRO the gnu moved")
    await desk.text(COORDINATOR, "WHO LAND")
    await desk.wait(days=7)  # a digest
    yield desk


async def erase(desk: UpkeepDesk) -> None:
    await desk.text(HLA, "FORGET ME")
    await desk.text(HLA, "YES")


@on_sqlite
async def test_her_traces_are_there_before(desk: UpkeepDesk) -> None:
    found = desk.found(*HERS)
    assert {*HERS} == {word for words in found.values() for word in words}
    assert {"people", "addresses", "inbox", "outbox", "reports", "audit", "thread_texts", "item_notes"} <= found.keys()


async def test_nothing_of_hers_is_found_again(desk: UpkeepDesk) -> None:
    await erase(desk)
    # Until providers have had their time, the names they gave her texts stay, and what is still to be erased there.
    left = {"erasures": ["77123456789", "9771234567"], "inbox": ["77123456789"], "outbox": ["77123456789"]}
    assert left == desk.found(*HERS)
    await desk.wait(minutes=2)
    assert {"inbox", "erasures"} == desk.found(*HERS).keys()
    await desk.wait(days=3)
    assert {} == desk.found(*HERS)


@on_sqlite
async def test_not_even_in_the_bytes_of_the_file(desk: UpkeepDesk) -> None:
    path = Path(str(desk.engine.url.database))
    await erase(desk)
    await desk.wait(days=3)
    with reading(desk.engine) as connection:
        assert fold_log(connection)
    whole = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert [] == [word for word in HERS if word.encode() in whole]


@on_sqlite
async def test_figures_stay(desk: UpkeepDesk) -> None:
    await erase(desk)
    with reading(desk.engine) as connection:
        (report,) = connection.execute(select(reports)).all()
    assert ("land", 8, 7, 15, "MMR003001") == (report.theme, report.women, report.men, report.people, report.township)
    assert ("", None, None, None) == (report.note, report.latitude, report.longitude, report.media)


@on_sqlite
async def test_the_confirmation_reaches_her_and_is_gone_then(desk: UpkeepDesk) -> None:
    await erase(desk)
    assert "erased here" in desk.got(HLA)[-1]
    await desk.wait(minutes=2)
    with reading(desk.engine) as connection:
        waiting = select(func.count()).where(outbox.c.text != "", outbox.c.dedupe_key.like("forgotten:_"))
        assert 0 == connection.execute(waiting).scalar_one()


@on_sqlite
async def test_the_confirmation_waits_for_its_channel(desk: UpkeepDesk) -> None:
    await desk.machine.turn("telegram", up=False)
    await erase(desk)
    await desk.wait(hours=5)
    assert "erased here" not in desk.got(HLA)[-1]
    await desk.machine.turn("telegram", up=True)
    assert ["erased here"] == [part for part in ("erased here", "Khin") if part in desk.got(HLA)[-1]]
    await desk.wait(days=3)
    assert {} == desk.found(*HERS)


@on_sqlite
async def test_a_channel_that_never_comes_back_keeps_nothing(desk: UpkeepDesk) -> None:
    await desk.machine.turn("telegram", up=False)
    await erase(desk)
    await desk.wait(days=4)
    assert {} == desk.found("Khin Zebra", "77123456789")


@on_sqlite
async def test_a_text_that_its_provider_brings_again_brings_nobody_back(desk: UpkeepDesk) -> None:
    await desk.text(HLA, "R land 3 people", provider_id="m:77123456789:900")
    await erase(desk)
    count = len(desk.left)
    await desk.text(HLA, "R land 3 people", provider_id="m:77123456789:900")
    assert count == len(desk.left)


@on_sqlite
async def test_who_texts_again_is_a_stranger(desk: UpkeepDesk) -> None:
    await erase(desk)
    await desk.text(HLA, "ME")
    assert "JOIN" in desk.got(HLA)[-1]
    await desk.text(HLA_SMS, "ME")
    assert "JOIN" in desk.got(HLA_SMS)[-1]
    with reading(desk.engine) as connection:
        known = people.by_address(connection, [HLA, HLA_SMS])
    assert 2 == len({person.id for person in known.values()})


@on_sqlite
async def test_texts_that_wait_behind_the_yes_are_a_strangers(desk: UpkeepDesk) -> None:
    await desk.machine.switch(on=False)
    for words in ("FORGET ME", "YES", "R land 4 people", "ME"):
        await desk.text(HLA, words)
    await desk.machine.switch(on=True)
    with reading(desk.engine) as connection:
        assert 1 == connection.execute(select(func.count()).select_from(reports)).scalar_one()
        person = people.by_address(connection, [HLA])[HLA]
    assert (False, None) == (person.is_member, person.name)


@on_sqlite
async def test_what_is_to_be_erased_elsewhere_is_remembered_for_two_days(desk: UpkeepDesk) -> None:
    await erase(desk)
    with reading(desk.engine) as connection:
        (erasure,) = erasures.open_ones(connection)
        named = erasures.named(connection, erasure, "telegram")
        photo = connection.execute(select(inbox.c.id).where(inbox.c.provider_id == "m:77123456789:11")).scalar_one()
    assert ({HLA, HLA_SMS}, (photo,)) == ({*erasure.addresses}, erasure.texts)
    # The two texts of today, and the answers to them; those of last week are too old.
    assert ["m:77123456789:21", "m:77123456789:22"] == sorted(name for _id, name in named.inbox)
    assert named.outbox
    await desk.wait(days=2, minutes=1)
    with reading(desk.engine) as connection:
        assert [] == erasures.open_ones(connection)


async def test_others_keep_what_is_theirs(desk: UpkeepDesk) -> None:
    await desk.text(AUNG, "R land 9 people Hpa-An")
    await desk.text(AUNG, "TO COORD buffalo on the road")
    await erase(desk)
    await desk.wait(days=3)
    assert {"people", "audit"} <= desk.found("Ko Aung").keys()
    assert {"thread_texts", "inbox", "outbox"} <= desk.found("buffalo").keys()


async def test_who_was_two_before_is_forgotten_by_both_names(desk: UpkeepDesk) -> None:
    second, third = Address("sms", "+959771239999"), Address("sms", "+959771238888")
    for sender, name in ((second, "Nilgai One"), (third, "Dhole Two")):
        for words in ("JOIN LAND", "YES", name, "SKIP", "SKIP"):
            await desk.text(sender, words)
        await desk.text(COORDINATOR, "WHO LAND")
    for asks, uses in ((second, third), (HLA, second)):
        await desk.text(asks, "LINK")
        code = desk.got(asks)[-1].split("LINK ")[1][:6]
        await desk.text(uses, f"LINK {code}")
    assert {"audit", "outbox"} <= desk.found("Nilgai", "Dhole").keys()
    await erase(desk)
    await desk.wait(days=3)
    assert {} == desk.found(*HERS, "Nilgai", "Dhole", "9771239999", "9771238888")


@on_sqlite
async def test_a_text_that_its_provider_gives_back_too_late_is_not_queued_again(desk: UpkeepDesk) -> None:
    with writing(desk.engine) as connection:
        hla = people.by_address(connection, [HLA])[HLA]
        text = NewOutbound("late", HLA_SMS, Kind.REPLY, "gnu", "en", 1, person_id=hla.id)
        texts.queue(connection, [text], desk.machine.clock.now())
        number = connection.execute(select(outbox.c.id).where(outbox.c.dedupe_key == "late")).scalar_one()
        connection.execute(outbox.update().where(outbox.c.id == number).values(state="sending"))
    await erase(desk)
    with writing(desk.engine) as connection:
        texts.note_sent(connection, [Sent(number, "modem", "77")], desk.machine.clock.now())
        note_report(connection, DeliveryReport("modem", "77", DeliveryState.LATER), desk.machine.clock.now())
        state = connection.execute(select(outbox.c.state).where(outbox.c.id == number)).scalar_one()
    assert "sent" == state
