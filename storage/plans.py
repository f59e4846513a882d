"""Plans of so many days and their items: who owes what by when, and how far a group has come."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Date, Row, Select, bindparam, case, delete, func, insert, select, update

from messages.item_ref import ItemRef
from storage.parts import part_of
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import item_notes, items, people, plans

OPEN, DONE, DROPPED = "open", "done", "dropped"
LEFT = "left"  # not done when its plan was closed by the next one


@dataclass(frozen=True, slots=True)
class Plan:
    """A group's plan; `first_day` is day 1."""

    id: int
    code: str
    first_day: date
    days: int

    @property
    def last_day(self) -> date:
        """The day that closes it."""
        return self.day(self.days)

    def day(self, number: int) -> date:
        """The date of that day of the plan."""
        return self.first_day + timedelta(days=number - 1)

    def day_number(self, today: date) -> int:
        """Which day of the plan `today` is: below 1 before it, above `days` after it."""
        return (today - self.first_day).days + 1


class Sum(NamedTuple):
    """How many items a plan has, without dropped ones, and how many of these are done."""

    total: int
    done: int


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be done by a day, numbered within its plan. `texts` is by language; "" is what a leader wrote.

    `of`: what the plan came to when the item was looked up by its number.
    """

    id: int
    plan_id: int
    code: str
    number: int
    due_day: date
    texts: Mapping[str, str]
    owner_id: int | None
    owner_name: str | None
    owner_latin: str | None = field(default=None, kw_only=True)
    state: str
    of: Sum | None = None

    @property
    def ref(self) -> str:
        """How people name it: `PRO3`."""
        return str(ItemRef(self.number, self.code))

    @property
    def is_open(self) -> bool:
        """Whether it is still owed."""
        return self.state == OPEN

    def text(self, *languages: str) -> str:
        """What is to be done, in the first of these languages that it was written in."""
        for language in ("", *languages):
            if language in self.texts:
                return self.texts[language]
        return next(iter(self.texts.values()), "")


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item to be."""

    due_day: date
    texts: Mapping[str, str]
    owner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a group's plan is; `total` leaves dropped items out, `late` are open ones past their day."""

    plan: Plan
    total: int
    done: int
    late: int


_ITEM = select(items, people.c.name.label("owner_name"), people.c.latin_name.label("owner_latin")).join(
    people, people.c.id == items.c.owner_id, isouter=True
)
_writers = people.alias()
_NOTE = (
    _ITEM.add_columns(
        item_notes.c.text,
        item_notes.c.noted_at,
        _writers.c.name.label("writer"),
        _writers.c.latin_name.label("writer_latin"),
    )
    .join(item_notes, item_notes.c.item_id == items.c.id)
    .join(_writers, _writers.c.id == item_notes.c.person_id, isouter=True)
    .where(item_notes.c.text != "")
)
_newest = select(func.max(plans.c.id)).group_by(plans.c.code)
_newest_of = _newest.where(plans.c.code.in_(bindparam("codes", expanding=True)))
_NEWEST, _NEWEST_OF = (
    PreparedSelect(select(plans).where(plans.c.id.in_(ids)).order_by(plans.c.code)) for ids in (_newest, _newest_of)
)


def current(connection: Connection, codes: Collection[str] | None = None) -> dict[str, Plan]:
    """The newest plan of each of these groups (None: of all) that has one."""
    found = _NEWEST.rows(connection) if codes is None else _NEWEST_OF.rows(connection, {"codes": list(codes)})
    return {row.code: Plan(row.id, row.code, row.first_day, row.days) for row in found}


def find_plan(connection: Connection, plan_id: int) -> Plan | None:
    """This plan, running or over."""
    row = connection.execute(select(plans).where(plans.c.id == plan_id)).first()
    return None if row is None else Plan(row.id, row.code, row.first_day, row.days)


def get_plan(connection: Connection, plan_id: int) -> Plan:
    """This plan; raises LookupError when there is none."""
    plan = find_plan(connection, plan_id)
    if plan is None:
        raise LookupError(f"there is no plan {plan_id}")
    return plan


