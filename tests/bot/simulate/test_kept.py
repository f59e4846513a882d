"""The world outside the machine outlives a run."""

from dataclasses import fields
from datetime import UTC, datetime

from sqlalchemy import Engine

from bot.simulate.kept import keep_outside, restore_outside
from bot.simulate.machine import Machine
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound, Media

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_a_text_that_waits_at_its_provider_is_the_same_in_the_next_run(sqlite: Engine, lookup: NetworkLookup) -> None:
    photo, here, at = Media("photo", "f1"), (16.9, 97.6), datetime(2026, 12, 1, 8, tzinfo=UTC)
    text = Inbound("sms", "1", Address("sms", "+959771000001"), "R", at, (photo,), here, "my", "0", True, True)
    assert [] == [field.name for field in fields(Inbound) if getattr(text, field.name) == field.default]
    one, other = (Machine(sqlite, lookup, NOW, lambda _text: None) for _run in range(2))
    one.waiting.append(text)
    with sqlite.begin() as connection:
        keep_outside(connection, one)
        restore_outside(connection, other)
    assert [text] == other.waiting
