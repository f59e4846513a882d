"""How long an announcement takes to leave, at the pace of the channels that the program noted."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from sqlalchemy import Connection

from handlers.announce.serving import serving
from handlers.core.context import Context
from handlers.core.lookup import Localized, NetworkLookup
from handlers.network.model import Network
from messages.envelope import Kind
from messages.pace import Pace
from messages.scheme import SMS, scheme_of
from messages.segments import segments
from storage import backlog
from storage.channel_states import ChannelState
from storage.fanouts import Reach, Wording
from storage.outbox import PRIORITY

SHORT = timedelta(minutes=5)  # what takes no longer is not worth a word
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def estimate(
    connection: Connection, network: Network, reaches: Iterable[Reach], texts: Mapping[str, Wording], priority: int
) -> timedelta | None:
    """How long it takes until the last text has left, with what waits before it; None: no time worth telling."""
    paces = _paces(serving(connection, network))
    counts: dict[str, tuple[int, int]] = {}
    for one in reaches:
        if one.scheme in paces:
            parts = texts[one.language].segments if scheme_of(one.scheme).has_segments else 1
            before = counts.get(one.scheme) or backlog.ahead(connection, one.scheme, priority)
            counts[one.scheme] = (before[0] + one.count, before[1] + one.count * parts)
    spans = [paces[scheme].duration(*those) for scheme, those in counts.items()]
    longest = max(spans, default=timedelta())
    return longest if longest > SHORT else None


def _paces(states: Iterable[ChannelState]) -> dict[str, Pace]:
    """The pace of each scheme: that of the channel which takes its texts, the first."""
    paces: dict[str, Pace] = {}
    for state in states:
        paces.setdefault(state.scheme, state.pace)
    return paces


def spoken(lookup: NetworkLookup, span: timedelta) -> Localized:
    """`20 minutes`, `3 hours`, `2 days`: the nearest of the largest unit that says enough."""
    if span < 1.5 * _HOUR:
        key, count = "announce-minutes", max(5, round(span / timedelta(minutes=5)) * 5)
    elif span < 1.5 * _DAY:
        key, count = "announce-hours", round(span / _HOUR)
    else:
        key, count = "announce-days", round(span / _DAY)
    return lambda language: lookup.text(language, key, {"count": count})


def tell_if_long(ctx: Context, reaches: Iterable[Reach], texts: Mapping[str, Wording], *, is_urgent: bool) -> None:
    """A sentence more under the preview, where it takes long and the reply has room for it."""
    priority = PRIORITY[Kind.ALERT if is_urgent else Kind.ANNOUNCEMENT]
    span = estimate(ctx.connection, ctx.lookup.network, reaches, texts, priority)
    if span is None:
        return
    args = {"duration": spoken(ctx.lookup, span)}
    if _has_room(ctx, ctx.lookup.text(ctx.language_of(ctx.person), "announce-takes", args)):
        ctx.reply("announce-takes", lines=(), buttons=(), files=(), **args)


def _has_room(ctx: Context, sentence: str) -> bool:
    """Whether the reply costs no more than an ordinary one with this sentence, too."""
    scheme = SMS if ctx.inbound is None else scheme_of(ctx.inbound.address.scheme)
    if not scheme.has_segments:
        return True
    language = ctx.language_of(ctx.person)
    said = [ctx.lookup.text(language, say.key, say.args) for say in ctx.gathered.says if say.kind is Kind.REPLY]
    return segments("\n".join([*said, sentence])) <= scheme.page_segments