def begin(connection: Connection, code: str, first_day: date, days: int, by: int, now: datetime) -> Plan:
    """A new plan of the group. What is still open of an older one goes along, on the same day of this one."""
    old = current(connection, [code]).get(code)
    row = {"code": code, "first_day": first_day, "days": days, "begun_by": by, "begun_at": now}
    plan_id = connection.execute(insert(plans).values(row).returning(plans.c.id)).scalar_one()
    plan = Plan(plan_id, code, first_day, days)
    if old is not None:
        _take_along(connection, old, plan, now)
    return plan


def _take_along(connection: Connection, old: Plan, new: Plan, now: datetime) -> None:
    """What is open keeps its number and its notes; the old plan keeps a row that says that it was not done there."""
    for row in connection.execute(select(items).where(items.c.code == old.code, items.c.state == OPEN)).all():
        day = row.due_day + (new.first_day - old.first_day)
        connection.execute(update(items).where(items.c.id == row.id).values(plan_id=new.id, due_day=day))
        there = {"plan_id": old.id, "code": old.code, "number": row.number, "due_day": row.due_day, "texts": row.texts}
        connection.execute(insert(items).values(owner_id=row.owner_id, state=LEFT, closed_at=now, **there))


def leave_behind(connection: Connection, item_id: int, old: Plan, now: datetime) -> bool:
    """Give an item that was taken along back to its old plan, not done; False when it is no longer open."""
    item = get_item(connection, item_id)
    if not item.is_open:
        return False
    there = (items.c.plan_id == old.id, items.c.number == item.number, items.c.state == LEFT)
    due_day = connection.execute(delete(items).where(*there).returning(items.c.due_day)).scalar_one()
    values = {"plan_id": old.id, "due_day": due_day, "state": LEFT, "closed_at": now}
    connection.execute(update(items).where(items.c.id == item_id).values(values))
    return True


def of_group(connection: Connection, code: str) -> list[Plan]:
    """The group's plans, the first one first."""
    query = select(plans).where(plans.c.code == code).order_by(plans.c.id)
    return [Plan(row.id, row.code, row.first_day, row.days) for row in connection.execute(query)]


def after(connection: Connection, codes: Collection[str], plan_id: int, limit: int) -> list[Plan]:
    """The next plans of these groups, running or over, in the order of their ids."""
    query = select(plans).where(plans.c.code.in_(codes), plans.c.id > plan_id).order_by(plans.c.id).limit(limit)
    return [Plan(row.id, row.code, row.first_day, row.days) for row in connection.execute(query)]


def of_plan(connection: Connection, plan_id: int) -> list[Item]:
    """All that was ever in the plan, by number."""
    return _items(connection, _ITEM.where(items.c.plan_id == plan_id).order_by(items.c.number))


def of_plans(connection: Connection, ids: Collection[int]) -> dict[int, list[Item]]:
    """All that was ever in these plans, by plan, and by number."""
    found: dict[int, list[Item]] = {plan_id: [] for plan_id in ids}
    for item in _items(connection, _ITEM.where(items.c.plan_id.in_(ids)).order_by(items.c.plan_id, items.c.number)):
        found[item.plan_id].append(item)
    return found


def move(connection: Connection, plan: Plan, first_day: date) -> Plan:
    """Let the plan begin on another day: what is open moves along, what is closed stays."""
    connection.execute(update(plans).where(plans.c.id == plan.id).values(first_day=first_day))
    shift = first_day - plan.first_day
    for item in open_items(connection, [plan.code]):
        if item.plan_id == plan.id:
            set_due(connection, item.id, item.due_day + shift)
    return Plan(plan.id, plan.code, first_day, plan.days)


def add(connection: Connection, plan: Plan, new: Sequence[NewItem]) -> list[Item]:
    """Put items into a plan, in this order."""
    if not new:
        return []
    highest = select(func.max(items.c.number)).where(items.c.plan_id == plan.id)
    first = (connection.execute(highest).scalar() or 0) + 1
    rows = [
        {"plan_id": plan.id, "code": plan.code, "number": number, "due_day": one.due_day, "texts": dict(one.texts),
         "owner_id": one.owner_id, "state": OPEN}
        for number, one in enumerate(new, first)
    ]  # fmt: skip
    made = insert(items).returning(items.c.id, sort_by_parameter_order=True)
    return find(connection, list(connection.execute(made, rows).scalars()))


