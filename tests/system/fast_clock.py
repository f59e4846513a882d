"""A clock that runs faster, for real processes: libfaketime between them and the system."""

import shutil
import subprocess
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Self


def missing() -> str | None:
    """What this machine lacks, as a sentence; None: nothing."""
    return None if shutil.which("faketime") else "no faketime here (apt install faketime): long outages are NOT tested"


class FastClock:
    """A clock `speed` times as fast for all processes that are started with its `environment`.

    They agree on the moment, whenever each of them was started. Waits of Python's locks with a timeout do not
    run faster, all other waits do: sleep, poll, select and what is built on them, so asyncio's.
    """

    def __init__(self, speed: int) -> None:
        self.speed = speed

    def __enter__(self) -> Self:
        # The library's parent process keeps the memory in which its children find when the clock began.
        self._keeper = subprocess.Popen(
            ["faketime", "-f", f"+0 x{self.speed}", "sh", "-c", 'echo "$FAKETIME_SHARED" "$LD_PRELOAD"; exec cat'],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._keeper.stdout is not None
        semaphore, memory, library = self._keeper.stdout.readline().split()
        self.environment: Mapping[str, str] = {
            "FAKETIME": f"+0 x{self.speed}",
            "FAKETIME_SHARED": f"{semaphore} {memory}",
            "LD_PRELOAD": library,
        }
        told = subprocess.run(["date", "+%s.%N"], env=self.environment, capture_output=True, text=True, check=True)
        self._began, self._began_there = time.monotonic(), datetime.fromtimestamp(float(told.stdout), UTC)
        return self

    def __exit__(self, *_error: object) -> None:
        self._keeper.communicate("")

    def now(self) -> datetime:
        """What the clock shows to those processes."""
        return self._began_there + timedelta(seconds=(time.monotonic() - self._began) * self.speed)

    def wait(self, minutes: float) -> None:
        """Let so many of their minutes pass."""
        time.sleep(minutes * 60 / self.speed)
