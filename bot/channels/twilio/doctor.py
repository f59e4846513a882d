"""The check of Twilio: the account is alive and has money, the number is ours, and its texts find us."""

import asyncio
from typing import TYPE_CHECKING

from bot.channels.contract import ChannelError, Unreachable
from bot.channels.twilio.settings import TwilioSettings
from bot.doctor.finding import Finding, Site, broken, fine, warning

if TYPE_CHECKING:
    from bot.channels.twilio.account import Account

_ID = "twilio"
_PATIENCE = 10  # seconds for an answer
_LITTLE = 5.0  # of whatever currency the account is kept in
_CONSOLE = "In Twilio's console (console.twilio.com)"


def twilio(site: Site[TwilioSettings]) -> Finding:
    settings = site.settings
    try:
        account = asyncio.run(_ask(site))
    except Unreachable as away:
        return _away(away.reason)
    except ChannelError as error:
        return broken(_ID, f"Twilio refuses the account ({error}).", "See docs/channels/twilio.md.")
    return _of_account(account) or _of_number(account, settings) or _fine(account, settings)


async def _ask(site: Site[TwilioSettings]) -> "Account":
    from bot.channels.twilio.opening import open_sms, open_whatsapp  # here: the library takes a second to import

    open_channel = open_sms if site.settings.twilio_number else open_whatsapp
    channel = open_channel(site.settings, "", lambda: site.now, answer_seconds=_PATIENCE)
    try:
        return await channel.account()
    finally:
        await channel.close()


def _away(reason: str) -> Finding:
    if reason in ("token", "setup"):
        return broken(
            _ID,
            "Twilio does not know this account with this token.",
            f"{_CONSOLE}, copy Account SID and Auth Token from the first page into LANPYA_TWILIO_ACCOUNT and "
            "LANPYA_TWILIO_TOKEN.",
        )
    if reason == "credit":
        return _suspended("suspended")
    return warning(
        _ID,
        f"Twilio cannot be reached now ({reason}).",
        "See whether this machine has internet. Texts wait until then; nothing is lost.",
    )


def _of_account(account: "Account") -> Finding | None:
    if account.status != "active":
        return _suspended(account.status)
    if account.balance is not None and account.balance < _LITTLE:
        return warning(
            _ID,
            f"Only {account.balance:.2f} {account.currency} are left at Twilio; without money nothing leaves.",
            f"{_CONSOLE}, add money under Billing, or let it recharge by itself.",
        )
    return None


def _suspended(status: str) -> Finding:
    return broken(
        _ID,
        f"The account at Twilio is {status}: nothing leaves and nothing comes.",
        f"{_CONSOLE}, see what it says; most often money is missing (Billing).",
    )


def _of_number(account: "Account", settings: TwilioSettings) -> Finding | None:
    if not settings.twilio_number:
        return None
    if account.sms_url is None:
        return broken(
            _ID,
            f"The number {settings.twilio_number} does not belong to the account at Twilio.",
            f"{_CONSOLE}, see Phone Numbers, and write one that can SMS to LANPYA_TWILIO_NUMBER.",
        )
    ours = f"{settings.calls_url}/twilio"
    if settings.calls_url and account.sms_url != ours:
        told = f"calls {account.sms_url}" if account.sms_url else "calls nobody"
        late = "" if settings.twilio_poll_seconds else ", and texts that come never get here"
        return warning(
            _ID,
            f"When a text comes, Twilio {told} instead of us{late}.",
            f"{_CONSOLE}, open the number; under Messaging, A message comes in: Webhook, {ours}, HTTP POST.",
        )
    return None


def _fine(account: "Account", settings: TwilioSettings) -> Finding:
    left = "" if account.balance is None else f", {account.balance:.2f} {account.currency} are left"
    way = "it calls us" if settings.calls_url else f"it is asked every {settings.twilio_poll_seconds:g} seconds"
    whatsapp = ""
    if settings.twilio_whatsapp and settings.calls_url:
        whatsapp = f" For WhatsApp its console must name {settings.calls_url}/whatsapp; nobody can look that up."
    return fine(_ID, f"Twilio answers; the account is active{left}; {way} when a text comes.{whatsapp}")
