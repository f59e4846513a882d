"""What `.env` says of the mailbox."""

from typing import Annotated

from pydantic import Field, SecretStr

from bot.settings import Settings, address_by


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
    email_imap: Annotated[str, address_by("imaps", "imap", may_be_empty=True)] = Field(
        default="", description="the server where mails are fetched", examples=["imaps://mail.example.org"]
    )
    email_smtp: Annotated[str, address_by("smtps", "smtp", may_be_empty=True)] = Field(
        default="", description="the server where mails are handed over", examples=["smtps://mail.example.org"]
    )
