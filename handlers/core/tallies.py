"""What people answered to an announcement, as its author reads it."""

from handlers.core.lookup import Localized, NetworkLookup
from handlers.reading.courtesies import Tally
from messages.fit import cut
from messages.quote import quoted

_OPENING = 24  # letters of an announcement by which its author knows it


def opening(text: str) -> str:
    """The first words of an announcement."""
    words = quoted(text)
    return words if len(words) <= _OPENING else cut(words, _OPENING)


def shown_tally(lookup: NetworkLookup, tally: Tally) -> Localized:
    """`3 yes, 2 no, 4 others`, without what nobody said."""
    parts = (("answers-yes", tally.yes), ("answers-no", tally.no), ("answers-others", tally.others))
    return lambda language: ", ".join(lookup.text(language, key, {"count": count}) for key, count in parts if count)
