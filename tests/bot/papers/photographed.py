"""Reports with photos whose author let them be shown, without the texts by which they say so."""

from datetime import datetime
from io import BytesIO
from itertools import count

from PIL import Image
from sqlalchemy import Connection, func, select

from bot.upkeep.small_photo import small_photo
from messages.address import Address
from messages.envelope import Inbound, Media
from storage import inbox, people, quote_permissions, report_lists, reports, shown_photos, tables
from storage.reports import Content

_number = count(1)


def allow(
    connection: Connection,
    author: Address,
    at: datetime,
    *files: bytes | None,
    words: bool = True,
    photo: bool = True,
    **told: str,
) -> int:
    """A report that came then, with so many photos, of which these are ready (None: no picture); its number."""
    person_id = people.by_address(connection, [author])[author].id
    media = tuple(Media("photo", f"ref-{next(_number)}") for _ in files)
    inbox.keep(connection, [Inbound("telegram", f"{next(_number)}", author, "", media=media)], at)
    row = connection.execute(select(func.max(tables.inbox.c.id))).scalar_one()
    content = Content(at.date(), **{"theme": "land", "note": "the fence was moved at night"} | told, media=media)
    report = reports.add(connection, person_id, content, at, row)
    listed = report_lists.one(connection, report.id, None)
    assert listed is not None
    asked = quote_permissions.ask(connection, listed, person_id, at, photo=True)
    quote_permissions.answer(connection, asked.id, words=words, photo=photo)
    for place, file in zip(shown_photos.work(connection).to_make, files, strict=False):
        shown_photos.keep(connection, place, file)
    return report.id


def photo(colour: str) -> bytes:
    """What is shown of a photo all of this colour."""
    return small_photo(taken(colour))


def taken(colour: str) -> bytes:
    """A photo as it came."""
    out = BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "JPEG")
    return out.getvalue()
