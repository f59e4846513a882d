"""Who there is: everybody has joined before the swarm begins, so each text of theirs means what it says."""

from dataclasses import dataclass

from messages.address import Address


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a phone; `leads` are groups, too."""

    name: str
    address: Address
    language: str
    groups: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    is_coordinator: bool = False

    @property
    def key(self) -> str:
        """How a script calls them."""
        return self.address.value[-4:]

    @property
    def channel(self) -> str:
        return self.address.scheme


def _member(name: str, address: str, language: str, *groups: str) -> Member:
    return Member(name, Address.parse(address), language, groups)


def _leader(name: str, address: str, language: str, *groups: str) -> Member:
    return Member(name, Address.parse(address), language, groups, groups)


CAST = (
    Member("Daw Khin", Address.parse("sms:+959420000001"), "en", is_coordinator=True),
    Member("U Thein", Address.parse("telegram:9001"), "en", is_coordinator=True),
    _leader("Ko Latt", "sms:+959420000011", "en", "PRO"),
    _leader("Ma Phyu", "telegram:9012", "en", "PRO"),
    _leader("U Tun", "sms:+959420000013", "en", "LAND"),
    _leader("Saw Htoo", "telegram:9015", "en", "REC"),
    _member("Ma Hla", "sms:+959771002001", "en", "PRO", "LAND"),
    _member("Ko Aung", "telegram:2002", "en", "PRO"),
    _member("Nang Mo", "sms:+959771002003", "my", "PRO", "LAND"),
    _member("Ko Min", "sms:+959771002004", "en", "LAND"),
    _member("Daw Su", "telegram:2005", "my", "PRO"),
    _member("Naw Paw", "sms:+959771002006", "en", "PRO"),
)
STRANGERS = {f"stranger{number}": Address("sms", f"+95977900300{number}") for number in range(1, 4)}
BY_KEY = {one.key: one for one in CAST}
BY_ADDRESS = {str(one.address): one for one in CAST}
COORDINATORS = tuple(one for one in CAST if one.is_coordinator)
GROUPS = ("PRO", "LAND")


def members_of(group: str) -> list[Member]:
    """Whom an announcement to the group is for, its leaders included."""
    return [one for one in CAST if group in one.groups]


def leaders_of(group: str) -> list[Member]:
    return [one for one in CAST if group in one.leads]
