"""FORGET ME: erases the person after one question; figures stay, under nobody's name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.core import echo
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first, is_sure
from handlers.people.erase import erase_person
from handlers.people.forget_flood import KEEPABLE, flood_of_now, is_keepable, set_clock
from messages.address import Address
from messages.envelope import Kind
from messages.fold import fold, fold_word
from storage import addresses, forget_requests, merges, people
from storage.forget_requests import ForgetRequest
from storage.timers import Timer

QUESTION = "forget"
_OPEN_FOR = timedelta(days=1)


def forget(ctx: Context, args: Args) -> None:
    """FORGET ME asks once; FORGET alone says how. From who may be anybody it waits a day after their YES.

    So it does where LINK may still be taken back: a forged text there would erase somebody else at once.
    """
    if not _means_me(ctx, args.text):
        raise NotRead("help-forget")
    request = forget_requests.find(ctx.connection, ctx.person.id)
    if _is_last_coordinator(ctx, ctx.person.id):
        ctx.reply("forget-last-coordinator")
    elif request is not None and (_may_be_two(ctx) or not ctx.proves_sender):
        _tell_when(ctx, request)
    elif asks_first(ctx):
        return
    elif ctx.is_echoed:
        _wait(ctx)
    else:
        ctx.confirm(QUESTION, {}, "forget-ask", open_for=_OPEN_FOR)


def _means_me(ctx: Context, text: str) -> bool:
    words = fold(text).split()
    if not words:
        said = ctx.lookup.vocabulary
        forms = {fold_word(ctx.text), fold_word(said.manners.bare(ctx.text))}
        return not forms.isdisjoint(said.keys("forget-me")) or _is_said_whole(ctx)
    # ကို marks whom one forgets.
    return len(words) == 1 and ctx.lookup.vocabulary.means(words[0].removesuffix("ကို"), "me")


def _says_forget(ctx: Context, text: str) -> bool:
    words = ctx.lookup.vocabulary
    phrased = words.phrasing.read(text, lambda _word: False)
    return words.read(text).command == "forget" or (phrased is not None and phrased.command == "forget")


def _is_said_whole(ctx: Context) -> bool:
    """`Delete all my data`."""
    found = ctx.lookup.vocabulary.phrasing.read(ctx.text, lambda _word: False)
    return found is not None and found.command == "forget" and not ctx.lookup.vocabulary.read(ctx.text).command


def _is_last_coordinator(ctx: Context, person_id: int) -> bool:
    return [person.id for person in people.coordinators(ctx.connection)] == [person_id]


def keep(ctx: Context, _data: Mapping[str, Any]) -> None:
    """Nothing is erased."""
    ctx.reply("forget-kept")


def erase(ctx: Context, _data: Mapping[str, Any]) -> None:
    """YES to the question: the person is erased, unless nobody else coordinates."""
    if _is_last_coordinator(ctx, ctx.person.id):
        ctx.reply("forget-last-coordinator")
    elif is_sure(ctx) and not _may_be_two(ctx):
        erase_person(ctx, ctx.person)
        ctx.refresh()
    else:  # or it was asked by a program that knew no echoes
        _wait(ctx)


def _may_be_two(ctx: Context) -> bool:
    """Whether LINK made the sender one with somebody of late, so that UNLINK may yet say that they are two."""
    here = None if ctx.inbound is None else ctx.inbound.address
    return here is not None and merges.find(ctx.connection, ctx.person.id, here, ctx.now) is not None


def _wait(ctx: Context) -> None:
    """Have the sender erased in a day, or once a coordinator let a flood of such texts go on."""
    if ctx.inbound is None:
        raise LookupError("FORGET ME is texted by somebody, from an address")
    here = ctx.inbound.address
    request = ForgetRequest(ctx.person.id, here, ctx.now, flood_of_now(ctx))
    forget_requests.ask(ctx.connection, request)
    set_clock(ctx, request)
    ctx.note("forget-ask", f"person:{ctx.person.id}")
    _tell_when(ctx, request)
    # Whose phone was lent or taken may still see it at another address.
    for place, address in enumerate(addresses.of_person(ctx.connection, ctx.person.id)):
        if address != here:
            key, words = _when(ctx, request)
            dedupe_key = f"forget:{ctx.inbound.id}:{place}"  # it stays when the address is erased
            ctx.say(replace(ctx.person, address=address), Kind.NOTICE, key, dedupe_key=dedupe_key, **words)


def _tell_when(ctx: Context, request: ForgetRequest) -> None:
    key, words = _when(ctx, request)
    ctx.reply(key, **words)


def _when(ctx: Context, request: ForgetRequest) -> tuple[str, Mapping[str, Any]]:
    due_at = request.asked_at + KEEPABLE
    day = ctx.lookup.day(ctx.lookup.today(due_at))
    key = "forget-waits" if request.held_by is None else "forget-held"
    return key, {"date": day, "time": f"{due_at.astimezone(ctx.lookup.zone):%H:%M}"}


def remind(ctx: Context) -> bool:
    """Tell who is to be erased when, and what ends it; False: the sender is not."""
    request = forget_requests.find(ctx.connection, ctx.person.id)
    if request is not None:
        _tell_when(ctx, request)
    return request is not None


def keep_me(ctx: Context, _args: Args) -> None:
    """KEEP ME: what was asked is not done, nor does it wait for its YES any more."""
    was_waiting = echo.drop_where(ctx, lambda text: _says_forget(ctx, text))
    if forget_requests.find(ctx.connection, ctx.person.id) is None:
        ctx.reply("forget-kept" if was_waiting else "forget-nothing-asked")
        return
    forget_requests.drop(ctx.connection, ctx.person.id)
    ctx.note("forget-keep", f"person:{ctx.person.id}")
    ctx.reply("forget-kept")


def due_asked(ctx: Context, timer: Timer) -> None:
    """A day has passed: the person is erased, unless they changed their mind or nobody else coordinates."""
    address = Address.parse(timer.data["address"])
    person = people.by_address(ctx.connection, [address]).get(address)
    request = None if person is None else forget_requests.find(ctx.connection, person.id)
    if person is None or request is None or request.held_by is not None or is_keepable(request, ctx.now):
        return  # it was ended, or asked again later, or a coordinator has not decided yet
    if _is_last_coordinator(ctx, person.id):
        forget_requests.drop(ctx.connection, person.id)
        ctx.say(person, Kind.NOTICE, "forget-last-coordinator")
        return
    erase_person(ctx, replace(person, address=address))
