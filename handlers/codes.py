"""YES and NO: with a number they release or drop what has that number, alone they answer the last question."""

from handlers.announce.release import refuse, release
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.people import join
from handlers.thread import pass_on_answer


def yes(ctx: Context, args: Args) -> None:
    """YES 73 sends announcement 73."""
    if args.number is not None:
        release(ctx, args.number)
    elif not pass_on_answer(ctx):
        ctx.reply("nothing-asked")


def ok(ctx: Context, args: Args) -> None:
    """OK 31 lets somebody in; from others than leaders it is a YES."""
    if ctx.person.leads or ctx.person.is_coordinator:
        join.grant(ctx, args)
    else:
        yes(ctx, args)


def no(ctx: Context, args: Args) -> None:
    """NO 73 drops it; NO alone drops the sender's last preview."""
    refuse(ctx, args.number)
