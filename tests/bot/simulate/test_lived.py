"""The practice network of `lanpya demo`: what its story leaves behind, and how it is entered."""

import io
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select

from bot.simulate.chat import talk
from bot.simulate.lived import MA_HLA
from bot.simulate.player import stopped_at
from bot.simulate.run import lookup_for, simulated_database
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from storage import people, plans, reports, threads
from storage.engine import reading
from storage.tables import outbox
from tests.bot.cli.conftest import Lanpya


@pytest.fixture
def engine(lived: Path) -> Iterator[Engine]:
    with simulated_database(f"sqlite:///{lived / 'practice.db'}") as opened:
        yield opened


@pytest.fixture
def lookup(engine: Engine) -> NetworkLookup:
    return lookup_for(engine, None)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with reading(engine) as opened:
        yield opened


def test_twenty_four_people_have_each_a_name(connection: Connection) -> None:
    everybody = people.members(connection)
    assert (24, 24) == (len(everybody), len({one.name for one in everybody if one.name}))
    assert {"en", "my"} == {one.language or "en" for one in everybody}
    assert {"sms", "telegram"} == {one.address.scheme for one in everybody if one.address is not None}


def test_it_is_day_37_with_work_done_late_and_to_do(
    connection: Connection, engine: Engine, lookup: NetworkLookup
) -> None:
    today = lookup.today(stopped_at(engine))
    assert {37} == {plan.day_number(today) for plan in plans.current(connection).values()}
    progress = plans.progress(connection, None, today)
    assert {"PRO", "NET", "REC"} == set(progress)
    assert progress["PRO"].done > 0
    assert progress["PRO"].late > 0
    assert ["Ma Hla"] == [people.get(connection, one.owner_id).name for one in owned_by(connection, MA_HLA)]
    assert reports.highest_number(connection) >= 20


def owned_by(connection: Connection, address: Address) -> list[Any]:
    return plans.owed_by(connection, people.by_address(connection, [address])[address].id)


def test_questions_wait_and_a_text_has_failed(connection: Connection) -> None:
    asked = {people.get(connection, one.person_id).name for one in threads.unanswered(connection)}
    assert {"Ma Hla", "ကိုမျိုး"} <= asked
    assert ["failed"] == list(connection.execute(select(outbox.c.state).where(outbox.c.state != "sent")).scalars())


class Terminal(io.StringIO):
    """What somebody types at a terminal."""

    def isatty(self) -> bool:
        return True


def test_the_prompt_says_whose_phone_it_is_and_when(tmp_path: Path, lived: Path) -> None:
    shutil.copytree(lived, tmp_path / "copy")
    out = io.StringIO()
    with simulated_database(f"sqlite:///{tmp_path / 'copy' / 'practice.db'}") as engine:
        talk(engine, lookup_for(engine, None), Terminal("as daw su\nwait 1d\n"), out, stopped_at(engine), me=MA_HLA)
    prompts = [line for line in out.getvalue().split("\n") if " > " in line]
    assert ["Ma Hla, Wed 6 Jan 10:00 > ", "Daw Su, Wed 6 Jan 10:00 > ", "Daw Su, Thu 7 Jan 10:00 > "] == [
        prompt.partition(" > ")[0] + " > " for prompt in prompts
    ]


def test_the_demo_begins_there_and_goes_on_where_it_was_kept(lanpya: Lanpya) -> None:
    first = lanpya("demo", "--keep", "data", stdin="MY\nas Daw Su\nDIGEST\nwait 3d\n")
    assert (0, "") == (first.returncode, first.stderr)
    assert "24 people, all invented" in first.stdout
    assert "6 Jan 10:00  -> Ma Hla, reply (1 SMS)\n    You have 1 thing to do:" in first.stdout
    assert ", reminder" in first.stdout
    again = lanpya("demo", "--keep", "data", stdin="ME\n")
    assert (0, "") == (again.returncode, again.stderr)
    assert "24 people" not in again.stdout
    assert "9 Jan 10:00  -> Ma Hla, reply" in again.stdout


def test_members_exported_and_imported_again_leave_all_as_it_was(lanpya: Lanpya, tmp_path: Path, lived: Path) -> None:
    shutil.copytree(lived, tmp_path / "copy")
    database = tmp_path / "copy" / "practice.db"
    before = rows_of(database)

    told = {"export": "24 members written", "import": "Imported: 0 new, 0 changed, 24 same, 0 bad."}
    for command, said in told.items():
        done = lanpya("members", command, "members.csv", env={"LANPYA_DATABASE": f"sqlite:///{database}"})
        assert (0, True) == (done.returncode, said in done.stdout), done

    assert before == rows_of(database)


def rows_of(database: Path) -> list[str]:
    """All that a database holds, as SQL."""
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())
