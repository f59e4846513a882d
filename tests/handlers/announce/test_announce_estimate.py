"""The preview says how long an announcement takes at the pace of the channels, where that is long."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from announce_desk import LEADER, AnnounceDesk
from sqlalchemy import Connection

from handlers.announce.estimate import estimate, spoken
from handlers.announce.preview import tell
from handlers.core.compose import compose
from handlers.core.declare import Args
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Kind
from messages.pace import Pace
from messages.segments import segments
from storage import channel_states, groups, outbox, people
from storage.channel_states import Seen
from storage.fanouts import Reach, Wording
from storage.outbox import NewOutbound

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
SLOW = Pace(per_second=0.1)
TEXTS = {"en": Wording("Hello", 2), "my": Wording("Hello", 4)}
ANNOUNCEMENT, ALERT = outbox.PRIORITY[Kind.ANNOUNCEMENT], outbox.PRIORITY[Kind.ALERT]
SMS_60 = [Reach("sms", "en", 40), Reach("sms", "my", 20), Reach("telegram", "en", 500)]


def note(connection: Connection, *seen: Seen) -> None:
    channel_states.note(connection, seen, NOW)


@pytest.mark.parametrize(
    ("seen", "reaches", "expected"),
    [
        pytest.param([], SMS_60, None, id="nothing is known of any channel"),
        pytest.param([Seen("modem", "sms", Pace(), None)], SMS_60, None, id="a channel without limits"),
        pytest.param([Seen("modem", "sms", SLOW, None)], SMS_60, timedelta(minutes=10), id="texts a minute"),
        pytest.param(
            [Seen("modem", "sms", Pace(0.1, per_hour=60), None)], SMS_60, timedelta(hours=2), id="parts an hour"
        ),
        pytest.param([Seen("modem", "sms", SLOW, None)], [Reach("sms", "en", 30)], None, id="five minutes are short"),
        pytest.param(
            [Seen("modem", "sms", SLOW, "network"), Seen("twilio", "sms", Pace(1), None)],
            SMS_60,
            None,
            id="one is down",
        ),
        pytest.param(
            [Seen("modem", "sms", SLOW, None), Seen("gateway", "sms", Pace(1), None)],
            SMS_60,
            timedelta(minutes=10),
            id="the preferred one sends",
        ),
    ],
)
def test_how_long_it_takes(
    connection: Connection,
    lookup: NetworkLookup,
    seen: list[Seen],
    reaches: list[Reach],
    expected: timedelta | None,
) -> None:
    note(connection, *seen)
    assert expected == estimate(connection, lookup.network, reaches, TEXTS, ANNOUNCEMENT)


def test_what_waits_and_goes_first_counts(connection: Connection, lookup: NetworkLookup) -> None:
    note(connection, Seen("modem", "sms", SLOW, None))
    kinds = [Kind.REPLY] * 60 + [Kind.DIGEST] * 60
    number = Address("sms", "+959771000001")
    texts = [NewOutbound(str(place), number, kind, "Hello", "en", 1) for place, kind in enumerate(kinds)]
    outbox.queue(connection, texts, NOW)
    found = [estimate(connection, lookup.network, SMS_60, TEXTS, priority) for priority in (ANNOUNCEMENT, ALERT)]
    assert [timedelta(minutes=20), timedelta(minutes=10)] == found


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (timedelta(minutes=6), "5 minutes"),
        (timedelta(minutes=88), "90 minutes"),
        (timedelta(minutes=100), "2 hours"),
        (timedelta(hours=35), "35 hours"),
        (timedelta(hours=50), "2 days"),
    ],
)
def test_a_span_is_told_in_its_largest_sensible_unit(lookup: NetworkLookup, span: timedelta, expected: str) -> None:
    assert expected == spoken(lookup, span)("en")


def preview(connection: Connection, language: str, text: str) -> str:
    """What the leader of PRO, who writes in this language, is answered when 60 people are in it."""
    desk = AnnounceDesk(connection)
    people.change(connection, desk.person().id, language=language)
    for number in range(60):
        member = people.create(connection, Address("sms", f"+9597710000{number:02}"), NOW, consented_at=NOW)
        groups.enter(connection, "PRO", member.id, NOW)
    ctx = desk.hears(f"TELL PRO {text}")
    tell(ctx, Args(text=f"PRO {text}"))
    (reply,) = [one.text for one in compose(ctx) if one.address == LEADER]
    return re.sub(r"YES \d{4} ", "YES n ", reply)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", 'YES n sends, NO drops.\n"Bring the maps"\nTakes about 2 hours: other SMS wait less.'),
        ("my", "\n2 နာရီ ခန့် ကြာမည်။"),
    ],
)
def test_the_preview_says_so_in_two_segments(connection: Connection, language: str, expected: str) -> None:
    note(connection, Seen("modem", "sms", Pace(0.1, per_hour=30), None))
    reply = preview(connection, language, "Bring the maps")
    assert (True, True) == (reply.endswith(expected), segments(reply) <= 2)


def test_without_a_word_from_a_channel_the_preview_is_as_it_was(connection: Connection) -> None:
    assert preview(connection, "en", "Bring the maps").endswith('YES n sends, NO drops.\n"Bring the maps"')
