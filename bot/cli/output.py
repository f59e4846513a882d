"""What commands print: JSON for programs, tables and colours for people."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.host.terminal import as_json, shown

if TYPE_CHECKING:  # rich takes longer to import than most commands run
    from rich.console import Console

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for another program to read.")]
Numbers = Annotated[bool, typer.Option("--numbers", help="Show whole phone numbers, not their last digits.")]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
_ANY_WIDTH = 10_000  # letters


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
    out = console()
    for line in lines:
        out.print(shown(line), markup=False)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table that fits its columns to the terminal; elsewhere each row is one line, for `grep`."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(shown(cell)) for cell in row))
    out = console()
    if not out.is_terminal:
        out.width = _ANY_WIDTH
    out.print(table)
