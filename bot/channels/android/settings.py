"""What `.env` says of the Android phone."""

from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from bot.channels.sims import SimSettings
from bot.settings import OptionalWebAddress, Words


def _slots(value: tuple[str, ...]) -> tuple[str, ...]:
    if any(slot not in ("1", "2", "3") for slot in value):
        raise ValueError("no SIM slots")
    return value


class AndroidSettings(SimSettings):
    android_url: OptionalWebAddress = Field(
        default="",
        description="where the app SMS Gateway for Android answers in local mode; empty: no phone",
        examples=["http://192.168.1.20:8080"],
    )
    android_user: str = Field(
        default="sms",
        description="the user name that the app shows for its local server",
        examples=["sms"],
    )
    android_password: SecretStr = Field(
        default=SecretStr(""),
        description="the password that the app shows for its local server",
        examples=["the-letters-that-the-app-shows"],
    )
    android_key: SecretStr = Field(
        default=SecretStr(""),
        description="the signing key of the app's webhooks; empty: the phone is only asked",
        examples=["the-signing-key-of-the-app"],
    )
    android_sims: Annotated[Words, AfterValidator(_slots)] = Field(
        default=(),
        description="the SIM slots of the phone that may send, the one that sends by default first; empty: its own",
        examples=["1,2"],
    )
