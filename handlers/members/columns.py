"""Which column of a spreadsheet holds what, by its heading in any language."""

from collections.abc import Sequence

from handlers.members.entry import Column
from messages.catalog import Catalogs
from messages.fold import fold_word


def read_header(cells: Sequence[str], catalogs: Catalogs) -> list[Column | None]:
    """What each column holds; None for one that we do not know."""
    known = _known(catalogs)
    return [known.get(fold_word(cell)) for cell in cells]


def _known(catalogs: Catalogs) -> dict[str, Column]:
    return {
        fold_word(word): column
        for column in Column
        for words in catalogs.words(f"word-column-{column}").values()
        for word in words
    }
