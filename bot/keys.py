"""Keys made and taken back, from the command line and on the page alike; the audit log tells who did."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection

from handlers.core.sight import scopes_of
from storage import api_keys, audit
from storage.api_keys import LONGEST_NAME, ApiKey, Scope
from storage.audit import Entry
from storage.people import Person


class NoKey(Exception):
    """There can be no such key; `why` is a word, `what` it is about."""

    def __init__(self, why: str, what: str = "") -> None:
        super().__init__(f"{why} {what}".strip())
        self.why = why
        self.what = what


def give(
    connection: Connection, person: Person, name: str, scopes: Collection[Scope], now: datetime, by: int | None
) -> tuple[str, ApiKey]:
    """A new key in this person's name, and what is known of it. `by`: who makes it on the page, for themselves.

    Raises NoKey: `name` is empty, too long or taken, or `scopes` are none, or more than the person sees themselves.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise NoKey("name", str(LONGEST_NAME))
    if api_keys.named(connection, name) is not None:
        raise NoKey("taken", name)
    if not scopes:
        raise NoKey("scopes")
    beyond = set(scopes) - scopes_of(person)
    if beyond:
        raise NoKey("beyond", ", ".join(sorted(beyond)))
    opens, key = api_keys.give(connection, person.id, name, scopes, now, is_of_page=by is not None)
    after = {"name": name, "person": person.id, "scopes": sorted(scopes)}
    audit.record(connection, [Entry(now, by, "key", f"key:{key.id}", None, after)])
    return opens, key


def revoke(connection: Connection, key: ApiKey, now: datetime, by: int | None) -> None:
    """Let a key open nothing any more."""
    if api_keys.revoke(connection, key.id):
        before = {"name": key.name, "person": key.person_id}
        audit.record(connection, [Entry(now, by, "key-revoke", f"key:{key.id}", before)])
