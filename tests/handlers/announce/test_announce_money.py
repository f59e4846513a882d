"""A preview says what an announcement costs, where that is known, and whether the budget still has so much."""

from dataclasses import replace

import pytest
from announce_desk import START, AnnounceDesk, practice_lookup
from sqlalchemy import Connection

from handlers.announce.money import cost_of, tell_if_over_budget
from handlers.announce.wording import shown_reach
from handlers.core.context import Context
from handlers.network.model import Costs
from messages.pace import UNLIMITED
from storage import channel_states
from storage.channel_states import Seen
from storage.fanouts import Reach, Wording
from storage.tables import outbox

COSTS = Costs("MMK", 1000.0, {"sms": 15.0, "twilio": 180.0, "whatsapp": 60.0})
REACHES = [Reach("sms", "en", 10), Reach("sms", "my", 7), Reach("telegram", "en", 31), Reach(None, "en", 2)]
TEXTS = {"en": Wording("", 2), "my": Wording("", 2)}


def context(connection: Connection, costs: Costs = COSTS) -> Context:
    ctx = AnnounceDesk(connection).hears("TELL LAND x")
    ctx.lookup = replace(ctx.lookup, network=replace(ctx.lookup.network, costs=costs))
    return ctx


@pytest.mark.parametrize(
    ("reaches", "costs", "expected"),
    [
        pytest.param(REACHES, COSTS, 510.0, id="each part by SMS, and Telegram is free"),
        pytest.param([Reach("whatsapp", "en", 3)], COSTS, 180.0, id="each text by WhatsApp"),
        pytest.param(REACHES, Costs("MMK", None, {"whatsapp": 60.0}), None, id="no price for SMS"),
        pytest.param(REACHES, Costs(), None, id="no price at all"),
        pytest.param([Reach("telegram", "en", 31)], COSTS, 0.0, id="nothing"),
    ],
)
def test_what_an_announcement_costs(
    connection: Connection, reaches: list[Reach], costs: Costs, expected: float | None
) -> None:
    assert expected == cost_of(context(connection, costs), reaches, TEXTS)


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        pytest.param({"twilio": None}, 6120.0, id="the only one"),
        pytest.param({"twilio": None, "modem": None}, 510.0, id="the preferred one"),
        pytest.param({"twilio": None, "modem": "no signal"}, 6120.0, id="the one that works"),
    ],
)
def test_the_price_is_that_of_the_channel_that_runs(
    connection: Connection, problems: dict[str, str | None], expected: float
) -> None:
    seen = [Seen(name, "sms", UNLIMITED, problem) for name, problem in problems.items()]
    channel_states.note(connection, seen, START)
    assert expected == cost_of(context(connection), REACHES, TEXTS)


def test_the_money_stands_after_the_parts(connection: Connection) -> None:
    lookup = context(connection).lookup
    expected = "31 by Telegram, 17 by SMS x 2 parts = 34 SMS, about 510 MMK"
    assert expected == shown_reach(lookup, REACHES, TEXTS, 510.0)("en")
    assert "17 by SMS x 2 parts = 34 SMS" == shown_reach(practice_lookup(), REACHES[:2], TEXTS, None)("en")


@pytest.mark.parametrize(
    ("money", "is_urgent", "expected"),
    [
        pytest.param(400.0, False, [], id="it is still there"),
        pytest.param(
            401.0,
            False,
            ["That is over the month's budget, of which 400 MMK is left. What is over waits until 1 Jan."],
            id="it is not",
        ),
        pytest.param(401.0, True, ["That is over the month's budget, of which 400 MMK is left."], id="urgent"),
        pytest.param(None, False, [], id="nobody knows"),
    ],
)
def test_an_announcement_over_the_budget_says_so(
    connection: Connection, money: float | None, is_urgent: bool, expected: list[str]
) -> None:
    ctx = context(connection)
    row = {
        "dedupe_key": "a", "scheme": "sms", "address": "sms:+95977", "kind": "reply", "priority": 1, "text": "x",
        "language": "en", "segments": 40, "state": "sent", "created_at": START, "due_at": START, "sent_at": START,
        "channel": "modem", "provider_id": "a", "attempts": 0,
    }  # fmt: skip
    connection.execute(outbox.insert().values(row))
    tell_if_over_budget(ctx, money, is_urgent=is_urgent)
    assert expected == [ctx.lookup.text("en", say.key, say.args) for say in ctx.gathered.says]
