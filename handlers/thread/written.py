"""A text written into its thread: who is told of it, and what its sender reads."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from handlers.core import proof
from handlers.core.context import Context, Passage
from handlers.core.lookup import Localized, NetworkLookup
from handlers.core.sight import is_closed, sees
from messages.envelope import Kind
from storage import people, threads
from storage.codes import CodeKind
from storage.people import Person
from storage.threads import Addressee, Thread

NEW_FOR = 30  # days in which a member is new to who reads them
_GROUPS_SHOWN = 2
JOINED = timedelta(hours=1)  # texts to the same people within this are one thread
ANSWERED_WITHIN = timedelta(days=30)  # since its last text; then its number is asked for by the small one
COORDINATORS = Addressee()


def write_to(ctx: Context, addressee: Addressee, text: str) -> None:
    """Begin a thread, or go on with the one of the last hour."""
    write(ctx, thread_with(ctx, addressee), text)


def thread_with(ctx: Context, addressee: Addressee) -> Thread:
    """The sender's thread of the last hour with these people, or a new one."""
    mine = ctx.person.id
    thread = threads.current(ctx.connection, mine, addressee, ctx.now - JOINED)
    return thread or threads.begin(ctx.connection, mine, addressee, ctx.now)


def write(ctx: Context, thread: Thread, text: str) -> None:
    """Add the sender's text to their thread, tell its readers, and tell the sender who they are."""
    text_id = keep(ctx, thread, text)
    threads.mark_answered(ctx.connection, thread.id, None)
    author = _author(ctx, thread)
    if author is not None:
        _tell_author(ctx, author, thread, text, text_id)
    elif thread.to.code is not None:
        _tell_leaders(ctx, thread, text, text_id)
    else:
        _tell_coordinators(ctx, thread, text, text_id)


def keep(ctx: Context, thread: Thread, text: str) -> int:
    """Add the sender's text to a thread; returns the text's id."""
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    return threads.write(ctx.connection, thread.id, ctx.person.id, text, ctx.now, inbox_id)


def _author(ctx: Context, thread: Thread) -> Person | None:
    """Whose announcement the thread is about; None: nobody's, or theirs who is gone or whose phone is lost."""
    wanted = thread.to.to_person_id
    author = people.by_id(ctx.connection, [wanted]).get(wanted) if wanted is not None else None
    return None if author is None or author.is_out else author


def _tell_author(ctx: Context, author: Person, thread: Thread, text: str, text_id: int) -> None:
    number = thread.to.announcement_id or 0
    # A direct answer to what they wrote themselves: it reaches them after STOP as well.
    tell(ctx, [author], "thread-to-author", thread, text, text_id, dedupe="thread", other_number=number)
    ctx.reply("thread-passed", name=called(ctx.lookup, author))


def _tell_leaders(ctx: Context, thread: Thread, text: str, text_id: int) -> None:
    code = thread.to.code or ""
    tell(ctx, leaders_of(ctx, code), "thread-to-leaders", thread, text, text_id, code=code)
    ctx.reply("thread-passed-to-leaders", code=code)


def _tell_coordinators(ctx: Context, thread: Thread, text: str, text_id: int) -> None:
    others = [one for one in people.coordinators(ctx.connection) if one.id != ctx.person.id]
    tell(ctx, others, "thread-to-coordinators", thread, text, text_id)
    ctx.reply("thread-kept", number=thread.id)


def tell(
    ctx: Context,
    readers: Iterable[Person],
    key: str,
    thread: Thread,
    text: str,
    text_id: int,
    *,
    kind: Kind = Kind.NOTICE,
    dedupe: str = "inbox",
    **words: Any,
) -> None:
    """Send the sender's text to each reader, with the number that answers it; `dedupe` begins the dedupe keys."""
    told: dict[str, Any] = {"text": text, "secret": show_number(ctx, thread), **words}
    for reader in readers:
        dedupe_key = f"{dedupe}:{thread.id}:{text_id}:{reader.id}"
        ctx.say(
            reader, kind, key, dedupe_key=dedupe_key, passage=Passage(text_id), speaker=_speaker(ctx, reader), **told
        )


def _speaker(ctx: Context, reader: Person) -> Localized:
    """The sender before a reader who may not know them: who is no member is said to be none, a new one for how long.

    Of the sender's groups those that the reader may know of.
    """
    person, lookup = ctx.person, ctx.lookup
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
    return str(proof.show(ctx, CodeKind.THREAD, thread.id, ANSWERED_WITHIN))


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
