"""What the doctor finds out about the account at Twilio, in words."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.twilio import TWILIO
from bot.doctor.channels import of_provider
from bot.doctor.finding import Finding, Level, Site, broken, fine, warning
from bot.settings_file import AllSettings
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN, Twilio, Weather
from tests.bot.doctor.english import english
from tests.bot.fake_channel import PATIENCE

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
PUBLIC = "https://lanpya.example.org"
OURS = f"{PUBLIC}/channels/twilio"
CONSOLE = "In Twilio's console (console.twilio.com)"
COPY = f"{CONSOLE}, copy Account SID and Auth Token from the first page"
CREDENTIALS = f"{COPY} into LANPYA_TWILIO_ACCOUNT and LANPYA_TWILIO_TOKEN."
HOOK = f"{CONSOLE}, open the number; under Messaging, A message comes in: Webhook, {OURS}, HTTP POST."
MONEY = f"{CONSOLE}, see what it says; most often money is missing (Billing)."


def site_of(folder: Path, twilio: Twilio, *, offline: bool = False, **more: Any) -> Site:
    values: dict[str, object] = {
        "data": folder,
        "twilio_account": ACCOUNT,
        "twilio_token": TOKEN,
        "twilio_number": NUMBER,
        "twilio_api": twilio.url,
    }
    return Site(AllSettings(**(values | more)), folder / ".env", NOW, offline, PATIENCE)  # pyright: ignore[reportArgumentType] a test's values


NONE = {"twilio_account": "", "twilio_token": "", "twilio_number": ""}


def suspend(twilio: Twilio) -> None:
    twilio.status = "suspended"


def spend(twilio: Twilio) -> None:
    twilio.balance = "1.5"


def sell(twilio: Twilio) -> None:
    twilio.numbers = ()


def point_elsewhere(twilio: Twilio) -> None:
    twilio.sms_url = "https://demo.twilio.com/welcome/sms/reply"


def point_at_us(twilio: Twilio) -> None:
    twilio.sms_url = OURS


def refuse(*codes: tuple[int, int]) -> Callable[[Twilio], None]:
    return lambda twilio: twilio.weather.extend(Weather("error", status, code) for status, code in codes)


def leave_alone(_twilio: Twilio) -> None:
    """All is as it should be."""


@pytest.mark.parametrize(
    ("happens", "settings", "expected"),
    [
        pytest.param(
            leave_alone,
            {},
            fine(
                "twilio",
                "Twilio answers; the account is active. 12.34 USD are left. It is asked every 60 seconds.",
            ),
            id="polled",
        ),
        pytest.param(
            point_at_us,
            {"public_url": PUBLIC, "twilio_whatsapp": "+14155238886"},
            fine(
                "twilio",
                "Twilio answers; the account is active. 12.34 USD are left. It calls us when a text comes. For "
                f"WhatsApp its console must name {PUBLIC}/channels/whatsapp; nobody can look that up.",
            ),
            id="called",
        ),
        pytest.param(
            refuse((401, 20003)),
            {},
            broken("twilio", "Twilio does not know this account with this token.", CREDENTIALS),
            id="a wrong token",
        ),
        pytest.param(
            refuse((404, 20404)),
            {},
            broken("twilio", "Twilio does not know this account with this token.", CREDENTIALS),
            id="a wrong account",
        ),
        pytest.param(
            suspend,
            {},
            broken("twilio", "The account at Twilio is suspended: nothing leaves and nothing comes.", MONEY),
            id="suspended",
        ),
        pytest.param(
            refuse((403, 20005)),
            {},
            broken("twilio", "The account at Twilio is suspended: nothing leaves and nothing comes.", MONEY),
            id="so suspended that it tells nothing",
        ),
        pytest.param(
            spend,
            {},
            warning(
                "twilio",
                "Only 1.50 USD are left at Twilio; without money nothing leaves.",
                f"{CONSOLE}, add money under Billing, or let it recharge by itself.",
            ),
            id="little money",
        ),
        pytest.param(
            sell,
            {},
            broken(
                "twilio",
                f"The number {NUMBER} does not belong to the account at Twilio.",
                f"{CONSOLE}, see Phone Numbers, and write one that can SMS to LANPYA_TWILIO_NUMBER.",
            ),
            id="somebody else's number",
        ),
        pytest.param(
            point_elsewhere,
            {"public_url": PUBLIC},
            warning(
                "twilio",
                "When a text comes, Twilio calls https://demo.twilio.com/welcome/sms/reply instead of us.",
                HOOK,
            ),
            id="a webhook that is somebody else's",
        ),
        pytest.param(
            leave_alone,
            {"public_url": PUBLIC, "twilio_poll_seconds": 0},
            warning(
                "twilio",
                "When a text comes, Twilio calls nobody instead of us. Texts that come never get here.",
                HOOK,
            ),
            id="no webhook",
        ),
        pytest.param(
            refuse((500, 20500)),
            {},
            warning(
                "twilio",
                "Twilio cannot be reached now (a fault at the provider).",
                "See whether this machine has internet. Texts wait until then; nothing is lost.",
            ),
            id="away",
        ),
        pytest.param(
            sell,
            {"twilio_number": "", "twilio_whatsapp": "+14155238886"},
            fine(
                "twilio",
                "Twilio answers; the account is active. 12.34 USD are left. It is asked every 60 seconds.",
            ),
            id="WhatsApp alone needs no number among the phone numbers",
        ),
    ],
)
def test_what_the_doctor_says(
    happens: Callable[[Twilio], None],
    settings: dict[str, Any],
    expected: Finding,
    twilio: Twilio,
    tmp_path: Path,
) -> None:
    happens(twilio)
    assert expected == english(of_provider(TWILIO, site_of(tmp_path, twilio, **settings)))


def test_a_subaccount_has_no_balance_of_its_own(twilio: Twilio, tmp_path: Path) -> None:
    twilio.weather.extend([Weather("fine"), Weather("error", 404, 20404)])
    assert (
        "Twilio answers; the account is active. It is asked every 60 seconds."
        == of_provider(TWILIO, site_of(tmp_path, twilio)).sentence
    )


def test_offline_nobody_is_asked(twilio: Twilio, tmp_path: Path) -> None:
    assert fine("twilio", "Twilio SMS is set up; it was not asked.") == english(
        of_provider(TWILIO, site_of(tmp_path, twilio, offline=True))
    )
    assert not twilio.calls


def test_without_an_account_there_is_nothing_to_say(twilio: Twilio, tmp_path: Path) -> None:
    assert fine("twilio", "Twilio SMS is not set up.") == english(
        of_provider(TWILIO, site_of(tmp_path, twilio, **NONE))
    )


def test_without_a_network_it_is_a_warning(twilio: Twilio, tmp_path: Path) -> None:
    twilio.stop()
    assert Level.WARNING == of_provider(TWILIO, site_of(tmp_path, twilio)).level
