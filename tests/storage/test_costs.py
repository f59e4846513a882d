"""What left, for the bill: only what a provider took, with what it asked for it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from storage import costs
from storage.costs import Taken
from storage.figures import Span
from tests.storage import rows

NOW = datetime(2026, 12, 7, 1, 30, tzinfo=UTC)
SPAN = Span(NOW - timedelta(days=7), NOW)
SECOND = timedelta(seconds=1)


def add_text(connection: Connection, key: str, **fields: Any) -> None:
    rows.add_text(connection, key, NOW - SECOND, **fields)


@pytest.mark.parametrize(
    ("fields", "texts"),
    [
        pytest.param({}, 1, id="sent"),
        pytest.param({"state": "delivered"}, 1, id="delivered"),
        pytest.param({"state": "failed", "reason": "expired"}, 1, id="failed after it was taken"),
        pytest.param({"state": "unknown", "channel": None, "provider_id": None}, 1, id="may have left"),
        pytest.param({"state": "dropped"}, 1, id="given up after it was taken"),
        pytest.param({"state": "failed", "channel": None, "provider_id": None}, 0, id="refused"),
        pytest.param({"state": "queued", "provider_id": None}, 0, id="given back"),
        pytest.param({"state": "queued", "sent_at": None, "channel": None, "provider_id": None}, 0, id="waits"),
        pytest.param({"sent_at": SPAN.begins}, 1, id="the first moment is in"),
        pytest.param({"sent_at": SPAN.begins - SECOND}, 0, id="earlier"),
        pytest.param({"sent_at": SPAN.ends}, 0, id="the end is the next span's"),
    ],
)
def test_only_what_a_provider_took_is_counted(connection: Connection, fields: dict[str, Any], texts: int) -> None:
    add_text(connection, "a", **fields)
    assert texts == sum(one.texts for one in costs.taken(connection, SPAN))


def test_texts_are_summed_up_by_way_and_by_who_told_a_price(connection: Connection) -> None:
    add_text(connection, "a")
    add_text(connection, "b", segments=1)
    add_text(connection, "c", channel="twilio", price=0.5, currency="USD")
    add_text(connection, "d", channel="twilio", price=0.25, currency="USD")
    add_text(connection, "e", channel="twilio")
    add_text(connection, "f", channel="telegram", scheme="telegram", segments=0)
    expected = {
        Taken("modem", "sms", 2, 3, 0.0, None),
        Taken("twilio", "sms", 2, 4, 0.75, "USD"),
        Taken("twilio", "sms", 1, 2, 0.0, None),
        Taken("telegram", "telegram", 1, 0, 0.0, None),
    }
    assert expected == set(costs.taken(connection, SPAN))


def test_texts_are_summed_up_by_kind_and_by_person(connection: Connection) -> None:
    add_text(connection, "a")
    add_text(connection, "b", kind="digest", person_id=None)
    one = Taken("modem", "sms", 1, 2, 0.0, None)
    assert {"reply": [one], "digest": [one]} == costs.taken_by_kind(connection, SPAN)
    assert {2: [one], None: [one]} == costs.taken_by_person(connection, SPAN)
