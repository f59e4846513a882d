"""Whose words and photos may be shown to others: asked of each author for one report, and theirs to take back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, and_, delete, or_, select, update

from messages.envelope import PHOTO, Media
from storage.codes import CodeKind, draw
from storage.people import IS_MEMBER
from storage.report_lists import Listed, as_listed, listing
from storage.reports import Content
from storage.tables import audit, people, proofs, quote_permissions, reports, shown_photos

NOT_ASKED = ""  # the seal of words that the author was not asked for


@dataclass(frozen=True, slots=True)
class Permission:
    """What the author of a report was asked, and said; None: nothing yet.

    `seal`: of the words that they were shown, of which no copy is kept; `photo_seal`: of the photos, None where they
    were asked for words alone.
    """

    id: int
    report_id: int
    person_id: int
    asked_by: int
    seal: str
    is_given: bool | None = None
    photo_seal: str | None = None
    is_photo_given: bool | None = None

    @property
    def asks_words(self) -> bool:
        """Whether an answer is awaited for the words."""
        return self.seal != NOT_ASKED and self.is_given is None

    @property
    def asks_photo(self) -> bool:
        """Whether an answer is awaited for the photos."""
        return self.photo_seal is not None and self.is_photo_given is None


@dataclass(frozen=True, slots=True)
class Given:
    """A report of which something may be shown: its words, these photos, or both."""

    listed: Listed
    has_words: bool
    photos: tuple[Media, ...]


def seal_of(words: str) -> str:
    """By what words are known again."""
    return sha256(words.encode()).hexdigest()


def photos_of(content: Content) -> tuple[Media, ...]:
    """The photos of a report; other files are not shown to others."""
    return tuple(one for one in content.media if one.kind == PHOTO)


def photo_seal_of(content: Content) -> str | None:
    """By what its photos are known again, all of them together; None: it has none."""
    photos = photos_of(content)
    return seal_of("\n".join(one.ref for one in photos)) if photos else None


def ask(
    connection: Connection, listed: Listed, asked_by: int, now: datetime, *, words: bool = True, photo: bool = False
) -> Permission:
    """Keep that the author is asked for the words of this report, its photos, or both; what was asked before is anew.

    What they said of what they are not asked for now stays said.
    """
    report = listed.report
    before = of_report(connection, report.id)
    connection.execute(delete(quote_permissions).where(quote_permissions.c.report_id == report.id))
    asked = Permission(draw(connection, CodeKind.QUOTE), report.id, report.person_id, asked_by, NOT_ASKED)
    if words:
        asked = replace(asked, seal=seal_of(report.content.note))
    elif before is not None and before.is_given is not None:
        asked = replace(asked, seal=before.seal, is_given=before.is_given)
    if photo:
        asked = replace(asked, photo_seal=photo_seal_of(report.content))
    elif before is not None and before.is_photo_given is not None:
        asked = replace(asked, photo_seal=before.photo_seal, is_photo_given=before.is_photo_given)
    row = {name: getattr(asked, name) for name in Permission.__slots__}
    connection.execute(quote_permissions.insert().values(**row, asked_at=now))
    return asked


def get(connection: Connection, number: int) -> Permission | None:
    """The permission of that number."""
    return _first(connection, quote_permissions.c.id == number)


def of_report(connection: Connection, report_id: int) -> Permission | None:
    """What the author of the report was asked."""
    return _first(connection, quote_permissions.c.report_id == report_id)


_COLUMNS = [quote_permissions.c[name] for name in Permission.__slots__]


def _first(connection: Connection, which: ColumnElement[bool]) -> Permission | None:
    row = connection.execute(select(*_COLUMNS).where(which)).first()
    return None if row is None else Permission(*row)


def asked_last(connection: Connection, person_id: int, now: datetime) -> int | None:
    """The number of what this author was asked last, while an answer is awaited."""
    is_open = (proofs.c.kind == CodeKind.QUOTE.value, proofs.c.until > now)
    query = select(*_COLUMNS).join(proofs, and_(proofs.c.subject_id == quote_permissions.c.id, *is_open))
    rows = connection.execute(query.where(quote_permissions.c.person_id == person_id).order_by(_COLUMNS[0].desc()))
    asked = (Permission(*row) for row in rows)
    return next((one.id for one in asked if one.asks_words or one.asks_photo), None)


def answer(connection: Connection, permission_id: int, *, words: bool | None = None, photo: bool | None = None) -> None:
    """The author's word, the first or another one; None: they said nothing of it. A photo refused is gone at once."""
    said = {name: value for name, value in (("is_given", words), ("is_photo_given", photo)) if value is not None}
    which = quote_permissions.c.id == permission_id
    if said:
        connection.execute(update(quote_permissions).where(which).values(said))
    if photo is False:
        of_it = select(quote_permissions.c.report_id).where(which)
        is_left_out = shown_photos.c.digest == ""  # by itself: stays so
        connection.execute(delete(shown_photos).where(shown_photos.c.report_id.in_(of_it), is_left_out.is_not(True)))


def leave_out_photo(connection: Connection, report_id: int) -> None:
    """Its photos are shown no more, as if nobody had been asked for them; nor is one left out by itself any more."""
    which = quote_permissions.c.report_id == report_id
    connection.execute(update(quote_permissions).where(which).values(photo_seal=None, is_photo_given=None))
    connection.execute(delete(shown_photos).where(shown_photos.c.report_id == report_id))


# Who gets no texts, lost their phone or is no member any more said yes once, and may not be able to take it back.
_HAS_SAY = (IS_MEMBER, people.c.stopped_at.is_(None), people.c.lost_at.is_(None), people.c.blocked_at.is_(None))


def given(connection: Connection) -> list[Given]:
    """The reports of which something may be shown, the newest first.

    Not words or photos that are others than their author was asked for, and nothing of who has no say any more.
    """
    query = listing().add_columns(*(column.label(f"said_{column.name}") for column in _COLUMNS))
    is_theirs = (quote_permissions.c.report_id == reports.c.id, quote_permissions.c.person_id == reports.c.person_id)
    query = query.join(quote_permissions, and_(*is_theirs))
    said = or_(quote_permissions.c.is_given, quote_permissions.c.is_photo_given)
    rows = connection.execute(
        query.where(said, reports.c.withdrawn_at.is_(None), *_HAS_SAY).order_by(reports.c.id.desc())
    )
    found: list[Given] = []
    for row in rows:
        listed = as_listed(row)
        content = listed.report.content
        has_words = bool(row.said_is_given) and row.said_seal == seal_of(content.note)
        has_photos = bool(row.said_is_photo_given) and row.said_photo_seal == photo_seal_of(content)
        if has_words or has_photos:
            found.append(Given(listed, has_words, photos_of(content) if has_photos else ()))
    return found


def left(connection: Connection, code: str, those: Collection[int]) -> set[int]:
    """Which of these people have ever left the group by themselves."""
    is_leaving = (audit.c.action == "leave", audit.c.subject == f"group:{code}", audit.c.person_id.in_(those))
    return set(connection.execute(select(audit.c.person_id).where(*is_leaving)).scalars())
