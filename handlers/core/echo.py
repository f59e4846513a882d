"""What an address that proves nothing may not do at once: it waits for a YES with the number that is sent there."""

from datetime import timedelta

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.declare import Weight
from messages.segments import segments
from storage import echoes, proofs
from storage.codes import CodeKind
from storage.echoes import Echo

OPEN_FOR = timedelta(hours=24)
PLAN_OPEN_FOR = timedelta(minutes=30)
_QUOTED = (60, 40, 25, 12, 0)  # letters of the text that are shown back, the first that fits
_WAITS = (Weight.PLAN, Weight.OTHERS)


def is_sure(ctx: Context) -> bool:
    """Whether nobody but the address's owner wants this, as far as the network wants to be sure of that."""
    return ctx.inbound is None or ctx.is_echoed or ctx.proves_sender or not ctx.lookup.network.echoes


def asks_first(ctx: Context) -> bool:
    """Whether the act waits for its YES, which the sender is told how to send. To be asked before anything is done."""
    if ctx.inbound is None or is_sure(ctx) or ctx.weight not in _WAITS:
        return False
    if proof.rests(ctx):
        ctx.reply("proof-rests")
        return True
    opens_plan = ctx.weight is Weight.PLAN
    if opens_plan and echoes.opened_plan(ctx.connection, ctx.inbound.address, ctx.now - PLAN_OPEN_FOR, ctx.now):
        return False
    secret = wait_for_yes(ctx, opens_plan=opens_plan)
    ctx.reply("echo-ask", buttons=ctx.lookup.yes_or_no(secret), secret=secret, quote=_quote(ctx, secret))
    return True


def wait_for_yes(ctx: Context, *, opens_plan: bool = False) -> str:
    """The number with whose YES, from there alone, this text is handled once more, and then it is sure."""
    if ctx.inbound is None:
        raise LookupError("a YES is waited for from an address")
    echo_id = echoes.ask(ctx.connection, ctx.person.id, ctx.inbound.address, ctx.text, opens_plan, ctx.now)
    return str(proof.show(ctx, CodeKind.ECHO, echo_id, OPEN_FOR))


def _quote(ctx: Context, secret: str) -> str:
    """The beginning of the text, so much that the echo takes one SMS, or two where the words are Burmese."""
    language, words = ctx.language_of(ctx.person), " ".join(ctx.text.split())
    most = 1 if ctx.lookup.text(language, "echo-ask", {"secret": secret, "quote": ""}).isascii() else 2
    for letters in _QUOTED:
        quote = words if len(words) <= letters else words[:letters].rstrip() + "..."
        if segments(ctx.lookup.text(language, "echo-ask", {"secret": secret, "quote": quote})) <= most:
            return quote
    return "..."


def find(ctx: Context, echo_id: int | None) -> int | None:
    """The act, if it waits for this very address."""
    return echo_id if echo_id is not None and _waiting(ctx, echo_id) is not None else None


def _waiting(ctx: Context, echo_id: int) -> Echo | None:
    echo = echoes.get(ctx.connection, echo_id)
    if echo is None or ctx.inbound is None or echo.done_at is not None or echo.address != ctx.inbound.address:
        return None
    return echo


def confirm(ctx: Context, echo_id: int) -> None:
    """YES 4821: the text is handled now."""
    echo = _waiting(ctx, echo_id)
    if echo is None:
        raise LookupError(f"no echo {echo_id} waits here")
    echoes.settle(ctx.connection, echo_id, ctx.now)
    proofs.close(ctx.connection, CodeKind.ECHO, echo_id)
    ctx.again = echo.text


def drop(ctx: Context, echo_id: int) -> None:
    """NO 4821: it is not done."""
    echoes.drop(ctx.connection, echo_id)
    proofs.close(ctx.connection, CodeKind.ECHO, echo_id)
    ctx.reply("echo-dropped")


def remind(ctx: Context, echo_id: int) -> None:
    """Tell the number once more."""
    echo = _waiting(ctx, echo_id)
    if echo is not None:
        secret = str(proof.show(ctx, CodeKind.ECHO, echo_id, OPEN_FOR))
        ctx.reply("echo-ask", secret=secret, quote="...")
