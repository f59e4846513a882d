"""What this machine needs to know, read once at start from the environment and `.env`.

What the network is (groups, languages, reminders) stands in `network.toml`, not here.
"""

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "LANPYA_"
SECRETS = (
    "telegram_token",
    "database",
    "twilio_token",
    "android_password",
    "android_key",
)  # each may stand in a file that NAME_FILE names


_ACCOUNT_LETTERS = 34
_EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - compared, not bound


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
    parts = urlsplit(value)  # ValueError for a host that is none
    is_web = value.startswith(("https://", "http://")) and parts.hostname and parts.port != 0
    if not is_web or parts.query or parts.fragment:  # what we add to it would stand behind these
        raise ValueError("no web address")
    return value.rstrip("/")


def _web_address_or_none(value: str) -> str:
    return _web_address(value) if value else value


def _account(value: str) -> str:
    if value and not (value.startswith("AC") and len(value) == _ACCOUNT_LETTERS):
        raise ValueError("no Account SID")
    return value


def _number(value: str) -> str:
    plain = value.replace(" ", "")
    if plain and not (plain.startswith("+") and plain[1:].isdecimal()):
        raise ValueError("no number")
    return plain


def _slots(value: tuple[str, ...]) -> tuple[str, ...]:
    if any(slot not in ("1", "2", "3") for slot in value):
        raise ValueError("no SIM slots")
    return value


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
    telegram_webhook: bool = Field(
        default=False,
        description="whether Telegram calls us (needs LANPYA_PUBLIC_URL) instead of being asked: no, or yes",
        examples=["yes"],
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
    sms_per_hour: int = Field(
        default=60,
        ge=0,
        le=100_000,
        description="how many SMS parts one SIM may send in an hour; 0: no limit",
        examples=["60"],
    )
    sms_per_day: int = Field(
        default=200,
        ge=0,
        le=1_000_000,
        description="how many SMS parts one SIM may send in a day; 0: no limit",
        examples=["200"],
    )
    android_url: Annotated[str, AfterValidator(_web_address_or_none)] = Field(
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
    gateway: Annotated[Path | None, AfterValidator(lambda path: path and path.expanduser())] = Field(
        default=None,
        description="the file that describes an HTTP gateway (Kannel, RapidPro, an aggregator); empty: none",
        examples=["gateway.toml"],
    )
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
    twilio_api: Annotated[str, AfterValidator(_web_address)] = Field(
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
    web_host: str = Field(
        default="127.0.0.1",
        description="the address on which providers' calls are taken; 0.0.0.0: from other machines, too",
        examples=["127.0.0.1"],
    )
    web_port: int | None = Field(
        default=None,
        ge=1,
        le=65_535,
        description="the port on which providers' calls are taken; empty: none are",
        examples=["8080"],
    )
    public_url: Annotated[str, AfterValidator(_web_address_or_none)] = Field(
        default="",
        description="the web address under which providers reach that port, also through a proxy",
        examples=["https://lanpya.example.org"],
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

    def has(self, field: str) -> bool:
        """Whether that setting is there, and not empty."""
        value = getattr(self, field)
        return bool(value.get_secret_value() if isinstance(value, SecretStr) else value)

    @property
    def is_reached(self) -> bool:
        """Whether providers can call us."""
        return bool(self.web_port and self.public_url)

    @property
    def local_url(self) -> str:
        """Where the port for calls is reached from this machine; empty: none is open."""
        if self.web_port is None:
            return ""
        host = "127.0.0.1" if self.web_host in _EVERYWHERE else self.web_host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.web_port}"

    @property
    def calls_url(self) -> str:
        """Where the channels' calls begin, as providers reach us: `/channels`; empty: they do not."""
        return f"{self.public_url}/channels" if self.public_url else ""


def key_of(field: str) -> str:
    """`sms_per_minute` as it is written in `.env`."""
    return f"{PREFIX}{field.upper()}"


FIELDS: Mapping[str, Any] = Settings.model_fields
