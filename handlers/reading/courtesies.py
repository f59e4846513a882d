"""What is only polite."""

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
