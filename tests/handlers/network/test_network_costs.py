"""What a network file says of costs, and every mistake in it."""

import pytest

from handlers.network.parse import read_network
from tests.handlers.network.test_network_file import CHANNELS, NETWORK, files, problems

COSTS = """
[costs]
currency = "mmk"
budget = 200000
[costs.prices]
sms = 15
twilio = 0.5
telegram = 0
"""


def test_costs_are_read_and_a_channels_price_goes_before_its_schemes() -> None:
    costs = read_network(NETWORK + COSTS, files, ["en", "my"], channels=CHANNELS).costs

    assert (costs.currency, costs.budget) == ("MMK", 200_000.0)
    assert costs.prices == {"sms": 15.0, "twilio": 0.5, "telegram": 0.0}
    assert (costs.price("twilio", "sms"), costs.price("modem", "sms"), costs.price(None, "sms")) == (0.5, 15.0, 15.0)
    assert costs.price("whatsapp", "whatsapp") is None


def test_without_costs_nothing_is_known_but_that_telegram_is_free() -> None:
    costs = read_network(NETWORK, files, ["en", "my"]).costs

    assert (costs.currency, costs.budget) == (None, None)
    assert (costs.price("modem", "sms"), costs.price("telegram", "telegram")) == (None, 0.0)


AMOUNT = "write an amount from 0 without quotation marks, such as"
CURRENCY = "the three letters of a currency such as"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "twilio =",
            "twlio =",
            "costs.prices.twlio is not known here; write one of sms, telegram, whatsapp, email, modem, twilio; "
            "did you mean twilio? (network.toml line 49)",
            id="a channel with a typo",
        ),
        pytest.param(
            "sms = 15", 'sms = "15"', f'costs.prices.sms is "15"; {AMOUNT} sms = 15 (network.toml line 48)', id="text"
        ),
        pytest.param(
            "sms = 15", "sms = -1", f"costs.prices.sms is -1; {AMOUNT} sms = 15 (network.toml line 48)", id="negative"
        ),
        pytest.param(
            "sms = 15", "sms = nan", f"costs.prices.sms is nan; {AMOUNT} sms = 15 (network.toml line 48)", id="nan"
        ),
        pytest.param(
            "sms = 15", "sms = true", f"costs.prices.sms is true; {AMOUNT} sms = 15 (network.toml line 48)", id="true"
        ),
        pytest.param(
            "budget = 200000",
            "budget = 0",
            "costs.budget is 0, with which nothing would leave; write what may be spent in a month, such as "
            "budget = 200000, or no budget (network.toml line 46)",
            id="a budget of nothing",
        ),
        pytest.param(
            "budget = 200000",
            "budget = -5",
            f"costs.budget is -5; {AMOUNT} budget = 200000 (network.toml line 46)",
            id="a negative budget",
        ),
        pytest.param(
            '"mmk"', '"kyat"', f'costs.currency is "KYAT"; write {CURRENCY} "MMK" (network.toml line 45)', id="currency"
        ),
        pytest.param(
            'currency = "mmk"\n',
            "",
            'costs.currency is missing; write currency = "MMK" (network.toml line 44)',
            id="no currency",
        ),
        pytest.param(
            "[costs.prices]\nsms = 15\ntwilio = 0.5\ntelegram = 0\n",
            "prices = 15\n",
            "costs.prices is 15; write a section [costs.prices] (network.toml line 47)",
            id="no section",
        ),
    ],
)
def test_a_mistake_in_the_costs_is_a_sentence(old: str, new: str, expected: str) -> None:
    assert problems(NETWORK + COSTS.replace(old, new)) == [expected]
