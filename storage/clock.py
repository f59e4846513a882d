"""Whether the machine's clock is believed: what it showed before, and what the channels' sent times say of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection, bindparam, select

from messages.address import Address
from messages.scheme import scheme_of
from storage import notes
from storage.tables import inbox

log = structlog.get_logger()

BUILT = datetime(2026, 11, 1, tzinfo=UTC)  # this program is no older: a new network's clock that is before it is wrong
BACK = timedelta(minutes=5)  # a clock that went back by more stands wrong
AHEAD = timedelta(days=60)  # a jump ahead by more is believed only when it is confirmed
LEAD = timedelta(minutes=5)  # a sent time that is ahead of ours by more speaks against our clock
ALIKE = timedelta(minutes=2)  # what two senders' texts take longer on their way
HOLDS = timedelta(hours=1)  # a clock that is behind by less holds nothing: what is due leaves that much late

NEWEST = "clock.newest"  # the note that keeps the newest moment seen
DOUBTED = "clock.doubted"  # what the clock showed when the doubt began
BEHIND = "clock.behind"  # by how many seconds two senders' texts are ahead
DENIED = "clock.denied"  # the same, when somebody said that the clock is right: it is no proof any more
TOLD = "clock.told"  # coordinators were told of the doubt
SET = "clock.set"  # somebody said that the clock is right, which was not before: see `Look.is_over`
_NOTES = (NEWEST, DOUBTED, BEHIND, DENIED, TOLD, SET)

_MOVED = timedelta(minutes=3)  # between two looks: a jump by so much more is still the one that puts the clock right
_FAR = timedelta(days=3_650)  # what a clock that lost the date may be behind
_LATEST = (
    select(inbox.c.address, inbox.c.sent_at, inbox.c.received_at)
    .where(inbox.c.sent_at.is_not(None))
    .order_by(inbox.c.id.desc())
    .limit(bindparam("most"))
)
_LOOKED_THROUGH = 200  # texts that came last


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the clock is not believed. `since`: what it showed when that began.

    `behind`: by how much, where senders' texts prove that; None: it jumped.
    """

    since: datetime
    behind: timedelta | None

    @property
    def holds(self) -> bool:
        """Whether what is due has to wait."""
        return self.behind is None or self.behind >= HOLDS

    @property
    def behind_minutes(self) -> int | None:
        """The same in whole minutes."""
        return None if self.behind is None else round(self.behind / timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the clock found. `is_told`: coordinators know of a doubt; `is_over`: there was one until now."""

    doubt: Doubt | None
    is_told: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class Span:
    """From when until when a channel's sent time is believed."""

    begin: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class _Stamp:
    """By how much a text's sent time was ahead of our clock when it came."""

    address: Address
    received_at: datetime
    lead: timedelta

    @property
    def is_on_time(self) -> bool:
        """Whether by this text our clock is right."""
        return -ALIKE <= self.lead <= LEAD


def doubt_of(connection: Connection, now: datetime) -> Doubt | None:
    """The doubt, if there is any; nothing is written down."""
    kept = notes.several(connection, _NOTES)
    return _doubt(now, _moment(kept, NEWEST), _seconds(kept, BEHIND), _moment(kept, DOUBTED))


def _doubt(now: datetime, newest: datetime | None, behind: timedelta | None, since: datetime | None) -> Doubt | None:
    is_off = _is_off(now, newest)
    if not is_off and behind is None:
        return None
    return Doubt(since or now, None if is_off else behind)


def noted_doubt(connection: Connection) -> Doubt | None:
    """The doubt that the running program has noted, for one who looks at it from outside."""
    kept = notes.several(connection, _NOTES)
    since = _moment(kept, DOUBTED)
    return None if since is None else Doubt(since, _seconds(kept, BEHIND))


def look(connection: Connection, now: datetime) -> Look:
    """The same, and what became of it; notes what the clock shows now, and that it was put right.

    A laptop whose battery is dead wakes up years away: it must not send a year of reminders.
    """
    kept = notes.several(connection, _NOTES)
    newest, behind, since = _moment(kept, NEWEST), _seconds(kept, BEHIND), _moment(kept, DOUBTED)
    if behind is not None and _was_put_right(connection, now, newest, behind, since):
        notes.put(connection, BEHIND, None)
        behind = None
    doubt = _doubt(now, newest, behind, since)
    if doubt is None and since is not None:
        notes.put(connection, DOUBTED, None)
    elif doubt is not None and since is None:
        seen = None if newest is None else newest.isoformat()
        log.error("tick.clock", now=now.isoformat(), newest=seen, behind=kept.get(BEHIND))
        notes.put(connection, DOUBTED, now.isoformat())
    is_off = doubt is not None and doubt.behind is None
    if not is_off and (newest is None or now - newest >= timedelta(minutes=1)):
        notes.put(connection, NEWEST, now.isoformat())
    is_set = kept.get(SET) is not None
    if doubt is None and is_set:
        notes.put(connection, SET, None)
    return Look(doubt, kept.get(TOLD) is not None, is_over=doubt is None and (since is not None or is_set))


def confirm(connection: Connection, now: datetime) -> None:
    """The clock is right as it stands, whatever senders' texts say."""
    kept = notes.several(connection, _NOTES)
    if kept.get(BEHIND) is not None:
        notes.put(connection, DENIED, kept[BEHIND])
        notes.put(connection, BEHIND, None)
    newest = _moment(kept, NEWEST)
    if kept.get(DOUBTED) is not None or (newest is not None and _is_off(now, newest)):
        notes.put(connection, SET, True)
    notes.put(connection, NEWEST, now.isoformat())
    notes.put(connection, DOUBTED, None)


def note_told(connection: Connection, *, is_told: bool) -> None:
    """Coordinators know of the doubt, or know that it is over."""
    notes.put(connection, TOLD, True if is_told else None)


def weigh(connection: Connection, sent: Iterable[tuple[Address, datetime]], now: datetime) -> Span | None:
    """What sent times to believe now that these texts came, some far from our time; None: ours is to be believed.

    Two senders who are ahead by the same prove that we are behind, or one whose sent time is never wrong.
    """
    arrived = [_Stamp(address, now, at - now) for address, at in sent if _is_stamped(address)]
    behind = _proof(connection, arrived, now) if any(one.lead > LEAD for one in arrived) else None
    kept = notes.several(connection, _NOTES)
    known = _seconds(kept, BEHIND)
    if behind is not None and not _is_alike(behind, _seconds(kept, DENIED)) and (known is None or behind > known):
        known = behind
        notes.put(connection, BEHIND, known.total_seconds())
    newest = _moment(kept, NEWEST)
    if _is_off(now, newest):
        return Span(BUILT - AHEAD, max(newest or BUILT, BUILT) + _FAR)
    return None if known is None else Span(now - AHEAD, now + known + 2 * LEAD)


def _proof(connection: Connection, arrived: Sequence[_Stamp], now: datetime) -> timedelta | None:
    """By how much two senders are ahead, one of those that just arrived among them, or one who is never wrong.

    Two of whom a third was on time meanwhile prove nothing: it is their phones' or their operator's time.
    """
    lately = (one for one in _latest(connection) if abs(now - one.received_at) < timedelta(days=1))
    known = [*arrived, *lately]
    ahead = [one for one in arrived if one.lead > LEAD]
    proofs = [one.lead for one in ahead if scheme_of(one.address.scheme).is_dated_rightly]
    for at, other in enumerate(known):
        meanwhile = known[: max(at, len(arrived))]
        proofs += [max(one.lead, other.lead) for one in ahead if _agree(one, other, meanwhile)]
    return max(proofs, default=None)


def _agree(one: _Stamp, other: _Stamp, meanwhile: Iterable[_Stamp]) -> bool:
    if one.address == other.address or other.lead <= LEAD or not _is_alike(one.lead, other.lead):
        return False
    return all(third.address in (one.address, other.address) or not third.is_on_time for third in meanwhile)


def is_office_s(sender: Address, sent_at: datetime, received_at: datetime) -> bool:
    """Whether a sent time that is not believed may be right, and our clock wrong: a provider put a later one there."""
    return sent_at > received_at and _is_stamped(sender)


def _was_put_right(
    connection: Connection, now: datetime, newest: datetime | None, behind: timedelta, since: datetime | None
) -> bool:
    """Whether the clock went ahead by what it was behind, or the two who wrote last were not ahead any more.

    One is enough whose sent time is never wrong.
    """
    if newest is not None and -ALIKE <= now - newest - behind <= ALIKE + _MOVED:
        return True
    if since is None:
        return False
    newest_of: dict[Address, _Stamp] = {}
    for one in _latest(connection):
        if one.received_at >= since:
            newest_of.setdefault(one.address, one)
    latest = list(newest_of.values())[:2]
    is_said = len(latest) == 2 or any(scheme_of(one.address.scheme).is_dated_rightly for one in latest)
    return is_said and all(one.is_on_time for one in latest)


def _latest(connection: Connection) -> Iterator[_Stamp]:
    """The sent times that providers put on the texts that came last, the newest first."""
    for row in connection.execute(_LATEST, {"most": _LOOKED_THROUGH}):
        address = Address.parse(row.address)
        if _is_stamped(address):
            yield _Stamp(address, row.received_at, row.sent_at - row.received_at)


def _is_stamped(address: Address) -> bool:
    """Whether the sent time is what a provider puts on the text, not what its sender does."""
    return not scheme_of(address.scheme).is_dated_by_sender


def _is_alike(lead: timedelta, other: timedelta | None) -> bool:
    return other is not None and abs(lead - other) <= ALIKE


def _is_off(now: datetime, newest: datetime | None) -> bool:
    return now < BUILT if newest is None else not newest - BACK <= now <= newest + AHEAD


def _moment(kept: Mapping[str, Any], key: str) -> datetime | None:
    value = kept.get(key)
    return datetime.fromisoformat(value) if value else None


def _seconds(kept: Mapping[str, Any], key: str) -> timedelta | None:
    value = kept.get(key)
    return None if value is None else timedelta(seconds=value)
