"""Webhooks: what happened is posted, signed and tried again, to a real receiver that checks as others do."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from bot.channels.hooks import BadUrl, HookChannel, checked
from bot.host.store import DirectStore
from bot.inbound.process import process
from bot.outbound.deliver import Delivery
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import announcements, groups, hooks, inbox, outbox, people, reports
from storage.announcements import State
from storage.audiences import Audience
from storage.engine import reading, writing
from storage.hooks import Event, Hook
from storage.reports import Content
from storage.tables import outbox as table
from tests.bot.channels.receiver import Receiver, receiver
from tests.bot.line import NOW, Clock

__all__ = ["receiver"]

HLA = Address("sms", "+959771000001")
MOVED = {"location": "http://127.0.0.1:9/elsewhere"}


class Desk:
    """An engine whose hooks are delivered by a clock that stands."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.clock = Clock()
        self.store = DirectStore(engine)
        self.channel = HookChannel(self._find, lambda: datetime.now(UTC))
        self.delivery = Delivery(self.channel, self.store, self.clock, jitter=lambda: 1.0)

    async def _find(self, number: int) -> Hook | None:
        return await self.store.read(lambda connection: hooks.find(connection, number))

    def add(self, url: str, *events: Event) -> Hook:
        with writing(self.engine) as connection:
            return hooks.add(connection, url, events or tuple(Event), NOW)

    async def report(self, *days: int) -> list[int]:
        """Somebody's reports, a transaction each."""

        def work(connection: Connection) -> int:
            hla = people.by_address(connection, [HLA]).get(HLA) or people.create(connection, HLA, NOW)
            content = Content(day=NOW.date(), note="seen by police")
            return reports.add(connection, hla.id, content, self.clock.moment, None).id

        return [await self.store.write(work) for _day in days]

    def states(self) -> list[tuple[str, str | None]]:
        with reading(self.engine) as connection:
            found = connection.execute(select(table.c.state, table.c.reason).order_by(table.c.id))
            return [(row.state, row.reason) for row in found]


@pytest.fixture
async def desk(engine: Engine) -> Any:
    made = Desk(engine)
    yield made
    await made.channel.close()


