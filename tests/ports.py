"""Ports for what a test starts, or starts again on the same port.

Whoever binds 0 gets one that nobody has, but once it is closed anybody may get it: another test, or any connection
that goes out. The ports here lie below those that the system gives away by itself, in blocks of which each belongs to
one process of one run of the tests.
"""

import itertools
import random
import socket
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FIRST, _BLOCK = 10_000, 200
_GIVEN_AWAY = Path("/proc/sys/net/ipv4/ip_local_port_range")


def free_port() -> int:
    """A port on which nobody listens now, and which nobody else is told: its turn comes again after many others."""
    return next(port for port in itertools.islice(_own_ports(), _BLOCK) if _is_free(port))


def free_ports(count: int) -> list[int]:
    """Different ports, each as `free_port` says."""
    return [free_port() for _ in range(count)]


@cache
def _own_ports() -> Iterator[int]:
    """Those of this process's block, round and round."""
    first = _claimed(list(range(_FIRST, _first_given_away() - _BLOCK, _BLOCK)))
    return itertools.cycle(range(first, first + _BLOCK))


def _claimed(blocks: list[int]) -> int:
    random.SystemRandom().shuffle(blocks)
    return next(first for first in blocks if _claim(first))


_claims: list[socket.socket] = []  # held until the process ends


def _claim(first: int) -> bool:
    """The system lets one process alone have a name, and takes it back when that process ends."""
    claim = socket.socket(socket.AF_UNIX)
    try:
        claim.bind(f"\0ports-of-tests-{first}")
    except OSError:
        claim.close()
        return False
    _claims.append(claim)
    return True


def _first_given_away() -> int:
    return int(_GIVEN_AWAY.read_text().split()[0])


def _is_free(port: int) -> bool:
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True
