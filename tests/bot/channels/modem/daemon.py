"""A real gammu-smsd that is started again when it ends by itself, as `deploy/gammu-smsd.service` does."""

import os
import signal
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path

_REST = 0.5  # seconds before it is started again


class Daemon:
    """gammu-smsd 1.42 crashes when its spool is locked just as it notes a delivery report; nothing is lost then.

    It has a process group of its own, so it outlives a bot that is killed.
    """

    def __init__(self, config: Path, environment: Mapping[str, str]) -> None:
        self.crashes = 0
        self._command = ["gammu-smsd", "-c", str(config)]
        # The dummy phone opens ten thousand files each second to see whether they are there: a short path costs less.
        self._folder = config.parent
        self._environment = {**os.environ, **environment}
        self._changes = threading.Lock()
        self._is_over = threading.Event()
        self._process = self._started()
        self._keeper = threading.Thread(target=self._keep, daemon=True)
        self._keeper.start()

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=self._environment,
        )

    def _keep(self) -> None:
        while True:
            self._process.wait()
            self._is_over.wait(_REST)
            with self._changes:
                if self._is_over.is_set():
                    return
                self.crashes += 1
                self._process = self._started()

    def end(self, how: signal.Signals) -> None:
        """End it for good."""
        with self._changes:
            self._is_over.set()
            self._process.send_signal(how)  # nothing, when it has just ended
        self._keeper.join(15)
