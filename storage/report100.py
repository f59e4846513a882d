"""What became of a plan's items, and when: for the report on it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from storage import plans
from storage.plans import Plan
from storage.tables import audit, items


@dataclass(frozen=True, slots=True)
class Closing:
    """When an item was ended, and why it was dropped."""

    closed_at: datetime
    reason: str | None


def closings(connection: Connection, plan_id: int) -> dict[int, Closing]:
    """The items of the plan that were ended, by id."""
    query = select(items.c.id, items.c.closed_at, items.c.reason)
    found = connection.execute(query.where(items.c.plan_id == plan_id, items.c.closed_at.is_not(None)))
    return {row.id: Closing(row.closed_at, row.reason) for row in found}


def taken_along(connection: Connection, plan: Plan) -> dict[int, int]:
    """What later plans took along of this one: by the id of the row that stayed, that of the item itself."""
    left = {item.number: item.id for item in plans.of_plan(connection, plan.id) if item.state == plans.LEFT}
    found: dict[int, int] = {}
    later = [one for one in plans.of_group(connection, plan.code) if one.id > plan.id]
    for there in plans.of_plans(connection, [one.id for one in later]).values():
        along = [item for item in there if item.number in left]
        found |= {left[item.number]: item.id for item in along}
        left = {item.number: left[item.number] for item in along if item.state == plans.LEFT}
    return found


@dataclass(frozen=True, slots=True)
class Move:
    """When an item was first given another due day, and which one it had before."""

    at: datetime
    from_day: date


def first_moves(connection: Connection, item_ids: Collection[int]) -> dict[int, Move]:
    """Of these items those that were given another day, by id. What was erased from the log is not known."""
    subjects = {f"item:{item_id}": item_id for item_id in item_ids}
    query = select(audit.c.at, audit.c.subject, audit.c.before).order_by(audit.c.id)
    found: dict[int, Move] = {}
    for row in connection.execute(query.where(audit.c.action == "item-late", audit.c.subject.in_(subjects))):
        if row.before and "due_day" in row.before:
            found.setdefault(subjects[row.subject], Move(row.at, date.fromisoformat(row.before["due_day"])))
    return found
