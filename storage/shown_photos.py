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
_LEFT_OUT = ""  # the digest of one that is shown to nobody, whatever its author allowed


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
    kept = {row.file: row.digest for row in connection.execute(select(shown_photos.c.file, shown_photos.c.digest))}
    pictures = {file for file, digest in kept.items() if digest != _LEFT_OUT}
    return Work([one for one in wanted if one.file not in kept], sorted(pictures - {one.file for one in wanted}))


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


def leave_out(connection: Connection, place: Place) -> None:
    """Show this photo to nobody, whatever its author says; the others of the report stay."""
    row = {"file": place.file, "inbox_id": inbox_id_of(place.file), "report_id": place.report_id}
    gone = {"content": None, "digest": _LEFT_OUT}
    insert = insert_into(connection, shown_photos).values(row | gone)
    connection.execute(insert.on_conflict_do_update(index_elements=[shown_photos.c.file], set_=gone))


def place_of(connection: Connection, report_id: int, number: int) -> Place | None:
    """The photo of that number of the report, from 1, if it may be shown; None: there is none."""
    given = [one for one in quote_permissions.given(connection) if one.listed.report.id == report_id]
    places = [place for one in given for place in places_of(connection, one)]
    return places[number - 1] if 0 < number <= len(places) else None


def drop(connection: Connection, files: Collection[str]) -> None:
    """Keep nothing of these files any more."""
    connection.execute(delete(shown_photos).where(shown_photos.c.file.in_(files)))


def drop_of_texts(connection: Connection, inbox_ids: Collection[int]) -> None:
    """Keep nothing of what came with these texts."""
    connection.execute(delete(shown_photos).where(shown_photos.c.inbox_id.in_(inbox_ids)))


def digests(connection: Connection, one: Given) -> dict[int, str | None]:
    """By its number of the report's, from 1, by what each photo is known that was not left out by itself; None: it is
    not made, or its file is no picture."""
    wanted = [place.file for place in places_of(connection, one)]
    query = select(shown_photos.c.file, shown_photos.c.digest).where(shown_photos.c.file.in_(wanted))
    ready = {row.file: row.digest for row in connection.execute(query)}
    found = {number: ready.get(file) for number, file in enumerate(wanted, start=1)}
    return {number: digest for number, digest in found.items() if digest != _LEFT_OUT}


def contents(connection: Connection, those: Collection[str]) -> dict[str, bytes]:
    """The photos of these digests, each a JPEG."""
    query = select(shown_photos.c.digest, shown_photos.c.content).where(shown_photos.c.digest.in_(those))
    return {digest: bytes(content) for digest, content in connection.execute(query)}
