"""Only the code, back from the address that it was sent to, releases an announcement."""

from datetime import timedelta

import pytest
from announce_desk import LEADER, AnnounceDesk, said
from sqlalchemy import Connection, select, update

from handlers.announce.held_back import hold_back
from handlers.announce.preview import tell
from handlers.announce.release import answer_preview, drop, find, release
from handlers.announce.state import sent
from handlers.core import fall_over
from handlers.core.context import THE_CLOCK, Context
from handlers.core.declare import Args
from messages.address import Address
from storage import addresses, announcements, groups, people, tables
from storage.announcements import State
from storage.tables import outbox
from storage.timers import Timer

CHAT = Address("telegram", "77")
OTHER = Address("sms", "+959420000012")


@pytest.fixture
def desk(connection: Connection) -> AnnounceDesk:
    return AnnounceDesk(connection)


def also_at(desk: AnnounceDesk, address: Address, whose: Address = LEADER) -> None:
    person = desk.person(whose)
    row = {"address": str(address), "scheme": address.scheme, "person_id": person.id, "is_current": False}
    desk.connection.execute(tables.addresses.insert().values(row))


def preview(desk: AnnounceDesk, text: str = "TELL PRO Bring the maps.") -> int:
    ctx = desk.hears(text)
    tell(ctx, Args(text=text.partition(" ")[2]))
    found = announcements.latest_by(desk.connection, ctx.person.id, State.PREVIEW)
    assert found is not None, said(ctx)
    return found.id


def queued(desk: AnnounceDesk) -> list[tuple[str, str, str]]:
    rows = desk.connection.execute(select(outbox).order_by(outbox.c.id))
    return [(row.address, row.text, row.state) for row in rows]


def test_the_code_from_another_address_of_the_author_releases_nothing(desk: AnnounceDesk) -> None:
    number = preview(desk)
    also_at(desk, CHAT)
    ctx = desk.hears(f"YES {number}", CHAT)
    release(ctx, number)
    assert ["announce-other-address"] == said(ctx)
    assert [] == queued(desk)


def test_the_code_releases_once(desk: AnnounceDesk) -> None:
    number = preview(desk)
    ctx, again = desk.hears(f"YES {number}"), desk.hears(f"YES {number}")
    release(ctx, number)
    release(again, number)
    assert (["announce-going"], ["announce-sent-already"]) == (said(ctx), said(again))
    assert [(str(OTHER), "PRO: Bring the maps.", "queued")] == queued(desk)
    assert [("announce", f"announcement:{number}")] == [(entry.action, entry.subject) for entry in ctx.gathered.entries]
    assert ctx.question is None


def test_a_code_that_was_late_on_its_way_counts_when_it_was_sent(desk: AnnounceDesk) -> None:
    number = preview(desk)
    in_time = desk.now + timedelta(hours=23)
    desk.later(hours=25)
    late = desk.hears(f"YES {number}", sent=in_time)
    release(late, number)
    assert ["announce-going"] == said(late)


@pytest.mark.parametrize(
    ("text", "keys", "state"),
    [
        ("yes", ["announce-code"], State.PREVIEW),
        ("Yes!", ["announce-code"], State.PREVIEW),
        ("no", ["announce-is-dropped"], State.DROPPED),
        ("ok", [], State.PREVIEW),
        ("no I mean Friday", [], State.PREVIEW),
        ("73", [], State.PREVIEW),
    ],
)
def test_a_bare_answer_never_releases(desk: AnnounceDesk, text: str, keys: list[str], state: State) -> None:
    number = preview(desk)
    ctx = desk.hears(text)
    assert bool(keys) == answer_preview(ctx, {"number": number}, text)
    found = announcements.get(desk.connection, number)
    assert found is not None
    assert (keys, state) == (said(ctx), found.state)


def state_of(ctx: Context, number: int) -> None:
    sent(ctx, Args(number=number))


def test_the_number_of_another_one_s_announcement_says_nothing_about_it(desk: AnnounceDesk) -> None:
    number = preview(desk)
    ctx = desk.hears("text", OTHER)
    state_of(ctx, number)
    assert (None, ["announce-not-yours"]) == (find(ctx, number), said(ctx))


