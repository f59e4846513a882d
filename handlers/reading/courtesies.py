"""What is only polite, and how answers to a question lean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from handlers.reading.words import Vocabulary
from messages.fold import fold_word


def is_courtesy(words: Vocabulary, text: str) -> bool:
    """Whether the text thanks, greets or says OK, and nothing else."""
    bare = fold_word(words.manners.rest(text))
    if not bare:
        return bool(text.strip()) and words.leaning.read(text) is not False
    return is_ok(words, text) or bare in words.keys("courtesy")


def is_ok(words: Vocabulary, text: str) -> bool:
    """Whether it says OK, which may also agree to something."""
    return fold_word(words.manners.rest(text)) in words.keys("fine")


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
    """How people answered, by what each said, oldest first; who was only polite did not."""
    leanings = [leaning for texts in said.values() for leaning in _last_leaning(words, texts)]
    return Tally(leanings.count(True), leanings.count(False), leanings.count(None))


def _last_leaning(words: Vocabulary, texts: Sequence[str]) -> Iterable[bool | None]:
    """The last yes or no of one person, None where there is neither; nothing of who was only polite."""
    told = [text for text in texts if text.strip() and not is_courtesy(words, text)]
    leanings = [leaning for text in told if (leaning := words.leaning.read(text)) is not None]
    return leanings[-1:] or [None for _text in told[-1:]]
