"""What follows when a text is refused, or fails after its provider took it: where it goes, and who must know."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Refused
from handlers.outages.unreachable_address import UNREACHABLE
from messages.address import Address
from messages.envelope import DeliveryReport, Outbound
from messages.reason import Reason
from storage import addresses, audit, delivery_reports, outbox, people, rerouting, timers
from storage.audit import Entry
from storage.delivery_reports import Failed
from storage.reachability import reachability
from storage.tables import IS_QUEUED
from storage.tables import outbox as rows
from storage.timers import NewTimer

log = structlog.get_logger()

LATER = timedelta(minutes=5)  # when a text that the provider gave back goes again


def note_refusal(connection: Connection, text: Outbound, refusal: Refused, now: datetime) -> None:
    """The provider will never take this text for this address."""
    log.warning("deliver.refused", outbox=text.id, reason=refusal.reason)
    if refusal.moved_to is not None:
        new = Address(text.to.scheme, refusal.moved_to)
        addresses.move(connection, text.to, new)
        outbox.move(connection, text.to, new)
        return
    outbox.note_refused(connection, text.id, refusal.reason, now)
    _follow(connection, Failed(text.id, text.to), refusal.reason, now)


def note_report(connection: Connection, report: DeliveryReport, now: datetime) -> None:
    """The provider says what became of a text that it took."""
    failed = delivery_reports.apply(connection, report, now, LATER)
    if failed is not None:
        log.warning("deliver.failed", outbox=failed.id, channel=report.channel, reason=report.reason)
        if report.reason is not None:
            _follow(connection, failed, report.reason, now)


def _follow(connection: Connection, failed: Failed, reason: Reason, now: datetime) -> None:
    if reason.is_unreachable_address:
        _leave_address(connection, failed, reason, now)
    elif reason is Reason.STOPPED:
        _note_stop(connection, failed.address, now)
    elif reason is Reason.WINDOW:
        found = reachability(connection, now)
        others = None if found is None else found.without(failed.address.scheme)
        rerouting.reroute(connection, rows.c.id == failed.id, others, now)


def _leave_address(connection: Connection, failed: Failed, reason: Reason, now: datetime) -> None:
    """The text, and all that waits for its address, goes to the person's other one; coordinators hear of it."""
    found = reachability(connection, now)
    served = None if found is None else found.served
    left = addresses.note_unreachable(connection, failed.address, reason, now, served)
    waiting = IS_QUEUED & (rows.c.address == str(failed.address))
    moved = rerouting.reroute(connection, waiting | (rows.c.id == failed.id), served, now)
    if left is None:
        return
    to = left.to.scheme if left.to is not None and (served is None or left.to.scheme in served) else None
    log.warning("address.unreachable", address=left.address_id, reason=reason, to=to, moved=moved)
    data = {"person": left.person_id, "scheme": failed.address.scheme, "reason": reason, "to": to}
    timers.add(connection, [NewTimer(f"{UNREACHABLE}:{left.address_id}", UNREACHABLE, now, data)], now)


def _note_stop(connection: Connection, address: Address, now: datetime) -> None:
    """The person told the operator to stop: it counts as if they had told us."""
    for person in people.by_address(connection, [address]).values():
        if person.stopped_at is None:
            people.change(connection, person.id, stopped_at=now)
            entry = Entry(now, person.id, "stop", f"person:{person.id}", None, {"told": "operator"})
            audit.record(connection, [entry])
