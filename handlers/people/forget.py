"""FORGET ME: erases the person after one question; figures stay, under nobody's name."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import groupby
from typing import Any

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from messages.envelope import Kind
from messages.fold import fold, fold_word
from storage import erasures, forgetting, people, plans
from storage.people import Person
from storage.plans import Item
from storage.timers import Timer

QUESTION = "forget"
TIMER = "forgotten"
_OPEN_FOR = timedelta(days=1)
_FIRST_LOOK = timedelta(minutes=1)  # doubled up to the longest, while a last text has not left
_MOST_SHOWN = 12  # item numbers in one text
_LONGEST_LOOK = timedelta(hours=6)


def forget(ctx: Context, args: Args) -> None:
    """FORGET ME asks once; FORGET alone says how."""
    if not _means_me(ctx, args.text):
        raise NotRead("help-forget")
    if _is_last_coordinator(ctx):
        ctx.reply("forget-last-coordinator")
        return
    if asks_first(ctx):
        return
    if ctx.is_echoed:
        _erase(ctx)
        return
    ctx.confirm(QUESTION, {}, "forget-ask", open_for=_OPEN_FOR)


def _means_me(ctx: Context, text: str) -> bool:
    words = fold(text).split()
    if not words:
        said = ctx.lookup.vocabulary
        forms = {fold_word(ctx.text), fold_word(said.manners.bare(ctx.text))}
        return not forms.isdisjoint(said.keys("forget-me")) or _is_said_whole(ctx)
    # ကို marks whom one forgets.
    return len(words) == 1 and ctx.lookup.vocabulary.means(words[0].removesuffix("ကို"), "me")


def _is_said_whole(ctx: Context) -> bool:
    """`Delete all my data`."""
    found = ctx.lookup.vocabulary.phrasing.read(ctx.text, lambda _word: False)
    return found is not None and found.command == "forget" and not ctx.lookup.vocabulary.read(ctx.text).command


def _is_last_coordinator(ctx: Context) -> bool:
    return [person.id for person in people.coordinators(ctx.connection)] == [ctx.person.id]


def keep(ctx: Context, _data: Mapping[str, Any]) -> None:
    """Nothing is erased."""
    ctx.reply("forget-kept")


def erase(ctx: Context, _data: Mapping[str, Any]) -> None:
    """The person is erased, unless nobody else coordinates."""
    if _is_last_coordinator(ctx):
        ctx.reply("forget-last-coordinator")
    else:
        _erase(ctx)


def _erase(ctx: Context) -> None:
    """Erase the sender, and tell them, the coordinators, and the leaders whose items nobody owns now."""
    before, owed = ctx.person, plans.owed_by(ctx.connection, ctx.person.id)
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    traces = forgetting.forget(ctx.connection, before.id, inbox_id, ctx.now)
    erasures.begin(ctx.connection, before.id, traces, ctx.now)
    ctx.refresh()
    confirmation = forgetting.confirmation(before.id)
    # To the person as they were: their language is known no more.
    until = ctx.now + erasures.ERASABLE
    ctx.say(before, Kind.REPLY, "forget-done", dedupe_key=confirmation, expires_at=until)
    for coordinator in people.coordinators(ctx.connection):
        role = "forget-told-leader" if before.leads or before.is_coordinator else "forget-told"
        ctx.say(coordinator, Kind.NOTICE, role, dedupe_key=f"{confirmation}:{coordinator.id}")
    for code, items in groupby(sorted(owed, key=_code), key=_code):
        _tell_leaders(ctx, before, code, list(items))
    ctx.note("forget", f"person:{before.id}")
    ctx.at(ctx.now + _FIRST_LOOK, TIMER, confirmation, {"person": before.id})


def _code(item: Item) -> str:
    return item.code


def _tell_leaders(ctx: Context, before: Person, code: str, items: list[Item]) -> None:
    """Their items are nobody's: who leads the group gives them to somebody else."""
    leaders = people.in_groups(ctx.connection, [code], leaders=True) or people.coordinators(ctx.connection)
    numbers = " ".join(str(item.id) for item in items[:_MOST_SHOWN])
    for leader in leaders:
        key = f"{forgetting.confirmation(before.id)}:{code}:{leader.id}"
        ctx.say(leader, Kind.NOTICE, "forget-items", dedupe_key=key, group=code, list=numbers, number=items[0].id)


def due_forgotten(ctx: Context, timer: Timer) -> None:
    """Erase what has left since, the confirmation too; after two days what was kept for the providers' sake."""
    person_id: int = timer.data["person"]
    erasure = erasures.find(ctx.connection, person_id)
    if erasure is None:
        return
    is_over = ctx.now >= erasure.until
    is_settled = forgetting.settle(ctx.connection, person_id, gives_up=is_over)
    if is_settled and is_over:
        forgetting.finish(ctx.connection, person_id, [str(address) for address in erasure.addresses])
        erasures.end(ctx.connection, person_id)
        return
    looks: int = timer.data.get("looks", 0)
    later = ctx.now + min(_FIRST_LOOK * 2 ** min(looks, 10), _LONGEST_LOOK)
    ctx.at(erasure.until if is_settled else later, TIMER, timer.key, {"person": person_id, "looks": looks + 1})
