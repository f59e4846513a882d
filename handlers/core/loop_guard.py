"""Two machines that answer each other: noticed, and no longer answered."""

from collections.abc import Sequence
from datetime import datetime, timedelta

TIMES = 5
WITHIN = timedelta(minutes=10)


def is_loop(moments: Sequence[datetime]) -> bool:
    """Whether the last of the moments at which a sender texted the same is the fifth within ten minutes, or later."""
    last = moments[-TIMES:]
    return len(last) == TIMES and last[-1] - last[0] <= WITHIN
