"""Codes that open a group by invitation."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Lanpya

NETWORK = Path(__file__).parents[3] / "bot" / "simulate" / "practice" / "network.toml"


def test_a_code_opens_the_group_by_text_and_by_link(office: Lanpya, tmp_path: Path) -> None:
    made = json.loads(office("network", "invite", "fund", "--uses", "2", "--bot", "@practice_bot", "--json").stdout)
    assert f"https://t.me/practice_bot?start=FUND-{made['code']}" == made["link"]
    database = f"sqlite:///{next((tmp_path / 'data').glob('*.db'))}"
    soon = datetime.now(UTC) + timedelta(days=1)  # codes are good from now on
    script: list[dict[str, str]] = [
        {
            "at": f"{soon:%Y-%m-%dT%H:%M}",
            "from": "telegram:2001",
            "text": f"/start FUND-{made['code']}",
        },
        {"from": "telegram:2001", "text": "yes"},
        {"from": "sms:+959771000001", "text": "JOIN FUND 99999"},
        {"from": "sms:+959771000001", "text": "yes"},
        {"from": "sms:+959771000001", "text": "skip"},
        {"from": "sms:+959771000001", "text": "skip"},
        {"from": "sms:+959771000001", "text": "skip"},
        {"from": "sms:+959771000001", "text": made["text"]},
    ]
    played = office("simulate", "--database", database, stdin="\n".join(map(json.dumps, script)))
    texts = {
        line["reply_to"]: line["text"] for line in map(json.loads, played.stdout.splitlines()) if "reply_to" in line
    }
    assert texts[2].startswith("You are in FUND (Sustainable Funding).")
    assert texts[4].startswith("FUND is by invitation.")
    assert texts[8].startswith("You are in FUND (Sustainable Funding).")


def test_codes_are_listed_and_ended(office: Lanpya) -> None:
    one, many = (
        json.loads(office("network", "invite", "FUND", "--uses", uses, "--json").stdout) for uses in ("1", "20")
    )
    listed = json.loads(office("network", "invite", "--list", "--json").stdout)
    assert {(one["code"], 1), (many["code"], 20)} == {(row["code"], row["left"]) for row in listed}
    assert 0 == office("network", "invite", "--revoke", one["code"].lower()).returncode
    assert [many["code"]] == [row["code"] for row in json.loads(office("network", "invite", "--list", "--json").stdout)]
    again = office("network", "invite", "--revoke", one["code"])
    assert (1, True) == (again.returncode, "--list" in again.stderr)
    assert many["code"] in office("network", "invite", "--list").stdout


@pytest.mark.parametrize("given", [(), ("FUND", "--list"), ("FUND", "--revoke", "X"), ("FUND", "--uses", "0")])
def test_what_is_wanted_must_be_plain(office: Lanpya, given: tuple[str, ...]) -> None:
    assert 2 == office("network", "invite", *given).returncode


def test_each_code_is_new(office: Lanpya) -> None:
    assert office("network", "invite", "FUND").stdout != office("network", "invite", "FUND").stdout


@pytest.mark.parametrize(("group", "part"), [("XYZ", "There is no group XYZ"), ("TEAM", "Nobody joins TEAM by text")])
def test_what_cannot_be_opened_is_told(office: Lanpya, group: str, part: str) -> None:
    done = office("network", "invite", group)
    assert (1, "") == (done.returncode, done.stdout)
    assert part in done.stderr


def test_without_a_network_there_is_nothing_to_open(lanpya: Lanpya) -> None:
    done = lanpya("network", "invite", "FUND")
    assert (1, True) == (done.returncode, "lanpya network load" in done.stderr)
