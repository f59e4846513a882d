"""Whom a thread is for, what its writer is called before them, and the number that answers it."""

from collections.abc import Iterable
from typing import Any

from handlers.core import proof
from handlers.core.context import Context, Passage
from handlers.core.lookup import Localized, NetworkLookup
from handlers.core.rights import may_tell
from handlers.core.sight import is_closed, sees
from messages.envelope import Kind
from storage import announcements, people
from storage.announcements import Announcement
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
    seen = [code for code in sorted(person.groups) if sees(reader, lookup.network, code)]
    name = called(lookup, person, next((code for code in (*person.leads, *seen) if code in seen), None))
    codes = " ".join(seen[:_GROUPS_SHOWN])
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


def author_of(ctx: Context, thread: Thread) -> Person | None:
    """Whose announcement the thread is about; None: nobody's, or theirs who may announce to these people no more."""
    wanted = thread.to.to_person_id
    author = people.by_id(ctx.connection, [wanted]).get(wanted) if wanted is not None else None
    announcement = announcements.get(ctx.connection, thread.to.announcement_id or 0) if author else None
    return author if author is not None and announcement is not None and is_heard(author, announcement) else None


def is_heard(author: Person, announcement: Announcement) -> bool:
    """Whether answers are for the author still: not once they are out, or lead the group no more."""
    return not author.is_out and may_tell(author, announcement.audience)


def is_for(ctx: Context, thread: Thread) -> bool:
    """Whether the thread is the sender's own, or theirs to answer."""
    if ctx.person.is_coordinator or thread.person_id == ctx.person.id:
        return True
    if thread.to.to_person_id == ctx.person.id:
        return author_of(ctx, thread) is not None
    return thread.to.code is not None and thread.to.code in ctx.person.leads


def may_read(ctx: Context, thread: Thread) -> bool:
    """Whether the thread is still the sender's to read: who led a group, and heard an alert, may lead no more."""
    return is_for(ctx, thread) or leads_opener(ctx, thread)


def leads_opener(ctx: Context, thread: Thread) -> bool:
    """Whether the sender leads a group of who wrote first."""
    return not people.get(ctx.connection, thread.person_id).groups.isdisjoint(ctx.person.leads)


def leaders_of(ctx: Context, code: str) -> list[Person]:
    """The group's leaders, but for the sender."""
    leaders = people.in_groups(ctx.connection, [code], leaders=True)
    return [leader for leader in leaders if leader.id != ctx.person.id and code in leader.leads]


def author(ctx: Context) -> Localized:
    """What the sender is called at the beginning of a sentence that tells what they did; of nobody, the office."""
    word = called(ctx.lookup, ctx.person) if ctx.person.id else ctx.lookup.word("thread-office")

    def show(language: str) -> str:
        name = word(language)
        return name[:1].upper() + name[1:]

    return show


def hears(person: Person) -> bool:
    """Whether texts reach them: not after STOP, nor where they have no address any more."""
    return person.stopped_at is None and person.address is not None and not person.is_out


def say_unheard(ctx: Context, code: str) -> bool:
    """Tell the sender that nobody who leads the group reads texts now; False where somebody does."""
    leaders = leaders_of(ctx, code)
    if any(map(hears, leaders)):
        return False
    if leaders:
        ctx.reply("thread-leaders-away", code=code)
    else:
        ctx.reply("thread-no-other-leader" if code in ctx.person.leads else "thread-no-leader", code=code)
    return True


def called(lookup: NetworkLookup, person: Person, code: str | None = None) -> Localized:
    """What somebody is called before others: their name, or what they are; never their number.

    Whoever has no name is of the group `code`, or of an open one: a closed one is not told to all who read it.
    """
    if person.name:
        return lookup.shown_name(person.name, person.latin_name)
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
