"""Who was put out of a group or of the network, kept by address in a form that tells nobody who; and what ends then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

from messages.address import Address
from storage import (
    addresses,
    announcements,
    api_keys,
    calendar_links,
    collected,
    forget_requests,
    link_codes,
    questions,
    sessions,
)
from storage.announcements import Announcement, State
from storage.audiences import within
from storage.chance import sender_key
from storage.codes import CodeKind
from storage.collected import Kind
from storage.engine import insert_into
from storage.outbox import UNDER_WAY
from storage.prepared_queries import PreparedSelect
from storage.tables import announcements as announcement_rows
from storage.tables import echoes, join_requests, outbox, people, proofs, put_out

NETWORK = ""  # in place of a group's code
_ANYBODY = PreparedSelect(select(put_out.c.sender).where(put_out.c.code == bindparam("of")).limit(1))


@dataclass(frozen=True, slots=True)
class Block:
    """An address that was put out of the network, by whom (None: the command line). `sender` stands for it."""

    sender: str
    put_out_at: datetime
    put_out_by: int | None


def keep_out(connection: Connection, those: Iterable[Address], code: str, by: int | None, now: datetime) -> None:
    """Whoever has these addresses was put out of this group, or of the network."""
    for address in those:
        row = {"sender": sender_key(connection, address), "code": code, "put_out_at": now, "put_out_by": by}
        insert = insert_into(connection, put_out).values(row)
        connection.execute(insert.on_conflict_do_nothing(index_elements=["sender", "code"]))


def let_in(connection: Connection, those: Iterable[Address], code: str) -> bool:
    """They may come back; False when none of them was put out."""
    keys = [sender_key(connection, address) for address in those]
    return connection.execute(delete(put_out).where(put_out.c.sender.in_(keys), put_out.c.code == code)).rowcount > 0


def is_kept_out(connection: Connection, those: Iterable[Address], code: str = NETWORK) -> bool:
    """Whether one of these addresses was put out of this group, or of the network."""
    return _is_anybody_out(connection, code) and _are_out(connection, those, code)


def is_person_kept_out(connection: Connection, person_id: int, code: str) -> bool:
    """The same, of a person's addresses: most groups put nobody out, and then these are not looked up."""
    return _is_anybody_out(connection, code) and _are_out(connection, addresses.of_person(connection, person_id), code)


def _is_anybody_out(connection: Connection, code: str) -> bool:
    return bool(_ANYBODY.rows(connection, of=code))


def _are_out(connection: Connection, those: Iterable[Address], code: str) -> bool:
    keys = [sender_key(connection, address) for address in those]
    found = select(put_out.c.sender).where(put_out.c.sender.in_(keys), put_out.c.code == code)
    return connection.execute(found.limit(1)).first() is not None


def tell_once(connection: Connection, address: Address, now: datetime) -> bool:
    """Whether the address has not been told yet that it was put out of the network; it counts as told then."""
    untold = (
        put_out.c.sender == sender_key(connection, address),
        put_out.c.code == NETWORK,
        put_out.c.told_at.is_(None),
    )
    return connection.execute(update(put_out).where(*untold).values(told_at=now)).rowcount == 1


def blocks(connection: Connection) -> list[Block]:
    """The addresses that were put out of the network, newest first."""
    query = select(put_out).where(put_out.c.code == NETWORK).order_by(put_out.c.put_out_at.desc(), put_out.c.sender)
    return [Block(row.sender, row.put_out_at, row.put_out_by) for row in connection.execute(query)]


def end_all(connection: Connection, person_id: int) -> None:
    """Nothing of this person is under way any more: texts to them, questions, previews, and what waits for a number."""
    waits = outbox.c.state.in_((*UNDER_WAY, "failed", "unknown"))
    connection.execute(update(outbox).where(outbox.c.person_id == person_id, waits).values(state="dropped"))
    questions.close(connection, person_id)
    questions.drop_pages(connection, person_id)
    link_codes.drop(connection, person_id)
    sessions.end(connection, person_id)
    api_keys.end_made_on_page(connection, person_id)
    calendar_links.end(connection, person_id)
    forget_requests.drop(connection, person_id)
    announcements.drop_previews(connection, person_id)
    mine = select(announcement_rows.c.id).where(announcement_rows.c.author_id == person_id)
    asked = select(echoes.c.id).where(echoes.c.person_id == person_id)
    for kind, subjects in ((CodeKind.ANNOUNCEMENT, mine), (CodeKind.ECHO, asked)):
        connection.execute(delete(proofs).where(proofs.c.kind == kind.value, proofs.c.subject_id.in_(subjects)))
    connection.execute(delete(echoes).where(echoes.c.person_id == person_id))
    collected.forget(connection, Kind.FOUND, person_id)


def close_requests(connection: Connection, person_id: int, codes: Iterable[str], by: int | None, now: datetime) -> None:
    """Nobody has to decide any more whether this person comes into these groups."""
    mine = (join_requests.c.person_id == person_id, join_requests.c.decided_at.is_(None))
    change = update(join_requests).where(*mine, join_requests.c.code.in_(list(codes)))
    connection.execute(change.values(decided_at=now, decided_by=by, is_granted=False))


def drop_unheard(connection: Connection, person_id: int) -> None:
    """Announcements that wait for this person and are for others only, as things stand now, do not leave for them."""
    waiting = select(outbox.c.announcement_id).where(outbox.c.person_id == person_id, outbox.c.state.in_(UNDER_WAY))
    for number in set(connection.execute(waiting.where(outbox.c.announcement_id.is_not(None))).scalars()):
        announcement = announcements.get(connection, number)
        if announcement is not None and not _is_for(connection, announcement, person_id):
            mine = (outbox.c.announcement_id == number, outbox.c.person_id == person_id, outbox.c.state.in_(UNDER_WAY))
            connection.execute(update(outbox).where(*mine).values(state="dropped"))


def _is_for(connection: Connection, announcement: Announcement, person_id: int) -> bool:
    listener = select(people.c.id).where(people.c.id == person_id, *within(announcement.audience))
    return announcement.state is State.SENT and connection.execute(listener).first() is not None
