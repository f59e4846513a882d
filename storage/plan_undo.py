"""What UNDO takes out of plans again: plans, items and words on them, as if they had not been."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from storage import collected, plans
from storage.collected import Kind
from storage.plans import LEFT, OPEN, Plan
from storage.tables import item_notes, items
from storage.tables import plans as plan_rows


def remove_note(connection: Connection, item_id: int, person_id: int, text: str) -> int | None:
    """Take back the newest of a person's notes on an item that says this; its number, None when there is none."""
    theirs = (item_notes.c.item_id == item_id, item_notes.c.person_id == person_id, item_notes.c.text == text)
    newest = select(func.max(item_notes.c.id)).where(*theirs).scalar_subquery()
    return connection.execute(delete(item_notes).where(item_notes.c.id == newest).returning(item_notes.c.id)).scalar()


def remove_items(connection: Connection, ids: Collection[int]) -> None:
    """Take back items, with all that was written on them and is still to be told of them."""
    connection.execute(delete(item_notes).where(item_notes.c.item_id.in_(ids)))
    for item_id in ids:
        collected.take(connection, Kind.ITEM_WORDS, item_id)
    connection.execute(delete(items).where(items.c.id.in_(ids)))


def carried(connection: Connection, plan: Plan, old: Plan | None) -> list[int]:
    """Which items of the plan were taken along from the old one."""
    if old is None:
        return []
    left = select(items.c.number).where(items.c.plan_id == old.id, items.c.state == LEFT)
    query = select(items.c.id).where(items.c.plan_id == plan.id, items.c.number.in_(left)).order_by(items.c.id)
    return list(connection.execute(query).scalars())


def remove_plan(connection: Connection, plan: Plan, old: Plan | None, now: datetime) -> None:
    """Take back a plan; what it took along, or left behind, is open in the old plan again, on its day there."""
    along = carried(connection, plan, old)
    if old is not None:
        for item_id in along:
            plans.leave_behind(connection, item_id, old, now)
        left = (items.c.plan_id == old.id, items.c.state == LEFT)
        connection.execute(update(items).where(*left).values(state=OPEN, closed_at=None))
    made = select(items.c.id).where(items.c.plan_id == plan.id)
    remove_items(connection, list(connection.execute(made).scalars()))
    connection.execute(delete(plan_rows).where(plan_rows.c.id == plan.id))
