"""When an address refuses for good, its texts go to the person's other one, each once, and coordinators hear of it."""

import pytest
from sqlalchemy import Connection, Engine, insert, select

from bot.channels.contract import Refused
from bot.outbound.failures import note_report
from handlers.outages import unreachable_address
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind
from messages.pace import UNLIMITED
from messages.reason import Reason
from messages.scheme import scheme_of
from messages.segments import segments
from storage import channel_states, claims, outbox, people, timers
from storage.channel_states import Seen
from storage.engine import reading, writing
from storage.outbox import NewOutbound, Sent
from storage.tables import addresses
from storage.tables import audit as audit_table
from storage.tables import outbox as table
from tests.bot.line import NOW, Clock, Line, delivery
from tests.engines import BOTH, on

engine = on(BOTH)

CHAT, PHONE = Address("telegram", "2001"), Address("sms", "+959771000001")
WHATSAPP = Address("whatsapp", "+959771000001")


def person(connection: Connection, *those: Address) -> int:
    """Somebody who uses the first of these addresses."""
    found = people.create(connection, those[0], NOW)
    for other in those[1:]:
        connection.execute(
            insert(addresses).values(address=str(other), scheme=other.scheme, person_id=found.id, is_current=False)
        )
    return found.id


def noted(connection: Connection, *schemes: str) -> None:
    channel_states.note(connection, [Seen(scheme, scheme, UNLIMITED, None) for scheme in schemes], NOW)


def queue(connection: Connection, who: int, to: Address, *texts: str, kind: Kind = Kind.REPLY) -> None:
    new = [
        NewOutbound(text[:40], to, kind, text, "en", int(scheme_of(to.scheme).has_segments), person_id=who)
        for text in texts
    ]
    outbox.queue(connection, new, NOW)


def rows(engine: Engine) -> list[tuple[str, str, str, int]]:
    """Address, text, state and segments."""
    with reading(engine) as connection:
        found = connection.execute(
            select(table.c.address, table.c.text, table.c.state, table.c.segments).order_by(table.c.id)
        )
        return [(row.address, row.text, row.state, row.segments) for row in found]


def dead_timer(engine: Engine) -> dict[str, object]:
    with reading(engine) as connection:
        (timer,) = [one for one in timers.due(connection, NOW, 10) if one.kind == unreachable_address.UNREACHABLE]
        return dict(timer.data)


@pytest.mark.parametrize("reason", [Reason.BLOCKED, Reason.UNKNOWN, Reason.NUMBER])
async def test_the_text_and_what_waits_go_to_the_other_address_once(engine: Engine, reason: Reason) -> None:
    with writing(engine) as connection:
        noted(connection, "telegram", "sms")
        who = person(connection, CHAT, PHONE)
        queue(connection, who, CHAT, "one", "two")
    chat, phone, clock = Line(Refused(reason), scheme="telegram"), Line(), Clock()
    assert 1 == await delivery(engine, chat, clock).once()
    assert [(str(PHONE), "one", "queued", 1), (str(PHONE), "two", "queued", 1)] == rows(engine)
    assert {"person": who, "scheme": "telegram", "reason": reason, "to": "sms"} == dead_timer(engine)
    assert 2 == await delivery(engine, phone, clock).once()
    assert ([], [(str(PHONE), "one"), (str(PHONE), "two")]) == (chat.sent, phone.sent)
    with reading(engine) as connection:
        assert PHONE == people.get(connection, who).address


async def test_a_long_text_of_a_chat_is_shortened_for_sms_but_an_announcement_is_not(engine: Engine) -> None:
    long = "word " * 200
    with writing(engine) as connection:
        who = person(connection, CHAT, PHONE)
        queue(connection, who, CHAT, f"reply {long}")
        queue(connection, who, CHAT, f"news {long}", kind=Kind.ANNOUNCEMENT)
    await delivery(engine, Line(Refused(Reason.BLOCKED), scheme="telegram"), Clock()).once()
    reply, news = rows(engine)
    assert (3, True) == (reply[3], reply[1].endswith("..."))
    assert (f"news {long}", segments(f"news {long}")) == (news[1], news[3])


