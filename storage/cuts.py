"""How much of a long text somebody has been sent: the rest is theirs by MORE and the text's number."""

from sqlalchemy import Connection, delete, select

from storage.engine import insert_into
from storage.tables import cuts


def keep(connection: Connection, text_id: int, person_id: int, letters: int) -> None:
    """This person has read so many letters of the text."""
    insert = insert_into(connection, cuts).values(text_id=text_id, person_id=person_id, letters=letters)
    connection.execute(insert.on_conflict_do_update(index_elements=["text_id", "person_id"], set_={"letters": letters}))


def letters(connection: Connection, text_id: int, person_id: int) -> int | None:
    """How many letters of it this person has read; None: it was not cut for them, or they have read all."""
    query = select(cuts.c.letters).where(cuts.c.text_id == text_id, cuts.c.person_id == person_id)
    return connection.execute(query).scalar()


def drop(connection: Connection, text_id: int, person_id: int) -> None:
    """This person has read all of it."""
    connection.execute(delete(cuts).where(cuts.c.text_id == text_id, cuts.c.person_id == person_id))
