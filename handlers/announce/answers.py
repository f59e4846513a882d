"""What was answered to an announcement, for SENT: counted, and in their words who said more than yes or no."""

from collections.abc import Mapping, Sequence

from handlers.core.context import Context
from handlers.core.lookup import Localized, Word
from handlers.core.tallies import last_word, leaning_of, shown_answer, shown_tally, tally
from storage import people, threads
from storage.announcements import Announcement
from storage.people import Person
from storage.threads import ThreadText

_MOST_SHOWN = 20


def answers(ctx: Context, announcement: Announcement) -> list[Localized]:
    """A line of counts, and one for each who is to be read; nothing where nobody answered."""
    said = threads.said_to(ctx.connection, announcement.id)
    told = tally(ctx.lookup.vocabulary, {who: _texts(those) for who, those in said.items()})
    if not told.total:
        return []
    writers = people.by_id(ctx.connection, list(said))
    lines = [shown_answer(ctx, one, _name(ctx, writers.get(one.person_id))) for one in _others(ctx, said)[:_MOST_SHOWN]]
    return [_head(ctx, shown_tally(ctx.lookup, told)), *lines]


def _texts(those: Sequence[ThreadText]) -> list[str]:
    return [one.text for one in those]


def _others(ctx: Context, said: Mapping[int, Sequence[ThreadText]]) -> list[ThreadText]:
    """The last text of each who said neither yes nor no at last."""
    words = ctx.lookup.vocabulary
    lasts = [(last_word(words, _texts(texts)), texts) for texts in said.values()]
    return [
        next(one for one in reversed(texts) if one.text == last)
        for last, texts in lasts
        if last is not None and leaning_of(words, last) is None
    ]


def _head(ctx: Context, counts: Localized) -> Localized:
    return lambda language: ctx.lookup.text(language, "announce-answers", {"list": counts})


def _name(ctx: Context, writer: Person | None) -> Word:
    return ctx.lookup.shown_name(writer.name if writer else None)