async def test_without_another_address_the_text_failed(engine: Engine) -> None:
    with writing(engine) as connection:
        noted(connection, "telegram", "sms")
        who = person(connection, CHAT)
        queue(connection, who, CHAT, "one")
    await delivery(engine, Line(Refused(Reason.BLOCKED), scheme="telegram"), Clock()).once()
    assert [(str(CHAT), "one", "failed", 0)] == rows(engine)
    assert {"person": who, "scheme": "telegram", "reason": "blocked", "to": None} == dead_timer(engine)


async def test_an_address_that_no_channel_serves_is_no_way_out(engine: Engine) -> None:
    with writing(engine) as connection:
        noted(connection, "telegram", "sms")
        who = person(connection, CHAT, WHATSAPP)
        queue(connection, who, CHAT, "one")
    await delivery(engine, Line(Refused(Reason.BLOCKED), scheme="telegram"), Clock()).once()
    assert ["failed"] == [state for _to, _text, state, _segments in rows(engine)]
    assert None is dead_timer(engine)["to"]


def failed(connection: Connection, to: Address, reason: Reason) -> None:
    """A text to that address is sent, and its provider reports that it failed."""
    (text,) = claims.claim(connection, to.scheme, NOW, 1)
    outbox.note_sent(connection, [Sent(text.id, "twilio", "SM1")], NOW)
    for _twice in range(2):
        note_report(connection, DeliveryReport("twilio", "SM1", DeliveryState.FAILED, reason), NOW)


def test_a_report_of_a_dead_number_has_the_same_effect_and_its_repeat_none(engine: Engine) -> None:
    with writing(engine) as connection:
        noted(connection, "telegram", "sms")
        who = person(connection, PHONE, CHAT)
        queue(connection, who, PHONE, "one", "two")
        failed(connection, PHONE, Reason.NUMBER)
    assert [(str(CHAT), "one", "queued", 0), (str(CHAT), "two", "queued", 0)] == rows(engine)
    assert "telegram" == dead_timer(engine)["to"]


def test_a_closed_window_sends_this_text_another_way_and_keeps_the_address(engine: Engine) -> None:
    with writing(engine) as connection:
        noted(connection, "whatsapp", "sms")
        who = person(connection, WHATSAPP, PHONE)
        queue(connection, who, WHATSAPP, "one", "two")
        failed(connection, WHATSAPP, Reason.WINDOW)
        assert WHATSAPP == people.get(connection, who).address
    assert [(str(PHONE), "one", "queued", 1), (str(WHATSAPP), "two", "queued", 0)] == rows(engine)


def test_who_opted_out_at_the_operator_is_left_in_peace(engine: Engine) -> None:
    with writing(engine) as connection:
        noted(connection, "telegram", "sms")
        who = person(connection, PHONE, CHAT)
        queue(connection, who, PHONE, "one")
        failed(connection, PHONE, Reason.STOPPED)
        assert NOW == people.get(connection, who).stopped_at
        assert [("stop", f"person:{who}")] == [(r.action, r.subject) for r in connection.execute(select(audit_table))]
    assert [(str(PHONE), "one", "failed", 1)] == rows(engine)


@pytest.mark.parametrize("reason", [Reason.REJECTED, Reason.FILTERED, Reason.EXPIRED])
def test_other_failures_concern_the_text_alone(engine: Engine, reason: Reason) -> None:
    with writing(engine) as connection:
        noted(connection, "telegram", "sms")
        who = person(connection, PHONE, CHAT)
        queue(connection, who, PHONE, "one", "two")
        failed(connection, PHONE, reason)
        assert [] == timers.due(connection, NOW, 10)
    assert [(str(PHONE), "one", "failed", 1), (str(PHONE), "two", "queued", 1)] == rows(engine)
