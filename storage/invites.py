"""Codes that let people into a group: until when each is good, and for how many."""

import hmac
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, or_, select, update

from storage.tables import invites

_KEPT = timedelta(days=90)  # so long whoever comes with a code that has ended is told so


@dataclass(frozen=True, slots=True)
class Invite:
    """What opens a group. `uses`: for how many, None: for all who come until then; `used`: how many came so far."""

    code: str
    secret: str
    until: datetime
    uses: int | None
    used: int

    def is_open(self, at: datetime) -> bool:
        """Whether it still lets somebody in."""
        return at <= self.until and (self.uses is None or self.used < self.uses)


def make(connection: Connection, invite: Invite, by: int | None, now: datetime) -> None:
    """Let people in by this invite; those that ended long ago are forgotten."""
    connection.execute(delete(invites).where(invites.c.until < now - _KEPT))
    connection.execute(invites.insert().values(**asdict(invite), created_by=by, created_at=now))


def of_group(connection: Connection, code: str) -> list[Invite]:
    """All that the group had of late, also those that have ended."""
    return _some(connection, invites.c.code == code)


def find(connection: Connection, code: str, secret: str) -> Invite | None:
    """The invite of that group and secret, ended or not. How long it takes tells nothing of the others."""
    found = None
    for invite in of_group(connection, code):
        if hmac.compare_digest(invite.secret.encode(), secret.encode()):
            found = invite
    return found


def use(connection: Connection, invite: Invite) -> bool:
    """Count one more who comes in by it; False when another took the last place."""
    is_left = or_(invites.c.uses.is_(None), invites.c.used < invites.c.uses)
    change = update(invites).where(*_same(invite), is_left).values(used=invites.c.used + 1)
    return connection.execute(change).rowcount == 1


def open_ones(connection: Connection, at: datetime) -> list[Invite]:
    """Those that still let somebody in, the first to end first."""
    return [invite for invite in _some(connection, invites.c.until >= at) if invite.is_open(at)]


def revoke(connection: Connection, invite: Invite, now: datetime) -> None:
    """It lets nobody in any more."""
    connection.execute(update(invites).where(*_same(invite)).values(until=now, uses=invite.used))


def _same(invite: Invite) -> tuple[ColumnElement[bool], ...]:
    return invites.c.code == invite.code, invites.c.secret == invite.secret


def _some(connection: Connection, which: ColumnElement[bool]) -> list[Invite]:
    query = select(invites).where(which).order_by(invites.c.until, invites.c.code, invites.c.secret)
    return [Invite(row.code, row.secret, row.until, row.uses, row.used) for row in connection.execute(query)]
