"""HELP: what this person may do now, most useful first; or one command."""

from collections.abc import Iterable

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args, Command
from handlers.core.rights import may_use
from messages.fold import fold


def show_help(ctx: Context, commands: Iterable[Command]) -> None:
    """A line for each command that the sender may use, in the order of the table."""
    usable = [command for command in commands if command.in_help and may_use(ctx, command)]
    ctx.reply("help-head", lines=[ctx.lookup.word(f"help-{command.name}") for command in usable])


def show_topic(ctx: Context, args: Args) -> None:
    """HELP REPORT; a sentence that begins with help is left to a human."""
    found = ctx.lookup.vocabulary.read(fold(args.text))
    if found.command is None or found.rest or found.command == "me":  # "help me please"
        raise NotRead("help-unknown", is_prose=len(args.text.split()) > 1 or found.command == "me", word=args.text[:20])
    ctx.reply(f"help-{found.command}")
