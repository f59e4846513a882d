"""Where a fault happened, without what it said: messages of exceptions may quote a member's text."""

import traceback
from pathlib import Path

FRAMES = 4  # the innermost ones


def where(error: BaseException) -> str:
    """The innermost places that the error passed, as `file.py:line name`, the deepest last."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    return " > ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
