"""A group by a rule whom nobody leads, the team: what one of its members wants, another agrees to first."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from handlers.core import proof
from handlers.core.context import Context, Gathered
from handlers.core.declare import Args, Command
from handlers.core.lookup import Word
from messages.envelope import Kind
from storage import codes, people, proofs, timers
from storage.codes import CodeKind
from storage.people import Person
from storage.timers import Timer

TIMER = "second"
OPEN_FOR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Act:
    """What a member of the group `code` wants: a command with what follows it; `text` is how they wrote it."""

    person: int
    code: str
    command: str
    args: Mapping[str, Any]
    text: str


@dataclass(frozen=True, slots=True)
class _Wish:
    """An act that waits. `key` and `due_at` are those of its timer; `is_settled`: it waits no more."""

    number: int
    act: Act
    asked_at: datetime
    is_settled: bool
    key: str
    due_at: datetime


def leads_itself(ctx: Context, code: str) -> bool:
    """Whether the group's members follow from a rule and nobody leads it: any two of them do."""
    config = ctx.lookup.network.groups.get(code)  # None: of a group that ended items are left
    is_ruled = config is not None and config.members_rule is not None
    return is_ruled and not people.in_groups(ctx.connection, [code], leaders=True, lost=True)


def may_lead(ctx: Context, code: str) -> bool:
    """Whether the sender may act for that group, with another who agrees where it leads itself."""
    return ctx.leads(code) or (code in ctx.person.groups and leads_itself(ctx, code))


def asks_second(ctx: Context, code: str, command: str, args: Args) -> bool:
    """Whether the act waits for another member, who are asked then. To be asked once the sender is sure.

    Who sends what another waits for agrees to it: it is done as theirs.
    """
    if ctx.is_seconded or not leads_itself(ctx, code):
        return False
    act = Act(ctx.person.id, code, command, asdict(args), ctx.text)
    if _agrees(ctx, act):
        ctx.is_seconded = True
        return False
    if ctx.leads(code):
        return False
    others = _others(ctx, act)
    if not others:
        ctx.reply("second-nobody", group=code)
        return True
    if all(wish.is_settled or wish.act != act for wish in _wishes(ctx)):
        _ask(ctx, act, others)
    ctx.reply("second-asked", group=code, count=len(others))
    return True


def _agrees(ctx: Context, act: Act) -> bool:
    """Whether another waits for this very act: they are told that the sender agreed, and it waits no more."""
    for wish in _wishes(ctx):
        theirs = wish.act
        is_same = (theirs.code, theirs.command, theirs.args) == (act.code, act.command, act.args)
        if wish.is_settled or theirs.person == act.person or not is_same:
            continue
        _end(ctx, wish)
        author = people.get(ctx.connection, theirs.person)
        ctx.say(author, Kind.NOTICE, "second-same", name=_name(ctx, ctx.person), text=theirs.text)
        return True
    return False


def _others(ctx: Context, act: Act) -> list[Person]:
    """Who can agree, and be asked."""
    inside = people.in_groups(ctx.connection, [act.code])
    heard = (one for one in inside if not one.is_out and one.address is not None and one.stopped_at is None)
    return [one for one in heard if one.id != act.person]


def _ask(ctx: Context, act: Act, others: list[Person]) -> None:
    number = codes.draw(ctx.connection, CodeKind.SECOND)
    _keep(ctx, _Wish(number, act, ctx.sent, False, f"{TIMER}:{act.person}:{number}", ctx.now + OPEN_FOR))
    _tell_number(ctx, number, act, others)


def renew(ctx: Context, before: Person) -> None:
    """Numbers that somebody saw whose right has ended are good no longer: the others get new ones.

    What this person wanted ends, unless they are still in that group.
    """
    known = people.by_id(ctx.connection, [before.id]).get(before.id)
    still_in = () if known is None or known.is_out else known.groups
    for wish in _wishes(ctx):
        if wish.is_settled or wish.act.code not in before.groups:
            continue
        proofs.close(ctx.connection, CodeKind.SECOND, wish.number)
        if wish.act.person == before.id and wish.act.code not in still_in:
            timers.cancel(ctx.connection, wish.key)
        else:
            _tell_number(ctx, wish.number, wish.act, _others(ctx, wish.act))


def _tell_number(ctx: Context, number: int, act: Act, others: list[Person]) -> None:
    secret = str(proof.show(ctx, CodeKind.SECOND, number, OPEN_FOR))
    for other in others:
        buttons = ctx.lookup.yes_or_no(secret)
        key = f"{TIMER}:{number}:{secret}:{other.id}"
        ctx.say(other, Kind.NOTICE, "second-ask", buttons=buttons, dedupe_key=key, **_shown(ctx, act), secret=secret)


def _shown(ctx: Context, act: Act) -> dict[str, Any]:
    author = people.get(ctx.connection, act.person)
    return {"name": _name(ctx, author), "group": act.code, "text": act.text}


