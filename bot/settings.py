"""What this machine needs to know, read once at start from the environment and `.env`.

What the network is (groups, languages, reminders) stands in `network.toml`, not here.
"""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr

PREFIX = "LANPYA_"
CREDENTIAL = "lanpya-database-key"

_EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - compared, not bound


class BadSettings(Exception):
    """The settings cannot be used: mend what `sentences` name, and start again."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


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


def credential() -> Path | None:
    """The key that systemd hands to its service, where it does (`LoadCredential=` of the unit)."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    file = Path(folder) / CREDENTIAL if folder else None
    return file if file is not None and file.is_file() else None


def _lower(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


def _list(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def address_by(*schemes: str, may_be_empty: bool) -> AfterValidator:
    """A URL of a machine by one of these schemes."""
    begins = tuple(f"{scheme}://" for scheme in schemes)

    def check(value: str) -> str:
        parts = urlsplit(value)  # ValueError for a host that is none
        fits = value.startswith(begins) and parts.hostname and parts.port != 0
        if not fits or parts.query or parts.fragment:  # what we add to it would stand behind these
            raise ValueError("no such address")
        return value.rstrip("/")

    return AfterValidator(lambda value: check(value) if value or not may_be_empty else value)


def _without_path(value: str) -> str:
    if urlsplit(value).path:
        raise ValueError("a web address without a path")
    return value


def _recipients(value: tuple[str, ...]) -> tuple[str, ...]:
    # The key that opens would be no secret any more, here beside what it opens.
    if not all(re.fullmatch(r"age1[02-9ac-hj-np-z]{58}", one) for one in value):
        raise ValueError("no public key of age")
    return value


def _database(value: str) -> str:
    if not value.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        raise ValueError("no database that we know")
    return value


Folder = Annotated[Path, AfterValidator(Path.expanduser)]
OptionalFile = Annotated[Path | None, AfterValidator(lambda path: path and path.expanduser())]
WebAddress = Annotated[str, address_by("https", "http", may_be_empty=False)]
OptionalWebAddress = Annotated[str, address_by("https", "http", may_be_empty=True)]
Recipients = Annotated[tuple[str, ...], BeforeValidator(_list), AfterValidator(_recipients)]
Words = Annotated[tuple[str, ...], BeforeValidator(_list)]


class Settings(BaseModel):
    """The machine's settings; the environment wins over `.env`. Read them with `bot.settings_file.read_settings`.

    What it reads is of a class that has those of every channel, too: of a class of this kind in each channel's folder.
    """

    # Deferred, as of all the classes one alone is read.
    model_config = ConfigDict(frozen=True, validate_default=True, hide_input_in_errors=True, defer_build=True)

    data: Annotated[Folder, AfterValidator(Path.absolute)] = Field(
        default_factory=default_data_folder,
        description="the folder for the database and what belongs to it; a dot: the one in which this file is",
        examples=["/var/lib/lanpya"],
    )
    database: Annotated[str, AfterValidator(_database)] = Field(
        default_factory=lambda known: f"sqlite:///{known['data'] / 'lanpya.db'}",
        description="the database: a file of its own in the data folder, or PostgreSQL by its URL",
        examples=["postgresql://lanpya:secret@localhost/lanpya"],
        repr=False,
    )
    database_key_file: OptionalFile = Field(
        default_factory=credential,
        description="the file with the key of an encrypted database, which lanpya encrypt makes; empty: it is not "
        "encrypted by Lanpya",
        examples=["/media/key/lanpya.key"],
    )
    network: Folder = Field(
        default=Path("network.toml"),
        description="the network file that is loaded when the database has none yet",
        examples=["network.toml"],
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
    public_url: OptionalWebAddress = Field(
        default="",
        description="the web address under which providers reach that port, also through a proxy",
        examples=["https://lanpya.example.org"],
    )
    page_port: int | None = Field(
        default=None,
        ge=1,
        le=65_535,
        description="the port of the page for coordinators and leaders; empty: there is none",
        examples=["8787"],
    )
    page_host: str = Field(
        default="127.0.0.1",
        description="the address on which that page answers; 0.0.0.0: to other machines, too, which should see a "
        "proxy with a certificate instead",
        examples=["127.0.0.1"],
    )
    page_url: Annotated[OptionalWebAddress, AfterValidator(_without_path)] = Field(
        default="",
        description="the web address under which people reach that page, for the links that LOGIN sends; empty: from "
        "this machine alone",
        examples=["https://page.example.org"],
    )
    page_behind_proxy: bool = Field(
        default=False,
        description="whether a proxy stands in front of that page, and is believed when it says who calls: no, or yes",
        examples=["no"],
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

    backup_for: Recipients = Field(
        default=(),
        description="whose keys open the copies, which are encrypted then: public keys of age, with commas between",
        examples=["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
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
        return _local(self.web_host, self.web_port)

    @property
    def local_page(self) -> str:
        """Where the page is reached from this machine; empty: there is none."""
        return "" if self.page_port is None else _local(self.page_host, self.page_port)

    @property
    def calls_url(self) -> str:
        """Where the channels' calls begin, as providers reach us: `/channels`; empty: they do not."""
        return f"{self.public_url}/channels" if self.public_url else ""


def _local(host: str, port: int) -> str:
    name = "127.0.0.1" if host in _EVERYWHERE else host
    return f"http://{f'[{name}]' if ':' in name else name}:{port}"


def key_of(field: str) -> str:
    """`sms_per_minute` as it is written in `.env`."""
    return f"{PREFIX}{field.upper()}"
