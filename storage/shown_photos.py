"""Photos that others may see, as they see them: made once of the file that came, and gone with their author's leave."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, delete, select

from storage import photos, quote_permissions
from storage.engine import insert_into
from storage.photos import inbox_id_of
from storage.quote_permissions import Given
from storage.tables import shown_photos

OF_ONE = 3  # at most, of a report: the first ones


@dataclass(frozen=True, slots=True)
class Place:
    """A photo that others may see, of this report: the name of the file that came."""

    report_id: int
    file: str


@dataclass(frozen=True, slots=True)
class Work:
    """What is still to be made, and the files of which nothing may be kept any more."""

    to_make: Sequence[Place]
    to_drop: Sequence[str]


def places_of(connection: Connection, one: Given) -> list[Place]:
    """The photos of this report that others may see, in order."""
    report = one.listed.report
    if not one.photos or report.inbox_id is None:
        return []
    return [Place(report.id, file) for file in photos.files_of(connection, report.inbox_id, one.photos)[:OF_ONE]]


def work(connection: Connection) -> Work:
    """What there is to do."""
    wanted = [place for one in quote_permissions.given(connection) for place in places_of(connection, one)]
    kept = set(connection.execute(select(shown_photos.c.file)).scalars())
    return Work([one for one in wanted if one.file not in kept], sorted(kept - {one.file for one in wanted}))


def keep(connection: Connection, place: Place, content: bytes | None) -> None:
    """Keep the photo as others see it, a JPEG; None: its file is no picture that can be shown."""
    row = {
        "file": place.file,
        "inbox_id": inbox_id_of(place.file),
        "report_id": place.report_id,
        "content": content,
        "digest": None if content is None else sha256(content).hexdigest(),
    }
    connection.execute(insert_into(connection, shown_photos).values(row).on_conflict_do_nothing())


def drop(connection: Connection, files: Collection[str]) -> None:
    """Keep nothing of these files any more."""
    connection.execute(delete(shown_photos).where(shown_photos.c.file.in_(files)))


def drop_of_texts(connection: Connection, inbox_ids: Collection[int]) -> None:
    """Keep nothing of what came with these texts."""
    connection.execute(delete(shown_photos).where(shown_photos.c.inbox_id.in_(inbox_ids)))


def digests(connection: Connection, one: Given) -> list[str | None]:
    """By what each photo of this report is known, in order; None: it is not made, or its file is no picture."""
    wanted = [place.file for place in places_of(connection, one)]
    query = select(shown_photos.c.file, shown_photos.c.digest).where(shown_photos.c.file.in_(wanted))
    ready = {row.file: row.digest for row in connection.execute(query)}
    return [ready.get(file) for file in wanted]


def contents(connection: Connection, those: Collection[str]) -> dict[str, bytes]:
    """The photos of these digests, each a JPEG."""
    query = select(shown_photos.c.digest, shown_photos.c.content).where(shown_photos.c.digest.in_(those))
    return {digest: bytes(content) for digest, content in connection.execute(query)}
