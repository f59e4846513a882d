"""What people answered to an announcement, as its author reads it."""

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.lookup import Localized, NetworkLookup, Word
from handlers.reading.courtesies import Tally
from messages.fit import cut, shorten
from messages.quote import quoted
from storage.threads import ThreadText

_OPENING = 24  # letters of an announcement by which its author knows it


def opening(text: str) -> str:
    """The first words of an announcement."""
    words = quoted(text)
    return words if len(words) <= _OPENING else cut(words, _OPENING)


def shown_tally(lookup: NetworkLookup, tally: Tally) -> Localized:
    """`3 yes, 2 no, 4 others`, without what nobody said."""
    parts = (("answers-yes", tally.yes), ("answers-no", tally.no), ("answers-others", tally.others))
    return lambda language: ", ".join(lookup.text(language, key, {"count": count}) for key, count in parts if count)


def shown_answer(ctx: Context, one: ThreadText, name: Word) -> Localized:
    """Who said more than yes or no, and how to answer."""
    args = {"name": name, "quote": shorten(quoted(one.text), 1), "secret": proof.show_thread(ctx, one.thread_id)}
    return lambda language: ctx.lookup.text(language, "thread-answer-line", args)
