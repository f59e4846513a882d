"""What was written is on the disk, also where the power goes next."""

import os
from pathlib import Path


def flush(path: Path) -> None:
    """Have the file, or the names in the folder, on the disk. Raises OSError."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
