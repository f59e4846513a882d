"""The world outside the machine, kept with the database: the next run on it goes on where the last one stopped."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.simulate.machine import Machine
from messages.address import Address
from messages.envelope import Inbound, Media
from messages.reason import Reason
from storage import notes

KEY = "simulated"


def keep_outside(connection: Connection, machine: Machine) -> None:
    """Note the clock, what is down, which addresses fail, how many texts left and which wait at their providers."""
    state: dict[str, Any] = {
        "now": machine.clock.now().isoformat(),
        "is_on": machine.is_on,
        "down": [name for name, channel in machine.channels.items() if not channel.is_up],
        "failing": {name: channel.failing for name, channel in machine.channels.items()},
        "sent": {name: channel.count for name, channel in machine.channels.items()},
        "waiting": [_written(inbound) for inbound in machine.waiting],
    }
    notes.put(connection, KEY, state)


def kept_moment(connection: Connection) -> datetime | None:
    """When the last run on this database stopped; None: there was none."""
    state = notes.get(connection, KEY)
    return None if state is None else datetime.fromisoformat(state["now"])


def restore_outside(connection: Connection, machine: Machine) -> None:
    """Put the machine into the world that the last run left."""
    state = notes.get(connection, KEY)
    if state is None:
        return
    machine.is_on = state["is_on"]
    for name, channel in machine.channels.items():
        channel.is_up = name not in state["down"]
        channel.failing.update((to, Reason(why)) for to, why in state["failing"].get(name, {}).items())
        channel.count = state.get("sent", {}).get(name, 0)
    machine.waiting.extend(_read(one) for one in state["waiting"])


def _written(inbound: Inbound) -> dict[str, Any]:
    """In plain values; those that are plain already stand as they are."""
    return {field.name: getattr(inbound, field.name) for field in fields(Inbound)} | {
        "sender": str(inbound.sender),
        "sent_at": inbound.sent_at and inbound.sent_at.isoformat(),
        "media": [[media.kind, media.ref] for media in inbound.media],
    }


def _read(written: dict[str, Any]) -> Inbound:
    sent_at, location = written["sent_at"], written["location"]
    values: dict[str, Any] = written | {
        "sender": Address.parse(written["sender"]),
        "sent_at": datetime.fromisoformat(sent_at) if sent_at else None,
        "media": tuple(Media(kind, ref) for kind, ref in written["media"]),
        "location": (location[0], location[1]) if location else None,
    }
    return Inbound(**values)
