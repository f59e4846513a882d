"""The entrance of a group: what a newcomer needs to know of it, in one look."""

from typing import Any

from sqlalchemy import Connection, Select, String, bindparam, exists, func, literal, select, true

from messages.record import record
from storage.plans import Plan
from storage.prepared_queries import PreparedSelect
from storage.tables import memberships, people, plans, put_out

NAMED = 3  # so many leaders are named


@record
class Leader:
    """Who leads the group, by name."""

    name: str
    latin_name: str | None


@record
class Entrance:
    """`turned_away`: somebody was put out of the group. `leaders`: those who are named. `plan`: the newest one."""

    turned_away: bool
    leaders: tuple[Leader, ...]
    plan: Plan | None


def _entrance() -> Select[*tuple[Any, ...]]:
    """A row for each leader who is named; one where nobody is."""
    code = bindparam("code", type_=String)
    leader = (
        select(people.c.id, people.c.name, people.c.latin_name)
        .join(memberships, memberships.c.person_id == people.c.id)
        .where(memberships.c.code == code, memberships.c.is_leader, people.c.lost_at.is_(None), people.c.name != "")
        .order_by(people.c.id)
        .limit(NAMED)
        .subquery("leader")
    )
    newest = select(func.max(plans.c.id)).where(plans.c.code == code).scalar_subquery()
    turned_away = exists().where(put_out.c.code == code).label("turned_away")
    group = select(literal(1)).subquery("one_group")
    found = group.join(plans, plans.c.id == newest, isouter=True).join(leader, true(), isouter=True)
    plan = (plans.c.id.label("plan_id"), plans.c.first_day, plans.c.days)
    return select(turned_away, leader.c.name, leader.c.latin_name, *plan).select_from(found).order_by(leader.c.id)


_ENTRANCE = PreparedSelect(_entrance())


def look(connection: Connection, code: str) -> Entrance:
    """The entrance of this group."""
    rows = _ENTRANCE.rows(connection, code=code)
    first = rows[0]
    plan = None if first.plan_id is None else Plan(first.plan_id, code, first.first_day, first.days)
    leaders = tuple(Leader(row.name, row.latin_name) for row in rows if row.name is not None)
    return Entrance(first.turned_away, leaders, plan)
