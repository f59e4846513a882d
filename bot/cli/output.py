"""What commands print: JSON for programs, tables and colours for people."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.host.terminal import as_json, fitted, shown

if TYPE_CHECKING:  # rich takes longer to import than most commands run
    from rich.console import Console

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for another program to read.")]
Numbers = Annotated[bool, typer.Option("--numbers", help="Show whole phone numbers, not their last digits.")]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
_ANY_WIDTH = 10_000  # letters
_BETWEEN = 2  # blanks between two columns


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    write_out(as_json(value) + "\n")


def write_out(text: str) -> None:
    """A text for another program, on standard output as it is."""
    sys.stdout.write(text)


def console() -> "Console":
    """Where people read; colours only on a terminal, and not with NO_COLOR."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


def print_lines(lines: Iterable[str]) -> None:
    """Plain lines, in which brackets mean nothing."""
    for line in lines:
        write_out(fitted(shown(line), sys.stdout) + "\n")


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table that fits its columns to the terminal, or its rows one below the other where words would be cut;
    elsewhere each row is one line, for `grep`.
    """
    from rich.table import Table
    from rich.text import Text

    cells = [[shown(cell) for cell in row] for row in rows]
    out = console()
    if not out.is_terminal:
        out.width = _ANY_WIDTH
    widths = _widths(list(zip(headings, *cells, strict=True)), out.width)
    if widths is None:
        print_lines(line for row in cells for line in _below_each_other(headings, row))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, width in zip(headings, widths, strict=True):
        table.add_column(heading, width=width)
    for row in cells:
        table.add_row(*map(Text, row))
    out.print(table)


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """How wide each column is to be, the widest made narrower first; None where a word would have to be cut."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in columns]
    least = [max(cell_len(word) for cell in column for word in cell.split() or [""]) for column in columns]
    room -= _BETWEEN * (len(columns) - 1)
    while sum(widths) > room:
        wide = [at for at, width in enumerate(widths) if width > least[at]]
        if not wide:
            return None
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _below_each_other(headings: Sequence[str], row: Sequence[str]) -> list[str]:
    told = [f"{heading}: {cell}".removeprefix(": ") for heading, cell in zip(headings, row, strict=True) if cell]
    return [*told, ""]
