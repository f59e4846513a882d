"""The page and the API of a large network: what each weighs and takes, and what `lanpya run` takes more for them.

    python benchmarks/page.py [--members 10000] [--reports 500000] [--rounds 7] [--texts 300] [--keep FILE]

`lanpya run` as a process, over HTTP on this machine, signed in as a coordinator. `--keep`: the filled database is kept
there, and taken from there where it is already, to look at one page again and again.
"""

import argparse
import asyncio
import gzip
import http.client
import re
import shutil
import socket
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

import httpx
import large_network
from field import answer
from serving import FIRST_CHAT, Running, running, telegram
from sqlalchemy import event

from bot.host.clock import SystemClock
from bot.host.store import DirectStore
from bot.inbound.intake import Arrived
from bot.web.pages.entrance import COOKIE
from bot.web.pages.site import PageSite, Reached
from bot.web.pages.visit import Machine
from handlers.table import TAKEN_BACK
from messages.address import Address
from storage import api_keys, people, sessions
from storage.api_keys import Scope
from storage.engine import open_engine, writing
from storage.migrate import upgrade

COORDINATOR = Address("telegram", "9001")  # of the practice network
_ASSET = re.compile(rb'(?:src|href)="(/static/[^"]+)"')
_SETTLE = 1.0  # seconds, for what loads behind the scenes

# By what each is called; {} is an id of something that is there.
PAGES = {
    "today": "/today",
    "inbox": "/inbox",
    "inbox, all": "/inbox?all=1",
    "inbox, page 40 of all": "/inbox?all=1&page=40",
    "inbox, a thread": "/inbox/{threads}",
    "members": "/members",
    "members, page 200": "/members?page=200",
    "members, silent in a group": "/members?silent=1&group=G01",
    "members, a name with slips": f"/members?q={quote('Kyin Zow')}",
    "members, a Burmese name with slips": f"/members?q={quote('ခင်ဇောေ')}",
    "members, one": "/members/{people}",
    "import": "/import",
    "reports": "/reports",
    "reports, page 400": "/reports?page=400",
    "reports, of a theme and group": "/reports?theme=land&group=G01",
    "reports, of a township this month": "/reports?area={township}&since={month}",
    "reports, with a word": "/reports?q=court",
    "reports, with a word that none has": "/reports?q=elephant",
    "reports, map": "/reports/map",
    "reports, map of all": "/reports/map?since=2020-01-01",
    "reports, one": "/reports/{reports}",
    "plan": "/plan?group=G01",
    "plan, late items": "/plan?late=1",
    "plan, an item": "/plan/{items}",
    "papers": "/papers",
    "announcements": "/announcements",
    "announcements, one to all": "/announcements/{announcements}",
    "groups": "/groups",
    "groups, how to join": "/groups/G01",
    "digest": "/digest",
    "delivery": "/delivery",
    "delivery, costs": "/delivery/costs",
    "log": "/log",
    "log, page 400": "/log?page=400",
    "log, of one person": "/log?person={people}",
    "keys": "/keys",
    "texts": "/texts",
}
LISTS = {
    "members": "/api/v1/members?limit=200&after=5000",
    "members by name": f"/api/v1/members?name={quote('Kyin Zow')}",
    "member": "/api/v1/members/{people}",
    "groups": "/api/v1/groups?limit=200",
    "reports": "/api/v1/reports?limit=200&after=250000",
    "reports of a theme and group": "/api/v1/reports?theme=land&group=G01",
    "reports with a word that none has": "/api/v1/reports?words=elephant",
    "reports of the last day": "/api/v1/reports?first_day={day}",
    "plans": "/api/v1/plans?limit=200",
    "announcements": "/api/v1/announcements?limit=200",
    "threads": "/api/v1/threads?limit=200",
    "threads that wait": "/api/v1/threads?waiting=true",
}

KINDS = {"pages": PAGES, "api": LISTS}


