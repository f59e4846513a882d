"""Network files: read from the disk, or as they were last loaded."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from bot.numbers import typed_address
from handlers.network.model import Network
from handlers.network.parse import read_network
from messages.catalog import installed
from storage import networks


class NoNetwork(Exception):
    """No network file was ever loaded; `lanpya network load FILE` does."""


def network_from(path: Path) -> Network:
    """The network that a file describes; raises OSError or BadNetwork."""
    text = path.read_text(encoding="utf-8-sig")
    return read_network(text, _beside(path), installed(), str(path), typed_address)


def _beside(path: Path) -> Callable[[str], str]:
    return lambda name: (path.parent / name).read_text(encoding="utf-8-sig")


def network_in_force(connection: Connection) -> Network:
    """The network that was loaded last; raises NoNetwork."""
    kept = networks.latest(connection)
    if kept is None:
        raise NoNetwork
    return read_network(kept.toml, lambda _name: kept.townships, installed(), "network.toml", typed_address)
