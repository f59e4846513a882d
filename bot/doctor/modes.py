"""Who may read a file."""

import stat
from pathlib import Path


def mode_of(file: Path) -> int:
    """Its rights, such as 0o600."""
    return stat.S_IMODE(file.stat().st_mode)


def is_open(file: Path) -> bool:
    """Whether others than its owner have a right to it."""
    return bool(mode_of(file) & (stat.S_IRWXG | stat.S_IRWXO))
