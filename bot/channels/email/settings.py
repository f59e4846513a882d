"""What `.env` says of the mailbox."""

from collections.abc import Iterator
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr

from bot.settings import Settings, key_of


def _server(value: str) -> str:
    parts = urlsplit(value)
    if value and not (parts.scheme in ("imaps", "imap", "smtps", "smtp") and parts.hostname and parts.port != 0):
        raise ValueError("no mail server")
    return value


class EmailSettings(Settings):
    email_address: str = Field(
        default="",
        pattern=r"^$|^[^\s@]+@[^\s@]+$",
        description="the address of the mailbox, which is the user name, too; empty: no e-mail",
        examples=["lanpya@example.org"],
    )
    email_password: SecretStr = Field(
        default=SecretStr(""), description="the password of the mailbox", examples=["the-password-of-the-mailbox"]
    )
    email_imap: Annotated[str, AfterValidator(_server)] = Field(
        default="", description="where mails are fetched", examples=["imaps://mail.example.org"]
    )
    email_smtp: Annotated[str, AfterValidator(_server)] = Field(
        default="", description="where mails are handed over", examples=["smtps://mail.example.org"]
    )


def half_set(settings: EmailSettings) -> Iterator[str]:
    """All four go together."""
    names = EmailSettings.model_fields.keys() - Settings.model_fields
    for name in sorted(name for name in names if any(map(settings.has, names)) and not settings.has(name)):
        yield f"{key_of(name)} is missing: e-mail needs its address, its password and both servers together."
