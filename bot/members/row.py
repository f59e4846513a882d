"""What every kind of spreadsheet is read into, and why one cannot be read."""

from dataclasses import dataclass

from messages.catalog import Catalogs


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something; `line` is where it starts in the file, from 1."""

    line: int
    cells: tuple[str, ...]


class NoSheet(ValueError):
    """The file is no sheet that we can read: why and what to do say `members-sheet-...` of the catalogs."""

    def __init__(self, why: str, **args: str) -> None:
        super().__init__(why)
        self.why = why
        self._args = args

    def told(self, catalogs: Catalogs, language: str) -> str:
        """The same in words, as it follows a colon."""
        return catalogs.text(language, f"members-sheet-{self.why}", **self._args)