async def test_what_happened_is_posted_and_its_signature_is_ours(desk: Desk, receiver: Receiver) -> None:
    hook = desk.add(receiver.url)
    [number] = await desk.report(1)
    assert 1 == await desk.delivery.once()
    headers, body = receiver.posts[0]
    told = Webhook(hook.secret).verify(body, headers)
    moment = "2026-12-01T09:00:00Z"
    assert {"type": "report.created", "timestamp": moment, "data": {"id": number}} == told
    assert "application/json" == headers["content-type"]
    assert b"police" not in body and b"+959" not in body
    with pytest.raises(WebhookVerificationError):
        Webhook(hook.secret).verify(body.replace(b"created", b"deleted"), headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(desk.add(receiver.url).secret).verify(body, headers)


async def test_each_is_told_of_what_it_asked_for(desk: Desk, receiver: Receiver) -> None:
    desk.add(receiver.url, Event.REPORT_WITHDRAWN, Event.MEMBER, Event.ANNOUNCEMENT)
    [number] = await desk.report(1)

    def work(connection: Connection) -> None:
        reports.withdraw(connection, number, NOW)
        reports.withdraw(connection, number, NOW)  # it was already
        hla = people.by_address(connection, [HLA])[HLA]
        for code in ("LAND", "LAND"):
            groups.add(connection, code)
            groups.enter(connection, code, hla.id, NOW)
        made = announcements.create(connection, hla.id, HLA, Audience(), "come", False, NOW)
        for state in (State.SENT, State.SENT):
            announcements.settle(connection, made, state, NOW)
        dropped = announcements.create(connection, hla.id, HLA, Audience(), "come", False, NOW)
        announcements.settle(connection, dropped, State.DROPPED, NOW)

    await desk.store.write(work)
    await desk.delivery.once()
    assert [
        ("report.withdrawn", {"id": number}),
        ("member.joined", {"id": 1, "group": "LAND"}),
        ("announcement.sent", {"id": 1}),
    ] == [(one["type"], one["data"]) for one in receiver.bodies]


async def test_who_is_away_is_told_later_under_the_same_id(desk: Desk, receiver: Receiver) -> None:
    desk.add(receiver.url)
    await desk.report(1)
    receiver.answers = [(500, {}), (404, {}), (429, {"retry-after": "40"}), (302, MOVED)]
    waits: list[tuple[str, str | None]] = []
    for seconds in (0, 5, 60, 40, 1800):
        desk.clock.moment += timedelta(seconds=seconds)
        await desk.delivery.once()
        waits += desk.states()
    assert [
        ("queued", "server"),
        ("queued", "answer"),
        ("queued", "flood"),
        ("queued", "answer"),
        ("sent", None),
    ] == waits
    assert 1 == len({headers["webhook-id"] for headers, _body in receiver.posts})
    assert 5 == len(receiver.posts), "nothing followed the redirect, nothing was tried too soon"


async def test_between_two_tries_it_rests(desk: Desk, receiver: Receiver) -> None:
    desk.add(receiver.url)
    await desk.report(1)
    receiver.answers = [(500, {})]
    await desk.delivery.once()
    assert 5.0 == await desk.delivery.rest()
    desk.clock.moment += timedelta(seconds=4)
    assert 0 == await desk.delivery.once() and 1 == len(receiver.posts)


async def test_one_that_is_away_holds_up_no_other(desk: Desk, receiver: Receiver) -> None:
    desk.add("http://127.0.0.1:9/")  # nobody listens there
    desk.add(receiver.url)
    for _hour in range(3):
        await desk.report(*range(10))
        desk.clock.moment += timedelta(hours=1)
        await desk.delivery.once()
        await desk.delivery.once()
    assert 30 == len(receiver.posts)
    assert None is desk.delivery.problem
    assert {("queued", "network"), ("queued", None), ("queued", "waiting"), ("sent", None)} >= set(desk.states())


async def test_what_a_program_refuses_for_good_is_not_tried_again(desk: Desk, receiver: Receiver) -> None:
    desk.add(receiver.url)
    await desk.report(1)
    receiver.answers = [(410, {})]
    await desk.delivery.once()
    assert [("failed", "rejected")] == desk.states()


async def test_who_is_told_no_more_gets_nothing_that_waited(desk: Desk, receiver: Receiver) -> None:
    hook = desk.add(receiver.url)
    await desk.report(1)
    with writing(desk.engine) as connection:
        hooks.end(connection, hook.id, NOW)
    await desk.report(1)
    assert 0 == await desk.delivery.once()
    assert ([("dropped", None)], []) == (desk.states(), receiver.posts)
    assert hook.id < desk.add(receiver.url).id


async def test_what_nobody_took_for_three_days_is_given_up(desk: Desk) -> None:
    desk.add("http://127.0.0.1:9/")
    await desk.report(1)
    with writing(desk.engine) as connection:
        assert 0 == outbox.expire(connection, NOW + timedelta(days=2))
        assert 1 == outbox.expire(connection, NOW + timedelta(days=3))


async def test_what_was_undone_is_told_to_nobody(desk: Desk, engine: Engine, lookup: NetworkLookup) -> None:
    """A text whose handler fails, and a transaction that does, leave nothing behind, also on the same connection."""
    desk.add("http://127.0.0.1:9/")

    def fails(connection: Connection) -> None:
        hooks.tell(connection, Event.REPORT, NOW, id=7)
        raise LookupError

    with pytest.raises(LookupError):
        await desk.store.write(fails)
    await desk.store.write(lambda connection: None)
    assert [] == desk.states()


async def test_a_report_by_text_is_told_once(desk: Desk, receiver: Receiver, lookup: NetworkLookup) -> None:
    desk.add(receiver.url, Event.REPORT, Event.MEMBER)
    with writing(desk.engine) as connection:
        load(connection, lookup.network, NOW)
    for number, text in enumerate(("JOIN LAND", "YES", "Ma Hla", "community", "Hpa-An", "R land 5w Hpa-An")):

        def work(connection: Connection, number: int = number, text: str = text) -> None:
            inbox.keep(connection, [Inbound("sms", f"{number}", HLA, text)], NOW)
            process(connection, lookup, NOW)

        await desk.store.write(work)
    await desk.delivery.once()
    assert ["member.joined", "report.created"] == [one["type"] for one in receiver.bodies]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?b=c",
        "http://127.0.0.1:8080/",
        "http://192.168.1.20/hook",
        "http://[::1]/",
        "http://localhost/",
    ],
)
def test_where_one_may_post(url: str) -> None:
    assert url == checked(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "http://8.8.8.8/",
        "ftp://example.org/",
        "example.org",
        "https://",
        "https://su:secret@example.org/",
        "https://example.org/#part",
        "https://example.org/a b",
        "https://example.org:99999/",
        "https://[::1",
        "https://example.org/" + "x" * 300,
        "https://exämple.org/",
    ],
)
def test_where_one_may_not_post(url: str) -> None:
    with pytest.raises(BadUrl):
        checked(url)
