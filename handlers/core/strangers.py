"""What strangers are told where a text costs money: anybody can text from any number, and each answer is a bill."""

from datetime import timedelta

from handlers.core.context import Context
from messages.address import Address
from messages.envelope import Kind
from messages.phone_numbers import is_from
from messages.scheme import scheme_of
from storage import attempts, people
from storage.people import Person

HOUR = timedelta(hours=1)
USE = timedelta(days=1)  # so long what a stranger is told is of use, while it waits behind all else
KEPT_FOR = timedelta(days=2)
_WELCOME, _KEPT = "welcome", "welcome-kept"  # the kinds of these counts


def is_dear(address: Address | None) -> bool:
    """Whether a text to that address costs money."""
    return address is not None and not scheme_of(address.scheme).is_free


def is_stranger(ctx: Context, person: Person) -> bool:
    """Whether a text to this person stands behind all else.

    Not where they answer what they were asked, which is counted already, nor for a phone that is lost: its answers are
    to look like a member's.
    """
    return not (person.is_member or person.is_out or ctx.was_asked)


def was_stranger(ctx: Context) -> bool:
    """Whether what they were told before this text may still wait behind all else: it goes before the answer then."""
    return ctx.was_asked and ctx.person.consented_at in (None, ctx.now)


def is_served(ctx: Context) -> bool:
    """Whether the sender may be answered at all: strangers only where the network is, or says so."""
    address = None if ctx.inbound is None else ctx.inbound.address
    if ctx.person.is_member or address is None or not scheme_of(address.scheme).is_number:
        return True
    network = ctx.lookup.network
    return is_from(address.value, (network.country, *network.limits.countries))


def may_welcome(ctx: Context, *, is_kept: bool = False) -> bool:
    """Count a welcome; False when there was one today, or enough in this hour, of which coordinators are told.

    `is_kept`: it says that what they wrote is read, which holds for two days.
    """
    if ctx.inbound is None or not is_dear(ctx.inbound.address):
        return True
    address, most = ctx.inbound.address, ctx.lookup.network.limits.welcomes_per_hour
    if attempts.count(ctx.connection, _WELCOME, ctx.lookup.moment(ctx.lookup.today(ctx.now), 0), ctx.now, address):
        return False
    if is_kept and attempts.count(ctx.connection, _KEPT, ctx.now - KEPT_FOR, ctx.now, address):
        return False
    if attempts.count(ctx.connection, _WELCOME, ctx.now - HOUR, ctx.now) >= most:
        for coordinator in people.coordinators(ctx.connection):
            dedupe_key = f"welcomes:{ctx.today}:{coordinator.id}"
            ctx.say(coordinator, Kind.NOTICE, "limits-welcomes", dedupe_key=dedupe_key, count=most)
        return False
    attempts.note(ctx.connection, _WELCOME, address, ctx.now)
    if is_kept:
        attempts.note(ctx.connection, _KEPT, address, ctx.now)
    return True
