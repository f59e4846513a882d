"""Texts that came in another order than their sender sent them: what was last to them is not what was last here."""

from datetime import datetime, timedelta

from handlers.core.context import Context
from storage import inbox_claims

_LATELY = timedelta(days=1)


def was_overtaken(ctx: Context) -> bool:
    """Whether a text that the sender sent later was acted on before; they are told that this one changes nothing."""
    return _told(ctx, _is_before_others(ctx, ctx.sent, _acted_on(ctx)))


def is_out_of_order(ctx: Context) -> bool:
    """The same, or whether so it was with the text before this one: they are told alike."""
    acted_on = _acted_on(ctx)
    last = acted_on[0] if acted_on else ctx.sent
    return _told(ctx, _is_before_others(ctx, min(last, ctx.sent), acted_on))


def _acted_on(ctx: Context) -> list[datetime]:
    if ctx.inbound is None or ctx.inbound.acts_at == ctx.inbound.received_at:
        return []
    since = min(ctx.sent, ctx.now - _LATELY)
    return inbox_claims.acted_on(ctx.connection, ctx.inbound, since, ctx.now)


def _is_before_others(ctx: Context, sent: datetime, acted_on: list[datetime]) -> bool:
    """What counts from after this text was received does so by a clock that stood ahead."""
    return ctx.inbound is not None and any(sent < at <= ctx.inbound.received_at for at in acted_on)


def _told(ctx: Context, is_so: bool) -> bool:
    if is_so:
        ctx.reply("out-of-order")
    return is_so
