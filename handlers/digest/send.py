"""DIGEST, and the digest that leaves once a week."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import NetworkLookup
from handlers.digest.content import digest_of
from handlers.digest.facts import Facts, gather
from handlers.digest.week import next_digest, sunday_before, untold_week, week_name, week_to
from handlers.digest.wording import worded
from handlers.network.model import Network
from messages.envelope import Kind
from messages.scheme import SMS, Scheme, scheme_of
from storage import notes, people, timers
from storage.people import Person
from storage.timers import NewTimer, Timer

TIMER = "digest"  # the timer's kind, and its key: there is one
TOLD = "digest:told"  # the note of the Sunday up to which digests have told


def digest(ctx: Context, args: Args) -> None:
    """DIGEST: of the last seven days, today included; DIGEST LAND: of that group."""
    if args.group is not None and not ctx.leads(args.group):
        ctx.reply("only-leader")
        return
    codes = _codes_of(ctx.person, ctx.lookup) if args.group is None else (args.group,)
    facts = _facts_now(ctx.connection, ctx.lookup, ctx.now, codes)
    to = ctx.person if ctx.inbound is None else replace(ctx.person, address=ctx.inbound.address)
    ctx.say(ctx.person, Kind.REPLY, "digest-text", is_whole=True, text=_text(ctx, facts, to, codes))


def due_digest(ctx: Context, _timer: Timer) -> None:
    """The weekly digest to each leader and coordinator. After weeks of absence only one leaves."""
    following = next_digest(ctx.now, ctx.lookup.network)
    ctx.at(following, TIMER, TIMER, {})
    today = ctx.lookup.today(ctx.now)
    week = untold_week(ctx.lookup, today, _told(ctx))
    if week is None:
        return
    notes.put(ctx.connection, TOLD, week.last.isoformat())
    facts = gather(ctx.connection, ctx.lookup, week, today)
    for reader in _readers(ctx.connection, ctx.lookup):
        ctx.say(
            reader,
            Kind.DIGEST,
            "digest-text",
            is_whole=True,
            text=_text(ctx, facts, reader, _codes_of(reader, ctx.lookup)),
            dedupe_key=f"digest:{reader.id}:{week_name(today)}",
            expires_at=following,
        )


def _told(ctx: Context) -> date | None:
    told = notes.get(ctx.connection, TOLD)
    return None if told is None else date.fromisoformat(told)


def schedule(connection: Connection, network: Network, now: datetime) -> None:
    """Have the weekly digest come when the network file says; one that is overdue stays so, and leaves once.

    To be called whenever the file is put into force.
    """
    if notes.get(connection, TOLD) is None:  # what comes from now on is told, also after weeks of absence
        today = now.astimezone(network.zone).date()
        notes.put(connection, TOLD, sunday_before(today).isoformat())
    waiting = timers.due_at(connection, TIMER)
    if waiting is None or waiting > now:
        timers.add(connection, [NewTimer(TIMER, TIMER, next_digest(now, network), {})])


def preview(
    connection: Connection, lookup: NetworkLookup, now: datetime, code: str | None, language: str, scheme: Scheme
) -> str:
    """The digest of a group (None: of the network) as DIGEST would show it; nothing leaves."""
    codes = None if code is None else (code,)
    facts = _facts_now(connection, lookup, now, codes)
    return worded(digest_of(facts, lookup.network, codes, None), lookup, language, scheme)


def _facts_now(connection: Connection, lookup: NetworkLookup, now: datetime, codes: Collection[str] | None) -> Facts:
    today = lookup.today(now)
    return gather(connection, lookup, week_to(lookup, today), today, codes)


def _text(ctx: Context, facts: Facts, reader: Person, codes: tuple[str, ...] | None) -> str:
    scheme = SMS if reader.address is None else scheme_of(reader.address.scheme)
    content = digest_of(facts, ctx.lookup.network, codes, reader.id)
    return worded(content, ctx.lookup, ctx.language_of(reader), scheme)


def _codes_of(person: Person, lookup: NetworkLookup) -> tuple[str, ...] | None:
    """The groups whose digest is this person's; None: the network's."""
    if person.is_coordinator:
        return None
    return tuple(code for code in lookup.network.groups if code in person.leads)


def _readers(connection: Connection, lookup: NetworkLookup) -> list[Person]:
    """Coordinators and leaders who can be reached and want to be."""
    leaders = people.in_groups(connection, list(lookup.network.groups), leaders=True)
    everyone = {person.id: person for person in [*people.coordinators(connection), *leaders]}
    return [person for person in everyone.values() if person.address is not None and person.stopped_at is None]
