"""The photos and files that came with members' texts: where each is kept by its provider, until it is fetched."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from messages.envelope import Media, kept_files
from storage.people import IS_MEMBER
from storage.tables import IS_WAITING, addresses, inbox, people


@dataclass(frozen=True, slots=True)
class TextWithFiles:
    """A text, and by its file's name what its channel needs to fetch each photo and file; none where it had none."""

    inbox_id: int
    refs: Mapping[str, str]
    received_at: datetime


def newest_handled(connection: Connection) -> int:
    """The number of the newest text before which all are handled; 0: none."""
    first = select(func.min(inbox.c.id)).where(IS_WAITING)
    newest = select(func.coalesce(func.max(inbox.c.id), 0))
    waiting = connection.execute(first).scalar()
    return connection.execute(newest).scalar_one() if waiting is None else waiting - 1


def between(connection: Connection, channel: str, after: int, until: int, limit: int) -> Sequence[TextWithFiles]:
    """The texts numbered above `after` up to `until` in which members sent photos or files by it, oldest first.

    A guest's are not among them: anybody could fill the disk.
    """
    query = (
        select(inbox.c.id, inbox.c.media, inbox.c.received_at)
        .join(addresses, addresses.c.address == inbox.c.address)
        .join(people, people.c.id == addresses.c.person_id)
        .where(inbox.c.id > after, inbox.c.id <= until, inbox.c.channel == channel, inbox.c.media.is_not(None))
        .where(IS_MEMBER)
        .order_by(inbox.c.id)
        .limit(limit)
    )
    return [TextWithFiles(row.id, _refs(row.id, row.media), row.received_at) for row in connection.execute(query)]


_NEAR = 50  # so many texts before and after, at most, are of the same album


def files_of(connection: Connection, inbox_id: int, wanted: Collection[Media]) -> Sequence[str]:
    """The names by which these photos and files are kept that came with a text, or with others of its album."""
    address = select(inbox.c.address).where(inbox.c.id == inbox_id).scalar_subquery()
    near = inbox.c.id.between(inbox_id - _NEAR, inbox_id + _NEAR)
    query = select(inbox.c.id, inbox.c.media).where(near, inbox.c.address == address, inbox.c.media.is_not(None))
    found: list[str] = []
    for row in connection.execute(query.order_by(inbox.c.id)):
        files = kept_files(row.id, [Media(kind, ref) for kind, ref in row.media])
        found += [name for name, one in files.items() if one in wanted]
    return found


def inbox_id_of(file: str) -> int:
    """The text that a kept file came with, by the file's name."""
    return int(file.partition("-")[0])


def _refs(inbox_id: int, media: Any) -> dict[str, str]:
    files = kept_files(inbox_id, [Media(kind, ref) for kind, ref in media])
    return {name: one.ref for name, one in files.items()}
