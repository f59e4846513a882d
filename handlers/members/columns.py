"""Which column of a spreadsheet holds what, by its heading in any language, as hands, phones and programs name it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.members.entry import Column
from messages.catalog import Catalogs
from messages.fold import fold_word
from messages.zawgyi import read_burmese

_NUMBERED = re.compile(r"\d+")
PARTED = (Column.PHONE, Column.NAME)  # may stand in several columns, such as First Name and Last Name


@dataclass(frozen=True, slots=True)
class Header:
    """What each column holds, None for one that is not read. `doubled`: what two columns hold that cannot be both."""

    columns: tuple[Column | None, ...]
    doubled: Column | None

    @property
    def known(self) -> int:
        """How many columns are known."""
        return sum(column is not None for column in self.columns)


def read_header(cells: Sequence[str], catalogs: Catalogs) -> Header:
    """What each column holds. Beside one for the whole of it, `Phone 2 - Value` or `Last Name` are not read."""
    wholes, parts = _known(catalogs, ""), _known(catalogs, "-part")
    keys = [fold_word(read_burmese(cell, writes_zawgyi=False)[0]) for cell in cells]
    columns = [wholes.get(key) for key in keys]
    doubled = next((column for column in Column if columns.count(column) > 1), None)
    told = frozenset(columns)
    for at, key in enumerate(keys):
        plain = _unnumbered(key)
        part = parts.get(plain) or wholes.get(plain)
        if columns[at] is None and part not in told and (part in PARTED or part not in columns):
            columns[at] = part
    return Header(tuple(columns), doubled)


def _unnumbered(key: str) -> str:
    """`phone` of the key of `Phone 1 - Value`."""
    return _NUMBERED.sub("", key).removesuffix("value")


def _known(catalogs: Catalogs, kind: str) -> dict[str, Column]:
    keys = ((column, f"word-column-{column}{kind}") for column in Column)
    return {
        fold_word(word): column
        for column, key in keys
        if catalogs.has(key)
        for words in catalogs.words(key).values()
        for word in words
    }
