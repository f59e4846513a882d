"""Write docs/pictures: pages as they are today. `python docs/make_pictures.py [NAME ...]`; `demo` is README's.

`page-*.webp` is the coordinators' page: the practice network at day 37 as `lanpya demo` finds it, behind the page's
own server with a clock that stands still, in Debian's chromium: each page in each language, on a phone and on a
laptop. `demo.webp` is what `lanpya demo` opens, after some texts.
"""

import asyncio
import shutil
import sys
import tempfile
from base64 import b64decode
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright
from sqlalchemy import Engine, update
from starlette.types import ASGIApp

from bot.channels.page import NAME
from bot.cli.opening import only_faults
from bot.host.store import DirectStore
from bot.inbound.intake import Arrived, keep
from bot.inbound.process import process
from bot.simulate.lived import live
from bot.simulate.player import stopped_at
from bot.simulate.run import PRACTICE, begin_anew, lookup_for, simulated_database
from bot.web.limits import CallLimits
from bot.web.pages.entrance import COOKIE
from bot.web.pages.site import PageSite, Reached
from bot.web.pages.visit import Machine
from bot.web.practice.network import PracticeNetwork
from bot.web.practice.server import practice_site
from bot.web.server import Listener, bind
from handlers.core.lookup import NetworkLookup
from handlers.table import TAKEN_BACK
from messages.address import Address
from messages.envelope import Inbound
from storage import api_keys, people, sessions
from storage.engine import reading, writing
from storage.key_scopes import Scope
from storage.tables import outbox

PICTURES = Path(__file__).with_name("pictures")
MOST_BYTES = 970_000  # of a million that the folder may have
SIZES = {"phone": (360, 640), "laptop": (1280, 800)}
# What fits the weight and leaves words legible: how much smaller pictures are than the window, and WebP's quality.
SCALES = {"phone": 0.9, "laptop": 0.7}
QUALITY = 8
DEMO, DEMO_SIZE, DEMO_SCALE, DEMO_QUALITY = "demo", (1280, 920), 0.9, 20
# What is sent from the phones before their picture is taken: from which, and what.
DEMO_TEXTS = (
    (1, "R land mediation 5w 7m hpa-an yesterday map refused"),
    (1, "အစီရင်ခံ မြေယာ ဖျန်ဖြေ မ ၅ ကျား ၇ ဘားအံ မနေ့က"),
    (2, "REPORT"),
    (3, "TELL PRO The training begins at 9 on Friday"),
)
READERS = {"en": Address("telegram", "9001"), "my": Address("sms", "+959420000001")}  # coordinators of the story
TEXTS = (("en", "GROUPS"), ("en", "WHO LAND"), ("my", "GROUPS"), ("my", "PLAN PRO"))
SHEET = """\
Phone,Name,Groups,Township
09771000101,Ma Khin Lay,LAND,Hpa-An
09771000102,ကိုထွန်း,NET,မန္တလေး
09771000001,Ma Hla,PRO LAND,Hpa-An
0977,Ko To,LAND,Hpa-An
09771000103,Saw Eh,LAMD,Hpa-An
"""


@dataclass(frozen=True, slots=True)
class Shot:
    """A page: its address, and what is clicked there first (a CSS selector).

    `is_open`: nobody is signed in; `languages`: those in which it is another one.
    """

    path: str
    follow: str = ""
    is_open: bool = False
    languages: Sequence[str] = ("en", "my")


