"""REPORTS: the newest reports of those that the sender may read."""

from dataclasses import replace
from datetime import timedelta

from handlers.core.arguments import NotRead, find_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Fitted, Word
from handlers.reading.people import find_person
from handlers.reading.report import ReportDraft
from handlers.report.arrival import read
from handlers.report.readback import summarized
from handlers.report.shown import author_of, seer
from handlers.report.unasked import offer
from storage import people, report_lists
from storage.report_lists import Listed, Wanted

WEEK = timedelta(days=7)
MOST = 40  # of a week, in pages
MOST_OLDER = 5  # where the week has none
_WORD_LETTERS = 20  # of a word that names nothing, shown back


def list_reports(ctx: Context, args: Args) -> None:
    """REPORTS, REPORTS LAND, REPORTS Hpa-An, REPORTS Ma Hla: the newest of the week, or the last before it."""
    wanted = _wanted(ctx, args.text)
    if wanted is None:
        if not offer(ctx):
            raise NotRead("report-list-unknown", word=args.text[:_WORD_LETTERS])
        return
    found = report_lists.newest(ctx.connection, replace(wanted, since=ctx.now - WEEK), MOST)
    if found:
        ctx.reply("report-list", lines=[_line(ctx, one) for one in found], count=len(found))
        return
    older = report_lists.newest(ctx.connection, wanted, MOST_OLDER)
    if older:
        ctx.reply("report-list-older", lines=[_line(ctx, one) for one in older])
    else:
        ctx.reply("report-list-none")


def _wanted(ctx: Context, text: str) -> Wanted | None:
    """What of the reports is asked for; None when the words name nothing, or tell of people as a report does."""
    wanted = Wanted(seer=seer(ctx))
    if not text:
        return wanted
    draft = read(ctx, text)
    if draft.people is not None or draft.doubts:
        return None
    wanted = _narrowed(wanted, draft)
    if not draft.note:
        return wanted
    code = find_group(ctx.lookup, draft.note)
    if code is not None:
        return replace(wanted, codes=[code])
    authors = _named(ctx, draft.note)
    return replace(wanted, authors=authors) if authors else None


def _narrowed(wanted: Wanted, draft: ReportDraft) -> Wanted:
    wanted = replace(wanted, theme=draft.theme, activity=draft.activity, township=draft.township)
    return wanted if draft.day is None else replace(wanted, first_day=draft.day, last_day=draft.day)


def _named(ctx: Context, name: str) -> list[int]:
    """Whom the name means, of those whose reports the sender may read."""
    me = ctx.person
    those = people.members(ctx.connection) if me.is_coordinator else people.in_groups(ctx.connection, me.leads)
    return find_person(name, [(person.id, person.name) for person in (*those, me) if person.name])


def _line(ctx: Context, listed: Listed) -> Word:
    """Number, author and what it says; by SMS an author who makes it dear stands behind all lines."""
    report = listed.report
    author = author_of(ctx, listed)
    args = {"number": report.id, "summary": summarized(ctx, report.content)}

    def alone(language: str) -> str:
        return ctx.lookup.text(language, "report-list-mine", args)

    def with_author(language: str) -> str:
        return ctx.lookup.text(language, "report-list-line", {**args, "member": author})

    if report.person_id == ctx.person.id:
        return alone
    return Fitted(with_author, alone, lambda language: f"{report.id} {author(language)}")