def main() -> None:
    """Fill it, run it, look at all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=10_000)
    parser.add_argument("--reports", type=int, default=500_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lanpya-bench-") as name, telegram() as server:
        folder = Path(name)
        filled(folder / "lanpya.db", asked.members, asked.reports, asked.keep)
        keys = let_in(folder / "lanpya.db")
        api = f"http://127.0.0.1:{server.server_address[1]}"
        figures: dict[str, Any] = {"start": starts(folder, api, asked.rounds)}
        with serving(folder, api) as (lanpya, port):
            time.sleep(_SETTLE)
            figures["memory"] = {"ready": lanpya.memory()}
            browser = Browser(lanpya, port, keys)
            for kind, those in KINDS.items():
                figures[kind] = {one: browser.looked_at(at, asked.rounds) for one, at in keys.paths(those).items()}
                figures["memory"][kind] = lanpya.memory()
            figures["texts"] = beside(lanpya, server.fake.say, port, keys, asked.texts)
        for kind, those in KINDS.items():
            for one, count in statements(folder / "lanpya.db", keys, keys.paths(those)).items():
                figures[kind][one]["statements"] = count
        answer(figures)


def filled(file: Path, members: int, reports: int, kept: Path | None) -> None:
    """The database; a copy of what was kept where it is."""
    if kept is not None and kept.exists():
        shutil.copy(kept, file)
        return
    engine = open_engine(f"sqlite:///{file}", flush="OFF")
    upgrade(engine)
    large_network.fill(engine, datetime.now(UTC), members, reports)
    engine.dispose()
    if kept is not None:
        shutil.copy(file, kept)


@dataclass(frozen=True, slots=True)
class Keys:
    """What lets one in, by page and by API, and what stands for each `{}` of an address."""

    session: str
    api: str
    values: dict[str, object]

    def headers(self, path: str) -> dict[str, str]:
        who = (
            {"authorization": f"Bearer {self.api}"}
            if path.startswith("/api")
            else {"cookie": f"{COOKIE}={self.session}"}
        )
        return {"accept-encoding": "gzip", **who}

    def paths(self, those: dict[str, str]) -> dict[str, str]:
        return {name: path.format(**self.values) for name, path in those.items()}


def let_in(file: Path) -> Keys:
    """A session and a key of the coordinator, as their browser and a program of theirs hold them."""
    now, engine = datetime.now(UTC), open_engine(f"sqlite:///{file}")
    upgrade(engine)
    with writing(engine) as connection:
        person = people.by_address(connection, [COORDINATOR])[COORDINATOR]
        people.change(connection, person.id, name="Daw Su", language="my", consented_at=now)
        session = sessions.begin(connection, person.id, now)
        key, _kept = api_keys.give(connection, person.id, f"benchmark {session[:8]}", tuple(Scope), now)
    engine.dispose()
    with closing(sqlite3.connect(file)) as connection:

        def last(table: str) -> int:
            return connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0]  # noqa: S608 - names of ours

        tables = ("threads", "people", "items", "announcements")
        values: dict[str, object] = {table: last(table) for table in tables}
        report = "SELECT max(id), township FROM reports WHERE withdrawn_at IS NULL"
        values["reports"], values["township"] = connection.execute(report).fetchone()
    return Keys(session, key, {**values, "day": f"{now:%Y-%m-%d}", "month": f"{now:%Y-%m}-01"})


@contextmanager
def serving(folder: Path, api: str, *, page: bool = True) -> Generator[tuple[Running, int]]:
    """The program, with the page or without, once it is ready; the page's port."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"LANPYA_PAGE_PORT": str(port)} if page else {}
    with running(folder, api, **settings) as lanpya:
        lanpya.listen()
        yield lanpya, port


def starts(folder: Path, api: str, rounds: int) -> dict[str, dict[str, float]]:
    """Start and memory with the page and without, by turns."""
    found: dict[str, list[tuple[float, float, float]]] = {"with": [], "without": []}
    for _round in range(min(rounds, 5)):
        for name in found:
            with serving(folder, api, page=name == "with") as (lanpya, _port):
                spent = lanpya.cpu_s()
                time.sleep(_SETTLE)
                found[name].append((lanpya.ready_s, spent, lanpya.memory()))
    names = ("ready_s", "cpu_s", "mb")
    return {kind: dict(zip(names, map(median, zip(*those, strict=True)), strict=True)) for kind, those in found.items()}


