"""What providers say became of a text: applied to its row, or kept until the row knows the provider's id.

A provider may report in the moment between its yes and our commit of it. Such a report waits for `note_sent` to be
followed by `take_early`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2s
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState
from messages.reason import Reason
from storage.columns import Moment
from storage.engine import insert_into
from storage.outbox import Sent
from storage.prepared_queries import PreparedChange, PreparedSelect
from storage.tables import HAS_WORDS, IS_SENDING, early_reports, outbox

EARLY_FOR = timedelta(hours=1)  # so long an early report waits for its text
_DEAREST = 1_000_000.0  # in whatever currency
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Failed:
    """A text that will not arrive at its address."""

    id: int
    address: Address


_AFTER = {
    DeliveryState.SENT: "sent",
    DeliveryState.DELIVERED: "delivered",
    DeliveryState.FAILED: "failed",
    DeliveryState.UNKNOWN: "unknown",
    DeliveryState.LATER: "queued",
}
# Reports come late, doubled and out of order: what is surer stays. That it arrived is surest of all.
_BEFORE = {
    DeliveryState.SENT: ("unknown",),
    DeliveryState.DELIVERED: ("sent", "unknown", "failed"),
    DeliveryState.FAILED: ("sent", "unknown"),
    DeliveryState.UNKNOWN: ("sent",),
    DeliveryState.LATER: ("sent", "unknown"),
}


def apply(connection: Connection, report: DeliveryReport, now: datetime, later: timedelta) -> Failed | None:
    """Set what a provider says became of a text; the text if it failed for good. A repeat changes nothing.

    The latest price is kept. A report on a text that is just being sent is kept until `take_early`.
    """
    report = _without_nonsense(report)
    _note_price(connection, report)
    change = update(outbox).where(*_of(report), outbox.c.state.in_(_BEFORE[report.state]))
    if report.state is DeliveryState.LATER:
        change = change.where(HAS_WORDS).values(due_at=now + later, provider_id=None, sent_at=None)
    changed = connection.execute(
        change.values(state=_AFTER[report.state], reason=report.reason).returning(outbox.c.id, outbox.c.address)
    ).first()
    if changed is None:
        _keep_early(connection, report, now)
        return None
    return Failed(changed.id, Address.parse(changed.address)) if report.state is DeliveryState.FAILED else None


def _of(report: DeliveryReport) -> tuple[Any, Any]:
    return outbox.c.channel == report.channel, outbox.c.provider_id == report.provider_id


def _without_nonsense(report: DeliveryReport) -> DeliveryReport:
    """The report, without a price that no text has: one such (`NaN`, `1e999`) would use a month's budget up."""
    is_price = report.price is not None and 0 <= report.price <= _DEAREST  # not of NaN
    is_currency = report.currency is None or _CURRENCY.fullmatch(report.currency) is not None
    return report if is_price and is_currency else replace(report, price=None, currency=None)


def _note_price(connection: Connection, report: DeliveryReport) -> None:
    if report.price is not None:
        priced = update(outbox).where(*_of(report))
        connection.execute(priced.values(price=report.price, currency=report.currency))


def _keep_early(connection: Connection, report: DeliveryReport, now: datetime) -> None:
    """Keep a report that fits no text, while there is one whose id we may not know yet."""
    if connection.execute(select(outbox.c.id).where(*_of(report)).limit(1)).first() is not None:
        return
    if connection.execute(select(outbox.c.id).where(IS_SENDING).limit(1)).first() is None:
        return
    new = {"reason": report.reason, "price": report.price, "currency": report.currency, "received_at": now}
    insert = insert_into(connection, early_reports)
    insert = insert.values(of=_digest(report.channel, report.provider_id), state=report.state.value, **new)
    again = {name: func.coalesce(insert.excluded[name], early_reports.c[name]) for name in new}
    connection.execute(insert.on_conflict_do_update(index_elements=["of", "state"], set_=again))


def _digest(channel: str, provider_id: str) -> str:
    """What stands for an id, which may be longer than a key of the database."""
    return blake2s(f"{channel} {provider_id}".encode(), digest_size=16).hexdigest()


_TAKEN = PreparedSelect(
    delete(early_reports).where(early_reports.c.of.in_(bindparam("texts", expanding=True))).returning(early_reports)
)


def take_early(connection: Connection, sent: Sequence[Sent]) -> list[DeliveryReport]:
    """The reports that came before these texts were noted as sent, in their order; they are kept no more."""
    texts = {_digest(one.channel, one.provider_id): one for one in sent}
    rows = sorted(_TAKEN.rows(connection, {"texts": list(texts)}), key=lambda row: row.id)
    return [_report(texts[row.of], row) for row in rows]


def _report(text: Sent, row: Row[Any]) -> DeliveryReport:
    reason = Reason(row.reason) if row.reason else None
    return DeliveryReport(text.channel, text.provider_id, DeliveryState(row.state), reason, row.price, row.currency)


_TOO_OLD = PreparedChange(delete(early_reports).where(early_reports.c.received_at <= bindparam("before", type_=Moment)))


def forget_early(connection: Connection, now: datetime) -> int:
    """Give up the reports whose text never came, as those on texts of another program; returns how many reports."""
    return _TOO_OLD.run(connection, before=now - EARLY_FOR)


_OLDEST = PreparedSelect(select(func.min(early_reports.c.received_at).label("received_at")))


def next_forgotten(connection: Connection) -> datetime | None:
    """When `forget_early` has something to do next; None: no report waits for its text."""
    oldest: datetime | None = _OLDEST.rows(connection)[0].received_at
    return None if oldest is None else oldest + EARLY_FOR
