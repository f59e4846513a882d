"""Words that may be read outside the network: they name nobody and tell no number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from handlers.digest.voice import calls_somebody
from messages.fold import fold, fold_word
from storage import people

_NUMBER = re.compile(r"(?:\d[ .()/-]{0,2}){6,}")  # of a phone or a card; a year or a date is none
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Discretion:
    """`names`: what everybody is called whom the network knows, folded."""

    names: frozenset[str]

    @classmethod
    def of(cls, connection: Connection) -> "Discretion":
        """Of the network as it is now."""
        known = [*people.names(connection).values(), *people.latin_names(connection).values()]
        return cls(frozenset(_keys(known)))

    def tells_nobody(self, text: str) -> bool:
        """Whether no name of theirs stands in it, nothing that looks like a name, and no number of a phone."""
        if _NUMBER.search(fold(text)) or calls_somebody(text):
            return False
        said = fold_word(text)
        return not any(name in said for name in self.names)


def _keys(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        key = fold_word(name)
        if len(key) >= _SHORTEST_NAME:
            yield key
