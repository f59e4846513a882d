"""The one thing that a report lacks most, asked for once; the report stands without an answer."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from handlers.core.answers import choice, is_skip, is_yes
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.reading.counts import MOST_PEOPLE
from handlers.reading.numbers import bare_number
from handlers.reading.report import ReportDraft
from handlers.report.arrival import attached, read, rewrite
from handlers.report.content import merged
from handlers.report.readback import doubts, numbered, show
from messages.fold import fold
from storage import reports
from storage.reports import Content, Report

_FEW_WORDS = 5  # of an answer that is not said by name
_NAMED_BY = 2  # words of an answer that holds a theme, and one more
_CLAUSES = re.compile(r"[.,;:()!\n\u104a\u104b]+|\s[-\u2013]\s")
_DOUBTS = ("place", "day", "old-day", "people")  # in the order in which they are asked about


@dataclass(frozen=True, slots=True)
class _Lack:
    """What to ask for, with the buttons that answer it and what the answer's reader needs."""

    line: Localized
    data: Mapping[str, Any]
    buttons: Sequence[Localized] = ()


def show_and_ask(
    ctx: Context, report: Report, draft: ReportDraft, warnings: Sequence[Localized] = (), *, may_ask: bool = True
) -> None:
    """Read the report back, and ask for what it lacks most; other doubts are asked about afterwards."""
    wanted = _asks(ctx, report.content, draft) if may_ask else []
    first = wanted[0] if wanted else None
    lines = [*warnings, *doubts(ctx, draft, first)]
    if first is None:
        show(ctx, report, lines=lines, unread=draft.unread)
        return
    lack = _lack(ctx, first, report, draft.places)
    asked = [*lines, lack.line]
    show(ctx, report, lines=asked, buttons=lack.buttons, unread=draft.unread, asks_day=first == "day")
    _expect(ctx, report, first, lack, wanted[1:], draft.places)


def lacks(ctx: Context, content: Content, draft: ReportDraft) -> bool:
    """Whether there is something to ask about."""
    return bool(_asks(ctx, content, draft))


def _asks(ctx: Context, content: Content, draft: ReportDraft) -> list[str]:
    """What is to be asked for, one text each: the theme, what is doubtful, and the place if nothing else is."""
    network = ctx.lookup.network
    lacks_theme = content.theme is None and bool(network.themes)
    found = (["theme"] if lacks_theme else []) + [doubt for doubt in _DOUBTS if doubt in draft.doubts]
    lacks_place = content.township is None and bool(network.townships)
    return found or (["township"] if lacks_place else [])


def _expect(ctx: Context, report: Report, asked: str, lack: _Lack, rest: Sequence[str], places: Sequence[str]) -> None:
    data: dict[str, Any] = {"report": report.id, "short": asked, **lack.data}
    if asked in _DOUBTS:
        data["ask"] = asked
    if rest:
        data |= {"rest": list(rest), "places": list(places)}
    ctx.expect("report-missing", data)


def _lack(ctx: Context, asked: str, report: Report, places: Sequence[str]) -> _Lack:
    lookup = ctx.lookup
    if asked == "theme":
        keys = list(lookup.network.themes)
        names = [lookup.theme(key) for key in keys]
        return _Lack(numbered(lookup, "report-ask-theme", names, 1, keys), {"themes": keys}, names)
    if asked == "place":
        names = [lookup.township(code) for code in places]
        return _Lack(numbered(lookup, "report-ask-which", names, 1), {"places": list(places)}, names)
    if asked == "old-day":
        day = lookup.day(report.content.day, ctx.today)
        return _Lack(partial(lookup.text, key="report-ask-old-day", args={"day": day}), {}, [lookup.word("button-yes")])
    if asked in _DOUBTS:
        return _Lack(lookup.word(f"report-ask-{asked}"), {})
    return _lack_of_place(ctx, ctx.person.township)


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
    if is_skip(ctx, text):
        ctx.answered()
        show(ctx, report)
        return True
    draft = _answer(ctx, data, text, report)
    if draft is None:
        return False
    ctx.answered()
    content = attached(ctx, merged(report.content, draft))
    after = rewrite(ctx, report, content, "report-complete")
    rest = replace(ReportDraft(), doubts=tuple(data.get("rest", ())), places=tuple(data.get("places", ())))
    show_and_ask(ctx, after, rest) if rest.doubts else show(ctx, after)
    return True


