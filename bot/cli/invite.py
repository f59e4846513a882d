"""`lanpya network invite`: codes that open a closed group, and the Telegram links that carry them."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.choices import WRONG_CHOICE, whole_number
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, writing_database
from bot.cli.output import AsJson, print_json, print_lines, print_table

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from handlers.core.lookup import NetworkLookup
    from storage.invites import Invite

Group = Annotated[str | None, typer.Argument(metavar="GROUP", help="The group's code, such as FUND.")]
Uses = Annotated[str, typer.Option("--uses", metavar="N", help="How many people it lets in.")]
Bot = Annotated[str | None, typer.Option("--bot", metavar="NAME", help="Your bot's name on Telegram, for the link.")]
Listed = Annotated[bool, typer.Option("--list", help="Show the codes that are still good.")]
Revoked = Annotated[str | None, typer.Option("--revoke", metavar="CODE", help="End this code.")]

_MOST_USES = 1000


def invite(
    group: Group = None,
    uses: Uses = "1",
    bot: Bot = None,
    is_listed: Listed = False,
    revoked: Revoked = None,
    as_json: AsJson = False,
) -> None:
    """Make a code that lets one person, or N, into a group within seven days; show the codes, or end one."""
    name = None if bot is None else _bot_name(bot)
    count = _count(uses)
    if [group is not None, is_listed, revoked is not None].count(True) != 1:
        raise CommandError("Write a group's code, or --list, or --revoke and a code.", 2)
    with writing_database() as connection:
        lookup, now = lookup_in_force(connection), datetime.now(UTC)
        if revoked is not None:
            _revoke(connection, revoked, now)
            found: list[Invite] = []
        elif group is None:
            found = _open_ones(connection, now)
        else:
            found = [_make(connection, lookup, group, count, now)]
    if revoked is not None:
        print_json({"revoked": revoked}) if as_json else print_lines([f"{revoked} lets nobody in any more."])
    elif group is None:
        _show_all(lookup, found, as_json)
    else:
        _show_new(lookup, found[0], name, as_json)


def _make(connection: "Connection", lookup: "NetworkLookup", word: str, uses: int, now: "datetime") -> "Invite":
    """A new code for the group that `word` names. Raises CommandError."""
    from bot.members.inviting import invite_to
    from handlers.core.arguments import find_group

    code = find_group(lookup, word)
    if code is None:
        raise CommandError(f"There is no group {word}: write one of {' '.join(lookup.network.groups)}.")
    if lookup.network.groups[code].members_rule:
        raise CommandError(f"Nobody joins {code} by text: the network file says who is in it.")
    return invite_to(connection, code, uses, now)


def _open_ones(connection: "Connection", now: "datetime") -> "list[Invite]":
    from storage import invites

    return invites.open_ones(connection, now)


def _revoke(connection: "Connection", word: str, now: "datetime") -> None:
    """End the code, in whichever group it is good. Raises CommandError."""
    from storage import audit, invites

    found = [one for one in invites.open_ones(connection, now) if one.secret == word.strip().upper()]
    if not found:
        raise CommandError(f"No code {word} is good now: lanpya network invite --list")
    for one in found:
        invites.revoke(connection, one, now)
        audit.record(connection, [audit.Entry(now, None, "invite-revoke", f"group:{one.code}")])


def _count(written: str) -> int:
    """How many people. Raises CommandError."""
    count = whole_number("people", written)
    if not 1 <= count <= _MOST_USES:
        raise CommandError(f"A code lets in 1 to {_MOST_USES} people, not {count}.", WRONG_CHOICE)
    return count


def _bot_name(written: str) -> str:
    """The name of a bot, as links to it have it. Raises CommandError."""
    from bot.channels.telegram.settings import read_name

    try:
        return read_name(written)
    except ValueError as error:
        raise CommandError(str(error), 2) from None


def _show_new(lookup: "NetworkLookup", made: "Invite", bot: str | None, as_json: bool) -> None:
    link = f"https://t.me/{bot or 'YOUR_BOT'}?start={made.code}-{made.secret}"
    text = f"JOIN {made.code} {made.secret}"
    if as_json:
        print_json({**_shown(lookup, made), "text": text, "link": link})
        return
    whom = "one person" if made.uses == 1 else f"{made.uses} people"
    until = f"Good for {whom}, until {lookup.today(made.until):%d %b %Y}. Give it to those you trust."
    print_lines([f"By SMS or Telegram: {text}", f"As a link on Telegram: {link}", until])


def _show_all(lookup: "NetworkLookup", found: "list[Invite]", as_json: bool) -> None:
    if as_json:
        print_json([_shown(lookup, one) for one in found])
    elif found:
        rows = [[one.code, one.secret, f"{lookup.today(one.until):%d %b %Y}", _left(one)] for one in found]
        print_table(("group", "code", "until", "lets in"), rows)
    else:
        print_lines(["No code is good now: lanpya network invite GROUP makes one."])


def _shown(lookup: "NetworkLookup", one: "Invite") -> dict[str, Any]:
    left = None if one.uses is None else one.uses - one.used
    return {"group": one.code, "code": one.secret, "until": one.until.astimezone(lookup.zone), "left": left}


def _left(one: "Invite") -> str:
    return "all who come" if one.uses is None else str(one.uses - one.used)