def test_a_new_preview_drops_the_older_one(desk: AnnounceDesk) -> None:
    numbers = preview(desk), preview(desk, "TELL PRO Bring the pens.")
    found = [announcements.get(desk.connection, number) for number in numbers]
    assert [State.DROPPED, State.PREVIEW] == [one.state for one in found if one is not None]


@pytest.mark.parametrize(
    ("text", "is_urgent"),
    [
        ("TELL PRO! the river rises", False),
        ("TELL PRO the river rises!", False),
        ("TELL! PRO the river rises", True),
        ("TELL !PRO the river rises", True),
        ("TELL ! PRO the river rises", True),
        ("tell\uff01 PRO the river rises", True),
    ],
)
def test_a_mark_before_the_audience_makes_it_urgent(desk: AnnounceDesk, text: str, is_urgent: bool) -> None:
    number = preview(desk, text)
    found = announcements.get(desk.connection, number)
    assert found is not None
    assert is_urgent == found.is_urgent
    assert found.text.startswith("the river rises")


def test_an_urgent_one_that_telegram_does_not_take_goes_by_sms(desk: AnnounceDesk) -> None:
    also_at(desk, CHAT, OTHER)
    addresses.use(desk.connection, desk.person(OTHER).id, CHAT)
    number = preview(desk, "TELL! PRO Stay at home.")
    ctx = desk.hears(f"YES {number}")
    release(ctx, number)
    (timer,) = ctx.gathered.timers
    assert (fall_over.ANNOUNCEMENT, desk.now + timedelta(minutes=15)) == (timer.kind, timer.due_at)
    assert [(str(CHAT), "PRO: Stay at home.", "queued")] == queued(desk)
    due = Timer(1, timer.key, timer.kind, timer.due_at, timer.data, 0)
    clock = Context(desk.connection, ctx.lookup, timer.due_at, timer.due_at, THE_CLOCK, timer=due)
    fall_over.due_announcement(clock, due)
    assert [(str(OTHER), "PRO: Stay at home.", "queued")] == queued(desk)


def test_no_withdraws_what_waits_and_says_how_many_had_it(desk: AnnounceDesk) -> None:
    for address in (CHAT, Address("telegram", "78")):
        groups.enter(desk.connection, "PRO", people.create(desk.connection, address, desk.now).id, desk.now)
    number = preview(desk)
    release(desk.hears(f"YES {number}"), number)
    one = (outbox.c.announcement_id == number, outbox.c.address == str(OTHER))
    desk.connection.execute(update(outbox).where(*one).values(state="sent"))
    ctx, again = desk.hears(f"NO {number}"), desk.hears(f"NO {number}")
    drop(ctx, number)
    drop(again, number)
    (say,) = ctx.gathered.says
    assert ("announce-withdrawn", 2, 1) == (say.key, say.args["count"], say.args["people_count"])
    assert ["announce-has-left"] == said(again)
    assert ["sent", "dropped", "dropped"] == [state for _address, _text, state in queued(desk)]


def test_who_leads_the_group_no_more_withdraws_nothing(desk: AnnounceDesk) -> None:
    number = preview(desk)
    release(desk.hears(f"YES {number}"), number)
    groups.end_leading(desk.connection, "PRO", desk.person(LEADER).id)
    late = desk.hears(f"NO {number}")
    drop(late, number)
    assert (["announce-not-yours-to-tell"], "queued") == (said(late), queued(desk)[0][2])


def test_what_waits_of_who_may_announce_no_more_is_held_back(desk: AnnounceDesk) -> None:
    number = preview(desk)
    release(desk.hears(f"YES {number}"), number)
    author, other = desk.person(LEADER), desk.hears("REMOVE", OTHER)
    hold_back(other, author)
    assert ([], "queued") == (said(other), queued(desk)[0][2])  # they lead the group
    groups.leave(desk.connection, "PRO", author.id)
    hold_back(other, author)
    assert (["announce-held-back"], "dropped") == (said(other), queued(desk)[0][2])
