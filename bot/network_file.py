"""Network files: read from the disk, or as they were last loaded."""

import errno
import tomllib
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection

from bot import townships
from bot.channels.table import NAMES
from bot.host.text_files import read_text
from handlers.core.lookup import NetworkLookup, lookup_of
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
    return network_of(read_text(path), path)


def network_of(text: str, path: Path) -> Network:
    """The network that a text describes which stands in the file at `path`, or is to; raises BadNetwork."""

    def read_list(name: str) -> str:
        return read_text(townships.file_of(name) or path.parent / name)

    return read_network(text, read_list, installed(), str(path), typed_address, NAMES)


def network_typed(connection: Connection, text: str, path: Path) -> Network:
    """The same of a text by somebody who may not read all that this program may: raises BadNetwork.

    It may name a township list that comes with Lanpya, a CSV beside the file at `path`, and the one in force.
    """
    kept = networks.latest(connection)

    def read_list(name: str) -> str:
        ours = townships.file_of(name)
        beside = {one.name: one for one in path.resolve().parent.glob("*.csv")}
        if ours is None and name not in beside and kept is not None and name == _list_of(kept.toml):
            return kept.townships
        if ours is None and name not in beside:
            raise OSError(errno.EACCES, "no CSV of that name lies beside the network file")
        return read_text(ours or beside[name])

    return read_network(text, read_list, installed(), str(path), typed_address, NAMES)


def _list_of(toml: str) -> object:
    return tomllib.loads(toml).get("network", {}).get("townships")


def network_in_force(connection: Connection) -> Network:
    """The network that was loaded last; raises NoNetwork."""
    return _read(*_kept(connection))


def lookup_in_force(connection: Connection) -> NetworkLookup:
    """The same with what is looked up in it: one for all parts of the program, as it takes 2 MB. Raises NoNetwork."""
    return _lookup(*_kept(connection))


def _kept(connection: Connection) -> tuple[str, str]:
    """The file that was loaded last, and its townships."""
    kept = networks.latest(connection)
    if kept is None:
        raise NoNetwork
    return kept.toml, kept.townships


@lru_cache(maxsize=1)
def _lookup(toml: str, townships: str) -> NetworkLookup:
    return lookup_of(_read(toml, townships))


def _read(toml: str, townships: str) -> Network:
    return read_network(toml, lambda _name: townships, installed(), "network.toml", typed_address, NAMES)


def readable_network(connection: Connection) -> Network | None:
    """The same for those who only look; None: none was loaded, or this program cannot read it."""
    try:
        return network_in_force(connection)
    except (NoNetwork, BadNetwork):
        return None
