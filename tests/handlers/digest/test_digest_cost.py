"""What the week cost, where prices are known."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from digest_lookup import digest_lookup
from sqlalchemy import Connection

from bot.channels.telegram.scheme import CHAT
from handlers.core.lookup import NetworkLookup
from handlers.digest.content import Digest, Tally, digest_of
from handlers.digest.facts import gather
from handlers.digest.week import week_to
from handlers.digest.wording import worded
from handlers.network.model import Costs
from messages.scheme import SMS, Scheme
from messages.segments import is_gsm7
from storage.tables import groups, memberships, outbox, people

TODAY = date(2026, 12, 14)
WEEK = week_to(digest_lookup(), TODAY - timedelta(days=1))
PRICES = Costs("MMK", None, {"sms": 15.0})


def world_with(costs: Costs) -> NetworkLookup:
    lookup = digest_lookup()
    return replace(lookup, network=replace(lookup.network, costs=costs))


@pytest.fixture
def texts(connection: Connection) -> None:
    """Persons 1 (in LAND) and 2 got texts this week, 2 one last week, in the same month."""
    now = WEEK.this.ends
    connection.execute(people.insert(), [{"id": one, "created_at": now, "consented_at": now} for one in (1, 2)])
    connection.execute(groups.insert().values(code="LAND"))
    connection.execute(memberships.insert().values(code="LAND", person_id=1, joined_at=now))
    hour = timedelta(hours=1)
    for key, person, parts, at in (
        ("a", 1, 2, WEEK.this.begins),
        ("b", 2, 3, WEEK.this.ends - hour),
        ("c", None, 1, WEEK.this.ends - hour),
        ("d", 2, 10, WEEK.this.begins - hour),
    ):
        row: dict[str, Any] = {
            "dedupe_key": key, "scheme": "sms", "address": "sms:+95977", "person_id": person, "kind": "reply",
            "priority": 1, "text": "x", "language": "en", "segments": parts, "state": "sent", "created_at": at,
            "due_at": at, "sent_at": at, "channel": "modem", "provider_id": key, "attempts": 0,
        }  # fmt: skip
        connection.execute(outbox.insert().values(row))


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("costs", "codes", "expected"),
    [
        pytest.param(PRICES, None, (6, 90.0, None), id="the network, without a budget"),
        pytest.param(Costs("MMK", 960.0, {"sms": 15.0}), None, (6, 90.0, 25), id="the network, and the month's 240"),
        pytest.param(Costs("MMK", 960.0, {"sms": 15.0}), ("LAND",), (2, 30.0, None), id="a group"),
        pytest.param(Costs("MMK", 960.0, {"sms": 15.0}), ("PRO",), (0, 0.0, None), id="a group that got nothing"),
        pytest.param(Costs(), None, (6, None, None), id="no price"),
        pytest.param(Costs("MMK", None, {"whatsapp": 60.0}), None, (6, None, None), id="no price of what was sent"),
    ],
)
def test_a_digest_knows_what_its_texts_cost(
    connection: Connection, costs: Costs, codes: tuple[str, ...] | None, expected: tuple[int, float | None, int | None]
) -> None:
    lookup = world_with(costs)
    digest = digest_of(gather(connection, lookup, WEEK, TODAY, codes), lookup, codes, None)
    assert expected == (digest.segments, digest.money, digest.percent)


def lines(money: float | None, percent: int | None, scheme: Scheme) -> list[str]:
    digest = Digest(
        None, WEEK, TODAY, (), (), (), 0, Tally(), Tally(), (), (), (), (), (), (), 21, 34, money, percent
    )  # fmt: skip
    text = worded(digest, world_with(PRICES), "en", scheme).text
    assert is_gsm7(text)
    return [line for line in text.split("\n") if line.startswith(("Cost", "SMS parts"))]


@pytest.mark.parametrize(
    ("money", "percent", "expected"),
    [
        pytest.param(4250.0, 62, ["Cost: 4,250 MMK this week, 62% of the month's budget used"], id="with a budget"),
        pytest.param(4250.0, None, ["Cost: 4,250 MMK this week"], id="without one"),
        pytest.param(None, None, ["SMS parts sent: 34"], id="no price is known"),
    ],
)
def test_the_cost_is_one_short_piece_by_sms(money: float | None, percent: int | None, expected: list[str]) -> None:
    assert expected == lines(money, percent, SMS)


def test_a_chat_shows_parts_and_money() -> None:
    expected = ["SMS parts sent: 34", "Cost: 4,250 MMK this week, 62% of the month's budget used"]
    assert expected == lines(4250.0, 62, CHAT)
