"""What strangers write as a sentence: kept, and shown to the coordinators once a day in one text, for which they pay.

A plea in words that no list holds is among it. Who is no member may text from any number, so that a crowd of them costs
the coordinators one page; MORE shows the others.
"""

import re

from handlers.core import guesses, news
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.reading.courtesies import is_courtesy
from handlers.thread.heard import hear, wrote_lately
from handlers.thread.told import called, show_number
from handlers.thread.written import COORDINATORS, keep, thread_with
from messages.envelope import Kind
from messages.fit import shorten
from messages.quote import quoted
from storage import collected, people, threads
from storage.collected import Collected
from storage.threads import Thread
from storage.timers import Timer

TIMER = "strangers"  # the timer's kind, its key, and the kind under which their texts are counted
MOST_OF_A_STRANGER = 5  # texts a day that are shown
MOST_OF_STRANGERS = 40
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 10  # where words are not parted by blanks
_LINK = re.compile(r"https?://|www\.|\bt\.me/|\bbit\.ly/", re.IGNORECASE)
_QUOTED_SEGMENTS = 2


def hear_stranger(ctx: Context) -> bool:
    """Keep a stranger's sentence for the coordinators; False when it is none, or more came today than is shown.

    Whoever answers what a coordinator wrote to them is heard at once.
    """
    if not _is_sentence(ctx) or not people.coordinators(ctx.connection):
        return False
    guesses.note(ctx, TIMER)
    if guesses.from_here(ctx, TIMER) > MOST_OF_A_STRANGER or guesses.in_all(ctx, TIMER) > MOST_OF_STRANGERS:
        return False
    if wrote_lately(ctx):
        hear(ctx)
    else:
        _collect(ctx)
    return True


def _is_sentence(ctx: Context) -> bool:
    """Whether it says something: more than a greeting or a word, and no advertisement."""
    text, words = ctx.text.strip(), ctx.lookup.vocabulary
    if _LINK.search(text) or is_courtesy(words, text):
        return False
    letters = sum(letter.isalpha() for letter in text)
    if not text.isascii():
        return letters >= _FEWEST_LETTERS
    return len([word for word in text.split() if any(map(str.isalpha, word))]) >= _FEWEST_WORDS


def _collect(ctx: Context) -> None:
    thread = thread_with(ctx, COORDINATORS)
    is_new = not threads.texts(ctx.connection, thread.id)
    text_id = keep(ctx, thread, ctx.text.strip())
    if is_new:  # it waits for nobody: members' texts stand in the digest, not a crowd's
        threads.mark_answered(ctx.connection, thread.id, ctx.now)
    one = Collected(thread.id, ctx.person.id, text_id)
    if not collected.add_for(ctx.connection, collected.Kind.STRANGERS, one, TIMER):
        ctx.at(news.next_news(ctx), TIMER, TIMER, {})


def due_strangers(ctx: Context, timer: Timer) -> None:
    """Show the coordinators what strangers wrote since yesterday, as far as it was not erased."""
    texts: dict[int, list[str]] = {}
    for one in collected.take(ctx.connection, collected.Kind.STRANGERS):
        written = threads.text(ctx.connection, one.text_id or 0)
        if written is not None and written.text:
            texts.setdefault(one.subject_id, []).append(written.text)
    found = [(threads.get(ctx.connection, number), " / ".join(those)) for number, those in texts.items()]
    lines = [_line(ctx, thread, text) for thread, text in found if thread is not None]
    if not lines:
        return
    for coordinator in people.coordinators(ctx.connection):
        key = news.key(timer, coordinator.id)
        ctx.say(coordinator, Kind.NOTICE, "strangers-wrote", lines=lines, dedupe_key=key, count=len(lines))


def _line(ctx: Context, thread: Thread, text: str) -> Localized:
    name = called(ctx.lookup, people.get(ctx.connection, thread.person_id))
    words = {"name": name, "quote": shorten(quoted(text), _QUOTED_SEGMENTS), "secret": show_number(ctx, thread)}
    return lambda language: ctx.lookup.text(language, "strangers-line", words)
