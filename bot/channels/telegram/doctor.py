"""The check of Telegram: the token is good, Telegram can be reached and, with a webhook, it reaches us."""

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.channels.contract import ChannelError, Unreachable
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.words import reason_said
from bot.doctor.finding import Finding, Site, broken, fine, warning
from messages.sentence import saying

if TYPE_CHECKING:
    from bot.channels.telegram.webhook import State

_ID = "telegram"
_PORTS = (443, 80, 88, 8443)  # source: core.telegram.org/bots/api#setwebhook
# Parts of what Telegram says of a call that failed -> what to do.
_OF_ERRORS = (
    ("resolve", "name"),
    ("ssl", "certificate"),
    ("certificate", "certificate"),
    ("refused", "refused"),
    ("timeout", "firewall"),
    ("timed out", "firewall"),
    ("403", "secret"),
    ("404", "path"),
    ("50", "server"),
)


def look(site: Site[TelegramSettings]) -> Finding | None:
    """What Telegram demands of the address that it calls, where it is to call us."""
    return _unfit(site.settings) if _is_called(site.settings) else None


def ask(site: Site[TelegramSettings]) -> Finding:
    """The token, and the way to and from Telegram."""
    settings = site.settings
    try:
        name, state = asyncio.run(_ask(site))
    except Unreachable as away:
        return _away(away.reason)
    except ChannelError as error:
        return broken(_ID, saying("telegram-refuses", reason=str(error)), saying("do-telegram-refuses"))
    if state is not None:
        return _of_webhook(name, state, f"{settings.calls_url}/telegram")
    return fine(_ID, saying("telegram", bot=f"@{name}"))


async def _ask(site: Site[TelegramSettings]) -> "tuple[str, State | None]":
    """The bot's name and, where there is to be one, how its webhook is."""
    from bot.channels.telegram.channel import TelegramChannel  # here: the library takes a second to import

    settings = site.settings
    token = settings.telegram_token.get_secret_value()
    channel = TelegramChannel(token, base_url=settings.telegram_api, answer_seconds=site.patience)
    try:
        return await channel.me(), await channel.webhook_state() if _is_called(settings) else None
    finally:
        await channel.close()


def _is_called(settings: TelegramSettings) -> bool:
    """Whether Telegram is to call us, and has an address for it; what is missing the check `web` says."""
    return settings.telegram_webhook and bool(settings.calls_url) and settings.web_port is not None


def _unfit(settings: TelegramSettings) -> Finding | None:
    address = urlsplit(settings.public_url)
    port = address.port or (443 if address.scheme == "https" else 80)
    if address.scheme == "https" and port in _PORTS:
        return None
    return broken(
        _ID,
        saying("telegram-unfit", list=", ".join(map(str, _PORTS)), word=address.scheme, port=str(port)),
        saying("do-telegram-unfit"),
    )


def _of_webhook(name: str, state: "State", ours: str) -> Finding:
    if state.url != ours:
        told = {"bot": f"@{name}", "count": state.waiting}
        nobody = saying("telegram-calls-nobody", **told)
        other = saying("telegram-calls-other", **told, host=urlsplit(state.url).netloc)
        return warning(_ID, other if state.url else nobody, saying("do-telegram-calls"))
    if state.error is not None and state.waiting:
        return warning(
            _ID,
            saying("telegram-calls-fail", reason=state.error, count=state.waiting),
            saying(f"do-telegram-{next((todo for part, todo in _OF_ERRORS if part in state.error.lower()), 'log')}"),
        )
    return fine(_ID, saying("telegram-calls", bot=f"@{name}", count=state.waiting))


def _away(reason: str) -> Finding:
    if reason == "token":
        return broken(
            _ID,
            saying("telegram-token"),
            saying("do-telegram-token"),
        )
    return warning(
        _ID,
        saying("telegram-away", reason=reason_said(reason)),
        saying("do-internet"),
    )