def _keep(ctx: Context, wish: _Wish) -> None:
    data = {"number": wish.number, "act": asdict(wish.act), "asked_at": wish.asked_at.isoformat()}
    ctx.at(wish.due_at, TIMER, wish.key, {**data, "is_settled": wish.is_settled})


def _wishes(ctx: Context) -> list[_Wish]:
    return [_wish(timer) for timer in timers.of_kind(ctx.connection, TIMER)]


def _numbered(ctx: Context, number: int | None) -> _Wish | None:
    return next((wish for wish in _wishes(ctx) if wish.number == number), None)


def _wish(timer: Timer) -> _Wish:
    data = timer.data
    asked_at = datetime.fromisoformat(data["asked_at"])
    return _Wish(data["number"], Act(**data["act"]), asked_at, data["is_settled"], timer.key, timer.due_at)


def find(ctx: Context, number: int | None) -> int | None:
    """The act of that number, for other members of the group; also one that is settled, so that they are told so.

    Without a number, the last that waits for them.
    """
    theirs = [wish for wish in _wishes(ctx) if wish.act.person != ctx.person.id and wish.act.code in ctx.person.groups]
    if number is None:
        return max((wish.number for wish in theirs if not wish.is_settled), default=None)
    return next((number for wish in theirs if wish.number == number), None)


def agree(ctx: Context, number: int, commands: Mapping[str, Command]) -> None:
    """YES 4821: it is done as its author's, who is told."""
    wish = _settle(ctx, number)
    if wish is None:
        return
    author = people.get(ctx.connection, wish.act.person)
    if author.is_out or wish.act.code not in author.groups:
        ctx.reply("second-gone")
        return
    ctx.note("second", f"person:{author.id}", None, {"group": wish.act.code, "command": wish.act.command})
    ctx.reply("second-agreed", **_shown(ctx, wish.act))
    ctx.say(author, Kind.NOTICE, "second-yes", name=_name(ctx, ctx.person), text=wish.act.text)
    theirs = replace(
        ctx, person=author, inbound=None, text=wish.act.text, sent=wish.asked_at, question=None, is_seconded=True,
        gathered=Gathered(),
    )  # fmt: skip
    commands[wish.act.command].run(theirs, Args(**wish.act.args))
    for say in theirs.gathered.says:  # what answers the author is no answer to who agreed
        ctx.gathered.says.append(replace(say, kind=Kind.NOTICE) if say.kind is Kind.REPLY else say)
    ctx.gathered.timers.extend(theirs.gathered.timers)
    ctx.gathered.entries.extend(theirs.gathered.entries)


def refuse(ctx: Context, number: int) -> None:
    """NO 4821: it is not done, and its author is told."""
    wish = _settle(ctx, number)
    if wish is None:
        return
    author = people.get(ctx.connection, wish.act.person)
    ctx.note("second-refuse", f"person:{author.id}", None, {"group": wish.act.code, "command": wish.act.command})
    ctx.reply("second-refused", **_shown(ctx, wish.act))
    ctx.say(author, Kind.NOTICE, "second-no", name=_name(ctx, ctx.person), text=wish.act.text)


def _settle(ctx: Context, number: int) -> _Wish | None:
    """The act, which waits no more; None when another member was quicker, which the sender is told."""
    wish = _numbered(ctx, number)
    if wish is None or wish.is_settled:
        ctx.reply("second-settled")
        return None
    _end(ctx, wish)
    return wish


def _end(ctx: Context, wish: _Wish) -> None:
    """It waits no more; its number is still known, so that who sends it is told so."""
    _keep(ctx, replace(wish, is_settled=True, act=replace(wish.act, args={}, text="")))


def _name(ctx: Context, person: Person) -> Word:
    return ctx.lookup.shown_name(person.name, person.latin_name)


def remind(ctx: Context, number: int) -> None:
    """Tell the number that settles it."""
    wish = _numbered(ctx, number)
    if wish is None or wish.is_settled:
        ctx.reply("second-settled")
        return
    secret = str(proof.show(ctx, CodeKind.SECOND, number, OPEN_FOR))
    ctx.reply("second-ask", buttons=ctx.lookup.yes_or_no(secret), **_shown(ctx, wish.act), secret=secret)


def due_second(ctx: Context, timer: Timer) -> None:
    """Nobody answered: it is not done, and its author is told."""
    wish = _wish(timer)
    author = people.by_id(ctx.connection, [wish.act.person]).get(wish.act.person)
    if author is not None and not wish.is_settled:
        ctx.say(author, Kind.NOTICE, "second-late", group=wish.act.code, text=wish.act.text)


def forget(ctx: Context, person_id: int) -> None:
    """What an erased person wanted waits no more."""
    timers.cancel(ctx.connection, f"{TIMER}:{person_id}:")
