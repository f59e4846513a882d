"""UNDO: what the sender changed last within a day is as it was: a report, an item, a group, the profile."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from handlers.core.context import Context
from handlers.core.declare import Args
from messages.item_ref import ItemRef
from storage import audit, plans, reports
from storage.audit import Entry

WITHIN = timedelta(days=1)
_FIRST_TOLD = ("name", "kind", "township", "owner")

# Takes one change back and says so; False when that waits for a YES.
TakeBack = Callable[[Context, Entry], bool]


def undo(ctx: Context, args: Args, takers: Mapping[str, TakeBack], withdraw: Callable[[Context, Args], None]) -> None:
    """Take back the newest change, by `takers` its action's own; `withdraw` is for reports, named by number or not."""
    subject = _item(ctx, args.item) if args.group is not None else None

    def fits(entry: Entry) -> bool:
        return _is_change(entry) and subject in (None, entry.subject)

    past = audit.newest(ctx.connection, ctx.person.id, takers.keys(), ctx.now - WITHIN, fits)
    if subject is None and (past is None or args.number is not None or _is_reporting(ctx, past.entry)):
        withdraw(ctx, args)
    elif past is None:
        ctx.reply("undo-item-none", ref=str(args.item))
    elif takers[past.entry.action](ctx, past.entry):
        ctx.note(audit.UNDONE, f"audit:{past.id}")


def _item(ctx: Context, ref: ItemRef) -> str:
    """What the audit log calls the item; of one that there is not, what it calls none."""
    return next((f"item:{item.id}" for item in plans.numbered(ctx.connection, ref)), "item:")


def _is_reporting(ctx: Context, entry: Entry) -> bool:
    """Whether a report is being asked for, or was made after that change."""
    if ctx.question is not None and ctx.question.kind == "report-step":
        return True
    report = reports.last_of(ctx.connection, ctx.person.id)
    if report is None or report.withdrawn_at is not None:
        return False
    # After an outage texts of many days come at once: changes are noted as of then, so reports count as of then.
    return reports.arrived_at(ctx.connection, report) >= entry.at


def _is_change(entry: Entry) -> bool:
    """Not what a new member told about themselves for the first time, nor the first owner of an item."""
    return not any(entry.before == {field: None} for field in _FIRST_TOLD)
