"""Which texts may leave now: leased to a channel for some minutes, and what becomes of leases that ran out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    String,
    bindparam,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    update,
)

from messages.address import Address
from messages.envelope import Kind, Outbound
from messages.reason import Reason
from storage.columns import Moment
from storage.outbox import DIRECT, EVERYTHING, LONGEST_ASIDE, NEVER_TWICE, STRANGERS, UNASKED, put_back
from storage.prepared_queries import PreparedSelect
from storage.sent_parts import HOUR
from storage.tables import IS_QUEUED, IS_SENDING, addresses, announcements, is_aside, outbox, people

LEASE = timedelta(minutes=5)
_SOON = timedelta(seconds=5)  # until it is seen again whether another channel is done with an answer
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_CONVERTED = ("kind", "buttons", "files")
_BY_NAME = tuple(each.name for each in fields(Outbound) if each.name in outbox.c and each.name not in _CONVERTED)


@dataclass(frozen=True, slots=True)
class Homes:
    """Addresses by the channel that they were heard on last: one of `names`; `others`: all but those.

    Addresses that were never heard are among the others.
    """

    names: frozenset[str]
    others: bool = False

    @property
    def are_none(self) -> bool:
        """Whether no address belongs here."""
        return not self.names and not self.others


@dataclass(frozen=True, slots=True)
class Gate:
    """Which of the due texts may leave now.

    Only those of a priority up to `ceiling`, for addresses at these `homes` (None: wherever they were heard), and
    not for those that are `resting`, since they got a text a moment ago. In an hour at most `for_strangers` texts
    leave that wait behind all others (None: all). An answer that was put aside holds up those after it to the same
    address, unless it was queued by `passed_by` (None: never): such a one had its tries on a channel that works.
    """

    ceiling: int = EVERYTHING
    homes: Homes | None = None
    resting: Collection[str] = ()
    for_strangers: int | None = None
    passed_by: datetime | None = None
    quiet: Callable[[datetime], datetime | None] = lambda _now: None


OPEN = Gate()


def claim(
    connection: Connection, scheme: str, now: datetime, limit: int, gate: Gate = OPEN, *, channel: str | None = None
) -> list[Outbound]:
    """Lease the next due texts for addresses of `scheme`, most urgent first; what lost its use is given up.
    So is what waits for somebody who is out: whatever queued it, it does not leave.

    `channel` is the one that will send them: it is told of its own earlier tries only.
    """
    while rows := _lease(connection, scheme, now, limit, gate):
        useless = {row.id for row in rows if row.expires_at is not None and row.expires_at <= now}
        if useless:
            gone = update(outbox).where(outbox.c.id.in_(useless))
            connection.execute(gone.values(state="expired", reason=Reason.EXPIRED))
        to_nobody = {row.id for row in rows if row.is_out}
        if to_nobody:
            connection.execute(update(outbox).where(outbox.c.id.in_(to_nobody)).values(state="dropped"))
        kept = [row for row in rows if row.id not in useless | to_nobody]
        behind = _hold_later_answers(connection, kept) | _hold_those_after_sending(connection, kept, now, gate)
        left = [row for row in kept if row.id not in behind]
        held = _hold_strangers(connection, left, now, gate) | _hold_unasked(connection, left, now, gate)
        useful = [_outbound(row, channel) for row in left if row.id not in held]
        if useful:
            return useful
    return []


def _hold_later_answers(connection: Connection, rows: Sequence[Row[Any]]) -> set[int]:
    """Put back answers to whom an earlier one waits for its next try, until that is due; returns which these are."""
    held = {row.id: row.behind for row in rows if row.behind is not None}
    for until in set(held.values()):
        put_back(connection, [id for id, due in held.items() if due == until], until, Reason.WAITING, counts=False)
    return set(held)


_ANSWERS_SENDING = PreparedSelect(
    select(outbox.c.id, outbox.c.address).where(IS_SENDING, outbox.c.kind == literal_column(f"'{Kind.REPLY.value}'"))
)


def _hold_those_after_sending(connection: Connection, rows: Sequence[Row[Any]], now: datetime, gate: Gate) -> set[int]:
    """Put back answers to whom another channel, of those that the gate has homes for, is sending an earlier one."""
    if gate.homes is None or all(row.kind != Kind.REPLY for row in rows):
        return set()
    leased = {row.id for row in rows}
    sending = [row for row in _ANSWERS_SENDING.rows(connection) if row.id not in leased]
    later = [row for row in rows if row.kind == Kind.REPLY]
    held = [one.id for one in later if any(one.address == row.address and one.id > row.id for row in sending)]
    return _hold(connection, held, now + _SOON, now)


_IS_STRANGERS = outbox.c.priority == STRANGERS
_LEFT = PreparedSelect(
    select(outbox.c.sent_at)
    .where(outbox.c.sent_at > bindparam("since", type_=Moment), _IS_STRANGERS)
    .where(outbox.c.sent_at <= bindparam("until", type_=Moment))  # later ones left while the clock stood ahead
    .order_by(outbox.c.sent_at)
)
_UNDER_WAY = PreparedSelect(
    select(func.count().label("texts")).where(
        IS_SENDING, _IS_STRANGERS, outbox.c.id.not_in(bindparam("those", expanding=True))
    )
)


def _hold_strangers(connection: Connection, rows: Sequence[Row[Any]], now: datetime, gate: Gate) -> set[int]:
    """Put back what is too much for strangers in this hour, until there is room; returns which these are."""
    leased = [row.id for row in rows if row.priority == STRANGERS]
    if not leased or gate.for_strangers is None:
        return set()
    sent = [row.sent_at for row in _LEFT.rows(connection, since=now - HOUR, until=now)]
    # Another channel may be sending some just now.
    under_way = _UNDER_WAY.rows(connection, {"those": leased})[0].texts
    held = leased[max(0, gate.for_strangers - len(sent) - under_way) :]
    return _hold(connection, held, min([*sent, now]) + HOUR, now)


def _hold_unasked(connection: Connection, rows: Sequence[Row[Any]], now: datetime, gate: Gate) -> set[int]:
    """Put back what came due by day and could not leave then, again and again until the morning; returns which."""
    unasked = [row for row in rows if row.kind in UNASKED]
    until = gate.quiet(now) if unasked else None
    if until is None:
        return set()
    announced = {row.announcement_id for row in unasked}
    urgent = select(announcements.c.id).where(announcements.c.id.in_(announced), announcements.c.is_urgent)
    at_once = set(connection.execute(urgent).scalars())
    held = [row.id for row in unasked if row.announcement_id not in at_once]
    return _hold(connection, held, until, now)


def _hold(connection: Connection, held: Sequence[int], until: datetime, now: datetime) -> set[int]:
    """Look at these again then, or before: what is put back for longer would be due at each look after the clock."""
    put_back(connection, held, min(until, now + LONGEST_ASIDE), Reason.WAITING, counts=False)
    return set(held)


_home = select(addresses.c.channel).where(addresses.c.address == outbox.c.address).scalar_subquery()
_HOME = func.coalesce(_home, "")  # where an address was heard last
# What was queued before its person sent STOP: all but what they asked for, and what others say to them.
_kept_away = literal_column("outbox.kind").in_([kind.value for kind in (*UNASKED, Kind.NOTICE, Kind.INVITATION)])
_is_direct = or_(*(literal_column("outbox.dedupe_key", String).startswith(key) for key in DIRECT))
_lost_or_blocked = (people.c.id == outbox.c.person_id) & (
    people.c.lost_at.is_not(None)
    | people.c.blocked_at.is_not(None)
    | (people.c.stopped_at.is_not(None) & _kept_away & ~_is_direct)
)
_IS_OUT = exists().where(_lost_or_blocked).correlate(outbox).label("is_out")

_aside = outbox.alias()
# When the last of the earlier answers to its address is due that were put aside, or put back behind such a one. What
# RETURNING names stands without its table, so what is of the leased text itself is named here.
_BEHIND = (
    select(func.max(_aside.c.due_at))
    .where(_aside.c.address == literal_column("outbox.address"))
    .where(_aside.c.id + 0 < literal_column("outbox.id"))  # else SQLite reads all rows up to that id
    .where(literal_column("outbox.kind") == literal_column("'reply'"))
    .where(is_aside(_aside), _aside.c.due_at > bindparam("moment", type_=Moment))
    .where(_aside.c.created_at > bindparam("passed_by", type_=Moment))
    .scalar_subquery()
    .label("behind")
)


def _passing(others: bool | None, has_resting: bool) -> list[ColumnElement[bool]]:
    """What a queued text must fulfil to pass a gate. `others` is that of its homes, None where it has none."""
    conditions: list[ColumnElement[bool]] = [
        IS_QUEUED,
        outbox.c.scheme == bindparam("of_scheme"),
        outbox.c.priority <= bindparam("ceiling", type_=Integer),
    ]
    if others is not None:
        is_of_names = _HOME.in_(bindparam("names", expanding=True))
        conditions.append(not_(is_of_names) if others else is_of_names)
    if has_resting:
        conditions.append(outbox.c.address.not_in(bindparam("resting", expanding=True)))
    return conditions


@cache
def _lease_due(others: bool | None, has_resting: bool) -> PreparedSelect:
    due = outbox.c.due_at <= bindparam("moment", type_=Moment)
    next_ones = (
        select(outbox.c.id)
        .where(*_passing(others, has_resting), due)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True)
    )
    change = update(outbox).where(outbox.c.id.in_(next_ones))
    leased = change.values(state="sending", lease_until=bindparam("until", type_=Moment))
    return PreparedSelect(leased.returning(outbox, _IS_OUT, _BEHIND))


@cache
def _next_due(others: bool | None, has_resting: bool) -> PreparedSelect:
    return PreparedSelect(select(func.min(outbox.c.due_at).label("due_at")).where(*_passing(others, has_resting)))


def _others(gate: Gate) -> bool | None:
    return None if gate.homes is None else gate.homes.others


def _lists_of(gate: Gate) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    if gate.homes is not None:
        lists["names"] = sorted(gate.homes.names)
    if gate.resting:
        lists["resting"] = list(gate.resting)
    return lists


def _lease(connection: Connection, scheme: str, now: datetime, limit: int, gate: Gate) -> list[Row[Any]]:
    leased = _lease_due(_others(gate), bool(gate.resting)).rows(
        connection,
        _lists_of(gate),
        of_scheme=scheme,
        ceiling=gate.ceiling,
        moment=now,
        most=limit,
        until=now + LEASE,
        passed_by=gate.passed_by or _NEVER,
    )
    return sorted(leased, key=lambda row: (row.priority, row.id))


def next_due(connection: Connection, scheme: str, gate: Gate = OPEN) -> datetime | None:
    """When the next queued text for `scheme` is due, of those that may pass the gate."""
    first = _next_due(_others(gate), bool(gate.resting))
    return first.rows(connection, _lists_of(gate), of_scheme=scheme, ceiling=gate.ceiling)[0].due_at


def is_any_left(connection: Connection, scheme: str) -> bool:
    """Whether a text for `scheme` is queued, or leased and not settled yet."""
    return next_due(connection, scheme) is not None or is_any_leased(connection, scheme)


_LEASED = PreparedSelect(select(outbox.c.id).where(IS_SENDING, outbox.c.scheme == bindparam("of_scheme")).limit(1))


def is_any_leased(connection: Connection, scheme: str) -> bool:
    """Whether a text for `scheme` is leased and not settled yet."""
    return bool(_LEASED.rows(connection, of_scheme=scheme))


def _outbound(row: Row[Any], channel: str | None) -> Outbound:
    return Outbound(
        to=Address.parse(row.address),
        kind=Kind(row.kind),
        buttons=tuple(row.buttons or ()),
        files=tuple(row.files or ()),
        earlier_id=row.provider_id if row.channel == channel or channel is None else None,
        tries=row.attempts,
        **{name: getattr(row, name) for name in _BY_NAME},
    )


_LAPSED = PreparedSelect(
    select(outbox.c.id).where(IS_SENDING, outbox.c.lease_until <= bindparam("moment", type_=Moment)).limit(1)
)


def recover(
    connection: Connection, now: datetime, know_repeats: Collection[str] = (), *, scheme: str | None = None
) -> int:
    """Settle leases that ran out, of texts for all schemes or one, as after a crash while sending.

    Whether such a text left is unknown: replies and reminders go again, announcements and digests
    become `unknown` and are shown. They go again, too, on the schemes in `know_repeats`, whose channels see
    that they had the text already. Returns how many go again.
    """
    if not _LAPSED.rows(connection, moment=now):
        return 0  # as at most looks
    lapsed = [IS_SENDING, outbox.c.lease_until <= now]
    if scheme is not None:
        lapsed.append(outbox.c.scheme == scheme)
    in_doubt = outbox.c.kind.in_([kind.value for kind in NEVER_TWICE]) & outbox.c.scheme.not_in(know_repeats)
    connection.execute(update(outbox).where(*lapsed, in_doubt).values(state="unknown", reason=Reason.INTERRUPTED))
    again = update(outbox).where(*lapsed).values(state="queued", attempts=outbox.c.attempts + 1)
    return connection.execute(again).rowcount
