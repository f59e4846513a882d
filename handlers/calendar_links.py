"""CALENDAR: a secret address at which one's calendar reads plans, until CALENDAR OFF."""

from datetime import timedelta

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import NetworkLookup
from handlers.core.sight import overseen_codes
from storage import calendar_links, people, sessions
from storage.calendar_links import Link
from storage.people import Person
from storage.timers import Timer

TIMER = "calendar"
_HIDDEN_AFTER = timedelta(hours=1)  # the page shows the answer; later the link is nowhere but in its calendar


def calendar(ctx: Context, args: Args) -> None:
    """CALENDAR, CALENDAR LAND: who forged the number gets nothing, for the answer goes to the real phone."""
    url = sessions.page_url(ctx.connection)
    if not url or ctx.inbound is None:
        ctx.reply("calendar-no-page")
        return
    if args.group is not None and not ctx.leads(args.group):
        ctx.reply("only-leader")
        return
    path = calendar_links.make(ctx.connection, ctx.person.id, args.group, ctx.now)
    ctx.note("calendar-link", f"person:{ctx.person.id}", None, {"group": args.group})
    ctx.at(ctx.now + _HIDDEN_AFTER, TIMER, f"{TIMER}:{ctx.inbound.id}", {"inbox": ctx.inbound.id})
    ctx.reply("calendar-made", feed=f"{url}{path}")


def calendar_off(ctx: Context, _args: Args) -> None:
    """CALENDAR OFF: no calendar reads anything by the sender's links any more."""
    count = calendar_links.end(ctx.connection, ctx.person.id)
    if count:
        ctx.note("calendar-off", f"person:{ctx.person.id}")
    ctx.reply("calendar-off", count=count)


def due_hidden(ctx: Context, timer: Timer) -> None:
    """The link has reached its owner: it goes out of what is kept of the answer."""
    if not calendar_links.hide(ctx.connection, timer.data["inbox"]):
        ctx.at(ctx.now + _HIDDEN_AFTER, TIMER, timer.key, timer.data)


def groups_of(connection: Connection, lookup: NetworkLookup, link: Link) -> tuple[Person, list[str]] | None:
    """Who reads by the link, and the plans of which groups; None: it shows nothing, as long as things are so.

    It shows what its owner answers for at that very moment, and nothing to who is out or sent STOP.
    """
    person = people.by_id(connection, [link.person_id]).get(link.person_id)
    if person is None or person.is_out or person.stopped_at is not None:
        return None
    codes = [code for code in overseen_codes(person, lookup.network) if link.code in (None, code)]
    return (person, codes) if codes else None
