"""What `.env` says of Twilio."""

from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from bot.settings import Settings, WebAddress

_ACCOUNT_LETTERS = 34


def _account(value: str) -> str:
    if value and not (value.startswith("AC") and len(value) == _ACCOUNT_LETTERS):
        raise ValueError("no Account SID")
    return value


def _number(value: str) -> str:
    plain = value.replace(" ", "")
    if plain and not (plain.startswith("+") and plain[1:].isdecimal()):
        raise ValueError("no number")
    return plain


class TwilioSettings(Settings):
    twilio_account: Annotated[str, AfterValidator(_account)] = Field(
        default="",
        description="the Account SID of Twilio; empty: no Twilio",
        examples=["AC0123456789abcdef0123456789abcdef"],
    )
    twilio_token: SecretStr = Field(
        default=SecretStr(""),
        description="the Auth Token of the Twilio account",
        examples=["the-auth-token-of-the-console"],
    )
    twilio_number: Annotated[str, AfterValidator(_number)] = Field(
        default="",
        description="the number that Twilio sends SMS from; empty: no SMS by Twilio",
        examples=["+15005550006"],
    )
    twilio_whatsapp: Annotated[str, AfterValidator(_number)] = Field(
        default="",
        description="the number that Twilio sends WhatsApp texts from; empty: no WhatsApp",
        examples=["+14155238886"],
    )
    twilio_api: WebAddress = Field(
        default="https://api.twilio.com",
        description="where Twilio's API answers; another one only for tests",
        examples=["https://api.twilio.com"],
    )
    twilio_poll_seconds: float = Field(
        default=60,
        ge=0,
        le=86_400,
        description="how often Twilio is asked for texts that no call brought; 0: never, its calls are enough",
        examples=["60"],
    )
    twilio_per_second: float = Field(
        default=1,
        gt=0,
        le=1000,
        description="how many texts a second the Twilio number may send",
        examples=["1"],
    )
