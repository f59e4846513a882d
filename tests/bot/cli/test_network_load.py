"""`lanpya network load` puts a file into force, and ends no group with members unless told."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.loading.prospect import LOADED
from bot.network_file import network_in_force
from messages.address import Address
from storage import audit, groups, people
from storage.engine import reading, writing

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
Load = Callable[..., subprocess.CompletedProcess[str]]

GOOD = """\
[network]
name = "Paralegals of the Delta"
timezone = "Asia/Yangon"
country = "MM"
languages = ["en", "my"]
coordinators = ["sms:09 420 000 001"]

[themes]
land = { en = "land" }

[groups.LAND]
en = "Land"
join = "open"

[groups.GENDER]
en = "Gender"
join = "open"
"""
LESS = GOOD[: GOOD.index("[groups.GENDER]")]


@pytest.fixture
def load(lanpya: Lanpya, engine: Engine, tmp_path: Path) -> Load:
    """Writes a network file and loads it, on either database."""
    url = engine.url.render_as_string(hide_password=False)

    def run(content: str, *more: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "delta.toml").write_text(content, encoding="utf-8")
        (tmp_path / "delta.toml").chmod(0o600)
        return lanpya("network", "load", "delta.toml", *more, env={"LANPYA_DATABASE": url})

    return run


def join(engine: Engine, code: str) -> None:
    now = datetime.now(UTC)
    with writing(engine) as connection:
        person = people.create(connection, Address("sms", "+959771000001"), now, consented_at=now)
        groups.enter(connection, code, person.id, now)


def test_a_good_file_is_in_force_and_summed_up(load: Load, engine: Engine) -> None:
    done = load(GOOD)

    assert done.stdout.splitlines() == [
        "delta.toml is in force.",
        "Paralegals of the Delta: 2 groups (LAND, GENDER), 1 theme, 0 townships, 1 coordinator, "
        "languages en, my, time zone Asia/Yangon.",
    ]
    assert (done.returncode, done.stderr) == (0, "")
    with reading(engine) as connection:
        assert network_in_force(connection).name == "Paralegals of the Delta"
        assert [str(person.address) for person in people.coordinators(connection)] == ["sms:+959420000001"]


def test_a_bad_file_changes_nothing(load: Load, engine: Engine) -> None:
    load(GOOD)

    done = load(GOOD.replace('"open"', '"opne"'))

    assert done.returncode == 1
    assert 'groups.LAND.join is "opne"' in done.stderr
    with reading(engine) as connection:
        assert network_in_force(connection).text == GOOD


def test_a_group_without_members_ends_quietly(load: Load, engine: Engine) -> None:
    load(GOOD)

    assert load(LESS).returncode == 0
    with reading(engine) as connection:
        assert groups.known(connection) == {"LAND"}


def test_a_group_with_members_ends_only_when_that_is_said(load: Load, engine: Engine) -> None:
    load(GOOD)
    join(engine, "GENDER")

    refused = load(LESS)
    with reading(engine) as connection:
        kept = groups.known(connection)
    told = load(LESS, "--remove")

    assert refused.returncode == 1
    assert refused.stderr == (
        "delta.toml lacks groups that have members: GENDER (1 member). Nothing was changed. Write them into the file "
        "again or, to end them for good: lanpya network load delta.toml --remove\n"
    )
    assert kept == {"LAND", "GENDER"}
    assert told.returncode == 0
    with reading(engine) as connection:
        assert (groups.known(connection), network_in_force(connection).text) == ({"LAND"}, LESS)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_file_that_others_may_read_is_told(lanpya: Lanpya, engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "delta.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "delta.toml").chmod(0o644)
    done = lanpya("network", "load", "delta.toml", env={"LANPYA_DATABASE": str(engine.url)})
    assert "Others on this machine may read delta.toml (mode 0644): chmod 600 delta.toml" in done.stdout.splitlines()


def test_another_network_is_not_put_in_the_place_of_the_one_in_force_unasked(load: Load, engine: Engine) -> None:
    load(GOOD)
    other = GOOD.replace("Paralegals of the Delta", "Paralegals of the Hills")
    refused = load(other)

    assert (refused.returncode, refused.stdout) == (
        1,
        'In force is "Paralegals of the Delta", and this file is of "Paralegals of the Hills".\n',
    )
    assert "Nothing was changed." in refused.stderr
    with reading(engine) as connection:
        assert "Paralegals of the Delta" == network_in_force(connection).name
    assert 0 == load(other, "--yes").returncode


def test_a_leader_is_not_put_down_unasked(load: Load, engine: Engine) -> None:
    with_leader = GOOD.replace(
        'en = "Land"\njoin = "open"', 'en = "Land"\njoin = "open"\nleaders = ["sms:09771000001"]'
    )
    load(with_leader)
    refused = load(GOOD)

    assert "somebody without a name would not lead LAND any more." in refused.stdout
    with reading(engine) as connection:
        assert 1 == len(people.in_groups(connection, ["LAND"], leaders=True))
    assert 0 == load(GOOD, "--yes").returncode
    with reading(engine) as connection:
        assert [] == people.in_groups(connection, ["LAND"], leaders=True)


def test_a_coordinator_is_not_put_down_unasked_and_the_log_says_what_changed(load: Load, engine: Engine) -> None:
    load(GOOD)
    other = GOOD.replace("420 000 001", "420 000 002")
    refused = load(other)

    assert (1, "somebody without a name would not be coordinator any more.\n") == (refused.returncode, refused.stdout)
    assert 0 == load(other, "--yes").returncode
    with reading(engine) as connection:
        first, second = (one for one in audit.latest(connection, 9, 0, None) if one.action == LOADED)
    assert (None, {"network.coordinators": "sms:*** ***002"}) == (first.person_id, first.after)
    assert second.before is second.after is None
