"""What falls due for one person at one time becomes one text."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from handlers.core.compose import merge_due
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Kind
from storage import people
from storage.outbox import NewOutbound

NOW = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)
PHONE = Address("sms", "+959771000001")


def test_reminders_that_come_together_become_one_text(connection: Connection, lookup: NetworkLookup) -> None:
    hla = people.create(connection, PHONE, NOW)

    def due(key: str, kind: Kind, text: str) -> NewOutbound:
        return NewOutbound(key, PHONE, kind, text, "en", 1, person_id=hla.id, buttons=("DONE 1",))

    mail = due("digest:1", Kind.DIGEST, "The week")
    reminders = [due("remind:1", Kind.REMINDER, "1 Call the lawyer:\n09 777"), due("remind:2", Kind.REMINDER, "2 Rent")]
    told, merged = merge_due(connection, lookup, [reminders[0], mail, reminders[1]], NOW)
    assert (mail, "1 Call the lawyer:\n09 777\n2 Rent") == (told, merged.text)
    assert ("remind:1", ("DONE 1",)) == (merged.dedupe_key, merged.buttons)
