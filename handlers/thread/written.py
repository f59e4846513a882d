"""A text written into its thread, and what its sender reads."""

from datetime import timedelta

from handlers.core.context import Context
from handlers.thread.counted import tell_author
from handlers.thread.told import author_of, called, hears, leaders_of, say_unheard, tell
from messages.envelope import SPOKEN, kept_files
from storage import people, threads
from storage.threads import Addressee, Thread

JOINED = timedelta(hours=1)  # texts to the same people within this are one thread
COORDINATORS = Addressee()


def write_to(ctx: Context, addressee: Addressee, text: str) -> None:
    """Begin a thread, or go on with the one of the last hour."""
    write(ctx, thread_with(ctx, addressee), text)


def thread_with(ctx: Context, addressee: Addressee) -> Thread:
    """The sender's thread of the last hour with these people, or a new one."""
    mine = ctx.person.id
    thread = threads.current(ctx.connection, mine, addressee, ctx.now - JOINED)
    return thread or threads.begin(ctx.connection, mine, addressee, ctx.now)


def write(ctx: Context, thread: Thread, text: str, *, waits: bool = True) -> None:
    """Add the sender's text to their thread, tell its readers, and tell the sender who they are.

    `waits`: somebody should answer.
    """
    is_new = not threads.texts(ctx.connection, thread.id)
    text_id = keep(ctx, thread, text)
    if waits:
        threads.mark_answered(ctx.connection, thread.id, None)
    elif is_new:
        threads.mark_answered(ctx.connection, thread.id, ctx.now)
    author = author_of(ctx, thread)
    if author is not None and (hears(author) or not waits):
        tell_author(ctx, author, thread, text, text_id)
        ctx.reply("thread-passed", name=called(ctx.lookup, author))
    elif thread.to.code is not None and not say_unheard(ctx, thread.to.code):
        _tell_leaders(ctx, thread, text, text_id)
    else:
        _tell_coordinators(ctx, thread, text, text_id)


def keep(ctx: Context, thread: Thread, text: str) -> int:
    """Add the sender's text to a thread; returns the text's id."""
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    return threads.write(ctx.connection, thread.id, ctx.person.id, text, ctx.now, inbox_id)


def words_of(ctx: Context) -> str:
    """The text, with what was spoken or sent as a file and where it is kept; of a photo or a place what it is."""
    words, files, language = ctx.text.strip(), files_of(ctx), ctx.lookup.network.language
    if files:
        key = "thread-voice" if set(files.values()) <= set(SPOKEN) else "thread-file"
        return f"{words} {ctx.lookup.text(language, key, {'file': ', '.join(files)})}".strip()
    return with_photos(ctx, words) if words else ctx.lookup.text(language, "thread-wordless", {})


def with_photos(ctx: Context, words: str) -> str:
    """The words, and where the photos are kept that came with them."""
    photos = ", ".join(name for name, kind in _kept(ctx).items() if kind == "photo")
    return (
        f"{words} {ctx.lookup.text(ctx.lookup.network.language, 'thread-photo', {'file': photos})}" if photos else words
    )


def files_of(ctx: Context) -> dict[str, str]:
    """What a member sent that only a human can hear or read: its kind by its file's name."""
    return {name: kind for name, kind in _kept(ctx).items() if kind != "photo"}


def _kept(ctx: Context) -> dict[str, str]:
    """What is kept of what a member sent with the text: its kind by its file's name. A guest's is not."""
    if ctx.inbound is None or not ctx.person.is_member:
        return {}
    return {name: one.kind for name, one in kept_files(ctx.inbound.id, ctx.inbound.as_read.media).items()}


def reply_kept(ctx: Context, number: int) -> None:
    """Tell the sender that the coordinators have it, and that a person hears or reads what the program cannot."""
    ctx.reply("thread-kept-file" if files_of(ctx) else "thread-kept", number=number)


def _tell_leaders(ctx: Context, thread: Thread, text: str, text_id: int) -> None:
    code = thread.to.code or ""
    tell(ctx, leaders_of(ctx, code), "thread-to-leaders", thread, text, text_id, code=code)
    ctx.reply("thread-passed-to-leaders", code=code)


def _tell_coordinators(ctx: Context, thread: Thread, text: str, text_id: int) -> None:
    others = [one for one in people.coordinators(ctx.connection) if one.id != ctx.person.id]
    tell(ctx, others, "thread-to-coordinators", thread, text, text_id)
    reply_kept(ctx, thread.id)
