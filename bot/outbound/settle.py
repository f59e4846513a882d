"""What became of a leased batch, written down in one commit: sent, refused, in doubt, or to be tried again."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.channels.contract import Refused, Unreachable
from bot.outbound.failures import note_refusal, note_report
from messages.address import Address
from messages.envelope import Outbound
from messages.reason import Reason
from storage import delivery_reports, outbox
from storage.claims import LEASE
from storage.outbox import NEVER_TWICE, Sent

PATIENCE = 3  # so often a text itself is tried before it lets others pass
ASIDE = timedelta(minutes=10)


@dataclass(slots=True)
class BatchResult:
    """What became of one leased batch."""

    sent: list[Sent] = field(default_factory=lambda: [])
    refused: list[tuple[Outbound, Refused]] = field(default_factory=lambda: [])
    back: list[Outbound] = field(default_factory=lambda: [])  # never tried
    failed: list[tuple[Outbound, Unreachable]] = field(default_factory=lambda: [])
    broken: list[tuple[Outbound, Exception]] = field(default_factory=lambda: [])  # may have left
    away: list[tuple[Outbound, Unreachable]] = field(  # their address took nothing; that of others may
        default_factory=lambda: []
    )
    gone: set[Address] = field(default_factory=lambda: set())  # addresses that refuse whatever comes

    @property
    def settled(self) -> int:
        """How many texts need no other try."""
        return len(self.sent) + len(self.refused)


def settle(
    connection: Connection, result: BatchResult, channel: str, tries: MutableMapping[int, int], now: datetime
) -> None:
    """Write down what became of a batch that `channel` tried; `tries` counts those of each text that failed."""
    outbox.note_sent(connection, result.sent, now)
    for report in delivery_reports.take_early(connection, result.sent):
        note_report(connection, report, now)
    _put_back(connection, result, channel, tries, now)  # first: a refusal may take along what waits
    for text, refusal in result.refused:
        note_refusal(connection, text, refusal, now)


def _put_back(
    connection: Connection, result: BatchResult, channel: str, tries: MutableMapping[int, int], now: datetime
) -> None:
    outbox.put_back(connection, [text.id for text in result.back], now, Reason.WAITING, counts=False)
    for text, problem in result.away:
        outbox.put_back(connection, [text.id], now, problem.reason, counts=True)
    for text, problem in result.failed:
        if problem.may_have_arrived and text.kind in NEVER_TWICE:
            outbox.note_unknown(connection, text.id, problem.reason, now, channel)
            continue
        tried = tries[text.id] = tries.get(text.id, 0) + 1
        # One text that always fails must not stand in the way of all others.
        due_at = now + ASIDE if tried >= PATIENCE and problem.retry_after is None else now
        outbox.put_back(connection, [text.id], due_at, problem.reason, counts=True)
    # Once more when their lease would end; what must not leave twice stays leased, and in doubt then.
    again = [text.id for text, _fault in result.broken if text.kind not in NEVER_TWICE]
    outbox.put_back(connection, again, now + LEASE, Reason.INTERRUPTED, counts=True)
