"""LOST and FOUND: a phone that was taken is frozen with all addresses of its owner, and given back."""

from collections.abc import Iterable

from handlers.announce.held_back import hold_back
from handlers.core import echo, proof
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Word
from handlers.core.named import find
from handlers.people.renewed import renew_numbers
from handlers.report import hand_over
from handlers.thread.told import author
from messages.envelope import Kind
from storage import collected, people, questions, removals
from storage.collected import Collected
from storage.people import Person


def lost(ctx: Context, args: Args) -> None:
    """LOST Ma Hla: nothing goes there any more, and nothing from there acts."""
    person = find(ctx, ctx.lookup.command("lost", "{}"), args.text, people.members(ctx.connection))
    if person is None:
        return
    if person.lost_at is not None:
        ctx.reply("lost-already", name=_name(ctx, person))
    elif not echo.asks_first(ctx):
        freeze(ctx, person)
        if person.id != ctx.person.id:  # who freezes themselves leaves no trace on the phone
            ctx.reply("lost-done", name=_name(ctx, person))


def freeze(ctx: Context, person: Person) -> None:
    """Freeze the person, and tell coordinators and the leaders of their groups."""
    people.change(ctx.connection, person.id, lost_at=ctx.now)
    removals.end_all(ctx.connection, person.id)
    ctx.note("lost", f"person:{person.id}")
    _tell(ctx, person, "lost-told")
    hold_back(ctx, person)
    if person.leads or person.is_coordinator:
        renew_numbers(ctx, person, None if person.is_coordinator else person.leads)
    hand_over(ctx, person)


def found(ctx: Context, args: Args) -> None:
    """FOUND Ma Hla: a YES of the sender, or a second person who proves who they are, gives the phone back."""
    try:
        person = find(ctx, ctx.lookup.command("found", "{}"), args.text, _lost(ctx))
    except NotRead as problem:
        is_prose = problem.is_prose and not ctx.is_echoed
        raise NotRead("found-nobody", is_prose=is_prose, **problem.words) from None
    if person is None:
        return
    if ctx.is_echoed or _is_second(ctx, person):
        give_back(ctx, person)
        ctx.reply("found-done", name=_name(ctx, person))
        return
    if proof.rests(ctx):
        ctx.reply("proof-rests")
        return
    secret = echo.wait_for_yes(ctx)
    ctx.reply("found-ask", buttons=ctx.lookup.yes_or_no(secret), name=_name(ctx, person), secret=secret)


def _lost(ctx: Context) -> list[Person]:
    return [person for person in people.out(ctx.connection) if person.lost_at is not None]


def _is_second(ctx: Context, person: Person) -> bool:
    """Whether somebody else has said so before. Only an account that proves its sender counts, for both."""
    if not ctx.proves_sender:
        return False
    said = collected.people_of(ctx.connection, collected.Kind.FOUND, person.id)
    if ctx.person.id not in said:
        collected.add(ctx.connection, collected.Kind.FOUND, Collected(person.id, ctx.person.id))
    return bool(said - {ctx.person.id})


def give_back(ctx: Context, person: Person) -> None:
    """Let the person be as before; they, coordinators and the leaders of their groups are told."""
    people.change(ctx.connection, person.id, lost_at=None)
    questions.close(ctx.connection, person.id)
    collected.take(ctx.connection, collected.Kind.FOUND, person.id)
    ctx.note("found", f"person:{person.id}")
    _tell(ctx, person, "found-told")
    back = people.get(ctx.connection, person.id)
    ctx.say(back, Kind.NOTICE, "found-you", dedupe_key=_key(ctx, "found-you", person, person))


def _tell(ctx: Context, person: Person, key: str) -> None:
    for reader in readers(ctx, person):
        dedupe_key = _key(ctx, key, person, reader)
        ctx.say(reader, Kind.NOTICE, key, dedupe_key=dedupe_key, author=author(ctx), name=_name(ctx, person))


def readers(ctx: Context, person: Person) -> Iterable[Person]:
    """Coordinators and the leaders of the person's groups, but for the sender and the person."""
    leaders = people.in_groups(ctx.connection, person.groups, leaders=True) if person.groups else []
    known = {one.id: one for one in (*people.coordinators(ctx.connection), *leaders)}
    return [one for one in known.values() if one.id not in (ctx.person.id, person.id)]


def _key(ctx: Context, key: str, person: Person, reader: Person) -> str:
    return f"{key}:{person.id}:{ctx.now:%Y%m%d%H%M%S}:{reader.id}"


def _name(ctx: Context, person: Person) -> Word:
    return ctx.lookup.shown_name(person.name, person.latin_name)
