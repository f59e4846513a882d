"""What a network does not want to keep goes by itself: words, guests, photos. Figures and what is open stay."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Connection, Engine, func, select

from bot.host.store import DirectStore
from bot.upkeep.retention import AT_ONCE, BATCHES, Retention
from handlers.core.lookup import NetworkLookup
from handlers.digest.week import MOST_WEEKS
from handlers.load_network import load
from handlers.network.model import Keep
from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import clock, duties, groups, inbox, outbox, people, retention
from storage.duties import Duty
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import addresses, metadata, reports
from storage.tables import people as people_table
from tests import ciphered
from tests.bot.upkeep.upkeep_desk import START, UpkeepDesk

HLA, STRANGER, STOPPED = Address("telegram", "7712"), Address("sms", "+959771230001"), Address("sms", "+959771230002")
COORDINATOR = Address("telegram", "9001")
OLD = ("Quokka", "okapi", "ibex", "tapir", "gnu", "dik-dik", "photo-1")  # words of what is over
OPEN = ("kudu", "oryx", "nyala")  # of an unanswered thread, an open item and its note


@pytest_asyncio.fixture
async def desk(engine: Engine, lookup: NetworkLookup) -> AsyncIterator[UpkeepDesk]:
    """Ma Hla, who leads PRO, has done all that leaves words."""
    with writing(engine) as connection:
        load(connection, lookup.network, START)
    desk = UpkeepDesk(engine, lookup)
    for words in ("JOIN LAND", "YES", "Hla", "SKIP", "SKIP"):
        await desk.text(HLA, words)
    with writing(engine) as connection:
        groups.enter(connection, "PRO", people.by_address(connection, [HLA])[HLA].id, START, leads=True)
    await desk.text(HLA, "R land 5w 7m Hpa-An Quokka refused")
    await desk.text(HLA, "FIX 1 8w")
    await desk.text(HLA, "TO COORD okapi on the road")
    await desk.text(COORDINATOR, f"REPLY {desk.said(COORDINATOR).split('REPLY ')[1][:4]} Where is the ibex?")
    await desk.text(HLA, "BEGIN PRO 1/12")
    await desk.text(HLA, "NOTE 1 tapir seen")
    await desk.text(HLA, "DONE 1 dik-dik")
    await desk.text(HLA, "ADD PRO 20 oryx")
    await desk.text(HLA, "NOTE 2 nyala seen")
    await desk.text(HLA, "TELL PRO the gnu moved")
    await desk.wait(hours=3)
    await desk.text(HLA, "TO COORD kudu missing")
    await desk.text(STRANGER, "hello, who is this?")
    await desk.text(STOPPED, "hello")
    await desk.text(STOPPED, "STOP")
    yield desk


async def test_words_go_after_their_days_and_what_is_open_stays(desk: UpkeepDesk) -> None:
    assert {*OLD[:-1], *OPEN} == desk.standing(*OLD, *OPEN)
    await desk.wait(days=89)
    assert {*OLD[:-1], *OPEN} == desk.standing(*OLD, *OPEN)
    await desk.wait(days=2)
    assert {*OPEN} == desk.standing(*OLD, *OPEN)


async def test_figures_stay(desk: UpkeepDesk) -> None:
    query = select(reports.c.theme, reports.c.women, reports.c.men, reports.c.township, reports.c.day)
    with reading(desk.engine) as connection:
        before = connection.execute(query).all()
    await desk.wait(days=95)
    with reading(desk.engine) as connection:
        assert before == connection.execute(query).all() != []


async def test_who_never_agreed_goes_after_a_month_but_not_that_they_want_no_texts(desk: UpkeepDesk) -> None:
    await desk.wait(days=32)
    assert {HLA.value, STOPPED.value} == desk.standing(HLA.value, STRANGER.value, STOPPED.value)


async def test_who_waits_for_an_answer_is_no_stranger_to_forget(desk: UpkeepDesk) -> None:
    await desk.text(STRANGER, "they beat me, help")
    await desk.wait(days=60)
    assert {STRANGER.value} == desk.standing(STRANGER.value)


async def test_a_network_that_says_nothing_keeps_all(engine: Engine, lookup: NetworkLookup) -> None:
    before, _, after = lookup.network.text.partition("[keep]")
    text = before + after[after.index("\n[") :]
    lookup = replace(lookup, network=replace(lookup.network, keep=Keep(), text=text))
    with writing(engine) as connection:
        load(connection, lookup.network, START)
    desk = UpkeepDesk(engine, lookup)
    await desk.text(STRANGER, "HELP quokka")
    await desk.wait(days=900)
    assert {"quokka", STRANGER.value} == desk.standing("quokka", STRANGER.value)


async def test_the_digest_says_how_many_texts_lost_their_words(desk: UpkeepDesk) -> None:
    await desk.wait(days=97)
    assert "Old texts erased: " in desk.said(COORDINATOR)


def bytes_of(folder: Path) -> bytes:
    """All that SQLite wrote there: the file and its log."""
    return b"".join(path.read_bytes() for path in folder.glob("lanpya.db*"))


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_nothing_of_it_stands_in_the_file_any_more(desk: UpkeepDesk, engine: Engine) -> None:
    await desk.wait(days=91)
    found = bytes_of(Path(str(engine.url.database)).parent)
    kept = [*OPEN] if ciphered.key() is None else []  # an encrypted file shows not even these
    assert kept == [word for word in (*OLD, *OPEN) if word.encode() in found]


async def test_many_words_go_in_small_commits_and_a_round_ends(engine: Engine, lookup: NetworkLookup) -> None:
    count = AT_ONCE * BATCHES + 1
    with writing(engine) as connection:
        key = "k{}".format
        texts = [NewOutbound(key(n), STRANGER, Kind.REPLY, "quokka", "en", 1) for n in range(count)]
        outbox.queue(connection, texts, START)
        connection.execute(metadata.tables["outbox"].update().values(state="sent"))
    worker = Retention(DirectStore(engine), lambda: lookup.network, None)
    now = START + timedelta(days=91)

    await worker.once(now)
    with reading(engine) as connection:
        left = connection.execute(select(func.count()).where(metadata.tables["outbox"].c.text != "")).scalar_one()
    assert 0 < left < count
    assert worker.due_at == now + timedelta(minutes=1)

    await worker.once(now + timedelta(minutes=1))
    with reading(engine) as connection:
        assert 0 == connection.execute(select(func.count()).where(metadata.tables["outbox"].c.text != "")).scalar_one()
        assert count == retention.erased_between(connection, now.date(), now.date())


def test_what_was_erased_in_all_the_weeks_of_the_longest_digest_is_counted(connection: Connection) -> None:
    first = START.date()
    days = [first + timedelta(days=passed) for passed in range(MOST_WEEKS * 7 + 7)]
    for number, day in enumerate(days):
        outbox.queue(connection, [NewOutbound(str(number), STRANGER, Kind.REPLY, "gnu", "en", 1)], START)
        connection.execute(metadata.tables["outbox"].update().values(state="sent"))
        old = retention.find(connection, START + timedelta(days=1), 0, 0, 10)
        assert old is not None
        assert 1 == retention.empty(connection, old, START + timedelta(days=1), day)
    assert MOST_WEEKS * 7 == retention.erased_between(connection, first, days[MOST_WEEKS * 7 - 1])


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_while_another_process_puts_in_order_nothing_is_left_out(engine: Engine, lookup: NetworkLookup) -> None:
    with writing(engine) as connection:
        outbox.queue(connection, [NewOutbound("k", STRANGER, Kind.REPLY, "quokka", "en", 1)], START)
        connection.execute(metadata.tables["outbox"].update().values(state="sent"))
    worker = Retention(DirectStore(engine), lambda: lookup.network, None)
    now = START + timedelta(days=91)
    with writing(engine) as other:
        assert duties.take(other, Duty.TIDY)
        await worker.once(now)
    assert worker.due_at == now + timedelta(minutes=1)
    await worker.once(now + timedelta(minutes=1))
    with reading(engine) as connection:
        assert 1 == retention.erased_between(connection, now.date(), now.date())


async def test_while_the_clock_is_in_doubt_nothing_goes(engine: Engine, lookup: NetworkLookup) -> None:
    with writing(engine) as connection:
        clock.confirm(connection, START)
        people.create(connection, STRANGER, START)
    worker = Retention(DirectStore(engine), lambda: lookup.network, None)

    await worker.once(START + timedelta(days=3_000))

    with reading(engine) as connection:
        assert 1 == connection.execute(select(func.count()).select_from(addresses)).scalar_one()


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_photos_go_after_a_year(engine: Engine, lookup: NetworkLookup, tmp_path: Path) -> None:
    with writing(engine) as connection:
        people.create(connection, HLA, START, consented_at=START)
        inbox.keep(connection, [Inbound("telegram", "a", HLA, "", sent_at=START)], START)
        inbox.keep(connection, [Inbound("telegram", "b", HLA, "", sent_at=START)], START + timedelta(days=200))
    media = tmp_path / "media"
    media.mkdir()
    for name in ("1-1.jpg", "1-2.jpg", "2-1.jpg", "note.txt"):
        (media / name).touch()

    await Retention(DirectStore(engine), lambda: lookup.network, media).once(START + timedelta(days=366))

    assert ["2-1.jpg", "note.txt"] == sorted(path.name for path in media.iterdir())


async def test_an_empty_row_of_a_guest_is_left_and_found_no_more(engine: Engine, lookup: NetworkLookup) -> None:
    with writing(engine) as connection:
        people.create(connection, STRANGER, START)
    worker = Retention(DirectStore(engine), lambda: lookup.network, None)
    now = START + timedelta(days=31)

    await worker.once(now)

    with reading(engine) as connection:
        assert 1 == connection.execute(select(func.count()).select_from(people_table)).scalar_one()
        assert [] == retention.guests(connection, now, 10)
    assert worker.due_at == now + timedelta(days=1)
