"""How our account at Twilio is, for those who look from elsewhere."""

from dataclasses import dataclass

from twilio.rest import Client

from bot.channels.contract import Refused, Unreachable
from bot.channels.twilio.transport import understood


@dataclass(frozen=True, slots=True)
class Account:
    """`status`: active, suspended or closed. `balance` in `currency`; None where Twilio does not tell.

    `sms_url` is what Twilio calls when an SMS comes to our number; None: the number is not of this account.
    """

    status: str
    balance: float | None
    currency: str
    sms_url: str | None


async def look(client: Client, account: str, number: str) -> Account:
    """Ask for the account, its balance and our number. Raises Refused or Unreachable."""
    with understood():
        told = await client.api.v2010.accounts(account).fetch_async()
        balance, currency = await _balance(client)
        numbers = await client.incoming_phone_numbers.list_async(phone_number=number, limit=1, page_size=1)
    sms_url = (numbers[0].sms_url or "") if numbers else None
    return Account(str(told.status or ""), balance, currency, sms_url)


async def _balance(client: Client) -> tuple[float | None, str]:
    """What is left, and its currency; a subaccount has none of its own."""
    try:
        told = await client.balance.fetch_async()
        return float(told.balance or ""), told.currency or ""
    except (Refused, Unreachable, ValueError):
        return None, ""
