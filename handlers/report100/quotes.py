"""MAY QUOTE 214: a report's author is asked whether others may read its words, and says so, or takes it back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Localized, NetworkLookup
from handlers.digest.voice import is_quotable
from handlers.report100.discreet import Discretion
from messages.envelope import Kind
from messages.quote import quoted
from storage import figures, people, proofs, quote_permissions, report_lists
from storage.audit import Entry
from storage.codes import CodeKind
from storage.figures import Span
from storage.people import Person
from storage.quote_permissions import Permission, seal_of
from storage.report_lists import Listed, Seer
from storage.reports import Report

OPEN_FOR = timedelta(days=14)
MOST_LETTERS = 160  # the author reads all of it, in one text
MOST_QUOTES = 6  # in a report
GIVEN = "quote-give"  # the action in the audit log


def may_quote(ctx: Context, args: Args) -> None:
    """MAY QUOTE 214: ask the author. Nothing is quoted before they say YES."""
    seer = None if ctx.person.is_coordinator else Seer(ctx.person.id, ctx.person.leads)
    listed = report_lists.one(ctx.connection, args.id, seer)
    if listed is None or listed.report.withdrawn_at is not None:
        ctx.reply("quote-unseen", number=args.id)
        return
    known = quote_permissions.of_report(ctx.connection, args.id)
    author = people.get(ctx.connection, listed.report.person_id)
    refusal = _refusal(ctx, listed, known, author)
    if refusal is not None:
        ctx.reply(refusal, number=args.id)
    elif author.id == ctx.person.id or not asks_first(ctx):
        _ask(ctx, listed, author)


def _refusal(ctx: Context, listed: Listed, known: Permission | None, author: Person) -> str | None:
    """Why the author is not asked: the message that says so; None: they are."""
    is_same = known is not None and known.seal == seal_of(listed.report.content.note)
    if known is not None and is_same and known.is_given is not None:
        return "quote-given-already" if known.is_given else "quote-refused-already"
    if not _is_fit(ctx.lookup, Discretion.of(ctx.connection), listed):
        return "quote-unfit"
    is_deaf = author.address is None or author.is_out or author.stopped_at is not None
    return "quote-deaf" if is_deaf else None


def _is_fit(lookup: NetworkLookup, discretion: Discretion, listed: Listed) -> bool:
    """Whether these words may be read by others at all, whatever their author says."""
    content = listed.report.content
    if content.theme in lookup.network.sensitive_themes or len(quoted(content.note)) > MOST_LETTERS:
        return False
    return is_quotable(content.note, lookup.vocabulary) and discretion.tells_nobody(content.note)


def _ask(ctx: Context, listed: Listed, author: Person) -> None:
    permission = quote_permissions.ask(ctx.connection, listed, ctx.person.id, ctx.now)
    ctx.note("quote-ask", f"report:{listed.report.id}")
    key = f"quote:{permission.id}:{author.id}"
    if author.id != ctx.person.id:
        ctx.reply("quote-asked", number=listed.report.id, name=_name(ctx, author))
    words = _question(ctx, permission, listed)
    buttons = ctx.lookup.yes_or_no(words["secret"])
    ctx.say(author, Kind.NOTICE, "quote-ask", dedupe_key=key, buttons=buttons, is_whole=True, **words)


def _question(ctx: Context, permission: Permission, listed: Listed) -> dict[str, Any]:
    secret = proof.show(ctx, CodeKind.QUOTE, permission.id, OPEN_FOR)
    return {"number": permission.report_id, "text": quoted(listed.report.content.note), "secret": str(secret)}


def _name(ctx: Context, person: Person) -> Localized:
    return ctx.lookup.shown_name(person.name, person.latin_name)


def find(ctx: Context, number: int | None) -> int | None:
    """What of that number the sender was asked, as the author."""
    permission = None if number is None else quote_permissions.get(ctx.connection, number)
    return permission.id if permission is not None and permission.person_id == ctx.person.id else None


def remind(ctx: Context, number: int) -> None:
    """Tell the number once more."""
    permission = _permission(ctx, number)
    listed = report_lists.one(ctx.connection, permission.report_id, None)
    if listed is None:
        raise LookupError(f"there is no report {permission.report_id}")
    words = _question(ctx, permission, listed)
    ctx.reply("quote-ask", buttons=ctx.lookup.yes_or_no(words["secret"]), **words)


def _permission(ctx: Context, number: int) -> Permission:
    permission = quote_permissions.get(ctx.connection, number)
    if permission is None:
        raise LookupError(f"nobody was asked {number}")
    return permission


def give(ctx: Context, number: int) -> None:
    """YES 4821: these words may be quoted."""
    permission = _settle(ctx, number, is_given=True)
    ctx.note(GIVEN, f"report:{permission.report_id}")
    ctx.reply("quote-given", number=permission.report_id)
    _tell(ctx, permission, "quote-told-given")


def refuse(ctx: Context, number: int) -> None:
    """NO 4821: they may not."""
    permission = _settle(ctx, number, is_given=False)
    ctx.reply("quote-refused", number=permission.report_id)
    _tell(ctx, permission, "quote-told-refused")


def no_quote(ctx: Context, args: Args) -> None:
    """NO QUOTE 214: from now on they may not, whatever was said before."""
    permission = quote_permissions.of_report(ctx.connection, args.id)
    if permission is None or permission.person_id != ctx.person.id:
        ctx.reply("quote-none", number=args.id)
        return
    take = _settle(ctx, permission.id, is_given=False)
    ctx.note("quote-take-back", f"report:{take.report_id}")
    ctx.reply("quote-refused", number=take.report_id)


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of the YES."""
    no_quote(ctx, Args(number=int(entry.subject.partition(":")[2])))
    return True


def _settle(ctx: Context, number: int, *, is_given: bool) -> Permission:
    quote_permissions.answer(ctx.connection, number, is_given=is_given)
    proofs.close(ctx.connection, CodeKind.QUOTE, number)
    return _permission(ctx, number)


def _tell(ctx: Context, permission: Permission, key: str) -> None:
    """Tell who asked."""
    if permission.asked_by == ctx.person.id:
        return
    for asker in people.by_id(ctx.connection, [permission.asked_by]).values():
        told = f"quote:{permission.id}:{key}"
        ctx.say(asker, Kind.NOTICE, key, dedupe_key=told, is_news=True, number=permission.report_id)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote, with their leave; on which theme."""

    theme: str | None
    words: str


def quotes_of(
    connection: Connection, lookup: NetworkLookup, code: str, span: Span, discretion: Discretion
) -> list[Quote]:
    """What may be quoted of the group's reports in `span`, the newest first: the very words that authors said YES to.

    The group's are those of its members, and others on its theme.
    """
    members = figures.members_by_group(connection, [code]).get(code, frozenset[int]())
    theme = lookup.network.groups[code].theme
    theirs = (one for one in quote_permissions.given(connection) if _is_of(one.report, theme, members, span))
    fit = (one.report.content for one in theirs if _is_fit(lookup, discretion, one))
    return [Quote(content.theme, quoted(content.note)) for content in islice(fit, MOST_QUOTES)]


def _is_of(report: Report, theme: str | None, members: Collection[int], span: Span) -> bool:
    is_theirs = report.person_id in members or (theme is not None and report.content.theme == theme)
    return is_theirs and report.withdrawn_at is None and span.begins <= report.reported_at < span.ends
