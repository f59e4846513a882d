"""What an address that proves nothing may not do at once: it waits for a YES with the number that is sent there."""

from collections.abc import Callable
from datetime import timedelta

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.declare import Weight
from messages.segments import segments
from storage import echoes
from storage.codes import CodeKind
from storage.echoes import Echo

OPEN_FOR = timedelta(hours=24)
PLAN_OPEN_FOR = timedelta(minutes=30)
MOST_WAITING = 5  # from one address, so that a guess seldom hits; one more takes the oldest one's place
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
    _tell(ctx, ctx.text, secret)
    return True


def wait_for_yes(ctx: Context, *, opens_plan: bool = False) -> str:
    """The number with whose YES, from there alone, this text is handled once more, and then it is sure.

    Each text that waits has its own; the same text again, the one that it has.
    """
    if ctx.inbound is None:
        raise LookupError("a YES is waited for from an address")
    here = ctx.inbound.address
    others = waiting(ctx)
    same = next((one for one in others if one.text == ctx.text), None)
    if same is not None:
        echoes.ask_again(ctx.connection, same.id, ctx.now)
        return _number(ctx, same.id)
    if len(others) >= MOST_WAITING:
        echoes.drop(ctx.connection, others[0].id, ctx.now)
        ctx.reply("echo-replaced", quote=_cut(others[0].text, _QUOTED[1]))
    return _number(ctx, echoes.ask(ctx.connection, ctx.person.id, here, ctx.text, opens_plan, ctx.now))


def _number(ctx: Context, echo_id: int) -> str:
    return str(proof.show(ctx, CodeKind.ECHO, echo_id, OPEN_FOR))


def _tell(ctx: Context, text: str, secret: str) -> None:
    quote = beginning(ctx, text, "echo-ask", secret=secret)
    ctx.reply("echo-ask", buttons=ctx.lookup.yes_or_no(secret), secret=secret, quote=quote)


def beginning(ctx: Context, text: str, key: str, /, **args: object) -> str:
    """So much of the text that what shows it as `quote` takes one SMS, or two where the words are Burmese."""
    language = ctx.language_of(ctx.person)

    def shown(quote: str) -> str:
        return ctx.lookup.text(language, key, {**args, "quote": quote})

    most = 1 if shown("").isascii() else 2
    cut = (_cut(text, letters) for letters in _QUOTED)
    return next((quote for quote in cut if segments(shown(quote)) <= most), "...")


def _cut(text: str, letters: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= letters else words[:letters].rstrip() + "..."


def find(ctx: Context, echo_id: int | None) -> int | None:
    """The act, if it waits for this very address; without an id, the last that does."""
    return next((one.id for one in reversed(waiting(ctx)) if echo_id in (None, one.id)), None)


def waiting(ctx: Context) -> list[Echo]:
    """What waits for a YES from this very address, oldest first."""
    return [] if ctx.inbound is None else echoes.waiting(ctx.connection, ctx.inbound.address, ctx.now)


def _kept(ctx: Context, echo_id: int) -> Echo:
    echo = echoes.get(ctx.connection, echo_id)
    if echo is None:
        raise LookupError(f"no echo {echo_id} waits")
    return echo


def confirm(ctx: Context, echo_id: int) -> None:
    """YES 4821: the text is handled now."""
    ctx.again = _kept(ctx, echo_id).text
    echoes.settle(ctx.connection, echo_id, ctx.now)


def drop(ctx: Context, echo_id: int) -> None:
    """NO 4821: it is not done; what else waits there is told once more."""
    close(ctx, echo_id)
    ctx.reply("echo-dropped")
    other = find(ctx, None)
    if other is not None:
        remind(ctx, other)


def close(ctx: Context, echo_id: int) -> None:
    """It waits no longer."""
    echoes.drop(ctx.connection, echo_id, ctx.now)


def drop_where(ctx: Context, is_meant: Callable[[str], bool]) -> bool:
    """Do nothing of what waits for this address, where its text is meant; False: no such text waits."""
    meant = [one for one in waiting(ctx) if is_meant(one.text)]
    for one in meant:
        close(ctx, one.id)
    return bool(meant)


def remind(ctx: Context, echo_id: int) -> None:
    """Tell the number once more."""
    _tell(ctx, _kept(ctx, echo_id).text, _number(ctx, echo_id))
