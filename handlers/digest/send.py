"""DIGEST, and the digest that leaves once a week."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection

from handlers.core.arguments import SHEET
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import NetworkLookup
from handlers.digest.content import Digest, digest_of
from handlers.digest.facts import Facts, gather
from handlers.digest.week import WEEK, begins_month, next_digest, sunday_before, untold_week, week_name, week_to
from handlers.digest.wording import quiet_line, worded
from handlers.network.model import Network
from messages.envelope import Kind
from messages.fit import pages
from messages.scheme import SMS, Scheme, scheme_of
from storage import figures, notes, people, questions, timers
from storage.people import Person
from storage.timers import Timer

FEWEST_UNREPORTED = 2  # weeks without a report of which a quiet digest tells
TIMER = "digest"  # the timer's kind, and its key: there is one
TOLD = "digest:told"  # the note of the Sunday up to which digests have told


def digest(ctx: Context, args: Args) -> None:
    """DIGEST: of the last seven days, today included; DIGEST LAND: of that group; DIGEST LAND XLSX: its reports."""
    if args.group is not None and not _may_read(ctx, args.group):
        ctx.reply("only-leader")
        return
    codes = codes_of(ctx.person, ctx.lookup) if args.group is None else (args.group,)
    if args.wants_sheet:
        _give_sheet(ctx, codes)
        return
    facts = _facts_now(ctx.connection, ctx.lookup, ctx.now, codes)
    to = ctx.person if ctx.inbound is None else replace(ctx.person, address=ctx.inbound.address)
    text = _text(ctx, _content(ctx.connection, ctx.lookup, facts, to, codes), to)
    buttons = [ctx.lookup.command("digest", f"{args.group or ''} {SHEET.upper()}".strip())] if ctx.brings_files else []
    files = [picture_file(ctx.today, ctx.language_of(ctx.person), codes)]
    ctx.say(ctx.person, Kind.REPLY, "digest-text", is_whole=True, text=text, buttons=buttons, files=files)


def picture_file(last: date, language: str, codes: Collection[str] | None) -> str:
    """The picture that goes along, where texts bring files, as `bot.papers.made` reads it."""
    return " ".join(["picture", last.isoformat(), language, *(codes or ())])


def sheet_file(lookup: NetworkLookup, today: date, codes: Collection[str] | None) -> str:
    """The week's reports as a sheet, which nobody is named in."""
    return " ".join(["sheet", week_to(lookup, today).this.begins.isoformat(), *(codes or ())])


def _give_sheet(ctx: Context, codes: Collection[str] | None) -> None:
    if not ctx.brings_files:
        ctx.reply("digest-sheet-elsewhere")
        return
    ctx.reply("digest-sheet", files=[sheet_file(ctx.lookup, ctx.today, codes)])


def _may_read(ctx: Context, code: str) -> bool:
    """Who leads the group, and of a group whose members follow from a rule each of them."""
    is_ruled = ctx.lookup.network.groups[code].members_rule is not None
    return ctx.leads(code) or (is_ruled and code in ctx.person.groups)


def due_digest(ctx: Context, _timer: Timer) -> None:
    """The weekly digest to each leader and coordinator. After weeks of absence only one leaves.

    To whom there is nothing to tell, a line tells so once a month, and in other weeks nothing.
    """
    following = next_digest(ctx.now, ctx.lookup.network)
    ctx.at(following, TIMER, TIMER, {})
    today = ctx.lookup.today(ctx.now)
    week = untold_week(ctx.lookup, today, _told(ctx))
    if week is None:
        return
    notes.put(ctx.connection, TOLD, week.last.isoformat())
    facts = gather(ctx.connection, ctx.lookup, week, today)
    for reader in readers(ctx.connection, ctx.lookup):
        codes = codes_of(reader, ctx.lookup)
        content = _content(ctx.connection, ctx.lookup, facts, reader, codes)
        if content.is_quiet and not begins_month(week):
            continue
        ctx.say(
            reader,
            Kind.DIGEST,
            "digest-text",
            is_whole=True,
            text=_text(ctx, content, reader),
            dedupe_key=dedupe_key(reader.id, today),
            expires_at=following,
            files=[picture_file(week.last, ctx.language_of(reader), codes)],
        )


def dedupe_key(reader_id: int, today: date) -> str:
    """The key in the outbox of the digest that leaves to this reader in the week of that day."""
    return f"digest:{reader_id}:{week_name(today)}"


