"""What others were told of a person, and by which names: for erasing it."""

import re
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, Select, bindparam, case, or_, select, update

from storage import person_merge
from storage.outbox import UNDER_WAY
from storage.tables import audit, join_requests, outbox, pages, people, threads

_NAMELESS = "..."
_ABOUT = r"(?: \([^()\n]*\))?"


def names(connection: Connection, person_id: int) -> list[str]:
    """What the person was ever called, also as another one before they were joined."""
    subjects = [f"person:{number}" for number in person_merge.merged_into(connection, person_id)]
    query = select(audit.c.before, audit.c.after).where(audit.c.subject.in_(subjects))
    found = {connection.execute(select(people.c.name).where(people.c.id == person_id)).scalar()}
    for row in connection.execute(query):
        found |= {told.get("name") for told in (row.before, row.after) if isinstance(told, dict)}  # pyright: ignore[reportUnknownMemberType] -- JSON
    return sorted((name for name in found if isinstance(name, str) and len(name) > 1), key=len, reverse=True)


def erase_copies(connection: Connection, person_id: int, texts: Sequence[int]) -> None:
    """What others were told because of what this person texted or asked."""
    opened = _numbers(connection, select(threads.c.id).where(threads.c.person_id == person_id))
    asked = _numbers(connection, select(join_requests.c.id).where(join_requests.c.person_id == person_id))
    caused = {
        "reply": {str(number) for number in texts},
        "join": asked,
        "inbox": opened,
        "thread": opened,
        "alert": opened,
    }
    keys = select(outbox.c.id, outbox.c.dedupe_key).where(outbox.c.text != "")
    found = [number for number, key in connection.execute(keys) if _is_of(key, caused)]
    # Not IN: it cannot stand in a statement that is run for many rows.
    waits = or_(*(outbox.c.state == state for state in UNDER_WAY))
    state = case((waits, "dropped"), else_=outbox.c.state)
    change = update(outbox).where(outbox.c.id == bindparam("row_id")).values(text="", state=state)
    if found:
        connection.execute(change, [{"row_id": number} for number in found])


def _numbers(connection: Connection, query: Select[tuple[int]]) -> set[str]:
    return {str(number) for number in connection.execute(query).scalars()}


def _is_of(key: str, caused: Mapping[str, Collection[str]]) -> bool:
    """Whether a text was queued for one of these: `reply:214:2` for text 214."""
    kind, _, rest = key.partition(":")
    return rest.partition(":")[0] in caused.get(kind, ())


def erase_names(connection: Connection, those: Sequence[str]) -> None:
    """Out of what others were told, and of what MORE would tell them."""
    for name in those:
        rewrite(connection, _whole(name), _NAMELESS, name)


def _whole(name: str) -> re.Pattern[str]:
    """The name, not where it is part of a longer word, and what is told of them behind it: `Ma Hla (mobile, Hpa-An)`.

    Burmese writes no spaces between words.
    """
    bound = r"\b" if name.isascii() and name[0].isalnum() and name[-1].isalnum() else ""
    return re.compile(f"{bound}{re.escape(name)}{bound}{_ABOUT}")


def rewrite(connection: Connection, what: re.Pattern[str], new: str, holds: str) -> None:
    """Put `new` for what the pattern finds in texts to others and in pages; only texts with `holds` in them have it."""
    told = connection.execute(select(outbox.c.id, outbox.c.text).where(outbox.c.text.contains(holds, autoescape=True)))
    changed = [{"row_id": row.id, "new": left} for row in told if (left := what.sub(new, row.text)) != row.text]
    if changed:
        change = update(outbox).where(outbox.c.id == bindparam("row_id")).values(text=bindparam("new"))
        connection.execute(change, changed)
    for row in connection.execute(select(pages)).all():
        left = [what.sub(new, text) for text in row.texts]
        if left != row.texts:
            connection.execute(update(pages).where(pages.c.person_id == row.person_id).values(texts=left))
