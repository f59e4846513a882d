"""Addresses that refuse for good: coordinators are told whom they can no longer reach so, many in one text."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.outages.coordinators import coordinators
from messages.envelope import Kind
from messages.reason import Reason
from storage import addresses, notes, people, timers
from storage.people import Person
from storage.timers import Timer

UNREACHABLE = "address-dead"  # the timer of one address; its data: person, scheme, reason, to
TELL = "addresses-dead"  # the one that gathers them, and its key
GATHERED = timedelta(minutes=10)  # a slow SIM finds out about a list of numbers one by one
REST = timedelta(hours=1)  # between two such texts
_WHY = tuple(reason for reason in Reason if reason.is_unreachable_address)
_TOLD = "dead.told"  # the note of when the last one left


def due_unreachable(ctx: Context, timer: Timer) -> None:
    """An address is found unreachable: it is told with those of the next minutes."""
    waiting = timers.find(ctx.connection, TELL)
    if waiting is not None:
        ctx.at(max(waiting.due_at, ctx.now), TELL, TELL, {"those": [*waiting.data["those"], dict(timer.data)]})
        return
    kept = notes.get(ctx.connection, _TOLD)
    rested_at = datetime.fromisoformat(kept) + REST if kept else ctx.now
    ctx.at(max(ctx.now + GATHERED, rested_at), TELL, TELL, {"those": [dict(timer.data)]})


def due_tell(ctx: Context, timer: Timer) -> None:
    """Tell coordinators of all that were found so meanwhile, and are not heard from again."""
    those = {(one["person"], one["scheme"]): one for one in timer.data["those"]}
    known = people.by_id(ctx.connection, {person_id for person_id, _scheme in those})
    unreachable = addresses.unreachable_schemes(ctx.connection, list(known))
    lines = [
        _line(ctx, known[person_id], one)
        for (person_id, scheme), one in those.items()
        if person_id in known and known[person_id].is_member and scheme in unreachable.get(person_id, ())
    ]
    if not lines:
        return
    notes.put(ctx.connection, _TOLD, ctx.now.isoformat())
    _tell(ctx, timer, lines)


def _tell(ctx: Context, timer: Timer, lines: Sequence[Localized]) -> None:
    for person in coordinators(ctx.connection):
        ctx.say(
            person,
            Kind.NOTICE,
            "outage-dead",
            lines=lines,
            dedupe_key=f"{TELL}:{timer.due_at:%Y%m%d%H%M%S}:{person.id}",
            people_count=len(lines),
        )


def _line(ctx: Context, person: Person, data: Mapping[str, Any]) -> Localized:
    """`Ma Hla: SMS fails (no such number), texts go by Telegram.`"""
    scheme, now_by = data["scheme"], person.address.scheme if person.address else None
    why = data["reason"] if data["reason"] in _WHY else "other"
    args: dict[str, object] = {
        "name": ctx.lookup.shown_name(person.name, person.latin_name),
        "channel": ctx.lookup.channels([scheme]),
        "why": ctx.lookup.word(f"outage-why-{why}"),
    }
    if now_by is None:
        return lambda language: ctx.lookup.text(language, "outage-dead-nowhere", args)
    if now_by == scheme:
        return lambda language: ctx.lookup.text(language, "outage-dead-other", args)
    moved = args | {"other_channel": ctx.lookup.channels([now_by])}
    return lambda language: ctx.lookup.text(language, "outage-dead-moved", moved)
