"""What was answered to an announcement, for SENT: counted, and in their words who said more than yes or no."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.core.tallies import shown_tally
from handlers.reading.courtesies import is_courtesy, tally
from messages.fit import shorten
from messages.quote import quoted
from storage import people, threads
from storage.announcements import Announcement
from storage.codes import CodeKind
from storage.people import Person
from storage.threads import ThreadText

ANSWERED_WITHIN = timedelta(days=30)
_MOST_SHOWN = 20


def answers(ctx: Context, announcement: Announcement) -> list[Localized]:
    """A line of counts, and one for each who is to be read; nothing where nobody answered."""
    said = threads.said_to(ctx.connection, announcement.id)
    told = tally(ctx.lookup.vocabulary, {who: _texts(those) for who, those in said.items()})
    if not told.total:
        return []
    writers = people.by_id(ctx.connection, list(said))
    lines = [_line(ctx, one, writers.get(one.person_id)) for one in _others(ctx, said)[:_MOST_SHOWN]]
    return [_head(ctx, shown_tally(ctx.lookup, told)), *lines]


def _texts(those: Sequence[ThreadText]) -> list[str]:
    return [one.text for one in those]


def _others(ctx: Context, said: Mapping[int, Sequence[ThreadText]]) -> list[ThreadText]:
    """The last text of each who said neither yes nor no."""
    words = ctx.lookup.vocabulary
    those = [texts for who, texts in said.items() if tally(words, {who: _texts(texts)}).others]
    return [
        next(one for one in reversed(texts) if one.text.strip() and not is_courtesy(words, one.text)) for texts in those
    ]


def _head(ctx: Context, counts: Localized) -> Localized:
    return lambda language: ctx.lookup.text(language, "announce-answers", {"list": counts})


def _line(ctx: Context, one: ThreadText, writer: Person | None) -> Localized:
    args = {
        "name": (writer.name if writer else None) or ctx.lookup.word("no-name"),
        "quote": shorten(quoted(one.text), 1),
        "secret": str(proof.show(ctx, CodeKind.THREAD, one.thread_id, ANSWERED_WITHIN)),
    }
    return lambda language: ctx.lookup.text(language, "thread-answer-line", args)
