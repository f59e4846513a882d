"""What is waited for, once the clock is right again that stood wrong."""

from handlers.core.context import Context
from handlers.digest import send, share
from handlers.outages import channel_down
from handlers.plan.timers import renew
from storage import erasures, timers


def follow_clock(ctx: Context) -> None:
    """What was set by a clock that stood ahead comes as long from now as from then on; what has a day, on its day."""
    timers.follow_clock(ctx.connection, ctx.now)
    erasures.follow_clock(ctx.connection, ctx.now)
    channel_down.follow_clock(ctx.connection, ctx.now)
    send.schedule(ctx.connection, ctx.lookup.network, ctx.now)
    share.schedule(ctx.connection, ctx.lookup.network, ctx.now)
    renew(ctx)
