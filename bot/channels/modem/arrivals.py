"""What arrived: inbox rows into whole texts, each with the rows that it settles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channels.modem.inbox import UNREADABLE
from bot.channels.modem.multipart import Bundle, InboxRow, Joined, bundles, join

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Arrival:
    """A text, None for rows that hold no new one, and how to mark its rows once it is committed."""

    text: Joined | None
    row_ids: tuple[int, ...]
    mark: str = "true"


class Arrivals:
    """Joins parts, and remembers since when each has been waiting: the sent time may be wrong by hours."""

    def __init__(self, patience: timedelta, settle: timedelta) -> None:
        self._patience = patience
        self._settle = settle
        self._seen: dict[int, datetime] = {}

    def read(self, rows: Sequence[InboxRow], now: datetime) -> list[Arrival]:
        """What is ready among the rows, oldest sent first."""
        waiting = [row.id for row in rows if not row.is_handled]
        self._seen = {row_id: self._seen.get(row_id, now) for row_id in waiting}
        sound, arrivals = _sort_out(rows)
        for bundle in bundles(sound):
            arrival = self._arrival(bundle, now)
            if arrival is not None:
                arrivals.append(arrival)
        return arrivals

    def _arrival(self, bundle: Bundle, now: datetime) -> Arrival | None:
        row_ids = tuple(row.id for row in bundle.rows if not row.is_handled)
        if not row_ids:
            return None
        if not bundle.is_news:
            return Arrival(None, row_ids)  # the network delivered a part once more
        since = max(self._seen[row.id] for row in bundle.parts.values() if not row.is_handled)
        joined = join(bundle, waited=now - since, settle=self._settle, patience=self._patience)
        return Arrival(joined, row_ids) if joined else None


def _sort_out(rows: Sequence[InboxRow]) -> tuple[list[InboxRow], list[Arrival]]:
    """The rows that hold text; and the others, so that one bad row stops nothing."""
    sound: list[InboxRow] = []
    others: list[Arrival] = []
    for row in rows:
        if row.is_data:
            others.append(Arrival(None, (row.id,)))
            log.info("modem.data_message", row=row.id)
        elif not row.is_readable:
            others.append(Arrival(None, (row.id,), UNREADABLE))
            log.warning("modem.unreadable_row", row=row.id)
        else:
            sound.append(row)
    return sound, others
