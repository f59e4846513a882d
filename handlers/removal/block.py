"""BLOCK and UNBLOCK: the writer of a text is put out of the network, and told so once."""

from itertools import groupby

from handlers.announce.held_back import hold_back
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.people.owed import free_items, left_over
from handlers.removal.apart import BLOCKED, comes_apart
from handlers.thread import may_answer
from handlers.thread.told import author, called, show_number
from messages.envelope import Kind
from storage import addresses, groups, people, removals, threads
from storage.people import Person
from storage.plans import Item
from storage.removals import NETWORK


def block(ctx: Context, args: Args) -> None:
    """BLOCK 3094: nothing from whoever wrote that text reaches anybody any more, and nothing goes to them."""
    answerable = may_answer(ctx, args.id)
    if answerable is None:
        return
    writer = people.get(ctx.connection, answerable.thread.person_id)
    secret, name = show_number(ctx, answerable.thread), called(ctx.lookup, writer)
    refusal = refused(ctx, writer)
    if refusal is not None:
        ctx.reply(refusal, name=name)
    elif not answerable.is_proven:
        ctx.reply("block-number", secret=secret, name=name)
    else:
        if writer.blocked_at is None:
            items = put_out_of_network(ctx, writer, answerable.thread.id)
            for code, those in groupby(items, key=_code):
                _tell_left_over(ctx, writer, code, list(those))
        ctx.reply("block-done", name=name, secret=secret)


def refused(ctx: Context, writer: Person) -> str | None:
    """What says why this person is not blocked; None: they may be."""
    if writer.id == ctx.person.id:
        return "block-self"
    return "block-leads" if writer.leads or writer.is_coordinator else None


def put_out_of_network(ctx: Context, person: Person, thread_id: int | None = None) -> list[Item]:
    """Put the person out of all groups and keep them out; returns the open items that nobody owns now, by group.

    `thread_id`: the thread that it is for, where it is for one.
    """
    items = sorted(free_items(ctx, person, sorted(person.groups)), key=_code)
    for code in person.groups:
        groups.leave(ctx.connection, code, person.id)
    people.change(ctx.connection, person.id, blocked_at=ctx.now, consented_at=None)
    theirs = addresses.of_person(ctx.connection, person.id)
    removals.keep_out(ctx.connection, theirs, NETWORK, ctx.person.id or None, ctx.now)
    codes = list(ctx.lookup.network.groups)
    removals.close_requests(ctx.connection, person.id, codes, ctx.person.id or None, ctx.now)
    removals.end_all(ctx.connection, person.id)
    threads.close(ctx.connection, person.id, ctx.now)
    ctx.note(BLOCKED, f"person:{person.id}", {"groups": sorted(person.groups), "thread": thread_id})
    _tell_coordinators(ctx, person, "block-told")
    hold_back(ctx, person)
    return items


def unblock(ctx: Context, args: Args) -> None:
    """UNBLOCK 3094: they are a stranger, who may join."""
    answerable = may_answer(ctx, args.id)
    if answerable is None:
        return
    writer = people.get(ctx.connection, answerable.thread.person_id)
    secret, name = show_number(ctx, answerable.thread), called(ctx.lookup, writer)
    if not answerable.is_proven:
        ctx.reply("unblock-number", secret=secret, name=name)
    else:
        let_in(ctx, writer)
        ctx.reply("unblock-done", name=name)


def let_in(ctx: Context, person: Person) -> None:
    """Let the person text again."""
    if person.blocked_at is not None:
        people.change(ctx.connection, person.id, blocked_at=None)
        removals.let_in(ctx.connection, addresses.of_person(ctx.connection, person.id), NETWORK)
        ctx.note("unblock", f"person:{person.id}")
        _tell_coordinators(ctx, person, "unblock-told")


def answer_blocked(ctx: Context) -> None:
    """One sentence, once; the text is kept, and read by nobody. Who was blocked with another may come apart again."""
    if comes_apart(ctx):
        return
    if ctx.inbound is not None and removals.tell_once(ctx.connection, ctx.inbound.address, ctx.now):
        ctx.reply("blocked")


def _code(item: Item) -> str:
    return item.code


def _tell_left_over(ctx: Context, person: Person, code: str, items: list[Item]) -> None:
    for leader in people.in_groups(ctx.connection, [code], leaders=True):
        key = f"blocked:{person.id}:{code}:{ctx.now:%Y%m%d%H%M%S}:{leader.id}"
        kind = Kind.REPLY if leader.id == ctx.person.id else Kind.NOTICE
        ctx.say(leader, kind, "forget-items", dedupe_key=key, **left_over(items))


def _tell_coordinators(ctx: Context, person: Person, told: str) -> None:
    for coordinator in people.coordinators(ctx.connection):
        if coordinator.id != ctx.person.id:
            key = f"{told}:{person.id}:{ctx.now:%Y%m%d%H%M%S}:{coordinator.id}"
            name = called(ctx.lookup, person)
            ctx.say(coordinator, Kind.NOTICE, told, dedupe_key=key, author=author(ctx), name=name)
