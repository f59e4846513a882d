"""What this machine needs to know, read once at start from the environment and `.env`.

What the network is (groups, languages, reminders) stands in `network.toml`, not here.
"""

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "LANPYA_"
SECRETS = ("telegram_token", "database")  # each may stand in a file that NAME_FILE names


class LogForm(StrEnum):
    """How log lines look."""

    AUTO = "auto"  # console where a person looks, JSON elsewhere
    CONSOLE = "console"
    JSON = "json"


class LogLevel(StrEnum):
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


def default_data_folder() -> Path:
    """Where the database lives unless told otherwise: the system's place for root, else the person's own."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/lanpya")
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "lanpya"


def _lower(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


def _list(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError("no web address")
    return value.rstrip("/")


def _token(value: SecretStr) -> SecretStr:
    number, colon, rest = value.get_secret_value().partition(":")
    if value.get_secret_value() and not (colon and number.isdecimal() and rest and " " not in rest):
        raise ValueError("no token")
    return value


def _database(value: str) -> str:
    if not value.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        raise ValueError("no database that we know")
    return value


Folder = Annotated[Path, AfterValidator(Path.expanduser)]
Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_list)]


class Settings(BaseSettings):
    """Every setting; the environment wins over `.env`. Read it with `bot.settings_file.read_settings`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    data: Folder = Field(
        default_factory=default_data_folder,
        description="the folder for the database and what belongs to it",
        examples=["/var/lib/lanpya"],
    )
    database: Annotated[str, AfterValidator(_database)] = Field(
        default_factory=lambda known: f"sqlite:///{known['data'] / 'lanpya.db'}",
        description="the database: a file of its own in the data folder, or PostgreSQL by its URL",
        examples=["postgresql://lanpya:secret@localhost/lanpya"],
        repr=False,
    )
    network: Folder = Field(
        default=Path("network.toml"),
        description="the network file that is loaded when the database has none yet",
        examples=["network.toml"],
    )
    telegram_token: Annotated[SecretStr, AfterValidator(_token)] = Field(
        default=SecretStr(""),
        description="the token that @BotFather gave for the bot; empty: no Telegram",
        examples=["123456789:AAE-the-letters-that-BotFather-wrote"],
    )
    telegram_api: Annotated[str, AfterValidator(_web_address)] = Field(
        default="https://api.telegram.org",
        description="where the Bot API answers; another one only for tests or an own Bot API server",
        examples=["https://api.telegram.org"],
    )
    modem_spool: Annotated[Path | None, AfterValidator(lambda path: path and path.expanduser())] = Field(
        default=None,
        description="the SQLite file that gammu-smsd keeps its texts in; empty: no GSM modem",
        examples=["/var/spool/gammu/smsd.db"],
    )
    modem_phones: Words = Field(
        default=(),
        description="the PhoneIDs of the modems, the one that sends by default first; empty: any",
        examples=["mpt,ooredoo"],
    )
    sms_per_minute: float = Field(
        default=6,
        gt=0,
        le=600,
        description="how many SMS one SIM may send in a minute; operators block SIMs that send more",
        examples=["6"],
    )
    log: Annotated[LogForm, BeforeValidator(_lower)] = Field(
        default=LogForm.AUTO,
        description="how log lines look: auto, console or json",
        examples=["auto"],
    )
    log_level: Annotated[LogLevel, BeforeValidator(_lower)] = Field(
        default=LogLevel.INFO,
        description="the least important lines that are logged: debug, info, warning or error",
        examples=["info"],
    )
    backup: Folder = Field(
        default_factory=lambda known: known["data"] / "backups",
        description="the folder for the daily copies of the database, better on another disk",
        examples=["/media/usb/lanpya"],
    )
    backup_keep: int = Field(
        default=14,
        ge=1,
        le=1000,
        description="how many daily copies are kept",
        examples=["14"],
    )

    @property
    def has_telegram(self) -> bool:
        return bool(self.telegram_token.get_secret_value())


def key_of(field: str) -> str:
    """`sms_per_minute` as it is written in `.env`."""
    return f"{PREFIX}{field.upper()}"


FIELDS: Mapping[str, Any] = Settings.model_fields
