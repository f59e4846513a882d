"""The doctor repeats what the running program noted of its channels."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.doctor.channels import channels
from bot.doctor.finding import Finding, Level, Site, fine, warning
from bot.settings_file import AllSettings
from messages.pace import Pace
from storage import channel_states
from storage.channel_states import ChannelState, Seen
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from tests.bot.doctor.english import english

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
WAITS = "Texts wait, and nothing is lost. See docs/channels/{page}.md."


def site_of(folder: Path) -> Site:
    values = {"data": folder, "telegram_token": "1001:test", "modem_spool": folder / "smsd.db"}
    return Site(AllSettings(**values), folder / ".env", NOW)  # pyright: ignore[reportArgumentType] a test's values


def seen(problems: dict[str, str | None]) -> list[Seen]:
    schemes = {"telegram": "telegram", "modem": "sms"}
    return [Seen(name, schemes.get(name, name), Pace(), problem) for name, problem in problems.items()]


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        pytest.param({}, fine("channels", "No channel has run yet."), id="nothing noted"),
        pytest.param(
            {"telegram": None, "modem": None},
            fine("channels", "lanpya run had no trouble with its channels."),
            id="all is well",
        ),
        pytest.param(
            {"telegram": "network", "modem": None},
            warning("channels", "Telegram since 1 Dec 09:00 UTC: no way to Telegram.", WAITS.format(page="telegram")),
            id="a word of Telegram becomes a sentence",
        ),
        pytest.param(
            {"telegram": "conflict"},
            warning(
                "channels",
                "Telegram since 1 Dec 09:00 UTC: another program fetches the texts of the same bot.",
                "Stop the other program, or give this one a bot of its own (@BotFather).",
            ),
            id="a conflict has to be ended by somebody",
        ),
        pytest.param(
            {"modem": "turned-away: 1, 2"},
            warning(
                "channels",
                "SMS modem since 1 Dec 09:00 UTC: the network turns the SIM away (1, 2): check its balance, whether it "
                "is blocked, and the SMS centre.",
                WAITS.format(page="modem"),
            ),
            id="the modem has words of its own",
        ),
        pytest.param(
            {"telegram": "network", "modem": "missing"},
            warning(
                "channels",
                "Telegram since 1 Dec 09:00 UTC: no way to Telegram. SMS modem since 1 Dec 09:00 UTC: the spool of "
                "gammu-smsd is missing.",
                "Texts wait, and nothing is lost. See docs/channels/telegram.md, docs/channels/modem.md.",
            ),
            id="two at once, with one advice",
        ),
        pytest.param(
            {"pigeon": "it rains"},
            fine("channels", "No channel has run yet."),
            id="a channel that is no longer set up",
        ),
    ],
)
def test_troubles_of_channels_are_told(
    noted: dict[str, str | None], expected: Finding, tmp_path: Path, sqlite_template: Path
) -> None:
    site = site_of(tmp_path)
    shutil.copy(sqlite_template, tmp_path / "lanpya.db")
    engine = open_engine(site.settings.database)
    with writing(engine) as connection:
        channel_states.note(connection, seen(noted), NOW)
    engine.dispose()
    assert expected == english(channels(site))


def test_since_when_moves_only_with_a_change(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    upgrade(engine)
    with writing(engine) as connection:
        for minute, problem in enumerate(("network", "network", None, None, "token")):
            channel_states.note(connection, seen({"telegram": problem}), NOW.replace(minute=minute))
        state = channel_states.state_of(connection, "telegram")
    engine.dispose()
    assert ChannelState("telegram", "telegram", Pace(), "token", NOW.replace(minute=4)) == state


def test_that_no_channel_is_switched_on_is_told(tmp_path: Path) -> None:
    site = Site(AllSettings(data=tmp_path), tmp_path / ".env", NOW)
    found = channels(site)
    assert (Level.WARNING, "No channel is switched on yet, and lanpya run needs one.") == (found.level, found.sentence)
