"""What `.env` says of Telegram."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from bot.settings import Settings, WebAddress
from bot.setup.question import Answers


def _token(value: SecretStr) -> SecretStr:
    read_token(value.get_secret_value())
    return value


def read_token(text: str, _answers: Answers | None = None) -> str:
    """A token as it was typed, or nothing; raises ValueError with what to write."""
    number, colon, rest = text.partition(":")
    if text and not (number.isdecimal() and colon and rest and " " not in text):
        raise ValueError("A token looks like 123456789:AAE-letters; copy all of it from @BotFather.")
    return text


_NAME = re.compile(r"[A-Za-z]\w{3,31}", re.ASCII)  # https://core.telegram.org/method/account.checkUsername


def read_name(text: str) -> str:
    """A bot's name as links to it have it, or nothing; raises ValueError with what to write."""
    name = text.strip().removeprefix("https://t.me/").removeprefix("@")
    if name and not _NAME.fullmatch(name):
        raise ValueError(f'"{text}" is no bot\'s name: write it as Telegram shows it, such as @delta_bot.')
    return name


class TelegramSettings(Settings):
    telegram_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        default=SecretStr(""),
        description="the token that @BotFather gave for the bot; empty: no Telegram",
        examples=["123456789:AAE-the-letters-that-BotFather-wrote"],
    )
    telegram_name: Annotated[str, AfterValidator(read_name)] = Field(
        default="",
        description="the bot's name, for links and QR codes that bring people to it; empty: none are made",
        examples=["@delta_bot"],
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
