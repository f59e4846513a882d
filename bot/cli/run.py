"""`lanpya run`: the program itself, until it is stopped."""

from typing import Annotated

import typer

from bot.cli.choices import one_of
from bot.host.parts import Part

Only = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PART",
        help="On PostgreSQL, beside others, no more than this: process (handle texts), deliver (speak with providers), "
        "tick (act on moments that come) or web (take calls). May be given several times.",
    ),
]


def run(only: Only = None) -> None:
    """Receive, answer, remind and deliver, until stopped with Ctrl+C or by the system."""
    from bot.cli.serving import serve

    serve([Part(one_of("part", one, [*Part])) for one in only or []])
