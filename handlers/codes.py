"""YES and NO: with a number they release or drop what has that number, alone they answer the last question."""

from handlers import join
from handlers.announce.release import refuse, release
from handlers.context import Context
from handlers.declare import Args


def yes(ctx: Context, args: Args) -> None:
    """YES 73 sends announcement 73."""
    if args.number is None:
        ctx.reply("nothing-asked")
    else:
        release(ctx, args.number)


def ok(ctx: Context, args: Args) -> None:
    """OK 31 lets somebody in; from others than leaders it is a YES."""
    if ctx.person.leads or ctx.person.is_coordinator:
        join.grant(ctx, args)
    else:
        yes(ctx, args)


def no(ctx: Context, args: Args) -> None:
    """NO 73 drops it; NO alone drops the sender's last preview."""
    refuse(ctx, args.number)
