"""What people were called of late: a name that somebody else changed can be taken back, so it is nobody else's yet."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from storage import merges
from storage.tables import audit

KEPT = timedelta(days=7)  # UNDO takes a name back for a day only, but whose phone was away has to be able to text NAME
_ACTIONS = ("profile", "profile-undo")
_MOST = 3  # names of a person, the oldest: nobody reserves names by taking one after the other


def each(connection: Connection, now: datetime) -> Iterator[tuple[int, str]]:
    """By whom which name was given up since `KEPT`, by a new one or by becoming one with somebody."""
    found: dict[int, list[str]] = {}
    # The log is by time, so what is older is found from its end, not by looking through all of it.
    older = select(audit.c.id).where(audit.c.at < now - KEPT).order_by(audit.c.id.desc()).limit(1)
    since = connection.execute(older).scalar() or 0
    query = select(audit.c.subject, audit.c.before).where(audit.c.id > since, audit.c.action.in_(_ACTIONS))
    for row in connection.execute(query.order_by(audit.c.id)):
        if row.before and row.before.get("name") is not None:
            found.setdefault(int(row.subject.removeprefix("person:")), []).append(row.before["name"])
    for person_id, names in found.items():
        yield from ((person_id, name) for name in list(dict.fromkeys(names))[:_MOST])
    yield from merges.names_given_up(connection, now)
