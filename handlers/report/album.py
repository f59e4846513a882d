"""Photos that were sent together come as several texts: one report takes them all, in whatever order they come."""

from handlers.core.context import Context
from handlers.report.begun import expect, unfinished
from handlers.report.content import as_json, with_media
from messages.envelope import Media
from storage import albums, reports
from storage.albums import Sibling
from storage.reports import Content, Report


def media_of(ctx: Context) -> tuple[Media, ...]:
    """What came with the text, and with the others of its album that are here already."""
    if ctx.inbound is None:
        return ()
    others = albums.siblings(ctx.connection, ctx.inbound)
    return ctx.inbound.as_read.media + tuple(media for other in others for media in other.media)


def goes_along(ctx: Context) -> bool:
    """Take a photo without words to where the others of its album went, without an answer of its own.

    False where it is the first of them, or alone.
    """
    if ctx.inbound is None:
        return False
    others = albums.siblings(ctx.connection, ctx.inbound)
    if not any(other.is_earlier or other.has_words for other in others):
        return False
    # One whose words come later takes this photo itself.
    _add(ctx, ctx.inbound.as_read.media, [other for other in others if other.is_earlier])
    return True


def _add(ctx: Context, media: tuple[Media, ...], others: list[Sibling]) -> None:
    """Add to the report that the others made or begun; what they asked a human needs no more."""
    begun = unfinished(ctx)
    if begun is not None and ctx.question is not None and _has_photo_of(begun, others):
        expect(ctx, {**ctx.question.data, "content": as_json(with_media(begun, media))})
        return
    report = reports.last_of(ctx.connection, ctx.person.id)
    if report is not None and report.withdrawn_at is None and _is_of(report, others):
        content = with_media(report.content, media)
        if content != report.content:
            reports.rewrite(ctx.connection, report.id, content)
            ctx.note("report-attach", f"report:{report.id}")


def _is_of(report: Report, others: list[Sibling]) -> bool:
    return report.inbox_id in {other.id for other in others} or _has_photo_of(report.content, others)


def _has_photo_of(content: Content, others: list[Sibling]) -> bool:
    return any(media in content.media for other in others for media in other.media)
