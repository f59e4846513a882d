"""What people may be called: nobody like another one, and nobody like the office."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.reading.likeness import looks, without_hidden
from messages.zawgyi import is_burmese, to_unicode
from storage import former_names, people

LETTERS = 30
WORDS = 6
_NUMBER = re.compile(r"(?<!\w)(?:[A-Z]{2,})?\d{4,}")  # alone, or behind a word in capitals: not `Ma Hla1205`
_SIGNS = re.compile(
    "[^\\w\u1000-\u1049\u1050-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f .,'()&/-]|_"
)  # what no name holds, and a text does


def clean(text: str) -> str:
    """A name on one line, without what is hidden and without signs that part a name from what is said."""
    return " ".join(_SIGNS.sub(" ", without_hidden(text)).split()).strip(" .,/&-")


def holds_number(name: str) -> bool:
    """Whether the name has a number in it such as those that prove: `Ma Hla REPLY 4821` would offer one as ours."""
    return _NUMBER.search(name) is not None


def with_latin(text: str) -> tuple[str, str | None]:
    """The name of `မနု / Ma Nu`, and the same in Latin letters; None where the text has it in one script alone."""
    first, _slash, second = (part.strip() for part in text.partition("/"))
    if not second or first.isascii() == second.isascii():
        return text, None
    return (second, first) if first.isascii() else (first, second)


def sounds_official(lookup: NetworkLookup, name: str) -> bool:
    """Whether the name holds a word for coordinators, office or leader in any language, or the network's own name.

    Or is a group's: who is called Team would speak for it.
    """
    official = [_in_strokes(looks(word)) for word in (*lookup.vocabulary.keys("official"), lookup.network.name)]
    mine = _in_strokes(_may_look(name))
    return any(word in key for words in official for word in words if word for key in mine) or any(
        not mine.isdisjoint(_in_strokes(looks(word)))
        for code, group in lookup.network.groups.items()
        for word in (code, *group.names.values())
    )


def _in_strokes(keys: frozenset[str]) -> frozenset[str]:
    """The same with a small i as a stroke: a phone's small letters hide whether it has a dot, `Coordlnator`."""
    return frozenset(key.replace("i", "l") for key in keys)


def _may_look(name: str) -> frozenset[str]:
    """What a new name looks like, also to who reads it as Zawgyi."""
    return looks(name) | looks(to_unicode(name)) if is_burmese(name) else looks(name)


@dataclass(slots=True)
class TakenNames:
    """What the names of a network's people look like, and whose they are."""

    _owners: dict[str, set[int]] = field(default_factory=lambda: {})

    @classmethod
    def read(cls, connection: Connection, now: datetime) -> Self:
        """The names of all, and those that they gave up of late: a forged NAME frees none for somebody else."""
        taken = cls()
        taken.add(people.names(connection))
        taken.add(people.latin_names(connection))
        for person_id, name in former_names.each(connection, now):
            taken.add({person_id: name})
        return taken

    def add(self, names: Mapping[int, str]) -> None:
        """These people are called so, too. Who had another name keeps that one here: it is not used again at once."""
        for person_id, name in names.items():
            for key in looks(name):
                self._owners.setdefault(key, set()).add(person_id)

    def add_all(self, others: "TakenNames") -> None:
        """What others took is taken here, too."""
        for key, ids in others._owners.items():
            self._owners.setdefault(key, set()).update(ids)

    def is_taken(self, name: str, person_id: int | None) -> bool:
        """Whether somebody but this person is called like that."""
        return any(self._owners.get(key, set()) - {person_id} for key in _may_look(name))
