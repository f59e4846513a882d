"""A photo or a location without words: it belongs to the report just made, or begins one."""

from datetime import timedelta

from handlers.core.context import Context
from handlers.report.arrival import attached, blank, rewrite
from handlers.report.begun import unfinished
from handlers.report.content import as_json
from handlers.report.readback import show
from handlers.report.steps import attach_to_step, begin
from storage import reports
from storage.reports import Report

SOON = timedelta(minutes=15)  # what comes so soon before or after a report goes with it


def attach(ctx: Context) -> bool:
    """Take what came without words; False when a human should look at it."""
    begun = unfinished(ctx)
    if begun is not None:
        return attach_to_step(ctx, begun)
    report = _recent(ctx)
    if report is not None:
        return _add_to(ctx, report)
    content = blank(ctx)
    if ctx.question is not None or not as_json(content).keys() & {"media", "location"}:
        return False  # something else was asked, or it is only a sticker
    begin(ctx, content)
    return True


def _recent(ctx: Context) -> Report | None:
    report = reports.last_of(ctx.connection, ctx.person.id)
    if report is None or report.withdrawn_at is not None or abs(ctx.sent - report.reported_at) > SOON:
        return None
    return report


def _add_to(ctx: Context, report: Report) -> bool:
    content = attached(ctx, report.content)
    if content == report.content:
        return False
    after = rewrite(ctx, report, content, "report-attach")
    if content.township != report.content.township:
        _close_question_of(ctx, report)
    show(ctx, after)
    return True


def _close_question_of(ctx: Context, report: Report) -> None:
    """The place is known now; a theme that was asked for still is."""
    if ctx.question is None or ctx.question.kind != "report-missing":
        return
    if ctx.question.data["report"] == report.id and "themes" not in ctx.question.data:
        ctx.answered()
