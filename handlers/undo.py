"""UNDO: what the sender changed last within a day is as it was: a report, an item, a group, the profile."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.overtaken import is_out_of_order
from messages.item_ref import ItemRef
from storage import audit, plans, reports
from storage.audit import Entry
from storage.reports import Report

WITHIN = timedelta(days=1)
SAID_WITHIN = timedelta(hours=1)  # so long UNDO may mean what was sent to others, which stays sent
_FIRST_TOLD = ("name", "kind", "township")

# Takes one change back and says so; False when that waits for a YES, or cannot be.
TakeBack = Callable[[Context, Entry], bool]


def undo(
    ctx: Context,
    args: Args,
    takers: Mapping[str, TakeBack],
    said: Mapping[str, TakeBack],
    withdraw: Callable[[Context, Args], None],
) -> None:
    """Take back the newest change, by `takers` its action's own; `withdraw` is for reports, named by number or not.

    `said`: of what was sent to others just before, what may be done about it.
    """
    if args.group is None and args.number is None and is_out_of_order(ctx):
        return
    subject = _subject(ctx, args)

    def fits(entry: Entry) -> bool:
        was_known = entry.at <= ctx.now + WITHIN  # not what came to be long after UNDO was texted, as after an outage
        if entry.action in said and not _is_just_said(ctx, entry):
            return False
        return was_known and _is_change(entry) and subject in (None, entry.subject) and not _is_withdrawn(ctx, entry)

    both = {**takers, **said}
    past = audit.newest(ctx.connection, ctx.person.id, both.keys(), ctx.now - WITHIN, fits)
    if subject is None and (past is None or args.number is not None or _is_reporting(ctx, past.entry)):
        withdraw(ctx, args)
    elif past is None:
        ctx.reply("undo-item-none", ref=str(args.item) if args.number is not None else str(args.group))
    elif both[past.entry.action](ctx, past.entry):
        ctx.note(audit.UNDONE, f"audit:{past.id}")


def was_just_said(ctx: Context, said: Mapping[str, TakeBack]) -> bool:
    """Whether the sender has just sent something to others."""
    since = ctx.now - SAID_WITHIN
    return audit.newest(ctx.connection, ctx.person.id, said.keys(), since, partial(_is_just_said, ctx)) is not None


def _is_just_said(ctx: Context, entry: Entry) -> bool:
    return abs(ctx.now - entry.at) < SAID_WITHIN


def _subject(ctx: Context, args: Args) -> str | None:
    """What the audit log calls what is named, an item or the plan of a group; None: nothing is."""
    if args.group is None:
        return None
    if args.number is not None:
        return _item(ctx, args.item)
    plan = plans.current(ctx.connection, [args.group]).get(args.group)
    return f"plan:{plan.id}" if plan is not None else "plan:"


def _item(ctx: Context, ref: ItemRef) -> str:
    """What the audit log calls the item; of one that there is not, what it calls none."""
    return next((f"item:{item.id}" for item in plans.numbered(ctx.connection, ref)), "item:")


def _is_reporting(ctx: Context, entry: Entry) -> bool:
    """Whether a report is being asked for, or was made after that change."""
    if ctx.question is not None and ctx.question.kind == "report-step":
        return True
    report = reports.last_of(ctx.connection, ctx.person.id)
    if report is None or report.withdrawn_at is not None or entry.subject == _named(report):
        return False
    # After an outage texts of many days come at once: changes are noted as of then, so reports count as of then.
    return reports.handled_at(ctx.connection, report, ctx.now) >= entry.at


def _named(report: Report) -> str:
    return f"report:{report.id}"


def _is_withdrawn(ctx: Context, entry: Entry) -> bool:
    """Whether it is a change of a report that is there no more."""
    kind, _colon, number = entry.subject.partition(":")
    report = reports.find(ctx.connection, int(number)) if kind == "report" else None
    return report is not None and report.withdrawn_at is not None


def _is_change(entry: Entry) -> bool:
    """Not what a new member told about themselves for the first time, nor what a removal took from them."""
    if entry.action == "item-owner":
        return entry.after != {"owner": None}  # REMOVE and FORGET ME free what somebody owed
    return not any(entry.before == {field: None} for field in _FIRST_TOLD)
