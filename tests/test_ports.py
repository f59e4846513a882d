"""Ports that tests are told."""

import subprocess
import sys
from pathlib import Path

from tests.ports import free_port, free_ports

ROOT = Path(__file__).parents[1]


def test_each_process_has_ports_of_its_own_that_the_system_gives_nobody() -> None:
    lowest = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    program = "from tests.ports import free_ports; print(*free_ports(60))"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    others, ours = set(map(int, told.split())), set(free_ports(60))
    assert (60, 60, set()) == (len(others), len(ours), others & ours)
    assert max(others | ours) < lowest


def test_a_port_comes_again_after_all_others() -> None:
    first = free_port()
    assert first not in free_ports(150)
