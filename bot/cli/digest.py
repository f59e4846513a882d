"""`lanpya digest`: shows a digest as it would read now. Nothing leaves."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.choices import WRONG_CHOICE, group_code, one_of
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, reading_database
from bot.cli.output import AsJson, print_json, print_lines
from bot.host.clock import SystemClock
from messages.scheme import SMS
from messages.segments import segments

if TYPE_CHECKING:
    pass


def digest(
    is_preview: Annotated[bool, typer.Option("--preview", help="Show it: digests leave by themselves.")] = False,
    group: Annotated[str | None, typer.Option(metavar="CODE", help="Of this group; else of the network.")] = None,
    language: Annotated[str | None, typer.Option(help="Else the network's first language.")] = None,
    is_sms: Annotated[bool, typer.Option("--sms", help="As it reads by SMS; else as on Telegram.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show the digest of the last seven days, as DIGEST would answer now."""
    from bot.channels.telegram.scheme import CHAT
    from handlers.digest.send import preview

    if not is_preview:
        raise CommandError("Digests leave by themselves; to see one write: lanpya digest --preview", WRONG_CHOICE)
    with reading_database() as connection:
        lookup = lookup_in_force(connection)
        code = None if group is None else group_code(lookup.network, group)
        chosen = one_of("language", lookup.network.language if language is None else language, lookup.network.languages)
        text = preview(connection, lookup, SystemClock().now(), code, chosen, SMS if is_sms else CHAT)
    if as_json:
        print_json({"group": code, "language": chosen, "segments": segments(text) if is_sms else 0, "text": text})
    else:
        print_lines(text.split("\n"))
