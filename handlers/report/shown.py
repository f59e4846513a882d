"""REPORT 214: what was reported, for its author, the leaders of the author's groups and coordinators."""

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.report.readback import summarized
from messages.fold import fold
from storage import report_lists
from storage.report_lists import Listed, Seer

_MOST_DIGITS = 9
_WORD_LETTERS = 20  # of a number that names nothing, shown back


def show_numbered(ctx: Context, text: str) -> bool:
    """REPORT 214: what it says. False when `text` is no number: a look never makes a report."""
    digits = fold(text).removeprefix("#").strip()
    if not digits.isdecimal():
        return False
    listed = report_lists.one(ctx.connection, int(digits), seer(ctx)) if len(digits) <= _MOST_DIGITS else None
    if listed is None:
        ctx.reply("report-unseen", word=digits[:_WORD_LETTERS])
        return True
    report = listed.report
    key = "report-shown" if report.withdrawn_at is None else "report-shown-withdrawn"
    ctx.reply(key, number=report.id, member=author_of(ctx, listed), summary=summarized(ctx, report.content))
    if report.content.note:
        ctx.reply("report-shown-note", text=report.content.note)
    return True


def seer(ctx: Context) -> Seer | None:
    """Whose reports the sender may read; None: everyone's."""
    return None if ctx.person.is_coordinator else Seer(ctx.person.id, ctx.person.leads)


def author_of(ctx: Context, listed: Listed) -> Localized:
    """Who reported it."""
    return ctx.lookup.shown_name(listed.author, listed.author_latin)
