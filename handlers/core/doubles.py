"""Which two entries may be one person; a coordinator says by MERGE that they are, or are not."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from sqlalchemy import Connection

from handlers.reading.likeness import looks
from storage import doubles
from storage.doubles import InGroup

_LONG_ENOUGH = 6  # letters of a name in which one may be a slip; in a shorter one it makes another name


class Why(StrEnum):
    """What makes two alike."""

    NUMBER = "number"  # one phone number, by two channels
    NAME = "name"  # names that look the same but for a letter, or for a word behind, in one group


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, by id, the older first."""

    first: int
    second: int
    why: Why


def likely(connection: Connection) -> list[Pair]:
    """All pairs that may be one person and of whom nobody said that they are two; those of one number first."""
    two = doubles.apart(connection)
    same = [pair for pair in doubles.same_numbers(connection) if pair not in two]
    groups: dict[str, list[InGroup]] = defaultdict(list)
    for one in doubles.in_groups(connection):
        groups[one.code].append(one)
    alike = {pair for members in groups.values() for pair in _alike(members)} - set(same) - two
    return [*(Pair(*pair, Why.NUMBER) for pair in same), *(Pair(*pair, Why.NAME) for pair in sorted(alike))]


def _alike(members: Iterable[InGroup]) -> set[tuple[int, int]]:
    """The pairs among members of one group whose names are alike."""
    by_key: dict[str, list[InGroup]] = defaultdict(list)
    by_name: dict[str, list[InGroup]] = defaultdict(list)
    shorter: list[tuple[InGroup, str]] = []
    for one in members:
        for name in filter(None, (one.name, one.latin_name)):
            look = min(looks(name))
            by_name[look].append(one)
            for key in _with_a_slip(look):
                by_key[key].append(one)
            if before := name.rpartition(" ")[0].strip():
                shorter.append((one, min(looks(before))))
    several = (those for those in by_key.values() if len(those) > 1)
    found = {_pair(one, other) for those in several for one, other in combinations(those, 2) if one != other}
    return found | {
        _pair(one, other)
        for one, look in shorter
        for other in by_name.get(look, ())
        if other != one and _may_live_together(one, other)
    }


def _with_a_slip(look: str) -> set[str]:
    """The look, and as it is without any one letter: names with one slip between them share one of these."""
    if len(look) < _LONG_ENOUGH:
        return {look}
    return {look, *(look[:at] + look[at + 1 :] for at in range(len(look)))}


def _may_live_together(one: InGroup, other: InGroup) -> bool:
    """Whether nothing says that they live in two townships: namesakes who do, add the place to their name."""
    return one.township is None or other.township is None or one.township == other.township


def _pair(one: InGroup, other: InGroup) -> tuple[int, int]:
    return min(one.person_id, other.person_id), max(one.person_id, other.person_id)
