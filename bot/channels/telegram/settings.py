"""What `.env` says of Telegram."""

from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from bot.settings import Settings, WebAddress


def _token(value: SecretStr) -> SecretStr:
    number, colon, rest = value.get_secret_value().partition(":")
    if value.get_secret_value() and not (colon and number.isdecimal() and rest and " " not in rest):
        raise ValueError("no token")
    return value


class TelegramSettings(Settings):
    telegram_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        default=SecretStr(""),
        description="the token that @BotFather gave for the bot; empty: no Telegram",
        examples=["123456789:AAE-the-letters-that-BotFather-wrote"],
    )
    telegram_api: WebAddress = Field(
        default="https://api.telegram.org",
        description="where the Bot API answers; another one only for tests or an own Bot API server",
        examples=["https://api.telegram.org"],
    )
    telegram_webhook: bool = Field(
        default=False,
        description="whether Telegram calls us (needs LANPYA_PUBLIC_URL) instead of being asked: no, or yes",
        examples=["yes"],
    )
