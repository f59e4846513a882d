"""What others were told in somebody's own words: between quotes, in texts of ours that know not whose they are."""

import re
from collections.abc import Iterable

from sqlalchemy import Column, ColumnElement, Connection, Table, or_, select

from messages.quote import quoted
from storage.mentions import rewrite
from storage.tables import announcements, item_notes, reports, shares, thread_texts, threads

_KNOWN_BY = 16  # so many of the first letters: a quotation may be cut behind them
_REST = '[^"\n]*'
_GONE = '"...'

# The tables whose words are quoted to others, and where they stand.
_QUOTED: dict[Table, Column[str]] = {
    reports: reports.c.note,
    item_notes: item_notes.c.text,
    thread_texts: thread_texts.c.text,
    shares: shares.c.text,
    announcements: announcements.c.text,
}


def of_person(connection: Connection, person_id: int) -> list[str]:
    """The words of this person that may have been quoted, and those of others in their threads."""
    opened = select(threads.c.id).where(threads.c.person_id == person_id)
    whose = {
        reports: reports.c.person_id == person_id,
        item_notes: item_notes.c.person_id == person_id,
        thread_texts: or_(thread_texts.c.person_id == person_id, thread_texts.c.thread_id.in_(opened)),
        shares: shares.c.person_id == person_id,
        announcements: announcements.c.author_id == person_id,
    }
    return [text for table, which in whose.items() for text in of_rows(connection, table, which)]


def of_rows(connection: Connection, table: Table, *which: ColumnElement[bool]) -> list[str]:
    """The words of these rows that may have been quoted."""
    return list(connection.execute(select(_QUOTED[table]).where(*which)).scalars()) if table in _QUOTED else []


def erase(connection: Connection, words: Iterable[str]) -> None:
    """Take these words out of what others were told, and of what MORE would tell them."""
    begins = {quoted(text)[:_KNOWN_BY] for text in words} - {""}
    if begins:
        those = "|".join(map(re.escape, sorted(begins)))
        rewrite(connection, re.compile(f'"(?:{those}){_REST}'), _GONE, '"')
