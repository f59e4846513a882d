"""The check of Twilio: the account is alive and has money, the number is ours, and its texts find us."""

import asyncio
from typing import TYPE_CHECKING

from bot.channels.contract import ChannelError, Unreachable
from bot.channels.twilio.settings import TwilioSettings
from bot.channels.words import reason_said
from bot.doctor.finding import Finding, Site, broken, fine, warning
from messages.sentence import Words, saying, together

if TYPE_CHECKING:
    from bot.channels.twilio.account import Account

_ID = "twilio"
_LITTLE = 5.0  # of whatever currency the account is kept in


def twilio(site: Site[TwilioSettings]) -> Finding:
    settings = site.settings
    try:
        account = asyncio.run(_ask(site))
    except Unreachable as away:
        return _away(away.reason)
    except ChannelError as error:
        return broken(_ID, saying("twilio-refuses", reason=str(error)), saying("do-twilio"))
    return _of_account(account) or _of_number(account, settings) or _fine(account, settings)


async def _ask(site: Site[TwilioSettings]) -> "Account":
    from bot.channels.twilio.opening import open_sms, open_whatsapp  # here: the library takes a second to import

    open_channel = open_sms if site.settings.twilio_number else open_whatsapp
    channel = open_channel(site.settings, "", lambda: site.now, answer_seconds=site.patience)
    try:
        return await channel.account()
    finally:
        await channel.close()


_STATES = {"suspended": saying("twilio-is-suspended"), "closed": saying("twilio-is-closed")}


def _away(reason: str) -> Finding:
    if reason in ("token", "setup"):
        return broken(
            _ID,
            saying("twilio-unknown"),
            saying("do-twilio-token"),
        )
    if reason == "credit":
        return _suspended("suspended")
    return warning(
        _ID,
        saying("twilio-away", reason=reason_said(reason)),
        saying("do-internet"),
    )


def _of_account(account: "Account") -> Finding | None:
    if account.status != "active":
        return _suspended(account.status)
    if account.balance is not None and account.balance < _LITTLE:
        return warning(
            _ID,
            saying("twilio-poor", money=f"{account.balance:.2f} {account.currency}"),
            saying("do-twilio-money"),
        )
    return None


def _suspended(status: str) -> Finding:
    return broken(
        _ID,
        saying("twilio-suspended", state=_STATES.get(status, status)),
        saying("do-twilio-suspended"),
    )


def _of_number(account: "Account", settings: TwilioSettings) -> Finding | None:
    if not settings.twilio_number:
        return None
    if account.sms_url is None:
        return broken(
            _ID,
            saying("twilio-number", phone=settings.twilio_number),
            saying("do-twilio-number"),
        )
    ours = f"{settings.calls_url}/twilio"
    if settings.calls_url and account.sms_url != ours:
        called = saying("twilio-calls-other", url=account.sms_url) if account.sms_url else saying("twilio-calls-nobody")
        told = called if settings.twilio_poll_seconds else together([called, saying("twilio-never")])
        return warning(_ID, told, saying("do-twilio-calls", url=ours))
    return None


def _fine(account: "Account", settings: TwilioSettings) -> Finding:
    told: list[Words] = [saying("twilio")]
    if account.balance is not None:
        told.append(saying("twilio-left", money=f"{account.balance:.2f} {account.currency}"))
    if settings.calls_url:
        told.append(saying("twilio-calls"))
    else:
        told.append(saying("twilio-asked", seconds=f"{settings.twilio_poll_seconds:g}"))
    if settings.twilio_whatsapp and settings.calls_url:
        told.append(saying("twilio-whatsapp", url=f"{settings.calls_url}/whatsapp"))
    return fine(_ID, together(told))
