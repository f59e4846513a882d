"""`lanpya network invite`: a code that opens a group by invitation, and the Telegram link that carries it."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.output import AsJson, print_json, print_lines

if TYPE_CHECKING:
    from sqlalchemy import Connection

Group = Annotated[str, typer.Argument(metavar="GROUP", help="The group's code, such as FUND.")]
Bot = Annotated[str | None, typer.Option("--bot", metavar="NAME", help="Your bot's name on Telegram, for the link.")]


def invite(group: Group, bot: Bot = None, as_json: AsJson = False) -> None:
    """Make a code that lets whoever has it into a group. It stays good; give it to those you trust."""
    from bot.cli.opening import open_database, open_settings
    from storage.engine import writing

    settings = open_settings()
    with open_database(settings) as engine, writing(engine) as connection:
        code, secret = _make(connection, group)
    name = (bot or "YOUR_BOT").lstrip("@")
    link = f"https://t.me/{name}?start={code}-{secret}"
    if as_json:
        print_json({"group": code, "code": secret, "text": f"JOIN {code} {secret}", "link": link})
    else:
        print_lines([f"By SMS or Telegram: JOIN {code} {secret}", f"As a link on Telegram: {link}"])


def _make(connection: "Connection", word: str) -> tuple[str, str]:
    """A new code for the group that `word` names. Raises CommandError."""
    from datetime import UTC, datetime
    from secrets import randbelow

    from bot.network_file import NoNetwork, network_in_force
    from handlers.core.arguments import find_group
    from handlers.core.lookup import lookup_of
    from storage import audit, groups

    try:
        lookup = lookup_of(network_in_force(connection))
    except NoNetwork:
        raise CommandError("No network file is in force yet: lanpya network load network.toml") from None
    code = find_group(lookup, word)
    if code is None:
        raise CommandError(f"There is no group {word}: write one of {' '.join(lookup.network.groups)}.")
    if lookup.network.groups[code].members_rule:
        raise CommandError(f"Nobody joins {code} by text: the network file says who is in it.")
    taken, now = groups.invites_of(connection, code), datetime.now(UTC)
    secret = next(new for new in iter(lambda: f"{1000 + randbelow(9000)}", "") if new not in taken)
    groups.invite(connection, code, secret, None, now)
    audit.record(connection, [audit.Entry(now, None, "invite", f"group:{code}")])
    return code, secret
