"""What waits of announcements whose author is put out, or whose phone is in other hands: it does not leave."""

from handlers.core.context import Context
from handlers.core.rights import may_tell
from messages.envelope import Kind
from storage import announcements, people
from storage.people import Person


def hold_back(ctx: Context, author: Person) -> None:
    """Withdraw what the author may not announce any more; coordinators and the sender are told.

    `author` is read anew: what they led and whether their phone is frozen may have just changed.
    """
    author = people.get(ctx.connection, author.id)
    for announcement in announcements.waiting_of(ctx.connection, author.id):
        if not author.is_out and may_tell(author, announcement.audience):
            continue
        count, _left = announcements.withdraw(ctx.connection, announcement.id)
        ctx.note("announce-withdraw", f"announcement:{announcement.id}", None, {"people": count})
        _tell(ctx, author, announcement.id, count)


def _tell(ctx: Context, author: Person, number: int, count: int) -> None:
    name = ctx.lookup.shown_name(author.name, author.latin_name)
    if ctx.inbound is not None and ctx.person.id != author.id:
        ctx.reply("announce-held-back", name=name, number=number, count=count)
    for reader in people.coordinators(ctx.connection):
        if reader.id not in (ctx.person.id, author.id):
            key = f"announce-held-back:{number}:{reader.id}"
            ctx.say(reader, Kind.NOTICE, "announce-held-back", dedupe_key=key, name=name, number=number, count=count)
