"""The channels that take an announcement, as the program noted them."""

from sqlalchemy import Connection

from handlers.network.model import Network
from storage import channel_states
from storage.channel_states import ChannelState


def serving(connection: Connection, network: Network) -> list[ChannelState]:
    """Of each scheme the one that takes its texts first: one that works before one that does not, then as preferred."""
    states = channel_states.all_of(connection)
    return sorted(states, key=lambda state: (state.problem is not None, network.preference(state.name)))
