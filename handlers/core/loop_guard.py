"""Two machines that answer each other: noticed, and no longer answered."""

from datetime import datetime, timedelta

from messages.address import Address

TIMES = 5
WITHIN = timedelta(minutes=10)
REMEMBERED = 10_000  # texts; the oldest are forgotten


class LoopGuard:
    """Counts equal texts of one sender. It forgets at a restart, which costs one round of answers."""

    def __init__(self) -> None:
        self._seen: dict[tuple[Address, str], tuple[datetime, ...]] = {}

    def is_loop(self, sender: Address, text: str, at: datetime) -> bool:
        """Whether this is the fifth time, or a later one, within ten minutes."""
        moments = (*self._seen.pop((sender, text), ()), at)[-TIMES:]
        self._seen[sender, text] = moments  # the last in the dict is the newest
        if len(self._seen) > REMEMBERED:
            del self._seen[next(iter(self._seen))]
        return len(moments) == TIMES and at - moments[0] <= WITHIN
