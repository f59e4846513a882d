"""The month's budget: what may leave now, and the sum of what was spent, kept up to date at little cost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock

import structlog
from sqlalchemy import Connection

from bot.network_file import readable_network
from handlers.costs import (
    bill_of,
    level_of,
    month_of,
    note_spent,
    opens_at,
    percent_of,
    shown_amount,
    shown_money,
    spent,
)
from handlers.limits import note_used
from handlers.network.model import Costs, Network
from messages.envelope import Kind
from storage import costs as rows
from storage.figures import Span
from storage.outbox import EVERYTHING, PRIORITY

log = structlog.get_logger()

URGENT = PRIORITY[Kind.REPLY]  # alerts and replies: the highest priority that a used up budget lets through

_DAY = timedelta(days=1)
_OPEN = timedelta(minutes=5)  # this much of the sum is counted anew each time
# A text is written down a moment after the time that is noted for it: so late the sum may be closed.
_LAG = timedelta(minutes=1)

Ceiling = Callable[[Connection, datetime], int]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A closed stretch of the month, within a day, and what was spent in it; `read_at`: when that was counted."""

    span: Span
    money: float
    read_at: datetime


class Budget:
    """What was spent in the calendar month, and what may leave because of it.

    A month of a million texts takes seconds to add up. So its days are added up once and then looked at again one
    after the other, as providers tell their prices late; only the last minutes are counted each time. `network`
    gives the one in force, which may change. Two threads may ask at once.
    """

    def __init__(self, network: Callable[[], Network]) -> None:
        self._network = network
        self._lock = Lock()
        self._basis: tuple[Span, Costs] | None = None  # the month and the prices that the pieces are of
        self._pieces: tuple[_Piece, ...] = ()
        self._before: tuple[tuple[Span, Costs], float] | None = None  # what was spent in the month before
        self._openings: tuple[Network, dict[Span, datetime]] | None = None  # when months open, by this network file

    def ceiling(self, connection: Connection, now: datetime) -> int:
        """The highest outbox priority that may leave now where a text costs money."""
        network = self._network()
        budget = network.costs.budget
        if budget is None:
            return EVERYTHING
        month = month_of(now, network.zone)
        if now < self._opening(month) and self._spent_before(connection, month) >= budget:
            return URGENT
        return EVERYTHING if self.spent(connection, now) < budget else URGENT

    def _spent_before(self, connection: Connection, month: Span) -> float:
        """What was spent in the month before this one, counted once."""
        network = self._network()
        if self._before is None or self._before[0] != (month, network.costs):
            whole = month_of(month.begins - _LAG, network.zone)
            self._before = (month, network.costs), spent(connection, network, whole)
        return self._before[1]

    def ceiling_of(self, scheme: str, channel: str | None = None) -> Ceiling:
        """The same for one way out: what costs nothing always leaves."""

        def of_way(connection: Connection, now: datetime) -> int:
            is_free = self._network().costs.price(channel, scheme) == 0
            return EVERYTHING if is_free else self.ceiling(connection, now)

        return of_way

    def spent(self, connection: Connection, now: datetime) -> float:
        """What was spent in the month of `now`, this moment included."""
        network = self._network()
        month = month_of(now, network.zone)
        with self._lock:
            # Another budget changes nothing of what was spent.
            self._begin(month, replace(network.costs, budget=None), now)
            self._close(connection, now)
            closed, ends = self._pieces, self._ends(month)
        still_open = _money(connection, Span(ends, month.ends), network.costs)
        return round(sum(piece.money for piece in closed) + still_open, 6)

    def opens_at(self, now: datetime) -> datetime:
        """When what the budget holds back now goes on."""
        network = self._network()
        month = month_of(now, network.zone)
        this = self._opening(month)
        return this if now < this else self._opening(month_of(month.ends, network.zone))

    def _opening(self, month: Span) -> datetime:
        """When the month's budget may be used; found once, for this is asked before each text."""
        network, known = self._network(), self._openings
        if known is None or known[0] is not network:
            known = self._openings = network, {}
        if month not in known[1]:
            known[1][month] = opens_at(month, network)
        return known[1][month]

    def look_again(self, connection: Connection, now: datetime) -> None:
        """Count one closed day anew, the one that was counted longest ago. To be called about once a minute."""
        with self._lock:
            basis, oldest = self._basis, min(self._pieces, key=lambda piece: piece.read_at, default=None)
        if basis is None or oldest is None:
            return
        fresh = replace(oldest, money=_money(connection, oldest.span, basis[1]), read_at=now)
        with self._lock:
            self._pieces = tuple(fresh if piece == oldest else piece for piece in self._pieces)

    def watch(self, connection: Connection, now: datetime) -> None:
        """Have the coordinators told when 80 % of the budget, or all of it, is used (once a month), or a day's SMS."""
        network = self._network()
        if note_used(connection, network, now):
            log.warning("limits.sms_per_day", limit=network.limits.sms_per_day)
        budget = network.costs.budget
        if budget is None:
            return
        money = self.spent(connection, now)
        if note_spent(connection, network, money, now) is not None:
            log.warning("budget.used", percent=percent_of(money, budget), level=level_of(money, budget))

    def _begin(self, month: Span, costs: Costs, now: datetime) -> None:
        """Begin anew when it is another month, prices changed, or the clock went back before what is closed."""
        if self._basis != (month, costs) or self._ends(month) > now + _LAG:
            self._basis, self._pieces = (month, costs), ()

    def _close(self, connection: Connection, now: datetime) -> None:
        """Close what no text will be added to any more, day by day."""
        assert self._basis is not None  # noqa: S101 - `_begin` went before
        month, costs = self._basis
        ends = self._ends(month)
        if now - ends < _OPEN:
            return
        while ends < now - _LAG:
            until = min(month.begins + ((ends - month.begins) // _DAY + 1) * _DAY, now - _LAG)
            span = Span(ends, until)
            self._add(_Piece(span, _money(connection, span, costs), now), month)
            ends = until

    def _add(self, piece: _Piece, month: Span) -> None:
        """Put a piece at the end; it grows together with the one before when both are of one day."""
        is_of_a_new_day = (piece.span.begins - month.begins) % _DAY == timedelta()
        if is_of_a_new_day:
            self._pieces = (*self._pieces, piece)
            return
        *before, last = self._pieces
        span = Span(last.span.begins, piece.span.ends)
        self._pieces = (*before, _Piece(span, last.money + piece.money, last.read_at))

    def _ends(self, month: Span) -> datetime:
        return self._pieces[-1].span.ends if self._pieces else month.begins


@dataclass(frozen=True, slots=True)
class Held:
    """Why texts wait: the month's budget is used up. `until`: when they go on."""

    spent: float
    budget: float
    currency: str
    until: datetime
    sentence: str


def held(connection: Connection, now: datetime) -> Held | None:
    """Whether the budget of the network in force is used up, for those who look from elsewhere; None: it is not.

    It holds back what is neither alert nor reply (an outbox priority above URGENT) where a text costs money.
    """
    network = readable_network(connection)
    if network is None:
        return None
    costs, month = network.costs, month_of(now, network.zone)
    if costs.budget is None or costs.currency is None:
        return None
    money = spent(connection, network, month)
    if money < costs.budget:
        return None
    until = month.ends.astimezone(network.zone)
    sentence = (
        f"The budget of {now.astimezone(network.zone):%B} is used up: {shown_amount(money)} of "
        f"{shown_money(costs.budget, costs.currency)}. Where a text costs money all but alerts and replies wait until "
        f"{until.day} {until:%b}, or until a network file with a higher budget is loaded."
    )
    return Held(money, costs.budget, costs.currency, Budget(lambda: network).opens_at(now), sentence)


def _money(connection: Connection, span: Span, costs: Costs) -> float:
    return bill_of(rows.taken(connection, span), costs).money or 0.0
