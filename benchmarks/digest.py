"""How long digests take over a year of a large network.

    python benchmarks/digest.py [--reports 500000]

Fills a throw-away SQLite file with a year of reports and texts of 5,000 members in 100 groups, then times
one DIGEST, one `DIGEST GROUP`, and the weekly timer that composes and queues the digests of everybody.
Prints JSON, and a line of each figure against its limit; exit status 1 when one is over it.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import Connection, Engine, Table

import bot.channels.table  # noqa: F401 - its channels bring their kinds of address
from handlers.core.compose import compose
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.digest.send import due_digest, preview
from handlers.network.parse import read_network
from messages.address import Address
from messages.scheme import SMS
from storage import outbox
from storage.engine import open_engine, reading, writing
from storage.tables import (
    addresses,
    groups,
    items,
    join_requests,
    memberships,
    metadata,
    people,
    plans,
    reports,
    threads,
)
from storage.tables import outbox as outbox_table
from storage.timers import Timer

NOW = datetime(2026, 12, 7, 1, 30, tzinfo=UTC)  # a Monday, 08:00 in Yangon
GROUPS, MEMBERS, TOWNSHIPS, WEEKS = 100, 5_000, 330, 52
THEMES = ("land", "gender", "env", "lgbt", "crim", "cit")
LIMITS = {"one_network_s": 1.0, "one_theme_group_s": 1.0, "one_member_group_s": 1.0, "all_s": 20.0}
CODES = tuple(f"G{number:02}" for number in range(GROUPS))
AT_ONCE = 10_000


def lookup() -> NetworkLookup:
    """A network of 100 groups, every tenth of them of a theme."""
    lines = ["[network]", 'name = "Benchmark"', 'timezone = "Asia/Yangon"', 'country = "MM"']
    lines += ['languages = ["en", "my"]', 'coordinators = ["telegram:9001"]', 'townships = "townships.csv"', "[themes]"]
    lines += [f'{theme} = {{ en = "{theme}", my = "{theme}" }}' for theme in THEMES]
    for number, code in enumerate(CODES):
        lines += [f"[groups.{code}]", f'en = "Group {number}"', f'my = "Group {number}"', 'join = "open"']
        if number % 10 == 0:
            lines.append(f'theme = "{THEMES[number // 10 % len(THEMES)]}"')
    places = [f"T{number:03},Township {number},မြို့ {number},20.{number:03},96.0" for number in range(TOWNSHIPS)]
    csv = "\n".join(["code,en,my,lat,lon", *places])

    def address(text: str, _country: str) -> Address:
        return Address.parse(text)

    return lookup_of(read_network("\n".join(lines), lambda _name: csv, ("en", "my"), "network.toml", address))


def fill(engine: Engine, count: int) -> None:
    """A year of it, the same every time."""
    rng = random.Random(7)
    metadata.create_all(engine)
    with writing(engine) as connection:
        put(connection, groups, ({"code": code, "is_retired": False} for code in CODES))
        put(connection, people, _people(rng))
        put(connection, addresses, _addresses(rng))
        put(connection, memberships, _memberships(rng))
        put(connection, reports, _reports(rng, count))
        put(connection, outbox_table, _texts(rng, count))
        put(connection, threads, _threads(rng))
        put(connection, join_requests, _requests(rng))
        put(connection, plans, _plans())
        put(connection, items, _items(rng))


def put(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    """Insert rows, many at once."""
    while some := list(islice(rows, AT_ONCE)):
        connection.execute(table.insert(), some)


def _people(rng: random.Random) -> Iterator[dict[str, Any]]:
    for person in range(1, MEMBERS + 1):
        heard = NOW - timedelta(days=rng.expovariate(1 / 9))
        yield {"id": person, "name": f"Ma Khin {person}", "language": rng.choice(["en", "my"]), "themes": "",
               "consented_at": NOW - timedelta(days=400), "created_at": NOW - timedelta(days=400),
               "heard_at": heard, "is_coordinator": person <= 5}  # fmt: skip


def _addresses(rng: random.Random) -> Iterator[dict[str, Any]]:
    for person in range(1, MEMBERS + 1):
        scheme = rng.choice(["sms", "telegram"])
        value = f"+9597{person:08}" if scheme == "sms" else str(person)
        yield {"address": f"{scheme}:{value}", "scheme": scheme, "person_id": person}


def _memberships(rng: random.Random) -> Iterator[dict[str, Any]]:
    """Each member is in one to three groups; two lead each group."""
    for person in range(1, MEMBERS + 1):
        leads = CODES[(person - 6) // 2] if 5 < person <= 5 + 2 * GROUPS else None
        for code in {*rng.sample(CODES, rng.randint(1, 3)), *([leads] if leads else [])}:
            yield {"code": code, "person_id": person, "is_leader": code == leads, "joined_at": NOW}


def _reports(rng: random.Random, count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        at = NOW - timedelta(weeks=WEEKS) * (1 - number / count)
        women, men = rng.randint(0, 20), rng.randint(0, 20)
        yield {"person_id": rng.randint(1, MEMBERS), "theme": rng.choice([*THEMES, None]), "women": women,
               "men": men, "people": women + men, "township": f"T{rng.randrange(TOWNSHIPS):03}",
               "activity": "mediation", "day": at.date(), "note": "village tract map refused", "reported_at": at,
               "withdrawn_at": at if rng.random() < 0.02 else None}  # fmt: skip


def _texts(rng: random.Random, count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        at = NOW - timedelta(weeks=WEEKS) * (1 - number / count)
        person, segments = rng.randint(1, MEMBERS), rng.randint(0, 2)
        state = "failed" if rng.random() < 0.01 else "sent"
        yield {"dedupe_key": f"reply:{number}", "scheme": "sms", "address": f"sms:+9597{person:08}",
               "person_id": person, "kind": "reply", "priority": 1, "text": "Report kept.", "language": "en",
               "segments": segments, "state": state, "created_at": at, "due_at": at, "sent_at": at,
               "channel": "sms", "provider_id": str(number)}  # fmt: skip


def _threads(rng: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(10_000):
        answered = None if number > 9_900 else NOW
        code = rng.choice([*CODES, None])
        yield {"person_id": rng.randint(1, MEMBERS), "code": code, "opened_at": NOW, "answered_at": answered}


def _requests(rng: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(5_000):
        decided = None if number > 4_900 else NOW
        yield {"code": rng.choice(CODES), "person_id": rng.randint(1, MEMBERS), "asked_at": NOW, "decided_at": decided}


def _plans() -> Iterator[dict[str, Any]]:
    for number, code in enumerate(CODES, 1):
        yield {"id": number, "code": code, "first_day": (NOW - timedelta(days=40)).date(), "days": 100, "begun_at": NOW}


def _items(rng: random.Random) -> Iterator[dict[str, Any]]:
    for number, code in enumerate(CODES, 1):
        for item in range(1, 21):
            due = (NOW + timedelta(days=rng.randint(-40, 60))).date()
            yield {"plan_id": number, "code": code, "number": item, "due_day": due,
                   "texts": {"en": "Draft the code of conduct"},
                   "owner_id": rng.randint(1, MEMBERS), "state": rng.choice(["open", "done"])}  # fmt: skip


def measure(engine: Engine, here: NetworkLookup) -> dict[str, float]:
    """Seconds of each: one digest of each kind, and all of them until they are queued."""
    seconds: dict[str, float] = {}
    asked = {"one_network_s": None, "one_theme_group_s": CODES[0], "one_member_group_s": CODES[1]}
    for name, code in asked.items():
        with reading(engine) as connection:
            seconds[name] = timed(lambda c=connection, g=code: preview(c, here, NOW, g, "my", SMS))
    with writing(engine) as connection:
        seconds["all_s"] = timed(lambda: send_all(connection, here))
    return seconds


def timed(work: Callable[[], object]) -> float:
    """How long it takes, in seconds."""
    begun = perf_counter()
    work()
    return round(perf_counter() - begun, 3)


def send_all(connection: Connection, here: NetworkLookup) -> None:
    """What the weekly timer does."""
    timer = Timer(1, "digest", "digest", NOW, {}, 0)
    ctx = Context(connection, here, NOW, NOW, timer=timer)
    due_digest(ctx, timer)
    outbox.queue(connection, compose(ctx), NOW)


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=500_000)
    count = parser.parse_args().reports
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'year.db'}", flush="OFF")
        filled = timed(lambda: fill(engine, count))
        seconds = measure(engine, lookup())
        engine.dispose()
    print(json.dumps({"reports": count, "groups": GROUPS, "members": MEMBERS, "fill_s": filled, **seconds}))
    for name, limit in LIMITS.items():
        print(f"{'ok  ' if seconds[name] <= limit else 'OVER'} {name} {seconds[name]} (limit {limit})", file=sys.stderr)
    return 0 if all(seconds[name] <= limit for name, limit in LIMITS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
