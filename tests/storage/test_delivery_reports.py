"""Reports come late, doubled and out of order; what is surest stays, and the price is kept."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind
from storage import claims, delivery_reports, outbox
from storage.outbox import NewOutbound, Sent
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
LATER = timedelta(minutes=5)


def lease(connection: Connection) -> int:
    outbox.queue(connection, [NewOutbound("a", HLA, Kind.REPLY, "text", "en", 1)], NOW)
    (text,) = claims.claim(connection, "sms", NOW, 1)
    return text.id


def send(connection: Connection) -> None:
    outbox.note_sent(connection, [Sent(lease(connection), "twilio", "SM1")], NOW)


def report(state: str, price: float | None = None, provider_id: str = "SM1") -> DeliveryReport:
    return DeliveryReport(
        "twilio", provider_id, DeliveryState(state), price=price, currency=None if price is None else "USD"
    )


def apply(connection: Connection, *states: str) -> str:
    for state in states:
        delivery_reports.apply(connection, report(state), NOW, LATER)
    return connection.execute(select(table.c.state)).scalar_one()


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        pytest.param("sent", "sent", id="it left"),
        pytest.param("sent delivered", "delivered", id="in order"),
        pytest.param("delivered sent", "delivered", id="the first one late"),
        pytest.param("delivered delivered", "delivered", id="doubled"),
        pytest.param("delivered failed", "delivered", id="a late failure changes nothing"),
        pytest.param("delivered unknown", "delivered", id="late doubts change nothing"),
        pytest.param("failed sent", "failed", id="a late word that it left mends no failure"),
        pytest.param("failed delivered", "delivered", id="it arrived after all"),
        pytest.param("unknown delivered", "delivered", id="doubts are over"),
        pytest.param("unknown sent", "sent", id="it left after all"),
        pytest.param("unknown failed", "failed", id="it never left"),
        pytest.param("later delivered", "queued", id="given back: the old id says nothing any more"),
    ],
)
def test_what_is_surest_stays(connection: Connection, states: str, expected: str) -> None:
    send(connection)
    assert expected == apply(connection, *states.split())


def test_the_latest_price_is_kept_also_when_nothing_else_is_new(connection: Connection) -> None:
    send(connection)
    for price in (None, 0.04, 0.05, None):
        delivery_reports.apply(connection, report("delivered", price), NOW, LATER)
    assert (0.05, "USD", "delivered") == connection.execute(
        select(table.c.price, table.c.currency, table.c.state)
    ).one()


def test_what_was_given_back_counts_as_not_sent(connection: Connection) -> None:
    send(connection)
    apply(connection, "later")
    assert (None, None) == connection.execute(select(table.c.sent_at, table.c.provider_id)).one()


def test_an_early_report_waits_for_its_text(connection: Connection) -> None:
    leased = lease(connection)
    for state in ("sent", "sent", "delivered"):
        assert None is delivery_reports.apply(connection, report(state, 0.05), NOW, LATER)
    sent = [Sent(leased, "twilio", "SM1")]
    outbox.note_sent(connection, sent, NOW)
    assert [report("sent", 0.05), report("delivered", 0.05)] == delivery_reports.take_early(connection, sent)
    assert [] == delivery_reports.take_early(connection, sent)


def test_a_report_on_no_text_of_ours_is_kept_only_while_one_is_being_sent(connection: Connection) -> None:
    send(connection)
    delivery_reports.apply(connection, report("failed", provider_id="SM2"), NOW, LATER)
    assert 0 == delivery_reports.forget_early(connection, NOW + timedelta(days=1))


def test_an_early_report_whose_text_never_comes_is_given_up(connection: Connection) -> None:
    lease(connection)
    delivery_reports.apply(connection, report("failed", provider_id="x" * 190), NOW, LATER)
    assert NOW + timedelta(hours=1) == delivery_reports.next_forgotten(connection)
    assert 0 == delivery_reports.forget_early(connection, NOW + timedelta(minutes=59))
    assert 1 == delivery_reports.forget_early(connection, NOW + timedelta(hours=1))
    assert None is delivery_reports.next_forgotten(connection)


@pytest.mark.parametrize(
    ("price", "currency"),
    [
        pytest.param(float("nan"), "USD", id="no number"),
        pytest.param(float("inf"), "USD", id="more than there is"),
        pytest.param(1e15, "USD", id="more than anybody has"),
        pytest.param(-0.05, "USD", id="less than nothing"),
        pytest.param(0.05, "credits of the gateway", id="in no currency"),
        pytest.param(0.05, "", id="in an empty currency"),
    ],
)
def test_a_price_that_no_text_has_is_left_out_and_the_report_counts(
    connection: Connection, price: float, currency: str
) -> None:
    told = DeliveryReport("twilio", "SM1", DeliveryState.DELIVERED, price=price, currency=currency)
    outbound_id = lease(connection)
    delivery_reports.apply(connection, told, NOW, LATER)  # before it was noted
    outbox.note_sent(connection, [Sent(outbound_id, "twilio", "SM1")], NOW)
    for early in delivery_reports.take_early(connection, [Sent(outbound_id, "twilio", "SM1")]):
        delivery_reports.apply(connection, early, NOW, LATER)
    row = connection.execute(select(table.c.state, table.c.price, table.c.currency)).one()
    assert ("delivered", None, None) == tuple(row)
