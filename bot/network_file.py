"""Network files: read from the disk, or as they were last loaded."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from bot import townships
from bot.channels.table import NAMES
from bot.host.text_files import read_text
from handlers.network.model import Network
from handlers.network.parse import read_network
from handlers.network.problems import BadNetwork
from messages.catalog import installed
from messages.phone_numbers import typed_address
from storage import networks


class NoNetwork(Exception):
    """No network file was ever loaded; `lanpya network load FILE` does."""


def network_from(path: Path) -> Network:
    """The network that a file describes; raises OSError, UnicodeDecodeError or BadNetwork."""
    text = read_text(path)
    return read_network(text, _beside(path), installed(), str(path), typed_address, NAMES)


def _beside(path: Path) -> Callable[[str], str]:
    """Reads a list that comes with Lanpya, by its country, or a file beside the network file."""
    return lambda name: read_text(townships.file_of(name) or path.parent / name)


def network_in_force(connection: Connection) -> Network:
    """The network that was loaded last; raises NoNetwork."""
    kept = networks.latest(connection)
    if kept is None:
        raise NoNetwork
    return read_network(kept.toml, lambda _name: kept.townships, installed(), "network.toml", typed_address, NAMES)


def readable_network(connection: Connection) -> Network | None:
    """The same for those who only look; None: none was loaded, or this program cannot read it."""
    try:
        return network_in_force(connection)
    except (NoNetwork, BadNetwork):
        return None
