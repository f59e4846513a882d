"""Which of a group's plans is meant: `1st`, `2nd`. Pure."""

from handlers.reading.words import Vocabulary
from messages.fold import fold_word

_MOST_PLACES = 9  # plans of a group that can be named
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def read_place(text: str, vocabulary: Vocabulary) -> int | None:
    """Which of a group's plans: `1st`, `first`; None when it says none, and for a bare number, which is an item's."""
    for place in range(1, _MOST_PLACES + 1):
        if fold_word(text) in vocabulary.keys(f"place-{place}"):
            return place
    return None


def written_place(place: int) -> str:
    """`1st`, `2nd`: how one of a group's plans is named in a command, in every language."""
    return f"{place}{_ENDINGS.get(place, 'th')}"
