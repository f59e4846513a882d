"""Killing the bot again and again while people text, and what the ledger says of it afterwards."""

import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sqlalchemy import Engine, func, select

from storage.engine import reading
from storage.tables import inbox, outbox
from tests.ciphered import open_engine
from tests.system.counterparts import Counterpart, ModemEnd, TelegramEnd
from tests.system.crowd import Crowd, Posted, Traffic
from tests.system.ledger import Ledger, draw_up
from tests.system.program import InVain, Point, Program, lay_network

QUIET = 1800.0  # seconds until the last run is given up; a modem sends one text a second
_LATENCY = 0.15  # seconds from Telegram's taking a text to our having its answer, as from a village
_PER_SECOND = {"telegram": 3.0, "modem": 1.0}  # texts, on average; a chat takes one a second


def open_end(channel: str, folder: Path) -> Counterpart:
    """The other end of a channel, running."""
    return ModemEnd(folder / "modem") if channel == "modem" else TelegramEnd(latency=_LATENCY)


def starting(program: Program, chance: random.Random) -> None:
    """While it starts: the database opens, leases come back, channels connect."""
    time.sleep(chance.uniform(0.1, 1.5))


def running(program: Program, chance: random.Random) -> None:
    """At any moment."""
    program.wait_for("run.ready")
    time.sleep(chance.uniform(0, 1.2))


def receiving(program: Program, chance: random.Random) -> None:
    """Just after texts were kept: while they are handled."""
    program.wait_for("run.ready")
    program.heard("receive.kept", times=chance.randint(1, 2), seconds=1.5)
    time.sleep(chance.uniform(0, 0.02))


def sending(program: Program, chance: random.Random) -> None:
    """Just after a commit: while replies leave."""
    program.wait_for("run.ready")
    program.heard("process.handled", times=chance.randint(1, 2), seconds=1.5)
    time.sleep(chance.uniform(0, 0.8))


MOMENTS: tuple[Callable[[Program, random.Random], None], ...] = (starting, running, receiving, sending)


def crash(
    end: Counterpart,
    folder: Path,
    *,
    kills: int,
    seed: int,
    settings: Mapping[str, str] | None = None,
    tell: Callable[[str], None] = lambda line: None,
) -> Ledger:
    """Kill the bot `kills` times while people text, let it become quiet, and draw up the ledger."""
    chance = random.Random(seed)
    lay_network(folder, end.address(-1), end.address(-2))
    program = Program(folder, {**end.settings, **(settings or {})})
    crowd = Crowd(end, random.Random(chance.random()))
    moments = Counter[str]()
    try:
        with Traffic(crowd, _PER_SECOND[end.channel]) as traffic:
            while moments.total() < kills and traffic.fault is None:
                moment = chance.choice(MOMENTS)
                program.start()
                moment(program, chance)
                program.kill()
                moments[moment.__name__] += 1
                if moments.total() % 50 == 0:
                    tell(f"{moments.total()} kills, {len(crowd.posted)} texts")
        ledger = quiet(program, end, crowd, settings or {})
    finally:
        program.kill()
    for name, number in sorted(moments.items()):
        ledger.count(f"kills while {name}", number)
    return ledger


def crash_at(
    end: Counterpart, folder: Path, points: Sequence[Point], *, seed: int, settings: Mapping[str, str]
) -> Ledger:
    """Let the bot die at each of these points while people text, one text after the other; then as `crash`."""
    lay_network(folder, end.address(-1), end.address(-2))
    program = Program(folder, {**end.settings, **settings})
    crowd = Crowd(end, random.Random(seed))
    try:
        crowd.begin()
        for point in points:
            program.start(dies_at=point)
            while program.is_running:
                handled = len(program.named("process.handled"))
                crowd.one()
                program.heard("process.handled", times=handled + 1)
            if program.wait_end() != -signal.SIGKILL:
                raise InVain(f"it did not die {point}: {program.words}")
        ledger = quiet(program, end, crowd, settings)
    finally:
        program.kill()
    ledger.count("deaths at a commit", len(points))
    return ledger


def quiet(program: Program, end: Counterpart, crowd: Crowd, settings: Mapping[str, str]) -> Ledger:
    """The last run, until nothing waits anywhere; then the ledger."""
    program.start(until_ready=True)
    return settled([program], end, crowd, settings)


def settled(programs: Sequence[Program], end: Counterpart, crowd: Crowd, settings: Mapping[str, str]) -> Ledger:
    """The ledger once nothing waits anywhere; `programs` run, and are stopped then."""
    database = f"sqlite:///{programs[0].folder / 'data' / 'lanpya.db'}"
    engine = open_engine(settings.get("LANPYA_DATABASE", database))
    try:
        wait_until_quiet(engine, end, crowd.posted)
        for program in programs:
            program.stop()
        return draw_up(engine, crowd.posted, end.sends())
    finally:
        engine.dispose()


def wait_until_quiet(engine: Engine, end: Counterpart, posted: Sequence[Posted]) -> None:
    """Wait until all that was posted is kept and handled and nothing is left to send; raises InVain."""
    until = time.monotonic() + QUIET
    waiting: object = None
    while time.monotonic() < until:
        waiting = (end.is_idle(), *_waiting(engine, len(posted)))
        if waiting == (True, 0, 0, 0):
            return
        time.sleep(0.3)
    numbers = f"idle, missing, not handled, not sent = {waiting}"
    raise InVain(f"not quiet after {QUIET:.0f} s: {numbers}; missing: {_missing(engine, posted)}")


def _missing(engine: Engine, posted: Sequence[Posted]) -> list[tuple[str, str]]:
    """Address and words of each text that was posted and is in no inbox."""
    with reading(engine) as connection:
        rows = connection.execute(select(inbox.c.address, inbox.c.text)).all()
    kept = Counter((address, text) for address, text in rows)
    return list((Counter((one.address, one.text) for one in posted) - kept).elements())


def _waiting(engine: Engine, texts: int) -> tuple[int, int, int]:
    with reading(engine) as connection:
        kept = connection.execute(select(func.count()).select_from(inbox)).scalar_one()
        unhandled = select(func.count()).where(inbox.c.state == "waiting")
        unsent = select(func.count()).where(outbox.c.state.in_(("queued", "sending")))
        return max(texts - kept, 0), connection.execute(unhandled).scalar_one(), connection.execute(unsent).scalar_one()
