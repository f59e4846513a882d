"""Sentences that are worded once it is known who reads them: a text of the catalogs with what stands in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the catalogs with what stands in it; what is said within is so in the same language."""

    key: str
    args: "Mapping[str, Words | int]"

    def __str__(self) -> str:
        return in_language(self, "en")


class Told(Exception):
    """A failure that people are told of in their own language: `said` says why."""

    def __init__(self, said: "Words") -> None:
        super().__init__(in_language(said, "en"))
        self.said = said


# What somebody else says, a system or a library, is in English and stays as it is.
Words = str | Said | Callable[[str], str]


def saying(key: str, **args: Words | int) -> Said:
    """The text `doctor-...` of that key."""
    return Said(f"doctor-{key}", args)


def together(those: Sequence[Words]) -> Words:
    """Sentences one after the other; at least one."""
    return reduce(lambda first, then: saying("two", reason=first, text=then), those)


def listed(those: Sequence[Words]) -> Words:
    """Names one behind the other; at least one."""
    return reduce(lambda first, then: saying("listed", list=first, text=then), those)


def beginning(words: Words) -> Words:
    """The words as the beginning of a sentence."""

    def told(language: str) -> str:
        text = in_language(words, language)
        return text[:1].upper() + text[1:]

    return told


def in_language(words: Words, language: str) -> str:
    """The words as this language has them."""
    if isinstance(words, str):
        return words
    if not isinstance(words, Said):
        return words(language)
    from messages.catalog import Catalogs  # here: most commands end without a word of it

    args = {name: one if isinstance(one, int) else in_language(one, language) for name, one in words.args.items()}
    return Catalogs.load().text(language, words.key, **args)
