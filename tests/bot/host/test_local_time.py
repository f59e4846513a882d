"""Moments as people where the network is say them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.host.local_time import said, zone_in_force, zone_of_file
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.sentence import in_language

MOMENT = datetime(2026, 12, 1, 18, 45, tzinfo=UTC)


def test_a_network_says_where_its_people_are(connection: Connection, lookup: NetworkLookup) -> None:
    assert "1 Dec 18:45 UTC" == str(said(MOMENT, zone_in_force(connection)))
    load(connection, lookup.network, MOMENT)
    assert "2 Dec 01:15" == str(said(MOMENT, zone_in_force(connection)))
    assert "ဒီဇင်ဘာ 2 01:15" == in_language(said(MOMENT, zone_in_force(connection)), "my")


@pytest.mark.parametrize(
    "text", [None, "", "no TOML", "[network]", '[network]\ntimezone = "Asia/Nowhere"', "network = 1"]
)
def test_a_file_that_does_not_say_it_leaves_it_at_utc(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "network.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert "1 Dec 2026 18:45 UTC" == str(said(MOMENT, zone_of_file(file), has_year=True))
    assert "2 Dec 2026 01:15" == str(said(MOMENT, zone_of_file(PRACTICE), has_year=True))
