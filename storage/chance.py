"""What cannot be guessed, from the secret of this database; and what is kept of that."""

import hmac
import secrets
from hashlib import sha256

from sqlalchemy import Connection

from messages.address import Address
from storage import notes

SECRET = "linking.secret"  # noqa: S105 the note's key


def below(connection: Connection, seed: str, limit: int) -> int:
    """A number from 0 to `limit` - 1 that nobody can foretell who does not know the secret of this database.

    It follows from `seed` and that secret, so that a rehearsal with a known secret has known numbers.
    """
    return int.from_bytes(keyed(connection, seed), "big") % limit


def keyed(connection: Connection, text: str) -> bytes:
    """What stands for `text` in this database alone, and tells nobody without its secret what it stands for."""
    secret: str | None = notes.get(connection, SECRET)
    if secret is None:
        secret = secrets.token_hex(32)
        notes.put(connection, SECRET, secret)
    return hmac.digest(secret.encode(), text.encode(), "sha256")


def sender_key(connection: Connection, address: Address) -> str:
    """What stands for an address where it must not be kept itself."""
    return keyed(connection, f"sender:{address}").hex()[:32]


def digest(secret: str) -> str:
    """What is kept of a secret: by it one that is brought is known again."""
    return sha256(secret.encode()).hexdigest()
