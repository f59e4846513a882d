"""REPORT: kept at once, read back with its number; what is missing most is asked for in the same text."""

from dataclasses import replace

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.report.arrival import blank, has_wrong_clock, read
from handlers.report.content import merged, with_media
from handlers.report.missing import show_and_ask
from handlers.report.readback import is_bare
from storage import reports
from storage.reports import Content, Report

OWN_QUESTIONS = ("report-missing", "report-step")


def keep(ctx: Context, content: Content) -> Report:
    """Keep a new report."""
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    return reports.add(ctx.connection, ctx.person.id, content, ctx.sent, inbox_id)


def keep_text(ctx: Context, text: str, begun: Content | None) -> None:
    """Keep the report that the text makes, with the photos and the location of one that was only begun."""
    draft = read(ctx, text)
    content = merged(blank(ctx), draft)
    warnings: list[Localized] = []
    if has_wrong_clock(ctx):
        content = replace(content, is_doubtful=True)
        warnings.append(ctx.lookup.word("report-wrong-clock"))
    if is_bare(content):
        warnings.append(ctx.lookup.word("report-not-meant"))
    if begun is not None:
        content = _with_attachments_of(begun, content)
    if ctx.question is not None and ctx.question.kind in OWN_QUESTIONS:
        ctx.answered()  # a bare answer from now on would be about this report
    show_and_ask(ctx, keep(ctx, content), draft, warnings)


def _with_attachments_of(begun: Content, content: Content) -> Content:
    township = content.township or (begun.township if begun.location else None)
    location = content.location or begun.location
    return replace(with_media(content, begun.media), location=location, township=township)
