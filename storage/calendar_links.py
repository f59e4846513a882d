"""Addresses at which calendars read plans: secret, kept as digests, and their owners' to end."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from storage.chance import digest
from storage.outbox import UNDER_WAY
from storage.tables import calendar_links, outbox

MOST = 5  # of one person: a phone, a laptop, and what was forgotten; the oldest makes room
PATH = "/calendar/"
_BYTES = 15  # 20 letters: short by SMS, and still nothing to guess
_ADDRESS = re.compile(re.escape(PATH) + r"[\w-]{20}\.ics")
_MOST_ANSWERS = 5  # to one text
HIDDEN = f"{PATH}..."


@dataclass(frozen=True, slots=True)
class Link:
    """Who reads by it, and which group's plan; `code` None: those of all groups that they answer for."""

    id: int
    person_id: int
    code: str | None
    made_at: datetime


def make(
    connection: Connection,
    person_id: int,
    code: str | None,
    now: datetime,
    token: Callable[[int], str] = secrets.token_urlsafe,
) -> str:
    """A new link of this person; returns its path, which is kept nowhere."""
    made = token(_BYTES)
    row = {"token": digest(made), "person_id": person_id, "code": code, "made_at": now}
    connection.execute(insert(calendar_links).values(row))
    mine = select(calendar_links.c.id).where(calendar_links.c.person_id == person_id)
    newest = connection.execute(mine.order_by(calendar_links.c.id.desc()).limit(MOST)).scalars().all()
    gone = (calendar_links.c.person_id == person_id, calendar_links.c.id.not_in(newest))
    connection.execute(delete(calendar_links).where(*gone))
    return f"{PATH}{made}.ics"


def find(connection: Connection, path: str) -> Link | None:
    """The link at this path; None: it was ended, or never was."""
    made = path.removeprefix(PATH).removesuffix(".ics")
    row = connection.execute(select(calendar_links).where(calendar_links.c.token == digest(made))).first()
    return None if row is None or path != f"{PATH}{made}.ics" else _link(row)


def of_person(connection: Connection, person_id: int) -> list[Link]:
    """This person's links, the oldest first."""
    query = select(calendar_links).where(calendar_links.c.person_id == person_id).order_by(calendar_links.c.id)
    return [_link(row) for row in connection.execute(query)]


def everybodys(connection: Connection) -> list[Link]:
    """All links, by person."""
    query = select(calendar_links).order_by(calendar_links.c.person_id, calendar_links.c.id)
    return [_link(row) for row in connection.execute(query)]


def end(connection: Connection, person_id: int) -> int:
    """None of this person's links shows anything any more; returns how many there were."""
    return connection.execute(delete(calendar_links).where(calendar_links.c.person_id == person_id)).rowcount


def hide(connection: Connection, inbox_id: int) -> bool:
    """Take the links out of what is kept of the answers to this text; False: one of them has not left yet."""
    keys = [f"reply:{inbox_id}:{number}" for number in range(_MOST_ANSWERS)]
    query = select(outbox.c.id, outbox.c.text, outbox.c.state).where(outbox.c.dedupe_key.in_(keys))
    rows = connection.execute(query).all()
    if any(row.state in UNDER_WAY for row in rows):
        return False
    for row in rows:
        change = update(outbox).where(outbox.c.id == row.id)
        connection.execute(change.values(text=_ADDRESS.sub(HIDDEN, row.text)))
    return True


def _link(row: Row[Any]) -> Link:
    return Link(row.id, row.person_id, row.code, row.made_at)
