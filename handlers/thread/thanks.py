"""Thanks, OK and greetings: collected for whom they are for, not sent one by one; nothing of them waits."""

from datetime import timedelta

from handlers.core.context import Context
from handlers.thread.written import COORDINATORS, called, keep, thread_with
from messages.envelope import Kind
from messages.fold import fold_word
from storage import announcements, notes, people, threads
from storage.threads import Addressee, Thread
from storage.timers import Timer

TIMER = "thanks"
COLLECTED_FOR = timedelta(hours=1)
_NAMED = 3  # people whose names the author reads


def is_said(ctx: Context) -> bool:
    """Whether the text thanks, greets or says OK, and nothing else."""
    words = ctx.lookup.vocabulary
    bare = words.manners.rest(ctx.text)
    if not fold_word(bare):
        return bool(ctx.text.strip()) and words.leaning.read(ctx.text) is not False
    return fold_word(bare) in words.keys("fine")


def take(ctx: Context, partner: Thread | Addressee | None) -> bool:
    """Collect it for an announcement's author, or answer a coordinator's greeting; False: it is to be read now."""
    if partner is None:
        if ctx.person.is_coordinator:
            ctx.reply("thread-hello")
        return ctx.person.is_coordinator
    if isinstance(partner, Thread):
        return _keep_thanks(ctx, partner)
    if partner.announcement_id is None or partner.to_person_id is None:
        return False
    thread = thread_with(ctx, partner)
    was_waiting = bool(threads.texts(ctx.connection, thread.id)) and thread.answered_at is None
    keep(ctx, thread, ctx.text.strip())
    if not was_waiting:
        threads.mark_answered(ctx.connection, thread.id, ctx.now)
    _collect(ctx, partner.announcement_id)
    author = people.by_id(ctx.connection, [partner.to_person_id]).get(partner.to_person_id)
    ctx.reply("thread-collected", name=called(ctx.lookup, author) if author else ctx.lookup.word("no-name"))
    return True


def _keep_thanks(ctx: Context, thread: Thread) -> bool:
    """Thanks for an answer stand in its thread, and nobody is told; an OK may answer a question, and is passed on."""
    if fold_word(ctx.lookup.vocabulary.manners.rest(ctx.text)):
        return False
    keep(ctx, thread, ctx.text.strip())
    word = "thread-office" if thread.to == COORDINATORS else "role-leader"
    ctx.reply("thread-collected", name=ctx.lookup.word(word))
    return True


def _collect(ctx: Context, number: int) -> None:
    key = _key(number)
    said: list[int] = notes.get(ctx.connection, key) or []
    if not said:
        ctx.at(ctx.now + COLLECTED_FOR, TIMER, key, {"announcement": number})
    if ctx.person.id not in said:
        notes.put(ctx.connection, key, [*said, ctx.person.id])


def _key(number: int) -> str:
    return f"{TIMER}:{number}"


def due_thanks(ctx: Context, timer: Timer) -> None:
    """Tell the author of an announcement in one text who said OK or thanks."""
    number: int = timer.data["announcement"]
    said: list[int] = notes.get(ctx.connection, _key(number)) or []
    notes.put(ctx.connection, _key(number), [])
    known = people.by_id(ctx.connection, said)
    announcement = announcements.get(ctx.connection, number)
    if announcement is None or not known:
        return
    author = people.by_id(ctx.connection, [announcement.author_id]).get(announcement.author_id)
    if author is None:
        return
    named = [person.name for person in known.values() if person.name][:_NAMED]
    more = "..." if len(named) < len(known) else ""
    ctx.say(
        author,
        Kind.NOTICE,
        "thread-thanked",
        dedupe_key=f"{_key(number)}:{timer.due_at:%Y%m%d%H%M}",
        other_number=number,
        count=len(known),
        names=", ".join(named) + more,
    )
