"""Signing in on the page: a link and a code that are good once, and sessions, all kept as digests alone.

Chance comes from the system here, and not from the secret of the database: who has a copy of that must not foretell a
code, as they could with one of `storage.chance`.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, select, update

from messages.address import Address
from messages.scheme import WEB
from storage import attempts, notes
from storage.chance import digest
from storage.engine import insert_into
from storage.tables import logins, sessions

GOOD_FOR = timedelta(minutes=10)  # a link and a code
UNUSED_FOR = timedelta(hours=12)  # then a session ends
WRONG_CODES = 10  # within GOOD_FOR, from wherever; then codes rest, and links go on: nobody guesses those
_DIGITS = 6
_LINK_BYTES = 15  # 20 letters: short by SMS, and still nothing to guess
_WRONG = "login"  # the kind of these attempts
_ANYWHERE = Address(WEB.name, "0")  # who guesses has no address
_NOTED_EVERY = timedelta(minutes=1)  # a session's use: each click would cost a flush of the disk
_PAGE = "page.url"  # the note of where the page is; none: it is not served


@dataclass(frozen=True, slots=True)
class Login:
    """What opens the page once, until `until`."""

    code: str | None
    link: str
    until: datetime


def web_address(person_id: int) -> Address:
    """Where a person's texts on the page come from."""
    return Address(WEB.name, str(person_id))


def note_page(connection: Connection, url: str | None) -> None:
    """Remember where the page is for who is asked by text; empty: on this machine alone; None: it is not served."""
    notes.put(connection, _PAGE, url)


def page_url(connection: Connection) -> str | None:
    """What `note_page` remembered last."""
    return notes.get(connection, _PAGE)


def give(
    connection: Connection,
    person_id: int,
    now: datetime,
    *,
    with_code: bool = True,
    token: Callable[[int], str] = secrets.token_urlsafe,
    below: Callable[[int], int] = secrets.randbelow,
) -> Login:
    """A new link and code for this person; what they were given before opens nothing any more."""
    connection.execute(delete(logins).where(logins.c.until <= now))
    taken = set(connection.execute(select(logins.c.code).where(logins.c.person_id != person_id)).scalars())
    code = None
    while with_code and (code is None or digest(code) in taken):
        code = f"{below(10**_DIGITS):0{_DIGITS}}"
    login = Login(code, token(_LINK_BYTES), now + GOOD_FOR)
    row = {"code": code and digest(code), "link": digest(login.link), "until": login.until}
    insert = insert_into(connection, logins).values(person_id=person_id, **row)
    connection.execute(insert.on_conflict_do_update(index_elements=["person_id"], set_=row))
    return login


def whose_link(connection: Connection, link: str, now: datetime) -> int | None:
    """Whom the link lets in, without using it up; None: nobody."""
    return connection.execute(select(logins.c.person_id).where(_is_link(link), logins.c.until > now)).scalar()


def take_link(connection: Connection, link: str, now: datetime) -> int | None:
    """Whom the link lets in, this once; None: nobody."""
    return _take(connection, _is_link(link), now)


def take_code(connection: Connection, code: str, now: datetime) -> int | None:
    """Whom the code lets in, this once; None: nobody, or too many wrong ones came of late."""
    if codes_rest(connection, now):
        return None
    person_id = _take(connection, logins.c.code == digest(code), now)
    if person_id is None:
        attempts.note(connection, _WRONG, _ANYWHERE, now)
    return person_id


def codes_rest(connection: Connection, now: datetime) -> bool:
    """Whether so many wrong codes came of late that none is taken."""
    return attempts.count(connection, _WRONG, now - GOOD_FOR, now) >= WRONG_CODES


def _is_link(link: str) -> ColumnElement[bool]:
    return logins.c.link == digest(link)


def _take(connection: Connection, which: ColumnElement[bool], now: datetime) -> int | None:
    gone = delete(logins).where(which, logins.c.until > now).returning(logins.c.person_id)
    return connection.execute(gone).scalar()


def begin(
    connection: Connection, person_id: int, now: datetime, token: Callable[[int], str] = secrets.token_urlsafe
) -> str:
    """A new session of this person; returns what their browser holds. Old ones are forgotten."""
    connection.execute(delete(sessions).where(sessions.c.used_at <= now - UNUSED_FOR))
    key = token(32)
    row = {"key": digest(key), "person_id": person_id, "begun_at": now, "used_at": now}
    connection.execute(sessions.insert().values(row))
    return key


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in; `is_noted`: its use was written down of late."""

    person_id: int
    is_noted: bool


def find(connection: Connection, key: str, now: datetime) -> Session | None:
    """The session of a browser that holds `key`; None: there is none, or it was not used for too long."""
    query = select(sessions).where(sessions.c.key == digest(key), sessions.c.used_at > now - UNUSED_FOR)
    row = connection.execute(query).first()
    return None if row is None else Session(row.person_id, row.used_at > now - _NOTED_EVERY)


def note_used(connection: Connection, key: str, now: datetime) -> None:
    """The session is in use."""
    connection.execute(update(sessions).where(sessions.c.key == digest(key)).values(used_at=now))


def end_one(connection: Connection, key: str) -> None:
    """Who signs out in one browser stays signed in elsewhere."""
    connection.execute(delete(sessions).where(sessions.c.key == digest(key)))


def end(connection: Connection, person_id: int) -> int:
    """Sign a person out everywhere, and let no link of theirs open anything; returns how many sessions there were."""
    connection.execute(delete(logins).where(logins.c.person_id == person_id))
    return connection.execute(delete(sessions).where(sessions.c.person_id == person_id)).rowcount
