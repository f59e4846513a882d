"""An announcement leaves as far as the month's budget reaches, and answers leave all the same."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, func, select

from bot.host.store import DirectStore
from bot.outbound.budget import Budget
from bot.outbound.deliver import CLAIMED, Delivery
from messages.address import Address
from messages.envelope import Kind
from storage import outbox
from storage.engine import writing
from storage.outbox import NewOutbound
from storage.tables import outbox as table
from tests.bot.outbound.test_budget import COSTS, MORNING, NOON, network_with
from tests.bot.outbound.test_deliver import Clock, Line

BUDGET = 30  # texts
PEOPLE = 90


def left(engine: Engine, kind: Kind) -> int:
    with engine.connect() as connection:
        query = select(func.count()).where(table.c.kind == kind.value, table.c.state == "sent")
        return connection.execute(query).scalar_one()


@pytest.fixture
def delivery(engine: Engine) -> tuple[Delivery, Clock]:
    """Delivers an announcement to many, at 100 a text, with a budget for 30."""
    network = network_with(COSTS.replace("budget = 1000", f"budget = {BUDGET * 100}"))
    clock = Clock()
    clock.moment = NOON
    texts = [
        NewOutbound(f"a{number}", Address("sms", f"+9597{number:08}"), Kind.ANNOUNCEMENT, "Come", "en", 1)
        for number in range(PEOPLE)
    ]
    with writing(engine) as connection:
        outbox.queue(connection, texts, NOON)
    ceiling = Budget(lambda: network).ceiling_of("sms", "line")
    return Delivery(Line(), DirectStore(engine), clock, ceiling=ceiling), clock


async def until_it_rests(delivery: Delivery, clock: Clock) -> None:
    while await delivery.once():
        clock.moment += timedelta(seconds=30)


async def test_it_goes_over_the_budget_by_one_lease_at_most(engine: Engine, delivery: tuple[Delivery, Clock]) -> None:
    await until_it_rests(*delivery)
    assert BUDGET <= left(engine, Kind.ANNOUNCEMENT) < BUDGET + CLAIMED


async def test_answers_leave_beyond_it(engine: Engine, delivery: tuple[Delivery, Clock]) -> None:
    await until_it_rests(*delivery)
    before, clock = left(engine, Kind.ANNOUNCEMENT), delivery[1]
    answer = NewOutbound("r", Address("sms", "+959700000001"), Kind.REPLY, "Yes", "en", 1)
    with writing(engine) as connection:
        outbox.queue(connection, [answer], clock.moment)
    await until_it_rests(*delivery)
    assert (before, 1) == (left(engine, Kind.ANNOUNCEMENT), left(engine, Kind.REPLY))


async def test_the_rest_goes_on_with_the_next_month(engine: Engine, delivery: tuple[Delivery, Clock]) -> None:
    await until_it_rests(*delivery)
    before, clock = left(engine, Kind.ANNOUNCEMENT), delivery[1]
    assert None is await delivery[0].rest(), "it does not try again and again"
    clock.moment = MORNING - timedelta(seconds=1)
    assert 0 == await delivery[0].once()
    clock.moment = MORNING
    await until_it_rests(*delivery)
    assert before < left(engine, Kind.ANNOUNCEMENT) <= before + BUDGET + CLAIMED
