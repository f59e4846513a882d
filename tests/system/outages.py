"""Long outages of real lines, with the real program on a clock that hurries, and the ledger afterwards."""

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine, select

from storage.engine import reading
from storage.tables import outbox
from tests.ciphered import open_engine
from tests.system import fast_clock, net_namespace
from tests.system.counterparts import Counterpart, ModemEnd, PhoneEnd, Send, TelegramEnd
from tests.system.crash import wait_until_quiet
from tests.system.crowd import Crowd, Posted, Traffic
from tests.system.fast_clock import FastClock
from tests.system.ledger import Ledger, draw_up
from tests.system.net_namespace import Line, NetNamespace
from tests.system.program import Program

SPEED = 60  # so many times as fast as ours runs the clock of the program and its daemons
NETWORK = Path(__file__).with_name("network.toml")
TOWNSHIPS = Path(__file__).parents[2] / "bot" / "simulate" / "practice" / "townships.csv"
_PER_SECOND = {"telegram": 2.0, "modem": 0.5, "android": 0.5}  # texts of each crowd, on average, by our clock


@dataclass
class Site:
    """An office in a network of its own with a modem, a phone and the internet, and crowds that text all the time."""

    clock: FastClock
    namespace: NetNamespace
    modem: ModemEnd
    telegram: TelegramEnd
    phone: PhoneEnd
    line: Line
    program: Program

    @property
    def ends(self) -> Sequence[Counterpart]:
        return (self.telegram, self.modem, self.phone)


class Begin(Protocol):
    """Makes something fail, and returns how to mend it."""

    def __call__(self, site: Site) -> Callable[[], None]: ...


def _internet(site: Site) -> Callable[[], None]:
    site.namespace.cut()
    return site.namespace.mend


def _names(site: Site) -> Callable[[], None]:
    def mend() -> None:
        site.namespace.names.hangs = False

    site.namespace.names.hangs = True
    return mend


def _drops(site: Site) -> Callable[[], None]:
    def mend() -> None:
        site.line.drops_each = 0

    site.line.drops_each = 5
    return mend


def _telegram_errors(site: Site) -> Callable[[], None]:
    """429 and 502 by turns, whatever is asked."""
    turns = [{"how": "error", "code": 429, "retry_after": 20}, {"how": "page", "code": 502}]
    site.telegram.do("lasting", method="*", turns=turns)
    return lambda: site.telegram.do("fine", method="*")


def _phone(site: Site) -> Callable[[], None]:
    site.phone.phone.stop()
    return site.phone.phone.start


@dataclass(frozen=True, slots=True)
class Outage:
    """What fails, and for how many minutes of the program's clock."""

    begin: Begin
    minutes: float


OUTAGES: Mapping[str, Outage] = {
    "internet": Outage(_internet, 120),
    "telegram-errors": Outage(_telegram_errors, 10),
    "names": Outage(_names, 45),
    "drops": Outage(_drops, 30),
    "phone-off": Outage(_phone, 60),
}


def missing() -> str | None:
    """What this machine lacks for outages, as a sentence; None: nothing."""
    return fast_clock.missing() or net_namespace.missing()


def suffer(outage: Outage, folder: Path, *, minutes: float | None = None, seed: int = 1) -> Ledger:
    """People text before, during and after an outage of `minutes`; returns the ledger once all is quiet."""
    with ExitStack() as stack:
        site = _settle(folder, stack)
        chance = random.Random(seed)
        crowds = [Crowd(end, random.Random(chance.random()), has_plan=end is not site.ends[0]) for end in site.ends]
        stack.callback(site.program.kill)  # also when it never becomes ready
        site.program.start(until_ready=True)
        with ExitStack() as texting:
            for crowd in crowds:
                texting.enter_context(Traffic(crowd, _PER_SECOND[crowd.end.channel]))
                site.clock.wait(2)  # the first leader has begun the plan
            mend = outage.begin(site)
            site.clock.wait(minutes or outage.minutes)
            mend()
            site.clock.wait(3)
        return _reckon(site, crowds)


def _settle(folder: Path, stack: ExitStack) -> Site:
    clock = stack.enter_context(FastClock(SPEED))
    place = stack.enter_context(NetNamespace())
    modem = ModemEnd(folder / "modem", clock)
    stack.callback(modem.stop)
    telegram = TelegramEnd()
    stack.callback(telegram.stop)
    telegram.do("hold", seconds=20 / SPEED)
    phone = PhoneEnd(clock.now)
    stack.callback(phone.stop)
    _lay_network(folder, modem, telegram, phone)
    settings = {
        **modem.settings,
        **telegram.settings,
        **phone.settings,
        "LANPYA_ANDROID_URL": f"http://{place.far}:{phone.phone.port}",
        "LANPYA_TELEGRAM_API": f"http://api.telegram.example:{telegram.port}",
        **clock.environment,
    }
    program = Program(folder, settings, before=place.before)
    place.line(phone.phone.port)
    return Site(clock, place, modem, telegram, phone, place.line(telegram.port), program)


def _lay_network(folder: Path, *ends: Counterpart) -> None:
    """A network with a coordinator and a leader on each line."""
    text = NETWORK.read_text(encoding="utf-8")
    for role, person in (("COORDINATOR", -1), ("LEADER", -2)):
        text = text.replace(f'"{role}"', ", ".join(f'"{end.address(person)}"' for end in ends))
    (folder / "network.toml").write_text(text, encoding="utf-8")
    (folder / "townships.csv").write_bytes(TOWNSHIPS.read_bytes())


def _reckon(site: Site, crowds: Sequence[Crowd]) -> Ledger:
    """The ledger of all lines together, with what coordinators were told."""
    posted: list[Posted] = [one for crowd in crowds for one in crowd.posted]
    engine = open_engine(f"sqlite:///{site.program.folder / 'data' / 'lanpya.db'}")
    try:
        for end in site.ends:
            wait_until_quiet(engine, end, posted)
        site.program.stop()
        # Without our numbers, which only the modem keeps: a text may have left over another line, too.
        sends = [Send(send.address, send.text, line=end.channel) for end in site.ends for send in end.sends()]
        ledger = draw_up(engine, posted, sends)
        _count_notices(ledger, engine)
    finally:
        engine.dispose()
    for name in ("deliver.unreachable", "telegram.away", "telegram.back", "channel.problem", "channel.well"):
        ledger.count(f"log: {name}", len(site.program.named(name)))
    ledger.count("requests that the line dropped", site.line.dropped)
    ledger.count("crashes of the modem's daemon", site.modem.rig.crashes)
    return ledger


def _count_notices(ledger: Ledger, engine: Engine) -> None:
    with reading(engine) as connection:
        keys = connection.execute(select(outbox.c.dedupe_key)).scalars().all()
    for kind in ("channel-down", "channel-up"):
        ledger.count(f"told of {kind}", len([key for key in keys if key.startswith(f"{kind}:") or f":{kind}" in key]))
