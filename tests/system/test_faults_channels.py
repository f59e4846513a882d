"""Lines that are down when the program starts, and its end in good order."""

import random
import time
from pathlib import Path

import pytest

from bot.channels.table import switches
from tests.ports import free_port
from tests.system.conftest import StartProgram
from tests.system.counterparts import ModemEnd, TelegramEnd, wait_until_sent
from tests.system.crash import quiet
from tests.system.crowd import Crowd
from tests.system.net_namespace import Line
from tests.system.program import PATIENCE

pytestmark = pytest.mark.system


def test_telegram_may_be_away_at_the_start(telegram: TelegramEnd, program_for: StartProgram) -> None:
    port = free_port()
    program = program_for(telegram, LANPYA_TELEGRAM_API=f"http://127.0.0.1:{port}")
    program.start(until_ready=True)
    program.wait_for("telegram.away")

    late = TelegramEnd(port)
    try:
        late.text(0, "HELP")
        wait_until_sent(late, late.address(0), "HELP")
    finally:
        late.stop()

    assert program.is_running


def test_telegram_may_go_away_and_come_back_with_all_that_waits(
    telegram: TelegramEnd, program_for: StartProgram
) -> None:
    program = program_for(telegram)
    crowd = Crowd(telegram, random.Random(3))
    program.start(until_ready=True)
    crowd.begin()
    for method in ("getUpdates", "sendMessage"):
        telegram.do("fail", method=method, how="drop", times=3)

    for _ in range(30):
        crowd.one()

    program.wait_for("telegram.back")
    program.stop()
    assert quiet(program, telegram, crowd, {}).problems == []


def test_a_line_that_cuts_each_fourth_request_loses_nothing(telegram: TelegramEnd, program_for: StartProgram) -> None:
    """By turns on its way, and with its answer. Whole days of such lines are in the long checks."""
    line = Line("127.0.0.2", telegram.port)
    program = program_for(telegram, LANPYA_TELEGRAM_API=f"http://127.0.0.2:{telegram.port}")
    crowd = Crowd(telegram, random.Random(5))
    program.start(until_ready=True)
    crowd.begin()
    line.drops_each = 4

    for _ in range(15):
        crowd.one()

    wait_until_dropped(line, 2)
    line.drops_each = 0
    program.stop()
    assert [] == quiet(program, telegram, crowd, {}).problems
    line.close()


def wait_until_dropped(line: Line, times: int) -> None:
    until = time.monotonic() + PATIENCE
    while line.dropped < times:
        assert time.monotonic() < until, f"{line.requests} requests, {line.dropped} dropped"
        time.sleep(0.05)


def test_the_modem_spool_may_be_missing_at_the_start(
    tmp_path: Path, has_modem: None, telegram: TelegramEnd, program_for: StartProgram
) -> None:
    program = program_for(telegram, LANPYA_MODEM_SPOOL=str(tmp_path / "modem" / "smsd.db"))
    program.start(until_ready=True)
    program.wait_for("modem.spool_away")
    telegram.text(0, "HELP")
    wait_until_sent(telegram, telegram.address(0), "HELP")  # the other line works meanwhile

    modem = ModemEnd(tmp_path / "modem")
    try:
        modem.text(0, "HELP")
        wait_until_sent(modem, modem.address(0), "HELP")
    finally:
        modem.stop()


@pytest.mark.parametrize(
    "within",
    [
        pytest.param(PATIENCE, id="it ends"),
        # A system that shuts down does not wait much longer.
        pytest.param(5, id="in five seconds", marks=pytest.mark.long),
    ],
)
def test_the_end_of_the_program_loses_nothing(tmp_path: Path, program_for: StartProgram, within: float) -> None:
    end = TelegramEnd(latency=0.3)
    crowd = Crowd(end, random.Random(9))
    program = program_for(end)
    try:
        program.start(until_ready=True)
        crowd.begin()
        for _ in range(40):
            crowd.one()
        wait_until_sent(end, end.address(-2), "LAND")
        status = program.stop(within)
        ledger = quiet(program, end, crowd, {})
    finally:
        end.stop()

    assert status == 0
    assert ledger.problems == []
    assert ledger.duplicates == 0  # what was being sent was still noted


def test_the_program_without_any_channel_says_what_to_set(telegram: TelegramEnd, program_for: StartProgram) -> None:
    program = program_for(telegram, LANPYA_TELEGRAM_TOKEN="")

    program.start()

    expected = [f"No channel is switched on: set {switches()} in .env, or run lanpya init."]
    assert (program.wait_end(), program.words) == (1, expected)
