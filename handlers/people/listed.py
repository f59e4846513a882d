"""Groups and channels of a person as a text lists them."""

from collections.abc import Iterable

from messages.address import Address


def codes(groups: Iterable[str]) -> str:
    """`LAND PRO`; a dash where there is no group."""
    return " ".join(sorted(groups)) or "-"


def schemes(addresses: Iterable[Address]) -> list[str]:
    """Each kind of address once, in their order."""
    return list(dict.fromkeys(address.scheme for address in addresses))
