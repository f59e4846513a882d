"""`lanpya members ...`: list, add, import and export."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import members_lead, members_out
from bot.cli.choices import group_code
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, network_of, reading_database, writing_database
from bot.cli.output import AsJson, Force, Numbers, print_json, print_lines, write_out
from bot.cli.usage import Commands
from bot.cli.written_files import write_file, write_text
from handlers.members.entry import BadEntry, Column

app = Commands("List the members, add one, import or export a spreadsheet.")

app.command()(members_lead.lead)
for _command in (members_out.lost, members_out.found, members_out.remove, members_out.block, members_out.unblock):
    app.command()(_command)
app.command("out")(members_out.show_out)

GroupCode = Annotated[str | None, typer.Option("--group", metavar="CODE", help="Only the members of this group.")]
Silent = Annotated[bool, typer.Option("--silent", help="Only those who sent nothing for long.")]
Groups = Annotated[list[str] | None, typer.Option("--group", metavar="CODE", help="A group to join; may be repeated.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")]


@app.command("list")
def show(
    group: GroupCode = None, silent: Silent = False, as_json: AsJson = False, numbers: Numbers = False
) -> None:  # fmt: skip
    """Show who is a member, of all groups or of one."""
    from bot.cli.members_tables import print_members, told
    from bot.members.listing import listed

    now = datetime.now(UTC)
    with reading_database() as connection:
        network = network_of(connection)
        code = None if group is None else group_code(network, group)
        members = listed(connection, network, code, now if silent else None)
    if as_json:
        print_json([told(member, numbers) for member in members])
    else:
        print_members(members, numbers, now)


@app.command()
def add(
    address: Annotated[str, typer.Argument(metavar="PHONE", help="A phone number, or an address: telegram:1001.")],
    words: Annotated[list[str] | None, typer.Argument(metavar="NAME", help="How others see the member.")] = None,
    name: Annotated[str, typer.Option(help="The same.", hidden=True)] = "",
    group: Groups = None,
    language: Annotated[str, typer.Option(help="In which language to write to the member.")] = "",
    kind: Annotated[str, typer.Option(help="community, mobile or centre.")] = "",
    area: Annotated[str, typer.Option(help="The township.")] = "",
    organisation: Annotated[str, typer.Option(help="For whom the member works.")] = "",
) -> None:
    """Add a member who has agreed to take part, or change one who is known."""
    from bot.cli.members_import import told_in_english
    from bot.members.adding import add_member
    from handlers.members.enrol import Enrolment
    from handlers.members.reading import other_numbers

    address, name = _told_apart(address, [*(words or ()), *name.split()])
    written = (address, name, ",".join(group or ()), language, kind, area, organisation)
    with writing_database() as connection:
        lookup = lookup_in_force(connection)
        try:
            cells = dict(zip(Column, written, strict=True))
            entry, enrolled = add_member(connection, lookup, cells, datetime.now(UTC))
        except BadEntry as bad:
            raise CommandError("\n".join([*map(told_in_english, bad.problems), "Nothing was changed."])) from None
    done = {
        Enrolment.NEW: "is a member now",
        Enrolment.CHANGED: "was known, and is changed",
        Enrolment.SAME: "was known; nothing was changed",
    }
    person = enrolled.person
    groups = f" Groups: {' '.join(sorted(person.groups))}." if person.groups else ""
    others = other_numbers(address, entry.address)
    beside = f" The first number counts, not {', '.join(others)}." if others else ""
    print_lines(
        [f"{person.name or 'A person without a name'} (number {person.id}) {done[enrolled.outcome]}.{groups}{beside}"]
    )


def _told_apart(first: str, words: list[str]) -> tuple[str, str]:
    """A number typed with blanks in it, and the name behind it: `09 771 234 567 Ma Hla`."""
    used = next((at for at, word in enumerate(words) if not word.replace("-", "").isdecimal()), len(words))
    return " ".join([first, *words[:used]]), " ".join(words[used:])


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A spreadsheet: CSV, or a workbook (XLSX).")],
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Take members from a spreadsheet. Rows that cannot be read are told, and kept in FILE.bad.csv."""
    from bot.cli.members_import import run_import

    if not run_import(file, dry_run, as_json):
        raise typer.Exit(1)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Where to write to; - for standard output.")],
    group: GroupCode = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON, not CSV.")] = False,
    force: Force = False,
) -> None:
    """Write the members, with their numbers, to a spreadsheet that `import` reads again."""
    from bot.members.listing import as_csv, listed
    from bot.members.listing import as_json as in_json

    with reading_database() as connection:
        network = network_of(connection)
        members = listed(connection, network, None if group is None else group_code(network, group))
    text = in_json(members) if as_json else as_csv(members)
    if str(file) == "-":
        write_out(text)
        return
    marked = text if as_json else f"\ufeff{text}"  # by this mark spreadsheets know UTF-8
    write_file(file, lambda part: write_text(part, marked), force=force)
    print_lines([f"{len(members)} members written to {file}. It holds their numbers: keep it safe."])
