"""The weekly digests that were queued, as their readers got them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from storage.tables import outbox


@dataclass(frozen=True, slots=True)
class SentDigest:
    """A digest, and what became of it."""

    text: str
    language: str
    state: str
    created_at: datetime


def by_keys(connection: Connection, keys: Collection[str]) -> list[SentDigest]:
    """The digests with these keys in the outbox, the newest first; of those whose words are gone nothing."""
    query = select(outbox.c.text, outbox.c.language, outbox.c.state, outbox.c.created_at)
    rows = connection.execute(
        query.where(outbox.c.dedupe_key.in_(keys), outbox.c.text != "").order_by(outbox.c.id.desc())
    )
    return [SentDigest(*row) for row in rows]
