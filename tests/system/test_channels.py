"""The dialogues that pass on the simulator pass over Telegram, Twilio's calls and a real modem daemon."""

import time
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from tests.system.conftest import StartProgram
from tests.system.conversation import FOLDER, hold
from tests.system.counterparts import ModemEnd, TelegramEnd, TwilioEnd, wait_until_sent
from tests.system.program import PATIENCE

pytestmark = pytest.mark.system

DIALOGUES = sorted(FOLDER.glob("*.txt"))


def _those(*names: str) -> list[ParameterSet]:
    """The dialogues; in the short checks these alone, since what is decided does not know the channel."""
    return [
        pytest.param(file, id=file.stem, marks=() if file.stem in names else pytest.mark.long) for file in DIALOGUES
    ]


@pytest.mark.parametrize("dialogue", _those("announce", "burmese"))
def test_the_dialogue_is_held_over_telegram(dialogue: Path, telegram: TelegramEnd, tmp_path: Path) -> None:
    assert [] == hold(telegram, tmp_path, dialogue)


@pytest.mark.parametrize("dialogue", _those("burmese"))
def test_the_dialogue_is_held_over_the_calls_of_twilio(dialogue: Path, tmp_path: Path) -> None:
    end = TwilioEnd()
    try:
        assert [] == hold(end, tmp_path, dialogue)
    finally:
        end.stop()


@pytest.mark.parametrize("dialogue", _those("burmese"))
def test_the_dialogue_is_held_over_a_modem(dialogue: Path, modem: ModemEnd, tmp_path: Path) -> None:
    assert [] == hold(modem, tmp_path, dialogue)


HLA, LEADER = 0, -2


def test_what_the_network_reports_of_an_announcement_is_shown(modem: ModemEnd, program_for: StartProgram) -> None:
    program = program_for(modem)
    program.start(until_ready=True)
    modem.text(HLA, "JOIN LAND")
    modem.text(HLA, "YES")
    wait_until_sent(modem, modem.address(HLA), "name")
    modem.text(LEADER, "TELL LAND Bring the maps.")
    (preview,) = wait_until_sent(modem, modem.address(LEADER), "YES ")
    modem.text(LEADER, "YES " + preview.text.split("YES ")[1][:4])
    wait_until_sent(modem, modem.address(HLA), "Bring the maps")
    for _text in (send for send in modem.sends() if send.address == modem.address(HLA)):
        modem.rig.report(modem.number(HLA))
    assert "Delivered 1" in _sent(modem)


def _sent(modem: ModemEnd) -> str:
    """What SENT 1 tells once it tells of a delivery; in vain, what it told last."""
    told, until = "", time.monotonic() + PATIENCE
    while time.monotonic() < until and "Delivered 1" not in told:
        times = len([send for send in modem.sends() if "Delivered" in send.text])
        modem.text(LEADER, ("SENT 1", "SENT")[times % 2])  # the same text twice in two minutes acts once
        told = wait_until_sent(modem, modem.address(LEADER), "Delivered", times=times + 1)[-1].text
    return told