def find(connection: Connection, ids: Collection[int]) -> list[Item]:
    """These items, open or closed, of those that there are, in the order in which they were made."""
    if not ids:
        return []
    return _items(connection, _ITEM.where(items.c.id.in_(ids)).order_by(items.c.id))


def find_item(connection: Connection, item_id: int) -> Item | None:
    """This item, open or closed."""
    return next(iter(find(connection, [item_id])), None)


def get_item(connection: Connection, item_id: int) -> Item:
    """This item; raises LookupError when there is none."""
    item = find_item(connection, item_id)
    if item is None:
        raise LookupError(f"there is no item {item_id}")
    return item


_others = items.alias("others")
_beside = select(func.count()).where(_others.c.plan_id == items.c.plan_id)
_OF = (
    _beside.where(_others.c.state != DROPPED).scalar_subquery().label("of_total"),
    _beside.where(_others.c.state == DONE).scalar_subquery().label("of_done"),
)
_of_number = _ITEM.add_columns(*_OF).where(items.c.number == bindparam("number")).order_by(items.c.code)
_NUMBERED, _NUMBERED_OF = (PreparedSelect(_of_number.where(items.c.plan_id.in_(ids))) for ids in (_newest, _newest_of))


def numbered(connection: Connection, ref: ItemRef) -> list[Item]:
    """The items of that number, open or closed, of the newest plan of its group, or of all groups."""
    if ref.code is None:
        return [_summed(row) for row in _NUMBERED.rows(connection, number=ref.number)]
    return [_summed(row) for row in _NUMBERED_OF.rows(connection, {"codes": [ref.code]}, number=ref.number)]


def _summed(row: Any) -> Item:
    return replace(_item(row), of=Sum(row.of_total, row.of_done))


def set_due(connection: Connection, item_id: int, due_day: date) -> None:
    """Let the item be due on another day."""
    connection.execute(update(items).where(items.c.id == item_id).values(due_day=due_day))


def set_owner(connection: Connection, item_id: int, owner_id: int) -> None:
    """Let this person owe the item."""
    connection.execute(update(items).where(items.c.id == item_id).values(owner_id=owner_id))


def free(connection: Connection, ids: Collection[int]) -> None:
    """Let nobody owe these items."""
    connection.execute(update(items).where(items.c.id.in_(ids)).values(owner_id=None))


_CLOSE = PreparedChange(
    update(items)
    .where(items.c.id == bindparam("item"), items.c.state == OPEN)
    .values(state=bindparam("into"), closed_at=bindparam("at"), reason=bindparam("because"))
)


def close(connection: Connection, item_id: int, state: str, now: datetime, reason: str | None = None) -> bool:
    """End an open item as DONE or DROPPED; False when it was ended already."""
    return _CLOSE.run(connection, item=item_id, into=state, at=now, because=reason) == 1


def reopen(connection: Connection, item_id: int) -> bool:
    """Let an ended item be owed again; False when it was not ended."""
    change = update(items).where(items.c.id == item_id, items.c.state != OPEN)
    return connection.execute(change.values(state=OPEN, closed_at=None, reason=None)).rowcount == 1


def add_note(connection: Connection, item_id: int, person_id: int, text: str, now: datetime) -> int:
    """Keep what somebody wrote about an item; returns the note's number."""
    row = {"item_id": item_id, "person_id": person_id, "text": text, "noted_at": now}
    return connection.execute(insert(item_notes).values(row).returning(item_notes.c.id)).scalar_one()


def note_text(connection: Connection, note_id: int) -> str | None:
    """What was written; None when it is gone."""
    return connection.execute(select(item_notes.c.text).where(item_notes.c.id == note_id)).scalar()


@dataclass(frozen=True, slots=True)
class ItemNote:
    """What somebody wrote on an item; `writer` None: who has no name. `writer_latin`: the same in Latin letters."""

    item: Item
    writer: str | None
    text: str
    noted_at: datetime
    writer_latin: str | None = None


def notes_between(connection: Connection, begins: datetime, ends: datetime) -> list[ItemNote]:
    """What was written on items from `begins` on until just before `ends`, the newest first."""
    those = (item_notes.c.noted_at >= begins, item_notes.c.noted_at < ends)
    return _notes(connection, _NOTE.where(*those).order_by(item_notes.c.id.desc()))


