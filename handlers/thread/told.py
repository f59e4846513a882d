"""Who is told of a text of a thread, what its writer is called before them, and the number that answers it."""

from collections.abc import Iterable
from typing import Any

from handlers.core import proof
from handlers.core.context import Context, Passage
from handlers.core.lookup import Localized, NetworkLookup
from handlers.core.sight import is_closed, sees
from messages.envelope import Kind
from storage import people
from storage.people import Person
from storage.threads import Thread

NEW_FOR = 30  # days in which a member is new to who reads them
_GROUPS_SHOWN = 2


def tell(
    ctx: Context,
    readers: Iterable[Person],
    key: str,
    thread: Thread,
    text: str,
    text_id: int,
    *,
    writer: Person | None = None,
    kind: Kind = Kind.NOTICE,
    dedupe: str = "inbox",
    **words: Any,
) -> None:
    """Send the text of the sender, or of `writer`, to each reader, with the number that answers it.

    `dedupe` begins the dedupe keys.
    """
    author = writer or ctx.person
    told: dict[str, Any] = {"text": text, "secret": show_number(ctx, thread), **words}
    for reader in readers:
        dedupe_key = f"{dedupe}:{thread.id}:{text_id}:{reader.id}"
        speaker = _speaker(ctx, author, reader)
        ctx.say(reader, kind, key, dedupe_key=dedupe_key, passage=Passage(text_id), speaker=speaker, **told)


def _speaker(ctx: Context, person: Person, reader: Person) -> Localized:
    """Who writes, before a reader who may not know them: who is no member is said to be none, a new one for how long.

    Of the writer's groups those that the reader may know of.
    """
    lookup = ctx.lookup
    name = called(lookup, person)
    codes = " ".join([code for code in sorted(person.groups) if sees(reader, lookup.network, code)][:_GROUPS_SHOWN])
    days = (ctx.now - person.consented_at).days if person.consented_at is not None else 0
    if person.leads or person.is_coordinator or (person.is_member and days > NEW_FOR):
        key = "thread-speaker"
    elif person.is_member:
        key = "thread-speaker-new" if codes else "thread-speaker-elsewhere"
    else:
        key = "thread-speaker-guest"
    return lambda language: lookup.text(language, key, {"name": name, "codes": codes, "days": days})


def show_number(ctx: Context, thread: Thread) -> str:
    """The number that answers, for those alone whom the thread is for."""
    return proof.show_thread(ctx, thread.id)


def leaders_of(ctx: Context, code: str) -> list[Person]:
    """The group's leaders, but for the sender."""
    leaders = people.in_groups(ctx.connection, [code], leaders=True)
    return [leader for leader in leaders if leader.id != ctx.person.id and code in leader.leads]


def called(lookup: NetworkLookup, person: Person, code: str | None = None) -> str | Localized:
    """What somebody is called before others: their name, or what they are; never their number.

    Whoever has no name is of the group `code`, or of an open one: a closed one is not told to all who read it.
    """
    if person.name:
        return person.name
    if person.is_coordinator:
        return lookup.word("thread-office")
    known = person.leads or person.groups
    known_in = code or min((one for one in known if not is_closed(lookup.network, one)), default=None)
    if known_in is None:
        return lookup.word("no-name")
    key = "thread-leader-of" if known_in in person.leads else "thread-member-of"

    def show(language: str) -> str:
        return lookup.text(language, key, {"code": known_in})

    return show
