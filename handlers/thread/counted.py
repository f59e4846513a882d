"""Answers to an announcement: the first reaches its author at once, those that come fast after it are counted.

An author who pays for texts reads a yes with the news of the day; so they do a no, and within two hours other words, of
who answers for the first time what was announced today. What asks something or speaks of danger comes at once.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Word
from handlers.core.news import next_news
from handlers.core.strangers import is_dear
from handlers.core.tallies import leaning_of, opening, shown_answer, shown_tally, tally
from handlers.reading.sentences import has_mark
from handlers.thread.told import called, is_heard, tell
from messages.envelope import Kind
from storage import announcements, collected, people, threads, timers
from storage.collected import Collected
from storage.people import Person
from storage.threads import Thread, ThreadText
from storage.timers import Timer

TIMER = "answers"
COUNTED_FOR = timedelta(minutes=10)
PAID_FOR = timedelta(hours=2)  # the same for an author who pays for texts
ANSWERED_FOR = timedelta(days=1)  # so long after an announcement what people say first is their answer
_QUOTED = 3  # so many are told in their words, too


def tell_author(ctx: Context, author: Person, thread: Thread, text: str, text_id: int) -> None:
    """Tell the author at once; an answer that does not hurry is counted, after another one or where it may wait."""
    number = thread.to.announcement_id or 0
    are_counted = timers.is_awaited(ctx.connection, _key(number))
    leaning = leaning_of(ctx.lookup.vocabulary, text)
    may_wait = is_dear(author.address) and (leaning is True or _is_first(ctx, number))
    if (are_counted or may_wait) and not _hurries(ctx, thread, text):
        collected.add(ctx.connection, collected.Kind.ANSWERS, Collected(number, ctx.person.id, text_id))
        if leaning is None:
            _count(ctx, number, author, by=ctx.now + (PAID_FOR if may_wait else COUNTED_FOR))
        elif not are_counted:
            _count(ctx, number, author)
        return
    if not are_counted:
        _count(ctx, number, author)
    _tell(ctx, ctx.person, author, thread, text, text_id)


def _is_first(ctx: Context, number: int) -> bool:
    """Whether it is the first that the sender says to what was announced within a day, and not urgently."""
    announcement = announcements.get(ctx.connection, number)
    if announcement is None or announcement.is_urgent or announcement.sent_at is None:
        return False
    is_new = ctx.now - announcement.sent_at < ANSWERED_FOR
    return is_new and len(threads.said_to(ctx.connection, number).get(ctx.person.id, ())) <= 1


def _called(ctx: Context, one: ThreadText) -> Word:
    return called(ctx.lookup, people.get(ctx.connection, one.person_id))


def _hurries(ctx: Context, thread: Thread, text: str) -> bool:
    """Whether the author should read it now: it asks something, speaks of danger, or goes on with what they wrote."""
    is_asked = has_mark(text) or ctx.lookup.vocabulary.sentences.is_asked(text)
    return is_asked or ctx.danger is not None or not threads.is_first_answer(ctx.connection, thread)


def _count(ctx: Context, number: int, author: Person, by: datetime | None = None) -> None:
    """From now on plain answers are counted until the news of the day, after them for a while; at the latest `by`."""
    until = next_news(ctx)
    if ctx.lookup.today(until) != ctx.lookup.today(ctx.now):
        until = ctx.now + (PAID_FOR if is_dear(author.address) else COUNTED_FOR)
    until = timers.due_at(ctx.connection, _key(number)) or until
    ctx.at(until if by is None else min(until, by), TIMER, _key(number), {"announcement": number})


def _key(number: int) -> str:
    return f"{TIMER}:{number}"


def _tell(ctx: Context, writer: Person, author: Person, thread: Thread, text: str, text_id: int) -> None:
    number = thread.to.announcement_id or 0
    announcement = announcements.get(ctx.connection, number)
    quote = opening(announcement.text if announcement else "")
    # A direct answer to what they wrote themselves: it reaches them after STOP as well.
    how: dict[str, Any] = {"writer": writer, "dedupe": "thread", "other_number": number, "quote": quote}
    tell(ctx, [author], "thread-to-author", thread, text, text_id, **how)


def due_answers(ctx: Context, timer: Timer) -> None:
    """Tell the author what came meanwhile: one text as it is, several counted together with all before them.

    Of an author who announces there no more the coordinators read each.
    """
    number: int = timer.data["announcement"]
    waiting = [one.text_id for one in collected.take(ctx.connection, collected.Kind.ANSWERS, number)]
    announcement = announcements.get(ctx.connection, number)
    author = (
        people.by_id(ctx.connection, [announcement.author_id]).get(announcement.author_id) if announcement else None
    )
    # The words of who had themselves erased meanwhile are gone.
    texts = [text for text_id in waiting if text_id and (text := threads.text(ctx.connection, text_id)) and text.text]
    if announcement is None or author is None or not texts:
        return
    if not is_heard(author, announcement):
        _tell_coordinators(ctx, texts)
        return
    _count(ctx, number, author)
    thread = threads.get(ctx.connection, texts[0].thread_id)
    if len(texts) == 1 and thread is not None:
        writer = people.get(ctx.connection, texts[0].person_id)
        _tell(ctx, writer, author, thread, texts[0].text, texts[0].id)
        return
    said = threads.said_to(ctx.connection, number)
    told = tally(ctx.lookup.vocabulary, {who: [one.text for one in those] for who, those in said.items()})
    others = [one for one in texts if leaning_of(ctx.lookup.vocabulary, one.text) is None]
    ctx.say(
        author,
        Kind.NOTICE,
        "thread-answers",
        lines=[shown_answer(ctx, one, _called(ctx, one)) for one in others] if len(others) <= _QUOTED else (),
        dedupe_key=f"{_key(number)}:{timer.due_at:%Y%m%d%H%M}",
        quote=opening(announcement.text),
        list=shown_tally(ctx.lookup, told),
        number=number,
    )


def _tell_coordinators(ctx: Context, texts: Sequence[ThreadText]) -> None:
    for one in texts:
        thread = threads.get(ctx.connection, one.thread_id)
        if thread is not None:
            writer, those = people.get(ctx.connection, one.person_id), people.coordinators(ctx.connection)
            tell(ctx, those, "thread-to-coordinators", thread, one.text, one.id, writer=writer, dedupe="thread")
