"""The migrations make exactly the tables that the code expects."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2s
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, select, text

from messages.address import Address
from messages.item_ref import ItemRef
from messages.pace import Pace
from storage import (
    audit,
    channel_states,
    codes,
    collected,
    delivery_reports,
    erasures,
    groups,
    inbox_claims,
    invites,
    link_codes,
    people,
    plans,
    proofs,
    shares,
)
from storage.audit import Entry
from storage.channel_states import ChannelState, Outage
from storage.codes import CodeKind
from storage.collected import Collected, Kind
from storage.erasures import Erasure
from storage.link_codes import Code
from storage.migrate import HEAD, TooNew, upgrade, version_of
from storage.outbox import Sent
from storage.plans import NewItem
from storage.proofs import Proof
from storage.shares import Share
from storage.tables import item_notes, metadata, notes, timers
from tests.ciphered import open_engine
from tests.postgres import bare_database


def test_the_migrated_database_is_the_one_in_the_tables(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert [] == compare_metadata(context, metadata)


def test_head_is_the_newest_migration() -> None:
    with as_file(files("storage") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        assert [HEAD] == ScriptDirectory.from_config(config).get_heads()


def test_a_database_that_is_up_to_date_stays_as_it_is(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        assert HEAD == version_of(connection)


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new.db'}")
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew):
        upgrade(engine)
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without any table."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path / 'bare.db'}")
        yield engine
        engine.dispose()
        return
    engine = open_engine(bare_database(request.getfixturevalue("postgres_server"), f"bare_{uuid4().hex}"))
    yield engine
    engine.dispose()


IN_USE = (
    "INSERT INTO people (id, themes, is_coordinator, writes_zawgyi, created_at) VALUES (1, '', false, false, :day)",
    "INSERT INTO groups (code, is_retired) VALUES ('LAND', false)",
    "INSERT INTO join_requests (id, code, person_id, asked_at) VALUES (31, 'LAND', 1, :day)",
)


def test_numbers_go_on_after_the_highest_in_use(bare: Engine) -> None:
    upgrade(bare, "0003")
    with bare.begin() as connection:
        for statement in IN_USE:
            connection.execute(text(statement), {"day": "2026-12-01"} if ":day" in statement else {})
    upgrade(bare)
    with bare.begin() as connection:
        assert 32 == codes.draw(connection, CodeKind.ANNOUNCEMENT)


OLD_INVITE = (
    "INSERT INTO groups (code, is_retired) VALUES ('FUND', false)",
    "INSERT INTO invites (code, secret, created_at) VALUES ('FUND', '4821', '2026-12-01 00:00:00')",
    "INSERT INTO notes (key, value) VALUES ('wrong-invites:7:2026-12-01', '3'), ('wrong-links:all:2026-12-01', '3')",
)


def test_codes_that_were_given_out_go_on_for_a_week_for_all_who_come(bare: Engine) -> None:
    upgrade(bare, "0007")
    with bare.begin() as connection:
        for statement in OLD_INVITE:
            connection.execute(text(statement))
    upgrade(bare)
    with bare.begin() as connection:
        invite = invites.find(connection, "FUND", "4821")
        assert invite is not None
        assert (None, 0) == (invite.uses, invite.used)
        assert timedelta(days=6) < invite.until - datetime.now(UTC) < timedelta(days=8)
        assert [] == list(connection.execute(select(notes.c.key)).scalars())


def test_people_of_before_are_neither_lost_nor_blocked(bare: Engine) -> None:
    upgrade(bare, "0010")
    with bare.begin() as connection:
        connection.execute(text(IN_USE[0]), {"day": "2026-12-01"})
    upgrade(bare)
    with bare.begin() as connection:
        person = people.get(connection, 1)
        assert (None, None, False) == (person.lost_at, person.blocked_at, person.is_out)


NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
EARLY = {"channel": "twilio", "provider_id": "SM1", "reason": "", "currency": None, "at": NOW.isoformat()}
OLD_REPORTS = (("sent", None), ("delivered", None), ("delivered", 0.05))
OLD_NOTES: Mapping[str, Any] = {
    "clock.newest": NOW.isoformat(),
    "linking.secret": "abc",
    "channel.modem": {
        "name": "modem",
        "scheme": "sms",
        "pace": {"per_second": 0.1, "per_hour": 60, "per_day": 0, "address_seconds": 0},
        "problem": "sim",
        "since": NOW.isoformat(),
    },
    "outage.modem": {
        "name": "modem",
        "since": NOW.isoformat(),
        "told_at": None,
        "ended_at": None,
        "spoke_at": NOW.isoformat(),
    },
    "erase:7": {
        "person": 7,
        "addresses": ["sms:+95977"],
        "texts": [3],
        "inbox": 2,
        "outbox": 5,
        "until": NOW.isoformat(),
    },
    "link.8": {"digits": "4821", "person": 8, "address": "telegram:8", "until": NOW.isoformat()},
}


def test_what_stood_in_notes_is_carried_over(bare: Engine) -> None:
    upgrade(bare, "0004")
    of = blake2s(b"twilio SM1", digest_size=16).hexdigest()
    early = [EARLY | {"state": state, "price": price} for state, price in OLD_REPORTS]
    with bare.begin() as connection:
        rows = [{"key": key, "value": value} for key, value in (OLD_NOTES | {f"early.{of}": early}).items()]
        connection.execute(notes.insert(), rows)
    upgrade(bare)
    with bare.begin() as connection:
        assert {"clock.newest", "linking.secret"} == set(connection.execute(select(notes.c.key)).scalars())
        assert [ChannelState("modem", "sms", Pace(0.1, 60), "sim", NOW)] == channel_states.all_of(connection)
        assert [Outage("modem", NOW, spoke_at=NOW)] == channel_states.outages(connection)
        assert [Erasure(7, (Address("sms", "+95977"),), (3,), 2, 5, NOW)] == erasures.open_ones(connection)
        assert Code("4821", 8, Address("telegram", "8"), NOW) == link_codes.find(connection, "4821", NOW)
        taken = delivery_reports.take_early(connection, [Sent(1, "twilio", "SM1")])
        assert [("sent", None), ("delivered", 0.05)] == [(one.state.value, one.price) for one in taken]


def test_whoever_waits_at_an_upgrade_has_a_number_that_proves(bare: Engine) -> None:
    upgrade(bare, "0004")
    with bare.begin() as connection:
        for statement in IN_USE:
            connection.execute(text(statement), {"day": "2026-12-01"} if ":day" in statement else {})
    upgrade(bare)
    now = datetime.now(UTC)
    with bare.begin() as connection:
        number = proofs.show(connection, CodeKind.JOIN, 31, now, now + timedelta(days=1))
        assert 6 == len(str(number))
        assert Proof(number, CodeKind.JOIN, 31) == proofs.find(connection, number, now)


def test_a_stop_from_before_keeps_alerts_away_too(bare: Engine) -> None:
    upgrade(bare, "0008")
    with bare.begin() as connection:
        connection.execute(text(IN_USE[0]), {"day": "2026-12-01"})
        connection.execute(text(IN_USE[0].replace("(1,", "(2,")), {"day": "2026-12-01"})
        connection.execute(text("UPDATE people SET stopped_at = created_at WHERE id = 2"))
    upgrade(bare)
    with bare.begin() as connection:
        stopped = {one.id: (one.stopped_at, one.alerts_stopped_at) for one in people.by_id(connection, [1, 2]).values()}
        assert (None, None) == stopped[1]
        assert stopped[2][0] is not None
        assert stopped[2][0] == stopped[2][1]


OLD_PLANS = (
    IN_USE[0],
    "INSERT INTO groups (code, is_retired) VALUES ('LAND', false), ('PRO', false)",
    "INSERT INTO plans (id, code, first_day, days, begun_at) VALUES (1, 'LAND', '2026-12-01', 100, :day)",
    "INSERT INTO plans (id, code, first_day, days, begun_at) VALUES (2, 'PRO', '2026-12-01', 100, :day)",
    """INSERT INTO items (id, plan_id, code, due_day, texts, owner_id, state) VALUES
    (1, 1, 'LAND', '2026-12-10', '{"": "Survey"}', 1, 'done'), (2, 2, 'PRO', '2026-12-12', '{"": "Draft"}', 1, 'open'),
    (3, 1, 'LAND', '2026-12-20', '{"": "Map"}', 1, 'open')""",
    "INSERT INTO item_notes (item_id, person_id, text, noted_at) VALUES (3, 1, 'half is there', :day)",
    """INSERT INTO timers (key, kind, due_at, data, attempts) VALUES
    ('remind:3:+0', 'remind', :day, '{"item": 3, "step": 0}', 0)""",
)


def test_the_items_of_a_plan_that_runs_keep_their_numbers(bare: Engine) -> None:
    upgrade(bare, "0014")
    with bare.begin() as connection:
        for statement in OLD_PLANS:
            connection.execute(text(statement), {"day": "2026-12-01 00:00:00"} if ":day" in statement else {})
    upgrade(bare)
    with bare.begin() as connection:
        assert ["PRO2", "LAND3"] == [item.ref for item in plans.owed_by(connection, 1)]
        assert [3] == [item.id for item in plans.numbered(connection, ItemRef(3))]
        land, pro = plans.get_plan(connection, 1), plans.get_plan(connection, 2)
        new = [NewItem(land.day(30), {"": "Print"}), NewItem(land.day(40), {"": "Share"})]
        if connection.dialect.name == "postgresql":  # rows that were inserted with their ids did not count
            connection.execute(text("SELECT setval('items_id_seq', 3)"))
        assert ["LAND4", "LAND5"] == [item.ref for item in plans.add(connection, land, new)]
        assert ["PRO3"] == [item.ref for item in plans.add(connection, pro, new[:1])]
        waiting = connection.execute(select(timers.c.key, timers.c.data)).one()
        assert ("remind:3:+0", {"item": 3, "step": 0}) == tuple(waiting)
        assert ["half is there"] == list(connection.execute(select(item_notes.c.text)).scalars())


OLD_LISTS: Mapping[str, Any] = {
    "clock.newest": NOW.isoformat(),
    "share:LAND": {"person": 1, "text": "the map is drawn", "at": NOW.isoformat()},
    "share:GONE": {"person": 1, "text": "a group that is no more", "at": NOW.isoformat()},
    "item-words": [
        [3, 1, "done", None, None, None],
        [3, 2, "late", 5, "2026-12-10", "2026-12-17"],
        [3, 9, "done", None, None, None],  # since made one with another
    ],
    "answers:31": [7, 8],
    "answers:32": [],
    "answers:33": None,
    "thanks:31": [2, 1],
    "found:2": 1,
    "alerts:all:2026-12-01": 4,
    "lost-wrote:2:2026-12-01": 1,
}
THREADS = (
    IN_USE[0],
    IN_USE[0].replace("(1,", "(2,"),
    "INSERT INTO groups (code, is_retired) VALUES ('LAND', false)",
    "INSERT INTO threads (id, person_id, announcement_id, to_person_id, opened_at) VALUES (1, 2, 31, 1, :day)",
    "INSERT INTO thread_texts (id, thread_id, person_id, text, written_at) VALUES (7, 1, 2, 'yes', :day)",
)


def test_what_waited_to_be_told_is_carried_over(bare: Engine) -> None:
    upgrade(bare, "0017")
    with bare.begin() as connection:
        for statement in THREADS:
            connection.execute(text(statement), {"day": "2026-12-01 00:00:00"} if ":day" in statement else {})
        connection.execute(notes.insert(), [{"key": key, "value": value} for key, value in OLD_LISTS.items()])
    upgrade(bare)
    with bare.begin() as connection:
        assert ["clock.newest"] == list(connection.execute(select(notes.c.key)).scalars())
        assert {"LAND": Share(1, "the map is drawn", NOW)} == shares.all_of(connection)
        late = Collected(3, 2, 5, "late", date(2026, 12, 10), date(2026, 12, 17))
        assert [Collected(3, 1, None, "done"), late] == collected.take(connection, Kind.ITEM_WORDS)
        assert [Collected(31, 2, 7)] == collected.take(connection, Kind.ANSWERS)
        assert [Collected(31, 2), Collected(31, 1)] == collected.take(connection, Kind.THANKS, 31)
        assert {1} == collected.people_of(connection, Kind.FOUND, 2)


HANDLED = (
    """INSERT INTO inbox (channel, provider_id, address, text, received_at, acts_at, is_doubtful, state, attempts,
    handled_at, is_answered, rests_until) VALUES
    ('sms', '1', 'sms:+95977', 'ME', :day, :day, false, 'done', 1, :day, true, '2026-12-01 09:10:00'),
    ('sms', '2', 'sms:+95977', 'ME', :day, :day, false, 'done', 1, :day, false, NULL)""",
    """INSERT INTO inbox (channel, provider_id, address, text, received_at, acts_at, is_doubtful, state, attempts)
    VALUES ('sms', '3', 'sms:+95977', 'ME', :day, :day, false, 'waiting', 0)""",
)


def test_answers_from_before_count_and_rest_on(bare: Engine) -> None:
    upgrade(bare, "0023")
    with bare.begin() as connection:
        for statement in HANDLED:
            connection.execute(text(statement), {"day": "2026-12-01 09:00:00"})
    upgrade(bare)
    with bare.begin() as connection:
        (claimed,) = inbox_claims.claim(
            connection, 10, datetime(2026, 12, 2, tzinfo=UTC), *[datetime(2026, 11, 30, tzinfo=UTC)] * 2
        )
    assert ("3", 1, "?") == (claimed.row.as_read.provider_id, claimed.answers, claimed.marks)
    assert claimed.rests_until is not None


LED = (
    ("leader", 1, None, {"group": "PRO"}),
    ("leader", 2, None, {"group": "PRO"}),
    ("leader-end", 2, {"group": "PRO"}, None),
    ("leader", 3, None, {"group": "PRO"}),
)


def test_since_when_leaders_lead_is_what_the_log_knows(bare: Engine) -> None:
    """The first by LEADER; the second once by LEADER, now by the network file; the third leads no more."""
    upgrade(bare, "0027")
    with bare.begin() as connection:
        connection.execute(text("INSERT INTO groups (code, is_retired) VALUES ('PRO', :no)"), {"no": False})
        for number in (1, 2, 3):
            row = {"id": number, "day": "2026-11-01", "leads": number != 3, "no": False}
            connection.execute(
                text(
                    "INSERT INTO people (id, themes, is_coordinator, writes_zawgyi, created_at)"
                    " VALUES (:id, '', :no, :no, :day)"
                ),
                row,
            )
            connection.execute(text("INSERT INTO memberships VALUES ('PRO', :id, :leads, :day)"), row)
        for action, who, before, after in LED:
            entry = Entry(NOW, None, action, f"person:{who}", before, after)
            audit.record(connection, [entry])
    upgrade(bare)
    with bare.begin() as connection:
        assert [NOW, None, None] == [groups.leading_since(connection, "PRO", who) for who in (1, 2, 3)]
