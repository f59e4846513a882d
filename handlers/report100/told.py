"""REPORT100 LAND: the key figures of the group's report, and how to get the page."""

from typing import Any

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Word
from handlers.report100.approval import approval_of
from handlers.report100.content import Content, Fate, NoReport, content_of


def show(ctx: Context, args: Args) -> None:
    """REPORT100 LAND, for its leaders and coordinators."""
    code = args.code
    if not ctx.leads(code):
        ctx.reply("only-leader")
        return
    try:
        content = content_of(ctx.connection, ctx.lookup, code, ctx.now)
    except NoReport:
        ctx.reply("report100-none", group=code)
        return
    language = ctx.language_of(ctx.person)
    is_approved = approval_of(ctx.connection, code, language).holds(content)
    ctx.reply("report100-told", group=code, **_figures(ctx, content))
    state = "approved" if is_approved else "draft"
    key = f"report100-file-{state}" if ctx.brings_files else f"report100-told-{state}"
    ctx.reply(key, group=code, files=[f"report100 {code} {language}"])


def _figures(ctx: Context, content: Content) -> dict[str, Any]:
    return {
        "week_number": content.weeks,
        "week_count": content.all_weeks,
        "done_count": content.count(Fate.DONE),
        "total_count": content.total,
        "due_count": content.due,
        "report_count": _by_fives(ctx, content.counted.reports[-1]),
        "met_count": _by_fives(ctx, content.people),
        "sms_count": content.sms_parts,
    }


def _by_fives(ctx: Context, count: int) -> Word:
    return f"{count}+" if count else ctx.lookup.word("report100-under")
