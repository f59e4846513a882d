"""Making the channel from the settings."""

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings


def open_telegram(settings: TelegramSettings) -> TelegramChannel:
    webhook = f"{settings.calls_url}/telegram" if settings.telegram_webhook else ""  # empty: it is asked for texts
    return TelegramChannel(settings.telegram_token.get_secret_value(), base_url=settings.telegram_api, webhook=webhook)
