"""What the text that is being handled brings to a report."""

import re
from dataclasses import replace

from handlers.core.context import Context
from handlers.reading.places import distance_km
from handlers.reading.report import ReportDraft
from handlers.report import album
from handlers.report.content import difference, is_empty, with_media
from storage import clock, reports
from storage.reports import Content, Report

_SENTENCES = re.compile(r"(?<=[.!\n\u104b])\s*")
_ASKED_WORDS, _ASKED_LETTERS = 3, 12  # of a question that is more than "ok?"
NEAR_KM = 100  # a location farther from every township's point is in none of the list


def read(ctx: Context, text: str) -> ReportDraft:
    """What the text says; its days are counted from the day when it was sent."""
    return ctx.lookup.reports.read(text, ctx.today)


def is_thin(ctx: Context, text: str) -> bool:
    """Whether the text tells neither how many people nor what was done nor, beside a theme, where."""
    draft = read(ctx, text)
    counts = (draft.women, draft.men, draft.people)
    return counts == (None, None, None) and draft.activity is None and not (draft.theme and draft.township)


def says_nothing(ctx: Context, text: str) -> bool:
    """Whether the text holds nothing that a report is about, not even by a hint."""
    draft = read(ctx, text)
    return is_empty(draft) and draft.theme_hint is None and draft.activity_hint is None


def is_correction(ctx: Context, text: str) -> bool:
    """Whether all of the text is what a report says anew, as in FIX."""
    draft = read(ctx, text)
    return not is_empty(draft) and not draft.note and not draft.doubts


def names_work(ctx: Context, text: str) -> bool:
    """Whether the text names its theme or what was done, not only what is often said of a theme."""
    draft = read(ctx, text)
    return draft.theme is not None or draft.activity is not None


def reads_as_report(ctx: Context) -> bool:
    """Whether the whole text names a theme and people, as a form's lines do."""
    draft = read(ctx, ctx.text)
    return draft.theme is not None and draft.people is not None


def asks_beside(ctx: Context, text: str) -> bool:
    """Whether a sentence behind a report is a question, and none about what it reports: `... 5w. When do we meet?`"""
    *told, last = [sentence for sentence in _SENTENCES.split(text.strip()) if sentence.strip()] or [""]
    is_long = len(last.split()) >= _ASKED_WORDS or (not last.isascii() and len(last) >= _ASKED_LETTERS)
    return bool(told) and is_long and ctx.lookup.vocabulary.sentences.ends_asking(last) and is_thin(ctx, last)


def blank(ctx: Context) -> Content:
    """A report of the day when the text was sent, with what came beside the words."""
    return attached(ctx, Content(day=ctx.today, is_doubtful=has_doubtful_day(ctx)))


def has_doubtful_day(ctx: Context) -> bool:
    """Whether the text's own day was not believed, so that the day of arrival counts, which is another."""
    if ctx.inbound is None or not ctx.inbound.is_doubtful or ctx.inbound.as_read.sent_at is None:
        return False
    try:
        return ctx.lookup.today(ctx.inbound.as_read.sent_at) != ctx.today
    except OverflowError:  # the last day of the year 9999 has no morrow east of Greenwich
        return True


def has_wrong_clock(ctx: Context) -> bool:
    """Whether it is the text's day that is wrong, for all we know: who wrote it hears nothing of the office's clock."""
    inbound = ctx.inbound
    if inbound is None or inbound.as_read.sent_at is None or not has_doubtful_day(ctx):
        return False
    return not clock.is_office_s(inbound.address, inbound.as_read.sent_at, inbound.received_at)


def attached(ctx: Context, content: Content) -> Content:
    """With the photos and the location of the text; a township that was named stays."""
    if ctx.inbound is None:
        return content
    content = with_media(content, album.media_of(ctx))
    location = ctx.inbound.as_read.location
    if location is None:
        return content
    named = content.township
    if content.location is not None and named == _township_at(ctx, content.location):
        named = None  # it followed from an earlier location, so that it follows this one too
    return replace(content, location=location, township=named or _township_at(ctx, location))


def _township_at(ctx: Context, location: tuple[float, float]) -> str | None:
    near = ctx.lookup.gazetteer.near(*location)
    return near.code if near is not None and distance_km(near, *location) <= NEAR_KM else None


def rewrite(ctx: Context, report: Report, content: Content, action: str) -> Report:
    """Keep what the report says now, and in the audit log what it said before."""
    if content == report.content:
        return report
    reports.rewrite(ctx.connection, report.id, content)
    ctx.note(action, f"report:{report.id}", *difference(report.content, content))
    return replace(report, content=content)
