"""What one phone sent and got, in the order in which its holder sees it."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, update

from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import inbox, phone_texts
from storage.outbox import NewOutbound, queue
from storage.tables import outbox

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
HLA, EH = Address("sms", "+959771000001"), Address("telegram", "1004")


def keep(connection: Connection, sender: Address, text: str, now: datetime) -> int:
    """The text came in; its number."""
    inbox.keep(connection, [Inbound(sender.scheme, f"{text}:{now}", sender, text)], now)
    return connection.exec_driver_sql("SELECT max(id) FROM inbox").scalar_one()


def send(connection: Connection, to: Address, text: str, now: datetime, answers: int | None = None) -> None:
    """The text left."""
    new = NewOutbound(f"{to}:{text}", to, Kind.REPLY, text, "en", 2, buttons=("YES", "NO"), inbox_id=answers)
    queue(connection, [new], now)
    left = outbox.c.dedupe_key == new.dedupe_key
    connection.execute(update(outbox).where(left).values(state="sent", sent_at=now))


def test_an_answer_stands_behind_its_text_and_what_comes_by_itself_before_those_of_its_moment(
    connection: Connection,
) -> None:
    first, second = (keep(connection, HLA, text, NOW) for text in ("MY", "ME"))
    send(connection, HLA, "You are Ma Hla", NOW, answers=second)
    send(connection, HLA, "Nothing to do", NOW, answers=first)
    send(connection, HLA, "The meeting is on Friday", NOW)
    send(connection, HLA, "PRO1 is due", LATER)
    shown = [one.text for one in phone_texts.newest(connection, HLA, 10)]
    assert ["The meeting is on Friday", "MY", "Nothing to do", "ME", "You are Ma Hla", "PRO1 is due"] == shown
    assert ["PRO1 is due"] == [one.text for one in phone_texts.newest(connection, HLA, 1)]


def test_parts_are_counted_where_texts_have_some_and_what_did_not_leave_is_not_there(connection: Connection) -> None:
    send(connection, HLA, "To PRO: 7 people", NOW)
    send(connection, EH, "To PRO: 7 people", NOW)
    queue(connection, [NewOutbound("waits", HLA, Kind.REPLY, "Not yet", "en", 1)], NOW)
    keep(connection, EH, "HELP", LATER)
    (key,) = phone_texts.newest(connection, HLA, 10)
    got, own = phone_texts.newest(connection, EH, 10)
    assert (2, 0, 0) == (key.segments, got.segments, own.segments)
    assert (("YES", "NO"), False, True) == (got.buttons, got.is_own, own.is_own)
