"""What `.env` says of Twilio."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from bot.settings import Settings, WebAddress, key_of

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


def half_set(settings: TwilioSettings) -> Iterator[str]:
    """Twilio needs three settings together; with one or two of them it would be silent without a word."""
    is_set = {
        "twilio_account": bool(settings.twilio_account),
        "twilio_token": bool(settings.twilio_token.get_secret_value()),
        "twilio_number": bool(settings.twilio_number or settings.twilio_whatsapp),
    }
    for name in (name for name in is_set if any(is_set.values()) and not is_set[name]):
        key, or_whatsapp = key_of(name), f" or {key_of('twilio_whatsapp')}" if name == "twilio_number" else ""
        example = (TwilioSettings.model_fields[name].examples or [""])[0]
        yield (
            f"{key}{or_whatsapp} is missing: Twilio needs its account, its token and a number together. "
            f"Example: {key}={example}"
        )
