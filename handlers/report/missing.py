"""The one thing that a report lacks most, asked for once; the report stands without an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from handlers.core.answers import choice, is_skip, is_yes
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.reading.report import ReportDraft
from handlers.report.arrival import attached, read, rewrite
from handlers.report.content import merged
from handlers.report.readback import numbered, show
from storage import reports
from storage.reports import Content, Report


@dataclass(frozen=True, slots=True)
class _Lack:
    """What to ask for, with the buttons that answer it and what the answer's reader needs."""

    line: Localized
    data: Mapping[str, Any]
    buttons: Sequence[Localized] = ()


def show_and_ask(ctx: Context, report: Report, warnings: Sequence[Localized] = ()) -> None:
    """Read the report back, and ask in the same text for the theme, else for the place, if it lacks one."""
    lack = _lack(ctx, report.content)
    if lack is None:
        show(ctx, report, lines=warnings)
        return
    show(ctx, report, lines=[*warnings, lack.line], buttons=lack.buttons)
    ctx.expect("report-missing", {"report": report.id, **lack.data})


def _lack(ctx: Context, content: Content) -> _Lack | None:
    network = ctx.lookup.network
    if content.theme is None and network.themes:
        keys = list(network.themes)
        names = [ctx.lookup.theme(key) for key in keys]
        return _Lack(numbered(ctx.lookup, "report-ask-theme", names, 1, keys), {"themes": keys}, names)
    if content.township is None and network.townships:
        return _lack_of_place(ctx, ctx.person.township)
    return None


def _lack_of_place(ctx: Context, area: str | None) -> _Lack:
    """The member's own area is offered, never assumed."""
    if area is None:
        return _Lack(ctx.lookup.word("report-ask-township"), {})
    name = ctx.lookup.township(area)
    line = partial(ctx.lookup.text, key="report-ask-area", args={"township": name})
    return _Lack(line, {"area": area}, [name])


def answer_missing(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """A theme, a number of the list, or a township completes the report. Other words are no answer."""
    report = reports.find(ctx.connection, data["report"])
    if report is None or report.withdrawn_at is not None:
        ctx.answered()
        return False
    if len(text.split()) == 1 and is_skip(ctx, text):
        ctx.answered()
        show(ctx, report)
        return True
    draft = _answer(ctx, data, text)
    if draft is None:
        return False
    ctx.answered()
    content = attached(ctx, merged(report.content, draft))
    show(ctx, rewrite(ctx, report, content, "report-complete"))
    return True


def _answer(ctx: Context, data: Mapping[str, Any], text: str) -> ReportDraft | None:
    themes: list[str] = data.get("themes", [])
    chosen = choice(text, len(themes))
    if chosen is not None:
        return ReportDraft(theme=themes[chosen])
    if "area" in data and (choice(text, 1) is not None or _is_only_yes(ctx, text)):
        return ReportDraft(township=data["area"])
    draft = read(ctx, text)
    return draft if (draft.theme or draft.township) and not draft.note else None


def _is_only_yes(ctx: Context, text: str) -> bool:
    return len(text.split()) == 1 and is_yes(ctx, text)
