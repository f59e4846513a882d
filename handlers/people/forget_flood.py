"""More FORGET ME than people send: from forged numbers or phones that were taken. A coordinator decides."""

from datetime import datetime, timedelta

from handlers.core import proof
from handlers.core.context import Context
from messages.envelope import Kind
from storage import clock, forget_requests, people, proofs
from storage.codes import CodeKind, draw
from storage.forget_requests import ForgetRequest

MOST_AN_HOUR = 3
KEEPABLE = timedelta(hours=24)  # between asking and being erased
ASKED = "forget-asked"  # the timer that ends it
_HOUR = timedelta(hours=1)
DECIDED_WITHIN = timedelta(days=90)  # then its number is asked for by the small one


def set_clock(ctx: Context, request: ForgetRequest) -> None:
    """Have the person erased a day after they asked; nothing happens then while a coordinator has not decided."""
    due_at = max(request.asked_at + KEEPABLE, ctx.now)
    ctx.at(due_at, ASKED, f"{ASKED}:{request.address}", {"address": str(request.address)})


def is_keepable(request: ForgetRequest, now: datetime) -> bool:
    """Whether the day has not passed; one who asked later than now did so by a clock that stood ahead."""
    return request.asked_at <= now + clock.BACK and request.asked_at + KEEPABLE > now


def flood_of_now(ctx: Context) -> int | None:
    """The number of the flood in which one more FORGET ME waits; None: there is none.

    A new one is told to the coordinators, with how to let it go on.
    """
    if forget_requests.count(ctx.connection, ctx.now - _HOUR) < MOST_AN_HOUR:
        return None
    held = forget_requests.held(ctx.connection)
    if held and held[0].held_by is not None:
        return held[0].held_by
    number = draw(ctx.connection, CodeKind.FORGET)
    tell_of_flood(ctx, number)
    return number


def tell_of_flood(ctx: Context, number: int) -> None:
    """Tell the coordinators of it, and the number that decides."""
    secret = _show_number(ctx, number)
    for coordinator in people.coordinators(ctx.connection):
        key = f"forget-flood:{number}:{secret}:{coordinator.id}"
        ctx.say(coordinator, Kind.NOTICE, "forget-flood", dedupe_key=key, count=MOST_AN_HOUR, secret=secret)


def _show_number(ctx: Context, number: int) -> str:
    return str(proof.show(ctx, CodeKind.FORGET, number, DECIDED_WITHIN))


def find(ctx: Context, number: int | None) -> int | None:
    """The flood of that number, for coordinators, while somebody of it waits; without one, the flood of now."""
    if not ctx.person.is_coordinator:
        return None
    open_ones = [request.held_by for request in forget_requests.held(ctx.connection)]
    return next((one for one in open_ones if number in (None, one)), None)


def remind(ctx: Context, number: int) -> None:
    """Tell a coordinator the number that decides."""
    ctx.reply("forget-flood", count=MOST_AN_HOUR, secret=_show_number(ctx, number))


def let_go(ctx: Context, number: int) -> None:
    """YES 4821: they are erased, each a day after they asked."""
    those = forget_requests.held(ctx.connection)
    forget_requests.let_go(ctx.connection)
    for request in those:
        set_clock(ctx, request)
    _end(ctx, number, "forget-let-go", len(those))


def keep_all(ctx: Context, number: int) -> None:
    """NO 4821: they are kept, and told so."""
    those = forget_requests.held(ctx.connection)
    for person in people.by_id(ctx.connection, [request.person_id for request in those]).values():
        forget_requests.drop(ctx.connection, person.id)
        ctx.say(person, Kind.NOTICE, "forget-refused", dedupe_key=f"forget-refused:{number}:{person.id}")
    _end(ctx, number, "forget-kept-all", len(those))


def _end(ctx: Context, number: int, key: str, count: int) -> None:
    proofs.close(ctx.connection, CodeKind.FORGET, number)
    ctx.note(key, f"flood:{number}")
    ctx.reply(key, count=count)
