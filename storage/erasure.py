"""Erasing a person: their words, names and addresses go; what is counted stays, under nobody's name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, delete, func, or_, select, update

from messages.scheme import without_segments
from storage import addresses as ways_to
from storage import api_keys, calendar_links, link_codes, mentions, merges, person_merge, quotations, sessions
from storage import people as persons
from storage.announcements import State
from storage.outbox import UNDER_WAY
from storage.sessions import web_address
from storage.tables import (
    addresses,
    announcements,
    audit,
    borrowed_reports,
    collected,
    cuts,
    echoes,
    forget_requests,
    inbox,
    item_notes,
    items,
    join_requests,
    memberships,
    outbox,
    pages,
    questions,
    quote_permissions,
    reports,
    shares,
    shown_photos,
    thread_texts,
    threads,
)

SCHEME = "erased"  # of the address that stands in place of theirs; no channel serves it
JUST_SENT = timedelta(days=1)  # so long an announcement may still be on its way by another channel
# What rows are without words.
BARE_INBOX: Mapping[str, Any] = {
    **dict.fromkeys(("media", "latitude", "longitude", "language", "edits", "reason", "answer_marks")),
    "text": "",
}
BARE_OUTBOX: Mapping[str, Any] = {"text": "", "buttons": None, "files": None}
BARE_REPORT: Mapping[str, Any] = {"note": "", "latitude": None, "longitude": None, "media": None}
BARE_AUDIT: Mapping[str, Any] = {"before": None, "after": None}
_BARE_PERSON = (
    *("name", "latin_name", "language", "kind", "township", "organisation"),
    *("consented_at", "stopped_at", "alerts_stopped_at", "heard_at", "lost_at", "blocked_at"),
)


def address_of(person_id: int) -> str:
    """What stands in place of an erased person's address."""
    return f"{SCHEME}:{person_id}"


def confirmation(person_id: int) -> str:
    """The dedupe key of the last text to an erased person."""
    return f"forgotten:{person_id}"


@dataclass(frozen=True, slots=True)
class Traces:
    """What of a person is left outside the database. `texts`: numbers of inbox rows that came with photos."""

    addresses: tuple[str, ...]
    texts: tuple[int, ...]


def erase(connection: Connection, person_id: int, inbox_id: int | None, now: datetime) -> Traces:
    """Erase this person at once, but for the text `inbox_id`, which is being handled: its row is done later.

    Later texts that wait to be handled stay: they are a stranger's. The row of the person stays, empty, since
    reports count by it.
    """
    reached = [str(address) for address in ways_to.of_person(connection, person_id)]
    theirs = [*reached, str(web_address(person_id))]  # what was said on the page is nowhere else
    names = mentions.names(connection, person_id)
    texts = _texts(connection, theirs, inbox_id)
    quotations.erase(connection, quotations.of_person(connection, person_id))
    mentions.erase_copies(connection, person_id, list(texts))
    _erase_inbox(connection, person_id, list(texts))
    _erase_outbox(connection, person_id, theirs)
    _erase_threads(connection, person_id, now)
    _erase_work(connection, person_id)
    _erase_announcements(connection, person_id, now)
    mentions.erase_names(connection, names)
    _erase_person(connection, person_id)
    return Traces(tuple(reached), tuple(number for number, has_photos in texts.items() if has_photos))


def _texts(connection: Connection, theirs: Sequence[str], inbox_id: int | None) -> dict[int, bool]:
    """The numbers of their texts, and whether there came something with them."""
    handled = or_(inbox.c.state != "waiting", inbox.c.id == inbox_id)
    query = select(inbox.c.id, inbox.c.media.is_not(None)).where(inbox.c.address.in_(theirs), handled)
    return {number: bool(has_media) for number, has_media in connection.execute(query)}


