"""Whose phones there are in a simulated network, by name: who holds one at a practice terminal becomes another."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.simulate.lines import read_address
from messages.address import Address
from messages.phone_numbers import as_typed
from messages.scheme import SMS
from storage import addresses, people
from storage.engine import reading
from storage.people import Person


class Unknown(ValueError):
    """A name fits nobody, or several; the text says so, and what to do."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone and who holds it; `part` is what they are in the network. "" and None: nobody knows them."""

    address: Address
    name: str
    part: str = ""
    person: Person | None = None

    @property
    def channel(self) -> str:
        """How the phone is texted."""
        scheme = self.address.scheme
        return "SMS" if scheme == SMS.name else scheme.capitalize()


class Phones:
    """The phones of a network as it is now: each look finds who joined or changed their name."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def everybody(self) -> list[Phone]:
        """A phone of each member: coordinators first, then leaders, then by group and name."""
        with reading(self._engine) as connection:
            found = sorted(people.members(connection), key=_rank)
            places = {one.id: one.address or next(iter(addresses.of_person(connection, one.id)), None) for one in found}
        return [_phone(person, place) for person in found if (place := places[person.id]) is not None]

    def of(self, address: Address) -> Phone:
        """The phone at an address, whoever holds it."""
        with reading(self._engine) as connection:
            person = people.by_address(connection, [address]).get(address)
        return Phone(address, as_typed(address)) if person is None else _phone(person, address)

    def meant(self, typed: str) -> Address:
        """Which phone is meant by a name, a number or an address. Raises Unknown, or BadLine for an address."""
        if ":" in typed:
            return read_address(typed)
        if typed.lstrip("+").isdecimal():
            return read_address(f"{SMS.name}:{typed}")
        return _of_name(typed, self.everybody()).address


def _rank(person: Person) -> tuple[int, str, str]:
    rank = 0 if person.is_coordinator else 1 if person.leads else 2
    return rank, " ".join(sorted(person.leads or person.groups)), person.name or ""


def _phone(person: Person, address: Address) -> Phone:
    leads, groups = " ".join(sorted(person.leads)), " ".join(sorted(person.groups))
    part = "coordinator" if person.is_coordinator else f"leads {leads}" if leads else groups
    return Phone(address, person.name or as_typed(address), part, person)


def _of_name(typed: str, everybody: Sequence[Phone]) -> Phone:
    wanted = typed.casefold()
    exact = [phone for phone in everybody if phone.name.casefold() == wanted]
    near = exact or [phone for phone in everybody if wanted and wanted in phone.name.casefold()]
    if len(near) == 1:
        return near[0]
    if near:
        raise Unknown(f"{typed} may be {' or '.join(phone.name for phone in near)}: type more of the name.")
    told = f"Nobody here is called {typed}" if typed else "As whom"
    raise Unknown(f"{told}: who lists the people here, and as 09771234567 is a new phone.")
