"""Thanks, OK and greetings: collected for whom they are for, not sent one by one; nothing of them waits."""

from datetime import timedelta

from handlers.core.context import Context
from handlers.reading.courtesies import is_ok
from handlers.reading.sentences import has_mark
from handlers.thread.told import called, is_heard
from handlers.thread.written import COORDINATORS, keep, thread_with, write
from messages.envelope import Kind
from storage import announcements, collected, people, threads
from storage.collected import Collected
from storage.threads import Addressee, Thread
from storage.timers import Timer

TIMER = "thanks"
COLLECTED_FOR = timedelta(hours=1)
_NAMED = 3  # people whose names the author reads


def take(ctx: Context, partner: Thread | Addressee | None) -> None:
    """Collect it for an announcement's author, keep it in its thread, or answer it; nobody has to."""
    if isinstance(partner, Thread):
        _take_in_thread(ctx, partner)
    elif partner is not None and partner.announcement_id is not None and partner.to_person_id is not None:
        _take_for_author(ctx, partner, partner.announcement_id, partner.to_person_id)
    else:
        ctx.reply("thread-hello" if ctx.person.is_coordinator else "thread-welcome")
        if ctx.person.stopped_at is not None:
            ctx.reply("stop-holds")


def _take_for_author(ctx: Context, partner: Addressee, announcement_id: int, author_id: int) -> None:
    thread = thread_with(ctx, partner)
    was_waiting = bool(threads.texts(ctx.connection, thread.id)) and thread.answered_at is None
    text_id = keep(ctx, thread, ctx.text.strip())
    if not was_waiting:
        threads.mark_answered(ctx.connection, thread.id, ctx.now)
    _collect(ctx, announcement_id, text_id)
    author = people.by_id(ctx.connection, [author_id]).get(author_id)
    ctx.reply("thread-collected", name=called(ctx.lookup, author) if author else ctx.lookup.word("no-name"))


def _take_in_thread(ctx: Context, thread: Thread) -> None:
    """Thanks for an answer stand in its thread, and nobody is told; an OK to a question is passed on."""
    if is_ok(ctx.lookup.vocabulary, ctx.text) and _was_asked(ctx, thread):
        write(ctx, thread, ctx.text.strip(), waits=False)
        return
    keep(ctx, thread, ctx.text.strip())
    word = "thread-office" if thread.to == COORDINATORS else "role-leader"
    ctx.reply("thread-collected", name=ctx.lookup.word(word))


def _was_asked(ctx: Context, thread: Thread) -> bool:
    """Whether the last text of another asks something."""
    others = [one.text for one in threads.texts(ctx.connection, thread.id) if one.person_id != ctx.person.id]
    return bool(others) and (has_mark(others[-1]) or ctx.lookup.vocabulary.sentences.is_asked(others[-1]))


def _collect(ctx: Context, number: int, text_id: int) -> None:
    one = Collected(number, ctx.person.id, text_id)
    if not collected.add_for(ctx.connection, collected.Kind.THANKS, one, _key(number)):
        ctx.at(ctx.now + COLLECTED_FOR, TIMER, _key(number), {"announcement": number})


def _key(number: int) -> str:
    return f"{TIMER}:{number}"


def due_thanks(ctx: Context, timer: Timer) -> None:
    """Tell the author of an announcement in one text who said OK or thanks."""
    number: int = timer.data["announcement"]
    said = collected.take(ctx.connection, collected.Kind.THANKS, number)
    known = people.by_id(ctx.connection, {one.person_id for one in said})
    announcement = announcements.get(ctx.connection, number)
    if announcement is None or not known:
        return
    author = people.by_id(ctx.connection, [announcement.author_id]).get(announcement.author_id)
    if author is None or not is_heard(author, announcement):
        return
    named = [called(ctx.lookup, person) for person in known.values() if person.name][:_NAMED]
    more = "..." if len(named) < len(known) else ""

    def names(language: str) -> str:
        return ", ".join(name(language) for name in named) + more

    ctx.say(
        author,
        Kind.NOTICE,
        "thread-thanked",
        dedupe_key=f"{_key(number)}:{timer.due_at:%Y%m%d%H%M}",
        other_number=number,
        count=len(known),
        names=names,
    )
