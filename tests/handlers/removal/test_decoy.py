"""A lost phone reads what a member in no group would, whatever it texts; a new command needs an answer there."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, func, select

from bot.inbound.process import process
from handlers.core.declare import Who
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from handlers.removal import decoy
from handlers.table import COMMANDS
from messages.address import Address
from messages.envelope import Inbound
from storage import groups, inbox, people
from storage.tables import audit, metadata, outbox
from storage.tables import inbox as arrived

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LEADER, HLA = Address("sms", "+959420000011"), Address("sms", "+959771000001")
MARK = "theHouseByTheRiver"
# What keeping the text, telling coordinators and answering write; of questions and pages only the phone's own.
WRITTEN = {"inbox", "outbox", "threads", "thread_texts", "attempts", "notes", "questions", "pages", "timers"}


@pytest.fixture
def lost(connection: Connection, lookup: NetworkLookup) -> int:
    """A leader of PRO whose phone is lost, in a network with a member and a plan."""
    load(connection, lookup.network, NOW)
    hla = people.create(connection, HLA, NOW, consented_at=NOW, name=MARK, township="MMR003001")
    groups.enter(connection, "PRO", hla.id, NOW)
    send(connection, lookup, LEADER, "BEGIN PRO today", f"ADD PRO 3 {MARK} @{MARK}")
    leader = people.by_address(connection, [LEADER])[LEADER]
    people.change(connection, leader.id, lost_at=NOW, name=MARK)
    connection.execute(outbox.delete())
    return leader.id


def send(connection: Connection, lookup: NetworkLookup, sender: Address, *texts: str) -> list[str]:
    """What the sender reads."""
    before = connection.execute(select(func.max(outbox.c.id))).scalar() or 0
    for number, text in enumerate(texts):
        at = NOW + number * timedelta(hours=1)  # so slowly that no brake is felt
        inbox.keep(connection, [Inbound("sms", f"{text} {number} {before}", sender, text)], at)
        process(connection, lookup, at)
    read = select(outbox.c.text).where(outbox.c.address == str(sender), outbox.c.id > before)
    return list(connection.execute(read.order_by(outbox.c.id)).scalars())


def tries() -> list[str]:
    """Each command bare, with a group, a number, words and both; in all languages' first words."""
    rests = ("", " PRO", " 1", " PRO text of mine", " 1 text of mine", " me", " @" + "x")
    return [f"{name.upper()}{rest}" for name in COMMANDS for rest in rests]


def test_nothing_of_the_network_is_read_or_changed_by_any_command(
    connection: Connection, lookup: NetworkLookup, lost: int
) -> None:
    before = contents(connection)
    read = send(connection, lookup, LEADER, *tries())
    assert [] == [text for text in read if MARK in text]
    assert len(tries()) == len(read)
    assert before == contents(connection)
    others = select(outbox.c.text).where(outbox.c.person_id == lost)
    assert [] == list(connection.execute(others))
    assert "failed" not in connection.execute(select(arrived.c.state)).scalars().all()


def contents(connection: Connection) -> dict[str, object]:
    """The rows of all tables that a lost phone must leave as they are."""
    quiet = {
        "addresses": lambda row: {**row, "used_at": None, "channel": None},
    }
    return {
        table.name: [quiet.get(table.name, dict)(row) for row in connection.execute(select(table)).mappings()]
        for table in metadata.sorted_tables
        if table.name not in WRITTEN
    }


def test_each_command_of_members_has_an_answer(connection: Connection) -> None:
    mine = {name for name, command in COMMANDS.items() if command.who in (Who.ANYONE, Who.MEMBER)}
    assert mine - {"help"} == decoy.ANSWERED


def test_coordinators_read_five_texts_a_day_and_five_alerts(
    connection: Connection, lookup: NetworkLookup, lost: int
) -> None:
    send(connection, lookup, LEADER, *(f"where are you {number}" for number in range(9)))
    send(connection, lookup, LEADER, *(f"SOS come {number}" for number in range(9)))
    told = select(outbox.c.kind, func.count()).where(outbox.c.address == "telegram:9001").group_by(outbox.c.kind)
    assert {"alert": 5, "notice": 5} == {row[0]: row[1] for row in connection.execute(told)}


def test_nothing_of_it_stands_in_the_audit_log(connection: Connection, lookup: NetworkLookup, lost: int) -> None:
    before = connection.execute(select(func.count()).select_from(audit)).scalar()
    send(connection, lookup, LEADER, "NAME Thief", "LEAVE PRO", "STOP")
    assert before == connection.execute(select(func.count()).select_from(audit)).scalar()