SHOTS: Mapping[str, Shot] = {
    "sign-in": Shot("in", is_open=True),
    "today": Shot("today"),
    "inbox": Shot("inbox"),
    "thread": Shot("inbox", ".thread a"),
    "members": Shot("members"),
    "member": Shot("members?q=Ma+Hla", "main table a"),
    "import": Shot("import", "button"),
    "reports": Shot("reports"),
    "map": Shot("reports/map"),
    "report": Shot("reports", "main table a"),
    "plan": Shot("plan?group=PRO"),
    "item": Shot("plan?group=PRO", ".board a"),
    "papers": Shot("papers"),
    "report100": Shot("papers/PRO"),
    "paper": Shot("papers/PRO/read"),
    "announcements": Shot("announcements"),
    "announcement": Shot("announcements", "main article a"),
    "groups": Shot("groups"),
    "joining": Shot("groups/PRO"),
    "digest": Shot("digest"),
    "delivery": Shot("delivery"),
    "costs": Shot("delivery/costs"),
    "network": Shot("network/form/PRO"),
    "log": Shot("log"),
    "keys": Shot("keys"),
    "texts": Shot("texts"),
    "missing": Shot("nowhere"),
    "api": Shot("api/v1/", is_open=True, languages=["en"]),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A clock that stands still."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


class Desk:
    """The practice network as it is at that moment, and what is done on its page."""

    def __init__(self, engine: Engine, lookup: NetworkLookup, now: datetime) -> None:
        self._engine = engine
        self._lookup = lookup
        self._now = now
        with reading(engine) as connection:
            found = people.by_address(connection, READERS.values())
        self._ids = {address: person.id for address, person in found.items()}
        schemes = {"telegram": "telegram", "modem": "sms"}
        machine = Machine(schemes, lambda: now, frozenset(TAKEN_BACK), _links, network=PRACTICE)
        self.site = PageSite(DirectStore(engine), Standing(now), self._keep, machine, Reached("", False, False))

    async def _keep(self, arrived: Arrived) -> None:
        with writing(self._engine) as connection:
            keep(connection, arrived, self._now)
            process(connection, self._lookup, self._now)

    async def prepare(self) -> None:
        """What the story leaves out: a key, and texts on the page, whose answers have been shown there."""
        with writing(self._engine) as connection:
            owner = self._ids[READERS["en"]]
            api_keys.give(connection, owner, "spreadsheet", [Scope.REPORTS], self._now, token=lambda _size: "demo")
        for number, (language, text) in enumerate(TEXTS):
            sender = sessions.web_address(self._ids[READERS[language]])
            await self._keep([Inbound(NAME, f"made:{number}", sender, text)])
        with writing(self._engine) as connection:
            is_shown = outbox.c.address.startswith("web:")
            connection.execute(update(outbox).where(is_shown).values(state="sent"))

    def session_of(self, reader: Address) -> str:
        """What the reader's browser holds."""
        with writing(self._engine) as connection:
            return sessions.begin(connection, self._ids[reader], self._now)


def _links(words: str) -> Mapping[str, str]:
    return {"telegram": f"https://t.me/practice_bot?start={words.replace(' ', '-')}"}


@dataclass(frozen=True, slots=True)
class Camera:
    """A browser, and where the page is served; pictures go to `folder`."""

    browser: Browser
    url: str
    desk: Desk
    folder: Path

    async def take(self, name: str, language: str, size: str, file: str) -> int:
        """Take one picture; returns its weight in bytes."""
        shot = SHOTS[name]
        width, height = SIZES[size]
        context = await self.browser.new_context(viewport={"width": width, "height": height}, locale=language)
        if not shot.is_open:
            key = self.desk.session_of(READERS[language])
            await context.add_cookies([{"name": COOKIE, "value": key, "url": self.url}])
        page = await context.new_page()
        await page.goto(f"{self.url}/{shot.path}")
        if name == "import":
            await _choose(page)
        elif shot.follow:
            await page.locator(shot.follow).first.click()
        written = await shot_of(page, SIZES[size], SCALES[size], QUALITY)
        (self.folder / file).write_bytes(written)
        await context.close()
        return len(written)


async def shot_of(page: Page, size: tuple[int, int], scale: float, quality: int) -> bytes:
    """What stands in the window, as WebP: the library itself writes but larger formats."""
    await page.wait_for_load_state()
    devtools = await page.context.new_cdp_session(page)
    width, height = size
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": scale}
    how = {"format": "webp", "quality": quality, "clip": clip}
    return b64decode((await devtools.send("Page.captureScreenshot", how))["data"])


async def _choose(page: Page) -> None:
    """A list with rows of every kind."""
    chosen = {"name": "members.csv", "mimeType": "text/csv", "buffer": SHEET.encode()}
    await page.locator("input[type=file]").set_input_files(files=[chosen])
    await page.locator("form[action='/import/preview'] button").click()


def wanted(names: Sequence[str]) -> Mapping[str, tuple[str, str, str]]:
    """The pictures of these pages by their files: page, language, size."""
    every = ((name, *how) for name in names for how in product(SHOTS[name].languages, SIZES))
    return {f"page-{'-'.join(one)}.webp": one for one in every}


async def photograph(desk: Desk, names: Sequence[str], folder: Path) -> int:
    """Serve the page, and take all pictures of these pages; returns what they weigh in bytes."""
    await desk.prepare()
    async with served(desk.site) as (browser, url):
        camera = Camera(browser, url, desk, folder)
        return sum([await camera.take(*what, file) for file, what in wanted(names).items()])


@asynccontextmanager
async def served(site: ASGIApp) -> AsyncGenerator[tuple[Browser, str]]:
    """A browser, and where the site is served."""
    bound = bind("127.0.0.1", 0)
    serving = asyncio.create_task(Listener(bound, CallLimits()).serve(site, lambda: None))
    async with async_playwright() as library:
        browser = await library.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser, f"http://127.0.0.1:{bound.getsockname()[1]}"
        await browser.close()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


async def photograph_demo(engine: Engine, folder: Path, pictures: Path) -> None:
    """Take the picture of the practice phones, whose network file is in `folder`.

    It is without scripts, so that each text brings a page.
    """
    network = PracticeNetwork(engine, "", folder)
    await network.begin()
    async with served(practice_site(network, engine, TAKEN_BACK)) as (browser, url):
        width, height = DEMO_SIZE
        page = await browser.new_page(
            viewport={"width": width, "height": height}, locale="en", java_script_enabled=False
        )
        await page.goto(f"{url}/phones")
        for number, text in DEMO_TEXTS:
            phone = page.locator(f"#phone-{number}")
            await phone.get_by_label("Text", exact=True).fill(text)
            await phone.get_by_role("button", name="Send").click()
        await page.goto(f"{url}/phones")
        (pictures / f"{DEMO}.webp").write_bytes(await shot_of(page, DEMO_SIZE, DEMO_SCALE, DEMO_QUALITY))


def main(names: Sequence[str]) -> None:
    only_faults()
    PICTURES.mkdir(exist_ok=True)
    with simulated_database(None) as engine:
        lookup = lookup_for(engine, None)
        live(engine, lookup)
        pages = [name for name in names or SHOTS if name != DEMO]
        desk = Desk(engine, lookup, stopped_at(engine))
        weight = asyncio.run(photograph(desk, pages, PICTURES)) if pages else 0
        if not names or DEMO in names:
            begin_anew(engine)
            with tempfile.TemporaryDirectory() as folder:
                asyncio.run(photograph_demo(engine, Path(folder), PICTURES))
    if weight > MOST_BYTES:
        raise SystemExit(f"the pictures weigh {weight} bytes, and may weigh {MOST_BYTES}: lower QUALITY")


if __name__ == "__main__":
    main(sys.argv[1:])
