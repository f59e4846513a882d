"""Findings as English readers see them: what tests compare. For Burmese readers no English is left in them."""

from bot.doctor.finding import Finding
from messages.sentence import in_language
from tests.burmese import foreign_words


def english(found: Finding, *names: str) -> Finding:
    """The finding with its words in place of the texts of the catalogs. `names`: what the machine itself is called."""
    for words in (found.said, found.todo):
        told = in_language(words, "my")
        assert foreign_words(told) <= set(names), f"English in what Burmese people read: {told}"
    return Finding(found.id, found.level, found.sentence, found.what_to_do)
