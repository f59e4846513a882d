"""Whether a machine stands in the same house, where texts may go unencrypted."""

import ipaddress

_NAMES = (".local", ".lan", ".home.arpa")


def is_near(host: str) -> bool:
    """Whether the host is this machine or in the same house."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith(_NAMES)
