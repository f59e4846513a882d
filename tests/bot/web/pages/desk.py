"""The page without a browser: the practice network with some people in it, and clients that are signed in or not."""

import re
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import httpx
from sqlalchemy import Engine, func, select, update

from bot.doctor.trials import Trials
from bot.host.store import ThreadStore
from bot.inbound.intake import Arrived, keep
from bot.inbound.process import process
from bot.tick import tick
from bot.web.pages.entrance import COOKIE
from bot.web.pages.site import PageSite, Reached
from bot.web.pages.visit import Machine
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from handlers.table import TAKEN_BACK
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox, people, sessions, tables
from storage.engine import reading, writing
from storage.tables import outbox

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
COORDINATOR = Address("telegram", "9001")
LEADER = Address("sms", "+959420000011")  # of PRO
HLA, NU = Address("telegram", "5001"), Address("sms", "+959771000002")  # of PRO, of LAND
SEAL = re.compile(r'name="seal" value="([^"]+)"')
ROOT = "http://127.0.0.1:8787"


@dataclass(slots=True)
class Desk:
    """The network, and its clock, which tests move."""

    engine: Engine
    lookup: NetworkLookup
    site: PageSite
    store: ThreadStore
    now: datetime = NOW
    made: int = 0
    copied_at: datetime | None = NOW
    sent: list[str] = field(default_factory=lambda: [])
    media: Path | None = None
    network: Path | None = None
    trials: Trials | None = None

    def serve(self, reached: Reached, seconds: Callable[[], float] | None = None) -> None:
        """Serve the page as it is reached in this way; its limits go by `seconds`, or by the clock that tests move."""
        schemes = {"telegram": "telegram", "modem": "sms"}
        machine = Machine(
            schemes, lambda: self.copied_at, frozenset(TAKEN_BACK), _links, self.media, self.network, self.trials
        )
        self.site = PageSite(
            self.store, DeskClock(self), self.keep, machine, reached, seconds or (lambda: self.now.timestamp())
        )

    def take(self, *texts: tuple[Address, str]) -> None:
        """These texts arrive by their channels, and are handled."""
        for who, text in texts:
            self.made += 1
            with writing(self.engine) as connection:
                inbox.keep(connection, [Inbound(who.scheme, f"made:{self.made}", who, text)], self.now)
                process(connection, self.lookup, self.now)

    async def keep(self, arrived: Arrived) -> None:
        """What the program's intake and its loop do, at once."""
        with writing(self.engine) as connection:
            keep(connection, arrived, self.now)
            process(connection, self.lookup, self.now)

    def wait(self, span: timedelta) -> None:
        """What is queued has left; so much time passes, and what is due then is done."""
        self.now += span
        with writing(self.engine) as connection:
            connection.execute(update(outbox).where(outbox.c.state == "queued").values(state="sent"))
            tick(connection, self.lookup, self.now)

    def texts_to(self, address: Address) -> list[str]:
        """What was queued for that address, the oldest first."""
        with reading(self.engine) as connection:
            query = select(outbox.c.text).where(outbox.c.address == str(address)).order_by(outbox.c.id)
            return list(connection.execute(query).scalars())

    def id_of(self, address: Address) -> int:
        """Who has that address."""
        with reading(self.engine) as connection:
            return people.by_address(connection, [address])[address].id

    def session_of(self, address: Address) -> str:
        """A session of whoever has that address, as their browser would hold it."""
        person_id = self.id_of(address)
        with writing(self.engine) as connection:
            return sessions.begin(connection, person_id, self.now)

    @asynccontextmanager
    async def browser(self, who: Address | None = None, **headers: str) -> AsyncGenerator["Browser"]:
        """A browser in which this person is signed in; None: nobody."""
        cookies = {} if who is None else {COOKIE: self.session_of(who)}
        transport = httpx.ASGITransport(self.site)
        async with httpx.AsyncClient(
            transport=transport, base_url=ROOT, cookies=cookies, headers=headers
        ) as client:  # fmt: skip
            yield Browser(client)


@dataclass(slots=True)
class Browser:
    """Gets pages, and sends their forms with what these carry."""

    client: httpx.AsyncClient

    async def page(self, path: str, status: int = 200) -> str:
        """The page's text."""
        answer = await self.client.get(path)
        assert status == answer.status_code, answer.text[:2000]
        return answer.text

    async def form(self, path: str, fields: Mapping[str, str], on: str = "/texts") -> httpx.Response:
        """Send a form that stands on the page `on`."""
        seal = SEAL.search(await self.page(on))
        assert seal is not None
        return await self.client.post(path, data={"seal": seal[1], "next": on, **fields})

    async def say(self, text: str, on: str = "/texts") -> str:
        """Text something on the page; what is shown then."""
        answer = await self.form("/say", {"text": text}, on)
        assert 303 == answer.status_code, answer.text[:2000]
        return unescape(await self.page(answer.headers["location"]))


def enter(desk: Desk, who: Address, code: str, name: str, kind: str = "community", area: str = "Hpa-An") -> None:
    """Somebody joins a group."""
    desk.take(*((who, text) for text in (f"JOIN {code}", "YES", name, kind, area)))


@dataclass(frozen=True, slots=True)
class DeskClock:
    """The desk's time, as the page asks for it."""

    desk: Desk

    def now(self) -> datetime:
        return self.desk.now


def desk_on(engine: Engine, lookup: NetworkLookup, media: Path | None = None) -> Desk:
    """The desk of a database in which `people_at_work` are."""
    desk = Desk(engine, lookup, None, ThreadStore(engine))  # pyright: ignore[reportArgumentType] the last line makes it
    desk.media = media
    with reading(engine) as connection:
        desk.made = connection.execute(select(func.count()).select_from(tables.inbox)).scalar_one()
    desk.serve(Reached("page.example.org", False, False))
    return desk


def people_at_work(engine: Engine, lookup: NetworkLookup) -> None:
    """The practice network with a coordinator, a leader, two members, a report, a question, an item that is late."""
    desk = desk_on(engine, lookup)
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        sessions.note_page(connection, "https://page.example.org")
    desk.take((COORDINATOR, "NAME Daw Su"), (COORDINATOR, "LANG en"), (LEADER, "NAME Daw Mya"))
    enter(desk, HLA, "PRO", "Ma Hla")
    enter(desk, NU, "LAND", "မနု")
    desk.take((COORDINATOR, "BEGIN PRO 1/12"), (HLA, "R land mediation 5w 7m Hpa-An map <b>refused</b>"))
    desk.take((HLA, "Who pays for the bus to Bago, & when?"))
    desk.store.close()


def _links(words: str) -> Mapping[str, str]:
    return {"telegram": f"https://t.me/delta_bot?start={words.replace(' ', '-')}"}


LATER = timedelta(days=30)
