"""What people answered to an announcement, as its author reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.lookup import Localized, NetworkLookup, Word
from handlers.reading.courtesies import is_courtesy
from handlers.reading.sentences import has_mark
from handlers.reading.words import Vocabulary
from messages.catalog import least_form
from messages.fit import cut, shorten
from messages.fold import fold_word
from messages.quote import quoted
from storage.threads import ThreadText

_OPENING = 24  # letters


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people said yes, no, or something else."""

    yes: int = 0
    no: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        """How many people answered."""
        return self.yes + self.no + self.others


def tally(words: Vocabulary, said: Mapping[int, Sequence[str]]) -> Tally:
    """How people answered, by the last that each said of it, oldest first; who was only polite did not."""
    leanings = [leaning_of(words, text) for texts in said.values() if (text := last_word(words, texts)) is not None]
    return Tally(leanings.count(True), leanings.count(False), leanings.count(None))


def last_word(words: Vocabulary, texts: Sequence[str]) -> str | None:
    """What somebody said last of it, oldest first: a question behind a yes or a no takes nothing back.

    None: they were only polite.
    """
    told = [text for text in texts if text.strip() and not is_courtesy(words, text)]
    plain = [text for text in told if not (has_mark(text) or words.sentences.is_asked(text))]
    last = (plain or told)[-1:]
    return last[0] if last else None


def leaning_of(words: Vocabulary, text: str) -> bool | None:
    """Whether an answer to an announcement agrees or declines; None: neither plainly.

    More than of a question: "no, sorry, I cannot come after all", and a bare "cannot" is a no.
    """
    bare = words.manners.bare(text)
    if fold_word(bare) in words.keys("contrary-yes"):
        return False
    leaning = words.leaning.read(text)
    first, _space, rest = bare.partition(" ")
    if leaning is None and rest and words.means(first.strip(",."), "no"):
        return False if leaning_of(words, rest) is False else None
    return leaning


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
