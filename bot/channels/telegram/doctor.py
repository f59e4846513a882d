"""The check of Telegram: the token is good, Telegram can be reached and, with a webhook, it reaches us."""

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.channels.contract import ChannelError, Unreachable
from bot.channels.telegram.settings import TelegramSettings
from bot.doctor.finding import Finding, Site, broken, fine, warning

if TYPE_CHECKING:
    from bot.channels.telegram.webhook import State

_ID = "telegram"
_PATIENCE = 10  # seconds for an answer
_PORTS = (443, 80, 88, 8443)  # source: core.telegram.org/bots/api#setwebhook
_SEE = "docs/channels/telegram.md shows how."
# Parts of what Telegram says of a call that failed -> what to do.
_OF_ERRORS = (
    ("resolve", "See whether the name in LANPYA_PUBLIC_URL is known in the internet."),
    ("ssl", "Telegram does not trust the certificate: get one from a known authority (Let's Encrypt), whole chain."),
    ("certificate", "Telegram does not trust the certificate: get one from a known authority (Let's Encrypt)."),
    ("refused", "See whether lanpya run works, and the proxy hands calls on to LANPYA_WEB_PORT."),
    ("timeout", "See whether the firewall lets calls in, and the proxy hands them on to LANPYA_WEB_PORT."),
    ("timed out", "See whether the firewall lets calls in, and the proxy hands them on to LANPYA_WEB_PORT."),
    ("403", "The proxy keeps the header X-Telegram-Bot-Api-Secret-Token back, or another bot's token is set."),
    ("404", "The proxy must hand the path on as it is: /channels/telegram."),
    ("50", "See whether lanpya run works: the proxy answers in its place."),
)


def look(site: Site[TelegramSettings]) -> Finding | None:
    """What Telegram demands of the address that it calls, where it is to call us."""
    return _unfit(site.settings) if _is_called(site.settings) else None


def ask(site: Site[TelegramSettings]) -> Finding:
    """The token, and the way to and from Telegram."""
    settings = site.settings
    try:
        name, state = asyncio.run(_ask(settings))
    except Unreachable as away:
        return _away(away.reason)
    except ChannelError as error:
        return broken(_ID, f"Telegram refuses the bot ({error}).", "Ask @BotFather whether the bot lives.")
    if state is not None:
        return _of_webhook(name, state, f"{settings.calls_url}/telegram")
    return fine(_ID, f"Telegram answers; the bot is @{name}.")


async def _ask(settings: TelegramSettings) -> "tuple[str, State | None]":
    """The bot's name and, where there is to be one, how its webhook is."""
    from bot.channels.telegram.channel import TelegramChannel  # here: the library takes a second to import

    token = settings.telegram_token.get_secret_value()
    channel = TelegramChannel(token, base_url=settings.telegram_api, answer_seconds=_PATIENCE)
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
        f"Telegram calls https alone, on the ports {', '.join(map(str, _PORTS))}; "
        f"LANPYA_PUBLIC_URL is {address.scheme} on port {port}.",
        f"Let a proxy with a certificate stand before LANPYA_WEB_PORT. {_SEE}",
    )


def _of_webhook(name: str, state: "State", ours: str) -> Finding:
    if state.url != ours:
        whom = f"calls {urlsplit(state.url).netloc}" if state.url else "calls nobody"
        return warning(
            _ID,
            f"Telegram answers; the bot is @{name}, but Telegram {whom} ({state.waiting} texts wait).",
            "lanpya run tells it to call us. If it runs already, another program uses the same bot: stop that one.",
        )
    if state.error is not None and state.waiting:
        return warning(
            _ID,
            f"Telegram's calls do not arrive: {state.error}. {state.waiting} texts wait.",
            next((todo for part, todo in _OF_ERRORS if part in state.error.lower()), f"See the proxy's log. {_SEE}"),
        )
    return fine(_ID, f"Telegram answers and calls us; the bot is @{name}, {state.waiting} texts wait.")


def _away(reason: str) -> Finding:
    if reason == "token":
        return broken(
            _ID,
            "Telegram does not know the token of the bot.",
            "Ask @BotFather for the token (/token), and write it to LANPYA_TELEGRAM_TOKEN.",
        )
    return warning(
        _ID,
        f"Telegram cannot be reached now ({reason}).",
        "See whether this machine has internet. Texts wait until then; nothing is lost.",
    )
