"""The check of Telegram: the token is good, and Telegram can be reached."""

import asyncio

from bot.channels.contract import ChannelError, Unreachable
from bot.doctor.finding import Finding, Site, broken, fine, warning

_ID = "telegram"
_PATIENCE = 10  # seconds for an answer


def telegram(site: Site) -> Finding:
    if not site.settings.has_telegram:
        return fine(_ID, "Telegram is not set up.")
    if site.offline:
        return fine(_ID, "Telegram is set up; it was not asked.")
    try:
        name = asyncio.run(_ask(site))
    except Unreachable as away:
        return _away(away.reason)
    except ChannelError as error:
        return broken(_ID, f"Telegram refuses the bot ({error}).", "Ask @BotFather whether the bot lives.")
    return fine(_ID, f"Telegram answers; the bot is @{name}.")


async def _ask(site: Site) -> str:
    from bot.channels.telegram import TelegramChannel  # here: the library takes a second to import

    settings = site.settings
    token = settings.telegram_token.get_secret_value()
    channel = TelegramChannel(token, base_url=settings.telegram_api, answer_seconds=_PATIENCE)
    try:
        return await channel.me()
    finally:
        await channel.close()


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