def _erase_inbox(connection: Connection, person_id: int, texts: Collection[int]) -> None:
    """The rows stay: a provider that brings a text again must find it kept."""
    state = case((inbox.c.state == "failed", "dropped"), else_=inbox.c.state)
    change = update(inbox).where(inbox.c.id == bindparam("row_id"))
    change = change.values(**BARE_INBOX, address=address_of(person_id), state=state)
    if texts:
        connection.execute(change, [{"row_id": number} for number in texts])


def _bare_outbound(person_id: int) -> dict[str, Any]:
    waits = outbox.c.state.in_((*UNDER_WAY, "failed", "unknown"))
    state = case((waits, "dropped"), else_=outbox.c.state)
    # A chat's messages can still be erased there; of others a late report must not queue the bare row again.
    number = case((outbox.c.scheme.in_(without_segments()), outbox.c.provider_id), else_=None)
    # What is just being sent must not be claimed again, whatever becomes of it.
    scheme = case((outbox.c.state.in_(UNDER_WAY), SCHEME), else_=outbox.c.scheme)
    bare = {**BARE_OUTBOX, "state": state, "provider_id": number}
    return {**bare, "scheme": scheme, "address": address_of(person_id)}


def _erase_outbox(connection: Connection, person_id: int, theirs: Sequence[str]) -> None:
    mine = or_(outbox.c.person_id == person_id, outbox.c.address.in_(theirs))
    connection.execute(update(outbox).where(mine).values(**_bare_outbound(person_id)))


def _erase_threads(connection: Connection, person_id: int, now: datetime) -> None:
    """Both sides of what they began, and what they answered. Answers for them go to the coordinators."""
    opened = select(threads.c.id).where(threads.c.person_id == person_id)
    theirs = or_(thread_texts.c.person_id == person_id, thread_texts.c.thread_id.in_(opened))
    arrived = select(thread_texts.c.inbox_id).where(theirs)
    connection.execute(update(inbox).where(inbox.c.id.in_(arrived)).values(text=""))
    connection.execute(update(thread_texts).where(theirs).values(text=""))
    waits = (threads.c.person_id == person_id, threads.c.answered_at.is_(None))
    connection.execute(update(threads).where(*waits).values(answered_at=now))
    connection.execute(update(threads).where(threads.c.to_person_id == person_id).values(to_person_id=None))


def _erase_work(connection: Connection, person_id: int) -> None:
    """Reports become figures, items nobody's; notes go, and what the audit log holds of all this."""
    own = select(reports.c.id).where(reports.c.person_id == person_id)
    subjects = [f"report:{number}" for number in connection.execute(own).scalars()]
    connection.execute(delete(shown_photos).where(shown_photos.c.report_id.in_(own)))
    numbers = person_merge.merged_into(connection, person_id)
    dropped = _subjects(connection, numbers, "item-drop")
    connection.execute(update(reports).where(reports.c.person_id == person_id).values(**BARE_REPORT))
    connection.execute(update(items).where(items.c.id.in_(dropped)).values(reason=None))
    connection.execute(update(items).where(items.c.owner_id == person_id).values(owner_id=None))
    connection.execute(delete(item_notes).where(item_notes.c.person_id == person_id))
    told = update(audit).values(**BARE_AUDIT)
    connection.execute(told.where(audit.c.person_id.in_(numbers)))
    about = told.where(audit.c.subject == bindparam("about"))
    subjects += [f"person:{number}" for number in numbers]
    connection.execute(about, [{"about": subject} for subject in subjects])
    connection.execute(told.where(audit.c.id.in_(_replaced_shares(connection, numbers))))


def _replaced_shares(connection: Connection, numbers: Collection[int]) -> list[int]:
    """Which entries of the audit log hold what they shared, by whoever shared something else then."""
    query = select(audit.c.id, audit.c.before).where(audit.c.action == "share", audit.c.before.is_not(None))
    return [row.id for row in connection.execute(query) if row.before["person"] in numbers]