@dataclass(frozen=True, slots=True)
class Browser:
    """Gets things over one connection, as a browser does."""

    lanpya: Running
    port: int
    keys: Keys
    files: dict[str, int] = field(default_factory=lambda: {})  # those that pages name, and how heavy each is

    def looked_at(self, path: str, rounds: int) -> dict[str, Any]:
        """The first look and so many more: milliseconds, the server's CPU, packed bytes, status."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port)) as connection:
            status, body, first_ms = self._get(connection, path)
            named = _named(body)
            for file in named.difference(self.files):
                self.files[file] = len(self._get(connection, file)[1])
            cpu, times = self._cpu_ms(), [self._get(connection, path)[2] for _round in range(rounds)]
            cpu_ms = (self._cpu_ms() - cpu) / rounds
        files = sum(self.files[one] for one in named)
        spent = {"first_ms": first_ms, "ms": median(times), "worst_ms": max(times), "cpu_ms": cpu_ms}
        return {
            "status": status,
            "bytes": len(body),
            "files": files,
            **{name: round(ms, 1) for name, ms in spent.items()},
        }

    def _get(self, connection: http.client.HTTPConnection, path: str) -> tuple[int, bytes, float]:
        begun = time.perf_counter()
        connection.request("GET", path, headers=self.keys.headers(path))
        response = connection.getresponse()
        body = response.read()
        return response.status, body, (time.perf_counter() - begun) * 1000

    def _cpu_ms(self) -> float:
        """CPU until now of all threads that live, finer than the clock of `cpu_s`."""
        tasks = Path(f"/proc/{self.lanpya.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


def _named(body: bytes) -> set[str]:
    """The files that a page names, whether it is packed or not."""
    page = gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body
    return {one.decode() for one in _ASSET.findall(page)}


def beside(lanpya: Running, say: Callable[..., object], port: int, keys: Keys, count: int) -> dict[str, float]:
    """Seconds until so many texts are handled: alone, and while three browsers fetch pages without a pause."""
    alone = _handled(lanpya, say, count, 0)
    done, fetched = threading.Event(), [0]

    def fetch(paths: Sequence[str]) -> None:
        with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
            while not done.is_set():
                for path in paths:
                    connection.request("GET", path, headers=keys.headers(path))
                    response = connection.getresponse()
                    response.read()
                    fetched[0] += response.status == 200

    names = ("today", "members", "reports")
    browsers = [threading.Thread(target=fetch, args=([keys.paths(PAGES)[name]],), daemon=True) for name in names]
    for one in browsers:
        one.start()
    seconds = _handled(lanpya, say, count, count)
    done.set()
    for one in browsers:
        one.join()
    return {"alone_s": alone, "beside_s": seconds, "fetched": fetched[0], "texts": count}


def _handled(lanpya: Running, say: Callable[..., object], count: int, first: int) -> float:
    begun, handled = time.perf_counter(), lanpya.handled
    for at in range(count):
        say(FIRST_CHAT + 1_001 + 2 * (at % 400), {"text": f"R land {(first + at) % 97 + 1} Hpa-An map {first + at}"})
    lanpya.listen(until=handled + count)
    return round(time.perf_counter() - begun, 2)


def statements(file: Path, keys: Keys, paths: dict[str, str]) -> dict[str, int]:
    """How many statements each look takes, counted by the driver itself, the transaction's own left out."""
    engine = open_engine(f"sqlite:///{file}")
    seen: list[str] = []

    @event.listens_for(engine, "connect")
    def _watch(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_trace_callback(lambda sql: seen.append(sql))

    async def keep(_arrived: Arrived) -> None: ...

    machine = Machine({"telegram": "telegram", "modem": "sms"}, lambda: None, frozenset(TAKEN_BACK))
    site = PageSite(DirectStore(engine), SystemClock(), keep, machine, Reached("", False, False))

    async def look() -> dict[str, int]:
        found: dict[str, int] = {}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(site), base_url="http://127.0.0.1") as client:
            for name, path in paths.items():
                for _twice in range(2):  # the first look notes that key or session are in use
                    seen.clear()
                    await client.get(path, headers=keys.headers(path))
                found[name] = sum(not sql.startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "--")) for sql in seen)
        return found

    try:
        return asyncio.run(look())
    finally:
        engine.dispose()


if __name__ == "__main__":
    main()