def notes_of(connection: Connection, item_id: int) -> list[ItemNote]:
    """What was written on this item, oldest first."""
    return _notes(connection, _NOTE.where(item_notes.c.item_id == item_id).order_by(item_notes.c.id))


def _notes(connection: Connection, query: Select[Any]) -> list[ItemNote]:
    found = connection.execute(query)
    return [ItemNote(_item(row), row.writer, row.text, row.noted_at, row.writer_latin) for row in found]


def finished(connection: Connection, begins: datetime, ends: datetime) -> list[Item]:
    """What was done from `begins` on until just before `ends`, in the order in which it was."""
    done = (items.c.state == DONE, items.c.closed_at >= begins, items.c.closed_at < ends)
    return _items(connection, _ITEM.where(*done).order_by(items.c.closed_at, items.c.id))


def open_items(connection: Connection, codes: Collection[str] | None = None) -> list[Item]:
    """What these groups (None: all) still have to do, soonest first."""
    return _items(connection, _soonest(codes))


def owed_by(connection: Connection, person_id: int) -> list[Item]:
    """What this person still owes in all groups, soonest first."""
    return _items(connection, _soonest(None).where(items.c.owner_id == person_id))


def overdue(
    connection: Connection, codes: Collection[str] | None, today: date, limit: int | None = None, first: int = 0
) -> list[Item]:
    """What should have been done before `today` in these groups (None: all), longest overdue first.

    At most `limit`, from the row `first` on.
    """
    return _items(connection, part_of(_soonest(codes).where(items.c.due_day < today), limit, first))


def due_between(connection: Connection, codes: Collection[str] | None, first: date, last: date) -> list[Item]:
    """What is open and due from `first` to `last` (included) in these groups (None: all), soonest first."""
    return _items(connection, _soonest(codes).where(items.c.due_day.between(first, last)))


def progress(connection: Connection, codes: Collection[str] | None, today: date) -> dict[str, Progress]:
    """How far the newest plan of each of these groups (None: all) is; groups without a plan are left out."""
    running = current(connection, codes)
    found = progress_of(connection, list(running.values()), today)
    return {one.plan.code: one for one in found}


def progress_of(connection: Connection, those: Sequence[Plan], today: date) -> list[Progress]:
    """How far each of these plans is, or was when the next one began."""
    counts = _item_counts(connection, [plan.id for plan in those], today)
    return [Progress(plan, *counts.get(plan.id, (0, 0, 0))) for plan in those]


def _sum(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


_COUNTS = PreparedSelect(
    select(
        items.c.plan_id,
        func.count().label("total"),
        _sum(items.c.state == DONE).label("done"),
        _sum((items.c.state == OPEN) & (items.c.due_day < bindparam("today", type_=Date))).label("late"),
    )
    .where(items.c.plan_id.in_(bindparam("those", expanding=True)), items.c.state != DROPPED)
    .group_by(items.c.plan_id)
)


def _item_counts(connection: Connection, plan_ids: Collection[int], today: date) -> dict[int, tuple[int, int, int]]:
    """By plan: how many items in all, done, late; a plan without items is left out."""
    if not plan_ids:
        return {}
    found = _COUNTS.rows(connection, {"those": list(plan_ids)}, today=today)
    return {one.plan_id: (one.total, one.done, one.late) for one in found}


def _soonest(codes: Collection[str] | None) -> Select[Any]:
    query = _ITEM.where(items.c.state == OPEN).order_by(items.c.due_day, items.c.id)
    return query if codes is None else query.where(items.c.code.in_(codes))


def _items(connection: Connection, query: Select[Any]) -> list[Item]:
    return [_item(row) for row in connection.execute(query)]


def _item(row: Row[Any] | Any) -> Item:
    return Item(
        id=row.id,
        plan_id=row.plan_id,
        code=row.code,
        number=row.number,
        due_day=row.due_day,
        texts=row.texts,
        owner_id=row.owner_id,
        owner_name=row.owner_name,
        owner_latin=row.owner_latin,
        state=row.state,
    )
