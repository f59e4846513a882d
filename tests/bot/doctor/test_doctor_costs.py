"""The doctor warns of channels that send bills when nobody watches them."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.doctor.costs import costs
from bot.doctor.finding import Finding, Site, fine, warning
from bot.settings_file import AllSettings
from storage import networks
from storage.engine import open_engine, writing
from tests.bot.doctor.english import english
from tests.bot.outbound.test_budget import NETWORK

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
TWILIO = {
    "twilio_account": "AC" + "0" * 32,
    "twilio_token": "t",
    "twilio_number": "+15005550006",
    "twilio_whatsapp": "+15005550007",
}
NO_BUDGET = '[costs]\ncurrency = "MMK"\n[costs.prices]\ntwilio = 180\nwhatsapp = 60\n'
WELL = NO_BUDGET.replace("[costs.prices]", "budget = 200000\n[costs.prices]")


@pytest.mark.parametrize(
    ("settings", "toml", "expected"),
    [
        pytest.param({}, "", fine("costs", "No channel that sends bills is set up, and there is no budget."), id="no"),
        pytest.param(
            TWILIO,
            "",
            warning(
                "costs",
                "What texts by Twilio SMS, WhatsApp cost is not known before the provider tells.",
                "Write the price into the network file: [costs.prices], twilio = 180",
            ),
            id="no price",
        ),
        pytest.param(
            TWILIO,
            NO_BUDGET,
            warning(
                "costs",
                "Texts by Twilio SMS, WhatsApp cost money, and there is no budget.",
                "Write into the network file what a month may cost: [costs], budget = 200000",
            ),
            id="no budget",
        ),
        pytest.param(
            TWILIO,
            WELL,
            fine("costs", "A month may cost 200,000 MMK; lanpya costs shows what it cost so far."),
            id="both",
        ),
    ],
)
def test_a_paid_channel_needs_a_price_and_a_budget(
    tmp_path: Path, sqlite_template: Path, settings: dict[str, str], toml: str, expected: Finding
) -> None:
    site = Site(AllSettings(data=tmp_path, **settings), tmp_path / ".env", NOW)  # pyright: ignore[reportArgumentType]
    shutil.copy(sqlite_template, tmp_path / "lanpya.db")
    engine = open_engine(site.settings.database)
    with writing(engine) as connection:
        networks.save(connection, NETWORK + toml, "", NOW)
    engine.dispose()
    assert expected == english(costs(site))
