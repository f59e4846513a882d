"""For whom an announcement is: groups, kinds and areas, and the people that these mean."""

from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, and_, or_, select

from storage.people import IS_MEMBER
from storage.tables import memberships, people

EVERYONE = "ALL"
_KIND = "kind:"


@dataclass(frozen=True, slots=True)
class Audience:
    """Members of any of these groups or of any of these kinds, who live in any of these townships.

    No groups and no kinds mean every member, no townships mean everywhere.
    """

    codes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    townships: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `str` wrote."""
        who, _at, where = text.partition("@")
        parts = [part for part in who.split("+") if part != EVERYONE]
        return cls(
            codes=tuple(part for part in parts if not part.startswith(_KIND)),
            kinds=tuple(part.removeprefix(_KIND) for part in parts if part.startswith(_KIND)),
            townships=tuple(where.split("+")) if where else (),
        )

    def __str__(self) -> str:
        """As it is kept: `LAND+kind:mobile@MMR003001`."""
        who = "+".join([*self.codes, *(f"{_KIND}{kind}" for kind in self.kinds)]) or EVERYONE
        return f"{who}@{'+'.join(self.townships)}" if self.townships else who


def within(audience: Audience) -> list[ColumnElement[bool]]:
    """What is true of a row of `people` in this audience."""
    conditions = [_who(audience)]
    if audience.townships:
        conditions.append(people.c.township.in_(audience.townships))
    return conditions


def _who(audience: Audience) -> ColumnElement[bool]:
    ways: list[ColumnElement[bool]] = []
    if audience.codes:
        ways.append(people.c.id.in_(select(memberships.c.person_id).where(memberships.c.code.in_(audience.codes))))
    if audience.kinds:
        ways.append(and_(people.c.kind.in_(audience.kinds), IS_MEMBER))
    return or_(*ways) if ways else IS_MEMBER
