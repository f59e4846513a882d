"""What 500 members text, the same for us and for the peer; and how each program looks at itself.

Needs nothing but Python, since the peer runs in an environment of its own.
"""

import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SENDERS = 500
ANNOUNCEMENT = "Workshop moved to Friday 9:00, Mandalay."


def number(member: int) -> str:
    """The phone number of a member."""
    return f"+9597{member:08d}"


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Sender and text: 1 in 5 a JOIN, else a REPORT.

    Each round of 500 begins one sender later, so that nobody sends the same text in every round: what joins
    mostly joins, and no guard against two machines in a loop is what is measured.
    """
    for at in range(count):
        sender = (at + at // SENDERS) % SENDERS
        yield number(sender), "JOIN LAND" if at % 5 == 0 else f"REPORT land {at % 97 + 1} farmers title Hpa-An"


class Gauge:
    """What the work since its making cost this process."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def per(self, count: int) -> dict[str, float]:
        """CPU (user and system) and real time of each of `count`, in microseconds."""
        cpu, wall = time.process_time() - self._cpu, time.perf_counter() - self._wall
        return {"cpu_us": round(cpu / count * 1e6, 1), "wall_us": round(wall / count * 1e6, 1)}

    def total(self) -> dict[str, float]:
        """CPU and real time in seconds, and the most memory that this process ever had, in MB."""
        cpu, wall = time.process_time() - self._cpu, time.perf_counter() - self._wall
        return {"cpu_s": round(cpu, 3), "wall_s": round(wall, 3), "peak_mb": round(peak_mb(), 1)}


def peak_mb() -> float:
    """The most memory that this process ever had resident, in MB."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:  # not Linux; what the parent had before it started us may be counted there
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return memory_mb(status, "VmHWM")


def memory_mb(status: str, field: str) -> float:
    """A line of /proc/PID/status, in MB: VmRSS is now, VmHWM the peak."""
    line = next(line for line in status.splitlines() if line.startswith(f"{field}:"))
    return int(line.split()[1]) / 1024


def answer(figures: dict[str, Any]) -> None:
    """Tell `run.py` what was measured: the last line of standard output."""
    sys.stdout.write(json.dumps(figures) + "\n")
