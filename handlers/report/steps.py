"""R alone: a report asked for step by step. What was answered stands in the question until the last step.

What becomes of one that is left in the middle, `begun` says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.core.answers import choice, is_skip, is_yes
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Localized
from handlers.reading.counts import MOST_PEOPLE
from handlers.reading.numbers import bare_number
from handlers.reading.report import ReportDraft
from handlers.report.arrival import attached, blank, is_thin, read
from handlers.report.begun import end, expect, leave, taken_along
from handlers.report.content import added, as_json, from_json, is_empty
from handlers.report.keep import keep, keep_text
from handlers.report.readback import numbered, show
from handlers.report.shown import show_numbered
from messages.fold import fold
from storage.reports import Content

STEPS = ("theme", "activity", "people", "township", "day", "note")
SHORT = 3  # a longer text that no step understands is left to a human


@dataclass(frozen=True, slots=True)
class _Choice:
    """A numbered answer."""

    name: Localized
    draft: ReportDraft


def report(ctx: Context, args: Args) -> None:
    """REPORT with what was done, alone: step by step, with a number: what it says. A question is for a human."""
    if not args.text:
        leave(ctx)
        begin(ctx, blank(ctx))
    elif show_numbered(ctx, args.text):
        return
    elif ctx.lookup.vocabulary.sentences.ends_asking(args.text) and is_thin(ctx, args.text) and not blank(ctx).media:
        raise NotRead("help-report", is_prose=True)
    else:
        keep_text(ctx, args.text, taken_along(ctx, args.text))


def begin(ctx: Context, content: Content) -> None:
    """Ask for what the report does not have yet, from the theme on."""
    _go_on(ctx, content, ())


def answer_step(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """An answer to this step or to others; what makes no sense is asked once more, then left to a human."""
    content, passed, step = from_json(data["content"]), data["passed"], data["step"]
    if is_skip(ctx, text):
        _go_on(ctx, attached(ctx, content), (*passed, step))
        return True
    draft = _read_answer(ctx, step, text)
    if draft is None:
        return _ask_again(ctx, data, text)
    content = attached(ctx, added(content, draft))
    _go_on(ctx, content, (*passed, "day") if draft.day else passed)
    return True


def attach_to_step(ctx: Context, content: Content) -> bool:
    """A photo or a location between two steps; False when it is neither."""
    after = attached(ctx, content)
    if after == content or ctx.question is None:
        return False
    _go_on(ctx, after, ctx.question.data["passed"])
    return True


def _read_answer(ctx: Context, step: str, text: str) -> ReportDraft | None:
    choices = _choices(ctx, step)
    chosen = choice(ctx, text, len(choices))
    if chosen is None and step == "township" and is_yes(ctx, text):
        chosen = 0
    if chosen is not None and choices:
        return choices[chosen].draft
    if step == "note":
        return ReportDraft(note=" ".join(text.split()))
    count = bare_number(fold(text), MOST_PEOPLE)
    if step == "people" and count is not None:
        return ReportDraft(people=count)
    draft = read(ctx, text)
    return None if is_empty(draft) else draft


def _ask_again(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    if data.get("again") or len(text.split()) > SHORT:
        return False
    ctx.reply("report-step-unclear")
    _ask(ctx, {**data, "again": True})
    return True


def _go_on(ctx: Context, content: Content, passed: Sequence[str]) -> None:
    step = next(_open_steps(ctx, content, passed), None)
    if step is not None:
        _ask(ctx, {"step": step, "passed": list(passed), "content": as_json(content)})
        return
    end(ctx)
    if _says_nothing(content):
        ctx.reply("report-dropped")
    else:
        show(ctx, keep(ctx, content))


def _says_nothing(content: Content) -> bool:
    return not as_json(content).keys() - {"day", "is_doubtful"}


def _open_steps(ctx: Context, content: Content, passed: Sequence[str]) -> Iterator[str]:
    network = ctx.lookup.network
    needless = {
        "theme": content.theme or not network.themes,
        "activity": content.activity or not network.activities,
        "people": content.people is not None,
        "township": content.township or not network.townships,
        "day": False,
        "note": content.note,
    }
    return (step for step in STEPS if step not in passed and not needless[step])


def _ask(ctx: Context, data: Mapping[str, Any]) -> None:
    choices = _choices(ctx, data["step"])
    names = [choice_.name for choice_ in choices]
    key = f"report-step-{data['step']}" + ("" if choices or data["step"] != "township" else "-unknown")
    line = numbered(ctx.lookup, key, names, 2)
    buttons = [*names, ctx.lookup.word("button-skip")]
    ctx.reply("report-line", buttons=buttons, line=line)
    expect(ctx, data)


def _choices(ctx: Context, step: str) -> list[_Choice]:
    lookup, network = ctx.lookup, ctx.lookup.network
    if step == "theme":
        return [_Choice(lookup.theme(key), ReportDraft(theme=key)) for key in network.themes]
    if step == "activity":
        return [_Choice(lookup.activity(key), ReportDraft(activity=key)) for key in network.activities]
    if step == "township" and ctx.person.township:
        area = ctx.person.township
        return [_Choice(lookup.township(area), ReportDraft(township=area))]
    if step == "day":
        days = (("report-today", ctx.today), ("report-yesterday", ctx.today - timedelta(days=1)))
        return [_Choice(lookup.word(key), ReportDraft(day=day)) for key, day in days]
    return []