def _answer(ctx: Context, data: Mapping[str, Any], text: str, report: Report) -> ReportDraft | None:
    asked = data.get("ask")
    if asked in _ANSWERS:
        return _ANSWERS[asked](ctx, data, text, report)
    themes: list[str] = data.get("themes", [])
    chosen = choice(ctx, text, len(themes))
    if chosen is not None:
        return ReportDraft(theme=themes[chosen])
    number, _space, behind = ctx.lookup.vocabulary.manners.answer(text).partition(" ")
    chosen = choice(ctx, number, len(themes))
    if chosen is not None and (named := read(ctx, behind).theme):
        return ReportDraft(theme=named) if named == themes[chosen] else None  # "2 gender"
    if "area" in data and (choice(ctx, text, 1) is not None or is_yes(ctx, text)):
        return ReportDraft(township=data["area"])
    answer = ctx.lookup.vocabulary.manners.answer(text)
    draft = read(ctx, answer)
    if (draft.theme or draft.township) and not draft.note:
        return draft
    is_named = len(answer.split()) <= _NAMED_BY if draft.theme else _is_short(ctx, answer)
    theme = draft.theme or draft.theme_hint
    if themes and theme and is_named:
        return ReportDraft(theme=theme)
    return _with_reason(ctx, text, draft, report) if themes else None


def _with_reason(ctx: Context, text: str, draft: ReportDraft, report: Report) -> ReportDraft | None:
    """`land i think, it was about a fence`: one clause names the theme, and the rest belongs into the note."""
    is_other = draft.people is not None or draft.township or draft.day or draft.doubts
    if draft.theme is None or is_other or ctx.lookup.vocabulary.sentences.ends_asking(text):
        return None
    clauses = [clause.strip() for clause in _CLAUSES.split(text) if clause.strip()]
    naming = [clause for clause in clauses if read(ctx, clause).theme]
    if len(naming) != 1 or len(clauses) == 1:
        return None
    answer = ctx.lookup.vocabulary.manners.answer(naming[0])
    said = read(ctx, answer)
    if said.note and len(answer.split()) > _NAMED_BY + 1:
        return None
    others = [clause for clause in clauses if clause != naming[0]]
    return ReportDraft(theme=said.theme, note=" ".join([report.content.note, *others]).strip())


def _is_short(ctx: Context, text: str) -> bool:
    """Whether the text names something and tells no story."""
    return len(text.split()) <= _FEW_WORDS and not ctx.lookup.vocabulary.sentences.ends_asking(text)


def _which_place(ctx: Context, data: Mapping[str, Any], text: str, _report: Report) -> ReportDraft | None:
    places: list[str] = data["places"]
    chosen = choice(ctx, text, len(places))
    if chosen is not None:
        return ReportDraft(township=places[chosen])
    draft = read(ctx, text)
    if draft.township and not draft.note:
        return ReportDraft(township=draft.township)
    within = ctx.lookup.gazetteer.within(text, places)
    return ReportDraft(township=within.code) if within else None


def _which_day(ctx: Context, _data: Mapping[str, Any], text: str, report: Report) -> ReportDraft | None:
    if is_yes(ctx, text):
        return ReportDraft(day=report.content.day)
    draft = read(ctx, text)
    return ReportDraft(day=draft.day) if draft.day and not draft.note else None


def _how_many(ctx: Context, _data: Mapping[str, Any], text: str, _report: Report) -> ReportDraft | None:
    text = ctx.lookup.vocabulary.manners.answer(text)
    count = bare_number(fold(text), MOST_PEOPLE)
    if count is not None:
        return ReportDraft(people=count)
    draft = read(ctx, text)
    if draft.people is None or draft.note or "people" in draft.doubts:
        return None
    return ReportDraft(women=draft.women, men=draft.men, people=draft.people)


_Answer = Callable[[Context, Mapping[str, Any], str, Report], ReportDraft | None]
_ANSWERS: Mapping[str | None, _Answer] = {
    "place": _which_place,
    "day": _which_day,
    "old-day": _which_day,
    "people": _how_many,
}
