"""From the command line phones are frozen and opened, people put out and let in, by the same rules as by text."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.address import Address
from storage import groups, people, removals
from storage.engine import reading, writing
from storage.people import Person

Members = Callable[..., subprocess.CompletedProcess[str]]
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
HLA, LEADER = Address("sms", "+959771234567"), Address("sms", "+959420000011")
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


@pytest.fixture
def members(lanpya: Callable[..., subprocess.CompletedProcess[str]], engine: Engine) -> Members:
    """`lanpya members ...` in the practice network, in which Ma Hla is in LAND."""
    with writing(engine) as connection:
        load(connection, network_from(PRACTICE), NOW)
        hla = people.create(connection, HLA, NOW, name="Ma Hla", consented_at=NOW)
        groups.enter(connection, "LAND", hla.id, NOW)
    url = engine.url.render_as_string(hide_password=False)
    return lambda *arguments: lanpya("members", *arguments, env={"LANPYA_DATABASE": url})


def person(engine: Engine, address: Address = HLA) -> Person:
    with reading(engine) as connection:
        return people.by_address(connection, [address])[address]


def test_a_phone_is_frozen_listed_and_opened(members: Members, engine: Engine) -> None:
    assert "Ma Hla" in members("lost", "ma hla").stdout
    assert person(engine).lost_at is not None
    assert [("Ma Hla", "lost")] == [
        (one["name"], one["what"]) for one in json.loads(members("out", "--json").stdout)["people"]
    ]
    assert "frozen already" in members("lost", "09771234567").stderr
    members("found", str(person(engine).id))
    assert None is person(engine).lost_at
    assert "Nobody's phone is lost" in members("out").stdout


def test_somebody_is_put_out_of_a_group(members: Members, engine: Engine) -> None:
    assert "is not in LAND any more" in members("remove", "Ma Hla", "LAND").stdout
    assert frozenset() == person(engine).groups
    with reading(engine) as connection:
        assert removals.is_kept_out(connection, [HLA], "LAND")


def test_somebody_is_blocked_and_let_in(members: Members, engine: Engine) -> None:
    assert "is blocked" in members("block", "Ma Hla").stdout
    assert (True, frozenset()) == (person(engine).is_out, person(engine).groups)
    assert "may text again" in members("unblock", "+959771234567").stdout
    assert not person(engine).is_out
    assert 1 == members("unblock", "Ma Hla").returncode


def test_a_leader_is_not_blocked_and_nobody_is_nobody(members: Members, engine: Engine) -> None:
    assert "leads a group" in members("block", LEADER.value).stderr
    assert not person(engine, LEADER).is_out
    assert 'nobody called "Ko Ko"' in members("lost", "Ko Ko").stderr
    assert "Did you mean Ma Hla?" in members("lost", "Ma Hlaa").stderr


def test_a_member_leads_a_group_and_leads_it_no_more(members: Members, engine: Engine) -> None:
    assert "leads LAND now, and is told." in members("lead", "land", "Ma", "Hla").stdout
    assert {"LAND"} == person(engine).leads
    assert "lead LAND already" in members("lead", "LAND", "Ma Hla").stderr
    assert "does not lead LAND any more" in members("lead", "LAND", "09771234567", "--end").stdout
    assert (set(), {"LAND"}) == (person(engine).leads, person(engine).groups)
    assert "do not lead LAND" in members("lead", "LAND", "Ma Hla", "--end").stderr


def test_who_leads_a_working_group_is_in_the_team(members: Members, engine: Engine) -> None:
    members("lead", "NET", "Ma Hla")
    assert {"LAND", "NET", "TEAM"} == person(engine).groups
    members("lead", "NET", "Ma Hla", "--end")
    assert {"LAND", "NET"} == person(engine).groups


def test_a_leader_whom_the_file_names_comes_back_with_it(members: Members) -> None:
    assert "network.toml names them: take them out there, too" in members("lead", "PRO", LEADER.value, "--end").stdout
    assert "Nobody joins or leaves TEAM" in members("lead", "TEAM", "Ma Hla").stderr
    assert 'There is no group "XYZ"' in members("lead", "XYZ", "Ma Hla").stderr
