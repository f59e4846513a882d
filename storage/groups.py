"""Groups: who is in, who leads, who asked to come in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, case, delete, func, select, update

from storage import codes, hooks
from storage.codes import CodeKind
from storage.engine import insert_into
from storage.hooks import Event
from storage.people import mark_changed
from storage.prepared_inserts import PreparedInsert
from storage.tables import groups, join_requests, memberships


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Somebody who waits for a leader's OK."""

    id: int
    code: str
    person_id: int
    asked_at: datetime
    is_granted: bool | None
    decided_by: int | None = None


_ENTER = PreparedInsert(memberships, once=("code", "person_id"))


def enter(connection: Connection, code: str, person_id: int, now: datetime, *, leads: bool = False) -> bool:
    """Make a person a member (`leads`: a leader); False when they were one already."""
    row: dict[str, Any] = {"code": code, "person_id": person_id, "is_leader": leads, "joined_at": now}
    row["leads_since"] = now if leads else None
    mark_changed(connection, person_id)
    if not leads:
        is_new = _ENTER.is_new(connection, row)
        if is_new:
            hooks.tell(connection, Event.MEMBER, now, id=person_id, group=code)
        return is_new
    insert = insert_into(connection, memberships).values(row)
    since = case((memberships.c.is_leader, memberships.c.leads_since), else_=insert.excluded.leads_since)
    leading = {"is_leader": True, "leads_since": since}
    lead = insert.on_conflict_do_update(index_elements=["code", "person_id"], set_=leading)
    # Only with this option does every driver count the rows of an INSERT.
    return connection.execute(lead, execution_options={"preserve_rowcount": True}).rowcount == 1


def leave(connection: Connection, code: str, person_id: int) -> bool:
    """End a membership; False when there was none."""
    gone = delete(memberships).where(memberships.c.code == code, memberships.c.person_id == person_id)
    mark_changed(connection, person_id)
    return connection.execute(gone).rowcount == 1


def member_since(connection: Connection, code: str, person_id: int) -> datetime:
    """Since when this member has been one."""
    same = (memberships.c.code == code, memberships.c.person_id == person_id)
    return connection.execute(select(memberships.c.joined_at).where(*same)).scalar_one()


def end_leading(connection: Connection, code: str, person_id: int) -> None:
    """Let a leader be a member like others."""
    same = (memberships.c.code == code, memberships.c.person_id == person_id)
    connection.execute(update(memberships).where(*same).values(is_leader=False, leads_since=None))
    mark_changed(connection, person_id)


def leading_since(connection: Connection, code: str, person_id: int) -> datetime | None:
    """Since when this member leads the group; None: they do not, or it is not known."""
    same = (memberships.c.code == code, memberships.c.person_id == person_id)
    return connection.execute(select(memberships.c.leads_since).where(*same)).scalar()


def set_leading_since(connection: Connection, code: str, person_id: int, since: datetime | None) -> None:
    """Say since when a leader leads, where that is not since now: they did before."""
    same = (memberships.c.code == code, memberships.c.person_id == person_id, memberships.c.is_leader)
    connection.execute(update(memberships).where(*same).values(leads_since=since))


def set_leaders(connection: Connection, code: str, leaders: Collection[int], now: datetime) -> None:
    """Make exactly these people lead the group; others who led it stay members."""
    was = select(memberships.c.person_id).where(memberships.c.code == code, memberships.c.is_leader)
    for person_id in set(connection.execute(was).scalars()) - set(leaders):
        end_leading(connection, code, person_id)
    for person_id in leaders:
        enter(connection, code, person_id, now, leads=True)


def set_members(connection: Connection, code: str, members: Collection[int], now: datetime) -> None:
    """Make exactly these people the group's members."""
    was = set(connection.execute(select(memberships.c.person_id).where(memberships.c.code == code)).scalars())
    for person_id in was - set(members):
        leave(connection, code, person_id)
    for person_id in set(members) - was:
        enter(connection, code, person_id, now)


def counts(connection: Connection) -> dict[str, int]:
    """How many members each group has."""
    query = select(memberships.c.code, func.count().label("members")).group_by(memberships.c.code)
    return {row.code: row.members for row in connection.execute(query)}


def known(connection: Connection) -> set[str]:
    """The codes of all groups that are not retired."""
    return set(connection.execute(select(groups.c.code).where(~groups.c.is_retired)).scalars())


def add(connection: Connection, code: str) -> None:
    """Have this group, or have it again."""
    insert = insert_into(connection, groups)
    insert = insert.on_conflict_do_update(index_elements=["code"], set_={"is_retired": False})
    connection.execute(insert.values(code=code, is_retired=False))


def retire(connection: Connection, code: str) -> None:
    """End a group; what it did stays on record."""
    connection.execute(update(groups).where(groups.c.code == code).values(is_retired=True))
    for person_id in connection.execute(select(memberships.c.person_id).where(memberships.c.code == code)).scalars():
        mark_changed(connection, person_id)
    connection.execute(delete(memberships).where(memberships.c.code == code))


def request(connection: Connection, code: str, person_id: int, now: datetime) -> tuple[JoinRequest, bool]:
    """Ask to come in; with whether this is new (an open request is not made twice)."""
    same = (
        join_requests.c.code == code,
        join_requests.c.person_id == person_id,
        join_requests.c.decided_at.is_(None),
    )
    row = connection.execute(select(join_requests).where(*same)).first()
    if row is not None:
        return _request(row), False
    fields = {"id": codes.draw(connection, CodeKind.JOIN), "code": code, "person_id": person_id, "asked_at": now}
    made = connection.execute(join_requests.insert().values(fields).returning(join_requests))
    return _request(made.one()), True


def _request(row: Row[Any]) -> JoinRequest:
    return JoinRequest(row.id, row.code, row.person_id, row.asked_at, row.is_granted, row.decided_by)


def asked_by(connection: Connection, person_id: int) -> str | None:
    """The group that this person asked to come into last, and has no answer from; None: there is none."""
    mine = (join_requests.c.person_id == person_id, join_requests.c.decided_at.is_(None))
    query = select(join_requests.c.code).where(*mine).order_by(join_requests.c.id.desc())
    return connection.execute(query).scalar()


def requests_of(connection: Connection, person_id: int) -> list[JoinRequest]:
    """What this person asked for and has no answer to, oldest first."""
    mine = (join_requests.c.person_id == person_id, join_requests.c.decided_at.is_(None))
    query = select(join_requests).where(*mine).order_by(join_requests.c.id)
    return [_request(row) for row in connection.execute(query)]


def find_request(connection: Connection, request_id: int) -> JoinRequest | None:
    """This request, decided or not."""
    row = connection.execute(select(join_requests).where(join_requests.c.id == request_id)).first()
    return None if row is None else _request(row)


def decide(connection: Connection, request_id: int, by: int, granted: bool, now: datetime) -> bool:
    """Decide a request; False when it was decided already."""
    change = update(join_requests).where(join_requests.c.id == request_id, join_requests.c.decided_at.is_(None))
    return connection.execute(change.values(decided_at=now, decided_by=by, is_granted=granted)).rowcount == 1


def open_requests(connection: Connection, codes: Collection[str] | None = None) -> list[JoinRequest]:
    """Who waits for an OK, longest first; of these groups, or of all."""
    query = select(join_requests).where(join_requests.c.decided_at.is_(None)).order_by(join_requests.c.id)
    if codes is not None:
        query = query.where(join_requests.c.code.in_(codes))
    return [_request(row) for row in connection.execute(query)]
