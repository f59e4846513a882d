"""HELP: what this person may do now, most useful first; or one command."""

from collections.abc import Iterable, Mapping, Sequence

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args, Command, Who
from handlers.core.lookup import NetworkLookup
from handlers.core.rights import may_use
from messages.catalog import short_form
from messages.envelope import Kind
from messages.fold import fold
from messages.scheme import SMS, scheme_of
from messages.segments import segments
from storage.people import Person
from storage.questions import keep_pages

# What the first HELP by SMS shows: what such a person texts most, and what nothing else tells them.
FIRST: Mapping[Who, tuple[str, ...]] = {
    Who.ANYONE: ("join", "groups", "lang", "stop", "forget"),
    Who.MEMBER: ("report", "my", "done", "plan", "to"),
    Who.LEADER: ("report", "plan", "tell", "reply", "who"),
    Who.COORDINATOR: ("reply", "tell", "digest", "who", "lost"),
}
_MOST_DIGITS = 2  # of a page: a longer number is something else


def show_help(ctx: Context, commands: Iterable[Command], number: int = 1) -> None:
    """A line for each command that the sender may use: by SMS that page of them, elsewhere all in one text."""
    usable = [command.name for command in commands if command.in_help and may_use(ctx, command)]
    scheme = SMS if ctx.inbound is None else scheme_of(ctx.inbound.address.scheme)
    if not scheme.has_segments:
        ctx.reply("help-head", lines=[ctx.lookup.word(f"help-{name}") for name in usable])
        return
    pages = help_pages(ctx.lookup, ctx.language_of(ctx.person), FIRST[_role(ctx.person)], usable)
    at = min(max(number, 1), len(pages))
    keep_pages(ctx.connection, ctx.person.id, pages[at:], ctx.now)
    ctx.say(ctx.person, Kind.REPLY, "help-page", is_whole=True, text=pages[at - 1])


def help_pages(lookup: NetworkLookup, language: str, first: Sequence[str], usable: Sequence[str]) -> list[str]:
    """HELP, HELP 2 and so on by SMS, each in as many parts as a reply may have: the `first` commands, then the others.

    All but the last page end with the command for the next.
    """
    short = short_form(language)
    head = lookup.text(short, "help-head", {})

    def page(names: Sequence[str], number: int) -> str:
        lines = [lookup.text(short, f"help-{name}", {}) for name in names]
        return "\n".join([*([head] if number == 1 else []), *lines])

    def with_next(names: Sequence[str], number: int) -> str:
        return f"{page(names, number)}\n{lookup.command('help', number + 1)(language)}"

    pages = [list(first), list[str]()]
    for name in usable:
        if name in first:
            continue
        if segments(with_next([*pages[-1], name], len(pages))) > SMS.page_segments:
            pages.append([])
        pages[-1].append(name)
    *others, last = pages
    return [*(with_next(names, number) for number, names in enumerate(others, 1)), page(last, len(pages))]


def _role(person: Person) -> Who:
    if person.is_coordinator:
        return Who.COORDINATOR
    if person.leads:
        return Who.LEADER
    return Who.MEMBER if person.is_member else Who.ANYONE


def show_topic(ctx: Context, args: Args) -> None:
    """HELP REPORT; a sentence that begins with help is left to a human."""
    found = ctx.lookup.vocabulary.read(fold(args.text))
    if found.command is None or found.rest or found.command == "me":  # "help me please"
        raise NotRead("help-unknown", is_prose=len(args.text.split()) > 1 or found.command == "me", word=args.text[:20])
    explain(ctx, found.command)


def explain(ctx: Context, name: str) -> None:
    """What one command does; of REPORT two whole reports, with the sender's theme and township where they have some."""
    network, person = ctx.lookup.network, ctx.person
    themes = [*person.themes, *network.themes]
    townships = [*filter(None, [person.township]), *(place.code for place in network.townships[:1])]
    if name == "report" and themes and townships:
        theme, township = ctx.lookup.theme(themes[0]), ctx.lookup.township(townships[0])
        ctx.reply("help-report-examples", theme=theme, township=township)
    else:
        ctx.reply(f"help-{name}")


def page_number(text: str) -> int | None:
    """The page that HELP 2 asks for; 1 for HELP alone, None for HELP with a word."""
    number = fold(text) or "1"
    return int(number) if number.isdecimal() and len(number) <= _MOST_DIGITS else None
