"""What others were told in somebody's own words: between quotes, in texts of ours that know not whose they are."""

import re
from collections.abc import Collection, Iterable

from sqlalchemy import Column, Connection, Table, bindparam, or_, select, update

from messages.quote import quoted
from storage.tables import announcements, item_notes, outbox, pages, reports, thread_texts, threads

_KNOWN_BY = 16  # so many of the first letters: a quotation may be cut behind them
_REST = '[^"\n]*'
_GONE = '"...'

# The tables whose words are quoted to others, and where they stand.
QUOTED: dict[Table, Column[str]] = {
    reports: reports.c.note,
    item_notes: item_notes.c.text,
    thread_texts: thread_texts.c.text,
    announcements: announcements.c.text,
}


def of_person(connection: Connection, person_id: int) -> list[str]:
    """The words of this person that may have been quoted, and those of others in their threads."""
    opened = select(threads.c.id).where(threads.c.person_id == person_id)
    whose = {
        reports: reports.c.person_id == person_id,
        item_notes: item_notes.c.person_id == person_id,
        thread_texts: or_(thread_texts.c.person_id == person_id, thread_texts.c.thread_id.in_(opened)),
        announcements: announcements.c.author_id == person_id,
    }
    return [
        text
        for table, column in QUOTED.items()
        for text in connection.execute(select(column).where(whose[table])).scalars()
    ]


def of_rows(connection: Connection, table: Table, ids: Collection[int]) -> list[str]:
    """The words of these rows that may have been quoted."""
    if table not in QUOTED:
        return []
    return list(connection.execute(select(QUOTED[table]).where(table.c.id.in_(ids))).scalars())


def erase(connection: Connection, words: Iterable[str]) -> None:
    """Take these words out of what others were told, and of what MORE would tell them."""
    begins = {quoted(text)[:_KNOWN_BY] for text in words} - {""}
    if not begins:
        return
    those = re.compile(f'"(?:{"|".join(map(re.escape, sorted(begins)))}){_REST}')
    told = connection.execute(select(outbox.c.id, outbox.c.text).where(outbox.c.text.contains('"')))
    changed = [{"row_id": row.id, "new": new} for row in told if (new := those.sub(_GONE, row.text)) != row.text]
    if changed:
        change = update(outbox).where(outbox.c.id == bindparam("row_id")).values(text=bindparam("new"))
        connection.execute(change, changed)
    for row in connection.execute(select(pages)).all():
        left = [those.sub(_GONE, text) for text in row.texts]
        if left != row.texts:
            connection.execute(update(pages).where(pages.c.person_id == row.person_id).values(texts=left))
