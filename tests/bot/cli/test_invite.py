"""Codes that open a group by invitation."""

import json
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Lanpya

NETWORK = Path(__file__).parents[3] / "bot" / "simulate" / "practice" / "network.toml"


@pytest.fixture
def ready(lanpya: Lanpya) -> Lanpya:
    assert 0 == lanpya("network", "load", str(NETWORK)).returncode
    return lanpya


def test_a_code_opens_the_group_by_text_and_by_link(ready: Lanpya, tmp_path: Path) -> None:
    made = json.loads(ready("network", "invite", "fund", "--bot", "@practice_bot", "--json").stdout)
    assert f"https://t.me/practice_bot?start=FUND-{made['code']}" == made["link"]
    database = f"sqlite:///{next((tmp_path / 'data').glob('*.db'))}"
    script = [
        {"at": "2027-01-05T09:00", "from": "telegram:2001", "text": f"/start FUND-{made['code']}"},
        {"from": "telegram:2001", "text": "yes"},
        {"from": "sms:+959771000001", "text": "JOIN FUND 99999"},
        {"from": "sms:+959771000001", "text": "yes"},
        {"from": "sms:+959771000001", "text": "skip"},
        {"from": "sms:+959771000001", "text": "skip"},
        {"from": "sms:+959771000001", "text": "skip"},
        {"from": "sms:+959771000001", "text": made["text"]},
    ]
    played = ready("simulate", "--database", database, stdin="\n".join(map(json.dumps, script)))
    texts = {
        line["reply_to"]: line["text"] for line in map(json.loads, played.stdout.splitlines()) if "reply_to" in line
    }
    assert texts[2].startswith("You are in FUND (Sustainable Funding).")
    assert texts[4].startswith("FUND is by invitation.")
    assert texts[8].startswith("You are in FUND (Sustainable Funding).")


def test_each_code_is_new(ready: Lanpya) -> None:
    assert ready("network", "invite", "FUND").stdout != ready("network", "invite", "FUND").stdout


@pytest.mark.parametrize(("group", "part"), [("XYZ", "There is no group XYZ"), ("TEAM", "Nobody joins TEAM by text")])
def test_what_cannot_be_opened_is_told(ready: Lanpya, group: str, part: str) -> None:
    done = ready("network", "invite", group)
    assert (1, "") == (done.returncode, done.stdout)
    assert part in done.stderr


def test_without_a_network_there_is_nothing_to_open(lanpya: Lanpya) -> None:
    done = lanpya("network", "invite", "FUND")
    assert (1, True) == (done.returncode, "lanpya network load" in done.stderr)
