"""Telegram by long polling or webhook: the only folder that imports `telegram` (python-telegram-bot).

`reading` turns updates into envelopes without I/O, `request` an outbound text into calls, and names what is to be
erased, `polling` keeps asking whatever happens to the network, `webhook` keeps Telegram calling, `errors` says in our
words what the library raises, `channel` joins them. No rules and no words live here; the loops in `bot/` call it. Its
library is large, so this file imports none of them: they are imported only where Telegram is set up.
"""

from typing import TYPE_CHECKING

from bot.channels.provider import Later, Provider
from bot.channels.telegram.scheme import CHAT
from bot.channels.telegram.settings import TelegramSettings, read_token
from bot.setup.question import ENV, Question
from messages.sentence import Said, saying

if TYPE_CHECKING:
    from bot.channels.telegram import doctor, opening
else:
    doctor, opening = Later("bot.channels.telegram.doctor"), Later("bot.channels.telegram.opening")


def _lacks(settings: TelegramSettings) -> Said | None:
    if not (settings.telegram_webhook and settings.has("telegram_token")):
        return None
    if not settings.is_reached:
        return saying("web-lacking-telegram")
    # An own Bot API server may call http addresses, too.
    is_telegrams = settings.telegram_api == TelegramSettings.model_fields["telegram_api"].default
    if is_telegrams and not settings.public_url.startswith("https://"):
        return saying("web-lacking-telegram-https")
    return None


def _link(settings: TelegramSettings, words: str) -> str:
    """What `/start` takes has no blanks."""
    name = settings.telegram_name
    return f"https://t.me/{name}?start={words.replace(' ', '-')}" if name else ""


TELEGRAM = Provider(
    name="telegram",
    scheme=CHAT,
    title="a Telegram bot",
    page="telegram",
    settings=TelegramSettings,
    switches=("telegram_token",),
    open=lambda settings, _country, _now: opening.open_telegram(settings),
    look=doctor.look,
    ask=doctor.ask,
    lacks=_lacks,
    own=lambda settings: settings.telegram_name and f"@{settings.telegram_name}",
    link=_link,
    packages={"telegram": "python-telegram-bot"},
    asks=(
        Question(
            "telegram_token",
            ENV,
            "What is the token of the Telegram bot?",
            "With it the bot can read and answer; @BotFather on Telegram gives it (/newbot).",
            "",
            read_token,
        ),
    ),
)
