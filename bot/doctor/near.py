"""Whether a machine stands in the same house, where texts may go unencrypted."""

import ipaddress

_NAMES = (".local", ".lan", ".home.arpa")


def is_this_machine(host: str) -> bool:
    """Whether the host is an address at which this machine alone is answered."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_near(host: str) -> bool:
    """Whether the host is this machine or in the same house."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith(_NAMES)
