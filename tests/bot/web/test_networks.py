"""What servers know of the network is what all other parts of the program know."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from bot.network_file import lookup_in_force, network_from
from bot.simulate.run import PRACTICE
from bot.web.networks import Networks
from storage import networks

NOW = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)


def test_the_network_is_in_memory_once_until_another_is_loaded(connection: Connection) -> None:
    network, known = network_from(PRACTICE), Networks()
    networks.save(connection, network.text, network.townships_csv, NOW)
    first = known.lookup(connection)
    assert first is lookup_in_force(connection)

    networks.save(connection, network.text.replace("National", "Other"), network.townships_csv, NOW)
    second = known.lookup(connection)
    assert second is lookup_in_force(connection)
    assert first is not second
