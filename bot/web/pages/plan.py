"""The plan of a group: its days as a line with today on it, and its items by what is to be done about them."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Missing, Shown, Visit
from storage import plans
from storage.plans import DONE, DROPPED, Item, ItemNote, Plan

WIDTH = 1000  # of the line, in units of its drawing
_SOON_DAYS = 14


@dataclass(frozen=True, slots=True)
class Column:
    """Items of one kind, with what they are called."""

    name: str
    title: str
    items: Sequence[Item]


def show(visit: Visit) -> Shown:
    running = plans.current(visit.connection, visit.codes)
    if visit.rest:
        return _item(visit, running)
    if visit.query.get("late") == "1":
        number = visit.number("page", 1)
        late = plans.overdue(visit.connection, visit.codes, visit.today, PER_PAGE + 1, first_row(number))
        words = {"items": pager(late, number), "command": _commands(visit)}
        return Shown("plan_late.html", "page-plan-late", words)
    codes, wanted = visit.shown_codes, visit.query.get("group", "")
    code = wanted if wanted in codes else next((one for one in codes if one in running), next(iter(codes), ""))
    plan = running.get(code)
    if plan is None:
        return _none(visit, codes, code)
    items = plans.of_plan(visit.connection, plan.id)
    progress = plans.progress_of(visit.connection, [plan], visit.today)[0]
    words = {
        "codes": codes,
        "code": code,
        "group": visit.lookup.group(code)(visit.language),
        "plan": plan,
        "day": plan.day_number(visit.today),
        "progress": progress,
        "columns": _columns(visit, items),
        "line": _line(visit, plan, items),
        "late": {item.id for item in items if _is_late(visit, item)},
        "command": _commands(visit),
    }
    return Shown("plan.html", "page-plan", words)


def _none(visit: Visit, codes: Sequence[str], code: str) -> Shown:
    """No plan has begun: how one begins it, and what stands in it then by the network file."""
    template = visit.lookup.network.plan.template.get(code, ())
    words = {
        "codes": codes,
        "code": code,
        "template": [(one.day, _in(one.texts, visit.language)) for one in template],
        "command": _commands(visit),
    }
    return Shown("plan_none.html", "page-plan", words)


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")


def _is_late(visit: Visit, item: Item) -> bool:
    return item.is_open and item.due_day < visit.today


def _columns(visit: Visit, items: Sequence[Item]) -> list[Column]:
    """Late ones first, the latest due first within what is done."""
    kinds: Mapping[str, list[Item]] = {"late": [], "soon": [], "later": [], "done": [], "dropped": []}
    for item in items:
        kinds[_kind(visit, item)].append(item)
    for name in ("late", "soon", "later"):
        kinds[name].sort(key=lambda item: (item.due_day, item.number))
    return [Column(name, visit.text(f"page-plan-{name}"), those) for name, those in kinds.items() if those]


def _kind(visit: Visit, item: Item) -> str:
    if item.state in (DONE, DROPPED):
        return item.state
    if not item.is_open:
        return DROPPED
    if _is_late(visit, item):
        return "late"
    return "soon" if (item.due_day - visit.today).days <= _SOON_DAYS else "later"


@dataclass(frozen=True, slots=True)
class Mark:
    """An item on the line: where, and how it is."""

    at: float
    name: str
    ref: str
    id: int


@dataclass(frozen=True, slots=True)
class Line:
    """The days of a plan from left to right. `today` None: it has not begun, or is over."""

    width: int
    today: float | None
    marks: Sequence[Mark]
    first: str
    last: str


def _line(visit: Visit, plan: Plan, items: Sequence[Item]) -> Line:
    number = plan.day_number(visit.today)
    marks = [
        Mark(_at(plan, plan.day_number(item.due_day)), _kind(visit, item), item.ref, item.id)
        for item in items
        if item.state != DROPPED
    ]
    today = _at(plan, number) if 1 <= number <= plan.days else None
    return Line(WIDTH, today, marks, visit.day(plan.first_day), visit.day(plan.last_day))


def _at(plan: Plan, number: int) -> float:
    return round(min(max((number - 1) / max(plan.days - 1, 1), 0), 1) * WIDTH, 1)


def _commands(visit: Visit) -> Mapping[str, str]:
    """The words that the forms put before what is typed."""
    return {
        name: visit.lookup.command(name)(visit.language)
        for name in ("done", "late", "note", "drop", "add", "undo", "begin")
    }


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody wrote on an item, in the reader's words for who and when."""

    name: str
    text: str
    moment: str


def _item(visit: Visit, codes: Container[str]) -> Shown:
    item = plans.find_item(visit.connection, visit.id or 0)
    if item is None or item.code not in codes:
        raise Missing
    notes = [_noted(visit, note) for note in plans.notes_of(visit.connection, item.id)]
    words = {"item": item, "late": _is_late(visit, item), "notes": notes, "command": _commands(visit)}
    return Shown("item.html", "page-item", words)


def _noted(visit: Visit, note: ItemNote) -> Noted:
    return Noted(visit.name(note.writer), note.text, visit.moment(note.noted_at))
