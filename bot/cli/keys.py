"""`lanpya keys ...`: with what other programs call the API, in whose name, and for what."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.login import whose_page
from bot.cli.opening import reading_database, writing_database
from bot.cli.output import AsJson, print_json, print_lines, print_table
from bot.cli.usage import Commands
from storage.key_scopes import Scope

if TYPE_CHECKING:
    from bot.keys import NoKey

app = Commands("Make, list and take back the keys with which other programs call the API.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="What the key is for, such as dashboard.")]
Scopes = Annotated[
    list[Scope] | None, typer.Option("--scope", metavar="SCOPE", help="What it opens; may be repeated.")
]  # fmt: skip
For = Annotated[
    str, typer.Option("--for", metavar="WHO", help="In whose name: a coordinator or leader; the only coordinator.")
]


@app.command()
def add(name: Name, scope: Scopes = None, who: For = "") -> None:
    """Make a key, and show it once."""
    from bot.keys import NoKey, give

    with writing_database() as connection:
        person = whose_page(connection, who, "--for NAME")
        try:
            opens, key = give(connection, person, name, scope or [], datetime.now(UTC), None)
        except NoKey as problem:
            raise CommandError(_told(problem)) from None
    print_lines(
        [
            f"{key.name}, in the name of {person.name or 'number ' + str(person.id)}: {' '.join(sorted(key.scopes))}",
            "Write it down now, for it is shown this once:",
            opens,
        ]
    )


@app.command("list")
def show(as_json: AsJson = False) -> None:
    """Show which keys there are, and when each was used last."""
    from storage import api_keys, people

    with reading_database() as connection:
        found = api_keys.every(connection)
        persons = people.by_id(connection, {one.person_id for one in found})
    if as_json:
        fields = ("id", "name", "person_id", "prefix", "made_at", "used_at")
        print_json(
            [{name: getattr(one, name) for name in fields} | {"scopes": sorted(one.scopes)} for one in found]
        )  # fmt: skip
        return
    if not found:
        print_lines(["There are no keys: lanpya keys add NAME --scope read:reports"])
        return
    rows = [
        (
            one.name,
            f"{one.prefix}...",
            persons[one.person_id].name or str(one.person_id),
            " ".join(sorted(one.scopes)),
            f"{one.made_at:%Y-%m-%d}",
            f"{one.used_at:%Y-%m-%d}" if one.used_at else "",
        )
        for one in found
    ]
    print_table(("name", "begins", "in the name of", "opens", "made", "used"), rows)


@app.command()
def revoke(name: Annotated[str, typer.Argument(metavar="NAME", help="As `keys list` shows it.")]) -> None:
    """Let a key open nothing any more."""
    from bot.keys import revoke
    from storage import api_keys

    with writing_database() as connection:
        key = api_keys.named(connection, name)
        if key is None:
            raise CommandError(f'There is no key called "{name}": see lanpya keys list.')
        revoke(connection, key, datetime.now(UTC), None)
    print_lines([f"{key.name} opens nothing any more."])


def _told(problem: "NoKey") -> str:
    scopes = " ".join(scope.value for scope in Scope)
    sentences = {
        "name": f"Give the key a name of 1 to {problem.what} letters.",
        "taken": f"There is a key called {problem.what} already: give another name, or lanpya keys revoke it.",
        "scopes": f"Say what the key opens: --scope, once or more. Scopes: {scopes}",
        "beyond": f"Only a coordinator's key opens {problem.what}.",
    }
    return sentences[problem.why]
