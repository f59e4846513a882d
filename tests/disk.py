"""A disk that is soon full."""

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(folder: Path, size: str) -> Generator[Path]:
    """A new disk of this size (as `mount` reads it: 64k, 3m) at `folder`; without the right to mount, skip."""
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], check=False).returncode:
        pytest.skip("a disk that is full needs the right to mount one: not tested here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)