def _subjects(connection: Connection, numbers: Collection[int], action: str) -> list[int]:
    query = select(audit.c.subject).where(audit.c.person_id.in_(numbers), audit.c.action == action)
    return [int(subject.partition(":")[2]) for subject in connection.execute(query).scalars()]


def _erase_announcements(connection: Connection, person_id: int, now: datetime) -> None:
    """Previews are dropped. What was just released still goes out: `finish` erases its words."""
    mine = announcements.c.author_id == person_id
    preview = announcements.c.state == State.PREVIEW.value
    state = case((preview, State.DROPPED.value), else_=announcements.c.state)
    connection.execute(update(announcements).where(mine).values(author_address=address_of(person_id), state=state))
    is_old = or_(announcements.c.sent_at.is_(None), announcements.c.sent_at < now - JUST_SENT)
    _erase_announced(connection, select(announcements.c.id).where(mine, is_old))


def _erase_announced(connection: Connection, which: Select[tuple[int]]) -> None:
    connection.execute(update(announcements).where(announcements.c.id.in_(which)).values(text=""))
    gone = (outbox.c.announcement_id.in_(which), outbox.c.state.not_in(UNDER_WAY))
    connection.execute(update(outbox).where(*gone).values(text=""))


def _erase_person(connection: Connection, person_id: int) -> None:
    theirs = (
        *(addresses, memberships, join_requests, questions, pages, echoes, forget_requests, cuts, shares, collected),
        quote_permissions,
    )
    for table in theirs:
        connection.execute(delete(table).where(table.c.person_id == person_id))
    either = or_(borrowed_reports.c.person_id == person_id, borrowed_reports.c.lender_id == person_id)
    connection.execute(delete(borrowed_reports).where(either))
    link_codes.drop(connection, person_id)
    sessions.end(connection, person_id)
    api_keys.end_all(connection, person_id)
    calendar_links.end(connection, person_id)
    merges.forget(connection, person_id)
    persons.change(
        connection,
        person_id,
        **dict.fromkeys(_BARE_PERSON),
        themes=(),
        is_coordinator=False,
        writes_zawgyi=False,
    )


def settle(connection: Connection, person_id: int, *, gives_up: bool) -> bool:
    """Erase the texts to this person that have left since; whether nothing of theirs is under way any more.

    `gives_up`: also those that have not left by now.
    """
    left_over = (outbox.c.person_id == person_id, outbox.c.address != address_of(person_id))
    gone = update(outbox).where(*left_over)
    if not gives_up:
        gone = gone.where(outbox.c.state.not_in(UNDER_WAY))
    connection.execute(gone.values(**_bare_outbound(person_id)))
    # The confirmation stays in the chat: without its number there it is not erased.
    last = update(outbox).where(outbox.c.dedupe_key == confirmation(person_id), outbox.c.text == "")
    connection.execute(last.values(provider_id=None))
    return not _count(connection, *left_over) and not _count(connection, *_announced(person_id))


def _announced(person_id: int) -> tuple[ColumnElement[bool], ...]:
    mine = select(announcements.c.id).where(announcements.c.author_id == person_id)
    return outbox.c.announcement_id.in_(mine), outbox.c.state.in_(UNDER_WAY)


def _count(connection: Connection, *which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(outbox).where(*which)).scalar_one()


def finish(connection: Connection, person_id: int, theirs: Sequence[str]) -> None:
    """Erase what was kept for a while: announcements' words, and providers' names of texts that hold an address.

    No provider brings a text again so late.
    """
    _erase_announced(connection, select(announcements.c.id).where(announcements.c.author_id == person_id))
    for value in (address.partition(":")[2] for address in theirs):
        for table in (inbox, outbox):
            named = (table.c.address == address_of(person_id), table.c.provider_id.contains(value, autoescape=True))
            for number in connection.execute(select(table.c.id).where(*named)).scalars().all():
                change = update(table).where(table.c.id == number)
                connection.execute(change.values(provider_id=address_of(person_id) + f":{number}"))
