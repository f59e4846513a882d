"""The members as a table and as a file."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from bot.host import terminal
from bot.members.sheet import formula_safe
from handlers.members.entry import Column
from handlers.network.model import Network
from messages.address import Address
from messages.phone_numbers import as_typed
from storage import addresses, figures, people
from storage.people import Person


@dataclass(frozen=True, slots=True)
class Member:
    """A member as people read of them; `phone` is a number, or an address such as `telegram:1001`.

    The first fields are the columns that an import reads again; `area` is a township's name, or its code where
    that is not plain.
    """

    phone: str
    name: str
    groups: str
    language: str
    kind: str
    area: str
    organisation: str
    id: int
    role: str  # member, leader, coordinator
    leads: str
    joined: date | None
    last_text: datetime | None
    stopped: date | None


def listed(
    connection: Connection, network: Network, code: str | None = None, silent_at: datetime | None = None
) -> list[Member]:
    """The members, by id; of one group, or only those whom the digest of `silent_at` would call silent."""
    found = people.members(connection) if code is None else people.in_groups(connection, [code])
    if silent_at is not None:
        since = silent_at - timedelta(days=network.silent_after_days)
        missed = figures.silent(connection, since)
        found = [person for person in found if person.id in missed]
    places = _places(network)
    heard = addresses.heard_at(connection)
    return [_member(person, _address(connection, person), heard.get(person.id), network, places) for person in found]


def _address(connection: Connection, person: Person) -> Address | None:
    # Whom no text reaches has dead addresses only.
    return person.address or next(iter(addresses.of_person(connection, person.id)), None)


def _places(network: Network) -> dict[str, str]:
    """The name by which an import finds each township again; the code of those that share their name."""
    language = network.language
    names = {place.code: place.names.get(language) or place.code for place in network.townships}
    shown = list(names.values())
    return {code: name if shown.count(name) == 1 else code for code, name in names.items()}


def _member(
    person: Person, address: Address | None, heard_at: datetime | None, network: Network, places: dict[str, str]
) -> Member:
    zone = network.zone
    township = person.township or ""
    return Member(
        phone="" if address is None else as_typed(address),
        name=person.name or "",
        groups=" ".join(sorted(person.groups)),
        language=person.language or "",
        kind=person.kind or "",
        area=places.get(township, township),
        organisation=person.organisation or "",
        id=person.id,
        role="coordinator" if person.is_coordinator else "leader" if person.leads else "member",
        leads=" ".join(sorted(person.leads)),
        joined=person.consented_at.astimezone(zone).date() if person.consented_at else None,
        last_text=heard_at.astimezone(zone) if heard_at else None,
        stopped=person.stopped_at.astimezone(zone).date() if person.stopped_at else None,
    )


_TEXTS = (*(column.value for column in Column if column is not Column.PHONE), "role", "leads")


def as_csv(members: Sequence[Member]) -> str:
    """A CSV that spreadsheets open and `lanpya members import` reads; no cell of it is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(Member.__dataclass_fields__)
    for member in members:
        cells = asdict(member)
        last_text = member.last_text.isoformat(" ", "minutes") if member.last_text else ""
        texts = {key: formula_safe(terminal.shown(cells[key])) for key in _TEXTS}
        writer.writerow({**cells, **texts, "last_text": last_text}.values())
    return out.getvalue()


def as_json(members: Sequence[Member]) -> str:
    """The same as JSON."""
    return terminal.as_json([asdict(member) for member in members]) + "\n"
