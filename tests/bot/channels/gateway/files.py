"""Descriptions of gateways, as operators write them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.contract import WebRequest
from bot.channels.gateway.channel import GatewayChannel
from bot.channels.gateway.file import read_description
from messages.address import Address
from messages.envelope import Kind, Outbound
from tests.bot.channels.gateway.kannel import PASSWORD, SECRET, USERNAME

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
HLA = "+959771234567"
CALLS = "https://lanpya.example.org/channels/gateway"


def now() -> datetime:
    return NOW


def write(folder: Path, text: str) -> Path:
    path = folder / "gateway.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return path


def channel_of(folder: Path, text: str, **options: Any) -> GatewayChannel:
    """The channel that the text describes, at a fixed time."""
    defaults: dict[str, Any] = {"country": "MM", "calls_url": CALLS, "now": now}
    return GatewayChannel(read_description(write(folder, text)), **{**defaults, **options})


def kannel_file(sendsms_port: int) -> str:
    return f"""\
preset = "kannel"

[values]
username = "{USERNAME}"
password = "{PASSWORD}"

[send]
url = "http://127.0.0.1:{sendsms_port}/cgi-bin/sendsms"

[secret]
value = "{SECRET}"

[pace]
per_second = 100
"""


def outbound(words: str = "Report 1", row: int = 1, to: str = HLA, **others: Any) -> Outbound:
    """A reply to Hla."""
    defaults: dict[str, Any] = {"kind": Kind.REPLY}
    return Outbound(id=row, to=Address("sms", to), text=words, **{**defaults, **others})


def call(below: str, body: bytes = b"", media_type: str = "", method: str = "", **headers: str) -> WebRequest:
    """What a gateway calls us with, below the channel's own path."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if media_type:
        named["content-type"] = media_type
    return WebRequest(method or ("POST" if body else "GET"), f"{CALLS}{below}", named, body)
