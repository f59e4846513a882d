"""Answering a thread: the one who asked hears it, and so do the others who were asked; it is answered once."""

from collections.abc import Mapping
from typing import Any

from handlers.core.context import Context, Passage
from handlers.core.lookup import Localized
from handlers.thread.told import author_of, called, leaders_of, may_read, show_number
from handlers.thread.written import keep
from messages.envelope import Kind
from messages.fit import shorten
from messages.quote import quoted
from storage import people, threads
from storage.audit import Entry
from storage.people import Person
from storage.threads import Thread, ThreadText

SECOND = "thread-second"  # the question whether a second answer is to leave
_SHOWN = 5  # texts of a thread that are shown again
_SHOWN_SEGMENTS = 2  # of each


def answer(ctx: Context, thread: Thread, text: str) -> None:
    """Send the text to who asked; where somebody else has answered already, ask first."""
    asker = people.get(ctx.connection, thread.person_id)
    if _is_deaf(ctx, asker):
        return
    first = _answer_of_another(ctx, thread)
    if first is None:
        _send(ctx, thread, asker, text)
        return
    other = people.get(ctx.connection, first.person_id)
    words: dict[str, Any] = {
        "name": _called(ctx, other, thread),
        "member": called(ctx.lookup, asker),
        "text": first.text,
    }
    ctx.confirm(SECOND, {"thread": thread.id, "text": text}, "thread-second", **words)


def _is_deaf(ctx: Context, asker: Person) -> bool:
    """Whether nothing is sent to who asked; the sender is told so."""
    if asker.is_out:
        ctx.reply("lost-hears-nothing", name=called(ctx.lookup, asker))
    return asker.is_out


def send_second(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: the second answer leaves as well."""
    thread = threads.get(ctx.connection, data["thread"])
    if thread is None or not may_read(ctx, thread):  # erased, or the sender leads the group no more
        ctx.reply("thread-unknown", number=data["thread"])
        return
    asker = people.get(ctx.connection, thread.person_id)
    if not _is_deaf(ctx, asker):
        _send(ctx, thread, asker, data["text"])


def keep_first(ctx: Context, _data: Mapping[str, Any]) -> None:
    """NO: the first answer is the only one."""
    ctx.reply("thread-not-sent")


def call_back(ctx: Context, entry: Entry) -> bool:
    """UNDO after REPLY: it stays sent, and how to put it right."""
    thread = threads.get(ctx.connection, int(entry.subject.removeprefix("thread:")))
    if thread is None or not may_read(ctx, thread):  # erased, or the sender leads the group no more
        ctx.reply("undo-gone")
    else:
        asker = people.get(ctx.connection, thread.person_id)
        ctx.reply("thread-called-back", name=called(ctx.lookup, asker), secret=show_number(ctx, thread))
    return False


def show(ctx: Context, thread: Thread) -> None:
    """REPLY 5731: what was written last, and the number that answers."""
    written = [one for one in threads.texts(ctx.connection, thread.id) if one.text][-_SHOWN:]
    writers = people.by_id(ctx.connection, {one.person_id for one in written})
    lines = [_line(ctx, thread, one, writers.get(one.person_id)) for one in written]
    asker = people.get(ctx.connection, thread.person_id)
    ctx.reply("thread-shown", lines=lines, name=called(ctx.lookup, asker), secret=show_number(ctx, thread))


def _line(ctx: Context, thread: Thread, one: ThreadText, writer: Person | None) -> Localized:
    name = ctx.lookup.word("no-name") if writer is None else _called(ctx, writer, thread)
    date = ctx.lookup.day(ctx.lookup.today(one.written_at), ctx.today)
    quote = shorten(quoted(one.text), _SHOWN_SEGMENTS)
    return lambda language: ctx.lookup.text(language, "thread-shown-line", {"name": name, "date": date, "quote": quote})


def _called(ctx: Context, person: Person, thread: Thread) -> str | Localized:
    return called(ctx.lookup, person, thread.to.code if person.id != thread.person_id else None)


def _answer_of_another(ctx: Context, thread: Thread) -> ThreadText | None:
    """The last answer, where the thread waits for none and it is not the sender's own."""
    if thread.answered_at is None:
        return None
    answers = [one for one in threads.texts(ctx.connection, thread.id) if one.person_id != thread.person_id]
    is_mine = any(one.person_id == ctx.person.id for one in answers)
    return None if is_mine or not answers else answers[-1]


def _send(ctx: Context, thread: Thread, asker: Person, text: str) -> None:
    key = "thread-first-answer" if threads.is_first_answer(ctx.connection, thread) else "thread-answer"
    text_id = keep(ctx, thread, text)
    threads.mark_answered(ctx.connection, thread.id, ctx.now)
    ctx.note("reply", f"thread:{thread.id}")
    ctx.say(
        asker,
        Kind.NOTICE,
        key,
        dedupe_key=f"thread:{thread.id}:{text_id}:{asker.id}",
        passage=Passage(text_id),
        name=called(ctx.lookup, ctx.person, thread.to.code),
        text=text,
    )
    ctx.reply("thread-answered", name=called(ctx.lookup, asker))
    _tell_others(ctx, thread, asker, text, text_id)


def _tell_others(ctx: Context, thread: Thread, asker: Person, text: str, text_id: int) -> None:
    """Tell all others who were asked, so that nobody answers twice."""
    words: dict[str, Any] = {
        "name": called(ctx.lookup, ctx.person, thread.to.code),
        "member": called(ctx.lookup, asker),
    }
    for other in _asked(ctx, thread, asker).values():
        if other.id not in (ctx.person.id, asker.id):
            key = f"answered:{thread.id}:{text_id}:{other.id}"
            passage = Passage(text_id)
            ctx.say(other, Kind.NOTICE, "thread-others", dedupe_key=key, passage=passage, text=text, **words)


def _is_plea(ctx: Context, thread: Thread, asker: Person) -> bool:
    """Whether who opened the thread spoke of danger in it."""
    written = (one.text for one in threads.texts(ctx.connection, thread.id) if one.person_id == asker.id)
    is_for_coordinators = thread.to.code is None and author_of(ctx, thread) is None
    return is_for_coordinators and any(ctx.lookup.vocabulary.danger(text) for text in written)


def _asked(ctx: Context, thread: Thread, asker: Person) -> dict[int, Person]:
    """Whom the thread was for, by id; of a plea also the leaders of who made it."""
    author = author_of(ctx, thread)
    if author is not None:
        return {author.id: author}
    if thread.to.code is not None:
        return {one.id: one for one in leaders_of(ctx, thread.to.code)}
    asked = {one.id: one for one in people.coordinators(ctx.connection)}
    if _is_plea(ctx, thread, asker) and asker.groups:
        asked |= {one.id: one for one in people.in_groups(ctx.connection, asker.groups, leaders=True)}
    return asked
