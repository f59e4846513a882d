"""GROUPS and WHO: what groups there are, and who is in them."""

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Localized
from handlers.core.sight import shown_groups
from handlers.people import listed
from messages.segments import is_gsm7
from storage import people
from storage.people import Person


def list_groups(ctx: Context, _args: Args) -> None:
    """GROUPS: the open ones and mine, which are marked, one a line, in pages."""
    mine = listed.codes(ctx.person.groups)
    ctx.reply("groups-head", lines=[_line(ctx, code) for code in shown_groups(ctx)], codes=mine)


def _line(ctx: Context, code: str) -> Localized:
    shown = ctx.lookup.group(code)
    mark = "*" if code in ctx.person.groups else ""
    return lambda language: f"{code}{mark} {shown(language)}"


def who(ctx: Context, args: Args) -> None:
    """WHO LAND: names, leaders first, and who wants no texts; never numbers.

    Whose name makes a text dear in the reader's language stands last: of several pages only those are dear.
    """
    if not ctx.leads(args.code):
        ctx.reply("only-leader")
        return
    inside = people.in_groups(ctx.connection, [args.code])
    ordered = sorted(inside, key=lambda person: (args.code not in person.leads, person.name or "~"))
    language = ctx.language_of(ctx.person)
    lines = [_member(ctx, person, args.code) for person in ordered]
    if ctx.lookup.has_latin_letters(language):
        lines.sort(key=lambda line: not is_gsm7(line(language)))
    ctx.reply("who-head", lines=lines, code=args.code, count=len(inside))


def _member(ctx: Context, person: Person, code: str) -> Localized:
    parts = [ctx.lookup.shown_name(person.name, person.latin_name)]
    if code in person.leads:
        parts.append(ctx.lookup.word("role-leader"))
    if person.township:
        parts.append(ctx.lookup.township(person.township))
    if person.stopped_at is not None:
        parts.append(ctx.lookup.word("who-stopped"))
    return lambda language: ", ".join(part(language) for part in parts)
