"""What people answered to an announcement, as its author reads it."""

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.lookup import Localized, NetworkLookup, Word
from handlers.reading.courtesies import Tally
from messages.catalog import least_form
from messages.fit import cut, shorten
from messages.quote import quoted
from storage.threads import ThreadText

_OPENING = 24  # letters


def opening(text: str) -> str:
    """The first words of what somebody wrote, by which they know it."""
    words = quoted(text)
    return words if len(words) <= _OPENING else cut(words, _OPENING)


def shown_tally(lookup: NetworkLookup, tally: Tally) -> Localized:
    """`3 yes, 2 no, 4 others`, without what nobody said."""
    parts = (("answers-yes", tally.yes), ("answers-no", tally.no), ("answers-others", tally.others))
    return lambda language: ", ".join(lookup.text(language, key, {"count": count}) for key, count in parts if count)


def shown_answer(ctx: Context, one: ThreadText, name: Word) -> Localized:
    """Who said more than yes or no, and how to answer; in least forms the first words, as REPLY shows them all."""
    words, secret = quoted(one.text), proof.show_thread(ctx, one.thread_id)

    def render(language: str) -> str:
        quote = opening(words) if language == least_form(language) else shorten(words, 1)
        return ctx.lookup.text(language, "thread-answer-line", {"name": name, "quote": quote, "secret": secret})

    return render
