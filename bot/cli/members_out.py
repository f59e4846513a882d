"""`lanpya members lost`, `found`, `remove`, `block`, `unblock` and `out`: people put out, and let in again."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.choices import group_code
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, reading_database, writing_database
from bot.cli.output import AsJson, print_json, print_lines, print_table

if TYPE_CHECKING:
    from handlers.core.context import Context
    from handlers.core.lookup import NetworkLookup
    from storage.people import Person
    from storage.plans import Item

Who = Annotated[str, typer.Argument(metavar="WHO", help="A whole name, a phone number, or an id of `members list`.")]
Group = Annotated[str, typer.Argument(metavar="GROUP", help="The group's code, such as PRO.")]

Said = Callable[["Context", "Person"], str]  # does it, and says what was done; raises CommandError


def lost(who: Who) -> None:
    """Freeze the phone of somebody from whom it was taken: nothing goes there, nothing from there is done."""

    def freeze(ctx: "Context", person: "Person") -> str:
        from handlers.removal import freeze

        if person.lost_at is not None:
            raise CommandError("That phone is frozen already.")
        freeze(ctx, person)
        return "{} is frozen."

    do(who, freeze)


def found(who: Who) -> None:
    """Open a frozen phone again, once its owner has it back."""

    def give_back(ctx: "Context", person: "Person") -> str:
        from handlers.removal import give_back

        if person.lost_at is None:
            raise CommandError("That phone is not frozen.")
        give_back(ctx, person)
        return "{} is open again."

    do(who, give_back)


def remove(who: Who, group: Group) -> None:
    """Put somebody out of a group; they come back only if a leader lets them in."""

    def put_out(ctx: "Context", person: "Person") -> str:
        from handlers.removal import put_out_of_group, refused_from_group

        code = code_of(ctx.lookup, group)
        if code not in person.groups:
            raise CommandError(f"They are not in {code}.")
        _refuse(ctx, refused_from_group(ctx, person, code), person, code)
        left = _left(put_out_of_group(ctx, person, code))
        named = " If network.toml names them as a leader, take them out there, too." if code in person.leads else ""
        return f"{{}} is not in {code} any more.{left}{named}"

    do(who, put_out)


def block(who: Who) -> None:
    """Put somebody out of the network: nothing from there reaches anybody, and nothing goes there."""

    def put_out(ctx: "Context", person: "Person") -> str:
        from handlers.removal import put_out_of_network, refused_from_network

        if person.blocked_at is not None:
            raise CommandError("They are blocked already.")
        _refuse(ctx, refused_from_network(ctx, person), person, "")
        return f"{{}} is blocked.{_left(put_out_of_network(ctx, person))}"

    do(who, put_out)


def unblock(who: Who) -> None:
    """Let somebody text again who was blocked; in a group they are once they join it."""

    def let_in(ctx: "Context", person: "Person") -> str:
        from handlers.removal import let_in

        if person.blocked_at is None:
            raise CommandError("They are not blocked.")
        let_in(ctx, person)
        return "{} may text again, and join."

    do(who, let_in, is_gone=True)


def show_out(as_json: AsJson = False) -> None:
    """Show whose phone is lost, and who is blocked."""
    from bot.members.putting_out import listed

    with reading_database() as connection:
        people, others = listed(connection, lookup_in_force(connection))
    if as_json:
        print_json({"people": [asdict(one) for one in people], "other_blocked_addresses": others})
        return
    if people:
        print_table(("id", "name", "", "since"), [(str(one.id), one.name, one.what, f"{one.since}") for one in people])
    lines = [] if people else ["Nobody's phone is lost, and nobody who is known is blocked."]
    lines += [f"Blocked beside: {others} addresses of people who are known no more."] if others else []
    print_lines(lines)


def do(who: str, said: Said, *, is_gone: bool = False) -> None:
    """Do it with the person whom `who` means; `is_gone`: to let in, also an address whose owner is known no more."""
    from bot.members.putting_out import NotFound, act, find, let_address_in

    with writing_database() as connection:
        lookup = lookup_in_force(connection)
        country = lookup.network.country
        try:
            person = find(connection, country, who)
        except NotFound as problem:
            if not (is_gone and let_address_in(connection, country, who)):
                raise CommandError(str(problem)) from None
            line, name = "{} may text again.", who
        else:
            line = act(connection, lookup, person, said, datetime.now(UTC))
            name = f"{person.name or 'A person without a name'} (number {person.id})"
    print_lines([line.format(name)])


def code_of(lookup: "NetworkLookup", written: str) -> str:
    code = group_code(lookup.network, written)
    if lookup.network.groups[code].members_rule:
        raise CommandError(f"Nobody joins or leaves {code} but by the network file.")
    return code


def _left(items: "list[Item]") -> str:
    return f" Nobody has these items now: {' '.join(item.ref for item in items)}" if items else ""


def _refuse(ctx: "Context", key: str | None, person: "Person", code: str) -> None:
    if key is not None:
        args = {"name": person.name or "A person without a name", "code": code}
        raise CommandError(ctx.lookup.text("en", key, args))
