"""SENT: what became of an announcement."""

from collections.abc import Mapping, Sequence

from handlers.announce.answers import answers
from handlers.announce.wording import label
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Localized
from handlers.core.rights import may_tell
from messages.reason import Reason
from storage import announcements
from storage.announcements import Announcement, DeliveryCount, State
from storage.outbox import UNDER_WAY

SENT, DELIVERED = ("sent",), ("delivered",)
FAILED = ("failed", "unknown", "expired", "dropped")
REASONS: Mapping[str, str] = {  # what its author is told of each; of all others, that it was something else
    Reason.BLOCKED: "blocked",
    Reason.UNKNOWN: "number",
    Reason.NUMBER: "number",
    Reason.REJECTED: "rejected",
    Reason.LONG: "rejected",
    Reason.EXPIRED: "expired",
    Reason.INTERRUPTED: "unsure",
    Reason.UNANSWERED: "unsure",
}
SHOWN_REASONS = 2


def sent(ctx: Context, args: Args) -> None:
    """SENT 73; SENT alone is about the author's last one."""
    announcement = _wanted(ctx, args.number)
    if announcement is None:
        ctx.reply("announce-none") if args.number is None else ctx.reply("announce-not-yours", number=args.number)
    elif announcement.state is State.PREVIEW:
        ctx.reply("announce-waits", number=announcement.id)
    elif announcement.state is State.DROPPED:
        ctx.reply("announce-is-dropped", number=announcement.id)
    else:
        _show(ctx, announcement)


def _wanted(ctx: Context, number: int | None) -> Announcement | None:
    """The announcement, if the sender wrote it, and still leads those whom it was for, or coordinates."""
    if number is None:
        found = announcements.latest_by(ctx.connection, ctx.person.id)
    else:
        found = announcements.get(ctx.connection, number)
    is_mine = found is not None and found.author_id == ctx.person.id and may_tell(ctx.person, found.audience)
    return found if is_mine or ctx.person.is_coordinator else None


def _show(ctx: Context, announcement: Announcement) -> None:
    counts = announcements.delivery_counts(ctx.connection, announcement.id)
    left = [one for one in counts if one.state in SENT + DELIVERED]
    ctx.reply(
        "announce-state",
        lines=answers(ctx, announcement),
        number=announcement.id,
        audience=label(ctx.lookup, announcement.audience),
        people_count=_count(counts),
        delivered_count=_count(counts, DELIVERED),
        sent_count=_count(counts, SENT),
        waiting_count=_count(counts, UNDER_WAY),
        failed=_failed(ctx, [one for one in counts if one.state in FAILED]),
        sms_count=sum(one.segments for one in left),
    )


def _count(counts: Sequence[DeliveryCount], states: Sequence[str] | None = None) -> int:
    return sum(one.count for one in counts if states is None or one.state in states)


def _failed(ctx: Context, counts: Sequence[DeliveryCount]) -> Localized:
    """`3 (blocked 2, no such number 1)`."""
    by_reason: dict[str, int] = {}
    for one in counts:
        reason = REASONS.get(one.reason, "dropped" if one.state == "dropped" else "other")
        by_reason[reason] = by_reason.get(reason, 0) + one.count
    worst = sorted(by_reason.items(), key=lambda entry: -entry[1])[:SHOWN_REASONS]

    def show(language: str) -> str:
        reasons = [f"{ctx.lookup.text(language, f'announce-failed-{why}', {})} {count}" for why, count in worst]
        return f"{_count(counts)} ({', '.join(reasons)})" if reasons else "0"

    return show