def _told(ctx: Context) -> date | None:
    told = notes.get(ctx.connection, TOLD)
    return None if told is None else date.fromisoformat(told)


def schedule(connection: Connection, network: Network, now: datetime) -> None:
    """Have the weekly digest come when the network file says; one that is overdue stays so, and leaves once.

    To be called whenever the file is put into force.
    """
    if notes.get(connection, TOLD) is None:  # what comes from now on is told, also after weeks of absence
        today = now.astimezone(network.zone).date()
        notes.put(connection, TOLD, sunday_before(today).isoformat())
    timers.set_next(connection, TIMER, next_digest(now, network), now)


def preview(
    connection: Connection, lookup: NetworkLookup, now: datetime, code: str | None, language: str, scheme: Scheme
) -> str:
    """The digest of a group (None: of the network) as DIGEST would show it; nothing leaves."""
    codes = None if code is None else (code,)
    facts = _facts_now(connection, lookup, now, codes)
    sees_team = code is not None and lookup.network.groups[code].members_rule is not None
    content = digest_of(facts, lookup, codes, None, sees_team=sees_team)
    return _shown(_with_silence(connection, lookup, content), lookup, language, scheme)


def previews(
    connection: Connection, lookup: NetworkLookup, now: datetime, reader: Person, forms: Iterable[tuple[str, Scheme]]
) -> list[str]:
    """This reader's own digest as DIGEST would show it, in each language and kind of channel; nothing leaves."""
    codes = codes_of(reader, lookup)
    content = _content(connection, lookup, _facts_now(connection, lookup, now, codes), reader, codes)
    return [_shown(content, lookup, language, scheme) for language, scheme in forms]


def _shown(content: Digest, lookup: NetworkLookup, language: str, scheme: Scheme) -> str:
    if content.says_nothing:
        return quiet_line(content, lookup, language, scheme)
    return worded(content, lookup, language, scheme).text


def _facts_now(connection: Connection, lookup: NetworkLookup, now: datetime, codes: Collection[str] | None) -> Facts:
    today = lookup.today(now)
    return gather(connection, lookup, week_to(lookup, today), today, codes, is_of_all=codes is None)


def _content(
    connection: Connection, lookup: NetworkLookup, facts: Facts, reader: Person, codes: tuple[str, ...] | None
) -> Digest:
    ruled = {code for code, group in lookup.network.groups.items() if group.members_rule is not None}
    content = digest_of(facts, lookup, codes, reader.id, sees_team=not ruled.isdisjoint(reader.groups))
    return _with_silence(connection, lookup, content)


def _with_silence(connection: Connection, lookup: NetworkLookup, content: Digest) -> Digest:
    """A quiet digest says for how long nobody has reported, since there are members."""
    if not content.is_quiet:
        return content
    themes = {code: lookup.network.groups[code].theme for code in content.codes or ()}
    codes = None if content.codes is None else [code for code, theme in themes.items() if theme is None]
    ends = content.week.this.ends
    last = figures.last_reported(connection, ends, codes, [theme for theme in themes.values() if theme is not None])
    since = last or figures.first_joined(connection, content.codes) or ends
    weeks = (ends - since) // WEEK
    return replace(content, unreported_weeks=weeks if weeks >= FEWEST_UNREPORTED else 0)


def _text(ctx: Context, content: Digest, reader: Person) -> str:
    """The digest for this reader; what it has no room for, MORE sends."""
    scheme = SMS if reader.address is None else scheme_of(reader.address.scheme)
    language = ctx.language_of(reader)
    if content.says_nothing:
        return quiet_line(content, ctx.lookup, language, scheme)
    whole = worded(content, ctx.lookup, language, scheme)
    if whole.left:
        tail = ctx.lookup.text(language, "more-tail", {})
        rest = pages(whole.left, "", tail, scheme.more_segments)
        questions.keep_pages(ctx.connection, reader.id, rest, ctx.now)
    return whole.text


def codes_of(person: Person, lookup: NetworkLookup) -> tuple[str, ...] | None:
    """The groups whose digest is this person's; None: the network's."""
    if person.is_coordinator:
        return None
    return tuple(code for code in lookup.network.groups if code in person.leads)


def readers(connection: Connection, lookup: NetworkLookup) -> list[Person]:
    """Coordinators and leaders who can be reached and want to be."""
    leaders = people.in_groups(connection, list(lookup.network.groups), leaders=True)
    everyone = {person.id: person for person in [*people.coordinators(connection), *leaders]}
    return [person for person in everyone.values() if person.address is not None and person.stopped_at is None]
