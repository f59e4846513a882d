"""UNLINK: takes two apart whom LINK made one, within a week, from either of their addresses."""

from dataclasses import replace

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.people import listed
from handlers.people.merge import unmerge
from messages.envelope import Kind
from storage import addresses, merges, people, person_merge


def unlink(ctx: Context, args: Args) -> None:
    """UNLINK: the addresses are two people's again, each with what was theirs; UNLINK Ma Hla takes her apart."""
    if args.text:
        unmerge(ctx, args)
        return
    if ctx.inbound is None:
        raise LookupError("UNLINK is texted by somebody, from an address")
    here = ctx.inbound.address
    merge = merges.find(ctx.connection, ctx.person.id, here, ctx.now)
    if merge is None:
        ctx.reply("unlink-none")
        return
    other_id = merges.undo(ctx.connection, merge, person_merge.MOVED, ctx.now)
    mine, other = (merge.kept_id, other_id) if str(here) not in merge.addresses else (other_id, merge.kept_id)
    ctx.answered()
    addresses.use(ctx.connection, mine, here)
    theirs = addresses.live(ctx.connection, other)
    if theirs:
        addresses.use(ctx.connection, other, theirs[0])
    ctx.person = people.get(ctx.connection, mine)
    ctx.note("unlink", f"person:{merge.kept_id}", None, {"person": other_id})
    ctx.reply("unlink-done", channel=ctx.lookup.channels(listed.schemes(theirs)), codes=listed.codes(ctx.person.groups))
    told = people.get(ctx.connection, other)
    for address in theirs:
        ctx.say(
            replace(told, address=address),
            Kind.NOTICE,
            "unlink-told",
            dedupe_key=f"unlink:{ctx.inbound.id}:{address}",
            channel=ctx.lookup.channels([here.scheme]),
            codes=listed.codes(told.groups),
        )
