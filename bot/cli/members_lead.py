"""`lanpya members lead`: who leads a group, without a line in the network file."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.members_out import Group, code_of, do

if TYPE_CHECKING:
    from handlers.core.context import Context
    from storage.people import Person

Words = Annotated[
    list[str], typer.Argument(metavar="WHO", help="A whole name, a phone number, or an id of `members list`.")
]
End = Annotated[bool, typer.Option("--end", help="They lead it no more, and stay a member.")]


def lead(group: Group, who: Words, end: End = False) -> None:
    """Let a member lead a group, or lead it no more."""
    do(" ".join(who), _end_of(group) if end else _begin_of(group))


def _begin_of(group: str) -> "Callable[[Context, Person], str]":
    def begin(ctx: "Context", person: "Person") -> str:
        from handlers.people.lead import make_leader

        code = code_of(ctx.lookup, group)
        if code in person.leads:
            raise CommandError(f"They lead {code} already.")
        if person.lost_at is not None or person.blocked_at is not None:
            raise CommandError("They are out: lanpya members out shows why.")
        make_leader(ctx, person, code)
        return f"{{}} leads {code} now, and is told."

    return begin


def _end_of(group: str) -> "Callable[[Context, Person], str]":
    def end(ctx: "Context", person: "Person") -> str:
        from handlers.people.lead import end_leading

        code = code_of(ctx.lookup, group)
        if code not in person.leads:
            raise CommandError(f"They do not lead {code}.")
        end_leading(ctx, person, code)
        named = person.address in ctx.lookup.network.groups[code].leaders
        again = " network.toml names them: take them out there, too, or they lead it again when it is loaded."
        return f"{{}} does not lead {code} any more, and is told.{again if named else ''}"

    return end
