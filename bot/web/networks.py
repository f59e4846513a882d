"""The network in force, looked up once; a file that was loaded meanwhile is taken up."""

from sqlalchemy import Connection

from bot.network_file import lookup_in_force
from handlers.core.lookup import NetworkLookup
from storage import networks


class Networks:
    """What servers know of the network."""

    def __init__(self) -> None:
        self._known: tuple[int, NetworkLookup] | None = None

    def lookup(self, connection: Connection) -> NetworkLookup:
        """Of the network in force. Raises NoNetwork where none is."""
        newest = networks.latest_id(connection)
        if self._known is None or self._known[0] != newest:
            self._known = newest, lookup_in_force(connection)
        return self._known[1]
