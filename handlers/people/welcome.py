"""First contact and leave: what a stranger is told, START and STOP."""

from datetime import datetime

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first, is_sure, wait_for_yes
from handlers.core.overtaken import was_overtaken
from handlers.core.sight import is_closed
from handlers.core.strangers import may_welcome
from handlers.people import listed
from handlers.people.join import join_from_link
from messages.scheme import scheme_of
from storage import groups
from storage.audit import Entry


def welcome(ctx: Context, *, is_kept: bool = False) -> None:
    """Tell a guest what this is and how to join; one who waits to be let in, that they do.

    `is_kept`: also that what they wrote is read by coordinators.

    Where a text costs money once a day, and not to many strangers.
    """
    if not may_welcome(ctx, is_kept=is_kept):
        if is_kept and ctx.person.consented_at is not None:  # they are known, and wait for an answer
            ctx.reply("welcome-read")
        return
    waiting = groups.asked_by(ctx.connection, ctx.person.id)
    codes = _open_codes(ctx)
    if waiting is not None:
        ctx.reply("join-waiting", code=waiting)
        if is_kept:
            ctx.reply("welcome-read")
    elif is_kept:
        ctx.reply(
            "welcome-kept" if codes else "welcome-read", network_name=ctx.lookup.network.name, codes=" ".join(codes)
        )
    elif codes:
        ctx.reply("welcome", network_name=ctx.lookup.network.name, codes=" ".join(codes))
    else:
        ctx.reply("welcome-closed", network_name=ctx.lookup.network.name)


def _open_codes(ctx: Context) -> list[str]:
    return [code for code in ctx.lookup.network.groups if not is_closed(ctx.lookup.network, code)]


def say_no_group(ctx: Context, *, is_kept: bool) -> None:
    """Tell somebody known who reports that it is none without a group. `is_kept`: coordinators read it all the same."""
    waiting, codes = groups.asked_by(ctx.connection, ctx.person.id), _open_codes(ctx)
    if waiting is not None:
        ctx.reply("report-waits", code=waiting)
    elif codes:
        ctx.reply("report-no-group", codes=" ".join(codes))
    else:
        ctx.reply("only-member")
    if is_kept:
        ctx.reply("welcome-read")


def start(ctx: Context, args: Args) -> None:
    """START: texts again; on Telegram the welcome, with the invite of a link."""
    if ctx.person.is_member and ctx.lookup.vocabulary.sentences.is_sentence(args.text):
        raise NotRead("help-start", is_prose=True)
    if ctx.person.stopped_at is not None:
        if was_overtaken(ctx) or asks_first(ctx):
            return
        ctx.change(stopped_at=None, alerts_stopped_at=None)
        ctx.note("start", f"person:{ctx.person.id}")
        if not args.text:
            _say_back(ctx, "start-again")
            return
    if args.text:
        join_from_link(ctx, args.text)
    elif ctx.person.is_member:
        _say_back(ctx, "start-already")
        _say_address(ctx)
    else:
        welcome(ctx)
        _say_address(ctx)


def _say_address(ctx: Context) -> None:
    """Where nobody knows their own address: the office needs it to name them."""
    address = ctx.inbound.address if ctx.inbound is not None else None
    if address is not None and not scheme_of(address.scheme).is_known_to_owner:
        ctx.reply("start-address", address=str(address))


def _say_back(ctx: Context, key: str) -> None:
    ctx.reply(key, codes=listed.codes(ctx.person.groups))


_STOPPED = ("stopped_at", "alerts_stopped_at")


def hear_again(ctx: Context, entry: Entry) -> bool:
    """UNDO of STOP: texts come as they did before."""
    if asks_first(ctx):
        return False
    before = entry.was
    ctx.change(**{field: datetime.fromisoformat(before[field]) if field in before else None for field in _STOPPED})
    ctx.note("start", entry.subject)
    _say_back(ctx, "start-again")
    return True


def stop(ctx: Context, _args: Args) -> None:
    """STOP: nothing but direct answers from now on, and of who leads alerts only when it surely is theirs."""
    gets_alerts = ctx.person.is_coordinator or bool(ctx.person.leads)
    keeps_alerts = gets_alerts and ctx.person.alerts_stopped_at is None and not is_sure(ctx)
    if ctx.person.stopped_at is None or not keeps_alerts:
        before = {field: moment.isoformat() for field in _STOPPED if (moment := getattr(ctx.person, field))}
        ctx.change(stopped_at=ctx.person.stopped_at or ctx.now, alerts_stopped_at=None if keeps_alerts else ctx.now)
        ctx.note("stop", f"person:{ctx.person.id}", before)
    ctx.answered()
    if keeps_alerts:
        ctx.reply("stop-but-alerts", secret=wait_for_yes(ctx))
    else:
        ctx.reply("stop-all-but-calls" if gets_alerts else "stop-done")
