"""The codes of LINK, which join two addresses into one person."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from messages.address import Address
from storage import chance
from storage.engine import insert_into
from storage.tables import link_codes

DIGITS = 6
_CODES = 10**DIGITS
KEPT = timedelta(days=1)  # a text that was sent in time may come late


@dataclass(frozen=True, slots=True)
class Code:
    """A code of six digits, who asked for it, from which address, and until when it is good."""

    digits: str
    person_id: int
    address: Address
    until: datetime


def give(connection: Connection, person_id: int, address: Address, until: datetime, seed: str) -> Code:
    """A new code, which nobody else has; the person's last one is good no longer, and stale ones are forgotten.

    It follows from `seed` and a secret of this database, so that a rehearsal with a known secret has known codes.
    """
    connection.execute(delete(link_codes).where(link_codes.c.until < until - KEPT))
    taken = set(connection.execute(select(link_codes.c.digits).where(link_codes.c.person_id != person_id)).scalars())
    tries = (f"{chance.below(connection, f'{seed}:{number}', _CODES):0{DIGITS}}" for number in range(_CODES))
    code = Code(next(digits for digits in tries if digits not in taken), person_id, address, until)
    row = {"digits": code.digits, "address": str(address), "until": until}
    insert = insert_into(connection, link_codes).values(person_id=person_id, **row)
    connection.execute(insert.on_conflict_do_update(index_elements=["person_id"], set_=row))
    return code


def find(connection: Connection, digits: str, at: datetime) -> Code | None:
    """The code that is good at that moment; None: there is none such. How long it takes tells nothing of open codes."""
    found = None
    for row in connection.execute(select(link_codes).where(link_codes.c.until >= at)):
        if hmac.compare_digest(row.digits.encode(), digits.encode()):
            found = Code(row.digits, row.person_id, Address.parse(row.address), row.until)
    return found


def drop(connection: Connection, person_id: int) -> None:
    """The code of this person is good no longer."""
    connection.execute(delete(link_codes).where(link_codes.c.person_id == person_id))


def drop_all(connection: Connection) -> None:
    """No code is good any longer."""
    connection.execute(delete(link_codes))
