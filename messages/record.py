"""Frozen dataclasses that cost little to make, for what each text makes anew."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(of: type[Made]) -> type[Made]:
    """A slotted dataclass that the type checker holds frozen, and Python does not.

    Python sets each field of its own frozen ones by a call: making one costs three times as much, and was a twelfth of
    what a text cost. Take `dataclass(frozen=True, slots=True)` for all that is not made for each text.
    """
    return dataclass(slots=True, unsafe_hash=True)(of)
