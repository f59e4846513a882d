"""A report that was begun step by step and is left: kept as far as it says something, or said not to be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.core.context import Context, Gathered
from handlers.reading.report import ReportDraft
from handlers.report.arrival import read
from handlers.report.content import from_json
from handlers.report.keep import keep
from handlers.report.missing import show_and_ask
from handlers.report.readback import show, summarized
from messages.envelope import Kind
from storage import people, questions, reports, timers
from storage.questions import Question
from storage.reports import Content
from storage.timers import Timer

KIND = "report-step"  # the kind of the question
TIMER = "report-left"
LEFT_AFTER = timedelta(hours=3)
# The timer ends it, and may have to wait for holidays: the question is not forgotten before.
_OPEN_FOR = timedelta(days=60)
_FEWEST_THINGS = 2  # that make a report, such as a theme and people


def expect(ctx: Context, data: Mapping[str, Any]) -> None:
    """Take the next answer as one to this step, for some hours; `data` holds what was said so far."""
    ctx.expect(KIND, data, _OPEN_FOR)
    ctx.at(ctx.now + LEFT_AFTER, TIMER, _key(ctx.person.id), {})


def unfinished(ctx: Context) -> Content | None:
    """The report that is being asked for step by step; None when there is none."""
    if ctx.question is None or ctx.question.kind != KIND:
        return None
    return from_json(ctx.question.data["content"])


def end(ctx: Context) -> None:
    """Nothing more is asked for."""
    ctx.answered()
    timers.cancel(ctx.connection, _key(ctx.person.id))


def leave(ctx: Context) -> None:
    """Another one begins: the begun one is kept by itself, or said not to be."""
    begun = unfinished(ctx)
    if begun is not None:
        end(ctx)
        _settle(ctx, begun)


def leave_replaced(ctx: Context, asked: Question | None, person_id: int) -> None:
    """The same where the text stopped the steps, or asked something else.

    `asked`: what was open before it; `person_id`: who they were then, before LINK made them another, who may have
    begun a report of their own.
    """
    if asked is None or asked.kind != KIND or not timers.is_awaited(ctx.connection, _key(person_id)):
        return
    now = ctx.question
    if now is not None and now.kind == KIND and (ctx.person.id == person_id or now == asked):
        return
    timers.cancel(ctx.connection, _key(person_id))
    _settle(ctx, from_json(asked.data["content"]))


def _settle(ctx: Context, begun: Content) -> None:
    if _stands(begun):
        show(ctx, keep(ctx, begun))
    elif _things(begun):
        ctx.reply("report-let-go", text=summarized(ctx, begun))


def taken_along(ctx: Context, text: str) -> Content | None:
    """What was begun, where the text goes on with it or says it again; else that is left."""
    begun = unfinished(ctx)
    if begun is None:
        return None
    told, new = _named(begun), _named(read(ctx, text))
    fits = all(new.get(name, value) == value for name, value in told.items())
    goes_on = len(told) < _FEWEST_THINGS or not new.keys() & {"theme", "activity"} or told.keys() <= new.keys()
    if fits and goes_on:
        end(ctx)
        return begun
    leave(ctx)
    return None


def due_left(ctx: Context, _timer: Timer) -> None:
    """Keep what nobody goes on with, and ask once more for what it lacks most; or say that it is not kept."""
    for person_id, question in questions.asked_before(ctx.connection, KIND, ctx.now - LEFT_AFTER):
        own = replace(ctx, person=people.get(ctx.connection, person_id), question=question, gathered=Gathered())
        own.answered()
        begun = from_json(question.data["content"])
        if _stands(begun):
            own.reply("report-left-off")
            report = reports.add(ctx.connection, person_id, begun, ctx.now, None)
            show_and_ask(own, report, ReportDraft(doubts=_asked(begun, question)))
        else:
            _settle(own, begun)
        key = f"{TIMER}:{person_id}:{question.asked_at:%Y%m%d%H%M%S}"
        ctx.gathered.says += [replace(say, kind=Kind.NOTICE, dedupe_key=key) for say in own.gathered.says]


def _asked(begun: Content, question: Question) -> tuple[str, ...]:
    """How many people, where that is asked before the place and was not passed over."""
    is_open = begun.theme is not None and begun.people is None and "people" not in question.data["passed"]
    return ("people",) if is_open else ()


def _key(person_id: int) -> str:
    return f"{TIMER}:{person_id}:"


def _named(said: Content | ReportDraft) -> dict[str, Any]:
    """What it says that another text may say again: no place that only a location tells."""
    is_located = isinstance(said, Content) and said.location is not None
    names = ("theme", "activity", "people", *(() if is_located else ("township",)))
    return {name: value for name in names if (value := getattr(said, name)) is not None}


def _things(content: Content) -> int:
    """How many things it says."""
    return len(_named(content)) + sum(map(bool, (content.location, content.note, content.media)))


def _stands(content: Content) -> bool:
    return _things(content) >= _FEWEST_THINGS
