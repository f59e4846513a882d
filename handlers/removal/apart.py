"""UNLINK of somebody who was made one with a person who is blocked now, and wrote nothing of what that is for."""

from collections.abc import Sequence
from datetime import datetime

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.people.unlink import unlink
from messages.address import Address
from storage import addresses, audit, groups, merges, people, removals, threads
from storage.merges import Merge
from storage.removals import NETWORK

BLOCKED = "block"  # the action of the log; the thread that it was for stands in its `before`


def comes_apart(ctx: Context) -> bool:
    """Whether the text is their UNLINK: they are as they were before LINK, and the other one stays blocked.

    A forged number can make a member one with a chat that then insults until it is blocked. Where both wrote what
    was blocked, or nobody knows who did, as after `lanpya members block`, both stay out.
    """
    reading = ctx.lookup.vocabulary.read(ctx.text)
    if ctx.inbound is None or reading.command != "unlink" or reading.rest:
        return False
    here, blocked = ctx.inbound.address, ctx.person
    merge, writers = merges.find(ctx.connection, blocked.id, here, ctx.now), _writers(ctx)
    if merge is None or not writers or not _is_innocent(ctx, merge, here, writers):
        return False
    people.change(ctx.connection, blocked.id, blocked_at=None)
    unlink(ctx, Args())
    for other in people.by_address(ctx.connection, writers).values():
        people.change(ctx.connection, other.id, blocked_at=blocked.blocked_at, consented_at=None)
    _come_back(ctx, merge, "gone" if str(here) in merge.addresses else "kept")
    return True


def _writers(ctx: Context) -> list[Address]:
    """The addresses from which came what this person is blocked for; none where nobody knows."""
    entries = audit.of_subject(ctx.connection, f"person:{ctx.person.id}", (BLOCKED,))
    thread_id = entries[-1].was.get("thread") if entries else None
    return [] if thread_id is None else threads.came_from(ctx.connection, thread_id, ctx.person.id)


def _is_innocent(ctx: Context, merge: Merge, here: Address, writers: Sequence[Address]) -> bool:
    """Whether none of the addresses that UNLINK makes one person's with this one wrote it."""
    joined = {Address.parse(one) for one in merge.addresses}
    mine = joined if here in joined else {*addresses.of_person(ctx.connection, ctx.person.id)} - joined
    return mine.isdisjoint(writers)


def _come_back(ctx: Context, merge: Merge, which: str) -> None:
    """The sender is no stranger: they agreed, and were in groups, before they were joined with anybody."""
    agreed_at = merge.record[which]["consented_at"]
    ctx.change(consented_at=None if agreed_at is None else datetime.fromisoformat(agreed_at))
    removals.let_in(ctx.connection, addresses.of_person(ctx.connection, ctx.person.id), NETWORK)
    for code in merge.record["groups"][which]:
        is_there = code in ctx.lookup.network.groups
        if is_there and not removals.is_person_kept_out(ctx.connection, ctx.person.id, code):
            groups.enter(ctx.connection, code, ctx.person.id, ctx.now)
    ctx.refresh()
