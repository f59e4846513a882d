"""Many of everything that pages list, and how many statements a look at them takes."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Table, event, insert

from bot.host.store import ThreadStore
from storage import tables
from storage.engine import writing
from tests.bot.web.pages.desk import COORDINATOR, Desk

_FIRST = 1_000  # ids of what is made here
_OF_ITSELF = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "--")


def crowd(desk: Desk, count: int, first: int = 0) -> None:
    """So many more members of PRO, each with whatever waits, failed or was done; `first`: how many there are."""
    me, now = desk.id_of(COORDINATOR), desk.now
    numbers = range(_FIRST + first, _FIRST + first + count)
    long_ago, late = now - timedelta(days=60), (now - timedelta(days=3)).date()
    with writing(desk.engine) as connection:
        for table, row in _rows(me, now, long_ago, late):
            _put(connection, table, [{name: _of(value, n) for name, value in row.items()} for n in numbers])


def _put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    connection.execute(insert(table), rows)


def _of(value: Any, number: int) -> Any:
    """`#` is the number itself, and within words stands for it."""
    if value == "#":
        return number
    return value.replace("#", str(number)) if isinstance(value, str) else value


def _rows(me: int, now: Any, long_ago: Any, late: Any) -> list[tuple[Table, dict[str, Any]]]:
    text = {"scheme": "sms", "address": "sms:+95977#", "person_id": "#", "priority": 1, "text": "Word",
            "language": "en", "segments": 1, "created_at": now, "due_at": now, "sent_at": now,
            "channel": "modem"}  # fmt: skip
    return [
        (tables.people, {"id": "#", "name": "Ko # Crowd", "consented_at": long_ago, "created_at": long_ago}),
        (tables.addresses, {"address": "sms:+95977#", "scheme": "sms", "person_id": "#"}),
        (tables.memberships, {"code": "PRO", "person_id": "#", "joined_at": long_ago}),
        (tables.reports, {"person_id": "#", "day": now.date(), "reported_at": now, "theme": "land", "people": 5}),
        (tables.threads, {"id": "#", "person_id": "#", "code": "PRO", "opened_at": now}),
        (tables.thread_texts, {"thread_id": "#", "person_id": "#", "text": "Who pays?", "written_at": now}),
        (tables.join_requests, {"id": "#", "code": "LAND", "person_id": "#", "asked_at": now}),
        (tables.items, {"plan_id": 1, "code": "PRO", "number": "#", "due_day": late,
                        "texts": {"": "Ask"}, "owner_id": "#"}),
        (tables.announcements, {"id": "#", "author_id": me, "author_address": "telegram:9001", "audience": "PRO",
                                "text": "Meeting", "state": "sent", "created_at": now, "sent_at": now}),
        (tables.outbox, {**text, "dedupe_key": "one:#", "kind": "announcement",
                         "announcement_id": "#", "state": "failed"}),
        (tables.outbox, {**text, "dedupe_key": "two:#", "kind": "reply", "state": "sent"}),
        (tables.inbox, {"channel": "modem", "provider_id": "made #", "address": "sms:+95977#", "text": "ME",
                        "received_at": now, "acts_at": now, "state": "failed"}),
        (tables.inbox, {"channel": "page", "provider_id": "page #", "address": f"web:{me}", "text": "ME",
                        "received_at": now, "acts_at": now, "state": "done", "handled_at": now}),
        (tables.audit, {"at": now, "person_id": "#", "action": "report-edit", "subject": "report:#"}),
        (tables.api_keys, {"name": "key #", "person_id": me, "digest": "#", "prefix": "lanpya_", "scopes": [],
                           "is_of_page": True, "made_at": now}),
    ]  # fmt: skip


@contextmanager
def statements(engine: Engine, store: ThreadStore) -> Generator[list[str]]:
    """What SQLite is given meanwhile, as the driver itself tells it, without transactions."""
    seen: list[str] = []

    def note(sql: str) -> None:
        if not sql.startswith(_OF_ITSELF):
            seen.append(sql)

    def watch(connection: Any, *_more: object) -> None:
        connection.set_trace_callback(note)

    def leave(connection: Any, _record: object) -> None:
        connection.set_trace_callback(None)

    store.give_back()
    event.listen(engine, "checkout", watch)
    event.listen(engine, "checkin", leave)
    try:
        yield seen
    finally:
        store.give_back()
        event.remove(engine, "checkout", watch)
        event.remove(engine, "checkin", leave)
