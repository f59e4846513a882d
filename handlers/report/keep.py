"""REPORT: kept at once, read back with its number; what is missing most is asked for in the same text."""

from dataclasses import replace

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.reading.report import ReportDraft
from handlers.reading.several import split_reports
from handlers.report.arrival import attached, blank, has_doubtful_day, has_wrong_clock, read
from handlers.report.content import added, merged
from handlers.report.missing import lacks, show_and_ask
from handlers.report.readback import is_bare
from storage import reports
from storage.reports import Content, Report

OWN_QUESTIONS = ("report-missing", "report-step")

_Kept = tuple[Report, ReportDraft, list[Localized]]  # with what its author is warned of


def keep(ctx: Context, content: Content) -> Report:
    """Keep a new report."""
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    return reports.add(ctx.connection, ctx.person.id, content, ctx.sent, inbox_id)


def keep_text(ctx: Context, text: str, begun: Content | None) -> None:
    """Keep the reports that the text makes, the first with what it goes on with, one that was only begun.

    One question can be open at a time: it is the one about the last report that lacks something.
    """
    if ctx.question is not None and ctx.question.kind in OWN_QUESTIONS:
        ctx.answered()  # a bare answer from now on would be about these reports
    kept = [_keep_part(ctx, part, begun if at == 0 else None, at > 0) for at, part in enumerate(parts_of(ctx, text))]
    lacking = [report.id for report, draft, _ in kept if lacks(ctx, report.content, draft)]
    for report, draft, warnings in kept:
        show_and_ask(ctx, report, draft, warnings, may_ask=report.id in lacking[-1:])


def parts_of(ctx: Context, text: str) -> list[str]:
    """The reports that the text makes: itself, where it is one."""
    words = ctx.lookup.vocabulary
    said, farewell = words.manners.parted(text)
    *others, last = split_reports(said, words.keys("report"), ctx.lookup.reports, ctx.today)
    return [*others, f"{last} {farewell}".strip()]


def _keep_part(ctx: Context, text: str, begun: Content | None, is_other: bool) -> _Kept:
    """Keep one report of a text. The photos belong to the first."""
    draft = read(ctx, text)
    content = merged(blank(ctx), draft) if begun is None else _gone_on(ctx, begun, draft)
    warnings: list[Localized] = []
    if has_doubtful_day(ctx):
        content = replace(content, is_doubtful=True)
    if has_wrong_clock(ctx):
        warnings.append(ctx.lookup.word("report-wrong-clock"))
    if is_bare(content):
        warnings.append(ctx.lookup.word("report-not-meant"))
    return keep(ctx, replace(content, media=()) if is_other else content), draft, warnings


def _gone_on(ctx: Context, begun: Content, draft: ReportDraft) -> Content:
    """What was begun step by step, with what the text says and what came beside it."""
    whole = attached(ctx, added(begun, draft))
    return replace(whole, township=draft.township or whole.township)
