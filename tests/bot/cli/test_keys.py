"""`lanpya keys`: made in somebody's name, shown once, listed without what opens, taken back by name."""

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
from storage import api_keys, audit, people
from storage.engine import reading, writing

Keys = Callable[..., subprocess.CompletedProcess[str]]
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
COORDINATOR, LEADER, HLA = (Address("sms", value) for value in ("+959420000001", "+959420000011", "+959771234567"))
SU = ("--for", "Daw Su")
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


@pytest.fixture
def keys(lanpya: Callable[..., subprocess.CompletedProcess[str]], engine: Engine) -> Keys:
    """`lanpya keys ...` in the practice network, with the coordinator Daw Su, the leader Daw Mya, and Ma Hla."""
    with writing(engine) as connection:
        load(connection, network_from(PRACTICE), NOW)
        for address, name in ((COORDINATOR, "Daw Su"), (LEADER, "Daw Mya")):
            people.change(connection, people.by_address(connection, [address])[address].id, name=name)
        people.create(connection, HLA, NOW, name="Ma Hla", consented_at=NOW)
    url = engine.url.render_as_string(hide_password=False)
    return lambda *arguments: lanpya("keys", *arguments, env={"LANPYA_DATABASE": url})


def test_a_key_is_shown_once_and_opens(keys: Keys, engine: Engine) -> None:
    opens = keys("add", "board", "--scope", "read:reports", "--scope", "read:groups", *SU).stdout.split()[-1]
    with reading(engine) as connection:
        found = api_keys.find(connection, opens, NOW)
        entry = audit.latest(connection, 1)[0]
        coordinator = people.by_address(connection, [COORDINATOR])[COORDINATOR]
    assert found is not None and (coordinator.id, False) == (found.person_id, found.is_of_page)
    assert ("key", f"key:{found.id}", None) == (entry.action, entry.subject, entry.person_id)
    shown = keys("list").stdout
    assert "board" in shown and found.prefix in shown and opens not in shown
    listed = json.loads(keys("list", "--json").stdout)
    assert [("board", ["read:groups", "read:reports"], None)] == [
        (one["name"], one["scopes"], one["used_at"]) for one in listed
    ]


def test_a_key_is_taken_back_by_its_name(keys: Keys, engine: Engine) -> None:
    opens = keys("add", "board", "--scope", "read:groups", *SU).stdout.split()[-1]
    assert "opens nothing any more" in keys("revoke", "board").stdout
    assert 'no key called "board"' in keys("revoke", "board").stderr
    assert "There are no keys" in keys("list").stdout
    with reading(engine) as connection:
        assert None is api_keys.find(connection, opens, NOW)
        assert "key-revoke" == audit.latest(connection, 1)[0].action


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["board", *SU], "Say what the key opens"),
        (["board", "--scope", "read:groups"], "Say who: --for NAME. Coordinators: "),
        (["board", "--scope", "read:minds", *SU], "read:minds"),
        ([" ", "--scope", "read:groups", *SU], "1 to 60 letters"),
        (["x" * 61, "--scope", "read:groups", *SU], "1 to 60 letters"),
        (["taken", "--scope", "read:groups", *SU], "a key called taken already"),
        (["board", "--scope", "read:threads", "--for", "Daw Mya"], "Only a coordinator's key opens read:threads"),
        (["board", "--scope", "read:groups", "--for", "Ma Hla"], "The page is for coordinators and leaders"),
    ],
)
def test_what_makes_no_key_is_told(keys: Keys, engine: Engine, arguments: list[str], told: str) -> None:
    keys("add", "taken", "--scope", "read:groups", "--for", "Daw Mya")
    answer = keys("add", *arguments)
    assert answer.returncode and told in answer.stderr + answer.stdout
    with reading(engine) as connection:
        assert ["taken"] == [one.name for one in api_keys.every(connection)]
